/** From what templates declare to the inventory: names resolved, references followed, policies read. */

import { unique } from "../../../collections.ts";
import type { Bucket, Gap, Key, PolicyDocument, Role, VpcEndpoint } from "../../../inventory/model.ts";
import { isGap } from "../../../inventory/model.ts";
import type { Collector } from "../../collector.ts";
import { accountOf } from "../../discovery/read-policies.ts";
import type { Declared } from "../model.ts";
import { joinBuckets } from "./buckets.ts";
import type { Joining } from "./context.ts";
import { documentReader } from "./documents.ts";
import { joinEndpoints } from "./endpoints.ts";
import type { JoinFacts } from "./facts.ts";
import { joinKeys } from "./keys.ts";
import { onlyOnes } from "./only-ones.ts";
import { joinOrganization } from "./organization.ts";
import { relevantBuckets } from "./relevant-buckets.ts";
import { relevantRoles } from "./relevant-roles.ts";
import { resolver } from "./resolver.ts";
import { policiesFor } from "./roles.ts";
import { perhapsOtherAccounts } from "./same-account.ts";
import { matchersOf, writtenRoleId } from "./targets.ts";

export interface FromTemplates {
  readonly roles: readonly Role[];
  /** What templates give to roles that stand in files of their own, by the role's ARN. */
  readonly attached: ReadonlyMap<string, readonly PolicyDocument[]>;
  readonly buckets: readonly Bucket[];
  readonly keys: readonly Key[];
  readonly scps: readonly PolicyDocument[];
  readonly rcps: readonly PolicyDocument[];
  readonly vpcEndpoints: readonly VpcEndpoint[];
  readonly gaps: readonly Gap[];
}

/** Everything that has to do with an export; what has not is left alone. */
export function joinTemplates(declared: Declared, facts: JoinFacts, collector: Collector): FromTemplates {
  const { pieces } = declared;
  const resolve = resolver(pieces, facts, collector);
  const documents = documentReader(declared.files, resolve);
  const gaps: Gap[] = [...declared.gaps];
  const { remark, assume } = collector;
  const match = matchersOf(pieces, facts.roles, resolve);
  const joining: Joining = { pieces, resolve, read: documents.read, match, gaps, remark, assume };
  for (const { what, why } of declared.remarks) remark(what, why);
  collector.problem(...declared.problems);

  const roles = relevantRoles(joining, facts, collector);
  const attached = new Map(facts.roles.map(({ arn }) => [arn, policiesFor(writtenRoleId(arn), joining)]));
  const keys = joinKeys(joining);
  const buckets = relevantBuckets(joinBuckets(keys, joining), roles, facts, joining);
  const used = new Set(buckets.flatMap(({ bucket }) => bucket.encryption?.key ?? []));
  const ownKeys = onlyOnes(
    keys.filter(({ key }) => used.has(key.arn)),
    ({ key }) => key.arn,
    "the key",
    gaps,
  ).map(({ key }) => key);
  const accounts = unique([
    ...facts.exports.map(({ role }) => role),
    ...[...facts.roles, ...roles].map(({ arn }) => arn),
  ]);
  const organization = joinOrganization(
    accounts.map(accountOf),
    [...buckets.map(({ bucket }) => bucket.account), ...[...used].map(accountOf)],
    joining,
  );
  const parts = { roles, buckets: buckets.map(({ bucket }) => bucket), keys: ownKeys };
  const result = {
    ...parts,
    attached,
    ...organization,
    vpcEndpoints: namedEndpoints(facts, joining),
    gaps: [...gaps, ...buckets.flatMap((one) => one.gaps), ...perhapsOtherAccounts(parts, joining)],
  };
  adopt(result, declared, documents.problemOf, collector);
  return result;
}

/** Endpoints that an export comes through; the others take no part. */
function namedEndpoints({ exports }: JoinFacts, joining: Joining): readonly VpcEndpoint[] {
  const named = new Set(exports.flatMap(({ network }) => network.sourceVpce ?? []));
  return named.size === 0 ? [] : joinEndpoints(joining).filter(({ id }) => named.has(id));
}

/** Counts the documents among what is judged, and their files among the inputs. */
function adopt(
  { roles, attached, buckets, keys, scps, rcps, vpcEndpoints }: FromTemplates,
  { files }: Declared,
  problemOf: ReturnType<typeof documentReader>["problemOf"],
  collector: Collector,
): void {
  const documents = [
    ...roles.flatMap(({ trustPolicy, identityPolicies, permissionsBoundary }) => [
      trustPolicy,
      ...(isGap(identityPolicies) ? [] : identityPolicies),
      permissionsBoundary,
    ]),
    ...[...attached.values()].flat(),
    ...buckets.map(({ policy }) => policy),
    ...keys.map(({ policy }) => policy),
    ...scps,
    ...rcps,
    ...vpcEndpoints.map(({ policy }) => policy),
  ];
  for (const document of new Set(documents)) {
    if (document === undefined || isGap(document) || document.format !== "template") continue;
    collector.adopt(document);
    const problem = problemOf(document);
    if (problem !== undefined) collector.problem(problem);
  }
  for (const { path, sha256, kind } of files) collector.input(path, sha256, kind);
}
