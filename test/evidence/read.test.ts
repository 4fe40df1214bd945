import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readStruct } from "../../src/evidence/athena.ts";
import { csvRows } from "../../src/evidence/csv.ts";
import type { RequestEvidence } from "../../src/evidence/model.ts";
import { readEvidence } from "../../src/evidence/read.ts";
import { unpack } from "../../src/evidence/unpack.ts";
import { assumeRoleRecord, kmsRecord, OBJECT, SESSION, s3Record } from "../explain/records.ts";
import { BUCKET, KEY, ORGANIZATION, ROLE } from "../support/world.ts";

const RECORD = s3Record({ parameters: { "x-amz-acl": "bucket-owner-full-control" } });
const csvField = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** As Athena prints a row of the CloudTrail table: structs are no JSON. */
const ATHENA_COLUMNS = [
  "eventversion",
  "useridentity",
  "eventtime",
  "eventsource",
  "eventname",
  "awsregion",
  "sourceipaddress",
  "useragent",
  "errorcode",
  "errormessage",
  "requestparameters",
  "additionaleventdata",
  "resources",
  "vpcendpointid",
  "tlsdetails",
];
const ATHENA_ROW = [
  "1.11",
  `{type=AssumedRole, principalid=AROAEXAMPLE:genesys-export-7, arn=${SESSION}, accountid=111122223333, invokedby=null, accesskeyid=ASIAEXAMPLE, username=null, onbehalfof=null, sessioncontext={attributes={mfaauthenticated=false, creationdate=2026-11-20T08:59:00Z}, sessionissuer={type=Role, principalid=AROAEXAMPLE, arn=${ROLE}, accountid=111122223333, username=GenesysExport}, ec2roledelivery=null, webidfederationdata=null}}`,
  "2026-11-20T09:00:00Z",
  "s3.amazonaws.com",
  "PutObject",
  "eu-west-2",
  "18.130.1.2",
  "[aws-sdk-java/2.28.0]",
  "AccessDenied",
  "Access Denied",
  JSON.stringify(RECORD["requestParameters"]),
  JSON.stringify(RECORD["additionalEventData"]),
  `[{arn=arn:aws:s3:::${BUCKET}/${OBJECT}, accountid=null, type=AWS::S3::Object}, {arn=arn:aws:s3:::${BUCKET}, accountid=111122223333, type=AWS::S3::Bucket}]`,
  "",
  "{tlsversion=TLSv1.3, ciphersuite=TLS_AES_128_GCM_SHA256, clientprovidedhostheader=x}",
];

interface Form {
  readonly name: string;
  readonly text: string;
  readonly count?: number;
}

const FORMS: readonly Form[] = [
  { name: "a log file", text: JSON.stringify({ Records: [RECORD] }) },
  { name: "one record", text: JSON.stringify(RECORD, null, 2) },
  { name: "a list", text: JSON.stringify([RECORD, RECORD]), count: 2 },
  { name: "JSON lines", text: `${JSON.stringify(RECORD)}\n\n${JSON.stringify(RECORD)}\n`, count: 2 },
  { name: "a byte order mark", text: `\uFEFF${JSON.stringify(RECORD)}` },
  {
    name: "aws cloudtrail lookup-events",
    text: JSON.stringify({ Events: [{ EventId: "x", CloudTrailEvent: JSON.stringify(RECORD) }] }),
  },
  {
    name: "an event of EventBridge",
    text: JSON.stringify({ "detail-type": "AWS API Call via CloudTrail", detail: RECORD }),
  },
  {
    name: "CloudTrail Lake, eventJson",
    text: JSON.stringify({ QueryResultRows: [[{ eventJson: JSON.stringify(RECORD) }]] }),
  },
  { name: "CloudTrail Lake as CSV", text: `eventTime,eventJson\n2026,${csvField(JSON.stringify(RECORD))}\n` },
  { name: "Athena as CSV", text: `${ATHENA_COLUMNS.map(csvField).join(",")}\n${ATHENA_ROW.map(csvField).join(",")}\n` },
  {
    name: "aws athena get-query-results",
    text: JSON.stringify({
      ResultSet: {
        Rows: [ATHENA_COLUMNS, ATHENA_ROW].map((row) => ({ Data: row.map((VarCharValue) => ({ VarCharValue })) })),
      },
    }),
  },
  {
    name: "rows of Athena as JSON",
    text: JSON.stringify([Object.fromEntries(ATHENA_COLUMNS.map((name, index) => [name, ATHENA_ROW[index]]))]),
  },
];

describe("the same record in every envelope", () => {
  test.each(FORMS)("$name", ({ text, count = 1 }) => {
    const { evidence, unreadable } = readEvidence(text);

    expect(unreadable).toEqual([]);
    expect(evidence).toHaveLength(count);
    expect(evidence[0]).toMatchObject({
      kind: "request",
      source: "record",
      service: "s3",
      operation: "PutObject",
      action: "s3:PutObject",
      resource: `arn:aws:s3:::${BUCKET}/${OBJECT}`,
      caller: { arn: SESSION, role: ROLE, account: "111122223333" },
      time: "2026-11-20T09:00:00.000Z",
      resourceAccount: "111122223333",
      network: { via: "internet", address: "18.130.1.2" },
      outcome: "denied",
      facts: {
        "s3:x-amz-acl": "bucket-owner-full-control",
        "s3:x-amz-server-side-encryption": null,
        "aws:SecureTransport": "true",
        "s3:TlsVersion": "1.3",
        "s3:authType": "REST-HEADER",
        "aws:MultiFactorAuthPresent": "false",
        "aws:TokenIssueTime": "2026-11-20T08:59:00Z",
      },
    });
  });
});

function request(record: unknown): RequestEvidence {
  const [first] = readEvidence(JSON.stringify(record)).evidence;
  if (first?.kind !== "request") throw new Error("no request");
  return first;
}

describe("the context of a record", () => {
  test("KMS: what S3 asks for the session, with the encryption context", () => {
    expect(request(kmsRecord())).toMatchObject({
      service: "kms",
      resource: KEY,
      network: { via: "forwarded" },
      facts: {
        "kms:EncryptionContext:aws:s3:arn": `arn:aws:s3:::${BUCKET}`,
        "kms:EncryptionContextKeys": ["aws:s3:arn"],
        "kms:ViaService": "s3.eu-west-2.amazonaws.com",
        "aws:ViaAWSService": "true",
      },
    });
  });

  test("KMS: a call of one's own is not through S3", () => {
    const record = kmsRecord({
      record: { sourceIPAddress: "18.130.1.2", userAgent: "x", userIdentity: s3Record()["userIdentity"] },
    });

    expect(request(record).facts).toMatchObject({ "kms:ViaService": null, "aws:ViaAWSService": "false" });
  });

  test("STS: of a caller of another account the record tells the account alone", () => {
    const { caller, facts } = request(assumeRoleRecord());

    expect(caller).toEqual({ account: "765628985471" });
    expect(facts).toMatchObject({
      "sts:ExternalId": ORGANIZATION,
      "sts:RoleSessionName": "genesys-export-7",
      "aws:PrincipalAccount": "765628985471",
    });
  });

  test("through an endpoint", () => {
    const record = s3Record({
      record: { vpcEndpointId: "vpce-0abc", vpcEndpointAccountId: "111122223333", sourceIPAddress: "10.0.0.9" },
    });

    expect(request(record).network).toEqual({
      via: "endpoint",
      id: "vpce-0abc",
      address: "10.0.0.9",
      account: "111122223333",
    });
  });

  test.each([
    ["10.0.0.9", "unknown"],
    ["fd00::1", "unknown"],
    ["HIDDEN_DUE_TO_SECURITY_REASONS", "unknown"],
    ["AWS Internal", "forwarded"],
    ["2600:1f18::1", "internet"],
  ])("a source address %s without an endpoint: %s", (sourceIPAddress, via) => {
    expect(request(s3Record({ record: { sourceIPAddress } })).network.via).toBe(via);
  });

  test("plain HTTP and old records say nothing of TLS: it stays open", () => {
    const { facts } = request(s3Record({ record: { tlsDetails: undefined, additionalEventData: {} } }));

    expect(facts).not.toHaveProperty("aws:SecureTransport");
  });

  test("an anonymous caller", () => {
    const record = s3Record({
      record: { userIdentity: { type: "AWSAccount", principalId: "", accountId: "anonymous" } },
    });

    expect(request(record).caller).toEqual({ anonymous: true });
  });

  test("`__proto__` is a key as any other", () => {
    const text = JSON.stringify(kmsRecord()).replace('"aws:s3:arn"', '"__proto__"');
    const { facts } = request(JSON.parse(text));

    expect(facts).toMatchObject({ "kms:EncryptionContextKeys": ["__proto__"] });
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("what cannot be read is named with its place", () => {
  test("a line that is no JSON, and a record without a bucket", () => {
    const { requestParameters: _gone, resources: _none, ...without } = s3Record();
    const read = readEvidence(`${JSON.stringify(RECORD)}\n{"eventName":\n${JSON.stringify(without)}\n`);

    expect(read.evidence).toHaveLength(1);
    expect(read.unreadable).toEqual([
      { at: "line 2", why: expect.stringMatching(/is not JSON/) },
      { at: "line 3", why: expect.stringMatching(/which bucket/) },
    ]);
  });

  test("without parameters the record's resources tell bucket and object, and its headers stay unknown", () => {
    const read = readEvidence(JSON.stringify(s3Record({ record: { requestParameters: null } })));

    expect(read.evidence).toMatchObject([{ resource: `arn:aws:s3:::${BUCKET}/${OBJECT}`, showsParameters: false }]);
    expect(read.evidence[0]).not.toHaveProperty(["facts", "s3:x-amz-acl"]);
  });

  test("KMS' sentence in S3's record is not about the object", () => {
    const record = s3Record({
      error: `User: arn:aws:sts::111122223333:assumed-role/A/b is not authorized to perform: kms:Decrypt on resource: ${KEY} because no identity-based policy allows the kms:Decrypt action`,
      record: { requestParameters: null, resources: [] },
    });

    expect(readEvidence(JSON.stringify(record)).unreadable).toMatchObject([
      { why: expect.stringMatching(/which bucket/) },
    ]);
  });

  test("a record of a log file by its number", () => {
    const read = readEvidence(JSON.stringify({ Records: [RECORD, 7, { ...RECORD, eventTime: "yesterday" }] }));

    expect(read.unreadable.map(({ at }) => at)).toEqual(["record 2", "record 3"]);
  });

  test("nothing at all, and something else", () => {
    expect(() => readEvidence(" \n")).toThrow(/nothing to explain/);
    expect(readEvidence("hello").unreadable).toHaveLength(1);
    expect(readEvidence("{}").unreadable).toHaveLength(1);
    expect(readEvidence('{"Records":').unreadable).toHaveLength(1);
  });
});

describe("bounds", () => {
  test("more records than the limit", () => {
    const text = JSON.stringify({ Records: Array.from({ length: 11 }, () => RECORD) });

    expect(() => readEvidence(text, { records: 10 })).toThrow(/more than 10 records/);
  });

  test.each([
    ["an object", '{"a":', "}", "record 1"],
    ["a list", "[", "]", "record 1"],
  ])("%s of 200,000 levels is a fault with its place", (_name, open, close, at) => {
    const levels = 200_000;
    const deep = `${open.repeat(levels)}1${close.repeat(levels)}`;

    expect(readEvidence(deep).unreadable).toEqual([{ at, why: expect.any(String) }]);
    const within = s3Record({ event: "ListObjects", parameters: { prefix: "DEEP" } });
    const read = readEvidence(`${JSON.stringify(RECORD)}\n${JSON.stringify(within).replace('"DEEP"', deep)}`);
    expect(read.evidence).toHaveLength(2);
    expect(read.evidence[1]).not.toHaveProperty(["facts", "s3:prefix"]);
  });

  test("an object that has no text of its own is none", () => {
    const cells = [{ eventName: { toString: 1 } }, { eventSource: "s3.amazonaws.com" }];
    const tags = [{ key: "team", value: { toString: 1 } }];

    expect(readEvidence(JSON.stringify({ QueryResultRows: [cells] })).unreadable).toHaveLength(1);
    expect(readEvidence(JSON.stringify(assumeRoleRecord({ parameters: { tags } }))).evidence).toHaveLength(1);
  });

  test("more bytes than the limit are refused before they are unpacked", () => {
    const bytes = gzipSync(Buffer.from("Access Denied"));

    expect(() => unpack("x.gz", bytes, { bytes: bytes.byteLength - 1 })).toThrow(/x\.gz: more than/);
  });

  test("gzip is unpacked, and a bomb is not", () => {
    const small = gzipSync(JSON.stringify(RECORD));
    const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024));

    expect(unpack("a.gz", small)).toBe(JSON.stringify(RECORD));
    expect(() => unpack("a.gz", bomb, { bytes: 1024 * 1024 })).toThrow(/a\.gz: more than 1 MiB/);
    expect(() => unpack("a.gz", small.subarray(0, 40))).toThrow(/damaged gzip/);
    expect(() => unpack("a", Uint8Array.of(0xff, 0xfe, 0x00))).toThrow(/not UTF-8/);
  });

  test("deep nesting, endless quotes and brackets are read in a moment", () => {
    const started = performance.now();
    readEvidence(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    readEvidence(`eventname,eventsource\n"${'""'.repeat(200_000)}`);
    readStruct(`${"{a=".repeat(100_000)}`);
    readStruct(`${"[".repeat(100_000)}`);

    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("CSV", () => {
  test("quotes, doubled quotes, line breaks within, CRLF", () => {
    expect([...csvRows('a,"b ""x"", y"\r\n"two\nlines",d\n\nlast')]).toEqual([
      { line: 1, fields: ["a", 'b "x", y'] },
      { line: 2, fields: ["two\nlines", "d"] },
      { line: 5, fields: ["last"] },
    ]);
  });
});
