/** Why a recorded request was denied, as the inventory has it; and where it has no reason, what of it must differ from AWS. */

import type { Decision, PolicyKind } from "../authorization/model.ts";
import { unique } from "../collections.ts";
import { readSentence } from "../evidence/error-sentence.ts";
import type { NamedLayer, RequestEvidence } from "../evidence/model.ts";
import type { Inventory } from "../inventory/model.ts";
import { type DocumentIndex, placeIn, placeOfStatement } from "../rules/documents.ts";
import { KIND_WORDS } from "../rules/explain.ts";
import { listOf, requestsOf } from "../rules/phrases.ts";
import { agrees, decideEvidence, kindsOf, type Verdict } from "./decide.ts";
import { furtherCondition, furtherRequests } from "./further.ts";
import type { Cause } from "./model.ts";
import { layerPath, suspectsOf } from "./suspects.ts";
import { testsOf, wordsOf } from "./words.ts";

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
  const all = asked(evidence, inventory).map((one) => supposing(decideEvidence(one, inventory, now), evidence));
  const named = evidence.error?.named;
  const matching =
    named === undefined
      ? undefined
      : all.find(({ answer, word }) => word !== "undecided" && answer !== undefined && agrees(answer.decision, named));
  const best = matching ?? BEST.flatMap((word) => all.find((verdict) => verdict.word === word) ?? [])[0];
  if (best === undefined) throw new Error("a request that asks for nothing");
  return toCause(best, all, explaining);
}

/** Without its parameters a record does not tell whether S3 asked for anything else. */
function supposing(verdict: Verdict, asked: RequestEvidence): Verdict {
  const { evidence } = verdict.scene;
  if (asked.showsParameters || verdict.word !== "denied" || namesAction(asked, evidence.action)) return verdict;
  return { ...verdict, word: "deniedIf", provided: [furtherCondition(evidence), ...verdict.provided] };
}

/** True for the request's own action, and for the one that AWS' text names. */
function namesAction({ action, error }: RequestEvidence, asked: string): boolean {
  const sentence = readSentence(error?.message ?? "");
  return asked === action || sentence?.action.toLowerCase() === asked.toLowerCase();
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
  const { word, answer, scene } = verdict;
  const { evidence } = scene;
  const question = { action: scene.base.action, resource: scene.base.resource };
  const named = evidence.error?.named;
  const common = { outcome: word, question, provided: [], suspects: [], reasons: [] };
  if ((word === "denied" || word === "deniedIf") && answer !== undefined) {
    const { documents } = explaining;
    const supposed = {
      keys: supposedKeys(verdict),
      source: evidence.source,
      unknown: unknownKinds(verdict),
      named: named?.kinds ?? [],
    };
    const words = wordsOf(answer.decision, question, documents, supposed);
    const place = words.statement === undefined ? undefined : placeOfStatement(words.statement, documents);
    const pointer = pointerOf(words, documents);
    const differs = named !== undefined && !agrees(answer.decision, named);
    const { pointer: _pointer, ...rest } = words;
    return {
      ...common,
      ...rest,
      provided: conditions(verdict),
      ...(words.layer === undefined || place !== undefined ? {} : pathOf(words.layer, scene)),
      ...(place === undefined ? {} : { place }),
      ...(pointer === undefined ? {} : { pointer }),
      ...(differs ? { disagreement: disagreement(named, answer.decision), suspects: suspectsOf(scene, named) } : {}),
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

/** Keys of open points: of them the answer has one value out of several. */
function supposedKeys({ scene, open }: Verdict): ReadonlySet<string> {
  const keys = open.flatMap((dimension) => dimension.keys.map((key) => key.toLowerCase()));
  return new Set(keys.filter((key) => !scene.known.has(key)));
}

function unknownKinds({ scene }: Verdict): ReadonlySet<PolicyKind> {
  const { identityPolicies, resourcePolicy } = scene.judges.layers;
  const policies = [...identityPolicies, ...(resourcePolicy === undefined ? [] : [resourcePolicy])];
  return new Set(policies.flatMap((policy) => ("unknown" in policy ? [policy.kind] : [])));
}

/** For which requests the denial holds, in the words of the tests on open keys; else what is open. */
function conditions({ answer, provided }: Verdict): readonly string[] {
  const tests = testsOf(answer?.decision);
  const denies = answer?.decision.decision === "explicitDeny";
  const words = provided.flatMap(({ keys, openPoint, name }) => {
    const own = tests.filter(({ key }) => keys.some((one) => one.toLowerCase() === key?.toLowerCase()));
    if (own.length === 0) return [openPoint?.why ?? name];
    return own.map((test) => (denies ? requestsOf(test) : `requests other than ${requestsOf(test)}`));
  });
  return unique(words);
}

/** Where no statement is to be shown, at least the file. */
function pathOf(layer: PolicyKind, scene: Verdict["scene"]): { readonly path?: string } {
  const path = layerPath(layer, scene);
  return path === undefined ? {} : { path };
}

function pointerOf({ pointer, statement }: ReturnType<typeof wordsOf>, documents: DocumentIndex): Cause["pointer"] {
  const document = statement === undefined ? undefined : documents.get(statement.policy);
  if (pointer === undefined || document === undefined) return undefined;
  const place = placeIn(document, pointer.stoppedBy.path, "member");
  return place === undefined ? undefined : { place, text: pointer.text };
}

function disagreement(named: NamedLayer, decision: Decision): string {
  const own = listOf(unique(kindsOf(decision).map((kind) => KIND_WORDS[kind])), "and");
  // E1: an explicit deny wins, so where AWS finds no allow, no Deny has hit.
  if (named.effect === "no allow" && decision.decision === "explicitDeny")
    return `AWS says "${named.phrase}", which speaks against the explicit deny in the inventory (${own}): had it hit the request, AWS would have named it (E1). So AWS holds other policies than the inventory, or the request came another way than the evidence tells`;
  return `AWS' text names another layer ("${named.phrase}") than the inventory (${own}): AWS names one of several, so both have to be mended, and what AWS names is not so in the inventory`;
}
