/** Plans beside source: which root module a plan stands for, and what the source still says. */

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Surroundings } from "../../../src/sources/template/model.ts";
import { readTemplates } from "../../../src/sources/template/read-templates.ts";
import { knownText, type Value } from "../../../src/sources/template/value.ts";
import { configured, type PlanForTest, type PlannedForTest, planOf } from "../terraform/plan/plans.ts";

const sourceOf = (path: string, text: string) => ({
  path,
  text,
  sha256: createHash("sha256").update(text).digest("hex"),
});

interface Files {
  readonly plans: Readonly<Record<string, PlanForTest>>;
  readonly source: Readonly<Record<string, string>>;
  readonly surroundings?: Surroundings;
  readonly values?: Readonly<Record<string, string>>;
}

async function read({ plans, source, surroundings, values }: Files) {
  const files = {
    plans: Object.entries(plans).map(([path, plan]) => sourceOf(path, JSON.stringify(planOf(plan)))),
    terraform: Object.entries(source).map(([path, text]) => sourceOf(path, text)),
  };
  return readTemplates(files, [], {
    values: new Map(Object.entries(values ?? {})),
    surroundings: surroundings ?? {},
    variableFiles: [],
    readFile: async () => undefined,
  });
}

type Read = Awaited<ReturnType<typeof read>>;
const idsOf = ({ pieces }: Read) => pieces.map(({ id }) => id).sort();
const plansIn = (declared: Read) => declared.gaps.map(({ what, why }) => `${what}: ${why}`);

const role = (name: string, address = "aws_iam_role.genesys"): PlannedForTest => ({
  address,
  after: { name, assume_role_policy: "{}" },
});
const policy = (address: string): PlannedForTest => ({
  address: `aws_iam_role_policy.${address}`,
  after: { name: address, role: "GenesysExport", policy: "{}" },
});
const ROLE = (name: string) =>
  `resource "aws_iam_role" "genesys" {\n  name = "${name}"\n  assume_role_policy = "{}"\n}\n`;
const POLICY = (name: string) =>
  `resource "aws_iam_role_policy" "${name}" {\n  name = "${name}"\n  role = "GenesysExport"\n  policy = "{}"\n}\n`;
const BROKEN = 'resource "aws_s3_bucket_policy" "p" {\n  bucket = \n';

describe("the root module that a plan covers", () => {
  const plan = { changes: [role("GenesysExport"), policy("write")] };

  test("is dropped, and its broken files with it", async () => {
    const declared = await read({
      plans: { "plan.json": plan },
      source: { "a/main.tf": ROLE("GenesysExport") + POLICY("write"), "a/broken.tf": BROKEN },
    });
    expect(idsOf(declared)).toEqual(["plan.json#aws_iam_role.genesys", "plan.json#aws_iam_role_policy.write"]);
    expect(declared.problems).toEqual([]);
  });

  test("is none that shares an address and calls it otherwise", async () => {
    const declared = await read({
      plans: { "plan.json": plan },
      source: { "b/main.tf": ROLE("Other") + POLICY("deny") },
    });
    expect(idsOf(declared)).toEqual([
      "b#aws_iam_role.genesys",
      "b#aws_iam_role_policy.deny",
      "plan.json#aws_iam_role.genesys",
      "plan.json#aws_iam_role_policy.write",
    ]);
  });

  test("is none of which the plan has less than half", async () => {
    const source = { "b/main.tf": ROLE("GenesysExport") + POLICY("deny") + POLICY("more") };
    expect(idsOf(await read({ plans: { "plan.json": plan }, source }))).toContain("b#aws_iam_role_policy.deny");
  });

  test("is the one that agrees best", async () => {
    const source = { "a/main.tf": ROLE("GenesysExport") + POLICY("write"), "b/main.tf": ROLE("GenesysExport") };
    const ids = idsOf(await read({ plans: { "plan.json": plan }, source }));
    expect(ids).toContain("b#aws_iam_role.genesys");
    expect(ids).not.toContain("a#aws_iam_role.genesys");
  });

  const equals = { "a/main.tf": ROLE("GenesysExport"), "b/main.tf": ROLE("GenesysExport") };

  test("is nobody's guess: among equals none is covered, and a gap says so", async () => {
    const declared = await read({ plans: { "plan.json": plan }, source: equals });
    expect(idsOf(declared)).toEqual(expect.arrayContaining(["a#aws_iam_role.genesys", "b#aws_iam_role.genesys"]));
    expect(plansIn(declared)).toEqual(["the plan plan.json: it may be of each of the Terraform root modules a, b"]);
  });

  test("is among equals the one in whose folder the plan lies", async () => {
    const declared = await read({ plans: { "a/plan.json": plan }, source: equals });
    expect(idsOf(declared).filter((id) => id.startsWith("a#") || id.startsWith("b#"))).toEqual([
      "b#aws_iam_role.genesys",
    ]);
    expect(declared.gaps).toEqual([]);
  });

  test("may be the same for several plans", async () => {
    const source = { "main.tf": `variable "name" { default = "x" }\n${ROLE("${var.name}")}` };
    const plans = {
      "dev.json": { changes: [role("Dev")], variables: { name: "Dev" } },
      "prod.json": { changes: [role("Prod")], variables: { name: "Prod" } },
    };
    expect(idsOf(await read({ plans, source }))).toEqual([
      "dev.json#aws_iam_role.genesys",
      "prod.json#aws_iam_role.genesys",
    ]);
  });
});

describe("a root module at the top", () => {
  const plan = {
    changes: [role("GenesysExport"), { ...policy("write"), address: "module.m.aws_iam_role_policy.write" }],
  };
  const top = `${ROLE("GenesysExport")}module "m" { source = "./modules/m" }\n`;
  const problemsOf = async (source: Files["source"]) =>
    (await read({ plans: { "plan.json": plan }, source })).problems.map(({ path }) => path);

  test("does not cover a broken root module below it", async () => {
    const source = { "main.tf": top, "modules/m/main.tf": POLICY("write"), "security/main.tf": BROKEN };
    expect(await problemsOf(source)).toContain("security/main.tf");
  });

  test("covers the modules that only it calls", async () => {
    const source = { "main.tf": top, "modules/m/main.tf": POLICY("write"), "modules/m/broken.tf": BROKEN };
    expect(await problemsOf(source)).toEqual([]);
  });

  test("does not cover a module that another root module calls, too", async () => {
    const source = {
      "main.tf": top,
      "modules/m/main.tf": POLICY("write"),
      "modules/m/broken.tf": BROKEN,
      "other/main.tf": 'module "m" { source = "../modules/m" }\n',
    };
    expect(await problemsOf(source)).toContain("modules/m/broken.tf");
  });
});

test("what the source declares and the plan lacks is a gap at the source", async () => {
  const declared = await read({
    plans: { "plan.json": { changes: [role("GenesysExport")] } },
    source: { "src/main.tf": ROLE("GenesysExport") + POLICY("deny") },
  });
  expect(declared.gaps).toEqual([
    {
      what: "aws_iam_role_policy.deny in src/main.tf",
      why: "the plan plan.json is older than the source: aws_iam_role_policy.deny is not in it",
      cure: expect.stringContaining("plan again"),
      path: "src/main.tf",
    },
  ]);
});

const writtenOf = ({ pieces }: Read, address: string): Value | undefined => {
  const piece = pieces.find((one) => one.address === address);
  return piece?.type === "role-policy" ? piece.policy.written : undefined;
};

describe("variables of the plan", () => {
  const source = (declaration: string, expression: string) => ({
    "main.tf": `${ROLE("GenesysExport")}variable "lock" {\n${declaration}\n}\nresource "aws_iam_role_policy" "p" {\n  role = aws_iam_role.genesys.id\n  policy = ${expression} ? "locked" : "open"\n}\n`,
  });
  const open: PlannedForTest = {
    address: "aws_iam_role_policy.p",
    after: { role: "GenesysExport" },
    unknown: { policy: true },
  };
  const plan = (value: unknown, more?: object): PlanForTest => ({
    changes: [role("GenesysExport"), open],
    resources: [configured("aws_iam_role.genesys"), configured("aws_iam_role_policy.p")],
    variables: { lock: value },
    ...(more === undefined ? {} : { rootModule: more }),
  });

  test.each<readonly [string, unknown, string, string]>([
    ["a text", "lock", 'default = "none"', 'var.lock == "lock"'],
    ["a boolean", true, "default = false", "var.lock"],
    ["a number", 3, "default = 1", "var.lock == 3"],
    ["a list", ["lock"], "default = []", 'contains(var.lock, "lock")'],
    ["an object", { mode: "lock" }, 'default = { mode = "none" }', 'var.lock.mode == "lock"'],
  ])("count before the source's default: %s", async (_name, value, declaration, expression) => {
    const declared = await read({ plans: { "plan.json": plan(value) }, source: source(declaration, expression) });
    expect(knownText(writtenOf(declared, "aws_iam_role_policy.p"))).toBe("locked");
  });

  test("count before files of variables and the config", async () => {
    const declared = await read({
      plans: { "plan.json": plan("lock") },
      source: { ...source('default = "none"', 'var.lock == "lock"'), "terraform.tfvars": 'lock = "none"\n' },
      values: { "var.lock": "none" },
    });
    expect(knownText(writtenOf(declared, "aws_iam_role_policy.p"))).toBe("locked");
  });

  test.each<readonly [string, PlanForTest]>([
    ["is sensitive", plan("lock", { variables: { lock: { sensitive: true } } })],
    ["is not in the plan", { ...plan("x"), variables: {} }],
  ])("leave open what %s", async (_name, one) => {
    const declared = await read({
      plans: { "plan.json": one },
      source: source('default = "none"', 'var.lock == "lock"'),
    });
    expect(writtenOf(declared, "aws_iam_role_policy.p")?.kind).toBe("unknown");
  });

  test("do not count in another root module", async () => {
    const declared = await read({
      plans: { "plan.json": plan("lock") },
      source: {
        ...source('default = "none"', 'var.lock == "lock"'),
        "other/main.tf":
          'variable "lock" { default = "none" }\nresource "aws_s3_bucket" "b" { bucket = "b-${var.lock}" }\n',
      },
    });
    const bucket = declared.pieces.find(({ id }) => id === "other#aws_s3_bucket.b");
    expect(bucket?.type === "bucket" && knownText(bucket.name)).toBe("b-none");
  });
});

test("the account of a plan is that of its own root module, and of no other", async () => {
  const bucket = (path: string) => `data "aws_caller_identity" "c" {}
resource "aws_iam_role_policy" "${path}" {
  role = "GenesysExport"
  policy = "\${data.aws_caller_identity.c.account_id}"
}
`;
  const declared = await read({
    plans: {
      "plan.json": {
        changes: [
          {
            address: "aws_iam_role.genesys",
            after: {
              name: "GenesysExport",
              assume_role_policy: "{}",
              arn: "arn:aws:iam::111122223333:role/GenesysExport",
            },
          },
          { address: "aws_iam_role_policy.own", after: { role: "GenesysExport" }, unknown: { policy: true } },
        ],
      },
    },
    source: { "a/main.tf": ROLE("GenesysExport") + bucket("own"), "hub/main.tf": bucket("hub") },
  });
  expect(knownText(writtenOf(declared, "aws_iam_role_policy.own"))).toBe("111122223333");
  const hub = declared.pieces.find(({ id }) => id === "hub#aws_iam_role_policy.hub");
  expect(hub?.type).toBe("role-policy");
  expect(hub?.type === "role-policy" && knownText(hub.policy.value)).toBe(undefined);
});
