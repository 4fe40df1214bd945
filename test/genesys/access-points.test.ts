import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/model.ts";
import type { SavedBucket } from "../../src/sources/saved/model.ts";
import { ACCOUNT, accountWith, denied, inventory, known, OFF, OTHER, reportOnSaved } from "../sources/saved/healthy.ts";
import { BUCKET, configWith, policy, ROLE, reportWith, withStatements } from "../support/world.ts";

const POINT = `arn:aws:s3:eu-west-2:${ACCOUNT}:accesspoint/open`;
const RESOURCES = [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`];
const toPoints = (key: string, value: string, operator = "StringLike"): object => ({
  Effect: "Allow",
  Principal: "*",
  Action: "s3:*",
  Resource: RESOURCES,
  Condition: { [operator]: { [key]: value } },
});
const DELEGATES = toPoints("s3:DataAccessPointAccount", ACCOUNT);
const anyone = (resource = `${POINT}/object/*`): string =>
  policy({ Effect: "Allow", Principal: "*", Action: "s3:PutObject", Resource: resource });
const point = (text: string | null, more: object = {}): SavedBucket["accessPoints"] =>
  known([{ arn: POINT, name: "open", policy: known(text), ...more }]);

const STRANGERS = ["write-anonymously", "write-from-another-account"];

function outcomes({ exports: [judged] }: Report): readonly string[] {
  const guards = judged?.decisions.guards.filter(({ guard }) => STRANGERS.includes(guard.id)) ?? [];
  return guards.map(({ outcome, reasons }) => [outcome, ...reasons].join(": "));
}

function live(statement: object, bucket: Partial<SavedBucket>): Report {
  const open = { policy: known(policy(statement)), publicAccessBlock: known(OFF), ...bucket };
  return reportOnSaved(inventory({ ...accountWith({ bucket: open }), publicAccessBlock: known(OFF) }));
}

describe("where the bucket policy leaves it to access points, strangers are", () => {
  const cases: readonly (readonly [string, object, Partial<SavedBucket>, string])[] = [
    ["kept out where there is none", DELEGATES, {}, "held"],
    ["kept out by one without a policy", DELEGATES, { accessPoints: point(null) }, "held"],
    [
      "kept out by one that names the role",
      DELEGATES,
      { accessPoints: point(policy({ Effect: "Allow", Principal: { AWS: ROLE }, Action: "s3:*", Resource: "*" })) },
      "held",
    ],
    ["kept out by one of a VPC", DELEGATES, { accessPoints: point(anyone(), { vpc: "vpc-1" }) }, "held"],
    [
      "kept out by Block Public Access of the bucket",
      DELEGATES,
      { accessPoints: point(anyone()), publicAccessBlock: known({ ...OFF, restrictPublicBuckets: true }) },
      "held",
    ],
    [
      "let in by one that is open, unless its own settings restrict it",
      DELEGATES,
      { accessPoints: point(anyone()) },
      "B5",
    ],
    [
      "let in by one that the condition names",
      toPoints("s3:DataAccessPointArn", `arn:aws:s3:*:${ACCOUNT}:accesspoint/*`),
      { accessPoints: point(anyone()) },
      "B5",
    ],
    ["let in under one prefix", DELEGATES, { accessPoints: point(anyone(`${POINT}/object/public/*`)) }, "B5"],
    [
      "perhaps let in by one whose policy was not read",
      DELEGATES,
      { accessPoints: known([{ arn: POINT, name: "open", policy: denied("p", "s3:GetAccessPointPolicy") }]) },
      "grant s3:GetAccessPointPolicy",
    ],
    [
      "perhaps let in where the list was not read",
      DELEGATES,
      { accessPoints: denied("a", "s3:ListAccessPoints") },
      "grant s3:ListAccessPoints",
    ],
    [
      "perhaps let in by those of another account",
      toPoints("s3:DataAccessPointAccount", OTHER),
      {},
      "none of the account that owns",
    ],
    [
      "let in by one of their own, where any will do",
      toPoints("s3:DataAccessPointArn", "arn:aws:s3:eu-*:*:accesspoint/acme-*", "ArnLike"),
      {},
      "broken",
    ],
    ["let in through a VPC of their own", toPoints("s3:AccessPointNetworkOrigin", "VPC"), {}, "broken"],
  ];
  test.each(cases)("%s", (_name, statement, bucket, expected) => {
    const found = outcomes(live(statement, bucket));
    expect(found).toHaveLength(STRANGERS.length);
    for (const outcome of found) {
      expect(outcome).toContain(expected);
      if (!["held", "broken"].includes(expected)) expect(outcome).toMatch(/^unknown: /);
    }
  });
});

describe("files say nothing of access points", () => {
  const open = configWith(["restrict-public-buckets: true", "restrict-public-buckets: false"]);

  test("so an Allow through them is not judged", async () => {
    const report = await reportWith({ ...open, ...withStatements("policies/bucket.json", DELEGATES) });
    expect(outcomes(report)).toEqual(
      Array(2).fill(expect.stringMatching(/^unknown: .*no file gives the access points/)),
    );
    expect(report.verdict).toBe("undecided");
  });

  test("and a Deny of all but theirs opens nothing", async () => {
    const through = { StringNotEquals: { "s3:DataAccessPointAccount": ACCOUNT } };
    const deny = { Effect: "Deny", Principal: "*", Action: "s3:DeleteObject", Resource: RESOURCES, Condition: through };
    const put = { ...deny, Action: "s3:PutObject" };
    for (const statement of [deny, put])
      expect(outcomes(await reportWith({ ...open, ...withStatements("policies/bucket.json", statement) }))).toEqual([
        "held",
        "held",
      ]);
  });
});
