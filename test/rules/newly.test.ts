import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../src/report/exit-code.ts";
import {
  BUCKET,
  changed,
  configWith,
  type Files,
  ORGANIZATION,
  reportWith,
  withStatements,
  worldOf,
} from "../support/world.ts";

const BUCKET_POLICY = "policies/bucket.json";
const OBJECTS = `arn:aws:s3:::${BUCKET}/*`;

function denyPut(resource: string | readonly string[], more: object = {}): object {
  return { Effect: "Deny", Principal: "*", Action: "s3:PutObject", Resource: resource, ...more };
}

function hour(value: string): string {
  return `arn:aws:s3:::${BUCKET}/*/hour=${value}/*`;
}

function bucketPolicy(...statements: readonly object[]): Files {
  return withStatements(BUCKET_POLICY, ...statements);
}

/** The healthy role, whose write statement allows only these keys of the organization. */
function writesOnly(...keys: readonly string[]): Files {
  return changed("policies/role-export.json", ([write, ...rest]) => [
    { ...write, Resource: keys.map((key) => `arn:aws:s3:::${BUCKET}/${ORGANIZATION}/${key}`) },
    ...rest,
  ]);
}

function everybody(action: string | readonly string[], keys: string, more: object = {}): object {
  return { Effect: "Allow", Principal: "*", Action: action, Resource: `arn:aws:s3:::${BUCKET}/${keys}`, ...more };
}

function trusting(condition: object): Files {
  return changed("policies/role-trust.json", ([first]) => [{ ...first, Condition: condition }]);
}

/** A bucket whose owner lets the public in: otherwise RestrictPublicBuckets keeps strangers out whatever the policy says. */
const PUBLIC = configWith(
  ["block-public-policy: true", "block-public-policy: false"],
  ["restrict-public-buckets: true", "restrict-public-buckets: false"],
);

const UNTIL = (date: string): object =>
  denyPut(OBJECTS, { Condition: { DateGreaterThan: { "aws:CurrentTime": date } } });

interface Row {
  readonly change: string;
  readonly base: Files;
  readonly head: Files;
  readonly status: "new" | "existing";
  /** Index of the statement in its document that the finding points at. */
  readonly points?: number;
}

/** The healthy bucket policy has one statement of its own. */
const OWN = 1;

const CALLS: readonly Row[] = [
  {
    change: "a second Deny takes one more hour",
    base: bucketPolicy(denyPut(hour("3"))),
    head: bucketPolicy(denyPut(hour("3")), denyPut(hour("4"))),
    status: "new",
    points: OWN + 1,
  },
  {
    change: "a Deny that stands before the old one takes one more hour",
    base: bucketPolicy(denyPut(hour("3"))),
    head: bucketPolicy(denyPut(hour("4")), denyPut(hour("3"))),
    status: "new",
    points: OWN,
  },
  {
    change: "the same Deny on another hour",
    base: bucketPolicy(denyPut(hour("3"))),
    head: bucketPolicy(denyPut(hour("4"))),
    status: "new",
    points: OWN,
  },
  {
    change: "the same Deny on every hour",
    base: bucketPolicy(denyPut(hour("3"))),
    head: bucketPolicy(denyPut(hour("*"))),
    status: "new",
    points: OWN,
  },
  {
    change: "another year beside the hour, where the first request of that year lies in the hour, too",
    base: bucketPolicy(denyPut(hour("0?"))),
    head: bucketPolicy(denyPut(`arn:aws:s3:::${BUCKET}/*/year=2027/*`)),
    status: "new",
    points: OWN,
  },
  {
    change: "a Deny that comes into force sooner",
    base: bucketPolicy(UNTIL("2028-01-01T00:00:00Z")),
    head: bucketPolicy(UNTIL("2027-01-01T00:00:00Z")),
    status: "new",
    points: OWN,
  },
  {
    change: "a Deny of the role that takes more than the bucket policy did",
    base: bucketPolicy(denyPut(hour("3"))),
    head: {
      ...bucketPolicy(denyPut(hour("3"))),
      ...withStatements("policies/role-export.json", { Effect: "Deny", Action: "s3:PutObject", Resource: hour("5") }),
    },
    status: "new",
  },
  {
    change: "an Allow that covers less",
    base: writesOnly("year=2026/*", "year=2027/*"),
    head: writesOnly("year=2026/*"),
    status: "new",
  },
  {
    change: "an Allow that covers more",
    base: writesOnly("year=2026/*"),
    head: writesOnly("year=2026/*", "year=2027/*"),
    status: "existing",
  },
  {
    change: "a Deny that gets a Sid and another place",
    base: bucketPolicy(denyPut(hour("3"))),
    head: changed(BUCKET_POLICY, (own) => [denyPut(hour("3"), { Sid: "Renamed" }), ...own]),
    status: "existing",
  },
  {
    change: "a Deny that becomes two",
    base: bucketPolicy(denyPut([hour("3"), hour("4")])),
    head: bucketPolicy(denyPut(hour("4")), denyPut(hour("3"))),
    status: "existing",
  },
  {
    change: "a Deny that is narrowed to one day of its hour",
    base: bucketPolicy(denyPut(hour("3"))),
    head: bucketPolicy(denyPut(`arn:aws:s3:::${BUCKET}/*/day=5/hour=3/*`)),
    status: "existing",
  },
  {
    change: "a Deny that hits fewer networks",
    base: bucketPolicy(denyPut(OBJECTS)),
    head: bucketPolicy(denyPut(OBJECTS, { Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/1" } } })),
    status: "existing",
  },
  {
    change: "a Deny that moves from the bucket's policy to the role's",
    base: bucketPolicy(denyPut(hour("3"))),
    head: withStatements("policies/role-export.json", { Effect: "Deny", Action: "s3:PutObject", Resource: hour("3") }),
    status: "existing",
  },
];

const GUARDS: readonly Row[] = [
  {
    change: "a second Allow opens the whole bucket",
    base: bucketPolicy(everybody("s3:PutObject", "tmp/*")),
    head: bucketPolicy(everybody("s3:PutObject", "tmp/*"), everybody(["s3:PutObject", "s3:DeleteObject"], "*")),
    status: "new",
    points: OWN + 1,
  },
  {
    change: "the same Allow on another prefix",
    base: bucketPolicy(everybody("s3:PutObject", "tmp/*")),
    head: bucketPolicy(everybody("s3:PutObject", "spool/*")),
    status: "new",
    points: OWN,
  },
  {
    change: "an Allow that loses its condition on the address",
    base: bucketPolicy(everybody("s3:PutObject", "*", { Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/1" } } })),
    head: bucketPolicy(everybody("s3:PutObject", "*")),
    status: "new",
    points: OWN,
  },
  {
    change: "a trust policy that lets more organizations in",
    base: trusting({ StringLike: { "sts:ExternalId": `${ORGANIZATION.slice(0, 8)}*` } }),
    head: trusting({ StringLike: { "sts:ExternalId": `${ORGANIZATION.slice(0, 4)}*` } }),
    status: "new",
    points: 0,
  },
  {
    change: "a trust policy that lets fewer organizations in",
    base: trusting({ StringLike: { "sts:ExternalId": `${ORGANIZATION.slice(0, 4)}*` } }),
    head: trusting({ StringLike: { "sts:ExternalId": `${ORGANIZATION.slice(0, 8)}*` } }),
    status: "existing",
  },
  {
    change: "an Allow on a prefix of its prefix",
    base: bucketPolicy(everybody("s3:PutObject", "tmp/*")),
    head: bucketPolicy(everybody("s3:PutObject", "tmp/in/*")),
    status: "existing",
  },
  {
    change: "an Allow that gets a Sid",
    base: bucketPolicy(everybody("s3:PutObject", "tmp/*")),
    head: bucketPolicy(everybody("s3:PutObject", "tmp/*", { Sid: "Spool" })),
    status: "existing",
  },
];

async function judged({ base, head }: Row) {
  const report = await reportWith({ ...PUBLIC, ...head }, { base: await worldOf({ ...PUBLIC, ...base }) });
  return { report, errors: report.findings.filter(({ severity }) => severity === "error") };
}

describe.each([
  ["calls", CALLS],
  ["strangers", GUARDS],
])("what a change adds to a break that was there: %s", (_of, rows) => {
  it.each(rows)("$change: $status", async (row) => {
    const { report, errors } = await judged(row);

    expect(new Set(errors.map(({ status }) => status))).toEqual(new Set([row.status]));
    expect(exitCodeOf(report)).toBe(row.status === "new" ? 1 : 0);
  });

  it.each(rows.filter(({ points }) => points !== undefined))("$change: points at what is new", async (row) => {
    const { errors } = await judged(row);

    expect(errors.map(({ statement }) => statement?.statement)).toEqual(errors.map(() => row.points));
  });

  it.each(rows)("$change: nothing is new against itself", async (row) => {
    const { errors } = await judged({ ...row, base: row.head });

    expect(new Set(errors.map(({ status }) => status))).toEqual(new Set(["existing"]));
  });
});
