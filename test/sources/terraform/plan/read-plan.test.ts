import { describe, expect, test } from "vitest";
import {
  ACME,
  configured,
  everything,
  type PlannedForTest,
  readPlan,
  readText,
  reference,
  shown,
  to,
} from "./plans.ts";

const CREATED_BUCKET: PlannedForTest = {
  address: "aws_s3_bucket.b",
  after: { bucket: "recordings" },
  unknown: { id: true, arn: true, policy: true, object_lock_enabled: true },
};
const GENERATED_BUCKET: PlannedForTest = {
  address: "aws_s3_bucket.b",
  after: { bucket_prefix: "recordings-" },
  unknown: { bucket: true, id: true, arn: true },
};
const POLICY_OF_BUCKET: PlannedForTest = {
  address: "aws_s3_bucket_policy.p",
  after: { policy: "{}" },
  unknown: { bucket: true, id: true },
};
const bucketOf = (declared: ReturnType<typeof readPlan>) => shown(declared)["aws_s3_bucket_policy.p"]?.["bucket"];

describe("actions", () => {
  test.each([
    [["no-op"], { "aws_s3_bucket.b": "new" }],
    [["create"], { "aws_s3_bucket.b": "new" }],
    [["update"], { "aws_s3_bucket.b": "new" }],
    [["delete", "create"], { "aws_s3_bucket.b": "new" }],
    [["create", "delete"], { "aws_s3_bucket.b": "new" }],
    [["create", "forget"], { "aws_s3_bucket.b": "new", "aws_s3_bucket.b (forgotten)": "old" }],
    [["delete"], {}],
    [["forget"], { "aws_s3_bucket.b": "old" }],
  ])("%j leaves %j", (actions, left) => {
    const after = actions.includes("forget") && actions.length === 1 ? null : { bucket: "new" };
    const declared = readPlan({
      changes: [{ address: "aws_s3_bucket.b", actions, before: { bucket: "old" }, after }],
    });
    const names = Object.entries(shown(declared)).map(([address, { name }]) => [address, name]);
    expect(Object.fromEntries(names)).toEqual(left);
  });

  test("a forgotten object keeps its policy and its name", () => {
    const declared = readPlan({
      changes: [
        {
          address: "aws_s3_bucket_policy.p",
          actions: ["forget"],
          before: { bucket: "recordings", policy: '{"old":1}' },
        },
      ],
    });
    expect(shown(declared)["aws_s3_bucket_policy.p"]).toMatchObject({
      bucket: "recordings",
      settings: { policy: { value: '{"old":1}' } },
    });
  });

  test("a deposed object that is forgotten stays", () => {
    const bucket = { address: "aws_s3_bucket.b", before: { bucket: "old" }, deposed: "deadbeef" };
    const left = (actions: readonly string[]) => Object.keys(shown(readPlan({ changes: [{ ...bucket, actions }] })));
    expect(left(["forget"])).toEqual(["aws_s3_bucket.b (deposed deadbeef)"]);
    expect(left(["delete"])).toEqual([]);
  });

  test("deposed objects and data sources declare nothing", () => {
    const { pieces } = readPlan({
      changes: [
        { ...CREATED_BUCKET, deposed: "deadbeef" },
        { address: "data.aws_s3_bucket.b", actions: ["read"], after: { bucket: "x" } },
      ],
    });
    expect(pieces).toEqual([]);
  });
});

describe("references of what is only known after apply", () => {
  const resources = (bucket: object) => [
    configured("aws_s3_bucket.b", {}),
    configured("aws_s3_bucket_policy.p", { bucket }),
  ];

  test.each([
    ["the id", to("aws_s3_bucket.b.id"), "recordings"],
    [
      "another attribute that is the name",
      to("aws_s3_bucket.b.bucket"),
      "unknown: known after apply: aws_s3_bucket_policy.p.bucket",
    ],
    [
      "an attribute that is not the name",
      to("aws_s3_bucket.b.arn"),
      "unknown: known after apply: aws_s3_bucket_policy.p.bucket",
    ],
    [
      "several",
      reference("aws_s3_bucket.b.id", "aws_s3_bucket.b", "var.x"),
      "unknown: known after apply: aws_s3_bucket_policy.p.bucket",
    ],
    ["a local value", reference("local.name"), "unknown: known after apply: aws_s3_bucket_policy.p.bucket"],
    [
      "an index that is not known",
      reference("aws_s3_bucket.b", "each.key"),
      "unknown: known after apply: aws_s3_bucket_policy.p.bucket",
    ],
    [
      "a resource of the wrong type",
      to("aws_kms_key.b.id"),
      "unknown: known after apply: aws_s3_bucket_policy.p.bucket",
    ],
    [
      "a resource that is not there",
      to("aws_s3_bucket.c.id"),
      "unknown: known after apply: aws_s3_bucket_policy.p.bucket",
    ],
    ["nothing", {}, "unknown: known after apply: aws_s3_bucket_policy.p.bucket"],
  ])("%s", (_name, expression, expected) => {
    const declared = readPlan({ changes: [CREATED_BUCKET, POLICY_OF_BUCKET], resources: resources(expression) });
    expect(bucketOf(declared)).toBe(expected);
  });

  test("a generated name is the same hole here and there", () => {
    const declared = readPlan({
      changes: [GENERATED_BUCKET, POLICY_OF_BUCKET],
      resources: [
        configured("aws_s3_bucket.b", { bucket_prefix: { constant_value: "recordings-" } }),
        ...resources(to("aws_s3_bucket.b.bucket")).slice(1),
      ],
    });
    expect(shown(declared)["aws_s3_bucket.b"]?.["name"]).toBe("<of plan.json#aws_s3_bucket.b>");
    expect(bucketOf(declared)).toBe("<of plan.json#aws_s3_bucket.b>");
  });

  test("a name that is made of something unknown is the resource's name all the same", () => {
    const declared = readPlan({
      changes: [GENERATED_BUCKET, POLICY_OF_BUCKET],
      resources: [
        configured("aws_s3_bucket.b", { bucket: to("random_id.suffix.hex") }),
        ...resources(to("aws_s3_bucket.b.id")).slice(1),
      ],
    });
    expect(shown(declared)["aws_s3_bucket.b"]?.["name"]).toBe("<of plan.json#aws_s3_bucket.b>");
    expect(bucketOf(declared)).toBe("<of plan.json#aws_s3_bucket.b>");
  });

  test("a bucket whose name is made of another's is not that other", () => {
    const declared = readPlan({
      changes: [GENERATED_BUCKET, { ...GENERATED_BUCKET, address: "aws_s3_bucket.logs" }],
      resources: [
        configured("aws_s3_bucket.b", {}),
        configured("aws_s3_bucket.logs", { bucket: to("aws_s3_bucket.b.id") }),
      ],
    });
    expect(shown(declared)["aws_s3_bucket.logs"]?.["name"]).toBe("<of plan.json#aws_s3_bucket.logs>");
  });

  test("a policy that refers to one attribute is not that attribute", () => {
    const declared = readPlan({
      changes: [
        { address: "aws_kms_key.k", after: {}, unknown: { arn: true, id: true, key_id: true } },
        { address: "aws_s3_bucket_policy.p", after: { bucket: "recordings" }, unknown: { policy: true } },
      ],
      resources: [
        configured("aws_kms_key.k"),
        configured("aws_s3_bucket_policy.p", { policy: to("aws_kms_key.k.arn") }),
      ],
    });
    expect(shown(declared)["aws_s3_bucket_policy.p"]?.["settings"]).toEqual({
      policy: {
        value:
          "unknown: known after apply: aws_s3_bucket_policy.p.policy (let inventory.terraform read the source, or give its text in terraform-values)",
      },
    });
  });

  test("indexes and keys of instances", () => {
    const declared = readPlan({
      changes: [
        { ...GENERATED_BUCKET, address: 'aws_s3_bucket.b["eu.a"]' },
        { ...GENERATED_BUCKET, address: 'aws_s3_bucket.b["us"]' },
        POLICY_OF_BUCKET,
      ],
      resources: resources(reference('aws_s3_bucket.b["eu.a"].id', 'aws_s3_bucket.b["eu.a"]', "aws_s3_bucket.b")),
    });
    expect(bucketOf(declared)).toBe('<of plan.json#aws_s3_bucket.b["eu.a"]>');
  });

  test("through a module's variable, in the right instance of the module", () => {
    const declared = readPlan({
      changes: [
        { ...GENERATED_BUCKET, address: "aws_s3_bucket.outer" },
        { ...POLICY_OF_BUCKET, address: 'module.guard["a"].module.inner.aws_s3_bucket_policy.p' },
      ],
      rootModule: {
        resources: [configured("aws_s3_bucket.outer")],
        module_calls: {
          guard: {
            expressions: { bucket: to("aws_s3_bucket.outer.id") },
            module: {
              module_calls: {
                inner: {
                  expressions: { bucket_id: reference("var.bucket") },
                  module: { resources: [configured("aws_s3_bucket_policy.p", { bucket: reference("var.bucket_id") })] },
                },
              },
            },
          },
        },
      },
    });
    const piece = shown(declared)['module.guard["a"].module.inner.aws_s3_bucket_policy.p'];
    expect(piece?.["bucket"]).toBe("<of plan.json#aws_s3_bucket.outer>");
  });

  test("through a module's output", () => {
    const declared = readPlan({
      changes: [{ ...GENERATED_BUCKET, address: "module.store[0].aws_s3_bucket.b" }, POLICY_OF_BUCKET],
      rootModule: {
        resources: [
          configured("aws_s3_bucket_policy.p", {
            bucket: reference("module.store[0].bucket_id", "module.store[0]", "module.store"),
          }),
        ],
        module_calls: {
          store: {
            module: {
              outputs: { bucket_id: { expression: to("aws_s3_bucket.b.id") } },
              resources: [configured("aws_s3_bucket.b")],
            },
          },
        },
      },
    });
    expect(bucketOf(declared)).toBe("<of plan.json#module.store[0].aws_s3_bucket.b>");
  });

  test("a module's variable that refers to itself ends", () => {
    const declared = readPlan({
      changes: [{ ...POLICY_OF_BUCKET, address: "module.a.aws_s3_bucket_policy.p" }],
      rootModule: {
        module_calls: {
          a: {
            expressions: { x: reference("module.a.y", "module.a") },
            module: {
              outputs: { y: { expression: reference("var.x") } },
              resources: [configured("aws_s3_bucket_policy.p", { bucket: reference("var.x") })],
            },
          },
        },
      },
    });
    expect(shown(declared)["module.a.aws_s3_bucket_policy.p"]?.["bucket"]).toMatch(/^unknown: known after apply/);
  });

  test("settings of a bucket that name each other end", () => {
    const address = (index: number) => `aws_s3_bucket_policy.p${index}`;
    const indexes = Array.from({ length: 3_000 }, (_, index) => index);
    const declared = readPlan({
      changes: indexes.map((index) => ({ ...POLICY_OF_BUCKET, address: address(index) })),
      resources: indexes.map((index) =>
        configured(address(index), { bucket: to(`${address((index + 1) % indexes.length)}.bucket`) }),
      ),
    });
    expect(shown(declared)[address(0)]?.["bucket"]).toMatch(/^unknown: known after apply/);
  });

  test("in nested blocks: the key of a bucket's encryption", () => {
    const declared = readPlan(
      {
        changes: [
          { address: "aws_kms_key.k", after: {}, unknown: { arn: true, id: true, key_id: true, policy: true } },
          {
            address: "aws_s3_bucket_server_side_encryption_configuration.e",
            after: { bucket: "b", rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms" }] }] },
            unknown: { rule: [{ apply_server_side_encryption_by_default: [{ kms_master_key_id: true }] }] },
          },
        ],
        resources: [
          configured("aws_kms_key.k"),
          configured("aws_s3_bucket_server_side_encryption_configuration.e", {
            rule: [{ apply_server_side_encryption_by_default: [{ kms_master_key_id: to("aws_kms_key.k.arn") }] }],
          }),
        ],
      },
      { surroundings: ACME },
    );
    expect(shown(declared)["aws_s3_bucket_server_side_encryption_configuration.e"]?.["settings"]).toEqual({
      encryption: { algorithm: "aws:kms", key: "arn:aws:kms:eu-west-2:111122223333:key/<of plan.json#aws_kms_key.k>" },
    });
    expect(shown(declared)["aws_kms_key.k"]).not.toHaveProperty("policy");
  });

  test("in sets: as many unknown items as references", () => {
    const policy = (name: string): PlannedForTest => ({
      address: `aws_iam_policy.${name}`,
      after: { name, path: "/", policy: "{}" },
      unknown: { arn: true, id: true },
    });
    const attached = (...references: readonly string[]) =>
      shown(
        readPlan(
          {
            changes: [
              policy("one"),
              policy("two"),
              {
                address: "aws_iam_role.r",
                after: { name: "R", path: "/", assume_role_policy: "{}", managed_policy_arns: [null, null] },
                unknown: { arn: true, id: true, managed_policy_arns: [true, true] },
              },
            ],
            resources: [
              configured("aws_iam_policy.one"),
              configured("aws_iam_policy.two"),
              configured("aws_iam_role.r", { managed_policy_arns: reference(...references) }),
            ],
          },
          { surroundings: ACME },
        ),
      )["aws_iam_role.r"]?.["attached"];
    const one = ["aws_iam_policy.one.arn", "aws_iam_policy.one"];
    const two = ["aws_iam_policy.two.arn", "aws_iam_policy.two"];
    expect(attached(...one, ...two)).toEqual([
      "arn:aws:iam::111122223333:policy/one",
      "arn:aws:iam::111122223333:policy/two",
    ]);
    expect(attached(...one)).toEqual([
      "unknown: known after apply: aws_iam_role.r.managed_policy_arns[0]",
      "unknown: known after apply: aws_iam_role.r.managed_policy_arns[1]",
    ]);
  });

  test("without its configuration nothing of a resource is guessed", () => {
    const declared = readPlan({
      changes: [{ address: "aws_kms_key.k", after: {}, unknown: { key_id: true, policy: true } }],
    });
    expect(shown(declared)["aws_kms_key.k"]).toMatchObject({
      keyId: "unknown: known after apply: aws_kms_key.k.key_id",
      policy: { value: expect.stringMatching(/^unknown: known after apply: aws_kms_key\.k\.policy/) },
    });
  });
});

describe("what exists", () => {
  test("an id that a change leaves alone is the one that it was", () => {
    const before = { arn: "arn:aws:kms:eu-west-2:111122223333:key/1", id: "1", key_id: "1", policy: "{}" };
    const declared = readPlan({
      changes: [
        {
          address: "aws_kms_key.k",
          actions: ["update"],
          before,
          after: { policy: "{}" },
          unknown: { arn: true, id: true, key_id: true },
        },
      ],
      resources: [configured("aws_kms_key.k", { policy: { constant_value: "{}" } })],
    });
    expect(shown(declared)["aws_kms_key.k"]).toMatchObject({
      keyId: "1",
      account: "111122223333",
      region: "eu-west-2",
    });
  });

  test("an id of what is replaced is not", () => {
    const declared = readPlan({
      changes: [
        {
          address: "aws_kms_key.k",
          actions: ["delete", "create"],
          before: { arn: "arn:aws:kms:eu-west-2:111122223333:key/1", id: "1", key_id: "1" },
          after: {},
          unknown: { arn: true, id: true, key_id: true },
        },
      ],
      resources: [configured("aws_kms_key.k")],
    });
    expect(shown(declared)["aws_kms_key.k"]?.["keyId"]).toBe("<of plan.json#aws_kms_key.k>");
  });

  const bucket = { bucket: "b", id: "b", policy: '{"old":1}', request_payer: "BucketOwner" };
  const exists = (resource: PlannedForTest): PlannedForTest => ({
    actions: ["no-op"],
    ...resource,
    before: resource.before ?? resource.after ?? null,
  });
  const policyOf = (...others: readonly PlannedForTest[]) => {
    const declared = readPlan({
      changes: [exists({ address: "aws_s3_bucket.b", after: bucket }), ...others],
      resources: [configured("aws_s3_bucket.b", { bucket: { constant_value: "b" } })],
    });
    return (shown(declared)["aws_s3_bucket.b"]?.["settings"] as Record<string, unknown> | undefined)?.["policy"];
  };

  test.each<readonly [string, readonly PlannedForTest[], boolean]>([
    ["nobody sets it", [], true],
    [
      "another bucket's is set",
      [exists({ address: "aws_s3_bucket_policy.p", after: { bucket: "c", policy: "{}" } })],
      true,
    ],
    ["it is set", [exists({ address: "aws_s3_bucket_policy.p", after: { bucket: "b", policy: "{}" } })], false],
    [
      "it is no longer set",
      [{ address: "aws_s3_bucket_policy.p", actions: ["delete"], before: { bucket: "b" } }],
      false,
    ],
    [
      "some bucket's is set",
      [{ address: "aws_s3_bucket_policy.p", after: { policy: "{}" }, unknown: { bucket: true } }],
      false,
    ],
  ])("a policy that a bucket shows counts where no resource of its own sets it: %s", (_name, others, counts) => {
    expect(policyOf(...others)).toEqual(counts ? { value: '{"old":1}' } : undefined);
  });

  test("a policy that the bucket's own argument sets counts", () => {
    const declared = readPlan({
      changes: [
        exists({ address: "aws_s3_bucket.b", after: bucket }),
        exists({ address: "aws_s3_bucket_policy.p", after: { bucket: "b", policy: "{}" } }),
      ],
      resources: [configured("aws_s3_bucket.b", { policy: { constant_value: "x" } })],
    });
    expect(shown(declared)["aws_s3_bucket.b"]?.["settings"]).toHaveProperty("policy");
  });

  test("policies that a role shows are not counted beside the resources that set them", () => {
    const role = {
      name: "R",
      id: "R",
      assume_role_policy: "{}",
      inline_policy: [{ name: "i", policy: "{}" }],
      managed_policy_arns: ["arn:aws:iam::aws:policy/A"],
    };
    const declared = readPlan({
      changes: [
        exists({ address: "aws_iam_role.r", after: role }),
        exists({ address: "aws_iam_role_policy.i", after: { role: "R", name: "i", policy: "{}" } }),
        {
          address: "aws_iam_role_policy_attachment.a",
          actions: ["delete"],
          before: { role: "R", policy_arn: "arn:aws:iam::aws:policy/A" },
        },
      ],
      resources: [configured("aws_iam_role.r")],
    });
    expect(shown(declared)["aws_iam_role.r"]).toMatchObject({ inline: [], attached: [] });
  });

  test("what a change sets counts, though a dynamic block hides it from the configuration", () => {
    const role = { name: "R", id: "R", assume_role_policy: "{}" };
    const declared = readPlan({
      changes: [
        {
          address: "aws_iam_role.r",
          actions: ["update"],
          before: { ...role, inline_policy: [] },
          after: { ...role, inline_policy: [{ name: "i", policy: "{}" }] },
        },
        exists({ address: "aws_iam_role_policy.i", after: { role: "R", name: "j", policy: "{}" } }),
      ],
      resources: [configured("aws_iam_role.r")],
    });
    expect(shown(declared)["aws_iam_role.r"]?.["inline"]).toEqual([{ name: "i", value: "{}" }]);
  });

  test("a state is read like a plan without changes", () => {
    const state = {
      format_version: "1.0",
      terraform_version: "1.13.4",
      values: {
        root_module: {
          child_modules: [
            {
              address: "module.a",
              resources: [
                {
                  address: "module.a.aws_s3_bucket.b",
                  mode: "managed",
                  type: "aws_s3_bucket",
                  name: "b",
                  values: bucket,
                  sensitive_values: { policy: true },
                },
              ],
            },
          ],
        },
      },
    };
    expect(shown(readText(JSON.stringify(state)))["module.a.aws_s3_bucket.b"]).toMatchObject({
      name: "b",
      settings: { policy: { value: "unknown: sensitive: module.a.aws_s3_bucket.b.policy" }, requesterPays: false },
    });
  });
});

describe("sensitive values", () => {
  const SECRET = "hunter2";

  test.each([
    ["an attribute", { policy: `{"a":"${SECRET}"}` }, { policy: true }],
    ["a whole resource", { policy: SECRET, bucket: SECRET }, true],
  ])("%s never shows", (_name, after, sensitive) => {
    const declared = readPlan({
      changes: [{ address: "aws_s3_bucket_policy.p", after: { bucket: "b", ...after }, sensitive }],
    });
    expect(everything(declared)).not.toContain(SECRET);
    expect(shown(declared)["aws_s3_bucket_policy.p"]?.["settings"]).toEqual({
      policy: { value: "unknown: sensitive: aws_s3_bucket_policy.p.policy" },
    });
  });

  test("a nested attribute never shows", () => {
    const declared = readPlan({
      changes: [
        {
          address: "aws_iam_role.r",
          after: {
            name: "R",
            assume_role_policy: "{}",
            inline_policy: [{ name: "i", policy: SECRET }],
            tags: { a: SECRET },
          },
          sensitive: { inline_policy: [{ policy: true }], tags: { a: true } },
        },
      ],
    });
    expect(everything(declared)).not.toContain(SECRET);
    expect(shown(declared)["aws_iam_role.r"]).toMatchObject({
      inline: [{ name: "i", value: "unknown: sensitive: aws_iam_role.r.inline_policy[0].policy" }],
      tags: { a: "unknown: sensitive: aws_iam_role.r.tags.a" },
    });
  });

  test("items of a list never show, and what else it holds does", () => {
    const declared = readPlan({
      changes: [
        {
          address: "aws_iam_policy_attachment.a",
          after: { roles: ["R", SECRET], policy_arn: "arn:aws:iam::aws:policy/A" },
          sensitive: { roles: [false, true] },
        },
      ],
    });
    expect(everything(declared)).not.toContain(SECRET);
    expect(shown(declared)["aws_iam_policy_attachment.a"]?.["roles"]).toEqual([
      "R",
      "unknown: sensitive: aws_iam_policy_attachment.a.roles[1]",
    ]);
  });

  test("nothing of other resources, variables or outputs shows", () => {
    const declared = readPlan({
      changes: [{ address: "aws_db_instance.d", after: { password: SECRET } }, CREATED_BUCKET],
      variables: { password: SECRET },
      more: { output_changes: { o: { after: SECRET } } },
    });
    expect(everything(declared)).not.toContain(SECRET);
  });
});

describe("terraform-values", () => {
  test.each([
    ["aws_s3_bucket_policy.p.policy", { policy: true }, {}],
    ["aws_s3_bucket_policy.p.policy", {}, { policy: true }],
  ])("fill %s", (address, unknown, sensitive) => {
    const declared = readPlan(
      { changes: [{ address: "aws_s3_bucket_policy.p", after: { bucket: "b", policy: "x" }, unknown, sensitive }] },
      { values: new Map([[address, '{"Statement":[]}']]) },
    );
    expect(shown(declared)["aws_s3_bucket_policy.p"]?.["settings"]).toEqual({ policy: { value: '{"Statement":[]}' } });
  });

  test("do not change what the plan knows", () => {
    const declared = readPlan(
      { changes: [{ address: "aws_s3_bucket.b", after: { bucket: "b" } }] },
      { values: new Map([["aws_s3_bucket.b.bucket", "c"]]) },
    );
    expect(shown(declared)["aws_s3_bucket.b"]?.["name"]).toBe("b");
  });

  test("name a resource wherever it is referred to", () => {
    const declared = readPlan(
      {
        changes: [
          { address: "aws_kms_key.k", after: {}, unknown: { key_id: true, id: true, arn: true } },
          { address: "aws_kms_alias.a", after: { name: "alias/a" }, unknown: { target_key_id: true } },
        ],
        resources: [
          configured("aws_kms_key.k"),
          configured("aws_kms_alias.a", { target_key_id: to("aws_kms_key.k.key_id") }),
        ],
      },
      { values: new Map([["aws_kms_key.k.key_id", "1111"]]) },
    );
    expect(shown(declared)["aws_kms_alias.a"]?.["key"]).toBe("1111");
  });
});

describe("hostile content", () => {
  test("the character that stands for holes is no text of a plan", () => {
    const declared = readPlan({ changes: [{ address: "aws_s3_bucket.b", after: { bucket: "a\uFDD0b" } }] });
    expect(shown(declared)["aws_s3_bucket.b"]?.["name"]).toMatch(/^unknown: it holds U\+FDD0/);
  });

  test("__proto__ is data", () => {
    const text = JSON.stringify({
      format_version: "1.2",
      resource_changes: [
        {
          address: "aws_iam_role.r",
          mode: "managed",
          type: "aws_iam_role",
          name: "r",
          change: { actions: ["create"], after: { name: "R", assume_role_policy: "{}", tags: { x: "1" } } },
        },
      ],
    }).replace('"x":', '"__proto__":');
    expect(shown(readText(text))["aws_iam_role.r"]?.["tags"]).toEqual(Object.fromEntries([["__proto__", "1"]]));
  });

  test("depth is bounded", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const change = (after: string) =>
      `{"format_version":"1.2","resource_changes":[{"address":"aws_s3_bucket.b","mode":"managed","type":"aws_s3_bucket","name":"b","change":{"actions":["no-op"],"before":${after},"after":${after}}}]}`;
    const declared = readText(change(`{"bucket":"b","policy":${deep}}`));
    expect(shown(declared)["aws_s3_bucket.b"]?.["name"]).toBe("b");
  });

  test("modules nested very deep are read", () => {
    const depth = 20_000;
    const inner =
      '{"resources":[{"address":"x.aws_s3_bucket.b","type":"aws_s3_bucket","name":"b","values":{"bucket":"b"}}]}';
    const text = `{"format_version":"1.0","values":{"root_module":${'{"child_modules":['.repeat(depth)}${inner}${"]}".repeat(depth)}}}`;
    expect(readText(text).pieces).toHaveLength(1);
  });

  test("an expression with very many references is read in linear time", () => {
    const references = Array.from({ length: 50_000 }, (_, index) => `aws_s3_bucket.b${index}.id`);
    const start = performance.now();
    const declared = readPlan({
      changes: [POLICY_OF_BUCKET],
      resources: [configured("aws_s3_bucket_policy.p", { bucket: reference(...references) })],
    });
    expect(bucketOf(declared)).toMatch(/^unknown/);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test.each([
    "null",
    "[]",
    '{"format_version":"1.2"}',
    '{"format_version":"1.2","resource_changes":[null,1,{"address":1},{"address":"a"}],"planned_values":[],"prior_state":1}',
    '{"format_version":"1.2","resource_changes":[{"address":"aws_s3_bucket.b","type":"aws_s3_bucket","change":null}],"configuration":{"provider_config":[],"root_module":{"resources":[null]}}}',
  ])("%s does not throw", (text) => {
    expect(() => readText(text)).not.toThrow();
  });
});

describe("what a plan leaves out", () => {
  test.each<readonly [string, object, RegExp]>([
    ["a part of the configuration", { complete: false }, /part of the configuration.*-target/],
    [
      "a resource that is deferred",
      {
        deferred_changes: [
          {
            reason: "instance_count_unknown",
            resource_change: { address: "aws_s3_bucket.b[*]", type: "aws_s3_bucket" },
          },
        ],
      },
      /defers aws_s3_bucket\.b\[\*\]/,
    ],
  ])("%s is a gap", (_name, more, why) => {
    const { gaps } = readPlan({ more });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.what).toBe("the plan plan.json");
    expect(gaps[0]?.why).toMatch(why);
  });

  test("a deferred resource of another type is none", () => {
    expect(readPlan({ more: { deferred_changes: [{ resource_change: { type: "aws_instance" } }] } }).gaps).toEqual([]);
  });

  test("resources of another provider that may matter are a gap", () => {
    const { gaps } = readPlan({
      changes: ["a", "b", "c", "d"].map((name) => ({ address: `awscc_iam_role.${name}`, after: {} })),
    });
    expect(gaps).toMatchObject(
      [
        { what: "awscc_iam_role.a, awscc_iam_role.b, awscc_iam_role.c and 1 more in plan.json", why: /awscc_iam_role/ },
      ].map((gap) => ({ ...gap, why: expect.stringMatching(gap.why) })),
    );
  });

  test("types that are ignored are said", () => {
    const { remarks } = readPlan({ changes: [{ address: "aws_s3_access_point.a", after: { name: "a" } }] });
    expect(remarks).toEqual([{ what: "aws_s3_access_point.a", why: expect.stringMatching(/access points/) }]);
  });

  test("a resource without its change is a gap, unless it is as the state has it", () => {
    const resource = (bucket: string) => ({
      address: `aws_s3_bucket.${bucket}`,
      mode: "managed",
      type: "aws_s3_bucket",
      name: bucket,
      values: { bucket },
    });
    const declared = readPlan({
      more: {
        planned_values: { root_module: { resources: [resource("same"), resource("other")] } },
        prior_state: { values: { root_module: { resources: [resource("same")] } } },
      },
    });
    expect(Object.keys(shown(declared))).toEqual(["aws_s3_bucket.same"]);
    expect(declared.gaps).toMatchObject([{ what: "aws_s3_bucket.other in plan.json" }]);
  });
});

describe("places", () => {
  test("are those of the source where it is known, else the plan's first line", () => {
    const place = { path: "main.tf", line: 7, column: 1, endLine: 9, endColumn: 2 };
    const { pieces } = readPlan(
      {
        changes: [
          { address: "aws_s3_bucket.a", after: { bucket: "a" } },
          { address: "aws_s3_bucket.b", after: { bucket: "b" } },
        ],
      },
      { placeOf: (address) => (address === "aws_s3_bucket.a" ? place : undefined) },
    );
    expect(pieces.map((piece) => piece.place)).toEqual([
      place,
      { path: "plan.json", line: 1, column: 1, endLine: 1, endColumn: 1 },
    ]);
    expect(pieces.map(({ id, address }) => [id, address])).toEqual([
      ["plan.json#aws_s3_bucket.a", "aws_s3_bucket.a"],
      ["plan.json#aws_s3_bucket.b", "aws_s3_bucket.b"],
    ]);
  });

  test("a policy's place is its block's", () => {
    const place = { path: "main.tf", line: 7, column: 1, endLine: 9, endColumn: 2 };
    const { pieces } = readPlan(
      { changes: [{ address: "aws_s3_bucket_policy.p", after: { bucket: "b", policy: "{}" } }] },
      { placeOf: () => place },
    );
    const [piece] = pieces;
    const policy = piece?.type === "bucket-settings" ? piece.settings.policy?.value : undefined;
    expect(policy).toEqual({ kind: "string", text: "{}", holes: [], place });
  });
});
