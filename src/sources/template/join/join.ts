/** From what templates declare to the inventory: names resolved, references followed, policies read. */

import { unique } from "../../../collections.ts";
import type {
  Bucket,
  DeclaredExport,
  DocumentOrGap,
  Gap,
  Key,
  PolicyDocument,
  Role,
} from "../../../inventory/model.ts";
import { isGap } from "../../../inventory/model.ts";
import type { Collector } from "../../collector.ts";
import { bucketsOfRole } from "../../discovery/buckets.ts";
import { accountOf, readTrust, statementsOf, writtenResources } from "../../discovery/read-policies.ts";
import type { Declared } from "../model.ts";
import type { Piece, RolePiece } from "../pieces.ts";
import { type Resolve, resolvedText } from "../resolve.ts";
import { joinBuckets } from "./buckets.ts";
import type { Joining } from "./context.ts";
import { documentReader } from "./documents.ts";
import { joinKeys } from "./keys.ts";
import { joinOrganization } from "./organization.ts";
import { joinRoles } from "./roles.ts";
import { standIns } from "./stand-ins.ts";
import { type Known, surroundingsOf } from "./surroundings.ts";
import { textsOfPolicies } from "./texts.ts";

export interface FromTemplates {
  readonly roles: readonly Role[];
  readonly buckets: readonly Bucket[];
  readonly keys: readonly Key[];
  readonly scps: readonly PolicyDocument[];
  readonly rcps: readonly PolicyDocument[];
  readonly gaps: readonly Gap[];
}

export interface JoinFacts {
  /** Those of a config; empty: they are to be found. */
  readonly exports: readonly DeclaredExport[];
  /** Roles and policies that stand in files of their own. */
  readonly roles: readonly Role[];
  readonly documents: readonly PolicyDocument[];
  readonly known: Known;
}

/** Everything that has to do with an export; what has not is left alone. */
export function joinTemplates(declared: Declared, facts: JoinFacts, collector: Collector): FromTemplates {
  const { pieces } = declared;
  const resolve = resolver(pieces, facts, collector);
  const documents = documentReader(declared.files, resolve);
  const gaps: Gap[] = [...declared.gaps];
  const joining: Joining = { pieces, resolve, read: documents.read, gaps, remark: collector.remark };
  for (const { what, why } of declared.remarks) collector.remark(what, why);
  collector.problem(...declared.problems);

  const roles = relevantRoles(joining, facts, collector);
  const keys = joinKeys(joining);
  const joined = joinBuckets(keys, joining);
  const policies = [
    ...joined.flatMap(({ bucket }) => bucket.policy ?? []),
    ...facts.documents.filter(({ kind }) => kind === "bucket-policy"),
  ];
  const names = new Set([
    ...facts.exports.map(({ bucket }) => bucket),
    ...[...facts.roles, ...roles].flatMap((role) => bucketsOfRole(role, policies)),
  ]);
  const buckets = joined.filter(({ bucket }) => names.has(bucket.name));
  const used = new Set(buckets.flatMap(({ bucket }) => bucket.encryption?.key ?? []));
  const ownKeys = keys.map(({ key }) => key).filter(({ arn }) => used.has(arn));
  const accounts = unique([
    ...facts.exports.map(({ role }) => accountOf(role)),
    ...roles.map(({ arn }) => accountOf(arn)),
  ]);
  const organization = joinOrganization(accounts, joining);
  const result = {
    roles,
    buckets: buckets.map(({ bucket }) => bucket),
    keys: ownKeys,
    ...organization,
    gaps: [...gaps, ...buckets.flatMap((one) => one.gaps)],
  };
  adopt(result, declared, documents.problemOf, collector);
  return result;
}

/** Fills holes in two steps: where it is deployed, then generated names. */
function resolver(pieces: readonly Piece[], facts: JoinFacts, collector: Collector): Resolve {
  const texts = [...textsOfPolicies(pieces, () => undefined), ...facts.documents.flatMap(textsOfDocument)];
  const surroundings = surroundingsOf(pieces, facts.known, texts);
  for (const { what, why } of surroundings.assumptions) collector.assume(what, why);
  const around: Resolve = ({ of }) => (of === undefined ? undefined : surroundings.texts.get(of));
  const named = [...namesOf(pieces, around), ...facts.exports.map(({ bucket }) => bucket)];
  const generated = standIns(
    pieces,
    [...textsOfPolicies(pieces, around), ...facts.documents.flatMap(textsOfDocument)],
    new Set(named),
  );
  return (hole) => around(hole) ?? (hole.of === undefined ? undefined : generated.get(hole.of));
}

function textsOfDocument(document: PolicyDocument): readonly string[] {
  return statementsOf(document).flatMap(({ resources, notResources, principal, notPrincipal, conditions }) => [
    ...(resources ?? []),
    ...(notResources ?? []),
    ...(principal?.aws ?? []),
    ...(notPrincipal?.aws ?? []),
    ...conditions.flatMap(({ values }) => values),
  ]);
}

function namesOf(pieces: readonly Piece[], resolve: Resolve): readonly string[] {
  return pieces.flatMap((piece) => {
    const name =
      piece.type === "key" ? piece.keyId : piece.type === "role" || piece.type === "bucket" ? piece.name : undefined;
    return resolvedText(name, resolve) ?? [];
  });
}

/** Roles that exports name; where none is named, those that let Genesys in. */
function relevantRoles(joining: Joining, { exports }: JoinFacts, collector: Collector): readonly Role[] {
  const declared = new Set(exports.map(({ role }) => role));
  const speaks = (piece: RolePiece): boolean =>
    declared.size > 0
      ? [...declared].some((arn) => arn.endsWith(`/${resolvedText(piece.name, joining.resolve) ?? ""}`))
      : lettingGenesysIn(joining.read(piece, piece.trust, "trust-policy"));
  const all = joinRoles(joining, speaks);
  if (declared.size > 0) return all.map(({ role }) => role).filter(({ arn }) => declared.has(arn));
  const sure = all.filter(({ role }) => isExportRole(role));
  const open = all.filter(
    ({ role }) =>
      !isGap(role.trustPolicy) && "unknown" in role.trustPolicy.policy && !sure.some((one) => one.role === role),
  );
  for (const { role, piece } of open) {
    const what = `the role ${role.arn}`;
    const why = `its trust policy is not known, so neither is whether Genesys may assume it${whyUnknown(role.trustPolicy)}`;
    if (sure.length > 0) collector.remark(what, why);
    else
      joining.gaps.push({
        what: `the trust policy of ${piece.address}`,
        why,
        cure: "declare the exports in a config, or give what the template leaves open",
      });
  }
  return sure.map(({ role }) => role);
}

function whyUnknown(document: DocumentOrGap): string {
  return !isGap(document) && "unknown" in document.policy ? `: ${document.policy.unknown}` : "";
}

function lettingGenesysIn(trust: PolicyDocument): boolean {
  const { genesys, externalIds } = readTrust(trust);
  return genesys || externalIds.length > 0;
}

/** Other vendors use UUIDs as ExternalId too: such a role counts only where it writes to a bucket. */
function isExportRole({ trustPolicy, identityPolicies }: Role): boolean {
  if (isGap(trustPolicy)) return false;
  const { genesys, externalIds } = readTrust(trustPolicy);
  if (genesys) return true;
  const policies = isGap(identityPolicies) ? [] : identityPolicies;
  return externalIds.length > 0 && (policies.length === 0 || writtenResources(policies).length > 0);
}

/** Counts the documents among what is judged, and their files among the inputs. */
function adopt(
  { roles, buckets, keys, scps, rcps }: FromTemplates,
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
    ...buckets.map(({ policy }) => policy),
    ...keys.map(({ policy }) => policy),
    ...scps,
    ...rcps,
  ];
  for (const document of new Set(documents)) {
    if (document === undefined || isGap(document) || document.format !== "template") continue;
    collector.adopt(document);
    const problem = problemOf(document);
    if (problem !== undefined) collector.problem(problem);
  }
  for (const { path, sha256, kind } of files) collector.input(path, sha256, kind);
}
