/** AWS denied what the inventory allows: the layers of which AWS must hold something else, likeliest first, and the read of each. */

import type { PolicyKind } from "../authorization/model.ts";
import type { NamedLayer } from "../evidence/model.ts";
import { accountOf } from "../genesys/arn.ts";
import type { DocumentOrGap, PolicyDocument } from "../inventory/model.ts";
import { isGap, organizationOf } from "../inventory/model.ts";
import { KIND_WORDS } from "../rules/explain.ts";
import type { Suspect } from "./model.ts";
import { documentsOfPolicy, readOfPolicy } from "./named-policy.ts";
import { type ReadFacts, type ReadKind, readOf } from "./reads.ts";
import { bucketOf, type ExplainedScene, roleOf } from "./scene.ts";

const OF_SERVICE: Readonly<Record<"s3" | "kms" | "sts", readonly ReadKind[]>> = {
  s3: [
    "bucket-policy",
    "scp",
    "rcp",
    "session-policy",
    "permissions-boundary",
    "identity-policy",
    "vpc-endpoint-policy",
    "public-access-block",
  ],
  kms: ["key-policy", "scp", "rcp", "session-policy", "permissions-boundary", "identity-policy", "grants"],
  // E8: the SCPs of the role's account do not see a foreigner's sts:AssumeRole.
  sts: ["trust-policy", "rcp"],
};

const NAMES: Readonly<Record<Exclude<ReadKind, PolicyKind>, string>> = {
  "public-access-block": "Block Public Access",
  grants: "the key's grants",
  settings: "the bucket's settings",
  "data-events": "CloudTrail's data events",
};

/** Where AWS names a layer it is that one; else all that could, those first of which the inventory has nothing. */
export function suspectsOf(scene: ExplainedScene, named: NamedLayer | undefined): readonly Suspect[] {
  const { evidence, base } = scene;
  const facts = readFacts(scene);
  const possible = OF_SERVICE[evidence.service].filter((kind) => applies(kind, scene));
  const pointed =
    named === undefined || named.effect === "setting"
      ? settingsOf(named)
      : possible.filter((kind) => isNamed(kind, named));
  const kinds = pointed.length > 0 ? pointed : possible;
  const suspects = kinds.map((kind): Suspect => {
    const arn = isNamed(kind, named) ? named?.policyArn : undefined;
    if (arn !== undefined) return ofPolicy(kind, arn, scene);
    const path = layerPath(kind, scene);
    return {
      kind,
      name: nameOf(kind),
      ...(path === undefined ? {} : { path }),
      named: pointed.length > 0,
      why: whyOf(kind, path, base.action),
      read: readOf(kind, facts),
    };
  });
  return [...suspects].sort((a, b) => Number(a.path !== undefined) - Number(b.path !== undefined));
}

/** AWS names the policy itself: that one has to be read, and not all of its kind. */
function ofPolicy(kind: ReadKind, arn: string, scene: ExplainedScene): Suspect {
  const all = layerDocuments(kind, scene);
  const found = documentsOfPolicy(arn, all);
  const path = files(found);
  const why =
    path !== undefined
      ? `the inventory's lets ${scene.base.action} through: AWS holds another one`
      : all.length === 0
        ? "the inventory has none for it"
        : `none of those in the inventory (${files(all) ?? ""}) has this id or name: read which one it is`;
  return {
    kind,
    name: `${nameOf(kind)} ${arn}`,
    ...(path === undefined ? {} : { path }),
    named: true,
    why,
    read: readOfPolicy(arn) ?? readOf(kind, readFacts(scene)),
  };
}

function nameOf(kind: ReadKind): string {
  return kind in NAMES ? NAMES[kind as keyof typeof NAMES] : KIND_WORDS[kind as PolicyKind];
}

function isNamed(kind: ReadKind, named: NamedLayer | undefined): boolean {
  return named?.kinds.some((one) => one === kind) === true;
}

function settingsOf(named: NamedLayer | undefined): readonly ReadKind[] {
  if (named === undefined) return [];
  if (/customer provided keys/i.test(named.phrase)) return ["settings"];
  return ["public-access-block", ...named.kinds];
}

function applies(kind: ReadKind, { evidence, judges, base }: ExplainedScene): boolean {
  const { via } = evidence.network;
  if (kind === "vpc-endpoint-policy") return via === "endpoint" || via === "unknown";
  if (kind !== "public-access-block") return true;
  const principal = "arn" in base.principal ? accountOf(base.principal.arn) : "";
  // B4: a principal of the bucket's account is never touched by it, but for a public ACL (B1).
  return principal !== judges.layers.resourceAccount || base.context["s3:x-amz-acl"] !== undefined;
}

function readFacts(scene: ExplainedScene): ReadFacts {
  const { evidence, inventory, judges, target } = scene;
  const { service, resource, caller, network } = evidence;
  const role = service === "sts" ? resource : roleOf(evidence, inventory);
  const account = caller.account ?? (caller.arn === undefined ? undefined : accountOf(caller.arn));
  const bucket = service === "s3" ? bucketOf(resource) : target.declared.bucket;
  return {
    ...(role === undefined ? {} : { role }),
    ...(bucket === "" ? {} : { bucket }),
    ...(service === "kms" ? { key: resource } : {}),
    ...(network.via === "endpoint" ? { endpoint: network.id } : {}),
    ...(account === undefined ? {} : { account }),
    owner: judges.layers.resourceAccount,
  };
}

function whyOf(kind: ReadKind, path: string | undefined, action: string): string {
  if (path !== undefined) return `the inventory's lets ${action} through: AWS holds another one`;
  if (kind === "session-policy") return "chosen by whoever assumes the role, and in no repository (E6)";
  if (kind === "scp" || kind === "rcp") return "the inventory has none for this account";
  return "the inventory has none";
}

/** The files of a layer; undefined where the inventory has nothing of it. */
export function layerPath(kind: ReadKind, scene: ExplainedScene): string | undefined {
  return files(layerDocuments(kind, scene));
}

function layerDocuments(kind: ReadKind, scene: ExplainedScene): readonly PolicyDocument[] {
  const { inventory } = scene;
  const { role, bucket, key } = scene.target;
  const known = isGap(role) ? undefined : role;
  switch (kind) {
    case "bucket-policy":
      return isGap(bucket) ? [] : given(bucket.policy);
    case "key-policy":
      return key === undefined || isGap(key) ? [] : given(key.policy);
    case "trust-policy":
      return given(known?.trustPolicy);
    case "identity-policy":
      return known === undefined || isGap(known.identityPolicies) ? [] : known.identityPolicies;
    case "permissions-boundary":
      return given(known?.permissionsBoundary);
    case "scp":
      return organizationOf(inventory, accountOf(scene.target.declared.role)).scps?.flat() ?? [];
    case "rcp":
      return organizationOf(inventory, scene.judges.layers.resourceAccount).rcps?.flat() ?? [];
    default:
      return [];
  }
}

function given(document: DocumentOrGap | undefined): readonly PolicyDocument[] {
  return document === undefined || isGap(document) ? [] : [document];
}

function files(documents: readonly PolicyDocument[]): string | undefined {
  return documents.length === 0 ? undefined : documents.map(({ path }) => path).join(", ");
}
