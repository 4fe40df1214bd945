/** The Action under `schedule` and `workflow_dispatch`: dist/index.js against a loopback AWS and a loopback GitHub. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Document, WorldAccount } from "../../support/aws/model.ts";
import { runAction, temporaryFolder } from "../action/run-action.ts";
import { healthy, plainEvent, pullRequestEvent, pullRequestOf, stage } from "../action/story.ts";
import { account, aws, BUCKET, worldWith } from "./account.ts";

const [bucket] = account.buckets ?? [];
const LOCKED: Document = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "Only\nOurEndpoint::error::",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
      Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
    },
  ],
};
const locked: Partial<WorldAccount> = { buckets: bucket === undefined ? [] : [{ ...bucket, policy: LOCKED }] };

test("workflow_dispatch audits what AWS holds", async () => {
  const [scene, server] = [await stage({ main: { files: healthy } }), await aws(worldWith())];
  const workspace = temporaryFolder();
  const result = await runAction({
    ...plainEvent(scene, "workflow_dispatch", "main"),
    workspace,
    env: server.environment,
    inputs: { "json-file": "report.json", "inventory-file": "inventory.json" },
  });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ verdict: "pass", drift: "" });
  expect(JSON.parse(readFileSync(join(workspace, "report.json"), "utf8"))).toMatchObject({ mode: "audit" });
  expect(JSON.parse(readFileSync(join(workspace, "inventory.json"), "utf8"))).toMatchObject({ schemaVersion: 1 });
  expect(result.stdout).toMatch(/::group::AWS[\s\S]*::endgroup::/);
  expect(server.unexpected).toEqual([]);
});

test("schedule compares AWS with the files; an issue tells it, is kept, and is closed when it is over", async () => {
  const scene = await stage({ main: { files: healthy } });
  const run = async (changes: Partial<WorldAccount>) => {
    const server = await aws(worldWith(changes));
    return runAction({
      ...plainEvent(scene, "schedule", "main"),
      env: server.environment,
      inputs: { "drift-issue": "true" },
    });
  };
  const broken = await run(locked);
  expect(broken.exitCode).toBe(1);
  expect(broken.outputs).toMatchObject({ verdict: "fail", drift: "1" });
  expect(broken.summary).toContain("is stopped now");
  expect(broken.annotations.every(({ properties }) => !properties["file"]?.startsWith("arn:"))).toBe(true);
  expect(broken.commands.filter(({ name }) => name === "error").every(({ message }) => message !== "")).toBe(true);
  expect(scene.server.issues().map(({ state }) => state)).toEqual(["open"]);
  expect(scene.server.issues()[0]?.title).toContain("legal-hold");
  const writes = () =>
    scene.server.requests.filter(({ method, path }) => method !== "GET" && path !== "/graphql").length;
  const before = writes();
  const again = await run(locked);
  expect(again.exitCode).toBe(1);
  expect(writes()).toBe(before);
  const mended = await run({});
  expect(mended.exitCode).toBe(0);
  expect(mended.outputs).toMatchObject({ verdict: "pass", drift: "0" });
  expect(scene.server.issues().map(({ state }) => state)).toEqual(["closed"]);
});

test("without credentials a schedule is no pass", async () => {
  const scene = await stage({ main: { files: healthy } });
  const result = await runAction(plainEvent(scene, "schedule", "main"));
  expect(result.exitCode).toBe(2);
  expect(result.outputs).toMatchObject({ verdict: "undecided" });
  expect(result.summary).toContain("credentials");
});

test.each(["audit", "drift"])(
  "a pull request does not govern an audit of its own: mode %s is refused there",
  async (mode) => {
    const [scene, server] = [await stage(pullRequestOf(healthy)), await aws(worldWith(locked))];
    const event = { ...pullRequestEvent(scene), event: "pull_request_target" };
    const result = await runAction({ ...event, env: server.environment, inputs: { mode } });
    expect(result.exitCode).toBe(2);
    expect(server.requests).toEqual([]);
  },
);

test("mode: check judges the files whatever the event", async () => {
  const scene = await stage({ main: { files: healthy } });
  const result = await runAction({ ...plainEvent(scene, "schedule", "main"), inputs: { mode: "check" } });
  expect(result.exitCode).toBe(0);
});

test("a shard takes its part of the exports", async () => {
  const [scene, server] = [await stage({ main: { files: healthy } }), await aws(worldWith())];
  const counts: number[] = [];
  for (const shard of ["1/2", "2/2"]) {
    const workspace = temporaryFolder();
    const result = await runAction({
      ...plainEvent(scene, "workflow_dispatch", "main"),
      workspace,
      env: server.environment,
      inputs: { shard, "json-file": "report.json", "aws-simulation": "off" },
    });
    const report = JSON.parse(readFileSync(join(workspace, "report.json"), "utf8"));
    counts.push(report.exports.length);
    expect([shard, result.exitCode, result.outputs["verdict"]]).toEqual([shard, 0, "pass"]);
  }
  expect(counts.sort()).toEqual([0, 1]);
});
