/** Which identity policies are those of the role of a trust policy: an Allow too many would hide a denial. */

import { posix } from "node:path";
import type { PolicyDocument } from "../../inventory/model.ts";
import { fileWords, isPart, words } from "./names.ts";
import { ofKind } from "./read-policies.ts";

export interface IdentityPolicies {
  readonly attached: readonly PolicyDocument[];
  /** May be the role's or another's, where none could be attached. */
  readonly perhaps: readonly PolicyDocument[];
  /** Beside the trust policy, and taken for another role's. */
  readonly others: readonly PolicyDocument[];
}

/** Folders of these names hold everything, not one role's documents. */
const GENERAL = new Set(
  "infra infrastructure terraform tf config configs src main prod production dev staging test live account accounts security cloud platform genesys all common shared".split(
    " ",
  ),
);

/** Told by name, by a folder of the role's own, or by there being only one. */
export function identityPoliciesOf(trust: PolicyDocument, documents: readonly PolicyDocument[]): IdentityPolicies {
  const all = ofKind(documents, "identity-policy");
  const trusts = ofKind(documents, "trust-policy");
  const beside = all.filter((document) => folderOf(document) === folderOf(trust));
  const group = beside.length > 0 ? beside : all;
  const named = group.filter((document) => ownerByName(document, trusts) === trust);
  if (named.length > 0) return attach(named, group);
  const free = group.filter((document) => ownerByName(document, trusts) === undefined);
  const rivals = beside.length > 0 ? trusts.filter((other) => folderOf(other) === folderOf(trust)) : trusts;
  const alone = rivals.length === 1;
  if (alone && (group.length === 1 || (beside.length > 0 && isOwnFolder(trust, documents)))) return attach(free, group);
  return { attached: [], perhaps: free, others: [] };
}

/** Words that say of a policy of everything that it is one of identities. */
const OF_IDENTITIES = /\broles?\b|identity|\binline\b|permissions\b|administrator ?access|power ?user/;

/**
 * True for a policy that allows everything: service control policies (FullAWSAccess), permissions boundaries and
 * administrators' policies read alike, and only its name can tell.
 */
export function mayBeGuardrail({ path, policy }: PolicyDocument): boolean {
  if ("unknown" in policy || OF_IDENTITIES.test(spacedName(path))) return false;
  return policy.statements.some(
    ({ effect, actions, notActions, resources }) =>
      effect === "Allow" && (notActions !== undefined || actions?.includes("*")) && resources?.includes("*"),
  );
}

function spacedName(path: string): string {
  const name = posix.basename(path).replace(/\.[^.]*$/, "");
  return name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_.]/g, " ")
    .toLowerCase();
}

function attach(attached: readonly PolicyDocument[], group: readonly PolicyDocument[]): IdentityPolicies {
  return { attached, perhaps: [], others: group.filter((document) => !attached.includes(document)) };
}

/** The trust policy all of whose words are the document's, or the other way round; of several the one with the most words. */
function ownerByName(document: PolicyDocument, trusts: readonly PolicyDocument[]): PolicyDocument | undefined {
  const own = fileWords(document.path);
  const fitting = trusts
    .map((trust) => ({ trust, of: fileWords(trust.path) }))
    .filter(({ of }) => isPart(of, own) || isPart(own, of))
    .sort((a, b) => b.of.size - a.of.size);
  const [first, second] = fitting;
  return first === undefined || first.of.size === second?.of.size ? undefined : first.trust;
}

/** A folder that is named for something, with one trust policy and nothing but policies of roles. */
function isOwnFolder(trust: PolicyDocument, documents: readonly PolicyDocument[]): boolean {
  const name = [...words(posix.basename(folderOf(trust)))];
  if (!name.some((word) => !GENERAL.has(word))) return false;
  const kinds = documents.filter((document) => folderOf(document) === folderOf(trust)).map(({ kind }) => kind);
  return kinds.every((kind) => ["trust-policy", "identity-policy", "permissions-boundary"].includes(kind));
}

function folderOf({ path }: PolicyDocument): string {
  return posix.dirname(path);
}
