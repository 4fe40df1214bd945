/** What a file that should be `terraform show -json` is, and what to say of one that is something else. */

import { visit } from "jsonc-parser";
import type { SourceProblem } from "../../model.ts";
import { memberAt, textAt } from "./json.ts";

const SHOW = "terraform show -json plan > plan.json";
/** Of JSON: what stands before and after it is no more than a log's line. */
const HEAD = 4_000;
const WRAPPER = /^\[command\]|^::(?:debug|set-output|add-mask|group|warning|error|notice)\b/m;
const FOR_PEOPLE = /Terraform will perform the following actions|Terraform used the selected providers|No changes\. /;

/** True for the output of `terraform show -json` of a plan or a state, also with a log around it. Does not parse. */
export function isTerraformPlan(_path: string, text: string): boolean {
  if (!text.includes('"format_version"') || !text.includes('"terraform_version"')) return false;
  return ['"planned_values"', '"resource_changes"', '"root_module"'].some((name) => text.includes(name));
}

/** What the bytes of a plan file are that is no text; undefined where they may be. */
export function notTextOfPlan(path: string, bytes: Uint8Array): SourceProblem | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start.startsWith("PK\u0003\u0004")) return binary(path);
  if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) return utf16(path);
  return undefined;
}

export type ParsedPlan = { readonly plan: unknown } | { readonly problem: SourceProblem };

/** Parses a plan's text; a problem says what the text is and never quotes it: plans hold secrets. */
export function parsePlan(path: string, text: string): ParsedPlan {
  const json = text.startsWith("\ufeff") ? text.slice(1) : text;
  const start = json.trimStart();
  const early = start.startsWith("{") ? undefined : otherThanJson(path, json);
  if (early !== undefined) return { problem: early };
  try {
    const plan: unknown = JSON.parse(json);
    const problem = otherJson(path, plan);
    return problem === undefined ? { plan } : { problem };
  } catch {
    return { problem: brokenJson(path, json) };
  }
}

function otherThanJson(path: string, text: string): SourceProblem {
  if (text.trim() === "") return problem(path, "the plan is empty", `write it with: ${SHOW}`);
  if (text.startsWith("PK\u0003\u0004")) return binary(path);
  if (text.slice(0, HEAD).includes("\u0000")) return utf16(path);
  if (isWrapped(text)) return wrapped(path);
  if (FOR_PEOPLE.test(text)) return problem(path, "this is the plan as people read it, not as JSON", `write ${SHOW}`);
  if (/^[ \t]*\{/m.test(text)) return problem(path, "text stands before the JSON of the plan", onlyOutput());
  return problem(path, "not the JSON of a plan", `write it with: ${SHOW}`);
}

function otherJson(path: string, plan: unknown): SourceProblem | undefined {
  const version = textAt(plan, "format_version");
  if (version !== undefined) return otherVersion(path, version);
  if (memberAt(plan, "@level") !== undefined) return log(path);
  if (typeof memberAt(plan, "version") === "number" && memberAt(plan, "lineage") !== undefined) {
    return problem(path, "this is Terraform's state file, not a plan", "write terraform show -json > state.json");
  }
  return problem(path, "no plan: it has no format_version", `write it with: ${SHOW}`);
}

/** "Reject any input which reports an unsupported major version." (Terraform, JSON output format) */
function otherVersion(path: string, version: string): SourceProblem | undefined {
  if (/^1\.\d+$/.test(version)) return undefined;
  const shown = /^\d+(?:\.\d+)?$/.test(version) ? version : "that is no number";
  const cure = /^0\./.test(version)
    ? "make the plan with Terraform 1.1 or later"
    : "this program reads format 1: look for a later version of it";
  return problem(path, `the plan has the format version ${shown}, which is not known`, cure);
}

function brokenJson(path: string, text: string): SourceProblem {
  if (/^\s*\{"@(?:level|message|module|timestamp)"/.test(text.slice(0, HEAD))) return log(path);
  if (text.slice(0, HEAD).includes("\u0000")) return utf16(path);
  if (isWrapped(text)) return wrapped(path);
  const at = firstError(text);
  const { line, column } = at ?? { line: 1, column: 1 };
  const cut = at === undefined || text.slice(at.end).trim() === "";
  const what = cut ? "the JSON of the plan ends too early" : "not JSON";
  return { ...problem(path, `${what} (line ${line}, column ${column})`, onlyOutput()), line, column };
}

/** The first place that is no JSON; undefined where it is out of reach of a parser that recurses. */
function firstError(
  text: string,
): { readonly end: number; readonly line: number; readonly column: number } | undefined {
  let first: { end: number; line: number; column: number } | undefined;
  try {
    visit(
      text,
      {
        onError: (_error, offset, length, line, character) => {
          first ??= { end: offset + length, line: line + 1, column: character + 1 };
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    // Nested too deep for a parser that recurses.
    if (!(error instanceof RangeError)) throw error;
  }
  return first;
}

function isWrapped(text: string): boolean {
  return WRAPPER.test(text.slice(0, HEAD)) || WRAPPER.test(text.slice(-HEAD));
}

function wrapped(path: string): SourceProblem {
  return problem(
    path,
    "the wrapper of hashicorp/setup-terraform wrote its own lines around the JSON of the plan",
    "set terraform_wrapper: false in the step of hashicorp/setup-terraform",
  );
}

function binary(path: string): SourceProblem {
  return problem(path, "this is a plan in Terraform's own binary form", `write it as JSON: ${SHOW}`);
}

function utf16(path: string): SourceProblem {
  return problem(
    path,
    "the plan is UTF-16, as > of Windows PowerShell writes it",
    "write terraform show -json plan | Out-File -Encoding utf8 plan.json, or use PowerShell 7",
  );
}

function log(path: string): SourceProblem {
  return problem(
    path,
    "this is the log of terraform plan -json, which tells no values",
    `save the plan with terraform plan -out plan, then ${SHOW}`,
  );
}

function onlyOutput(): string {
  return `write only what the command prints, whole, to the file: ${SHOW}`;
}

function problem(path: string, message: string, help: string): SourceProblem {
  return { severity: "error", rule: "unreadable-input", path, line: 1, column: 1, message, help };
}
