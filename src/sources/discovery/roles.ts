/** The export roles of a folder of policy documents: which trust policy, whose ARN, which policies. */

import { posix } from "node:path";
import type { Gap, PolicyDocument, Role } from "../../inventory/model.ts";
import type { Collector } from "../collector.ts";
import { type IdentityPolicies, identityPoliciesOf, mayBeGuardrail } from "./identity-policies.ts";
import { areSame, closest, fileWords, words } from "./names.ts";
import {
  accountOf,
  bucketsIn,
  bucketsOfPolicy,
  namedKeys,
  namedRoles,
  ofKind,
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

interface ExportTrust {
  readonly trust: PolicyDocument;
  readonly identity: IdentityPolicies;
  readonly arn: string | undefined;
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
  const candidates = declared.length > 0 ? declared : roleCandidates(documents);
  const trusts = ofKind(documents, "trust-policy")
    .map((trust) => ({ trust, identity: identityPoliciesOf(trust, documents) }))
    .filter(isExportTrust);
  const found: readonly ExportTrust[] = trusts.map(({ trust, identity }) => {
    const arn =
      declared.length > 0
        ? declaredRole(trust, declared, trusts.length)
        : (roleByName(trust, candidates) ?? roleThatWrites(identity.attached, documents));
    return { trust, identity, arn };
  });
  const roles: Role[] = [];
  const gaps: Gap[] = [];
  for (const one of found) {
    const { trust, identity, arn } = one;
    if (arn === undefined || found.filter((other) => other.arn === arn).length > 1) {
      gaps.push(unnamedRole(trust, identity, candidates, documents));
      continue;
    }
    if (declared.length === 0)
      collector.assume(trust.path, `taken for the trust policy of ${arn}, ${reason(one, candidates)}`);
    roles.push({ arn, trustPolicy: trust, ...attached(trust, identity, arn, documents, gaps, collector) });
  }
  return { roles, gaps };
}

/** Other vendors use UUIDs as ExternalId too: such a role counts only where it writes to a bucket. */
function isExportTrust({ trust, identity }: Pick<ExportTrust, "trust" | "identity">): boolean {
  const { genesys, externalIds } = readTrust(trust);
  if (genesys) return true;
  const policies = [...identity.attached, ...identity.perhaps];
  return externalIds.length > 0 && (policies.length === 0 || writtenResources(policies).length > 0);
}

/** Roles that policies name; those in the accounts of the keys first of all. */
function roleCandidates(documents: readonly PolicyDocument[]): readonly string[] {
  const named = namedRoles(documents);
  const accounts = namedKeys(documents).map(accountOf);
  const inAccount = named.filter((arn) => accounts.includes(accountOf(arn)));
  return inAccount.length > 0 ? inAccount : named;
}

/** Of declared roles a word in common tells which; a single one is meant anyway. */
function declaredRole(trust: PolicyDocument, declared: readonly string[], trusts: number): string | undefined {
  const hints = new Set([...fileWords(trust.path), ...folderWords(trust.path)]);
  const byName = closest(declared, hints, nameWords);
  return byName ?? (declared.length === 1 && trusts === 1 ? declared[0] : undefined);
}

/** The one role whose name has the very words of the trust policy's file or folder. */
function roleByName(trust: PolicyDocument, candidates: readonly string[]): string | undefined {
  const named = candidates.filter(
    (arn) => areSame(nameWords(arn), fileWords(trust.path)) || areSame(nameWords(arn), folderWords(trust.path)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/**
 * The one role that bucket and key policies let write, to what the identity policies write to where they name it. A mere
 * mention, such as an exemption from a Deny, tells nothing.
 */
function roleThatWrites(identity: readonly PolicyDocument[], documents: readonly PolicyDocument[]): string | undefined {
  const buckets = bucketsIn(writtenResources(identity));
  const about = documents.filter(
    (document) =>
      document.kind === "key-policy" ||
      (document.kind === "bucket-policy" &&
        (buckets.length === 0 || bucketsOfPolicy(document).some((name) => buckets.includes(name)))),
  );
  const writing = writingRoles(about);
  return writing.length === 1 ? writing[0] : undefined;
}

function reason({ trust, arn = "" }: ExportTrust, candidates: readonly string[]): string {
  return roleByName(trust, candidates) === arn
    ? "which has the name of the file or its folder"
    : "the one role that bucket and key policies let write";
}

function nameWords(arn: string): ReadonlySet<string> {
  return words(arn.slice(arn.lastIndexOf("/") + 1));
}

function folderWords(path: string): ReadonlySet<string> {
  return words(posix.basename(posix.dirname(path)));
}

function attached(
  trust: PolicyDocument,
  identity: IdentityPolicies,
  arn: string,
  documents: readonly PolicyDocument[],
  gaps: Gap[],
  collector: Collector,
): Pick<Role, "identityPolicies" | "permissionsBoundary"> {
  const told = identity.attached.length > 0 && !identity.attached.some(mayBeGuardrail);
  if (told) {
    collector.assume(list(identity.attached), `taken for all identity policies of ${arn}`);
  }
  if (identity.others.length > 0)
    collector.remark(
      list(identity.others),
      `not taken for policies of ${arn}: their names do not tie them to ${trust.path}`,
    );
  const boundary = boundaryOf(trust, arn, documents, gaps);
  if (boundary !== undefined) collector.assume(boundary.path, `taken for the permissions boundary of ${arn}`);
  return {
    identityPolicies: told ? identity.attached : unknownPolicies(trust, identity, arn, documents),
    ...(boundary === undefined ? {} : { permissionsBoundary: boundary }),
  };
}

function unknownPolicies(
  trust: PolicyDocument,
  { attached: identity, perhaps }: IdentityPolicies,
  role: string,
  documents: readonly PolicyDocument[],
): Gap {
  const guardrails = identity.filter(mayBeGuardrail);
  const open = guardrails.length > 0 ? identity : perhaps;
  const organizationId = readTrust(trust).externalIds[0];
  return {
    what: `the identity policies of ${role}`,
    why: whyUnknown(trust, guardrails, perhaps),
    ...suggestConfig({ role, trust, identity: [], perhaps: open, organizationId }, documents),
  };
}

function whyUnknown(
  trust: PolicyDocument,
  guardrails: readonly PolicyDocument[],
  perhaps: readonly PolicyDocument[],
): string {
  if (guardrails.length > 0)
    return `${list(guardrails)} allows everything, as service control policies and permissions boundaries do: whether it is the role's own cannot be told`;
  return perhaps.length === 0
    ? `no identity policy belongs to ${trust.path} by its folder or name`
    : `they could be any of ${list(perhaps)}`;
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

/** The beginning of `what` is what readers of a gap tell it by. */
function unnamedRole(
  trust: PolicyDocument,
  identity: IdentityPolicies,
  candidates: readonly string[],
  documents: readonly PolicyDocument[],
): Gap {
  const buckets = bucketsIn(writtenResources(identity.attached));
  const { genesys, externalIds } = readTrust(trust);
  const which =
    candidates.length === 0
      ? "no policy names a role that could be it"
      : `it could be any of ${candidates.join(", ")}, or another`;
  const why = `${genesys ? "the trust policy trusts Genesys" : "the trust policy asks for an organization's ExternalId"}, and ${which}`;
  return {
    what: `the role's ARN of the trust policy ${trust.path}`,
    why: statementsOf(trust).length === 0 ? `${why}; the document has no statement that could be read` : why,
    ...suggestConfig(
      {
        trust,
        identity: identity.attached,
        perhaps: identity.perhaps,
        organizationId: externalIds[0],
        bucket: buckets.length === 1 ? buckets[0] : undefined,
      },
      documents,
    ),
  };
}

function list(documents: readonly PolicyDocument[]): string {
  return documents.map(({ path }) => path).join(", ");
}
