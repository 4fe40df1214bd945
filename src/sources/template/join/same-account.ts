/** Whether what an export needs lies in one account, where nobody says which accounts there are. */

import type { Bucket, Gap, Key, Role } from "../../../inventory/model.ts";
import { STAND_IN_ACCOUNT } from "../../../inventory/stand-ins.ts";
import { asText } from "../value.ts";
import { type Joining, shown } from "./context.ts";

interface Parts {
  readonly roles: readonly Role[];
  readonly buckets: readonly Bucket[];
  readonly keys: readonly Key[];
}

/**
 * A gap where a role, a bucket and a key are deployed by several templates or providers of which nobody names the account: within one
 * account one policy that allows is enough, across two it takes both (E4).
 */
export function perhapsOtherAccounts(
  { roles, buckets, keys }: Parts,
  { pieces }: Pick<Joining, "pieces">,
): readonly Gap[] {
  const arns = new Set(
    [...roles, ...keys].map(({ arn }) => arn).filter((arn) => arn.split(":")[4] === STAND_IN_ACCOUNT),
  );
  const open = buckets.filter(({ account }) => account === STAND_IN_ACCOUNT);
  if (arns.size + open.length < 2) return [];
  const origins = new Set([...roles, ...buckets, ...keys].flatMap(({ origin }) => origin ?? []));
  const scopes = new Map(
    pieces
      .filter(({ id }) => origins.has(id))
      .flatMap((piece) => {
        const scope = asText(piece.account)?.holes[0]?.of;
        return scope === undefined ? [] : [[scope, piece] as const];
      }),
  );
  if (scopes.size < 2) return [];
  const names = [...scopes.values()].map(shown).join(" and ");
  return [
    {
      what: `whether ${names} lie in one account`,
      why: "they are deployed apart, and nothing names their accounts",
      cure: "name the accounts: in the providers, as account of the templates in a config, or by declaring the export with its role's ARN",
    },
  ];
}
