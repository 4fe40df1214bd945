/** Policies inside of a JSON or YAML file: below its top level, in a block scalar, in a string. Judged where they stand. */

import { toPointer } from "../../inventory/pointer.ts";
import { readTemplateText } from "../cloudformation/syntax/read.ts";
import type { PolicySource } from "../collector.ts";
import { type PolicyJson, policyJson } from "../template/to-json.ts";
import type { Value } from "../template/value.ts";
import { isPolicyDocument } from "./kind.ts";
import type { SyntaxProblem } from "./model.ts";
import type { SourceText } from "./read.ts";

/** More than anybody writes by hand: a dump of an account, a state. */
const MOST = 20;

export interface PoliciesInside {
  readonly policies: readonly PolicySource[];
  /** Texts that were meant as a policy and are none. */
  readonly broken: readonly SyntaxProblem[];
  /** There are more policies than are read. */
  readonly tooMany: boolean;
}

/** Every policy below the top level of a file. A file that cannot be parsed holds none. */
export async function policiesInside(source: SourceText): Promise<PoliciesInside> {
  const parsed = await readTemplateText(source);
  if (!("root" in parsed)) return { policies: [], broken: [], tooMany: false };
  const found: PolicySource[] = [];
  const broken: SyntaxProblem[] = [];
  walk(parsed.root, []);
  return { policies: found.slice(0, MOST), broken, tooMany: found.length > MOST };

  function walk(value: Value, at: readonly (string | number)[]): void {
    if (found.length > MOST) return;
    const json = mayBePolicy(value) ? policyJson(value, () => undefined) : undefined;
    if (json !== undefined && take(json, at)) return;
    if (value.kind === "list") for (const [index, item] of value.items.entries()) walk(item, [...at, index]);
    if (value.kind === "object") for (const [name, member] of value.members) walk(member.value, [...at, name]);
  }

  function take(json: PolicyJson, at: readonly (string | number)[]): boolean {
    if ("problem" in json) broken.push(json.problem);
    if (!("document" in json) || !isPolicyDocument(json.document.value)) return false;
    const { path, text, sha256 } = source;
    const address = at.length === 0 ? {} : { address: toPointer(at) };
    found.push({ path, text, sha256, format: "template", ...address, ...json.document });
    return true;
  }
}

function mayBePolicy(value: Value): boolean {
  if (value.kind === "object") return value.members.has("Statement");
  return value.kind === "string" && value.text.trimStart().startsWith("{") && isPolicyText(value.text);
}

/** Cheap, so that a large repository costs little. */
export function isPolicyText(text: string): boolean {
  return text.includes("Statement") && (text.includes("Effect") || /20(?:12|08)-10-17/.test(text));
}
