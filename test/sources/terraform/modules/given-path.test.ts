import { expect, test } from "vitest";
import { attributePath } from "../../../../src/sources/terraform/modules/given-path.ts";

test.each<[string, string, string, readonly string[]]>([
  ["aws_kms_key.k.key_id", "aws_kms_key.k", "key_id", []],
  ['aws_s3_bucket.b["a.b[0]"].arn', 'aws_s3_bucket.b["a.b[0]"]', "arn", []],
  ["data.terraform_remote_state.s.outputs.vpce", "data.terraform_remote_state.s", "outputs", ["vpce"]],
  ["data.aws_ssm_parameters_by_path.x[1].values[0]", "data.aws_ssm_parameters_by_path.x[1]", "values", ["0"]],
  ['module.m["a"].module.n.data.x.y.tags["a \\"b\\""].c', 'module.m["a"].module.n.data.x.y', "tags", ['a "b"', "c"]],
])("%s", (address, instance, attribute, steps) => {
  expect(attributePath(address)).toEqual({ instance, attribute, steps });
});

test.each(["", "var.x", "var.x.y.z", "local.a.b", "module.m.output", "aws_kms_key.k", "a.b.c d", "a.b.", "path.cwd"])(
  "%j is no attribute",
  (address) => {
    expect(attributePath(address)).toBeUndefined();
  },
);
