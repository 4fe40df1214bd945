import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Observed } from "../../src/inventory/model.ts";
import type { World } from "../../src/sources/model.ts";
import {
  configWith,
  decisionsOf,
  type Files,
  reportOn,
  reportWith,
  withStatements,
  worldOf,
} from "../support/world.ts";
import { configObserving, DATED, OBSERVATIONS } from "./observations.ts";

function notAllowed(report: Parameters<typeof decisionsOf>[0]): Record<string, string> {
  return Object.fromEntries(Object.entries(decisionsOf(report)).filter(([, decision]) => decision !== "allowed"));
}

const observations = (says: readonly { readonly what: string; readonly why: string }[]) =>
  says.filter(({ what }) => /observed|calls to the KMS key/.test(what)).map(({ why }) => why);

describe.each(OBSERVATIONS)("$name", ({ files, observed, changes, stays = {}, says }) => {
  it("decides what it tells, leaves the rest, and says so", async () => {
    const without = notAllowed(await reportWith(files));
    const report = await reportWith({ ...files, ...configObserving({ ...DATED, ...observed }) });
    const decisions = decisionsOf(report);
    const changed = Object.keys(decisions).filter((call) => decisions[call] !== (without[call] ?? "allowed"));

    expect(Object.fromEntries(changed.map((call) => [call, decisions[call]]))).toEqual(changes);
    expect(Object.fromEntries(Object.entries(notAllowed(report)).filter(([call]) => !(call in changes)))).toEqual(
      stays,
    );
    expect(observations(report.notEvaluated)).toContainEqual(expect.stringMatching(says ?? /^12 records, /));
  });
});

test("without observations nothing is said of them", async () => {
  expect(observations((await reportWith({})).notEvaluated)).toEqual([]);
});

const VIA_ENDPOINT = { via: "endpoint", "source-vpce": ["vpce-0genesys"] };
const SPARES_THE_INTERNET = withStatements("policies/bucket.json", {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:PutObject",
  Resource: "arn:aws:s3:::acme-legal-recordings/*",
  Condition: { Null: { "aws:SourceVpce": "false" } },
});

describe("what the config says governs", () => {
  const network = (facts: string) => ["    bucket: ", `    network: ${facts}\n    bucket: `] as const;
  const rows: readonly (readonly [
    string,
    object,
    readonly (readonly [string, string])[],
    string | undefined,
    RegExp,
  ])[] = [
    ["network.via", VIA_ENDPOINT, [network("{ via: internet }")], undefined, /observed\.via: endpoint was observed/],
    [
      "network.source-vpce",
      VIA_ENDPOINT,
      [network("{ source-vpce: [vpce-0abc] }")],
      "depends",
      /observed\.source-vpce: vpce-0genesys was observed, and `network.source-vpce`/,
    ],
    ["via beside endpoints", { ...VIA_ENDPOINT, via: "internet" }, [], "depends", /endpoints beside `via: internet`/],
    [
      "genesys.account",
      { account: "765628985471" },
      [["region: eu-west-2", 'account: "999999999999"']],
      "depends",
      /observed\.account: 765628985471 was/,
    ],
    ["the region's account", { account: "111122223333" }, [], "depends", /Genesys' account is 765628985471/],
    [
      "the account of the principal",
      { principal: "arn:aws:iam::111122223333:role/x" },
      [],
      "depends",
      /is none of Genesys' account 765628985471/,
    ],
    [
      "headers that no upload sent together",
      { headers: ["x-amz-acl: private", "x-amz-acl: public-read"], multipart: false, "same-headers": true },
      [],
      "depends",
      /x-amz-acl with two values/,
    ],
  ];

  test.each(rows)("%s", async (_name, observed, replacements, decision, message) => {
    const config = configObserving({ ...DATED, ...observed }, ...replacements);
    const world = await worldOf({ ...config, ...SPARES_THE_INTERNET });
    const problem = world.problems.find((one) => message.test(one.message));

    expect(problem).toMatchObject({ severity: "warning", rule: "bad-config", line: expect.any(Number) });
    expect(notAllowed(reportOn(world))["put-recording"]).toBe(decision);
    expect(observations(reportOn(world).notEvaluated)).toContainEqual(expect.stringMatching(/^not used: /));
  });

  test("source-ips keep the internet open", async () => {
    const config = configObserving({ ...DATED, ...VIA_ENDPOINT }, network("{ source-ips: [203.0.113.0/24] }"));
    const report = await reportWith({ ...config, ...SPARES_THE_INTERNET });

    expect(decisionsOf(report)["put-recording"]).toBe("depends");
  });

  test("without a region the account must be one that Genesys publishes", async () => {
    const silent = ["\n      region: eu-west-2", ""] as const;
    const config = configObserving({ ...DATED, account: "111122223333" }, silent);

    expect((await worldOf(config)).problems).toMatchObject([{ message: expect.stringMatching(/observed\.account/) }]);
  });
});

test("an observed account settles the one that Genesys no longer publishes", async () => {
  const region = ["region: eu-west-2", "region: us-east-2"] as const;
  const without = await reportWith(configWith(region));
  const report = await reportWith(configObserving({ ...DATED, account: "765628985471" }, region));

  expect(decisionsOf(without)["assume-role"]).toBe("unknown");
  expect(decisionsOf(report)["assume-role"]).toBe("allowed");
});

test("the policy of an observed endpoint counts where the inventory has it", async () => {
  const endpoints = [
    "keys:\n",
    "vpc-endpoints: [{ id: vpce-0abc, policy: policies/endpoint.json }]\n  keys:\n",
  ] as const;
  const files = { "policies/endpoint.json": '{ "Version": "2012-10-17", "Statement": [] }' };
  const config = configObserving({ ...DATED, via: "endpoint", "source-vpce": ["vpce-0abc"] }, endpoints);

  expect(decisionsOf(await reportWith({ ...config, ...files }))["put-recording"]).not.toBe("allowed");
});

describe("under a base", () => {
  const observed = configObserving({ ...DATED, via: "internet" });

  test("a change brings no observations of its own", async () => {
    const base = await worldOf(SPARES_THE_INTERNET);
    const report = await reportWith({ ...SPARES_THE_INTERNET, ...observed }, { base });

    expect(decisionsOf(report)["put-recording"]).toBe("depends");
  });

  test("and takes none away", async () => {
    const base = await worldOf({ ...SPARES_THE_INTERNET, ...observed });
    const report = await reportWith(SPARES_THE_INTERNET, { base });

    expect(decisionsOf(report)["put-recording"]).toBe("allowed");
  });
});

const text = fc.constantFrom("genesys-export", "x", "", "*", "__proto__", "\u202e");
const date = fc.constantFrom(
  undefined,
  "2025-01-01T00:00:00Z",
  "2026-10-01T00:00:00Z",
  "2026-11-20T00:00:00Z",
  "never",
);
const header = fc.constantFrom(
  "x-amz-acl: private",
  "x-amz-server-side-encryption: AES256",
  "x-amz-storage-class",
  "a:b",
);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const source = fc.oneof(
  { weight: 3, arbitrary: fc.constant(DATED) },
  {
    weight: 1,
    arbitrary: fc.record({
      records: maybe(fc.nat()),
      first: date,
      last: date,
      account: maybe(fc.constantFrom("765628985471", "325654371633", "111122223333")),
    }),
  },
);
const fields = {
  principal: maybe(
    fc.constantFrom("arn:aws:iam::765628985471:role/exporter", "arn:aws:iam::765628985471:user/u", "root"),
  ),
  sessionName: maybe(text),
  sameHeaders: maybe(fc.boolean()),
  multipart: maybe(fc.boolean()),
  via: maybe(fc.constantFrom("internet" as const, "endpoint" as const)),
  tlsVersions: maybe(fc.subarray(["1.2", "1.3", "1.0"], { minLength: 1 })),
};
const sourced = <T extends object>(facts: fc.Arbitrary<T>): fc.Arbitrary<T & object> =>
  fc.tuple(source, facts).map(([dated, rest]) => ({ ...dated, ...rest }));
const anything = sourced(
  fc.record({
    ...fields,
    headers: maybe(fc.array(header)),
    sourceVpce: maybe(fc.constantFrom(["vpce-0abc"], ["vpce-0genesys", "vpce-0abc"])),
  }),
);
/** Nothing that the space without observations does not have: no endpoint of a name, no header of a value. */
const within = sourced(fc.record({ ...fields, headers: maybe(fc.constant([])) }));

/** Policies that look at everything that may be observed. */
const LOOKING: readonly Files[] = [
  {},
  SPARES_THE_INTERNET,
  withStatements("policies/role-trust.json", {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::765628985471:role/exporter" },
    Action: "sts:AssumeRole",
    Condition: { StringNotEquals: { "sts:RoleSessionName": "genesys-export" } },
  }),
  withStatements("policies/bucket.json", {
    Effect: "Allow",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::acme-legal-recordings/*",
    Condition: {
      StringEqualsIfExists: { "aws:SourceVpce": "vpce-0abc", "s3:x-amz-acl": "private" },
      StringLike: { "aws:userid": "*:genesys-export" },
      NumericGreaterThan: { "s3:TlsVersion": "1.2" },
    },
  }),
];

function observing(world: World, observed: Partial<Record<keyof Observed, unknown>>): World {
  const given = Object.fromEntries(Object.entries(observed).filter(([, value]) => value !== undefined)) as Observed;
  const exports = world.inventory.exports.map((one) => ({ ...one, observed: given }));
  return { ...world, inventory: { ...world.inventory, exports } };
}

describe.each(LOOKING.map((files, index) => [index, files] as const))(
  "whatever is observed, over policies %i",
  (_, files) => {
    test("strangers are judged as without it", async () => {
      const world = await worldOf(files);
      const guards = reportOn(world).exports[0]?.decisions.guards;

      fc.assert(
        fc.property(anything, (observed) => {
          expect(reportOn(observing(world, observed)).exports[0]?.decisions.guards).toEqual(guards);
        }),
        { numRuns: 40 },
      );
    });

    test("what was known without it stays known", async () => {
      const world = await worldOf(files);
      const known = Object.entries(decisionsOf(reportOn(world))).filter(
        ([, word]) => word === "allowed" || word.endsWith("Deny"),
      );

      fc.assert(
        fc.property(within, (observed) => {
          expect(decisionsOf(reportOn(observing(world, observed)))).toMatchObject(Object.fromEntries(known));
        }),
        { numRuns: 40 },
      );
    });
  },
);
