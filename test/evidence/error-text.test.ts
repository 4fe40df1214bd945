import { describe, expect, test } from "vitest";
import { readErrorText } from "../../src/evidence/error-text.ts";

const USER = "arn:aws:sts::111122223333:assumed-role/GenesysExport/genesys-export-7";
const OBJECT = "arn:aws:s3:::acme-legal-recordings/3f0b/year=2026/a b.opus";
const s3 = (context: string): string =>
  `User: ${USER} is not authorized to perform: s3:PutObject on resource: "${OBJECT}" ${context}`;

interface Row {
  readonly source: string;
  readonly text: string;
  readonly effect: string;
  readonly kinds: readonly string[];
  readonly phrase: string;
  readonly policyArn?: string;
}

const IAM = "IAM User Guide, Troubleshoot access denied error messages";
const S3 = "S3 User Guide, Troubleshoot access denied (403 Forbidden) errors";
const RESOURCE = ["bucket-policy", "key-policy", "trust-policy"];

/** Every phrase that AWS documents. */
const PHRASES: readonly Row[] = [
  {
    source: S3,
    text: s3("with an explicit deny in a service control policy"),
    effect: "explicit deny",
    kinds: ["scp"],
    phrase: "with an explicit deny in a service control policy",
  },
  {
    source: S3,
    text: s3("because no service control policy allows the s3:PutObject action"),
    effect: "no allow",
    kinds: ["scp"],
    phrase: "because no service control policy allows the s3:PutObject action",
  },
  {
    source: S3,
    text: s3("with an explicit deny in a resource control policy"),
    effect: "explicit deny",
    kinds: ["rcp"],
    phrase: "with an explicit deny in a resource control policy",
  },
  {
    source: S3,
    text: s3("with an explicit deny in a VPC endpoint policy"),
    effect: "explicit deny",
    kinds: ["vpc-endpoint-policy"],
    phrase: "with an explicit deny in a VPC endpoint policy",
  },
  {
    source: S3,
    text: s3("because no VPC endpoint policy allows the s3:PutObject action"),
    effect: "no allow",
    kinds: ["vpc-endpoint-policy"],
    phrase: "because no VPC endpoint policy allows the s3:PutObject action",
  },
  {
    source: S3,
    text: s3("with an explicit deny in a permissions boundary"),
    effect: "explicit deny",
    kinds: ["permissions-boundary"],
    phrase: "with an explicit deny in a permissions boundary",
  },
  {
    source: S3,
    text: s3("because no permissions boundary allows the s3:PutObject action"),
    effect: "no allow",
    kinds: ["permissions-boundary"],
    phrase: "because no permissions boundary allows the s3:PutObject action",
  },
  {
    source: S3,
    text: s3("with an explicit deny in a session policy"),
    effect: "explicit deny",
    kinds: ["session-policy"],
    phrase: "with an explicit deny in a session policy",
  },
  {
    source: IAM,
    text: s3("with an explicit deny in a sessions policy"),
    effect: "explicit deny",
    kinds: ["session-policy"],
    phrase: "with an explicit deny in a sessions policy",
  },
  {
    source: S3,
    text: s3("because no session policy allows the s3:PutObject action"),
    effect: "no allow",
    kinds: ["session-policy"],
    phrase: "because no session policy allows the s3:PutObject action",
  },
  {
    source: S3,
    text: s3("with an explicit deny in a resource-based policy"),
    effect: "explicit deny",
    kinds: RESOURCE,
    phrase: "with an explicit deny in a resource-based policy",
  },
  {
    source: S3,
    text: s3("because no resource-based policy allows the s3:PutObject action"),
    effect: "no allow",
    kinds: RESOURCE,
    phrase: "because no resource-based policy allows the s3:PutObject action",
  },
  {
    source: S3,
    text: s3("with an explicit deny in an identity-based policy"),
    effect: "explicit deny",
    kinds: ["identity-policy"],
    phrase: "with an explicit deny in an identity-based policy",
  },
  {
    source: S3,
    text: s3("because no identity-based policy allows the s3:PutObject action"),
    effect: "no allow",
    kinds: ["identity-policy"],
    phrase: "because no identity-based policy allows the s3:PutObject action",
  },
  {
    source: IAM,
    text: `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/GenesysExport because no role trust policy allows the sts:AssumeRole action`,
    effect: "no allow",
    kinds: ["trust-policy"],
    phrase: "because no role trust policy allows the sts:AssumeRole action",
  },
  {
    source: IAM,
    text: `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/GenesysExport with an explicit deny in the role trust policy`,
    effect: "explicit deny",
    kinds: ["trust-policy"],
    phrase: "with an explicit deny in the role trust policy",
  },
  {
    source: IAM,
    text: s3("with an explicit deny in a VPC endpoint policy transitively through a service control policy"),
    effect: "explicit deny",
    kinds: ["scp"],
    phrase: "with an explicit deny in a VPC endpoint policy transitively through a service control policy",
  },
  {
    source: S3,
    text: s3(
      "because public access control lists (ACLs) are blocked by the BlockPublicAcls block public access setting.",
    ),
    effect: "setting",
    kinds: [],
    phrase: "because public access control lists (ACLs) are blocked by the BlockPublicAcls block public access setting",
  },
  {
    source: S3,
    text: s3("because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access."),
    effect: "setting",
    kinds: [],
    phrase: "because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access",
  },
  {
    source: S3,
    text: s3(
      "because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C). Please specify a different server-side encryption type",
    ),
    effect: "setting",
    kinds: [],
    phrase:
      "because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C)",
  },
  {
    source: "S3 User Guide, the same page in 2026: the policy's ARN",
    text: s3(
      "with an explicit deny in a resource control policy, with policy ARN: arn:aws:organizations::777788889999:policy/o-exampleorgid/resource_control_policy/p-examplepolicyid",
    ),
    effect: "explicit deny",
    kinds: ["rcp"],
    phrase: "with an explicit deny in a resource control policy",
    policyArn: "arn:aws:organizations::777788889999:policy/o-exampleorgid/resource_control_policy/p-examplepolicyid",
  },
];

describe("AWS' phrases", () => {
  test.each(PHRASES)("$phrase ($source)", ({ text, effect, kinds, phrase, policyArn }) => {
    const read = readErrorText(text, "the text");

    expect(read).toMatchObject({ kind: "request", source: "text", outcome: "denied" });
    expect(read?.kind === "request" && read.caller.arn).toBe(USER);
    expect(read?.kind !== "request" ? undefined : read.error?.named).toEqual({
      effect,
      kinds,
      phrase,
      ...(policyArn === undefined ? {} : { policyArn }),
    });
    if (text.includes("s3:")) expect(read).toMatchObject({ action: "s3:PutObject", resource: OBJECT });
  });
});

describe("an object's key that holds AWS' phrases", () => {
  const about = (key: string, context: string): string =>
    `User: ${USER} is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::acme/${key}" ${context}`.trim();
  const SCP = "with an explicit deny in a service control policy";
  const REAL = "with an explicit deny in a resource-based policy";
  const json = (message: string): string => JSON.stringify({ __type: "AccessDenied", message, more: `x ${SCP}` });
  const xml = (message: string): string =>
    `<Error><Code>AccessDenied</Code><Message>${message.replaceAll('"', "&quot;")}</Message><Key>x ${SCP}</Key></Error>`;
  const ROWS = [
    { name: "is not AWS' word", text: about(`x ${SCP} y`, REAL), named: REAL, key: `x ${SCP} y` },
    { name: "says nothing for a text that names no layer", text: about(`x ${SCP} y`, ""), key: `x ${SCP} y` },
    { name: "in JSON", text: json(about(`x ${SCP} y`, REAL)), named: REAL, key: `x ${SCP} y` },
    { name: "in XML", text: xml(about("plain", REAL)), named: REAL, key: "plain" },
    { name: "with a quote of its own: nobody can tell", text: about(`x" ${SCP} y`, REAL) },
    { name: "with a quote, in JSON", text: json(about(`x" ${SCP} y`, REAL)) },
    { name: "with a quote, where AWS names no layer", text: about(`x" ${SCP}`, "") },
    { name: "without quotes around it", text: about(`x ${SCP} y`, REAL).replaceAll('"', "") },
  ];

  test.each(ROWS)("$name", ({ text, named, key }) => {
    const read = readErrorText(text, "the text");
    const error = read?.kind === "request" || read?.kind === "text" ? read.error : undefined;

    expect(read?.outcome).toBe("denied");
    expect(error?.named?.phrase).toBe(named);
    expect(read?.kind === "request" ? read.resource : undefined).toBe(
      key === undefined ? undefined : `arn:aws:s3:::acme/${key}`,
    );
  });

  test("many quotes take no time", () => {
    const from = performance.now();
    readErrorText(about('" with an explicit deny'.repeat(2500), REAL), "the text");

    expect(performance.now() - from).toBeLessThan(500);
  });
});

interface Form {
  readonly name: string;
  readonly text: string;
  readonly expected: object;
}

/** The ways in which one and the same denial reaches people. */
const FORMS: readonly Form[] = [
  {
    name: "AWS CLI and boto3, bare",
    text: "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied",
    expected: { kind: "text", action: "s3:PutObject", operation: "PutObject", error: { code: "AccessDenied" } },
  },
  {
    name: "AWS CLI, wrapped lines",
    text: `An error occurred (AccessDenied) when calling the PutObject operation:\n User: ${USER} is not authorized to\n perform: s3:PutObject on resource: "${OBJECT}"\n with an explicit deny in a resource-based policy`,
    expected: { kind: "request", operation: "PutObject", resource: OBJECT },
  },
  {
    name: "SDK for Go",
    text: "operation error S3: CreateMultipartUpload, https response error StatusCode: 403, RequestID: X, HostID: Y, api error AccessDenied: Access Denied",
    expected: { kind: "text", action: "s3:PutObject", operation: "CreateMultipartUpload" },
  },
  {
    name: "SDK for Java",
    text: `User: ${USER} is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:eu-west-2:111122223333:key/1 because no identity-based policy allows the kms:GenerateDataKey action (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: X)`,
    expected: { kind: "request", service: "kms", resource: "arn:aws:kms:eu-west-2:111122223333:key/1" },
  },
  {
    name: "S3's XML",
    text: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><BucketName>acme</BucketName><RequestId>X</RequestId><HostId>Y</HostId></Error>',
    expected: {
      kind: "text",
      bucket: "acme",
      outcome: "denied",
      error: { code: "AccessDenied", message: "Access Denied" },
    },
  },
  {
    name: "S3's XML with the sentence, quotes escaped",
    text: `<Error><Code>AccessDenied</Code><Message>${s3("with an explicit deny in a resource-based policy").replaceAll('"', "&quot;")}</Message></Error>`,
    expected: { kind: "request", resource: OBJECT, error: { code: "AccessDenied" } },
  },
  {
    name: "JSON of KMS",
    text: JSON.stringify({
      __type: "AccessDeniedException",
      Message:
        "The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.",
    }),
    expected: { kind: "text", outcome: "denied", error: { code: "AccessDeniedException" } },
  },
  {
    name: "no denial: the bucket takes no ACL (O1)",
    text: "An error occurred (AccessControlListNotSupported) when calling the PutObject operation: The bucket does not allow ACLs",
    expected: { kind: "text", outcome: "failed", error: { code: "AccessControlListNotSupported" } },
  },
  {
    name: "a sentence without the caller: nobody's request can be rebuilt",
    text: 'is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::acme/x" because no identity-based policy allows the s3:PutObject action',
    expected: { kind: "text", action: "s3:PutObject", outcome: "denied" },
  },
  { name: "403 alone", text: "upload failed: 403 Forbidden", expected: { kind: "text", outcome: "denied" } },
];

describe("the forms of an error text", () => {
  test.each(FORMS)("$name", ({ text, expected }) => {
    expect(readErrorText(text, "the text")).toMatchObject(expected);
  });

  test("what tells of no error is none", () => {
    expect(readErrorText("all went well", "the text")).toBeUndefined();
    expect(readErrorText("", "the text")).toBeUndefined();
  });

  test("a text that never ends is read in a moment", () => {
    const started = performance.now();
    readErrorText(`${"User: arn: is not authorized to perform: ".repeat(200_000)}`, "the text");
    readErrorText("because no ".repeat(300_000), "the text");
    readErrorText(`<Message>${"&lt;".repeat(300_000)}`, "the text");

    expect(performance.now() - started).toBeLessThan(2000);
  });
});
