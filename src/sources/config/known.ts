/** Accounts, Regions and partitions that a config names anywhere: where templates are deployed, if it is only one. */

import { unique } from "../../collections.ts";
import type { Known } from "../template/join/surroundings.ts";
import type { ParsedConfig } from "./parse.ts";

export function knownOf(parsed: ParsedConfig | undefined): Known {
  const { exports = [], inventory = {}, accounts = [] } = parsed?.config ?? {};
  const arns = [...exports.map(({ role }) => role), ...(inventory.roles ?? []).map(({ arn }) => arn)];
  const buckets = inventory.buckets ?? [];
  const keys = (inventory.keys ?? []).map(({ arn }) => arn);
  return {
    accounts: unique([
      ...[...arns, ...keys].flatMap((arn) => arn.split(":")[4] ?? []),
      ...buckets.flatMap(({ account }) => account ?? []),
      ...accounts.map(({ id }) => id),
    ]),
    regions: unique([
      ...buckets.flatMap(({ region }) => region ?? []),
      ...keys.flatMap((arn) => arn.split(":")[3] ?? []),
      ...accounts.flatMap(({ regions = [] }) => regions),
    ]),
    partitions: unique(arns.flatMap((arn) => arn.split(":")[1] ?? [])),
    named: new Set([
      ...arns.map((arn) => arn.slice(arn.lastIndexOf("/") + 1)),
      ...exports.map(({ bucket }) => bucket),
      ...buckets.map(({ name }) => name),
    ]),
  };
}
