/** Denials of one cause, told once: with how many, from when to when. */

import type { RequestEvidence } from "../evidence/model.ts";
import { causeOf, type Explaining } from "./cause.ts";
import { meaningOf } from "./meanings.ts";
import type { Cause, Group } from "./model.ts";

/** Names of callers and resources that are kept of a group. */
const MOST_NAMES = 5;

interface Gathering {
  readonly cause: Cause;
  readonly example: RequestEvidence;
  count: number;
  first: string | undefined;
  last: string | undefined;
  readonly operations: Map<string, number>;
  readonly callers: Set<string>;
  readonly resources: Set<string>;
}

/** The most frequent cause first. */
export function groupDenials(denied: readonly RequestEvidence[], explaining: Explaining): readonly Group[] {
  const groups = new Map<string, Gathering>();
  for (const evidence of denied) {
    const cause = causeOf(evidence, explaining);
    const key = keyOf(cause, evidence);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, begin(cause, evidence));
    else add(known, evidence);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).map(toGroup);
}

/** What is told must be the same: layer, statement and AWS' own phrase; not the key of the object. */
function keyOf(
  { outcome, statement, layer, question, reasons, disagreement, cause }: Cause,
  { error }: RequestEvidence,
): string {
  const place = statement === undefined ? "" : `${statement.policy}#${statement.statement}`;
  const said = outcome === "refused" ? cause : (layer ?? "");
  return JSON.stringify([
    outcome,
    said,
    place,
    place === "" ? question.action : "",
    error?.named?.phrase ?? "",
    disagreement !== undefined,
    reasons,
  ]);
}

function begin(cause: Cause, evidence: RequestEvidence): Gathering {
  const gathering: Gathering = {
    cause,
    example: evidence,
    count: 0,
    first: undefined,
    last: undefined,
    operations: new Map(),
    callers: new Set(),
    resources: new Set(),
  };
  add(gathering, evidence);
  return gathering;
}

function add(gathering: Gathering, { time, operation, action, caller, resource }: RequestEvidence): void {
  gathering.count += 1;
  const name = operation ?? action;
  gathering.operations.set(name, (gathering.operations.get(name) ?? 0) + 1);
  const who = caller.arn ?? caller.service ?? (caller.account === undefined ? undefined : `account ${caller.account}`);
  if (who !== undefined && gathering.callers.size < MOST_NAMES) gathering.callers.add(who);
  if (gathering.resources.size < MOST_NAMES) gathering.resources.add(resource);
  if (time === undefined) return;
  if (gathering.first === undefined || time < gathering.first) gathering.first = time;
  if (gathering.last === undefined || time > gathering.last) gathering.last = time;
}

function toGroup({ cause, example, count, first, last, operations, callers, resources }: Gathering): Group {
  const { error, service } = example;
  return {
    cause,
    example,
    ...(error?.named === undefined ? {} : { named: error.named }),
    ...(error === undefined ? {} : { error }),
    count,
    ...(first === undefined ? {} : { firstTime: first }),
    ...(last === undefined ? {} : { lastTime: last }),
    operations: Object.fromEntries(operations),
    callers: [...callers],
    resources: [...resources],
    meaning: meaningOf(error, service),
  };
}
