/** Decides a request of the evidence over the inventory: over all that the evidence leaves open, and in the light of AWS' own answer. */

import type { Decision, PolicyKind } from "../authorization/model.ts";
import { s3Gates } from "../authorization/s3/gates.ts";
import type { BucketSettings, Refusal } from "../authorization/s3/model.ts";
import { unique } from "../collections.ts";
import type { NamedLayer, RequestEvidence } from "../evidence/model.ts";
import { accountOf } from "../genesys/arn.ts";
import { askedOf } from "../genesys/asked.ts";
import { UNDECLARED_KEYS } from "../genesys/circumstances.ts";
import { type Answer, pointsOver } from "../genesys/decide.ts";
import { ENDPOINT_KEYS } from "../genesys/dimensions.ts";
import type { Dimension } from "../genesys/model.ts";
import { drawSamples } from "../genesys/samples.ts";
import type { Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { openFacts, openLayers } from "./open-points.ts";
import { type ExplainedScene, sceneOf } from "./scene.ts";

export type Word = "denied" | "deniedIf" | "refused" | "allowed" | "undecided";

export interface Verdict {
  readonly word: Word;
  /** The answer to quote; absent where nothing denies. */
  readonly answer?: Answer;
  /** `deniedIf`: the open points without which the answer would be another. */
  readonly provided: readonly Dimension[];
  /** All points that the evidence leaves open and that some policy looks at. */
  readonly open: readonly Dimension[];
  readonly reasons: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly scene: ExplainedScene;
}

/** Keys that vary: policy variables on them are not replaced. */
const VARYING = [...UNDECLARED_KEYS, ...ENDPOINT_KEYS, "aws:SourceIp", "aws:SourceVpce", "aws:SecureTransport"];

/** @param now the time of a request of which nothing tells it */
export function decideEvidence(evidence: RequestEvidence, inventory: Inventory, now: Date): Verdict {
  const scene = sceneOf(evidence, inventory, now);
  const { judges, base } = scene;
  const layers = openLayers(scene);
  const widest = Object.assign(
    { ...judges.layers },
    ...layers.flatMap(({ choices }) => choices.flatMap(({ adjustment }) => adjustment?.layers ?? [])),
  );
  const open = VARYING.filter((key) => !scene.known.has(key.toLowerCase()));
  const asked = askedOf(widest, base, open, [...judges.endpoints.values()]);
  const drawn = drawSamples(base, [...layers, ...openFacts(scene, asked)], asked);
  const points = pointsOver(drawn, judges);
  const answers = points.flatMap((point) => point.answers);
  const named = evidence.error?.named;
  const reasons = unique([...points.flatMap((point) => point.reasons), ...drawn.cut]);
  const denied = answers.filter(({ decision }) => isDenial(decision));
  const chosen = mostLike(denied, named);
  const refusals = evidence.service === "s3" ? refusalsOf(scene) : [];
  const common = { open: drawn.dimensions, reasons, refusals, scene };
  const all = denied.length === answers.length && drawn.cut.length === 0;
  // What would be denied under some circumstance is no explanation where AWS names another layer.
  const fits = chosen !== undefined && (named === undefined || agrees(chosen.decision, named));
  if (chosen !== undefined && (all || fits)) {
    const provided = all ? [] : conditionsOf(chosen, answers, drawn.dimensions);
    return { ...common, word: all ? "denied" : "deniedIf", answer: chosen, provided };
  }
  const unknown = answers.find(({ decision }) => decision.decision === "unknown");
  if (unknown !== undefined || drawn.cut.length > 0)
    return { ...common, word: "undecided", provided: [], ...(unknown === undefined ? {} : { answer: unknown }) };
  const refused = refusals.some(({ applies, status }) => applies === true && status === 403);
  return { ...common, word: refused ? "refused" : "allowed", provided: [] };
}

const isDenial = ({ decision }: Decision): boolean => decision === "explicitDeny" || decision === "implicitDeny";

/** The kinds of policy that a denial rests on. */
export function kindsOf(decision: Decision): readonly PolicyKind[] {
  return decision.decision === "explicitDeny" ? decision.decidedBy.map(({ kind }) => kind) : decision.missingAllow;
}

/** True where a denial is one that AWS' text can speak of. */
export function agrees(decision: Decision, named: NamedLayer): boolean {
  const effect = decision.decision === "explicitDeny" ? "explicit deny" : "no allow";
  const sameEffect = named.effect === effect || named.effect === "setting";
  return sameEffect && kindsOf(decision).some((kind) => named.kinds.includes(kind));
}

/** Of several denials the one that AWS names, then an explicit one. */
function mostLike(denied: readonly Answer[], named: NamedLayer | undefined): Answer | undefined {
  const agreeing = named === undefined ? undefined : denied.find(({ decision }) => agrees(decision, named));
  return agreeing ?? denied.find(({ decision }) => decision.decision === "explicitDeny") ?? denied[0];
}

/** The open points on whose choice the denied answer turns: what has to be so for the denial. */
function conditionsOf(
  { sample, decision }: Answer,
  answers: readonly Answer[],
  dimensions: readonly Dimension[],
): readonly Dimension[] {
  return dimensions.filter(({ name }) => {
    const others = answers.filter(
      (one) =>
        one.sample.choices[name] !== sample.choices[name] &&
        Object.entries(sample.choices).every(([other, own]) => other === name || one.sample.choices[other] === own),
    );
    return others.some((one) => one.decision.decision !== decision.decision);
  });
}

/** What S3 refuses by its settings, whatever the policies say; only what the inventory knows of the bucket. */
function refusalsOf({ evidence, target, base }: ExplainedScene): readonly Refusal[] {
  if (evidence.source === "text" || evidence.operation === undefined || isGap(target.bucket)) return [];
  const { bucket } = target;
  const block = bucket.publicAccessBlock;
  const settings: BucketSettings = {
    account: bucket.account,
    ...(bucket.region === undefined ? {} : { region: bucket.region }),
    ...(bucket.objectOwnership === undefined ? {} : { objectOwnership: bucket.objectOwnership }),
    ...(block?.blockPublicAcls === undefined
      ? {}
      : {
          publicAccessBlock: {
            blockPublicAcls: block.blockPublicAcls,
            ignorePublicAcls: block.ignorePublicAcls ?? false,
            blockPublicPolicy: block.blockPublicPolicy ?? false,
            restrictPublicBuckets: block.restrictPublicBuckets ?? false,
          },
        }),
    ...(bucket.requesterPays === undefined ? {} : { requesterPays: bucket.requesterPays }),
    ...(bucket.encryption === undefined ? {} : { encryption: bucket.encryption }),
  };
  const headers = {
    "x-amz-expected-bucket-owner": { unknown: true },
    "x-amz-request-payer": { unknown: true },
  } as const;
  const account =
    evidence.caller.account ?? (evidence.caller.arn === undefined ? undefined : accountOf(evidence.caller.arn));
  return s3Gates({ operation: evidence.operation, request: base, headers }, settings, account);
}
