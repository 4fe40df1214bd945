/** A request that works and one that fails, side by side, and the context key that makes the difference (claim 18). */

import type { ContextValue, Decision, Request } from "../authorization/model.ts";
import { unique } from "../collections.ts";
import type { Evidence, RequestEvidence } from "../evidence/model.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import { listOf } from "../rules/phrases.ts";
import type { Explaining } from "./cause.ts";
import { decideEvidence, type Verdict } from "./decide.ts";
import { manualUpload } from "./manual-upload.ts";
import type { Comparison, Row, Side } from "./model.ts";
import { bucketOf } from "./scene.ts";
import { testsOf } from "./words.ts";

/** From two records where there is one of each outcome, else from the model; undefined where there is nothing to compare. */
export function compareUploads(
  evidence: readonly Evidence[],
  exports: () => readonly ExportDecisions[],
  explaining: Explaining,
): Comparison | undefined {
  const pair = pairOf(evidence);
  if (pair !== undefined) return ofRecords(pair.working, pair.failing, explaining);
  return ofModel(exports(), explaining);
}

const ofUpload = ({ action }: RequestEvidence): boolean => action === "s3:PutObject";

/** The first denied upload with the succeeded one that is most like it; without uploads any request of the same action. */
function pairOf(
  evidence: readonly Evidence[],
): { readonly working: RequestEvidence; readonly failing: RequestEvidence } | undefined {
  const requests = evidence.filter((one) => one.kind === "request" && one.source === "record") as RequestEvidence[];
  const working = requests.filter(({ outcome }) => outcome === "succeeded");
  const denied = requests.filter(({ outcome }) => outcome === "denied");
  const failing = denied.find(ofUpload) ?? denied.find(({ action }) => working.some((one) => one.action === action));
  if (failing === undefined) return undefined;
  const alike = working.filter(({ action }) => action === failing.action);
  const sameBucket = alike.filter(({ resource }) => bucketOf(resource) === bucketOf(failing.resource));
  const found = sameBucket.find(({ operation }) => operation === failing.operation) ?? sameBucket[0] ?? alike[0];
  return found === undefined ? undefined : { working: found, failing };
}

function ofRecords(working: RequestEvidence, failing: RequestEvidence, { inventory, now }: Explaining): Comparison {
  const denied = decideEvidence(failing, inventory, now);
  const allowed = decideEvidence(working, inventory, now);
  const decision = denied.answer?.decision;
  const rows = rowsOf(sceneSide(allowed), sceneSide(denied), decision);
  const settled = denied.word === "denied" || denied.word === "deniedIf";
  return {
    from: "records",
    working: sideOf(`works (${working.at})`, allowed.scene.base),
    failing: sideOf(`fails (${failing.at})`, denied.scene.base),
    rows,
    said: saidOfRecords(rows, denied, allowed),
    settled: settled && rows.some(({ decides }) => decides),
  };
}

function saidOfRecords(rows: readonly Row[], denied: Verdict, allowed: Verdict): string {
  const deciding = rows.filter(({ decides }) => decides).map(({ key }) => `\`${key}\``);
  if (denied.word !== "denied" && denied.word !== "deniedIf")
    return `The inventory does not deny the failing request: the difference that AWS sees is among these ${rows.length} keys, or in a layer that the inventory does not have.`;
  if (allowed.word === "denied")
    return "The inventory denies both: it is not what AWS holds, or held when the working request was made.";
  if (deciding.length === 0)
    return "The statement that denies looks at nothing in which the two requests differ by a context key: see principal, action and resource.";
  return `${listOf(deciding, "and")} ${deciding.length === 1 ? "makes" : "make"} the difference: the statement that denies looks at ${deciding.length === 1 ? "it" : "them"}.`;
}

function ofModel(exports: readonly ExportDecisions[], explaining: Explaining): Comparison | undefined {
  for (const decided of exports) {
    const found = manualUpload(decided, explaining);
    if (found === undefined) continue;
    const rows = rowsOf({ request: found.working }, { request: found.failing }, found.decision);
    const keys = rows.filter(({ decides }) => decides).map(({ key }) => `\`${key}\``);
    return {
      from: "model",
      working: sideOf(`a manual upload with the same role, ${found.words}`, found.working),
      failing: sideOf("Genesys Cloud's upload", found.failing),
      rows,
      said: `${listOf(keys, "and")} ${keys.length === 1 ? "makes" : "make"} the difference: a manual upload that works proves the role's permissions, not that Genesys Cloud's request passes.`,
      settled: true,
    };
  }
  return undefined;
}

function sideOf(title: string, request: Request): Side {
  const { principal, action, resource } = request;
  const who = "arn" in principal ? principal.arn : "service" in principal ? principal.service : "anonymous";
  return { title, principal: who, action, resource };
}

/** Keys that always differ and say nothing by themselves: shown only where a statement looks at them. */
const ALWAYS_DIFFER: ReadonlySet<string> = new Set([
  "aws:currenttime",
  "aws:epochtime",
  "aws:tokenissuetime",
  "aws:useragent",
  "aws:userid",
  "kms:encryptioncontextkeys",
]);

interface Shown {
  readonly request: Request;
  /** Keys whose value, or absence, is known, in lower case; absent: all of them. */
  readonly known?: ReadonlySet<string>;
}

const sceneSide = ({ scene: { base, known } }: Verdict): Shown => ({ request: base, known });
const isShown = ({ known }: Shown, lower: string): boolean => known === undefined || known.has(lower);

const NOT_SHOWN = "not shown";

function rowsOf(working: Shown, failing: Shown, decision: Decision | undefined): readonly Row[] {
  const deciding = new Set(testsOf(decision).flatMap(({ key }) => (key === undefined ? [] : [key.toLowerCase()])));
  const names = unique([...Object.keys(working.request.context), ...Object.keys(failing.request.context)]);
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...byLower].flatMap(([lower, key]) => {
    const row = { key, working: valueIn(working, lower), failing: valueIn(failing, lower) };
    const differs = row.working !== row.failing;
    if (!differs || (ALWAYS_DIFFER.has(lower) && !deciding.has(lower))) return [];
    return [{ ...row, decides: deciding.has(lower) && isShown(working, lower) && isShown(failing, lower) }];
  });
}

function valueIn(side: Shown, lower: string): string | null {
  const entries = Object.entries(side.request.context);
  const found: ContextValue | undefined = entries.find(([key]) => key.toLowerCase() === lower)?.[1];
  if (found === undefined) return isShown(side, lower) ? null : NOT_SHOWN;
  return typeof found === "string" ? found : found.join(", ");
}
