/** From an export to its calls, each with the requests that stand for its space and the policies that judge it. */

import type { PolicyOrUnknown } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import type { Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { askKms } from "./ask-kms.ts";
import { askS3 } from "./ask-s3.ts";
import { askSts } from "./ask-sts.ts";
import { askedOf, type Judges } from "./asked.ts";
import type { CatalogueRow } from "./catalogue.ts";
import { CATALOGUE } from "./catalogue.ts";
import { circumstancesOf, openDimensions, UNDECLARED_KEYS } from "./circumstances.ts";
import { ENDPOINT_KEYS, timeDimension } from "./dimensions.ts";
import { metadata, recordings } from "./key-layout.ts";
import type { Call, Export } from "./model.ts";
import { type Learnt, learntOf } from "./observed.ts";
import { bucketArn, type Circumstances } from "./requests.ts";
import { drawSamples } from "./samples.ts";
import type { CallScene, Question } from "./scene.ts";

/** A call and what AWS looks at to answer it. */
export interface JudgeableCall extends Judges {
  readonly call: Call;
}

/**
 * The calls that this export makes: KMS calls only where the bucket's default encryption is SSE-KMS.
 * @param beside by call: another world's policies, whose questions tell requests apart, too
 */
export function callsOf(
  target: Export,
  inventory: Inventory,
  now: Date,
  beside: ReadonlyMap<string, Judges> = new Map(),
): readonly JudgeableCall[] {
  const learnt = learntOf(target, now);
  const circumstances = { ...circumstancesOf(withAccount(target, learnt), inventory, now), ...sessionNameOf(learnt) };
  const before = `${bucketArn(circumstances)}/`;
  const organization = circumstances.organizationKnown ? circumstances.organizationId : undefined;
  const objects = { recordings: recordings(before, organization, now), metadata: metadata(before, organization, now) };
  const scene = { target, inventory, circumstances, objects, learnt };
  const rows = CATALOGUE.filter((row) => row.on !== "key" || usesKms(target));
  return rows.map((row) => toCall(row, scene, beside.get(row.id)));
}

/** An account that the records show is as good as a declared one. */
function withAccount(target: Export, { account }: Learnt): Export {
  return account === undefined ? target : { ...target, declared: { ...target.declared, account } };
}

function sessionNameOf({ sessionName }: Learnt): Pick<Circumstances, "sessionName"> {
  return sessionName === undefined ? {} : { sessionName };
}

function usesKms(target: Export): boolean {
  return !isGap(target.bucket) && (target.bucket.encryption?.algorithm.startsWith("aws:kms") ?? false);
}

/** Keys that vary from request to request: policy variables on them cannot be replaced. */
const VARYING = [
  ...UNDECLARED_KEYS,
  ...ENDPOINT_KEYS,
  "aws:SourceIp",
  "aws:SourceVpce",
  "aws:CurrentTime",
  "aws:EpochTime",
];

function toCall(row: CatalogueRow, scene: CallScene, beside: Judges | undefined): JudgeableCall {
  const question = row.on === "role" ? askSts(scene) : row.on === "key" ? askKms(row, scene) : askS3(row, scene);
  const { base, layers, resource, service, endpoints = new Map<string, PolicyOrUnknown>(), mayBeRefused } = question;
  const asked = askedOf(widest(question), base, VARYING, [...endpoints.values()], beside);
  const { undeclared = [] } = question;
  const dimensions = [...undeclared, ...question.dimensions(asked, timeDimension(scene.circumstances.now, asked))];
  const present = [...Object.keys(base.context), ...dimensions.flatMap((dimension) => dimension.keys)];
  const open = openDimensions(service, asked, scene.circumstances, scene.target, present);
  const { id, action, evidence, source } = row;
  const drawn = drawSamples(base, [...dimensions, ...open], asked);
  const gates = mayBeRefused === undefined ? {} : { mayBeRefused };
  return { call: { id, action, resource, evidence, source, ...drawn, ...gates }, layers, endpoints };
}

/** With every policy that may count: what each of them asks tells requests apart. */
function widest({ layers, undeclared = [] }: Question): Layers {
  const adjustments = undeclared.flatMap(({ choices }) =>
    choices.flatMap(({ adjustment }) => adjustment?.layers ?? []),
  );
  return Object.assign({ ...layers }, ...adjustments);
}
