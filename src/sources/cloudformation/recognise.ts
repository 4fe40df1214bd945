/** Tells templates from other files, by their text alone. */

const NAMES = /\.(?:json|ya?ml|template|cfn|cform)$/i;
const JSON_TEXT = /^\s*\{/;
/** A resource's type: `AWS::IAM::Role`, `Custom::Lookup`. */
const TYPE = /(?:^|[\s{,])["']?Type["']?\s*:\s*["']?[A-Za-z0-9]{1,64}::[A-Za-z0-9]/;
const YAML_SECTION = /^["']?(?:Resources|Fn::Transform|Transform)["']?[ \t]*:/m;
const JSON_SECTION = /"Resources"\s*:\s*\{/;
const FORMAT = /(?:^|[\s{,])["']?AWSTemplateFormatVersion["']?\s*:/;

/** Cheap: reads the text once, and does not parse it. Broken templates are templates, too. */
export function isCloudFormation(path: string, text: string): boolean {
  if (!NAMES.test(path)) return false;
  if (FORMAT.test(text)) return true;
  const section = JSON_TEXT.test(text) ? JSON_SECTION : YAML_SECTION;
  return section.test(text) && TYPE.test(text);
}
