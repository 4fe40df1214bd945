/** The roles of exports. */

import { HOLE, hasHole } from "../../../authorization/hole.ts";
import { GENESYS_ACCOUNTS } from "../../../genesys/accounts.ts";
import type { DocumentOrGap, PolicyDocument, Role } from "../../../inventory/model.ts";
import { isGap } from "../../../inventory/model.ts";
import type { Collector } from "../../collector.ts";
import { readTrust, statementsOf, writtenResources } from "../../discovery/read-policies.ts";
import type { RolePiece } from "../pieces.ts";
import { textValue, type Value } from "../value.ts";
import { type Joining, shown } from "./context.ts";
import type { JoinFacts } from "./facts.ts";
import { roleArn } from "./names.ts";
import { onlyOnes } from "./only-ones.ts";
import { refersTo } from "./references.ts";
import { type JoinedRole, joinRoles } from "./roles.ts";

/** Roles that exports name; where none is named, those that let Genesys in. */
export function relevantRoles(joining: Joining, { exports }: JoinFacts, collector: Collector): readonly Role[] {
  const declared = new Set(exports.map(({ role }) => role));
  const isDeclared = (piece: RolePiece, arn: string | undefined): boolean =>
    arn === undefined
      ? [...declared].some((one) => refersTo(textValue(one, piece.place), [roleArn(piece)], joining.resolve) !== "no")
      : declared.has(arn);
  const mayLetIn = (piece: RolePiece, arn: string | undefined): boolean => {
    if (!maySpeakOfGenesys(piece.trust.value) && !maySpeakOfGenesys(piece.trust.written)) return false;
    const trust = joining.read(piece, piece.trust, "trust-policy");
    return lettingGenesysIn(trust) || (arn !== undefined && mayTrustGenesys(trust));
  };
  const all = joinRoles(joining, declared.size > 0 ? isDeclared : mayLetIn);
  const once = (roles: readonly JoinedRole[]): readonly Role[] =>
    onlyOnes(roles, ({ role }) => role.arn, "the role", joining.gaps).map(({ role }) => role);
  if (declared.size > 0) return once(all);
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

/** Cheap: whether text of the trust policy is not known, or speaks of Genesys or of an ExternalId. */
function maySpeakOfGenesys(value: Value | undefined): boolean {
  switch (value?.kind) {
    case "unknown":
      return true;
    case "string":
      return value.holes.length > 0 || maySpeak(value.text) || maySpeakOfGenesys(value.decoded);
    case "list":
      return value.items.some(maySpeakOfGenesys);
    case "object":
      return [...value.members].some(
        ([name, member]) => hasHole(name) || maySpeak(name) || maySpeakOfGenesys(member.value),
      );
    default:
      return false;
  }
}

/** Escaped text of JSON may hide it. */
function maySpeak(text: string): boolean {
  return (
    /sts:ExternalId/i.test(text) || text.includes("\\") || GENESYS_ACCOUNTS.some((account) => text.includes(account))
  );
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
