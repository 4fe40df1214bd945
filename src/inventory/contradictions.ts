/** What was observed of an export and cannot be so, by what its own config says or by itself. */

import { readDate } from "../authorization/condition/date.ts";
import type { DeclaredExport, Observed } from "./model.ts";
import { repeatedHeader } from "./observed-headers.ts";

export interface Contradiction {
  /** The member of `observed` that is not used. */
  readonly member: keyof Observed;
  /** As the config has it. */
  readonly key: string;
  readonly why: string;
  readonly cure: string;
}

interface Row {
  readonly member: keyof Observed;
  /** Undefined: no contradiction. */
  readonly why: (
    observed: Observed,
    declared: DeclaredExport,
    expected: readonly string[] | undefined,
  ) => string | undefined;
  readonly cure: string;
}

const WAY = "correct `network` of the export where Genesys came another way than it says, or take the member out";
const AGAIN = "take the block as `explain --observe` prints it";

const ROWS: readonly Row[] = [
  {
    member: "via",
    why: ({ via }, { network }) =>
      via !== undefined && network.via !== undefined && via !== network.via
        ? `${via} was observed, and \`network.via\` of the export says ${network.via}`
        : undefined,
    cure: WAY,
  },
  {
    member: "sourceVpce",
    why: ({ sourceVpce }, { network }) => {
      if (sourceVpce === undefined) return undefined;
      if (network.via === "internet") return "endpoints were observed, and `network.via` of the export says internet";
      const others = sourceVpce.filter((id) => network.sourceVpce?.includes(id) === false);
      return others.length === 0
        ? undefined
        : `${others.join(", ")} was observed, and \`network.source-vpce\` of the export does not name it`;
    },
    cure: WAY,
  },
  {
    member: "sourceVpce",
    why: ({ via, sourceVpce }) =>
      via === "internet" && sourceVpce !== undefined ? "endpoints beside `via: internet`" : undefined,
    cure: AGAIN,
  },
  {
    member: "account",
    why: ({ account }, _declared, expected) =>
      account === undefined || expected === undefined || expected.includes(account)
        ? undefined
        : `${account} was observed, and Genesys' account is ${expected.join(" or ")}`,
    cure: "set `genesys.account` of the export to the account that Genesys gave you, or take the member out: another caller than Genesys was observed",
  },
  {
    member: "principal",
    why: ({ principal, account }, _declared, expected) => {
      if (principal === undefined || !principal.startsWith("arn:")) return undefined;
      const accounts = account === undefined ? expected : [account];
      return accounts === undefined || accounts.includes(principal.split(":")[4] ?? "")
        ? undefined
        : `${principal} is none of Genesys' account ${accounts.join(" or ")}`;
    },
    cure: AGAIN,
  },
  {
    member: "sameHeaders",
    why: ({ headers = [], sameHeaders }) => {
      const name = sameHeaders === true ? repeatedHeader(headers) : undefined;
      return name === undefined ? undefined : `\`headers\` has ${name} with two values, which no upload sent together`;
    },
    cure: "take the member out: not every upload sent the same",
  },
  {
    member: "first",
    why: ({ first, last }) =>
      (readDate(first ?? "") ?? 0) > (readDate(last ?? "") ?? Number.POSITIVE_INFINITY)
        ? "it lies behind `last`"
        : undefined,
    cure: AGAIN,
  },
];

/** Where the config has another name. */
const KEYS: Partial<Record<keyof Observed, string>> = { sourceVpce: "source-vpce", sameHeaders: "same-headers" };

/**
 * The contradictions of one export; none where nothing was observed.
 * @param accounts those that Genesys may call from; undefined: nobody can say
 */
export function contradictionsOf(
  declared: DeclaredExport,
  accounts: readonly string[] | undefined,
): readonly Contradiction[] {
  const { observed } = declared;
  if (observed === undefined) return [];
  return ROWS.flatMap(({ member, why, cure }) => {
    const found = why(observed, declared, accounts);
    return found === undefined ? [] : [{ member, key: KEYS[member] ?? member, why: found, cure }];
  });
}
