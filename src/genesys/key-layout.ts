/**
 * Where an export writes: `ORG/year=YYYY/month=M/day=D/hour=H/conversation_id=UUID/RECORDING`, in UTC, months and days
 * without zero padding, and one `_metadata.json` beside each recording. Genesys offers no other prefix.
 * Source: "Working with exported recordings in AWS S3 bucket" (help.mypurecloud.com/?p=292632).
 */

import type { Language, PatternToken } from "../authorization/pattern/pattern.ts";
import { globPattern, literal, patternOf } from "../authorization/pattern/pattern.ts";
import { lastYear } from "./horizon.ts";

/** Genesys Cloud stores no older conversations. */
const FIRST_YEAR = 2014;

const METADATA = "_metadata.json";

/** No folder lies below a conversation's. */
const DEEPER = globPattern("*/conversation_id=*/*/*");

/** A key that the export writes, where one must do. */
export function sampleKey(organization: string, now: Date): string {
  const date = `year=${now.getUTCFullYear()}/month=${now.getUTCMonth() + 1}/day=${now.getUTCDate()}`;
  const conversation = "5b1f0c52-0a4e-4c3e-9d0f-2f6f1f2f9a11";
  return `${organization}/${date}/hour=${now.getUTCHours()}/conversation_id=${conversation}/0d9a4c1e-6c0a-4d55-8a61-7d1f2b3c4d5e.opus`;
}

/** The pattern of every key of an organization, for people. */
export function keyPattern(organization: string): string {
  return `${organization}/year=*/month=*/day=*/hour=*/conversation_id=*/*`;
}

/**
 * All keys of recordings, each behind `before`: every hour that was or will be, any conversation, any extension.
 * @param organization undefined: any organization's
 */
export function recordings(before: string, organization: string | undefined, now: Date): Language {
  const include = patternOf([...folder(before, organization, now), { kind: "run", colons: "cross" }]);
  return { include, exclude: [DEEPER, globPattern(`*${METADATA}`)] };
}

/** All keys of metadata files, each behind `before`. */
export function metadata(before: string, organization: string | undefined, now: Date): Language {
  const include = patternOf([
    ...folder(before, organization, now),
    { kind: "run", colons: "cross" },
    literal(METADATA),
  ]);
  return { include, exclude: [DEEPER] };
}

/** Up to the recording's id, which each file's name starts with. The present comes first, then the future, then the past. */
function folder(before: string, organization: string | undefined, now: Date): readonly PatternToken[] {
  const thisYear = now.getUTCFullYear();
  const years = [...numbers(thisYear, lastYear(now)), ...numbers(FIRST_YEAR, thisYear - 1).toReversed()];
  return [
    literal(before),
    ...(organization === undefined ? uuid() : [literal(organization)]),
    literal("/year="),
    choice(years),
    literal("/month="),
    choice(numbers(1, 12)),
    literal("/day="),
    choice(numbers(1, 31)),
    literal("/hour="),
    choice(numbers(0, 23)),
    literal("/conversation_id="),
    ...uuid(),
    literal("/"),
    ...uuid(),
  ];
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function choice(values: readonly number[]): PatternToken {
  return { kind: "choice", texts: values.map(String) };
}

const HEXADECIMAL: PatternToken = { kind: "choice", texts: [..."0123456789abcdef"] };

/** Any UUID as Genesys writes it, in lower case. */
export function uuid(): readonly PatternToken[] {
  return [8, 4, 4, 4, 12].flatMap((length, index) => [
    ...(index === 0 ? [] : [literal("-")]),
    ...Array.from({ length }, () => HEXADECIMAL),
  ]);
}
