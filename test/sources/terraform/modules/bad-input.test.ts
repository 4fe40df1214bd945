import { describe, expect, test } from "vitest";
import type { Declared } from "../../../../src/sources/template/model.ts";
import { declare, type Files, type Given, namesIn } from "./declare.ts";

interface Row {
  readonly name: string;
  readonly files: Files;
  readonly given?: Given;
  readonly names?: Readonly<Record<string, unknown>>;
  /** `what: why` of each, as patterns. */
  readonly gaps?: readonly RegExp[];
  /** `severity path:line message` */
  readonly problems?: readonly RegExp[];
  readonly remarks?: readonly RegExp[];
}

const bucket = (name: string, of: string) => `resource "aws_s3_bucket" "${name}" {\n  bucket = ${of}\n}\n`;

const ROWS: readonly Row[] = [
  {
    name: "a circle of local values",
    files: { "main.tf": `locals {\n  a = local.b\n  b = local.a\n}\n${bucket("b", "local.a")}` },
    names: { "aws_s3_bucket.b": "?" },
    problems: [/^warning main\.tf:[23] local\.a refers to itself$/],
  },
  {
    name: "a circle of resources, and one that refers to itself",
    files: {
      "main.tf":
        bucket("a", "aws_s3_bucket.b.arn") + bucket("b", "aws_s3_bucket.a.arn") + bucket("c", "aws_s3_bucket.c.id"),
    },
    names: { "aws_s3_bucket.a": "arn:?:s3:::?", "aws_s3_bucket.b": "?", "aws_s3_bucket.c": "?" },
    problems: [/aws_s3_bucket\.a refers to itself$/, /aws_s3_bucket\.c refers to itself$/],
  },
  {
    name: "a module that calls itself",
    files: { "a/main.tf": `module "again" {\n  source = "../a"\n}\n${bucket("b", '"b"')}` },
    names: { "aws_s3_bucket.b": "b" },
    gaps: [/^module\.again \(a\/main\.tf:1\): the module in a calls itself$/],
  },
  {
    name: "two modules that call each other",
    files: {
      "a/main.tf": `module "b" {\n  source = "../b"\n}\n`,
      "b/main.tf": `module "a" {\n  source = "../a"\n}\n${bucket("b", '"b"')}`,
    },
    names: { "module.b.aws_s3_bucket.b": "b" },
    gaps: [/^module\.b\.module\.a \(b\/main\.tf:1\): the module in a calls itself$/],
  },
  {
    name: "a broken file: its place, and the others are read",
    files: { "main.tf": bucket("b", '"b"'), "broken.tf": 'resource "aws_s3_bucket" "c" {\n  bucket = \n}\n' },
    names: { "aws_s3_bucket.b": "b" },
    problems: [/^error broken\.tf:\d+ /],
  },
  {
    name: "broken JSON, and JSON of another form",
    files: { "a.tf.json": '{"resource": {"aws_s3_bucket": 1}}', "b.tf.json": '{"resource": {"aws_s3_bucket": ' },
    problems: [/^error a\.tf\.json:1 an object is required here$/, /^error b\.tf\.json:1 /],
    names: {},
  },
  {
    name: "a broken variable file",
    files: { "main.tf": `variable "a" {}\n${bucket("b", "var.a")}`, "terraform.tfvars": "a = \n" },
    names: { "aws_s3_bucket.b": "?" },
    problems: [/^error terraform\.tfvars:\d+ /],
  },
  {
    name: "names that nothing has",
    files: {
      "main.tf":
        'variable "environment" {}\n' +
        bucket("a", "var.enviroment") +
        bucket("b", "local.x") +
        bucket("c", "data.aws_s3_bucket.x.id") +
        bucket("d", "aws_s3_bucket.none.id") +
        bucket("e", "module.none.id") +
        bucket("f", "each.key") +
        bucket("g", "count.index"),
    },
    names: Object.fromEntries([..."abcdefg"].map((name) => [`aws_s3_bucket.${name}`, "?"])),
    problems: [
      /main\.tf:3 the variable enviroment is not declared; did you mean environment\?$/,
      /main\.tf:6 the local value x is not declared$/,
      /main\.tf:9 the data source aws_s3_bucket\.x is not declared$/,
      /main\.tf:12 the resource aws_s3_bucket\.none is not declared/,
      /main\.tf:15 the module none is not declared$/,
      /main\.tf:18 each is there in blocks with for_each only$/,
      /main\.tf:21 count is there in blocks with count only$/,
    ],
  },
  {
    name: "what is broken and nothing needs is not said",
    files: { "main.tf": `locals {\n  broken = nofunction(var.none)\n}\n${bucket("b", '"b"')}` },
    names: { "aws_s3_bucket.b": "b" },
  },
  {
    name: "a function that nobody knows, and one of a provider",
    files: { "main.tf": bucket("b", 'frobnicate("x")') + bucket("c", '"c-${provider::acme::name("x")}"') },
    names: { "aws_s3_bucket.b": "?", "aws_s3_bucket.c": "c-?" },
  },
  {
    name: "an error within a local value is not hidden by try",
    files: { "main.tf": `locals {\n  bad = tonumber("x")\n}\n${bucket("b", 'try(local.bad, "else")')}` },
    names: { "aws_s3_bucket.b": "?" },
    problems: [/^warning main\.tf:2 /],
  },
  {
    name: "an instance that is not there",
    files: {
      "main.tf": `resource "aws_s3_bucket" "b" {\n  count = 1\n  bucket = "b"\n}\n${bucket("c", "aws_s3_bucket.b[1].id")}`,
    },
    names: { "aws_s3_bucket.b[0]": "b", "aws_s3_bucket.c": "?" },
    problems: [/main\.tf:6 there is no aws_s3_bucket\.b\[1\]$/],
  },
  {
    name: "count and for_each that are no such thing, or not known, are gaps",
    files: {
      "main.tf": `variable "x" {}
resource "aws_s3_bucket" "a" {
  count  = -1
  bucket = "a"
}
resource "aws_s3_bucket" "b" {
  for_each = ["x"]
  bucket   = "b"
}
resource "aws_s3_bucket" "c" {
  count  = 999999999
  bucket = "c"
}
resource "aws_s3_bucket" "d" {
  for_each = var.x
  bucket   = "d"
}
resource "aws_instance" "ours" {
  count = var.x
}
module "m" {
  source = "./m"
  count  = var.x
}
module "n" {
  source = "./n"
  count  = var.x
}
`,
      "m/main.tf": bucket("b", '"m"'),
      "n/main.tf": 'output "x" { value = 1 }\n',
    },
    names: {
      "aws_s3_bucket.a[0]": "a",
      "aws_s3_bucket.b[(known after apply)]": "b",
      "aws_s3_bucket.c[0]": "c",
      "aws_s3_bucket.d[(known after apply)]": "d",
      "module.m[0].aws_s3_bucket.b": "m",
    },
    gaps: [
      /^aws_s3_bucket\.a \(main\.tf:2\): count is not known: count is no whole number/,
      /^aws_s3_bucket\.b \(main\.tf:6\): for_each is not known: for_each takes a map or a set of strings/,
      /^aws_s3_bucket\.c \(main\.tf:10\): count is not known: a count of 999999999 is too large$/,
      /^aws_s3_bucket\.d \(main\.tf:14\): for_each is not known: the variable x has no value$/,
      /^module\.m \(main\.tf:21\): count is not known: the variable x has no value$/,
    ],
  },
  {
    name: "modules that cannot be read",
    files: {
      "main.tf": `module "bucket" {
  source = "terraform-aws-modules/s3-bucket/aws"
}
module "by_argument" {
  source        = "git::https://example.com/acme/thing.git"
  bucket_policy = "{}"
}
module "by_value" {
  source = "git::https://example.com/acme/thing.git"
  target = aws_s3_bucket.b.id
}
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
}
module "outside" {
  source = "../elsewhere"
}
module "missing" {
  source = "./missing"
}
${bucket("b", '"b"')}`,
    },
    names: { "aws_s3_bucket.b": "b" },
    gaps: [
      /^module\.bucket .*may hold policies that are not read$/,
      /^module\.by_argument .*may hold policies that are not read$/,
      /^module\.by_value .*may hold policies that are not read$/,
      /^module\.outside .*outside of the repository$/,
      /^module\.missing .*no \.tf file of missing is among the files to read$/,
    ],
    remarks: [/^module\.vpc .*nothing says that it holds policies$/],
  },
  {
    name: "resources of other providers that declare the same things",
    files: { "main.tf": 'resource "awscc_iam_role" "r" {\n  role_name = "r"\n}\n' },
    names: {},
    gaps: [/^awscc_iam_role\.r \(main\.tf:1\): resources of the type awscc_iam_role are not read$/],
  },
  {
    name: "a block that is declared twice, and an override of nothing",
    files: {
      "main.tf": bucket("b", '"first"') + bucket("b", '"second"'),
      "override.tf": 'resource "aws_s3_bucket" "none" {\n  bucket = "x"\n}\n',
    },
    names: { "aws_s3_bucket.b": "first", "aws_s3_bucket.none": "x" },
    problems: [
      /^error main\.tf:4 resource aws_s3_bucket\.b is declared twice$/,
      /^error override\.tf:1 resource aws_s3_bucket\.none is overridden and declared nowhere$/,
    ],
  },
  {
    name: "blocks with labels that are missing, or too many",
    files: {
      "main.tf": `resource "aws_s3_bucket" {\n  bucket = "b"\n}\nvariable "a" "b" {}\nmoved {\n  from = a.b\n  to = a.c\n}\n`,
    },
    names: {},
    problems: [
      /^error main\.tf:1 a block resource has two labels, its type and its name$/,
      /^error main\.tf:4 a block variable has one label, its name$/,
    ],
  },
  {
    name: "a value of the wrong type, an attribute that is missing, no value for a module's variable",
    files: {
      "terraform.tfvars": 'n = "x"\no = {}',
      "main.tf": `variable "n" { type = number }
variable "o" { type = object({ a = string }) }
module "m" { source = "./m" }
${bucket("n", '"${var.n}"')}${bucket("o", "var.o.a")}`,
      "m/main.tf": `variable "v" {}\n${bucket("m", "var.v")}`,
    },
    names: { "aws_s3_bucket.n": "?", "aws_s3_bucket.o": "?", "module.m.aws_s3_bucket.m": "?" },
    problems: [
      /^warning terraform\.tfvars:1 a number is required here$/,
      /^warning terraform\.tfvars:2 the attribute a is missing$/,
      /^warning m\/main\.tf:1 the call of module\.m gives no value for its variable v$/,
    ],
  },
  {
    name: "addresses of terraform-values that are those of nothing",
    files: {
      "main.tf": `variable "environment" {}
data "aws_ssm_parameter" "one" { name = "x" }
data "aws_ssm_parameter" "many" {
  count = 1
  name  = "x"
}
module "remote" { source = "acme/x/aws" }
${bucket("b", "data.aws_ssm_parameter.many[0].value")}`,
    },
    given: {
      values: {
        "var.enviroment": "1",
        "var.environment": "not needed",
        "data.aws_ssm_parameter.one[0].value": "2",
        "data.aws_ssm_parameter.many.value": "3",
        "data.aws_ssm_parameter.noe.value": "4",
        "module.remote.anything": "5",
        "data.aws_ssm_parameter.one[0].values[1]": "7",
        "data.aws_ssm_parameter.one.values[1]": "not needed",
        "terraform.workspace": "6",
      },
    },
    names: { "aws_s3_bucket.b": "?" },
    remarks: [
      /^terraform-values: var\.enviroment: nothing has this address; did you mean var\.environment\?$/,
      /^terraform-values: data\.aws_ssm_parameter\.one\[0\]\.value: its block has neither count nor for_each/,
      /^terraform-values: data\.aws_ssm_parameter\.many\.value: its block has count or for_each/,
      /^terraform-values: data\.aws_ssm_parameter\.noe\.value: .*did you mean data\.aws_ssm_parameter\.one\.value\?$/,
      /^terraform-values: data\.aws_ssm_parameter\.one\[0\]\.values\[1\]: its block has neither count nor for_each/,
      /^module\.remote .*nothing says/,
    ],
  },
  {
    name: "variable files that are named, and give a variable different values",
    files: {
      "terraform.tfvars": 'a = "automatic"',
      "main.tf": `variable "a" {}
variable "same" {}
variable "given" {}
variable "one" {}
${["a", "same", "given", "one"].map((name) => bucket(name, `"\${var.${name}}"`)).join("")}`,
    },
    given: {
      values: { "var.given": "given" },
      variableFiles: {
        "env/prod.tfvars": 'same = 7\ngiven = "p"\nundeclared = "p"\na = "p"\none = "p"',
        "env/test.tfvars": 'same = "7"\ngiven = "t"\nundeclared = "t"\na = "t"',
        "env/third.tfvars": 'a = "3"',
      },
    },
    names: {
      "aws_s3_bucket.a": "?",
      "aws_s3_bucket.same": "7",
      "aws_s3_bucket.given": "given",
      "aws_s3_bucket.one": "p",
    },
    problems: [
      /^error main\.tf:1 env\/prod\.tfvars \(line 4\) and env\/test\.tfvars \(line 4\) give the variable a different values$/,
    ],
  },
  {
    name: "a file outside of the repository is not read",
    files: { "main.tf": bucket("a", 'file("../secret")') + bucket("b", 'file("/etc/hostname")') },
    given: { others: { "../secret": "s", "/etc/hostname": "h" } },
    names: { "aws_s3_bucket.a": "?", "aws_s3_bucket.b": "?" },
  },
];

describe("what is broken, or cannot be read", () => {
  test.each(ROWS)("$name", async (row) => {
    const found = await declare(row.files, row.given);
    expect(namesIn(found)).toEqual(row.names);
    matches(
      found.gaps.map(({ what, why }) => `${what}: ${why}`),
      row.gaps,
    );
    matches(problemsIn(found), row.problems);
    matches(
      found.remarks.map(({ what, why }) => `${what}: ${why}`),
      row.remarks,
    );
  });
});

function problemsIn({ problems }: Declared): readonly string[] {
  return problems.map(({ severity, path, line, message }) => `${severity} ${path}:${line} ${message}`);
}

/** Each pattern has its text, in any order, and there are no others. */
function matches(found: readonly string[], expected: readonly RegExp[] = []): void {
  expect(found.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([]);
  expect(expected.filter((pattern) => !found.some((text) => pattern.test(text)))).toEqual([]);
}

describe("bounds", () => {
  test("a long chain of references is told, and the stack holds", async () => {
    const chain = Array.from({ length: 2000 }, (_, index) => `  v${index} = local.v${index + 1}`).join("\n");
    const found = await declare({
      "main.tf": `locals {\n${chain}\n  v2000 = "end"\n}\n${bucket("b", "local.v0")}${bucket("c", "local.v1990")}`,
    });
    expect(namesIn(found)).toEqual({ "aws_s3_bucket.b": "?", "aws_s3_bucket.c": "end" });
    expect(found.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/references lead from one/)]);
  });

  test("modules that call modules, each many times, end", async () => {
    const level = (next: string) => `module "x" {\n  source = "../${next}"\n  count = 100\n}\n`;
    const found = await declare({
      "a/main.tf": level("b"),
      "b/main.tf": level("c"),
      "c/main.tf": level("d"),
      "d/main.tf": bucket("b", '"b"'),
    });
    expect(found.gaps.map(({ why }) => why).join()).toContain("more than 20,000 instances");
  });

  test("a count of all that is allowed, of blocks with many parts, ends", async () => {
    const found = await declare({
      "main.tf": `resource "aws_s3_bucket" "b" {
  count  = 20000
  bucket = join("-", [for i in range(1000) : "\${i}-\${count.index}"])
}
`,
    });
    expect(found.gaps.length + found.problems.length).toBeGreaterThan(0);
  });

  test("__proto__ is a name like any other", async () => {
    const found = await declare({
      "main.tf": `locals {\n  m = { __proto__ = "p" }\n}\n${bucket("__proto__", 'local.m["__proto__"]')}`,
    });
    expect(found.pieces.map(({ address }) => address)).toEqual(["aws_s3_bucket.__proto__"]);
    expect(found.problems).toEqual([]);
  });
});

test("files that have nothing to do with it are not even parsed", async () => {
  const found = await declare({ "main.tf": "resource broken {{{", "other/x.tf": 'resource "aws_instance" "i" {' });
  expect(found).toEqual({ pieces: [], problems: [], gaps: [], remarks: [], files: [], roots: new Map() });
});

test("every file that was read is listed with its text", async () => {
  const found = await declare(
    {
      "infra/main.tf": bucket("b", 'trimspace(file("name.txt"))'),
      "infra/terraform.tfvars": 'x = "1"',
      "vpc/main.tf": 'resource "aws_vpc" "v" {}',
    },
    { others: { "infra/name.txt": "from-file\n" } },
  );
  expect(namesIn(found)).toEqual({ "aws_s3_bucket.b": "from-file" });
  expect(found.files.map(({ path, kind, text }) => [path, kind, text !== ""])).toEqual([
    ["infra/main.tf", "terraform", true],
    ["infra/terraform.tfvars", "parameters", true],
    ["infra/name.txt", "terraform", true],
  ]);
});
