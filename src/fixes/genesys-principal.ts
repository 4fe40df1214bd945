/** Genesys' principal for an export, where its account is certain. */

import { accountNeedsConfirmation, genesysAccount } from "../genesys/accounts.ts";
import { partitionOf } from "../genesys/arn.ts";
import type { DeclaredExport } from "../inventory/model.ts";

export interface GenesysPrincipal {
  readonly account: string;
  readonly arn: string;
}

/** Undefined where Genesys has to be asked which account calls. */
export function genesysPrincipal({ account: given, region, role }: DeclaredExport): GenesysPrincipal | undefined {
  const account = given ?? (region === undefined ? undefined : genesysAccount(region));
  if (account === undefined || (given === undefined && accountNeedsConfirmation(account))) return undefined;
  return { account, arn: `arn:${partitionOf(role)}:iam::${account}:root` };
}
