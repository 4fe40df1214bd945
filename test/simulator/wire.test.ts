import { afterEach, describe, expect, it } from "vitest";
import type { Inventory } from "../../src/inventory/model.ts";
import { type AskOptions, iamSimulator } from "../../src/simulator/ask.ts";
import { consult } from "../../src/simulator/consult.ts";
import type { Opinion, Simulator } from "../../src/simulator/model.ts";
import { type Reconciled, reconcile } from "../../src/simulator/reconcile.ts";
import type { AwsServer, AwsWorld, Document, Fault, Faults, WorldRole } from "../support/aws/model.ts";
import { startAws } from "../support/aws/server.ts";
import { changed, configWith, policy, ROLE, withStatements } from "../support/world.ts";
import { callOf, type Scene, sceneOf, sceneWith } from "./scenes.ts";

const ACCOUNT = "111122223333";
const EVERYTHING: Document = {
  Version: "2012-10-17",
  Statement: [{ Sid: "Attached", Effect: "Allow", Action: ["s3:*", "kms:*"], Resource: "*" }],
};

let open: AwsServer[] = [];

afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

async function start(world: AwsWorld, faults?: Faults): Promise<AwsServer> {
  const server = await startAws(world, faults);
  open.push(server);
  return server;
}

function roleWith(attached: Document, more: Partial<WorldRole> = {}): WorldRole {
  return { arn: ROLE, trustPolicy: policy(), inlinePolicies: { attached }, ...more };
}

function accountWith(roles: readonly WorldRole[], more: Partial<AwsWorld> = {}): AwsWorld {
  return { caller: `arn:aws:iam::${ACCOUNT}:user/gate`, accounts: [{ id: ACCOUNT, roles }], ...more };
}

/** The SDK against the server; nobody waits between the gate's own rounds. */
function simulatorOf({ url, environment }: AwsServer, options: AskOptions = {}): Simulator {
  const credentials = {
    accessKeyId: environment["AWS_ACCESS_KEY_ID"] ?? "",
    secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
  };
  const usual: AskOptions = { endpoint: url, credentials: () => credentials, maxAttempts: 3, pause: async () => {} };
  return iamSimulator({ ...usual, ...options });
}

interface Outcome extends Reconciled {
  readonly opinion: Opinion;
  readonly server: AwsServer;
}

async function ask(scene: Scene, world: AwsWorld, faults?: Faults, options?: AskOptions): Promise<Outcome> {
  const server = await start(world, faults);
  const { exports, inventory } = scene;
  const opinion = await consult({ exports, inventory, simulator: simulatorOf(server, options) });
  expect(server.unexpected).toEqual([]);
  return { ...reconcile(exports, opinion), opinion, server };
}

const operations = ({ requests }: AwsServer): readonly string[] => [
  ...new Set(requests.map(({ operation }) => operation)),
];

const isJudged = (opinion: Opinion): boolean => [...opinion.answers.values()].every(({ kind }) => kind === "judged");

/** The healthy example many times over: each role with three exports that differ by their organization. */
function many(inventory: Inventory, roles: number, exportsEach: number): Inventory {
  const [declared] = inventory.exports;
  const [role] = inventory.roles;
  if (declared === undefined || role === undefined) throw new Error("the example has no export");
  const numbers = Array.from({ length: roles }, (_, index) => index);
  const arnOf = (index: number): string => `${ROLE}${index}`;
  return {
    ...inventory,
    roles: numbers.map((index) => ({ ...role, arn: arnOf(index) })),
    exports: numbers.flatMap((index) =>
      Array.from({ length: exportsEach }, (_, which) => ({
        ...declared,
        name: `export-${index}-${which}`,
        role: arnOf(index),
        organizationId: `${String(which).repeat(8)}-7c1a-4f7e-9b52-0d6f3a1c9e10`,
      })),
    ),
  };
}

describe("a role that exists", () => {
  it("agrees on the healthy example, asked in few requests", async () => {
    const scene = await sceneWith();
    const { exports, findings, summary, server, opinion } = await ask(scene, accountWith([roleWith(EVERYTHING)]));

    expect(exports).toEqual(scene.exports);
    expect(findings).toEqual([]);
    expect(operations(server)).toEqual(["SimulatePrincipalPolicy"]);
    expect(summary).toMatchObject({
      agreed: summary.asked,
      disagreed: 0,
      inconclusive: 0,
      unanswered: 0,
      throttles: 0,
    });
    expect(summary.calls).toBe(server.requests.length);
    expect(summary.calls).toBeLessThan(opinion.questions.length);
    expect(server.mostAtOnce()).toBeLessThanOrEqual(3);
  });

  it("what both sides of a change have in common is asked once", async () => {
    const server = await start(accountWith([roleWith(EVERYTHING)]));
    const simulator = simulatorOf(server);
    const base = await sceneWith();
    const reordered = changed("policies/role-export.json", (all) => [...all].reverse());
    const first = await consult({ ...base, simulator });
    const second = await consult({ ...base, simulator });
    const third = await consult({ ...(await sceneWith(reordered)), simulator });

    expect(first.calls).toBe(server.requests.length / 2);
    expect(second).toEqual({ ...first, calls: 0 });
    expect(third.calls).toBe(first.calls);
  });

  it("is asked by its proposed document: the attached one still allows what it no longer does", async () => {
    const scene = await sceneWith(
      changed("policies/role-export.json", ([first, ...others]) => [
        { ...first, Action: ["s3:PutObjectAcl", "s3:AbortMultipartUpload"] },
        ...others,
      ]),
    );
    const { exports, findings, opinion, summary } = await ask(scene, accountWith([roleWith(EVERYTHING)]));
    const words = opinion.questions
      .filter(({ action }) => action === "s3:PutObject")
      .map(({ id }) => opinion.answers.get(id));

    expect(words.length).toBeGreaterThan(0);
    expect(words.every((answer) => answer?.kind === "judged" && answer.decision === "implicitDeny")).toBe(true);
    expect(callOf({ exports }, "put-recording").decision).toBe("implicitDeny");
    expect(findings).toEqual([]);
    expect(summary.agreed).toBe(summary.asked);
  });

  it("managed policies are replaced, too", async () => {
    const arn = `arn:aws:iam::${ACCOUNT}:policy/deny`;
    const deny = policy({ Effect: "Deny", Action: "*", Resource: "*" });
    const world = accountWith([roleWith(EVERYTHING, { attachedPolicies: [arn] })]);
    const managed = {
      ...world.accounts[0],
      id: ACCOUNT,
      managedPolicies: [{ arn, defaultVersion: "v1", versions: { v1: deny } }],
    };
    const { summary } = await ask(await sceneWith(), { ...world, accounts: [managed] });

    expect(summary.agreed).toBe(summary.asked);
  });

  it("a boundary that is attached and that no file names denies", async () => {
    const arn = `arn:aws:iam::${ACCOUNT}:policy/boundary`;
    const reading = policy({ Effect: "Allow", Action: "s3:Get*", Resource: "*" });
    const world = accountWith([roleWith(EVERYTHING, { permissionsBoundary: arn })]);
    const managed = {
      ...world.accounts[0],
      id: ACCOUNT,
      managedPolicies: [{ arn, defaultVersion: "v1", versions: { v1: reading } }],
    };
    const heard = await ask(await sceneWith(), { ...world, accounts: [managed] });

    expect(callOf(heard, "put-recording").decision).toBe("implicitDeny");
    expect(callOf(heard, "put-recording").worst.missingAllow).toEqual(["permissions-boundary"]);
    expect(callOf(heard, "get-bucket-location").decision).toBe("allowed");
    expect(heard.findings.map(({ severity }) => severity)).toContain("error");
    expect(heard.findings[0]?.why).toContain("the permissions boundary does not allow it");
  });

  it("the declared boundary takes the attached one's place", async () => {
    const arn = `arn:aws:iam::${ACCOUNT}:policy/boundary`;
    const nothing = policy({ Effect: "Allow", Action: "s3:Get*", Resource: "*" });
    const world = accountWith([roleWith(EVERYTHING, { permissionsBoundary: arn })]);
    const managed = {
      ...world.accounts[0],
      id: ACCOUNT,
      managedPolicies: [{ arn, defaultVersion: "v1", versions: { v1: nothing } }],
    };
    const scene = await sceneWith({
      ...configWith([
        "      identity-policies:",
        "      permissions-boundary: policies/boundary.json\n      identity-policies:",
      ]),
      "policies/boundary.json": policy({ Effect: "Allow", Action: ["s3:*", "kms:*"], Resource: "*" }),
    });
    const { summary, findings } = await ask(scene, { ...world, accounts: [managed] });

    expect(findings).toEqual([]);
    expect(summary.agreed).toBe(summary.asked);
  });

  it("without declared policies it is asked by what is attached: a denial there settles it", async () => {
    const scene = await sceneWith(configWith(["      identity-policies: [policies/role-export.json]\n", ""]));
    const reading = policy({ Effect: "Allow", Action: "s3:Get*", Resource: "*" });
    const allowing = await ask(scene, accountWith([roleWith(EVERYTHING)]));
    const denying = await ask(scene, accountWith([roleWith(reading)]));

    expect(callOf(allowing, "put-recording").decision).toBe("unknown");
    expect(callOf(denying, "put-recording").decision).toBe("implicitDeny");
    expect(callOf(denying, "get-bucket-location").decision).toBe("unknown");
  });
});

describe("the simulator is stricter", () => {
  it("its denial counts, with its statement in the file", async () => {
    const matched = [
      { sourcePolicyId: "PolicyInputList.1", start: { line: 10, column: 5 }, end: { line: 15, column: 6 } },
    ];
    const heard = await ask(
      await sceneWith(),
      accountWith([roleWith(EVERYTHING)], {
        simulate: ({ action }) =>
          action === "s3:GetBucketLocation" ? { decision: "explicitDeny", matched } : undefined,
      }),
    );

    expect(callOf(heard, "get-bucket-location").decision).toBe("explicitDeny");
    expect(callOf(heard, "get-encryption-configuration").decision).toBe("allowed");
    expect(heard.findings).toHaveLength(1);
    expect(heard.findings[0]).toMatchObject({
      severity: "error",
      location: { path: "policies/role-export.json", line: 10 },
    });
  });

  it("one resource's denial is not another's: the top level is not read", async () => {
    const heard = await ask(
      await sceneWith(),
      accountWith([roleWith(EVERYTHING)], {
        simulate: ({ action, resource }) =>
          action === "s3:PutObject" && resource.endsWith("_metadata.json") ? { decision: "explicitDeny" } : undefined,
      }),
    );

    expect(callOf(heard, "put-metadata").decision).toBe("explicitDeny");
    expect(callOf(heard, "put-recording-with-acl").decision).toBe("allowed");
  });

  it("a denial for want of a context key is no denial", async () => {
    const heard = await ask(
      await sceneWith(),
      accountWith([roleWith(EVERYTHING)], {
        simulate: ({ action }) =>
          action === "s3:GetBucketLocation" ? { decision: "implicitDeny", missing: ["aws:SourceVpc"] } : undefined,
      }),
    );

    expect(callOf(heard, "get-bucket-location").decision).toBe("unknown");
    expect(callOf(heard, "get-bucket-location").reasons).toEqual([expect.stringContaining("`aws:SourceVpc`")]);
    expect(heard.findings).toEqual([]);
    expect(heard.summary.inconclusive).toBeGreaterThan(0);
  });

  it("an attached SCP that nobody told the gate makes the call undecided", async () => {
    const deny = policy(
      { Effect: "Allow", Action: "*", Resource: "*" },
      { Effect: "Deny", Action: "s3:Put*", Resource: "*" },
    );
    const heard = await ask(
      await sceneWith(),
      accountWith([roleWith(EVERYTHING)], {
        organization: {
          id: "o-exampleorgid",
          managementAccount: "999988887777",
          root: "r-abcd",
          parents: { [ACCOUNT]: "r-abcd" },
          policies: [
            { id: "p-deny", name: "deny", type: "SERVICE_CONTROL_POLICY", content: deny, targets: ["r-abcd", ACCOUNT] },
          ],
        },
      }),
    );

    expect(callOf(heard, "put-recording").decision).toBe("unknown");
    expect(callOf(heard, "put-recording").reasons.join()).toContain("SCP");
    expect(callOf(heard, "get-bucket-location").decision).toBe("allowed");
  });
});

describe("a role that does not exist yet", () => {
  it("is asked by its documents alone", async () => {
    const { summary, findings, server } = await ask(await sceneWith(), accountWith([]));

    expect(operations(server)).toEqual(["SimulatePrincipalPolicy", "SimulateCustomPolicy"]);
    // One request finds out, for all.
    expect(server.requests.filter(({ operation }) => operation === "SimulatePrincipalPolicy")).toHaveLength(1);
    expect(summary.agreed).toBe(summary.asked);
    expect(findings).toEqual([]);
  });

  it("is asked under the SCPs of the files", async () => {
    const scene = await sceneWith({
      ...configWith(["keys:\n", "organization:\n    id: o-exampleorgid\n    scps: [[policies/scp.json]]\n  keys:\n"]),
      "policies/scp.json": policy(
        { Effect: "Allow", Action: "*", Resource: "*" },
        { Effect: "Deny", Action: "s3:GetBucketLocation", Resource: "*" },
      ),
    });
    const heard = await ask(scene, accountWith([]));
    const sent = heard.server.requests.at(-1)?.parameters["OrderedOrganizationPolicyInputList"];

    expect(sent).toHaveLength(1);
    expect(callOf(heard, "get-bucket-location").decision).toBe("explicitDeny");
    expect(heard.summary.agreed).toBe(heard.summary.asked);
  });

  it("without any document it cannot be asked about", async () => {
    const scene = await sceneWith(configWith(["      identity-policies: [policies/role-export.json]\n", ""]));
    const { summary } = await ask(scene, accountWith([]));

    expect(summary.unanswered).toBe(summary.asked);
    expect(summary.refusal).toBeUndefined();
    expect(summary.notAsked).toEqual([
      { what: expect.stringContaining(ROLE), why: expect.stringContaining("does not exist") },
    ]);
  });
});

describe("AWS in trouble", () => {
  /** The first so many requests. */
  const first = (count: number, fault: Fault): Faults => {
    let left = count;
    return () => {
      left -= 1;
      return left >= 0 ? fault : undefined;
    };
  };

  it("follows every page", async () => {
    const scene = await sceneWith();
    const whole = await ask(scene, accountWith([roleWith(EVERYTHING)]));
    const paged = await ask(scene, accountWith([roleWith(EVERYTHING)], { pageSize: 1 }));

    expect(paged.opinion.answers).toEqual(whole.opinion.answers);
    expect(paged.server.requests.length).toBeGreaterThan(whole.server.requests.length);
    expect(paged.server.requests.some(({ parameters }) => "Marker" in parameters)).toBe(true);
  });

  it.each([
    ["500", { kind: "server-error" }],
    ["503", { kind: "server-error", status: 503 }],
    ["a connection that ends", { kind: "drop" }],
    ["throttling", { kind: "throttle" }],
    ["an answer that is cut off", { kind: "truncated" }],
  ] as const)("asks again after %s", async (_, fault) => {
    const { opinion, summary } = await ask(await sceneWith(), accountWith([roleWith(EVERYTHING)]), first(1, fault));

    expect(isJudged(opinion)).toBe(true);
    expect(summary.agreed).toBe(summary.asked);
    expect(summary.throttles).toBe(fault.kind === "throttle" ? 1 : 0);
  });

  it("a server that never recovers leaves its questions unanswered, each named", async () => {
    const { opinion, summary, exports } = await ask(
      await sceneWith(),
      accountWith([roleWith(EVERYTHING)]),
      () => ({ kind: "server-error" }),
      { maxAttempts: 1 },
    );

    expect([...opinion.answers.keys()].sort()).toEqual(opinion.questions.map(({ id }) => id).sort());
    expect(summary.unanswered).toBe(summary.asked);
    expect(summary.notAsked[0]?.what).toContain(ROLE);
    expect(callOf({ exports }, "put-recording").decision).toBe("allowed");
  });

  it("a service that is out of reach is not waited for by every question", async () => {
    const scene = sceneOf(many((await sceneWith()).inventory, 20, 1));
    const { summary, server } = await ask(scene, accountWith([]), () => ({ kind: "drop" }), { maxAttempts: 1 });

    expect(summary.unanswered).toBe(summary.asked);
    expect(server.requests.length).toBeLessThan(10);
    expect(summary.notAsked.at(-1)?.why).toContain("5 times in a row");
  });

  it("access denied is a refusal that names the permission, and is not asked for again", async () => {
    const { summary, server } = await ask(await sceneWith(), accountWith([roleWith(EVERYTHING)]), () => ({
      kind: "access-denied",
    }));

    expect(summary.refusal).toMatchObject({ permission: "iam:SimulatePrincipalPolicy" });
    expect(summary.unanswered).toBe(summary.asked);
    expect(server.requests).toHaveLength(1);
  });

  it("without credentials nothing is sent", async () => {
    const server = await start(accountWith([roleWith(EVERYTHING)]));
    const nobody = async (): Promise<never> => {
      throw Object.assign(new Error("could not load credentials from any providers"), {
        name: "CredentialsProviderError",
      });
    };
    const simulator = iamSimulator({ endpoint: server.url, credentials: () => nobody, maxAttempts: 1 });
    const scene = await sceneWith();
    const { summary } = reconcile(scene.exports, await consult({ ...scene, simulator }));

    expect(server.requests).toEqual([]);
    expect(summary.refusal?.why).toContain("no valid AWS credentials");
  });

  it("what IAM refuses is named as IAM says it", async () => {
    const scene = await sceneWith(
      withStatements("policies/role-export.json", { Effect: "Maybe", Action: "*", Resource: "*" }),
    );
    const { summary } = await ask(scene, accountWith([roleWith(EVERYTHING)]));

    expect(summary.unanswered).toBe(summary.asked);
    expect(summary.notAsked.length).toBeGreaterThan(0);
  });
});

describe("many roles", () => {
  const allowing = (count: number): AwsWorld =>
    accountWith(
      Array.from({ length: count }, (_, index) => ({ ...roleWith(EVERYTHING), arn: `${ROLE}${index}` })),
      { simulate: () => ({ decision: "allowed" }) },
    );

  it("200 throttles lose nothing", async () => {
    const scene = sceneOf(many((await sceneWith()).inventory, 20, 3));
    const turnedAway = new Map<string, number>();
    // Everybody is turned away twice; the SDK gives up at once, so that the gate's own patience is what is tested.
    const faults: Faults = ({ parameters }) => {
      const key = JSON.stringify(parameters);
      const times = turnedAway.get(key) ?? 0;
      turnedAway.set(key, times + 1);
      return times < 2 ? { kind: "throttle" } : undefined;
    };
    const server = await start(allowing(20), faults);
    const pauses: number[] = [];
    const pause = async (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
    };
    const simulator = simulatorOf(server, { maxAttempts: 1, retryMode: "standard", pause });
    const opinion = await consult({ ...scene, simulator });
    const { summary } = reconcile(scene.exports, opinion);

    expect(summary.throttles).toBe(200);
    expect(summary.calls).toBe(300);
    expect(summary.unanswered).toBe(0);
    expect(opinion.answers.size).toBe(opinion.questions.length);
    // Not all at the same moment again, and later the second time.
    expect(new Set(pauses).size).toBeGreaterThan(100);
    expect(Math.max(...pauses)).toBeGreaterThan(2_000);
  });

  it("500 roles with 3 exports each are asked about in seconds", async () => {
    const scene = sceneOf(many((await sceneWith()).inventory, 500, 3));
    const started = Date.now();
    const server = await start(allowing(500));
    const progress: number[] = [];
    const opinion = await consult({
      ...scene,
      simulator: simulatorOf(server),
      progress: (done, total) => progress.push(done / total),
    });
    const { summary } = reconcile(scene.exports, opinion);
    const seconds = (Date.now() - started) / 1000;
    console.log(`500 roles x 3 exports: ${summary.asked} questions in ${summary.calls} calls, ${seconds.toFixed(1)} s`);

    expect(scene.exports).toHaveLength(1500);
    expect(summary.unanswered).toBe(0);
    expect(summary.asked).toBeGreaterThan(500 * 11);
    expect(summary.calls).toBe(server.requests.length);
    expect(progress.at(-1)).toBe(1);
    expect(server.mostAtOnce()).toBeLessThanOrEqual(3);
  }, 60_000);
});
