/** The healthy example as an AWS account holds it, and a run of the command line against it. */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { AwsServer, AwsWorld, Document, Faults, WorldAccount } from "../../support/aws/model.ts";
import { startAws } from "../../support/aws/server.ts";
import { type CliResult, ROOT } from "../cli/run-cli.ts";

export const ACCOUNT = "111122223333";
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/GenesysExport`;
export const BUCKET = "acme-legal-recordings";
export const KEY = `arn:aws:kms:eu-west-2:${ACCOUNT}:key/11111111-2222-4333-8444-555555555555`;
export const HEALTHY = `${ROOT}examples/healthy`;

export function exampleDocument(name: string): Document {
  return JSON.parse(readFileSync(`${HEALTHY}/policies/${name}.json`, "utf8")) as object;
}

const BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** What the example's files say, deployed. */
export const account: WorldAccount = {
  id: ACCOUNT,
  roles: [
    {
      arn: ROLE,
      trustPolicy: exampleDocument("role-trust"),
      inlinePolicies: { export: exampleDocument("role-export") },
    },
    { arn: `arn:aws:iam::${ACCOUNT}:role/Unrelated`, trustPolicy: exampleDocument("key") },
  ],
  buckets: [
    {
      name: BUCKET,
      region: "eu-west-2",
      policy: exampleDocument("bucket"),
      publicAccessBlock: BLOCKED,
      objectOwnership: "BucketOwnerEnforced",
      encryption: { algorithm: "aws:kms", key: KEY, bucketKey: true },
    },
  ],
  keys: [{ arn: KEY, policy: exampleDocument("key") }],
};

export function worldWith(changes: Partial<WorldAccount> = {}): AwsWorld {
  return { caller: `arn:aws:iam::${ACCOUNT}:user/auditor`, accounts: [{ ...account, ...changes }] };
}

/** A loopback AWS that goes with the test. */
export async function aws(world: AwsWorld, faults?: Faults): Promise<AwsServer> {
  const server = await startAws(world, faults);
  onTestFinished(() => server.close());
  return server;
}

/** Runs `node dist/cli.js` while the loopback servers of this process answer it. */
export async function runLive(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd: string = HEALTHY,
): Promise<CliResult> {
  const child = spawn(process.execPath, [`${ROOT}dist/cli.js`, ...words], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { status, out, err };
}
