/** Reads live AWS accounts into an inventory that can be saved. It writes nothing anywhere. */

import { UserError } from "../../errors.ts";
import { limit } from "../../limit.ts";
import { version } from "../../version.ts";
import type { ConfiguredAccount } from "../model.ts";
import type { SavedAccount, SavedGap, SavedInventory } from "../saved/model.ts";
import type { Run } from "./calls.ts";
import { type Connection, connectAccount, connectStart, partitionOf } from "./connect.ts";
import { keepFromInstance } from "./credentials.ts";
import { elsewhere } from "./elsewhere.ts";
import { saved } from "./failures.ts";
import type { AwsReading, AwsReadRequest } from "./model.ts";
import { readInventory, unreadAccount } from "./read-inventory.ts";
import { openRun } from "./run.ts";

const ACCOUNTS_AT_ONCE = 4;

/**
 * Reads the accounts: roles of the exports, their buckets and keys, organizations, VPC endpoints. What cannot be read is a
 * gap in the inventory, which says why and which permission would close it. Two readings of the same world give the same
 * inventory but for `readAt`.
 *
 * Throws {@link UserError} without credentials, where AWS does not take them, and where none of the accounts can be read.
 */
export async function readAws(request: AwsReadRequest): Promise<AwsReading> {
  const { environment, progress, maxAttempts, timeouts } = request;
  keepFromInstance(environment);
  const run = openRun(environment, maxAttempts, timeouts);
  try {
    const accounts = await readAll(run, request);
    const tool = { name: "genesys-export-gate", version };
    const readAt = request.now.toISOString();
    const inventory: SavedInventory = {
      kind: "genesys-export-gate inventory",
      schemaVersion: 1,
      tool,
      readAt,
      accounts,
    };
    return { inventory, ...run.count };
  } finally {
    progress.done();
    for (const close of run.closers) close();
  }
}

async function readAll(run: Run, request: AwsReadRequest): Promise<readonly SavedAccount[]> {
  const { exports, progress } = request;
  const start = await connectStart(run, request.accounts);
  const configured = byId(request.accounts.length > 0 ? request.accounts : [{ id: start.account }]);
  const few = limit(ACCOUNTS_AT_ONCE);
  const connected = await Promise.all(
    configured.map((account) =>
      few(async () => {
        progress.step(`${account.id}: connecting`);
        const connection = await saved(`account ${account.id}`, () => connectAccount(run, start, account));
        return { account, connection };
      }),
    ),
  );
  const open: Connection[] = [];
  const closed: SavedAccount[] = [];
  for (const { account, connection } of connected) {
    if ("gap" in connection)
      closed.push(unreadAccount(account.id, partitionOf(account.role ?? "") ?? start.partition, connection));
    else open.push(connection.value);
  }
  if (open.length === 0) throw noneReadable(closed);
  const own = new Set(configured.map(({ id }) => id));
  const others = byId(request.others ?? []).filter(({ id }) => !own.has(id));
  const lazily = elsewhere(run, start, others, progress);
  const read = await readInventory({ open, others: lazily, start, exports, progress, few });
  return [...read, ...closed].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The first of those with the same id counts. */
function byId(accounts: readonly ConfiguredAccount[]): readonly ConfiguredAccount[] {
  const first = new Map<string, ConfiguredAccount>();
  for (const account of accounts) if (!first.has(account.id)) first.set(account.id, account);
  return [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function noneReadable(closed: readonly SavedAccount[]): UserError {
  const reasons = closed.flatMap(({ gaps }) => gaps.map(({ gap }: SavedGap) => `${gap.what}: ${gap.why}`));
  return new UserError(
    `no account can be read: ${reasons.join("; ")}`,
    "let the credentials assume the role that the config names in each account (docs/aws-access.md)",
  );
}
