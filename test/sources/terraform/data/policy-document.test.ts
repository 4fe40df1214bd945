/** Source of the cases with "documented": registry.terraform.io/providers/hashicorp/aws, data source aws_iam_policy_document. */

import { describe, expect, test } from "vitest";
import type { Value } from "../../../../src/sources/template/value.ts";
import { declare, plain, policyIn, shownPlace } from "../modules/declare.ts";

interface Row {
  readonly name: string;
  /** The data sources; the one called `all` is the policy. */
  readonly text: string;
  readonly policy: unknown;
}

const doc = (name: string, body: string) => `data "aws_iam_policy_document" "${name}" {\n${body}\n}\n`;
const statement = (body: string) => `statement {\n${body}\n}\n`;
const json = (name: string) => `data.aws_iam_policy_document.${name}.json`;
const allow = (sid: string | undefined, action: string, effect = "Allow") =>
  statement(
    `${sid === undefined ? "" : `sid = "${sid}"\n`}effect = "${effect}"\nactions = ["${action}"]\nresources = ["*"]`,
  );
const said = (sid: string | undefined, action: string, effect = "Allow") => ({
  ...(sid === undefined ? {} : { Sid: sid }),
  Effect: effect,
  Action: action,
  Resource: "*",
});
const policy = (...statements: unknown[]) => ({ Version: "2012-10-17", Statement: statements });

const DOCUMENTED: readonly Row[] = [
  {
    name: "documented: basic",
    text: doc(
      "all",
      `statement {
    sid = "1"
    actions = ["s3:ListAllMyBuckets", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::*"]
  }
  statement {
    actions = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::\${var.bucket}"]
    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = ["", "home/", "home/&{aws:username}/"]
    }
  }
  statement {
    actions = ["s3:*"]
    resources = ["arn:aws:s3:::\${var.bucket}/home/&{aws:username}"]
  }`,
    ),
    policy: policy(
      {
        Sid: "1",
        Effect: "Allow",
        Action: ["s3:ListAllMyBuckets", "s3:GetBucketLocation"],
        Resource: "arn:aws:s3:::*",
      },
      {
        Effect: "Allow",
        Action: "s3:ListBucket",
        Resource: "arn:aws:s3:::?",
        Condition: { StringLike: { "s3:prefix": ["", "home/", "home/${aws:username}/"] } },
      },
      { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::?/home/${aws:username}" },
    ),
  },
  {
    name: "documented: several keys under one operator",
    text: doc(
      "all",
      statement(`actions = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = ["*"]
    condition {
      test     = "ForAnyValue:StringEquals"
      variable = "kms:EncryptionContext:service"
      values   = ["pi"]
    }
    condition {
      test     = "ForAnyValue:StringEquals"
      variable = "kms:EncryptionContext:aws:pi:service"
      values   = ["rds"]
    }`),
    ),
    policy: policy({
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: "*",
      Condition: {
        "ForAnyValue:StringEquals": {
          "kms:EncryptionContext:service": "pi",
          "kms:EncryptionContext:aws:pi:service": "rds",
        },
      },
    }),
  },
  {
    name: "documented: several types of principals",
    text: doc(
      "all",
      statement(`actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["firehose.amazonaws.com"]
    }
    principals {
      type        = "AWS"
      identifiers = [var.trusted]
    }
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:saml-provider/x", "cognito-identity.amazonaws.com"]
    }`),
    ),
    policy: policy({
      Effect: "Allow",
      Principal: {
        Service: "firehose.amazonaws.com",
        AWS: "?",
        Federated: ["arn:aws:iam::111122223333:saml-provider/x", "cognito-identity.amazonaws.com"],
      },
      Action: "sts:AssumeRole",
    }),
  },
  {
    name: "documented: a source document, of which one statement is overridden",
    text:
      doc("source", allow(undefined, "ec2:*") + allow("SidToOverride", "s3:*")) +
      doc(
        "all",
        `source_policy_documents = [${json("source")}]\n${statement(
          'sid = "SidToOverride"\nactions = ["s3:*"]\nresources = ["arn:aws:s3:::somebucket", "arn:aws:s3:::somebucket/*"]',
        )}`,
      ),
    policy: policy(said(undefined, "ec2:*"), {
      Sid: "SidToOverride",
      Effect: "Allow",
      Action: "s3:*",
      Resource: ["arn:aws:s3:::somebucket", "arn:aws:s3:::somebucket/*"],
    }),
  },
  {
    name: "documented: an override document",
    text:
      doc("override", allow("SidToOverride", "s3:*")) +
      doc(
        "all",
        `override_policy_documents = [${json("override")}]\n${allow(undefined, "ec2:*")}${statement(
          'sid = "SidToOverride"\nactions = ["s3:*"]\nresources = ["arn:aws:s3:::somebucket"]',
        )}`,
      ),
    policy: policy(said(undefined, "ec2:*"), said("SidToOverride", "s3:*")),
  },
  {
    name: "documented: source and override documents",
    text:
      doc("source", allow("OverridePlaceholder", "ec2:DescribeAccountAttributes")) +
      doc("override", allow("OverridePlaceholder", "s3:GetObject")) +
      doc("all", `source_policy_documents = [${json("source")}]\noverride_policy_documents = [${json("override")}]`),
    policy: policy(said("OverridePlaceholder", "s3:GetObject")),
  },
  {
    name: "documented: source documents together",
    text:
      doc("one", allow(undefined, "ec2:*") + allow("UniqueSidOne", "s3:*")) +
      doc("two", allow("UniqueSidTwo", "iam:*") + allow(undefined, "lambda:*")) +
      doc("all", `source_policy_documents = [${json("one")}, ${json("two")}]`),
    policy: policy(
      said(undefined, "ec2:*"),
      said("UniqueSidOne", "s3:*"),
      said("UniqueSidTwo", "iam:*"),
      said(undefined, "lambda:*"),
    ),
  },
  {
    name: "documented: override documents one after the other",
    text:
      doc("one", allow("One", "s3:*")) +
      doc("two", allow(undefined, "ec2:*") + allow("Two", "iam:*")) +
      doc("three", allow("One", "logs:*", "Deny")) +
      doc(
        "all",
        `override_policy_documents = [${json("one")}, ${json("two")}, ${json("three")}]\n${allow("Two", "*", "Deny")}`,
      ),
    policy: policy(said("Two", "iam:*"), said("One", "logs:*", "Deny"), said(undefined, "ec2:*")),
  },
  {
    name: "documented: everybody, and every AWS account",
    text: doc(
      "all",
      statement(`effect = "Deny"
    actions = ["s3:*"]
    principals {
      type = "*"
      identifiers = ["*"]
    }`) +
        statement(`not_actions = ["s3:*"]
    not_resources = ["arn:aws:s3:::x"]
    not_principals {
      type = "AWS"
      identifiers = ["*"]
    }`),
    ),
    policy: policy(
      { Effect: "Deny", Principal: "*", Action: "s3:*" },
      { Effect: "Allow", NotPrincipal: { AWS: "*" }, NotAction: "s3:*", NotResource: "arn:aws:s3:::x" },
    ),
  },
];

const OTHERS: readonly Row[] = [
  {
    name: "deprecated source_json and override_json, around all others",
    text:
      doc("s", allow("A", "s:1") + allow("B", "s:2")) +
      doc("o", allow("A", "o:1")) +
      doc(
        "all",
        `source_json = ${json("s")}\noverride_json = ${json("o")}\noverride_policy_documents = [${json("p")}]\n${allow("B", "own:2")}`,
      ) +
      doc("p", allow("A", "p:1")),
    policy: policy(said("A", "o:1"), said("B", "own:2")),
  },
  {
    name: "conditions with one operator and key have their values together (provider 5.14, issue 33068)",
    text: doc(
      "all",
      statement(
        ["one/", "two/"]
          .map((value) => `condition {\ntest = "StringLike"\nvariable = "s3:prefix"\nvalues = ["${value}"]\n}\n`)
          .join(""),
      ),
    ),
    policy: policy({ Effect: "Allow", Condition: { StringLike: { "s3:prefix": ["one/", "two/"] } } }),
  },
  {
    name: "principals of one type in several blocks",
    text: doc(
      "all",
      statement(["a", "b"].map((id) => `principals {\ntype = "AWS"\nidentifiers = ["${id}"]\n}\n`).join("")),
    ),
    policy: policy({ Effect: "Allow", Principal: { AWS: ["a", "b"] } }),
  },
  {
    name: "version and id; an empty sid is none; empty lists are absent",
    text: doc(
      "all",
      `version = "2008-10-17"\npolicy_id = "P"\n${statement('sid = ""\nactions = ["a:b"]\nresources = []\nnot_resources = null')}`,
    ),
    policy: { Version: "2008-10-17", Id: "P", Statement: [{ Effect: "Allow", Action: "a:b" }] },
  },
  {
    name: "the later version of two documents",
    text: doc(
      "all",
      `version = "2008-10-17"\nsource_policy_documents = [<<-EOT
      {"Version": "2012-10-17", "Id": "old", "Statement": {"Sid": "S", "Effect": "Deny", "Action": "a:*", "Resource": "*"}}
    EOT
    , ""]`,
    ),
    policy: { ...policy(said("S", "a:*", "Deny")), Id: "old" },
  },
  {
    name: "no statement at all",
    text: doc("all", ""),
    policy: { Version: "2012-10-17" },
  },
  {
    name: "dynamic blocks within dynamic blocks, with an iterator",
    text: `locals {
  grants = { a = { ids = ["x", "y"], tests = { "aws:Foo" = ["1"] } }, b = { ids = ["z"], tests = {} } }
}
${doc(
  "all",
  `dynamic "statement" {
    for_each = local.grants
    iterator = grant
    content {
      sid = upper(grant.key)
      actions = ["s3:Get"]
      principals {
        type = "AWS"
        identifiers = grant.value.ids
      }
      dynamic "condition" {
        for_each = grant.value.tests
        content {
          test     = "StringEquals"
          variable = condition.key
          values   = condition.value
        }
      }
    }
  }`,
)}`,
    policy: policy(
      {
        Sid: "A",
        Effect: "Allow",
        Principal: { AWS: ["x", "y"] },
        Action: "s3:Get",
        Condition: { StringEquals: { "aws:Foo": "1" } },
      },
      { Sid: "B", Effect: "Allow", Principal: { AWS: "z" }, Action: "s3:Get" },
    ),
  },
];

const UNKNOWN: readonly Row[] = [
  {
    name: "an unknown list, effect and identifier",
    text: doc(
      "all",
      statement(`effect = var.x
    actions = var.x
    resources = [var.x, "b"]
    principals {
      type = "AWS"
      identifiers = var.x
    }`),
    ),
    policy: policy({ Effect: "?", Principal: { AWS: "?" }, Action: "?", Resource: ["?", "b"] }),
  },
  {
    name: "an unknown type of principals, and perhaps everybody",
    text: doc(
      "all",
      statement('principals {\ntype = var.x\nidentifiers = ["a"]\n}') +
        statement('principals {\ntype = "*"\nidentifiers = [var.x]\n}'),
    ),
    policy: policy({ Effect: "Allow", Principal: "?" }, { Effect: "Allow", Principal: "?" }),
  },
  {
    name: "an unknown test leaves the whole condition open",
    text: doc(
      "all",
      statement(
        '\ncondition {\ntest = "Bool"\nvariable = "a:b"\nvalues = ["true"]\n}\ncondition {\ntest = var.x\nvariable = "a:c"\nvalues = ["1"]\n}',
      ),
    ),
    policy: policy({ Effect: "Allow", Condition: "?" }),
  },
  {
    name: "statements that nobody knows how many they are",
    text: doc(
      "all",
      `${allow("A", "a:1")}dynamic "statement" {\nfor_each = var.x\ncontent {\nactions = [statement.value]\n}\n}`,
    ),
    policy: policy(said("A", "a:1"), "?"),
  },
  {
    name: "an unknown source document overrides nothing",
    text: doc("all", `source_policy_documents = [var.x]\n${allow("A", "a:1")}${allow(undefined, "a:2")}`),
    policy: { ...policy("?", said("A", "a:1"), said(undefined, "a:2")), Id: "?" },
  },
  {
    name: "an unknown override document may override whatever has a sid",
    text: doc("all", `override_policy_documents = [var.x]\n${allow("A", "a:1")}${allow(undefined, "a:2")}`),
    policy: { ...policy("?", said(undefined, "a:2"), "?"), Id: "?" },
  },
  {
    name: "an override with an unknown sid is there and may stand for another",
    text:
      doc("o", allow("${var.x}", "o:1")) +
      doc("all", `override_policy_documents = [${json("o")}]\n${allow("A", "a:1")}${allow(undefined, "a:2")}`),
    policy: policy("?", said(undefined, "a:2"), said("?", "o:1")),
  },
  {
    name: "a text of JSON with a hole in a string, and one with a hole outside of strings",
    text: doc(
      "all",
      `source_policy_documents = [
  "{\\"Statement\\": [{\\"Effect\\": \\"Allow\\", \\"Action\\": \\"a:1\\", \\"Resource\\": \\"arn:\${var.x}:b\\"}]}",
  "{\\"Statement\\": \${var.x}}",
]`,
    ),
    policy: { ...policy({ Effect: "Allow", Action: "a:1", Resource: "arn:?:b" }, "?"), Id: "?" },
  },
  {
    name: "an unknown version",
    text: doc("all", `version = var.x\n${allow("A", "a:1")}`),
    policy: { Version: "?", Statement: [said("A", "a:1")] },
  },
];

const REFUSED: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ["two statements with one sid", doc("all", allow("A", "a:1") + allow("A", "a:2")), /sid A twice/],
  [
    "two source documents with one sid",
    doc("one", allow("A", "a:1")) + doc("all", `source_policy_documents = [${json("one")}, ${json("one")}]`),
    /sid A twice/,
  ],
  ["a source document that is no JSON", doc("all", 'source_policy_documents = ["{nope"]'), /no JSON/],
  ["a list where no list is", doc("all", statement('actions = "a:1"')), /list of strings/],
  ["a condition without values", doc("all", statement('condition {\ntest = "Bool"\nvariable = "x"\n}')), /needs test/],
  [
    "policy variables in a document of 2008",
    doc("all", `version = "2008-10-17"\n${statement('resources = ["&{aws:username}"]')}`),
    /2008-10-17/,
  ],
];

const around = (text: string) => `variable "x" {}
variable "bucket" {}
variable "trusted" {}
${text}
resource "aws_s3_bucket_policy" "p" {
  bucket = "b"
  policy = ${json("all")}
}
`;

describe.each([
  ["the provider's documentation", DOCUMENTED],
  ["merging and printing", OTHERS],
  ["what is not known", UNKNOWN],
])("a policy document: %s", (_, rows) => {
  test.each(rows)("$name", async ({ text, policy: expected }) => {
    const found = await declare({ "main.tf": around(text) });
    expect(found.problems).toEqual([]);
    expect(plain(policyIn(found))).toEqual(expected);
  });
});

test("a policy document in Terraform's JSON syntax", async () => {
  const found = await declare({
    "main.tf.json": JSON.stringify({
      data: {
        aws_iam_policy_document: {
          all: {
            statement: [
              {
                actions: ["s3:GetObject"],
                principals: { type: "AWS", identifiers: ["${var.who}"] },
                condition: [{ test: "Bool", variable: "aws:SecureTransport", values: ["true"] }],
              },
              { effect: "Deny", actions: ["&{x}"], resources: ["&{aws:username}", "$${literal}"] },
            ],
            dynamic: {
              statement: { for_each: ["a", "b"], content: { sid: "${statement.value}" } },
            },
          },
        },
      },
      variable: { who: { default: "me", type: "string" } },
      resource: {
        aws_s3_bucket_policy: { p: { bucket: "b", policy: "${data.aws_iam_policy_document.all.json}" } },
      },
    }),
  });
  expect(found.problems).toEqual([]);
  expect(plain(policyIn(found))).toEqual(
    policy(
      {
        Effect: "Allow",
        Principal: { AWS: "me" },
        Action: "s3:GetObject",
        Condition: { Bool: { "aws:SecureTransport": "true" } },
      },
      { Effect: "Deny", Action: "&{x}", Resource: ["$" + "{aws:username}", "$" + "{literal}"] },
      { Sid: "a", Effect: "Allow" },
      { Sid: "b", Effect: "Allow" },
    ),
  );
});

describe("a policy document that the provider refuses is unknown, and said", () => {
  test.each(REFUSED)("%s", async (_, text, message) => {
    const found = await declare({ "main.tf": around(text) });
    expect(found.problems).toEqual([expect.objectContaining({ severity: "warning", path: "main.tf" })]);
    expect(found.problems[0]?.message).toMatch(message);
    expect(plain(policyIn(found))).toBe("?");
  });
});

describe("the places of a policy document", () => {
  const TEXT = `data "aws_iam_policy_document" "all" {
  source_policy_documents = [<<-EOT
    {
      "Statement": [{"Sid": "Heredoc", "Effect": "Allow",
        "Action": "s3:Get*",
        "Resource": "*"}]
    }
  EOT
  ]
  statement {
    sid     = "Own"
    actions = [
      "s3:PutObject",
    ]
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpce"
      values   = [
        "vpce-1"
      ]
    }
  }
}
resource "aws_s3_bucket_policy" "p" {
  bucket = "b"
  policy = data.aws_iam_policy_document.all.json
}
`;

  const at = (value: Value | undefined, [step, ...others]: readonly (string | number)[]): Value | undefined => {
    if (step === undefined) return value;
    if (value?.kind === "object") return at(value.members.get(String(step))?.value, others);
    return value?.kind === "list" ? at(value.items[Number(step)], others) : undefined;
  };
  const member = (value: Value | undefined, name: string) =>
    value?.kind === "object" ? value.members.get(name)?.place : undefined;

  test.each([
    [["Statement", 0], "main.tf:4-6"],
    [["Statement", 0, "Action"], "main.tf:5"],
    [["Statement", 1], "main.tf:10-27"],
    [["Statement", 1, "Action"], "main.tf:13"],
    [["Statement", 1, "Condition", "Bool", "aws:SecureTransport"], "main.tf:18"],
    [["Statement", 1, "Condition", "StringEquals", "aws:SourceVpce"], "main.tf:24"],
  ] as const)("value %j: %s", async (path, place) => {
    const json = policyIn(await declare({ "main.tf": TEXT }));
    const value = at(json.kind === "string" ? json.decoded : undefined, path);
    expect(value && shownPlace(value.place)).toBe(place);
  });

  test.each([
    [["Statement", 1], "Action", "main.tf:12-14"],
    [["Statement", 1], "Sid", "main.tf:11"],
    [["Statement", 1], "Condition", "main.tf:15-26"],
    [["Statement", 1, "Condition"], "Bool", "main.tf:15-19"],
    [["Statement", 1, "Condition", "StringEquals"], "aws:SourceVpce", "main.tf:20-26"],
  ] as const)("member %j %s: %s", async (path, name, place) => {
    const json = policyIn(await declare({ "main.tf": TEXT }));
    const found = member(at(json.kind === "string" ? json.decoded : undefined, path), name);
    expect(found && shownPlace(found)).toBe(place);
  });
});
