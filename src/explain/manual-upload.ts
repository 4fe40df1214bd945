/**
 * An upload by hand with the export's role that the inventory allows, where it denies that of Genesys Cloud: found by giving the request
 * the values that the denying statements ask for, one after the other, and deciding again.
 */

import { decide } from "../authorization/evaluate/decide.ts";
import type { ContextValue, Decision, Request, StoppedBy } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import { callsOf } from "../genesys/calls.ts";
import { pointsOver } from "../genesys/decide.ts";
import { endpointPolicies, s3Layers } from "../genesys/layers.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import { isNegated } from "../rules/phrases.ts";
import type { Explaining } from "./cause.ts";
import { testsOf } from "./words.ts";

export interface ManualUpload {
  readonly working: Request;
  readonly failing: Request;
  readonly decision: Decision;
  /** `through vpce-0abc`. */
  readonly words: string;
}

/** Conditions that one can meet from one's own desk; who calls is the same. */
const IN_ONES_HANDS =
  /^(?:aws:source(?:ip|vpc|vpce|vpcarn)|aws:vpcsourceip|aws:vpce(?:account|orgid)|aws:requestedregion|aws:useragent|aws:multifactorauthpresent|s3:(?:x-amz-[\w-]+|tlsversion|signatureversion|authtype|if-[\w-]+))$/i;
const MOST_STEPS = 8;

/** Undefined where Genesys' upload is not denied, or no change of one's own makes it pass. */
export function manualUpload(
  { export: target }: ExportDecisions,
  { inventory, now }: Explaining,
): ManualUpload | undefined {
  const calls = callsOf(target, inventory, now);
  const upload = calls.find(({ call }) => call.id === "put-recording");
  if (upload === undefined) return undefined;
  const denied = pointsOver(upload.call, upload)
    .flatMap(({ answers }) => answers)
    .find(({ decision: { decision } }) => decision === "explicitDeny" || decision === "implicitDeny");
  if (denied === undefined) return undefined;
  const layers = s3Layers(target, inventory);
  const endpoints = endpointPolicies(target, inventory);
  const failing = denied.sample.request;
  let request = failing;
  let decision = denied.decision;
  const changes: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = changeFor(decision);
    if (change === undefined) return undefined;
    request = { ...request, context: changed(request.context, change) };
    changes.push(change.words);
    decision = decideOne(layers, endpoints, request);
    if (decision.decision === "allowed")
      return { working: request, failing, decision: denied.decision, words: changes.join(", ") };
  }
  return undefined;
}

function decideOne(layers: Layers, endpoints: ReturnType<typeof endpointPolicies>, request: Request): Decision {
  const vpcEndpointPolicy = endpoints.get(String(request.context["aws:SourceVpce"]));
  return decide({ ...layers, ...(vpcEndpointPolicy === undefined ? {} : { vpcEndpointPolicy }), request });
}

interface Change {
  readonly context: Readonly<Record<string, ContextValue | null>>;
  readonly words: string;
}

/** The first test that one can turn: a Deny's that must not hold, an Allow's that must. */
function changeFor(decision: Decision): Change | undefined {
  const isDeny = decision.decision === "explicitDeny";
  return testsOf(decision).flatMap((test) => turned(test, isDeny) ?? [])[0];
}

function turned(test: StoppedBy, isDeny: boolean): Change | undefined {
  const { key = "", operator = "", wanted } = test;
  const [value] = wanted;
  if (test.element !== "Condition" || value === undefined || !IN_ONES_HANDS.test(key)) return undefined;
  const plain = /null$/i.test(operator);
  if (plain) return undefined;
  // To break a Deny with a negated test, or to meet an Allow's positive one, send what is asked for.
  if (isNegated(operator) !== isDeny) return undefined;
  const concrete = concreteValue(value);
  return concrete === undefined ? undefined : withValue(key, concrete);
}

/** A value that a pattern or range takes; undefined for one with a policy variable. */
function concreteValue(value: string): string | undefined {
  if (value.includes("${")) return undefined;
  const address = /^([\d.]+|[\da-f:]+)\/\d+$/i.exec(value)?.[1];
  return (address ?? value).replaceAll("*", "x").replaceAll("?", "x");
}

/** A request through an endpoint has no public address, and one from an address no endpoint. */
function withValue(key: string, value: string): Change {
  const lower = key.toLowerCase();
  if (lower === "aws:sourcevpce" || lower === "aws:sourcevpc")
    return { context: { "aws:SourceIp": null, [key]: value }, words: `through ${value}` };
  if (lower === "aws:sourceip")
    return {
      context: { "aws:SourceVpce": null, "aws:SourceVpc": null, "aws:SourceIp": value },
      words: `from ${value}`,
    };
  if (lower.startsWith("s3:x-amz-")) return { context: { [key]: value }, words: `with ${key.slice(3)}: ${value}` };
  return { context: { [key]: value }, words: `with ${key} ${value}` };
}

function changed(context: Request["context"], { context: changes }: Change): Record<string, ContextValue> {
  const gone = new Set(Object.keys(changes).map((key) => key.toLowerCase()));
  const kept = Object.entries(context).filter(([key]) => !gone.has(key.toLowerCase()));
  const set = Object.entries(changes).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
  return Object.fromEntries([...kept, ...set]);
}
