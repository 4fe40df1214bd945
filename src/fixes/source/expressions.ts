/** The expressions of one policy's own source, for texts that a cure writes: `"${aws_s3_bucket.recordings.arn}/*"`. */

import { isStandIn } from "../../inventory/stand-ins.ts";
import { hclSyntax } from "./hcl.ts";
import { heredocJsonSyntax, jsonSyntax } from "./json.ts";
import type { Expression, References } from "./references.ts";
import type { Syntax } from "./syntax.ts";
import { yamlSyntax } from "./yaml.ts";

/** How a text starts, and how this source says so. */
interface Start {
  readonly text: string;
  /** What stands inside of quotes: `${aws_s3_bucket.recordings.arn}`. */
  readonly template: string;
}

/** How a language writes a text that starts with a reference. */
interface Style {
  /** The inside of quotes, without what follows its last reference; undefined for a constant. */
  readonly readStart: (raw: string) => { readonly template: string; readonly end: string } | undefined;
  /** The ARN of a resource of the same template; undefined: a constant is better. */
  readonly ofResource: (name: string, arn: string) => string | undefined;
  readonly write: (template: string, end: string) => string;
}

/**
 * @param written the document's texts that stand in the file
 * @returns an expression for a text that starts like one of the document's, or like a resource's ARN
 */
export function expressionsOf(
  syntax: Syntax,
  path: string,
  written: readonly WrittenText[],
  references: References,
): Expression {
  const style = styleOf(syntax, path);
  if (style === undefined) return () => undefined;
  const starts = [
    ...[...references].flatMap(([text, name]): readonly Start[] => {
      const template = style.ofResource(name, text);
      return template === undefined ? [] : [{ text, template }];
    }),
    ...written.flatMap(({ text, raw }): readonly Start[] => {
      const start = style.readStart(raw);
      return start === undefined || !text.endsWith(start.end) || !text.startsWith("arn:")
        ? []
        : [{ text: text.slice(0, text.length - start.end.length), template: start.template }];
    }),
  ].sort((a, b) => b.text.length - a.text.length);
  return (text) => {
    const start = starts.find((one) => text.startsWith(one.text) && /^(?:$|\/)/.test(text.slice(one.text.length)));
    if (start === undefined) return undefined;
    const end = text.slice(start.text.length);
    return /^[\w/*.=-]*$/.test(end) ? style.write(start.template, end) : undefined;
  };
}

/** A text of the document, and how its file writes it. */
export interface WrittenText {
  readonly text: string;
  readonly raw: string;
}

function styleOf(syntax: Syntax, path: string): Style | undefined {
  const isHcl = /\.tf$/i.test(path);
  if (isHcl && syntax === hclSyntax) return HCL;
  if (isHcl && syntax === heredocJsonSyntax) return { ...HCL, write: (template, end) => `"${template}${end}"` };
  if (syntax === yamlSyntax) return YAML;
  return syntax === jsonSyntax && /\.json$/i.test(path) ? JSON_TEMPLATE : undefined;
}

const HCL: Style = {
  readStart(raw) {
    if (/^[a-z_][\w-]*(?:\.[\w-]+|\[\d+\])+$/i.test(raw)) return { template: `\${${raw}}`, end: "" };
    return inside(raw);
  },
  ofResource: (name) => `\${${name}.arn}`,
  write: (template, end) => (end === "" && isSole(template) ? template.slice(2, -1) : `"${template}${end}"`),
};

/**
 * A role by its name: a reference to it makes the template circular where the role refers back, as an export role does to its key.
 * Only one whose name is generated must be referred to.
 */
function roleByName(name: string, arn: string): string | undefined {
  const [, account = "", role] = /^arn:[^:]+:iam::([^:]*):(role\/.*)$/.exec(arn) ?? [];
  if (role === undefined || isStandIn(role)) return `\${${name}.Arn}`;
  return isStandIn(account) ? `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:${role}` : undefined;
}

const YAML: Style = {
  readStart(raw) {
    const attribute = /^!GetAtt\s+([\w.]+)$/.exec(raw)?.[1];
    if (attribute !== undefined) return { template: `\${${attribute}}`, end: "" };
    const text = /^!Sub\s+(.*)$/.exec(raw)?.[1];
    return text === undefined ? undefined : inside(text.startsWith('"') ? text : `"${text}"`);
  },
  ofResource: roleByName,
  write: (template, end) =>
    end === "" && isAttribute(template) ? `!GetAtt ${template.slice(2, -1)}` : `!Sub "${template}${end}"`,
};

const JSON_TEMPLATE: Style = {
  readStart(raw) {
    const [, resource, attribute] = /^\{\s*"Fn::GetAtt"\s*:\s*\[\s*"(\w+)"\s*,\s*"([\w.]+)"\s*\]\s*\}$/.exec(raw) ?? [];
    if (resource !== undefined) return { template: `\${${resource}.${attribute}}`, end: "" };
    const text = /^\{\s*"Fn::Sub"\s*:\s*("[^"\\]*")\s*\}$/.exec(raw)?.[1];
    return text === undefined ? undefined : inside(text);
  },
  ofResource: YAML.ofResource,
  write: (template, end) =>
    end === "" && isAttribute(template)
      ? `{ "Fn::GetAtt": [${template
          .slice(2, -1)
          .split(/\.(.*)/)
          .slice(0, 2)
          .map((part) => JSON.stringify(part))
          .join(", ")}] }`
      : `{ "Fn::Sub": "${template}${end}" }`,
};

/** A quoted text that is made of references and ends in a constant. */
function inside(raw: string): { readonly template: string; readonly end: string } | undefined {
  const [, template, end] = /^"([^"\\]*\})([^"\\{}$%]*)"$/.exec(raw) ?? [];
  return template === undefined || end === undefined || !template.includes("${") ? undefined : { template, end };
}

function isSole(template: string): boolean {
  return /^\$\{[^{}]*\}$/.test(template);
}

function isAttribute(template: string): boolean {
  return /^\$\{\w+\.[\w.]+\}$/.test(template);
}
