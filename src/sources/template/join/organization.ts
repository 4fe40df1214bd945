/** Policies of the organization. Files do not tell its tree, so all that may bind the account are taken for one level. */

import type { PolicyDocument } from "../../../inventory/model.ts";
import type { OrganizationPolicyPiece } from "../pieces.ts";
import { itemsOf, resolvedText } from "../resolve.ts";
import type { Value } from "../value.ts";
import { GIVE_VALUES, type Joining, ofType, shown } from "./context.ts";
import { refersTo } from "./references.ts";

export interface JoinedOrganization {
  readonly scps: readonly PolicyDocument[];
  readonly rcps: readonly PolicyDocument[];
}

const KINDS = { SERVICE_CONTROL_POLICY: "scp", RESOURCE_CONTROL_POLICY: "rcp" } as const;

/**
 * SCPs and RCPs that may bind one of the accounts.
 * @param accounts those of the exports; a policy that is attached to other accounts only does not count
 */
export function joinOrganization(accounts: readonly string[], joining: Joining): JoinedOrganization {
  const scps: PolicyDocument[] = [];
  const rcps: PolicyDocument[] = [];
  for (const piece of ofType(joining.pieces, "organization-policy")) {
    const type = resolvedText(piece.policyType, joining.resolve);
    const kind = type === undefined ? undefined : KINDS[type as keyof typeof KINDS];
    if (type === undefined)
      joining.gaps.push({
        what: `the type of the policy ${shown(piece)}`,
        why: "it may be an SCP or an RCP",
        cure: GIVE_VALUES,
      });
    if (kind === undefined) continue;
    if (!mayBind(piece, accounts, joining)) continue;
    (kind === "scp" ? scps : rcps).push(joining.read(piece, piece.policy, kind));
  }
  return { scps, rcps };
}

function mayBind(piece: OrganizationPolicyPiece, accounts: readonly string[], joining: Joining): boolean {
  const { resolve, pieces, remark } = joining;
  const attached = ofType(pieces, "organization-policy-attachment").filter(
    (one) => refersTo(one.policy, [idOf(piece)], resolve) !== "no",
  );
  const targets = [
    ...piece.targets.flatMap((target) => itemsOf(target) ?? [target]),
    ...attached.map(({ target }) => target),
  ];
  if (targets.length === 0) {
    remark(shown(piece), "it is attached to nothing in the files: it was taken to bind the account all the same");
    return true;
  }
  const elsewhere = targets.every((target) => isOtherAccount(resolvedText(target, resolve), accounts));
  if (elsewhere) remark(shown(piece), "it is attached to other accounts than those of the exports");
  else if (attached.length > 0 || piece.targets.length > 0)
    remark(shown(piece), "it was taken to bind the account: files do not tell the tree of the organization");
  return !elsewhere;
}

function isOtherAccount(target: string | undefined, accounts: readonly string[]): boolean {
  return target !== undefined && /^\d{12}$/.test(target) && !accounts.includes(target);
}

/** The id where it is known; else its hole stands for it. */
function idOf({ id, place, policyId }: OrganizationPolicyPiece): Value {
  return policyId ?? { kind: "unknown", hole: { why: "AWS generates it", of: id }, place };
}
