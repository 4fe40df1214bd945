/** Policies of the organization. Files do not tell its tree, so all that may bind the account are taken for one level. */

import type { PolicyDocument } from "../../../inventory/model.ts";
import { STAND_IN_ACCOUNT } from "../../../inventory/stand-ins.ts";
import type { OrganizationPolicyPiece } from "../pieces.ts";
import { itemsOf, resolvedText } from "../resolve.ts";
import { GIVE_VALUES, type Joining, ofType, shown } from "./context.ts";

export interface JoinedOrganization {
  readonly scps: readonly PolicyDocument[];
  readonly rcps: readonly PolicyDocument[];
}

const KINDS: ReadonlyMap<string, "scp" | "rcp"> = new Map([
  ["SERVICE_CONTROL_POLICY", "scp"],
  ["RESOURCE_CONTROL_POLICY", "rcp"],
]);

/**
 * SCPs and RCPs that may bind one of the accounts.
 * @param accounts those of the exports' roles; a policy that is attached to other accounts only does not count
 * @param owners accounts of buckets and keys, which RCPs protect (E7)
 */
export function joinOrganization(
  accounts: readonly string[],
  owners: readonly string[],
  joining: Joining,
): JoinedOrganization {
  const scps: PolicyDocument[] = [];
  const rcps: PolicyDocument[] = [];
  for (const piece of ofType(joining.pieces, "organization-policy")) {
    const type = resolvedText(piece.policyType, joining.resolve);
    const kind = type === undefined ? undefined : KINDS.get(type);
    if (type === undefined)
      joining.gaps.push({
        what: `the type of the policy ${shown(piece)}`,
        why: "it may be an SCP or an RCP",
        cure: GIVE_VALUES,
      });
    if (kind === undefined) continue;
    if (!mayBind(piece, kind === "scp" ? accounts : [...accounts, ...owners], joining)) continue;
    (kind === "scp" ? scps : rcps).push(joining.read(piece, piece.policy, kind));
  }
  return { scps, rcps };
}

function mayBind(piece: OrganizationPolicyPiece, accounts: readonly string[], joining: Joining): boolean {
  const { resolve, pieces, match, remark } = joining;
  const attachments = ofType(pieces, "organization-policy-attachment").map((one) => ({
    target: one.target,
    is: match.organizationPolicy(one.policy, one, piece.id),
  }));
  const sure = [
    ...piece.targets.flatMap((target) => itemsOf(target) ?? [target]),
    ...attachments.filter(({ is }) => is === "yes").map(({ target }) => target),
  ];
  if (sure.length === 0) {
    remark(shown(piece), "it is attached to nothing in the files: it was taken to bind the account all the same");
    return true;
  }
  // Of those that may or may not be its own, each may bind the account.
  const all = [...sure, ...attachments.filter(({ is }) => is === "perhaps").map(({ target }) => target)];
  const elsewhere = all.every((target) => isOtherAccount(resolvedText(target, resolve), accounts));
  remark(
    shown(piece),
    elsewhere
      ? "it is attached to other accounts than those of the exports"
      : "it was taken to bind the account: files do not tell the tree of the organization",
  );
  return !elsewhere;
}

/** Which account a stand-in is of nobody knows. */
function isOtherAccount(target: string | undefined, accounts: readonly string[]): boolean {
  if (accounts.length === 0 || accounts.includes(STAND_IN_ACCOUNT)) return false;
  return target !== undefined && /^\d{12}$/.test(target) && !accounts.includes(target);
}
