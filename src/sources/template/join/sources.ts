/** The pieces that may set something of a bucket. */

import type { Gap } from "../../../inventory/model.ts";
import type { BucketPiece, BucketSettings, BucketSettingsPiece } from "../pieces.ts";
import { GIVE_VALUES, type Joining, shown, twice, whyOpen } from "./context.ts";

export interface Sources {
  readonly sure: readonly (BucketPiece | BucketSettingsPiece)[];
  /** Which bucket they are for is not known. */
  readonly perhaps: readonly BucketSettingsPiece[];
}

export interface Setting<T extends keyof BucketSettings> {
  readonly from: BucketPiece | BucketSettingsPiece;
  readonly value: NonNullable<BucketSettings[T]>;
}

export interface SettingsOf<T extends keyof BucketSettings> {
  readonly sure: readonly Setting<T>[];
  readonly perhaps: readonly BucketSettingsPiece[];
}

/** Those of the pieces that have a setting. */
export function settingsOf<T extends keyof BucketSettings>({ sure, perhaps }: Sources, key: T): SettingsOf<T> {
  return {
    sure: sure.flatMap((from) => {
      const value = from.settings[key];
      return value === undefined ? [] : [{ from, value: value as NonNullable<BucketSettings[T]> }];
    }),
    perhaps: perhaps.filter(({ settings }) => settings[key] !== undefined),
  };
}

/** Of all others that are not known the calls that ask for them have an open point. */
const ASKED_ALWAYS: ReadonlySet<keyof BucketSettings> = new Set(["encryption"]);

/** The one setting; `open` where there are two, which is a gap, or one more that may be the bucket's. Undefined: none. */
export function onlySetting<T extends keyof BucketSettings>(
  sources: Sources,
  key: T,
  what: string,
  gaps: Gap[],
  { resolve }: Joining,
): Setting<T> | "open" | undefined {
  const { sure, perhaps } = settingsOf(sources, key);
  const [first, second] = sure;
  if (second !== undefined) {
    gaps.push(
      twice(
        what,
        sure.map(({ from }) => from),
      ),
    );
    return "open";
  }
  const [open] = perhaps;
  if (open === undefined) return first;
  const why = whyOpen(open.bucket, resolve) ?? "its bucket is not known";
  if (ASKED_ALWAYS.has(key)) gaps.push({ what, why: `${shown(open)} may set it or not: ${why}`, cure: GIVE_VALUES });
  return "open";
}
