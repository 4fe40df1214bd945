/** Credentials for each account of the config, for who asks AWS something else than what it holds. */

import type { ConfiguredAccount } from "../model.ts";
import { connectAccount, connectStart } from "./connect.ts";
import { keepFromInstance } from "./credentials.ts";
import { AwsFailure } from "./failures.ts";
import type { CredentialsProvider, Environment } from "./model.ts";
import { openRun } from "./run.ts";

export interface AccountCredentials {
  /** Undefined: there are none, and {@link why} says why. */
  of(account: string): CredentialsProvider | undefined;
  why(account: string): string;
  close(): void;
}

/**
 * @param accounts of the config; the caller's own account needs no entry
 * Throws UserError without credentials, or where AWS does not take them.
 */
export async function accountCredentials(
  accounts: readonly ConfiguredAccount[],
  environment: Environment,
): Promise<AccountCredentials> {
  keepFromInstance(environment);
  const run = openRun(environment);
  const start = await connectStart(run, accounts);
  const known = new Map([[start.account, start.credentials]]);
  const reasons = new Map<string, string>();
  const connect = async (account: ConfiguredAccount): Promise<void> => {
    try {
      known.set(account.id, (await connectAccount(run, start, account)).credentials);
    } catch (error) {
      if (!(error instanceof AwsFailure)) throw error;
      known.delete(account.id);
      reasons.set(account.id, error.message);
    }
  };
  await Promise.all(accounts.map(connect));
  return {
    of: (account) => known.get(account),
    why: (account) =>
      reasons.get(account) ??
      `the credentials belong to account ${start.account}, and \`accounts\` of the config does not name ${account}`,
    close: () => {
      for (const close of run.closers) close();
    },
  };
}
