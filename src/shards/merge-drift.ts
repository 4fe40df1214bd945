/** The drift of several shards: one document may stand for exports of several of them. */

import { groupBy, unique } from "../collections.ts";
import { byText } from "../report/json-value.ts";
import type { ReportJson } from "../report/read-json.ts";

type Drift = NonNullable<ReportJson["drift"]>[number];
type Finding = ReportJson["findings"][number];

export interface JoinedDrift {
  /** Each drift once, with the exports of all shards that it breaks. */
  readonly drift: readonly Drift[];
  /** A shard whose exports a drift does not break warns of it only; another shard's error says more. */
  readonly wasOnlyDifferent: (finding: Finding) => boolean;
}

/** Undefined where no shard compared anything. */
export function joinDrift(reports: readonly ReportJson[]): JoinedDrift | undefined {
  const compared = reports.flatMap(({ drift }) => (drift === undefined ? [] : [drift]));
  if (compared.length === 0) return undefined;
  const drift = [...groupBy(compared.flat(), ({ id }) => id).values()].flatMap(joinSame);
  const broken = drift.filter(({ breaks }) => breaks.length > 0).map(({ what }) => what.toLowerCase());
  return {
    drift: byText(drift, ({ id }) => [id]),
    wasOnlyDifferent: ({ rule, message }) =>
      rule === "drift" && broken.some((what) => message.toLowerCase().startsWith(`${what} `)),
  };
}

function joinSame(same: readonly Drift[]): readonly Drift[] {
  // What one shard could read is known.
  const [known] = [...same.filter(({ change }) => change !== "unknown"), ...same];
  if (known === undefined) return [];
  const breaks = byText(
    [...new Map(same.flatMap((one) => one.breaks).map((one) => [`${one.export}\n${one.side}`, one])).values()],
    (one) => [one.export, one.side],
  );
  const seen = same.flatMap(({ firstSeen }) => (firstSeen === undefined ? [] : [firstSeen])).sort()[0];
  const { firstSeen: _one, ...rest } = known;
  return [
    {
      ...rest,
      exports: unique(same.flatMap(({ exports }) => exports)).sort(),
      breaks: [...breaks],
      severity: breaks.length > 0 ? "error" : known.severity,
      ...(seen === undefined ? {} : { firstSeen: seen }),
    },
  ];
}
