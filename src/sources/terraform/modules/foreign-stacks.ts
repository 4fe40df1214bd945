/** CloudFormation templates that Terraform deploys: they are not read here. */

import { asText, memberOf } from "../../template/value.ts";
import type { Instance } from "../model.ts";

export const STACKS: ReadonlySet<string> = new Set(["aws_cloudformation_stack", "aws_cloudformation_stack_set"]);

const SPEAKS = /polic|bucket|iam|kms|AWS::(?:IAM|S3|KMS|Organizations)::/i;

/** Whether a text of a stack speaks of policies or buckets. */
export function speaksOfPolicies(text: string): boolean {
  return SPEAKS.test(text);
}

/** Whether the template's text, where it lies or the stack's name says that it may hold policies or buckets. */
export function mayDeclarePolicies({ address, attributes }: Instance): boolean {
  const texts = ["name", "template_body", "template_url"].map((name) => {
    const value = memberOf(attributes, name);
    return value === undefined ? "" : (asText(value)?.text ?? "");
  });
  return [address, ...texts].some(speaksOfPolicies);
}
