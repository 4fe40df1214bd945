/** A repository of policy documents, JSON or YAML, that a config names. */

import { CONFIG, EXPORTS, literal, NAMES, policiesOf, type Story } from "../story.ts";
import { plainScalar, yamlText } from "./yaml-text.ts";

type Files = Readonly<Record<string, string>>;

/** JSON of three indentations, as different people write it. */
export function jsonDocuments(story: Story): Files {
  const spaces: Readonly<Record<string, string | number>> = { trust: 2, role: 4, bucket: "\t" };
  return repository(story, "json", (name, document) => `${JSON.stringify(document, null, spaces[name] ?? 2)}\n`);
}

/** YAML with comments, which every cure leaves where they are. */
export function yamlDocuments(story: Story): Files {
  return repository(
    story,
    "yaml",
    (name, document) => `# the ${name} policy, kept by the platform team\n${yamlText(document, "", plainScalar)}\n`,
  );
}

function repository(story: Story, extension: string, write: (name: string, document: object) => string): Files {
  const policies = policiesOf(story).map(([name, statements]): [string, string] => [
    `policies/${name}.${extension}`,
    write(name, { Version: "2012-10-17", Statement: literal(statements) }),
  ]);
  return { [CONFIG]: config(story, extension), ...Object.fromEntries(policies) };
}

function config({ bucket, boundary, scp, rcp, bucketKey }: Story, extension: string): string {
  const path = (name: string): string => `policies/${name}.${extension}`;
  const line = (isThere: boolean, text: string): string => (isThere ? `${text}\n` : "");
  return `${EXPORTS}inventory:
  roles:
    - arn: ${NAMES.role}
      trust-policy: ${path("trust")}
      identity-policies: [${path("role")}]
${line(boundary !== undefined, `      permissions-boundary: ${path("boundary")}`)}  buckets:
    - name: acme-legal-recordings
      account: "${NAMES.account}"
      region: eu-west-2
${line(bucket.length > 0, `      policy: ${path("bucket")}`)}      object-ownership: BucketOwnerEnforced
      encryption: { algorithm: "aws:kms", key: "${NAMES.key}", bucket-key: ${bucketKey} }
  keys:
    - { arn: "${NAMES.key}", policy: ${path("key")} }
${line(scp !== undefined || rcp !== undefined, "  organization:")}${line(scp !== undefined, `    scps: [[${path("scp")}]]`)}${line(rcp !== undefined, `    id: o-exampleorgid\n    rcps: [[${path("rcp")}]]`)}`;
}
