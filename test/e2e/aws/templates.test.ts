/** dist/cli.js in repositories that hold templates, against a loopback AWS: nothing that stands for something else gets there. */

import { cpSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "../action/run-action.ts";
import { ROOT } from "../cli/run-cli.ts";
import { aws, KEY, runLive, worldWith } from "./account.ts";

interface Reported {
  readonly drift?: readonly { readonly kind: string; readonly change: string; readonly breaks: readonly object[] }[];
  readonly notEvaluated: readonly { readonly what: string; readonly why: string }[];
  readonly simulator?: {
    readonly asked: number;
    readonly disagreed: number;
    readonly notAsked: readonly { readonly what: string; readonly why: string }[];
  };
}

function example(name: string): string {
  const folder = temporaryFolder();
  cpSync(`${ROOT}examples/${name}`, folder, { recursive: true });
  return folder;
}

test.each(["terraform", "cloudformation", "cdk"])("drift of %s: the Deny that AWS lacks, and no id", async (name) => {
  const server = await aws(worldWith());
  const { out } = await runLive(["drift", "--format", "json"], server.environment, example(name));
  const { drift = [], notEvaluated }: Reported = JSON.parse(out);
  const kinds = drift.filter(({ kind }) => kind !== "role-tags").map(({ kind, change }) => `${kind} ${change}`);
  expect(kinds).toEqual(["bucket-policy differs"]);
  expect(drift.find(({ kind }) => kind === "bucket-policy")?.breaks).toMatchObject([{ side: "files" }]);
  expect(notEvaluated.map(({ why }) => why).join("\n")).toContain(KEY.slice(KEY.lastIndexOf("/") + 1));
  expect(server.unexpected).toEqual([]);
});

test.each(["terraform", "cloudformation", "cdk"])("check --aws-simulation of %s sends no stand-in", async (name) => {
  const server = await aws(worldWith());
  const words = ["check", "--aws-simulation", "auto", "--format", "json"];
  const { out } = await runLive(words, server.environment, example(name));
  const { simulator }: Reported = JSON.parse(out);
  expect(JSON.stringify(server.requests)).not.toMatch(/not-known|\uFDD0/);
  expect(simulator?.asked).toBe(0);
  expect(simulator?.notAsked.map(({ why }) => why).join("\n")).toContain("AWS has still to give: the id of the key");
});

test("required, it cannot be asked about what AWS has still to give: no verdict", async () => {
  const server = await aws(worldWith());
  const { status, err } = await runLive(
    ["check", "--aws-simulation", "required"],
    server.environment,
    example("terraform"),
  );
  expect(status).toBe(2);
  expect(err).toContain("what AWS holds tells it: check --inventory FILE");
});

test("with a saved inventory all of it is asked about", async () => {
  const server = await aws(worldWith());
  const inventory = `${ROOT}examples/drift/aws.json`;
  const words = ["check", "--inventory", inventory, "--aws-simulation", "required", "--format", "json"];
  const { out } = await runLive(words, server.environment, example("terraform"));
  const { simulator }: Reported = JSON.parse(out);
  expect(simulator?.asked).toBeGreaterThan(0);
  expect(simulator).toMatchObject({ disagreed: 0, notAsked: [] });
  expect(JSON.stringify(server.requests)).not.toContain("not-known");
});
