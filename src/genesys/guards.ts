/** Calls that must be denied: an Allow that goes too far is a finding like a Deny that does. */

import type { Request } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import type { Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { partitionOf, sessionArn } from "./arn.ts";
import { askedOf } from "./asked.ts";
import { circumstancesOf, openDimensions, UNDECLARED_KEYS } from "./circumstances.ts";
import { networkDimension, timeDimension } from "./dimensions.ts";
import { sampleKey } from "./key-layout.ts";
import { assumeRoleLayers, STRANGER_SIDE, s3Layers } from "./layers.ts";
import type { Export, Guard } from "./model.ts";
import type { Circumstances } from "./requests.ts";
import { assumeRoleRequest, s3Request } from "./requests.ts";
import { drawSamples } from "./samples.ts";

/** A guard and what AWS looks at to answer it. */
export interface JudgeableGuard {
  readonly guard: Guard;
  readonly layers: Layers;
}

const OTHER_ORGANIZATION = "11111111-2222-4333-8444-555555555555";
const STRANGER_ACCOUNT = "999988887777";

interface Scene {
  readonly target: Export;
  readonly inventory: Inventory;
  readonly circumstances: Circumstances;
}

interface GuardRow extends Pick<Guard, "id" | "rule" | "severity" | "who"> {
  readonly service: "sts" | "s3";
  readonly request: (scene: Scene) => Request;
  readonly layers: (scene: Scene) => Layers;
  /** Context keys that make the stranger: never taken for undeclared. */
  readonly fixed?: readonly string[];
}

function objectArn({ circumstances }: Scene, bucket = circumstances.bucket.name, organization?: string): string {
  const key = sampleKey(organization ?? circumstances.organizationId, circumstances.now);
  return `arn:${partitionOf(circumstances.role)}:s3:::${bucket}/${key}`;
}

function withContext(request: Request, changes: Record<string, string | undefined>): Request {
  const kept = Object.entries(request.context).filter(([key]) => !(key in changes));
  const set = Object.entries(changes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { ...request, context: Object.fromEntries([...kept, ...set]) };
}

/** A caller of another account than the bucket's or Genesys', who allowed himself everything. */
function strangerRequest(scene: Scene): Request {
  const role = `arn:${partitionOf(scene.circumstances.role)}:iam::${STRANGER_ACCOUNT}:role/stranger`;
  const request = s3Request(scene.circumstances, "s3:PutObject", objectArn(scene));
  return {
    ...withContext(request, {
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": STRANGER_ACCOUNT,
      "aws:PrincipalOrgID": "o-stranger00",
    }),
    principal: { arn: sessionArn(role, "stranger") },
  };
}

/** An anonymous request carries no principal keys and no signature. */
function anonymousRequest(scene: Scene): Request {
  const request = s3Request(scene.circumstances, "s3:PutObject", objectArn(scene));
  const kept = Object.entries(request.context).filter(
    ([key]) => !/^aws:(?:Principal|TokenIssue|Multi)|^s3:(?:auth|sign)/.test(key),
  );
  return {
    ...request,
    principal: { anonymous: true },
    context: { ...Object.fromEntries(kept), "aws:PrincipalType": "Anonymous" },
  };
}

function strangerLayers(scene: Scene): Layers {
  const { scps: _scps, permissionsBoundary: _boundary, ...rest } = s3Layers(scene.target, scene.inventory);
  return { ...rest, identityPolicies: [STRANGER_SIDE] };
}

/** Another bucket of the same account, with no policy of its own. */
function otherBucketLayers(scene: Scene): Layers {
  const { resourcePolicy: _policy, ...rest } = s3Layers(scene.target, scene.inventory);
  return rest;
}

const GUARDS: readonly GuardRow[] = [
  {
    id: "assume-role-for-another-organization",
    rule: "trust-without-external-id",
    severity: "error",
    who: "Genesys on behalf of another customer's organization",
    service: "sts",
    request: ({ circumstances }) =>
      withContext(assumeRoleRequest(circumstances), { "sts:ExternalId": OTHER_ORGANIZATION }),
    layers: ({ target, inventory }) => assumeRoleLayers(target, inventory),
  },
  {
    id: "assume-role-without-external-id",
    rule: "trust-without-external-id",
    severity: "error",
    who: "a caller in the Genesys account who sends no ExternalId",
    service: "sts",
    request: ({ circumstances }) => withContext(assumeRoleRequest(circumstances), { "sts:ExternalId": undefined }),
    layers: ({ target, inventory }) => assumeRoleLayers(target, inventory),
    fixed: ["sts:ExternalId"],
  },
  {
    id: "write-anonymously",
    rule: "public-bucket-policy",
    severity: "error",
    who: "anybody, without credentials",
    service: "s3",
    request: anonymousRequest,
    layers: (scene) => ({ ...strangerLayers(scene), identityPolicies: [] }),
    fixed: ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid"],
  },
  {
    id: "write-from-another-account",
    rule: "public-bucket-policy",
    severity: "error",
    who: "a principal of an unrelated AWS account",
    service: "s3",
    request: strangerRequest,
    layers: strangerLayers,
    fixed: ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid"],
  },
  {
    id: "write-over-http",
    rule: "plain-http-accepted",
    severity: "warning",
    who: "the role over plain HTTP",
    service: "s3",
    request: (scene) =>
      withContext(s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)), {
        "aws:SecureTransport": "false",
        "s3:TlsVersion": undefined,
      }),
    layers: ({ target, inventory }) => s3Layers(target, inventory),
    fixed: ["s3:TlsVersion"],
  },
  {
    id: "write-to-another-bucket",
    rule: "write-beyond-export",
    severity: "warning",
    who: "the role in another bucket of the account",
    service: "s3",
    request: (scene) =>
      s3Request(scene.circumstances, "s3:PutObject", objectArn(scene, `another-bucket-${STRANGER_ACCOUNT}`)),
    layers: otherBucketLayers,
  },
  {
    id: "write-under-another-organization",
    rule: "write-beyond-organization",
    severity: "notice",
    who: "the role under another organization's prefix",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene, undefined, OTHER_ORGANIZATION)),
    layers: ({ target, inventory }) => s3Layers(target, inventory),
  },
];

/** The guards of one export, with the requests that a stranger would make. */
export function guardsOf(target: Export, inventory: Inventory, now: Date): readonly JudgeableGuard[] {
  const scene: Scene = { target, inventory, circumstances: circumstancesOf(target, inventory, now) };
  // A role that the inventory does not hold has no policies to go too far; the calls already say so.
  return isGap(target.role) ? [] : GUARDS.map((row) => toGuard(row, scene));
}

function toGuard(row: GuardRow, scene: Scene): JudgeableGuard {
  const { id, rule, severity, who, service } = row;
  const { circumstances, target } = scene;
  const layers = row.layers(scene);
  const base = row.request(scene);
  const asked = askedOf(layers, base, UNDECLARED_KEYS);
  const varied = [
    networkDimension(target.declared.network, circumstances.genesysAccount, asked),
    timeDimension(circumstances.now, asked),
  ];
  const present = [...Object.keys(base.context), ...varied.flatMap(({ keys }) => keys)];
  const open = openDimensions(service, asked, circumstances, target, present, row.fixed ?? []);
  const { samples } = drawSamples(base, [...varied, ...open], asked);
  return { guard: { id, rule, severity, who, action: base.action, resource: base.resource, samples }, layers };
}
