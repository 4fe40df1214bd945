/** Accounts that are entered only when something is looked for that no other account has. */

import type { ConfiguredAccount } from "../model.ts";
import type { Saved } from "../saved/model.ts";
import { isSavedGap } from "../saved/model.ts";
import type { Run } from "./calls.ts";
import { type Connection, connectAccount } from "./connect.ts";
import { saved } from "./failures.ts";
import type { Progress } from "./model.ts";

export interface Elsewhere {
  readonly account: string;
  /** Connects once, however often it is asked. */
  readonly open: () => Promise<Saved<Connection>>;
}

/** @param accounts in the order in which they are looked into */
export function elsewhere(
  run: Run,
  start: Connection,
  accounts: readonly ConfiguredAccount[],
  progress: Progress,
): readonly Elsewhere[] {
  return accounts.map((account) => {
    let connection: Promise<Saved<Connection>> | undefined;
    const open = (): Promise<Saved<Connection>> => {
      progress.step(`${account.id}: connecting`);
      return saved(`account ${account.id}`, () => connectAccount(run, start, account));
    };
    return {
      account: account.id,
      open: () => {
        connection ??= open();
        return connection;
      },
    };
  });
}

/** What `look` finds in the first of the accounts that has it; those that cannot be entered are passed over. */
export async function lookElsewhere<T>(
  others: readonly Elsewhere[],
  look: (connection: Connection) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const other of others) {
    const connection = await other.open();
    const found = isSavedGap(connection) ? undefined : await look(connection.value);
    if (found !== undefined) return found;
  }
  return undefined;
}
