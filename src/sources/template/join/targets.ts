/** By which names the pieces of each type are referred to. */

import type { Role } from "../../../inventory/model.ts";
import type { Piece } from "../pieces.ts";
import type { Resolve } from "../resolve.ts";
import { textValue, type Value } from "../value.ts";
import { ofType } from "./context.ts";
import { keyArn, managedPolicyArn, roleArn } from "./names.ts";
import { type Matcher, matcherOf, type Target } from "./references.ts";

export interface Matchers {
  readonly role: Matcher;
  readonly managedPolicy: Matcher;
  readonly bucket: Matcher;
  readonly key: Matcher;
  readonly organizationPolicy: Matcher;
}

/** @param roles roles that stand in files of their own */
export function matchersOf(pieces: readonly Piece[], roles: readonly Role[], resolve: Resolve): Matchers {
  return {
    role: matcherOf([...ofType(pieces, "role").map(roleTarget), ...roles.map(({ arn }) => writtenRole(arn))], resolve),
    managedPolicy: matcherOf(
      ofType(pieces, "managed-policy").map((piece) => ({ id: piece.id, names: [managedPolicyArn(piece)] })),
      resolve,
    ),
    bucket: matcherOf(
      ofType(pieces, "bucket").map(({ id, name }) => ({ id, names: [name] })),
      resolve,
    ),
    key: matcherOf(
      ofType(pieces, "key").map((piece) => ({ id: piece.id, names: [piece.keyId, keyArn(piece)] })),
      resolve,
    ),
    organizationPolicy: matcherOf(ofType(pieces, "organization-policy").map(policyTarget), resolve),
  };
}

function roleTarget(piece: Extract<Piece, { readonly type: "role" }>): Target {
  return { id: piece.id, names: [roleArn(piece)], localNames: [piece.name], account: piece.account };
}

/** The id by which {@link Matchers.role} knows a role that is no piece. */
export function writtenRoleId(arn: string): string {
  return `role ${arn}`;
}

function writtenRole(arn: string): Target {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const [, , , , account = ""] = arn.split(":");
  return { id: writtenRoleId(arn), names: [written(arn)], localNames: [written(name)], account: written(account) };
}

/** The id that AWS generates is known by its hole alone, unless the policy is there already. */
function policyTarget({ id, place, policyId }: Extract<Piece, { readonly type: "organization-policy" }>): Target {
  const generated: Value = { kind: "unknown", hole: { why: "AWS generates it", of: id }, place };
  return { id, names: [policyId ?? generated] };
}

function written(text: string): Value {
  return textValue(text, { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 });
}
