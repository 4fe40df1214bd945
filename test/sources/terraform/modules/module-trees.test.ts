/** Sources: developer.hashicorp.com/terraform/language, the page of each part. */

import { describe, expect, test } from "vitest";
import { declare, type Files, type Given, namesIn } from "./declare.ts";

interface Row {
  readonly name: string;
  readonly files: Files;
  readonly given?: Given;
  readonly names: Readonly<Record<string, unknown>>;
}

const bucket = (name: string, of: string) => `resource "aws_s3_bucket" "${name}" {\n  bucket = ${of}\n}\n`;

/** language/values/variables, language/values/locals */
const VALUES: readonly Row[] = [
  {
    name: "a default, and a local value of it",
    files: { "main.tf": `variable "a" { default = "x" }\nlocals { b = "\${var.a}-y" }\n${bucket("b", "local.b")}` },
    names: { "aws_s3_bucket.b": "x-y" },
  },
  {
    name: "a variable without a value is a hole of the name",
    files: { "main.tf": `variable "a" {}\n${bucket("b", '"p-${var.a}"')}` },
    names: { "aws_s3_bucket.b": "p-?" },
  },
  {
    name: "variable files: the later one counts, whatever the order of the files",
    files: {
      "z.auto.tfvars": 'd = "z.auto"',
      "a.auto.tfvars.json": '{"c": "a.auto.json", "d": "a.auto.json"}',
      "terraform.tfvars.json": '{"b": "json", "c": "json", "d": "json"}',
      "terraform.tfvars": 'a = "tfvars"\nb = "tfvars"\nc = "tfvars"\nd = "tfvars"',
      "prod.tfvars": 'a = "not loaded"',
      "main.tf": ["a", "b", "c", "d"].map((n) => `variable "${n}" {}\n${bucket(n, `var.${n}`)}`).join(""),
    },
    names: {
      "aws_s3_bucket.a": "tfvars",
      "aws_s3_bucket.b": "json",
      "aws_s3_bucket.c": "a.auto.json",
      "aws_s3_bucket.d": "z.auto",
    },
  },
  {
    name: "a variable file that is named wins, and terraform-values over that",
    files: {
      "x.auto.tfvars": 'a = "auto"\nb = "auto"',
      "main.tf": `variable "a" {}\nvariable "b" {}\n${bucket("a", "var.a")}${bucket("b", "var.b")}`,
    },
    given: { variableFiles: { "env/prod.tfvars": 'a = "prod"\nb = "prod"' }, values: { "var.b": "given" } },
    names: { "aws_s3_bucket.a": "prod", "aws_s3_bucket.b": "given" },
  },
  {
    name: "a named variable file within a root's folder is that root's",
    files: {
      "one/main.tf": `variable "a" {}\n${bucket("one", "var.a")}`,
      "two/main.tf": `variable "a" {}\n${bucket("two", "var.a")}`,
    },
    given: { variableFiles: { "one/prod.tfvars": 'a = "1"', "two/prod.tfvars": 'a = "2"' } },
    names: { "aws_s3_bucket.one": "1", "aws_s3_bucket.two": "2" },
  },
  {
    name: "a named variable file outside of all roots is everybody's",
    files: {
      "one/main.tf": `variable "a" {}\n${bucket("one", "var.a")}`,
      "two/main.tf": `variable "a" {}\n${bucket("two", "var.a")}`,
    },
    given: { variableFiles: { "all.tfvars": 'a = "0"' } },
    names: { "aws_s3_bucket.one": "0", "aws_s3_bucket.two": "0" },
  },
  {
    name: "optional attributes and their defaults",
    files: {
      "terraform.tfvars": 'a = { one = { n = "x" }, two = { n = "y", s = "z", o = { q = "w" } } }',
      "main.tf": `variable "a" {
  type = map(object({
    n = string
    s = optional(string, "def")
    o = optional(object({ q = optional(string, "q") }), {})
    u = optional(string)
  }))
}
resource "aws_s3_bucket" "b" {
  for_each = var.a
  bucket   = "\${each.value.n}-\${each.value.s}-\${each.value.o.q}-\${each.value.u == null}"
}
`,
    },
    names: { 'aws_s3_bucket.b["one"]': "x-def-q-true", 'aws_s3_bucket.b["two"]': "y-z-w-true" },
  },
  {
    name: "conversion of values to the type",
    files: {
      "terraform.tfvars": 'n = "7"\ns = 8\nb = "true"\nl = ["b", "a", "b"]',
      "main.tf": `variable "n" { type = number }
variable "s" { type = string }
variable "b" { type = bool }
variable "l" { type = set(string) }
${bucket("b", '"${var.n + 1}-${var.s}-${var.b ? "yes" : "no"}-${join(",", var.l)}"')}`,
    },
    names: { "aws_s3_bucket.b": "8-8-yes-a,b" },
  },
  {
    name: "null is the default where a variable is not nullable",
    files: {
      "terraform.tfvars": "a = null\nb = null",
      "main.tf": `variable "a" {
  default  = "d"
  nullable = false
}
variable "b" { default = "d" }
${bucket("a", "var.a")}${bucket("b", '"x${var.b == null}"')}`,
    },
    names: { "aws_s3_bucket.a": "d", "aws_s3_bucket.b": "xtrue" },
  },
  {
    name: "terraform-values below an attribute, whole addresses or through a local value",
    files: {
      "main.tf": `data "terraform_remote_state" "s" { backend = "s3" }
data "aws_ssm_parameters_by_path" "x" {
  for_each = toset(["eu"])
  path     = "/a"
}
resource "aws_vpc_endpoint" "e" { service_name = "com.amazonaws.eu-west-2.s3" }
locals {
  state = data.terraform_remote_state.s.outputs
}
${bucket("one", "data.terraform_remote_state.s.outputs.names.recordings")}
${bucket("local", "local.state.vpce")}
${bucket("key", 'local.state["a.b"]')}
${bucket("index", 'data.aws_ssm_parameters_by_path.x["eu"].values[1]')}
${bucket("block", "aws_vpc_endpoint.e.dns_entry[0].dns_name")}
${bucket("other", "data.terraform_remote_state.s.outputs.other")}
${bucket("others", "local.state.names.other")}
${bucket("perhaps", 'lookup(local.state, "other", "default")')}
${bucket("tried", 'try(local.state.other, "default")')}
${bucket("first", 'data.aws_ssm_parameters_by_path.x["eu"].values[0]')}
${bucket("all", 'join("-", data.aws_ssm_parameters_by_path.x["eu"].values)')}`,
    },
    given: {
      values: {
        "data.terraform_remote_state.s.outputs.vpce": "vpce-1",
        "data.terraform_remote_state.s.outputs.names.recordings": "acme",
        'data.terraform_remote_state.s.outputs["a.b"]': "dotted",
        'data.aws_ssm_parameters_by_path.x["eu"].values[1]': "second",
        "aws_vpc_endpoint.e.dns_entry[0].dns_name": "s3.example.com",
      },
    },
    names: {
      "aws_s3_bucket.one": "acme",
      "aws_s3_bucket.local": "vpce-1",
      "aws_s3_bucket.key": "dotted",
      "aws_s3_bucket.index": "second",
      "aws_s3_bucket.block": "s3.example.com",
      "aws_s3_bucket.other": "?",
      "aws_s3_bucket.others": "?",
      "aws_s3_bucket.perhaps": "?",
      "aws_s3_bucket.tried": "?",
      "aws_s3_bucket.first": "?",
      "aws_s3_bucket.all": "?",
    },
  },
  {
    name: "a value that terraform-values gives for a type with parts is JSON",
    files: { "main.tf": `variable "l" { type = list(string) }\n${bucket("b", "var.l[1]")}` },
    given: { values: { "var.l": '["x", "y"]' } },
    names: { "aws_s3_bucket.b": "y" },
  },
  {
    name: "workspace and paths",
    files: {
      "infra/main.tf": `module "m" { source = "../mods/m" }\n${bucket("b", '"${terraform.workspace}-${path.module}-${path.root}"')}`,
      "mods/m/main.tf": bucket("b", '"${path.module}-${path.root}"'),
      "other/main.tf": bucket("c", '"${path.cwd}"'),
    },
    given: { values: { "terraform.workspace": "prod" } },
    names: { "aws_s3_bucket.b": "prod-.-.", "module.m.aws_s3_bucket.b": "../mods/m-.", "aws_s3_bucket.c": "?" },
  },
];

/** language/meta-arguments/count, for_each; language/expressions/references, splat */
const INSTANCES: readonly Row[] = [
  {
    name: "count",
    files: {
      "main.tf": `resource "aws_s3_bucket" "b" {
  count  = 2
  bucket = "b\${count.index}"
}
${bucket("all", 'join(",", aws_s3_bucket.b[*].bucket)')}${bucket("second", "aws_s3_bucket.b[1].id")}`,
    },
    names: {
      "aws_s3_bucket.b[0]": "b0",
      "aws_s3_bucket.b[1]": "b1",
      "aws_s3_bucket.all": "b0,b1",
      "aws_s3_bucket.second": "b1",
    },
  },
  {
    name: "a count of none",
    files: {
      "main.tf": `resource "aws_s3_bucket" "b" {
  count  = false ? 1 : 0
  bucket = "b"
}
${bucket("c", 'one(aws_s3_bucket.b[*].bucket) == null ? "none" : "one"')}${bucket("d", 'try(aws_s3_bucket.b[0].bucket, "else")')}`,
    },
    names: { "aws_s3_bucket.c": "none", "aws_s3_bucket.d": "else" },
  },
  {
    name: "for_each over a map, a set, and another resource",
    files: {
      "main.tf": `resource "aws_s3_bucket" "m" {
  for_each = { x = "1", y = "2" }
  bucket   = "\${each.key}\${each.value}"
}
resource "aws_s3_bucket" "s" {
  for_each = toset(["b", "a"])
  bucket   = "s-\${each.key}-\${each.value}"
}
resource "aws_s3_bucket" "c" {
  for_each = aws_s3_bucket.m
  bucket   = "c-\${each.value.bucket}"
}
${bucket("k", '"k-${aws_s3_bucket.m["x"].bucket}-${join("", [for k, b in aws_s3_bucket.s : b.id])}"')}`,
    },
    names: {
      'aws_s3_bucket.m["x"]': "x1",
      'aws_s3_bucket.m["y"]': "y2",
      'aws_s3_bucket.s["a"]': "s-a-a",
      'aws_s3_bucket.s["b"]': "s-b-b",
      'aws_s3_bucket.c["x"]': "c-x1",
      'aws_s3_bucket.c["y"]': "c-y2",
      "aws_s3_bucket.k": "k-x1-s-a-as-b-b",
    },
  },
  {
    name: "a for_each that is not known is one instance of which the key is not known",
    files: {
      "main.tf": `variable "m" { type = map(string) }
resource "aws_s3_bucket" "b" {
  for_each = var.m
  bucket   = "b-\${each.key}"
}
${bucket("c", 'aws_s3_bucket.b["x"].bucket')}`,
    },
    names: { "aws_s3_bucket.b[(known after apply)]": "b-?", "aws_s3_bucket.c": "?" },
  },
  {
    name: "a count that is not known is one instance that may be there",
    files: {
      "main.tf": `variable "on" {}
resource "aws_s3_bucket" "b" {
  count  = var.on ? 1 : 0
  bucket = "b"
}
${bucket("c", "aws_s3_bucket.b[0].bucket")}${bucket("d", 'join(",", aws_s3_bucket.b[*].bucket)')}${bucket("e", 'try(aws_s3_bucket.b[0].bucket, "else")')}`,
    },
    names: {
      "aws_s3_bucket.b[0]": "b",
      "aws_s3_bucket.c": "?",
      "aws_s3_bucket.d": "?",
      "aws_s3_bucket.e": "?",
    },
  },
  {
    name: "what the provider computes and nobody knows is a hole, also by try, splat and for",
    files: {
      "main.tf": `resource "random_pet" "p" { length = 2 }
${bucket("a", '"a-${random_pet.p.id}-${random_pet.p.length}"')}
${bucket("b", 'try(aws_s3_bucket.a.hosted_zone_id, "else")')}
${bucket("c", 'lookup({ x = aws_s3_bucket.a }, "x").website_endpoint')}
resource "aws_s3_bucket" "d" {
  count  = 2
  bucket = "d\${count.index}"
}
${bucket("e", "(aws_s3_bucket.d[*].bucket_prefix)[0]")}${bucket("f", 'try(aws_s3_bucket.a.website[0].index, "else")')}`,
    },
    names: {
      "aws_s3_bucket.a": "a-?-2",
      "aws_s3_bucket.b": "?",
      "aws_s3_bucket.c": "?",
      "aws_s3_bucket.d[0]": "d0",
      "aws_s3_bucket.d[1]": "d1",
      "aws_s3_bucket.e": "?",
      "aws_s3_bucket.f": "?",
    },
  },
  {
    name: "ephemeral values, data sources that only AWS knows, and files that are not there are holes",
    files: {
      "main.tf": `ephemeral "aws_secretsmanager_secret_version" "s" { secret_id = "x" }
data "aws_ssm_parameter" "p" { name = "/x" }
data "terraform_remote_state" "r" { backend = "s3" }
${bucket("a", "ephemeral.aws_secretsmanager_secret_version.s.secret_string")}${bucket("b", "data.aws_ssm_parameter.p.value")}
${bucket("c", "data.terraform_remote_state.r.outputs.bucket")}${bucket("d", 'file("name.txt")')}${bucket("e", "data.aws_ssm_parameter.p.name")}`,
    },
    names: {
      "aws_s3_bucket.a": "?",
      "aws_s3_bucket.b": "?",
      "aws_s3_bucket.c": "?",
      "aws_s3_bucket.d": "?",
      "aws_s3_bucket.e": "/x",
    },
  },
];

/** language/modules */
const MODULES: readonly Row[] = [
  {
    name: "inputs and outputs, through two levels",
    files: {
      "main.tf": `module "a" {
  source = "./a"
  name   = "x"
}
${bucket("top", "module.a.out")}`,
      "a/main.tf": `variable "name" {}
module "b" {
  source = "../b"
  name   = "\${var.name}-a"
}
output "out" { value = "\${module.b.out}!" }
`,
      "b/main.tf": `variable "name" {}\n${bucket("b", '"b-${var.name}"')}output "out" { value = aws_s3_bucket.b.id }\n`,
    },
    names: { "module.a.module.b.aws_s3_bucket.b": "b-x-a", "aws_s3_bucket.top": "b-x-a!" },
  },
  {
    name: "for_each and count of a module",
    files: {
      "main.tf": `module "e" {
  source   = "./m"
  for_each = toset(["x", "y"])
  name     = each.key
}
module "c" {
  source = "./m"
  count  = 2
  name   = count.index
}
${bucket("one", 'module.e["x"].out')}${bucket("all", 'join(",", [for m in module.e : m.out])')}${bucket("splat", 'join(",", module.c[*].out)')}`,
      "m/main.tf": `variable "name" { type = string }\n${bucket("b", '"b${var.name}"')}output "out" { value = aws_s3_bucket.b.bucket }`,
    },
    names: {
      'module.e["x"].aws_s3_bucket.b': "bx",
      'module.e["y"].aws_s3_bucket.b': "by",
      "module.c[0].aws_s3_bucket.b": "b0",
      "module.c[1].aws_s3_bucket.b": "b1",
      "aws_s3_bucket.one": "bx",
      "aws_s3_bucket.all": "bx,by",
      "aws_s3_bucket.splat": "b0,b1",
    },
  },
  {
    name: "two modules that need outputs of each other, in no circle",
    files: {
      "main.tf": `module "a" {
  source = "./m"
  in     = "start"
}
module "b" {
  source = "./m"
  in     = module.a.out
  other  = module.a.fixed
}
${bucket("x", '"${module.b.out}-${module.b.other}"')}`,
      "m/main.tf": `variable "in" {}
variable "other" { default = "none" }
output "out" { value = "<\${var.in}>" }
output "fixed" { value = "fixed" }
output "other" { value = var.other }
`,
    },
    names: { "aws_s3_bucket.x": "<<start>>-fixed" },
  },
  {
    name: "each root by itself; a called folder is no root",
    files: {
      "prod/main.tf": `module "m" {\n  source = "../shared"\n  env = "prod"\n}\n`,
      "dev/main.tf": `module "n" {\n  source = "../shared/"\n  env = "dev"\n}\n`,
      "shared/main.tf": `variable "env" {}\n${bucket("b", "var.env")}`,
    },
    names: { "module.m.aws_s3_bucket.b": "prod", "module.n.aws_s3_bucket.b": "dev" },
  },
  {
    name: "outputs of remote modules are holes that terraform-values fills",
    files: {
      "main.tf": `module "r" { source = "acme/thing/aws" }\n${bucket("a", "module.r.name")}${bucket("b", '"x-${module.r.other}"')}`,
    },
    given: { values: { "module.r.name": "given" } },
    names: { "aws_s3_bucket.a": "given", "aws_s3_bucket.b": "x-?" },
  },
];

/** language/files/override, language/syntax/json */
const SYNTAX: readonly Row[] = [
  {
    name: "override files change blocks by attribute and by type of nested block",
    files: {
      "main.tf": `variable "a" { default = "a" }\nlocals {\n  l = "l"\n  k = "k"\n}\n${bucket("b", '"${var.a}-${local.l}-${local.k}"')}${bucket("c", '"c"')}`,
      "a_override.tf": 'variable "a" { default = "first" }\nlocals { l = "over" }\n',
      "override.tf": 'variable "a" { default = "last" }\nresource "aws_s3_bucket" "c" { bucket = "over" }\n',
    },
    names: { "aws_s3_bucket.b": "last-over-k", "aws_s3_bucket.c": "over" },
  },
  {
    name: "JSON syntax",
    files: {
      "main.tf.json": JSON.stringify({
        "//": "comment",
        variable: { n: { type: "list(string)", default: ["x", "${y}"] } },
        locals: { p: "p-${var.n[0]}" },
        resource: {
          aws_s3_bucket: {
            b: { bucket: "${local.p}", "//": "why" },
            c: [{ for_each: "${toset(var.n)}", bucket: "c-${each.key}" }],
          },
        },
      }),
    },
    names: {
      "aws_s3_bucket.b": "p-x",
      'aws_s3_bucket.c["x"]': "c-x",
      'aws_s3_bucket.c["${y}"]': "c-${y}",
    },
  },
];

describe.each([
  ["variables and local values", VALUES],
  ["instances", INSTANCES],
  ["modules", MODULES],
  ["files", SYNTAX],
])("%s", (_, rows) => {
  test.each(rows)("$name", async ({ files, given, names }) => {
    const found = await declare(files, given);
    expect(namesIn(found)).toEqual(names);
    expect(found.problems).toEqual([]);
  });
});
