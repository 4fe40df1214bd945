/** `authorize [FILE|-] [--verify]`: decides authorization cases, JSON lines in, JSON lines out (contract section 4). */

import { CaseError } from "../authorization/case/error.ts";
import { meets, missesS3 } from "../authorization/case/expected.ts";
import { type AuthorizationCase, describeProblem, readCase } from "../authorization/case/read.ts";
import { decideS3Call, type S3Decision } from "../authorization/s3/decide.ts";
import { decideSpace } from "../authorization/space/decide.ts";
import type { SpaceDecision } from "../authorization/space/model.ts";
import { parseJson } from "../sources/document/json.ts";

export interface AuthorizeIo {
  /** The whole text of a file; `-` is standard input. Throws a `UserError` where it cannot be read. */
  readText(file: string): Promise<string>;
  out(text: string): void;
  err(text: string): void;
}

/** Answers are written in batches: a table has many lines. */
const LINES_AT_ONCE = 1000;

/**
 * Answers each case of a file with one line of JSON; a line that cannot be read is named on standard error and the
 * others are still answered.
 *
 * @returns 0; 1 with `verify` where an answer differs from the case's `expected`; 2 where a line could not be read
 */
export async function authorizeCommand(
  args: { readonly file: string; readonly verify: boolean },
  io: AuthorizeIo,
): Promise<number> {
  const lines = (await io.readText(args.file)).replace(/^\uFEFF/, "").split("\n");
  const tally = { passed: 0, failed: 0, unreadable: 0, answered: 0 };
  let pending: string[] = [];
  const flush = (): void => {
    if (pending.length > 0) io.out(pending.join(""));
    pending = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const item = readLine(line, index + 1, io);
    if (item === undefined) {
      tally.unreadable++;
      continue;
    }
    tally.answered++;
    const decision = item.s3 === undefined ? decideSpace(item.space) : decideS3Call(item.s3);
    pending.push(`${JSON.stringify(answer(item.id, decision))}\n`);
    if (args.verify) verify(item, decision, tally, io);
    if (pending.length >= LINES_AT_ONCE) flush();
  }
  flush();
  // No answer, or nothing to hold it against, is no success.
  const missing = nothingDone(args.verify, tally);
  if (missing !== undefined) io.err(`error: ${missing}\n`);
  if (args.verify) io.out(`${tally.passed} passed, ${tally.failed} failed\n`);
  if (tally.unreadable > 0 || missing !== undefined) return 2;
  return tally.failed > 0 ? 1 : 0;
}

function nothingDone(
  verify: boolean,
  { passed, failed, answered, unreadable }: { passed: number; failed: number; answered: number; unreadable: number },
): string | undefined {
  if (answered + unreadable === 0) return "no case to decide: one JSON object a line";
  return verify && passed + failed + unreadable === 0 ? "no case has an `expected` to compare with" : undefined;
}

/** Undefined with the reason on standard error. */
function readLine(line: string, number: number, io: AuthorizeIo): AuthorizationCase | undefined {
  try {
    const item = readCase(parseLine(line, number));
    for (const { place, problem } of item.notes) {
      io.err(`line ${number}: note: AWS would refuse ${place}: ${oneLine(describeProblem(problem))}\n`);
    }
    return item;
  } catch (error) {
    io.err(`line ${number}: ${oneLine(faultOf(error))}\n`);
    return undefined;
  }
}

/**
 * The line's value; as in any document a member that stands twice is refused: AWS would not store it, and readers
 * disagree about which one counts (G3).
 */
function parseLine(line: string, number: number): unknown {
  const parsed = parseJson(line, "");
  if ("document" in parsed) return parsed.document.value;
  // Once more for the places: in the file, not in the line.
  const placed = parseJson(`${"\n".repeat(number - 1)}${line}`, "");
  const [{ message, help }] = "problems" in placed ? placed.problems : parsed.problems;
  throw new CaseError(help === undefined ? message : `${message}; ${help}`);
}

/** What is wrong with the line; anything but a fault of the input is thrown on. */
function faultOf(error: unknown): string {
  if (error instanceof CaseError) return error.message;
  throw error;
}

type Outcome = SpaceDecision | S3Decision;

function answer(id: string, decision: Outcome): Record<string, unknown> {
  const ofSet = "outcomes" in decision;
  return {
    id,
    decision: decision.decision,
    decidedBy: decision.decidedBy.map(({ policy, statement, sid }) => ({
      policy,
      statement,
      ...(sid === undefined ? {} : { sid }),
    })),
    dependsOn: ofSet ? decision.dependsOn : [],
    examples: ofSet ? decision.examples : [],
    ...(decision.reasons.length > 0 ? { reasons: decision.reasons } : {}),
    ...(ofSet ? {} : besides(decision)),
  };
}

function besides({ refusals, alsoNeeds, encryptionKey }: S3Decision): Record<string, unknown> {
  return { refusals, alsoNeeds, ...(encryptionKey === undefined ? {} : { encryptionKey }) };
}

function verify(
  { id, expected, expectedS3, source }: AuthorizationCase,
  decision: Outcome,
  tally: { passed: number; failed: number },
  io: AuthorizeIo,
): void {
  if (expected === undefined && expectedS3 === undefined) return;
  const miss = missed(decision, expected, expectedS3);
  if (miss === undefined) {
    tally.passed++;
    return;
  }
  tally.failed++;
  io.err(`${oneLine(id)}: ${oneLine(miss)} (${oneLine(source ?? "no source given")})\n`);
}

function missed(
  decision: Outcome,
  expected: AuthorizationCase["expected"],
  expectedS3: AuthorizationCase["expectedS3"],
): string | undefined {
  if (expected !== undefined && !meets(decision.decision, expected))
    return `expected ${expected}, got ${decision.decision}`;
  return expectedS3 === undefined || "outcomes" in decision ? undefined : missesS3(decision, expectedS3);
}

/** Text of the input as one line for a terminal: control characters shown, not sent. */
const oneLine = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
