/** What a judgement leaves out, said in every report. */

import { unique } from "../collections.ts";
import type { Inventory } from "../inventory/model.ts";
import { isGap, organizationOf } from "../inventory/model.ts";
import { accountOf } from "./arn.ts";
import type { Export, ExportDecisions, NotEvaluated } from "./model.ts";

interface Row {
  readonly what: string;
  readonly why: string;
  readonly applies: (inventory: Inventory, exports: readonly ExportDecisions[]) => boolean;
}

const always = (): boolean => true;

/** Of an account that was read, what is not there is known not to be there. */
function wasRead({ organizations }: Inventory, account: string): boolean {
  return organizations?.[account] !== undefined;
}

function roleAccounts(exports: readonly ExportDecisions[]): readonly string[] {
  return unique(exports.map(({ export: { declared } }) => accountOf(declared.role)));
}

/** No export: what the files say of all accounts. */
function lacks(inventory: Inventory, exports: readonly ExportDecisions[], policies: "scps" | "rcps"): boolean {
  const accounts = roleAccounts(exports);
  if (accounts.length === 0) return inventory.readAt === undefined && inventory.organization[policies] === undefined;
  return accounts.some(
    (account) => !wasRead(inventory, account) && organizationOf(inventory, account)[policies] === undefined,
  );
}

const ROWS: readonly Row[] = [
  {
    what: "SCPs",
    why: "none in the repository",
    applies: (inventory, exports) => lacks(inventory, exports, "scps"),
  },
  {
    what: "RCPs",
    why: "none in the repository",
    applies: (inventory, exports) => lacks(inventory, exports, "rcps"),
  },
  {
    what: "permissions boundary",
    why: "none in the repository",
    applies: (inventory) =>
      inventory.roles.some(
        (role) => role.permissionsBoundary === undefined && !wasRead(inventory, accountOf(role.arn)),
      ),
  },
  {
    what: "bucket policy",
    why: "none in the repository, so none is assumed to be attached",
    applies: (inventory, exports) =>
      exports.some(
        ({ export: { bucket } }) =>
          !isGap(bucket) && bucket.policy === undefined && !wasRead(inventory, bucket.account),
      ),
  },
  {
    what: "default encryption of the bucket",
    why: "not declared, so SSE-S3 is assumed and no KMS call is judged",
    applies: (_inventory, exports) =>
      exports.some(({ export: { bucket } }) => !isGap(bucket) && bucket.encryption === undefined),
  },
  {
    what: "session policy",
    why: "Genesys may pass one when it assumes the role; only CloudTrail shows it (E6)",
    applies: always,
  },
  {
    what: "Genesys' own policies and SCPs",
    why: "they are Genesys' matter and assumed to allow sts:AssumeRole (T1)",
    applies: always,
  },
  {
    what: "what AWS holds",
    why: "the files were judged, not the live account",
    applies: ({ readAt }) => readAt === undefined,
  },
];

/** The lines of the report's `notEvaluated` that follow from the inventory. */
export function notEvaluated(inventory: Inventory, exports: readonly ExportDecisions[]): readonly NotEvaluated[] {
  const { readAt } = inventory;
  return [
    ...exports.flatMap(({ narrowed = [] }) => narrowed),
    ...ROWS.filter(({ applies }) => applies(inventory, exports)).map(({ what, why }) => ({ what, why })),
    ...foreignControls(inventory, exports),
    ...(readAt === undefined ? [] : [{ what: `changes in AWS since ${readAt}`, why: "that is when it was read" }]),
  ];
}

/** RCPs of the other accounts that own a bucket or a key. */
function foreignControls(inventory: Inventory, exports: readonly ExportDecisions[]): readonly NotEvaluated[] {
  const own = roleAccounts(exports);
  const owners = unique(exports.flatMap((one) => ownersOf(one.export))).filter((account) => /^\d{12}$/.test(account));
  const why = inventory.readAt === undefined ? "no file gives them" : "the account was not read";
  return owners
    .filter((account) => !own.includes(account) && !wasRead(inventory, account))
    .map((account) => ({ what: `RCPs of the account ${account}`, why }));
}

function ownersOf({ bucket, key }: Export): readonly string[] {
  return [...(isGap(bucket) ? [] : [bucket.account]), ...(key === undefined || isGap(key) ? [] : [accountOf(key.arn)])];
}
