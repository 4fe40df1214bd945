/** The export roles of a folder of policy documents: which trust policy, whose ARN, which policies. */

import { posix } from "node:path";
import type { PolicyKind } from "../../authorization/model.ts";
import type { Gap, PolicyDocument, Role } from "../../inventory/model.ts";
import type { Collector } from "../collector.ts";
import { closest, fileWords, shared, words } from "./names.ts";
import {
  accountOf,
  bucketsIn,
  namedKeys,
  namedRoles,
  readTrust,
  statementsOf,
  writingRoles,
  writtenResources,
} from "./read-policies.ts";
import { suggestConfig } from "./suggest.ts";

export interface FoundRoles {
  readonly roles: readonly Role[];
  readonly gaps: readonly Gap[];
}

/**
 * @param documents every policy document
 * @param declared roles that a config's exports name; empty: they are told from the documents
 */
export function findRoles(
  documents: readonly PolicyDocument[],
  declared: readonly string[],
  collector: Collector,
): FoundRoles {
  const trusts = ofKind(documents, "trust-policy");
  const identities = ofKind(documents, "identity-policy");
  const candidates = declared.length > 0 ? declared : roleCandidates(documents);
  const roles: Role[] = [];
  const gaps: Gap[] = [];
  for (const trust of trusts) {
    const identity = identityPoliciesOf(trust, trusts, identities, collector);
    if (!isExportTrust(trust, identity)) continue;
    const arn = roleArnOf(trust, documents, candidates, declared.length > 0);
    if (arn === undefined) gaps.push(unnamedRole(trust, identity, candidates));
    else if (roles.some((role) => role.arn === arn)) gaps.push(unnamedRole(trust, identity, candidates));
    else {
      if (declared.length === 0)
        collector.remark(trust.path, `taken for the trust policy of ${arn}, the role that other policies name`);
      roles.push({ arn, trustPolicy: trust, ...attached(trust, identity, arn, documents, gaps, collector) });
    }
  }
  return { roles, gaps };
}

export function ofKind(documents: readonly PolicyDocument[], kind: PolicyKind): readonly PolicyDocument[] {
  return documents.filter((document) => document.kind === kind);
}

/** Other vendors use UUIDs as ExternalId too: such a role counts only where it writes to a bucket. */
function isExportTrust(trust: PolicyDocument, identity: readonly PolicyDocument[]): boolean {
  const { genesys, externalIds } = readTrust(trust);
  if (genesys) return true;
  return externalIds.length > 0 && (identity.length === 0 || writtenResources(identity).length > 0);
}

/** Roles that policies name; those in the accounts of the keys first of all. */
function roleCandidates(documents: readonly PolicyDocument[]): readonly string[] {
  const named = namedRoles(documents);
  const accounts = namedKeys(documents).map(accountOf);
  const inAccount = named.filter((arn) => accounts.includes(accountOf(arn)));
  return inAccount.length > 0 ? inAccount : named;
}

/** By a word in common with the trust policy's file, or by being the only role that other policies let write. */
function roleArnOf(
  trust: PolicyDocument,
  documents: readonly PolicyDocument[],
  candidates: readonly string[],
  declared: boolean,
): string | undefined {
  const { genesys } = readTrust(trust);
  const hints = new Set([...pathWords(trust.path), ...(genesys ? ["genesys"] : [])]);
  const byName = closest(candidates, hints, (arn) => words(arn.split(":role/")[1] ?? ""));
  if (byName !== undefined) return byName;
  const trusts = ofKind(documents, "trust-policy").map(readTrust);
  if (trusts.filter((other) => other.genesys || other.externalIds.length > 0).length > 1) return undefined;
  const writing = writingRoles(documents);
  const likely = declared ? candidates : candidates.filter((arn) => writing.includes(arn));
  return likely.length === 1 ? likely[0] : undefined;
}

/** Words of the file and of its folder. */
function pathWords(path: string): ReadonlySet<string> {
  return new Set([...fileWords(path), ...words(posix.basename(posix.dirname(path)))]);
}

/**
 * The identity policies beside a trust policy. Where the folder holds several roles, or names tell some apart, only those
 * that share a word with the trust policy: an Allow too many would hide a denial.
 */
function identityPoliciesOf(
  trust: PolicyDocument,
  trusts: readonly PolicyDocument[],
  identities: readonly PolicyDocument[],
  collector: Collector,
): readonly PolicyDocument[] {
  const folder = posix.dirname(trust.path);
  const beside = identities.filter(({ path }) => posix.dirname(path) === folder);
  const alone = trusts.filter(({ path }) => posix.dirname(path) === folder).length === 1;
  const group = beside.length > 0 || trusts.length > 1 ? beside : identities;
  const sharing = group.filter(({ path }) => shared(fileWords(path), fileWords(trust.path)) > 0);
  if (alone && (group.length <= 1 || sharing.length === 0)) {
    if (group.length > 1)
      collector.remark(trust.path, `taken to belong with all of ${list(group)}, which are beside it`);
    return group;
  }
  const left = group.filter((document) => !sharing.includes(document));
  if (left.length > 0)
    collector.remark(
      list(left),
      `not taken for policies of the role of ${trust.path}: their names have nothing in common`,
    );
  return sharing;
}

function attached(
  trust: PolicyDocument,
  identity: readonly PolicyDocument[],
  arn: string,
  documents: readonly PolicyDocument[],
  gaps: Gap[],
  collector: Collector,
): Pick<Role, "identityPolicies" | "permissionsBoundary"> {
  const identityPolicies =
    identity.length > 0
      ? identity
      : {
          what: `the identity policies of ${arn}`,
          why: `no identity policy belongs to ${trust.path} by its folder or name`,
          cure: suggestConfig({ role: arn, trust, identity, organizationId: readTrust(trust).externalIds[0] }),
        };
  const boundary = boundaryOf(trust, arn, documents, gaps);
  if (boundary !== undefined) collector.remark(boundary.path, `taken for the permissions boundary of ${arn}`);
  return boundary === undefined ? { identityPolicies } : { identityPolicies, permissionsBoundary: boundary };
}

function boundaryOf(
  trust: PolicyDocument,
  arn: string,
  documents: readonly PolicyDocument[],
  gaps: Gap[],
): PolicyDocument | undefined {
  const all = ofKind(documents, "permissions-boundary");
  const only = all.length === 1 && ofKind(documents, "trust-policy").length === 1 ? all[0] : undefined;
  const boundary = only ?? closest(all, fileWords(trust.path), ({ path }) => fileWords(path));
  if (boundary === undefined && all.length > 0) {
    gaps.push({
      what: `the permissions boundary of ${arn}`,
      why: `it could be any of ${list(all)}, or none`,
      cure: `name it in a config, as permissions-boundary of ${arn} under inventory.roles`,
    });
  }
  return boundary;
}

function unnamedRole(trust: PolicyDocument, identity: readonly PolicyDocument[], candidates: readonly string[]): Gap {
  const buckets = bucketsIn(writtenResources(identity));
  const why =
    candidates.length === 0
      ? "no policy names the role as principal or in aws:PrincipalArn"
      : `it could be any of ${candidates.join(", ")}, or another`;
  const organizationId = readTrust(trust).externalIds[0];
  const bucket = buckets.length === 1 ? buckets[0] : undefined;
  return {
    what: `the role of the trust policy ${trust.path}`,
    why: statementsOf(trust).length === 0 ? `${why}, and the document has no statement that could be read` : why,
    cure: suggestConfig({ trust, identity, organizationId, bucket }),
  };
}

function list(documents: readonly PolicyDocument[]): string {
  return documents.map(({ path }) => path).join(", ");
}
