/** A large organization in parts: `audit --shard` and `merge` of dist/cli.js. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AwsWorld, Document, WorldAccount } from "../../support/aws/model.ts";
import { temporaryFolder } from "../action/run-action.ts";
import { healthy, stage } from "../action/story.ts";
import { ROOT } from "../cli/run-cli.ts";
import { TOKEN } from "../github-server.ts";
import { ACCOUNT, account, aws, BUCKET, KEY, ROLE, runLive, worldWith } from "./account.ts";

const SHARDS = 8;
const DRIFTED = `${ROOT}examples/drift`;
const ACCOUNTS = Array.from({ length: 20 }, (_, index) => String(300000000000 + 7 * index));

/** Twenty accounts with an export each, saved; in one of them the bucket policy locks Genesys out. */
async function organization(): Promise<string> {
  const server = await aws(worldWith());
  const folder = temporaryFolder();
  const file = join(folder, "one.json");
  await runLive(["audit", "--aws-simulation", "off", "--save", file], server.environment);
  const saved = JSON.parse(readFileSync(file, "utf8"));
  const template = JSON.stringify(saved.accounts[0]);
  const accounts = ACCOUNTS.map((id) =>
    // The role has one name in all accounts, as organizations roll it out.
    JSON.parse(template.replaceAll(ACCOUNT, id).replaceAll(BUCKET, `acme-${id}`)),
  );
  const locked = accounts[3].buckets[0];
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [`arn:aws:s3:::${locked.name}/*`] };
  locked.policy = { value: JSON.stringify({ Version: "2012-10-17", Statement: [deny] }) };
  writeFileSync(join(folder, "all.json"), JSON.stringify({ ...saved, accounts }));
  const names = ACCOUNTS.map((id) => `  - { id: "${id}", role: "arn:aws:iam::${id}:role/Reader" }\n`).join("");
  writeFileSync(join(folder, "gate.yml"), `version: 1\naccounts:\n${names}`);
  return folder;
}

const audit = ["audit", "--config", "gate.yml", "--inventory", "all.json", "--format", "json"];

function timeless(text: string): Record<string, unknown> {
  const { time: _time, durationMs: _duration, shard: _shard, ...rest } = JSON.parse(text);
  return rest;
}

test("eight shards, merged, are the one report", async () => {
  const folder = await organization();
  const whole = await runLive(audit, {}, folder);
  expect(JSON.parse(whole.out).exports).toHaveLength(ACCOUNTS.length);
  expect(whole.status).toBe(1);
  const files: string[] = [];
  const sizes: number[] = [];
  for (let index = 1; index <= SHARDS; index += 1) {
    const part = await runLive([...audit, "--shard", `${index}/${SHARDS}`], {}, folder);
    writeFileSync(join(folder, `${index}.json`), part.out);
    files.push(`${index}.json`);
    sizes.push(JSON.parse(part.out).exports.length);
  }
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(ACCOUNTS.length);
  expect(Math.max(...sizes)).toBeLessThan(ACCOUNTS.length / 2);
  const merged = await runLive(["merge", ...files, "--format", "json"], {}, folder);
  expect(timeless(merged.out)).toEqual(timeless(whole.out));
  expect(merged.status).toBe(1);
  const missing = await runLive(
    ["merge", ...files.filter((file) => file !== "2.json"), "--format", "json"],
    {},
    folder,
  );
  expect(JSON.parse(missing.out).verdict).not.toBe("pass");
  expect(missing.out).toContain("shard-missing");
  const healthy = files.filter((file) => !readFileSync(join(folder, file), "utf8").includes('"verdict": "fail"'));
  const undecided = await runLive(["merge", ...healthy, "--of", String(SHARDS), "--format", "json"], {}, folder);
  expect(JSON.parse(undecided.out).verdict).toBe("undecided");
  expect(undecided.status).toBe(3);
});

const MANAGEMENT = "999900001111";
const STORAGE = "444455556666";
const FURTHER = ["555566667777", "666677778888"];
const readerOf = (id: string) => `arn:aws:iam::${id}:role/Reader`;

/** The role in one account, the bucket and its key in another; two more accounts have nothing to do with it. */
function acrossAccounts(bucketPolicy: object): AwsWorld {
  const { roles = [], buckets = [], keys = [] } = account;
  const key = KEY.replace(ACCOUNT, STORAGE);
  const moved = JSON.parse(JSON.stringify({ roles, buckets, keys }).replaceAll(KEY, key)) as Pick<
    Required<WorldAccount>,
    "roles" | "buckets" | "keys"
  >;
  const grant = { Effect: "Allow", Principal: { AWS: ROLE }, Action: "kms:*", Resource: "*" };
  const keyPolicy: Document = { Version: "2012-10-17", Statement: [grant] };
  return {
    caller: `arn:aws:iam::${MANAGEMENT}:user/auditor`,
    assumable: [ACCOUNT, STORAGE, ...FURTHER].map(readerOf),
    accounts: [
      { id: MANAGEMENT },
      { id: ACCOUNT, roles: moved.roles },
      {
        id: STORAGE,
        buckets: moved.buckets.map((one) => ({ ...one, policy: bucketPolicy })),
        keys: moved.keys.map((one) => ({ ...one, policy: keyPolicy })),
      },
      ...FURTHER.map((id) => ({ id })),
    ],
  };
}

const bucketArn = `arn:aws:s3:::${BUCKET}`;
const toRole = {
  Effect: "Allow",
  Principal: { AWS: ROLE },
  Action: "s3:*",
  Resource: [bucketArn, `${bucketArn}/*`],
  Condition: { Bool: { "aws:SecureTransport": "true" } },
};
const forbidden = { Effect: "Deny", Principal: "*", Action: "s3:DeleteBucket", Resource: bucketArn };

test.each([
  ["no grant in the bucket policy", forbidden, "fail"],
  // Through which Region Genesys asks for another account's bucket is not known.
  ["a grant over TLS alone", toRole, "undecided"],
] as const)(
  "shards of a role whose bucket is another account's are the one report: %s",
  async (_, statement, verdict) => {
    const server = await aws(acrossAccounts({ Version: "2012-10-17", Statement: [statement] }));
    const folder = temporaryFolder();
    const names = [ACCOUNT, STORAGE, ...FURTHER].map((id) => `  - { id: "${id}", role: "${readerOf(id)}" }\n`).join("");
    writeFileSync(join(folder, "gate.yml"), `version: 1\naccounts:\n${names}`);
    const live = ["audit", "--config", "gate.yml", "--aws-simulation", "off", "--format", "json"];
    const whole = JSON.parse((await runLive(live, server.environment, folder)).out);
    expect(whole.verdict).toBe(verdict);
    expect(JSON.stringify(whole)).not.toContain("plain-http-accepted");
    for (const of of [2, 3, 4, 5]) {
      const files: string[] = [];
      for (let index = 1; index <= of; index += 1) {
        const saved = join(folder, `inventory-${index}.json`);
        const words = [...live, "--shard", `${index}/${of}`, "--save", saved];
        const part = await runLive(words, server.environment, folder);
        writeFileSync(join(folder, `${index}.json`), part.out);
        files.push(`${index}.json`);
        const { accounts } = JSON.parse(readFileSync(saved, "utf8"));
        const ids: readonly string[] = accounts.map(({ id }: { id: string }) => id);
        if (ids.includes(ACCOUNT)) expect(ids).toContain(STORAGE);
      }
      const merged = JSON.parse((await runLive(["merge", ...files, "--format", "json"], {}, folder)).out);
      const facts = ({ exports, findings, verdict: word }: typeof whole) => ({
        exports,
        word,
        rules: findings.map(({ rule }: { rule: string }) => rule),
      });
      expect(facts(merged)).toEqual(facts(whole));
    }
  },
);

test("the merge keeps the drift issue of all shards", async () => {
  const folder = temporaryFolder();
  const parts = ["1/2", "2/2"].map((shard) => `${shard.slice(0, 1)}.json`);
  for (const [index, file] of parts.entries()) {
    const words = ["drift", DRIFTED, "--inventory", `${DRIFTED}/aws.json`, "--shard", `${index + 1}/2`];
    const { out } = await runLive([...words, "--format", "json"], {}, folder);
    writeFileSync(join(folder, file), out);
  }
  const scene = await stage({ main: { files: healthy } });
  const environment = {
    GITHUB_TOKEN: TOKEN,
    GITHUB_REPOSITORY: "acme/recording-archive",
    GITHUB_API_URL: scene.server.url,
  };
  const merged = await runLive(["merge", ...parts, "--drift-issue", "--format", "json"], environment, folder);
  expect(merged.status).toBe(1);
  expect(scene.server.issues().map(({ state, title }) => [state, title.includes("legal-hold")])).toEqual([
    ["open", true],
  ]);
  const without = await runLive(["merge", ...parts, "--drift-issue"], {}, folder);
  expect(without.status).toBe(2);
  expect(without.err).toContain("GITHUB_TOKEN");
});
