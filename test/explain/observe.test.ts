import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readEvidence } from "../../src/evidence/read.ts";
import { observe } from "../../src/explain/observe.ts";
import { printObserved } from "../../src/explain/print-observed.ts";
import { BUCKET, configWith, ROLE, worldOf } from "../support/world.ts";
import { assumeRoleRecord, type Json, s3Record } from "./records.ts";

async function observed(records: readonly Json[]) {
  const { inventory } = await worldOf();
  return observe(readEvidence(JSON.stringify(records)).evidence, inventory);
}

const ok = (change: Parameters<typeof s3Record>[0] = {}): Json => s3Record({ ...change, error: null });
const assumed = assumeRoleRecord({ error: null });
/** Beyond the twelve hours that one session may last. */
const NEXT_DAY = { eventTime: "2026-11-21T09:00:00Z" };
const OF_MORE_THAN_ONE_SESSION = ["same-headers", "via", "source-vpce", "tls-versions"];

describe("what successful exports teach", () => {
  test("caller, session, headers, parts, way and dates", async () => {
    const [only, ...others] = await observed([
      assumed,
      ok({ parameters: { "x-amz-acl": "bucket-owner-full-control" }, record: { eventTime: "2026-11-20T22:00:00Z" } }),
      ok({ event: "CreateMultipartUpload", parameters: { "x-amz-acl": "bucket-owner-full-control" } }),
      ok({ event: "UploadPart" }),
      s3Record(),
    ]);

    expect(others).toEqual([]);
    expect(only).toEqual({
      export: "legal-hold",
      role: ROLE,
      bucket: BUCKET,
      observed: {
        records: 4,
        first: "2026-11-20T08:59:00.000Z",
        last: "2026-11-20T22:00:00.000Z",
        account: "765628985471",
        "session-name": "genesys-export-7",
        headers: ["x-amz-acl: bucket-owner-full-control"],
        "same-headers": true,
        multipart: true,
        via: "internet",
        "tls-versions": ["1.3"],
      },
      remarks: [],
    });
  });

  test("a manual upload with the same role is none of Genesys'", async () => {
    const identity = s3Record()["userIdentity"] as Json;
    const byHand = ok({
      parameters: { "x-amz-server-side-encryption": "aws:kms" },
      record: {
        userIdentity: { ...identity, arn: "arn:aws:sts::111122223333:assumed-role/GenesysExport/alice" },
        vpcEndpointId: "vpce-0abc",
        sourceIPAddress: "10.0.0.9",
      },
    });
    const [only] = await observed([assumed, ok(), ok({ record: NEXT_DAY }), byHand]);

    expect(only?.observed).toMatchObject({ records: 3, headers: [], via: "internet", multipart: false });
  });

  test("without Genesys' own sts:AssumeRole it says that sessions are not told apart", async () => {
    const [only] = await observed([ok()]);

    expect(only?.observed).not.toHaveProperty("account");
    expect(only?.remarks[0]).toMatch(/no record of sts:AssumeRole/);
  });

  test.each([
    { name: "one upload", records: [ok()] },
    {
      name: "several uploads within twelve hours",
      records: [ok(), ok({ record: { eventTime: "2026-11-20T21:00:00Z" } })],
    },
    {
      name: "one upload, and another call the next day",
      records: [ok(), ok({ event: "HeadBucket", record: NEXT_DAY })],
    },
    {
      name: "an upload the next day of which the record shows no parameters",
      records: [ok(), ok({ record: { ...NEXT_DAY, requestParameters: null } })],
    },
  ])("$name: what holds for every upload is left out, and that is said", async ({ records }) => {
    const [only] = await observed([assumed, ...records]);

    for (const name of OF_MORE_THAN_ONE_SESSION) expect(only?.observed).not.toHaveProperty(name);
    expect(only?.remarks).toEqual([
      expect.stringMatching(/are left out: they take several uploads over more than twelve/),
    ]);
  });

  test("several uploads over more than twelve hours tell it", async () => {
    const [only] = await observed([assumed, ok(), ok({ record: NEXT_DAY })]);

    expect(only?.observed).toMatchObject({ "same-headers": true, via: "internet", "tls-versions": ["1.3"] });
    expect(only?.remarks).toEqual([]);
  });

  test("several ways and several sets of headers are said and not mixed up", async () => {
    const [only] = await observed([
      assumed,
      ok({ record: { vpcEndpointId: "vpce-0genesys", sourceIPAddress: "10.0.0.9" } }),
      ok({ parameters: { "x-amz-acl": "bucket-owner-full-control" }, record: NEXT_DAY }),
    ]);

    expect(only?.observed).not.toHaveProperty("via");
    expect(only?.observed["source-vpce"]).toEqual(["vpce-0genesys"]);
    expect(only?.remarks).toEqual([expect.stringMatching(/several ways/), expect.stringMatching(/2 sets/)]);
  });

  test("denied requests and roles of nobody's export teach nothing", async () => {
    const identity = s3Record()["userIdentity"] as Json;
    const other = ok({
      record: {
        userIdentity: { ...identity, arn: "arn:aws:sts::111122223333:assumed-role/Other/x", sessionContext: {} },
      },
    });

    expect(await observed([s3Record(), other])).toEqual([]);
  });
});

describe("the block for the config", () => {
  test("is what the config's schema takes", async () => {
    const observations = await observed([assumed, ok({ parameters: { "x-amz-acl": "bucket-owner-full-control" } })]);
    const text = printObserved(observations);
    const block = parse(text) as { observed: Json };
    const indented = text
      .split("\n")
      .map((line) => `    ${line}`)
      .join("\n");
    const world = await worldOf(
      configWith(["    bucket: acme-legal-recordings\n", `    bucket: acme-legal-recordings\n${indented}\n`]),
    );

    expect(block.observed).toEqual(observations[0]?.observed);
    expect(world.problems).toEqual([]);
    expect(text).toMatch(/^# export legal-hold: from 2 records of successful requests, 2026-11-20T08:59:00\.000Z to /);
  });

  test("foreign text is quoted, and nothing in it is obeyed", async () => {
    const name = "x\u001b[31m\u202e\n- evil: true";
    const identity = s3Record()["userIdentity"] as Json;
    const arn = `arn:aws:sts::111122223333:assumed-role/GenesysExport/${name}`;
    const text = printObserved(await observed([ok({ record: { userIdentity: { ...identity, arn } } })]));

    expect(text).not.toMatch(/\u001b|\u202e/);
    expect((parse(text) as { observed: Json }).observed["session-name"]).toBe(name);
  });
});
