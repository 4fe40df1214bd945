/** Why a recorded request was denied, as the inventory has it; and where it has no reason, what of it must differ from AWS. */

import { unique } from "../collections.ts";
import { readSentence } from "../evidence/error-sentence.ts";
import type { NamedLayer, RequestEvidence } from "../evidence/model.ts";
import type { Inventory } from "../inventory/model.ts";
import { type DocumentIndex, placeIn, placeOfStatement } from "../rules/documents.ts";
import { KIND_WORDS } from "../rules/explain.ts";
import { listOf } from "../rules/phrases.ts";
import { agrees, decideEvidence, kindsOf, type Verdict } from "./decide.ts";
import { furtherRequests } from "./further.ts";
import type { Cause } from "./model.ts";
import { suspectsOf } from "./suspects.ts";
import { wordsOf } from "./words.ts";

export interface Explaining {
  readonly inventory: Inventory;
  readonly documents: DocumentIndex;
  /** Stands for the time of requests that tell none. */
  readonly now: Date;
}

/** Worst first: what explains a denial best. */
const BEST: readonly Verdict["word"][] = ["denied", "refused", "deniedIf", "undecided", "allowed"];

/** Decides the request and all that S3 asks for in its course; AWS' own text says which of them, where it does. */
export function causeOf(evidence: RequestEvidence, explaining: Explaining): Cause {
  const { inventory, now } = explaining;
  const all = asked(evidence, inventory).map((one) => decideEvidence(one, inventory, now));
  const named = evidence.error?.named;
  const matching =
    named === undefined
      ? undefined
      : all.find(({ answer, word }) => word !== "undecided" && answer !== undefined && agrees(answer.decision, named));
  const best = matching ?? BEST.flatMap((word) => all.find((verdict) => verdict.word === word) ?? [])[0];
  if (best === undefined) throw new Error("a request that asks for nothing");
  return toCause(best, all, explaining);
}

/** The request, and what else it needs; only the one that AWS' text names, where it names one (K10). */
function asked(evidence: RequestEvidence, inventory: Inventory): readonly RequestEvidence[] {
  const all = [evidence, ...furtherRequests(evidence, inventory)];
  const sentence = readSentence(evidence.error?.message ?? "");
  if (sentence === undefined) return all;
  const meant = all.filter(({ action }) => action.toLowerCase() === sentence.action.toLowerCase());
  return meant.length > 0 ? meant : all;
}

function toCause(verdict: Verdict, all: readonly Verdict[], explaining: Explaining): Cause {
  const { word, answer, scene, provided } = verdict;
  const { evidence } = scene;
  const question = { action: scene.base.action, resource: scene.base.resource };
  const named = evidence.error?.named;
  const common = { outcome: word, question, provided, suspects: [], reasons: [] };
  if ((word === "denied" || word === "deniedIf") && answer !== undefined) {
    const { documents } = explaining;
    const words = wordsOf(answer.decision, question, documents);
    const place = words.statement === undefined ? undefined : placeOfStatement(words.statement, documents);
    const pointer = pointerOf(words, documents);
    const differs = named !== undefined && !agrees(answer.decision, named);
    const { pointer: _pointer, ...rest } = words;
    return {
      ...common,
      ...rest,
      ...(place === undefined ? {} : { place }),
      ...(pointer === undefined ? {} : { pointer }),
      ...(differs
        ? { disagreement: disagreement(named, kindsOf(answer.decision)), suspects: suspectsOf(scene, named) }
        : {}),
      decision: answer.decision,
      request: answer.sample.request,
    };
  }
  if (word === "refused") {
    const told = verdict.refusals.filter(({ applies, status }) => applies === true && status === 403);
    return {
      ...common,
      cause: told.map(({ reason }) => reason).join("; "),
      why: `No policy denies it; S3 refuses it by a setting (${told.map(({ rule }) => rule).join(", ")}).`,
    };
  }
  const reasons = unique(all.flatMap((one) => (one.word === "undecided" ? one.reasons : [])));
  if (word === "undecided")
    return {
      ...common,
      cause: "the inventory does not tell",
      why: "Something that AWS looks at for this request is not in the inventory, or the evidence does not show it.",
      reasons: reasons.length > 0 ? reasons : verdict.reasons,
      suspects: suspectsOf(scene, named),
    };
  return {
    ...common,
    cause: "AWS denied what the inventory allows",
    why: `Every policy that the inventory holds lets ${all.map(({ scene: { base } }) => base.action).join(" and ")} through: AWS holds something else than it.`,
    suspects: suspectsOf(scene, named),
  };
}

function pointerOf({ pointer, statement }: ReturnType<typeof wordsOf>, documents: DocumentIndex): Cause["pointer"] {
  const document = statement === undefined ? undefined : documents.get(statement.policy);
  if (pointer === undefined || document === undefined) return undefined;
  const place = placeIn(document, pointer.stoppedBy.path, "member");
  return place === undefined ? undefined : { place, text: pointer.text };
}

function disagreement(named: NamedLayer, kinds: readonly Cause["layer"][]): string {
  const own = listOf(unique(kinds.flatMap((kind) => (kind === undefined ? [] : [KIND_WORDS[kind]]))), "and");
  return `AWS' text names another layer ("${named.phrase}") than the inventory (${own}): AWS names one of several, so both have to be mended, and what AWS names is not so in the inventory`;
}
