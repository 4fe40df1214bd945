import { describe, expect, test } from "vitest";
import { judgeLive } from "../../src/commands/live.ts";
import type { Shard } from "../../src/shards/shard.ts";
import { account, accountWith, EXPORT, file, inventory, known } from "../sources/saved/healthy.ts";
import { worldOf } from "../support/world.ts";

const SECOND = "5c0ffee5-7c1a-4f7e-9b52-0d6f3a1c9e10";
const OTHER_BUCKET = "acme-second-recordings";
const also = (name: string, text: string, more: string): string => file(name).replaceAll(text, more);

/** One role that the exports of two organizations use. */
const saved = inventory(
  accountWith({
    role: {
      trustPolicy: known(
        also("role-trust.json", `"${EXPORT.organizationId}"`, `["${EXPORT.organizationId}", "${SECOND}"]`),
      ),
    },
    buckets: account.buckets.flatMap((bucket) => [
      bucket,
      { ...bucket, name: OTHER_BUCKET, policy: known(also("bucket.json", EXPORT.bucket, OTHER_BUCKET)) },
    ]),
  }),
);
const exports = [EXPORT, { ...EXPORT, name: "second", organizationId: SECOND, bucket: OTHER_BUCKET }];

async function confusedDeputies(shard?: Shard): Promise<readonly string[]> {
  const files = await worldOf();
  const { report } = await judgeLive({
    mode: "audit",
    files: { ...files, inventory: { ...files.inventory, exports } },
    saved,
    ...(shard === undefined ? {} : { shard }),
    now: new Date("2026-11-21T12:00:00Z"),
    startedAt: Date.now(),
    strict: false,
    overrides: {},
    simulation: { mode: "off", environment: {}, progress: { step: () => undefined, done: () => undefined } },
  });
  const judged = report.exports.flatMap(({ decisions: { export: one, guards } }) =>
    guards
      .filter(({ guard }) => guard.id === "assume-role-for-another-organization")
      .map((guard) => [one, guard] as const),
  );
  return judged.map(([one, { outcome }]) => `${one.declared.name}: ${outcome}`);
}

describe("the organizations of one role", () => {
  test("are each other's strangers in no run over all exports", async () => {
    expect(await confusedDeputies()).toEqual(["legal-hold: held", "second: held"]);
  });

  test("nor in a shard that judges but one of them", async () => {
    const shards = [1, 2, 3, 4, 5].map((index) => confusedDeputies({ index, of: 5 }));
    const found = await Promise.all(shards);
    expect(found.some((some) => some.length === 1)).toBe(true);
    expect(found.flat().sort()).toEqual(["legal-hold: held", "second: held"]);
  });
});
