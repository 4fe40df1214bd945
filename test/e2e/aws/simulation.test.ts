/** IAM's simulator as a second opinion of `check`: dist/cli.js against a loopback AWS. */

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../action/run-action.ts";
import { ACCOUNT, aws, HEALTHY, ROLE, runLive, worldWith } from "./account.ts";

interface Simulated {
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  readonly exports: readonly { readonly calls: readonly { readonly id: string; readonly decision: string }[] }[];
  readonly simulator?: {
    readonly asked: number;
    readonly agreed: number;
    readonly disagreed: number;
    readonly calls: number;
    readonly throttles: number;
    readonly unanswered: number;
  };
}

/** The healthy example, the role's policy changed. */
function repository(change: (policy: string) => string): string {
  const folder = temporaryFolder();
  cpSync(HEALTHY, folder, { recursive: true });
  const file = join(folder, "policies/role-export.json");
  writeFileSync(file, change(readFileSync(file, "utf8")));
  return folder;
}

const check = ["check", ".", "--format", "json", "--aws-simulation"];

test("without being asked for it, check speaks to nobody", async () => {
  const server = await aws(worldWith());
  const { status } = await runLive(["check", "--format", "json"], server.environment);
  expect(status).toBe(0);
  expect(server.requests).toEqual([]);
});

test("both agree on what is in order", async () => {
  const server = await aws(worldWith());
  const { status, out } = await runLive([...check, "required"], server.environment);
  const { simulator }: Simulated = JSON.parse(out);
  expect(simulator).toMatchObject({ disagreed: 0, unanswered: 0 });
  expect(simulator?.agreed).toBe(simulator?.asked);
  expect(status).toBe(0);
  expect(server.unexpected).toEqual([]);
});

test("a proposed policy without s3:PutObject is caught through it, though the attached one still allows", async () => {
  const server = await aws(worldWith());
  const folder = repository((policy) => policy.replace('"s3:PutObject",', ""));
  const { status, out } = await runLive([...check, "required"], server.environment, folder);
  const report: Simulated = JSON.parse(out);
  const asked = server.requests.filter(({ operation }) => operation === "SimulatePrincipalPolicy");
  expect(JSON.stringify(asked.map(({ parameters }) => parameters["PolicyInputList"]))).not.toContain('s3:PutObject\\"');
  expect(asked.every(({ parameters }) => parameters["PolicySourceArn"] === ROLE)).toBe(true);
  expect(asked.every(({ parameters }) => parameters["PolicyExclusionList"] !== undefined)).toBe(true);
  expect(report.exports[0]?.calls.find(({ id }) => id === "put-recording")?.decision).toBe("implicitDeny");
  expect(report.simulator).toMatchObject({ disagreed: 0 });
  expect(status).toBe(1);
});

test("where it denies what the gate's own engine allows, the denial counts, and both are told", async () => {
  const server = await aws({
    ...worldWith(),
    simulate: ({ action }) => (action === "s3:PutObject" ? { decision: "explicitDeny" } : undefined),
  });
  const { status, out } = await runLive([...check, "auto"], server.environment);
  const report: Simulated = JSON.parse(out);
  expect(report.exports[0]?.calls.find(({ id }) => id === "put-recording")?.decision).toBe("explicitDeny");
  expect(report.findings).toContainEqual(expect.objectContaining({ rule: "simulator-disagrees", severity: "error" }));
  expect(status).toBe(1);
});

test("a role that does not exist yet is asked about by its documents", async () => {
  const server = await aws(worldWith({ roles: [] }));
  const { status, out } = await runLive([...check, "required"], server.environment);
  const { simulator }: Simulated = JSON.parse(out);
  expect(server.requests.map(({ operation }) => operation)).toContain("SimulateCustomPolicy");
  expect(simulator?.agreed).toBe(simulator?.asked);
  expect(status).toBe(0);
});

test.each(["auto", "required"])("%s without the permission", async (mode) => {
  const server = await aws(worldWith(), ({ operation }) =>
    operation.startsWith("Simulate") ? { kind: "access-denied" } : undefined,
  );
  const { status, out, err } = await runLive([...check, mode], server.environment);
  expect(out + err).toContain("iam:SimulatePrincipalPolicy");
  expect(status).toBe(mode === "required" ? 2 : 0);
});

test.each(["auto", "required"])("%s without credentials", async (mode) => {
  const { status, out, err } = await runLive([...check, mode], {});
  expect(out + err).toContain("AWS credentials");
  expect(status).toBe(mode === "required" ? 2 : 0);
});

test("required, and an account that its credentials do not reach: nothing is judged", async () => {
  const server = await aws({ caller: "arn:aws:iam::999999999999:user/other", accounts: [{ id: "999999999999" }] });
  const { status, err } = await runLive([...check, "required"], server.environment);
  expect(err).toContain("not everything could be asked");
  expect(status).toBe(2);
});

const CALLER = "arn:aws:iam::444455556666:user/auditor";
const THROTTLES = 200;

test(`500 accounts with three exports each and ${THROTTLES} throttles: nothing is lost, and the calls are counted`, {
  timeout: 180_000,
}, async () => {
  const healthy = await aws(worldWith());
  const folder = temporaryFolder();
  const one = join(folder, "one.json");
  await runLive(["audit", "--aws-simulation", "off", "--save", one], healthy.environment);
  const ids = Array.from({ length: 500 }, (_, index) => String(200000000000 + index));
  const reader = (id: string) => `arn:aws:iam::${id}:role/ExportGateReader`;
  const template = readFileSync(one, "utf8");
  const accounts = ids.map((id) => copiesOf(template, id));
  writeFileSync(join(folder, "all.json"), JSON.stringify({ ...JSON.parse(template), accounts }));
  writeFileSync(
    join(folder, "gate.yml"),
    `version: 1\naccounts:\n${ids.map((id) => `  - { id: "${id}", role: "${reader(id)}" }\n`).join("")}`,
  );
  // IAM throttles each account by itself: 200 of them, once.
  const throttled = new Set<string>();
  const server = await aws(
    {
      caller: CALLER,
      assumable: ids.map(reader),
      accounts: [{ id: "444455556666" }, ...ids.map((id) => ({ id }))],
      simulate: () => ({ decision: "allowed" }),
    },
    ({ operation, account }) => {
      if (!operation.startsWith("Simulate") || throttled.size >= THROTTLES || throttled.has(account)) return undefined;
      throttled.add(account);
      return { kind: "throttle" };
    },
  );
  const { status, out, err } = await runLive(
    ["audit", "--config", "gate.yml", "--inventory", "all.json", "--aws-simulation", "required", "--format", "json"],
    server.environment,
    folder,
  );
  const report: Simulated = JSON.parse(out);
  const asked = server.requests.filter(({ operation }) => operation.startsWith("Simulate"));
  console.log(
    `${report.simulator?.asked} questions, ${asked.length} requests, ${report.simulator?.throttles} throttled`,
  );
  expect(err).toMatch(/IAM's simulator, each role: \d+ of \d+ requests/);
  expect(report.exports).toHaveLength(1500);
  expect(report.simulator).toMatchObject({ throttles: THROTTLES, unanswered: 0 });
  expect(report.simulator?.calls).toBeGreaterThanOrEqual(asked.length);
  expect(report.simulator?.agreed).toBe(report.simulator?.asked);
  expect(status).toBe(0);
});

/** The saved account with another id, and its role and bucket three times. */
function copiesOf(template: string, id: string): unknown {
  const [account] = JSON.parse(template.replaceAll(ACCOUNT, id)).accounts;
  const text = (value: unknown, copy: number): string =>
    JSON.stringify(value)
      .replaceAll("GenesysExport", `GenesysExport${copy}`)
      .replaceAll("acme-legal-recordings", `acme-${id}-${copy}`);
  const copies = (list: readonly unknown[]): unknown[] => [1, 2, 3].flatMap((copy) => JSON.parse(text(list, copy)));
  return {
    ...account,
    roles: copies(account.roles),
    buckets: copies(account.buckets),
    keys: account.keys.map((key: unknown) => JSON.parse(text(key, 1))),
  };
}
