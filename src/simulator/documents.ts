/** Policy texts for the simulator, and the way back from a position in one to a statement of the inventory. */

import { printPolicy } from "../authorization/policy/print.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { placesOf } from "../inventory/pointer.ts";
import { whyRefused } from "./characters.ts";
import type { FoundStatement, MatchedStatement, NotAsked, SentDocument, Subject } from "./model.ts";
import { type StandsFor, whyOpen } from "./open-texts.ts";

/**
 * The document as IAM takes it: its own text where that is a policy in JSON, else its policy printed.
 * @returns why it cannot be sent, where its policy is not known, in full or in part, or holds what IAM refuses
 */
export function sentDocument(document: PolicyDocument, standsFor: StandsFor): SentDocument | NotAsked {
  const { policy, path } = document;
  if ("unknown" in policy) return { what: path, why: policy.unknown };
  const own = document.format === "json" && isPolicyText(document.text);
  const text = own ? document.text : printedLines(printPolicy(policy));
  const why = whyOpen(text, standsFor) ?? whyRefused("policy", text);
  return why === undefined ? { text, document, positions: own ? "own" : "printed" } : { what: path, why };
}

/** A template or a list of policies is JSON, too, but no policy. */
function isPolicyText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "Statement" in value;
  } catch {
    return false;
  }
}

/** A statement a line, so that a line number tells which one. */
function printedLines({ Version, Statement }: Record<string, unknown>): string {
  const statements = (Array.isArray(Statement) ? Statement : [Statement]).map((one) => JSON.stringify(one));
  return `{"Version":${JSON.stringify(Version)},"Statement":[\n${statements.join(",\n")}\n]}`;
}

/** Narrows what {@link sentDocument} returns. */
export function isNotAsked(value: SentDocument | NotAsked): value is NotAsked {
  return "why" in value;
}

/** The statement that the simulator means; undefined for one of a policy that was not sent. */
export function findStatement(subject: Subject, matched: MatchedStatement): FoundStatement | undefined {
  const sent = documentOf(subject, matched.policy);
  if (sent === undefined || "unknown" in sent.document.policy || matched.line === undefined) return undefined;
  const { document, positions } = sent;
  const { statements, id, kind } = sent.document.policy;
  const { line, column = 1 } = matched;
  const found =
    positions === "printed"
      ? statements[line - 2]
      : statements.find(({ path }) => {
          const place = placesOf(document, path)?.value;
          return place !== undefined && contains(place, line, column);
        });
  if (found === undefined) return undefined;
  const { sid, index, path } = found;
  return {
    document,
    kind,
    reference: { policy: id, kind, statement: index, path, ...(sid === undefined ? {} : { sid }) },
  };
}

/** `PolicyInputList.1` is the first document of that list. */
function documentOf({ identity, boundary }: Subject, policy: string): SentDocument | undefined {
  const [, list, number] = /^(PolicyInputList|PermissionsBoundaryPolicyInputList)\.(\d+)$/.exec(policy) ?? [];
  if (list === undefined) return undefined;
  if (list !== "PolicyInputList") return boundary;
  return identity === "attached" ? undefined : identity[Number(number) - 1];
}

interface Stretch {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function contains(place: Stretch, line: number, column: number): boolean {
  const afterStart = line > place.line || (line === place.line && column >= place.column);
  return afterStart && (line < place.endLine || (line === place.endLine && column < place.endColumn));
}
