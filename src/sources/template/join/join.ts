/** From what templates declare to the inventory: names resolved, references followed, policies read. */

import { HOLE, hasHole } from "../../../authorization/hole.ts";
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
import type { Resolve } from "../resolve.ts";
import { asText, type Hole, textValue } from "../value.ts";
import { type JoinedBucket, joinBuckets, settingsThatMayBeOf } from "./buckets.ts";
import { GIVE_VALUES, type Joining, ofType, shown, twice } from "./context.ts";
import { documentReader } from "./documents.ts";
import { joinKeys } from "./keys.ts";
import { roleArn } from "./names.ts";
import { joinOrganization } from "./organization.ts";
import { refersTo } from "./references.ts";
import { type JoinedRole, joinRoles, policiesFor } from "./roles.ts";
import { standIns } from "./stand-ins.ts";
import { type Known, surroundingsOf } from "./surroundings.ts";
import { matchersOf, writtenRoleId } from "./targets.ts";
import { textsOfPieces, textsOfPolicies } from "./texts.ts";

export interface FromTemplates {
  readonly roles: readonly Role[];
  /** What templates give to roles that stand in files of their own, by the role's ARN. */
  readonly attached: ReadonlyMap<string, readonly PolicyDocument[]>;
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
    (arn, pieces) => twice(`the key ${arn}`, pieces),
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
  const result = {
    roles,
    attached,
    buckets: buckets.map(({ bucket }) => bucket),
    keys: ownKeys,
    ...organization,
    gaps: [...gaps, ...buckets.flatMap((one) => one.gaps)],
  };
  adopt(result, declared, documents.problemOf, collector);
  return result;
}

/** Buckets that exports name and that their roles write to. */
function relevantBuckets(
  joined: readonly JoinedBucket[],
  roles: readonly Role[],
  facts: JoinFacts,
  joining: Joining,
): readonly JoinedBucket[] {
  const policies = [
    ...joined.flatMap(({ bucket }) => bucket.policy ?? []),
    ...facts.documents.filter(({ kind }) => kind === "bucket-policy"),
  ];
  const names = new Set([
    ...facts.exports.map(({ bucket }) => bucket),
    ...[...facts.roles, ...roles].flatMap((role) => bucketsOfRole(role, policies)),
  ]);
  for (const name of names)
    if (!joined.some(({ bucket }) => bucket.name === name)) joining.gaps.push(...perhapsDeclared(name, joining));
  return onlyOnes(
    joined.filter(({ bucket }) => names.has(bucket.name)),
    ({ bucket }) => bucket.name,
    (name, pieces) => twice(`the bucket ${name}`, pieces),
    joining.gaps,
  );
}

/** A bucket that no piece has by its name, and that one may be whose name is not known. */
function perhapsDeclared(name: string, joining: Joining): readonly Gap[] {
  const { pieces } = joining;
  const [bucket] = ofType(pieces, "bucket").filter(
    (piece) => refersTo(textValue(name, piece.place), [piece.name], (hole) => unlessGenerated(hole, joining)) !== "no",
  );
  const [settings] = settingsThatMayBeOf(name, joining);
  const open = bucket ?? settings;
  if (open === undefined) return [];
  const value = open.type === "bucket" ? open.name : open.bucket;
  const why = `it may be the one of ${shown(open)}: ${asText(value)?.holes[0]?.why ?? "its name is not known"}`;
  return [{ what: `the bucket ${name}`, why, cure: GIVE_VALUES }];
}

/** A stand-in is not the name. */
function unlessGenerated(hole: Hole, { pieces, resolve }: Joining): string | undefined {
  return pieces.some(({ id }) => id === hole.of) ? undefined : resolve(hole);
}

/** Each thing once; a gap for one that several pieces define, of which the first is kept. */
function onlyOnes<T extends { readonly piece: Piece }>(
  items: readonly T[],
  nameOf: (item: T) => string,
  gapOf: (name: string, pieces: readonly Piece[]) => Gap,
  gaps: Gap[],
): readonly T[] {
  const all = new Map<string, T[]>();
  for (const item of items) all.set(nameOf(item), [...(all.get(nameOf(item)) ?? []), item]);
  return [...all].flatMap(([name, same]) => {
    if (same.length > 1)
      gaps.push(
        gapOf(
          name,
          same.map(({ piece }) => piece),
        ),
      );
    return same.slice(0, 1);
  });
}

/** Fills holes in two steps: where it is deployed, then generated names. */
function resolver(pieces: readonly Piece[], facts: JoinFacts, collector: Collector): Resolve {
  const written = facts.documents.flatMap(textsOfDocument);
  const surroundings = surroundingsOf(pieces, facts.known, [...textsOfPieces(pieces), ...written]);
  for (const { what, why } of surroundings.assumptions) collector.assume(what, why);
  const around: Resolve = ({ of }) => (of === undefined ? undefined : surroundings.texts.get(of));
  const named = facts.exports.flatMap(({ role, bucket, network }) => [
    role,
    `arn:aws:s3:::${bucket}`,
    ...(network.sourceVpce ?? []),
  ]);
  const others = [...written, ...named, ...facts.roles.map(({ arn }) => arn)];
  const generated = standIns(pieces, around, (resolve) => [...textsOfPolicies(pieces, resolve), ...others]);
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

/** Roles that exports name; where none is named, those that let Genesys in. */
function relevantRoles(joining: Joining, { exports }: JoinFacts, collector: Collector): readonly Role[] {
  const declared = new Set(exports.map(({ role }) => role));
  const speaks = (piece: RolePiece): boolean =>
    declared.size > 0
      ? [...declared].some((arn) => refersTo(textValue(arn, piece.place), [roleArn(piece)], joining.resolve) !== "no")
      : lettingGenesysIn(joining.read(piece, piece.trust, "trust-policy"));
  const all = joinRoles(joining, speaks);
  const once = (roles: readonly JoinedRole[]): readonly Role[] =>
    onlyOnes(
      roles,
      ({ role }) => role.arn,
      (arn, pieces) => twice(`the role ${arn}`, pieces),
      joining.gaps,
    ).map(({ role }) => role);
  if (declared.size > 0) return once(all.filter(({ role }) => declared.has(role.arn)));
  const sure = all.filter(({ role }) => isExportRole(role));
  for (const { role, piece } of all) {
    if (sure.some((one) => one.role === role) || !mayTrustGenesys(role.trustPolicy)) continue;
    const what = `the trust policy of ${shown(piece)}`;
    const why = `not all of it is known, so neither is whether Genesys may assume ${role.arn}${whyUnknown(role.trustPolicy)}`;
    if (sure.length > 0) collector.remark(what, why);
    else
      joining.gaps.push({
        what,
        why,
        cure: "declare the exports in a config, or give what the template leaves open",
      });
  }
  return once(sure);
}

/** Nothing is known of it, or whom it lets in is an account that is not known. */
function mayTrustGenesys(trust: DocumentOrGap): boolean {
  if (isGap(trust)) return false;
  if ("unknown" in trust.policy) return true;
  const allows = statementsOf(trust).filter(({ effect }) => effect === "Allow");
  return allows.some(({ principal }) => (principal?.aws ?? []).some(mayBeGenesys));
}

function mayBeGenesys(principal: string): boolean {
  if (!hasHole(principal)) return false;
  const account = principal.split(":")[4];
  return account === undefined
    ? principal.startsWith(HOLE) || /^\d+\uFDD0/.test(principal)
    : hasHole(account) || principal.startsWith(HOLE);
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
  { roles, attached, buckets, keys, scps, rcps }: FromTemplates,
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
  ];
  for (const document of new Set(documents)) {
    if (document === undefined || isGap(document) || document.format !== "template") continue;
    collector.adopt(document);
    const problem = problemOf(document);
    if (problem !== undefined) collector.problem(problem);
  }
  for (const { path, sha256, kind } of files) collector.input(path, sha256, kind);
}
