/** Cure of a principal that AWS refuses (P1): the one that its text surely means. */

import type { JsonPath, PolicyProblem } from "../authorization/model.ts";
import { isObject } from "../collections.ts";
import { accountOf, partitionOf, roleName } from "../genesys/arn.ts";
import type { DeclaredExport } from "../inventory/model.ts";
import type { Change } from "./edit-json.ts";
import { problemsOf } from "./faults.ts";
import { genesysPrincipal } from "./genesys-principal.ts";
import { valueAt } from "./json-values.ts";
import type { CureMaker, TextFault } from "./model.ts";

export const correctPrincipal: CureMaker<TextFault> = ({ finding, document, judged }) => {
  if (finding.rule !== "malformed-policy" || document === undefined) return [];
  const problems = problemsOf(finding, document).filter(
    ({ rule, path }) => rule === "P1" && path.includes("Principal"),
  );
  const found = problems.flatMap((problem) => correction(problem, document.value, judged.export.declared) ?? []);
  const [first] = found;
  if (first === undefined || found.length < problems.length) return [];
  return [{ parts: [{ document, changes: found.map(({ change }) => change) }], description: `name ${first.what}` }];
};

interface Correction {
  readonly change: Change;
  readonly what: string;
}

function correction({ path }: PolicyProblem, document: unknown, declared: DeclaredExport): Correction | undefined {
  const text = valueAt(document, path);
  const isWhole = path.at(-1) === "Principal";
  if (typeof text !== "string") return isWhole ? fromList(path, text) : undefined;
  const arn = meant(text, declared);
  if (arn === undefined) return undefined;
  const value = isWhole ? { AWS: arn } : arn;
  return { change: { set: path, value }, what: arn === text ? `${arn} as { AWS }` : `${arn} in the place of ${text}` };
}

/** A list of ARNs without their type. */
function fromList(path: JsonPath, value: unknown): Correction | undefined {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [];
  if (listed.length === 0 || isObject(value) || !listed.every((item) => typeof item === "string")) return undefined;
  return { change: { set: path, value: { AWS: listed } }, what: `${listed.join(" and ")} as { AWS }` };
}

const FULL = /^(?:\d{12}|arn:[^:*?]+:iam::\d{12}:(?:root|(?:role|user)\/[^*?]+))$/;

/** The export's role, its account or Genesys' account, where the text can stand for one of them only. */
function meant(text: string, declared: DeclaredExport): string | undefined {
  const trimmed = text.trim();
  if (FULL.test(trimmed)) return trimmed;
  const { role } = declared;
  const own = accountOf(role);
  const [, , service = "", , account = "", ...rest] = trimmed.split(":");
  const [type, ...names] = rest.join(":").split("/");
  const isOwn = matches(account, own);
  if (isOwn && (type === "role" || type === "assumed-role")) {
    const name = type === "role" ? names.at(-1) : names[0];
    return name !== undefined && name.length > 3 && matches(name, roleName(role)) ? role : undefined;
  }
  const genesys = genesysPrincipal(declared);
  if (service === "iam" && account === own && rest.join() === "*") return `arn:${partitionOf(role)}:iam::${own}:root`;
  return genesys !== undefined && service === "iam" && account === genesys.account ? genesys.arn : undefined;
}

/** Whether a text with `*` for any run of characters may be the other. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*");
  const [first = ""] = parts;
  if (parts.length === 1) return pattern === text;
  const last = parts.at(-1) ?? "";
  return (
    parts.length === 2 && text.length >= first.length + last.length && text.startsWith(first) && text.endsWith(last)
  );
}
