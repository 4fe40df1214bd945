/** Which of a repository's files are templates, plans or Terraform source. */

import { GENESYS_ACCOUNTS } from "../../genesys/accounts.ts";
import { isCloudFormation } from "../cloudformation/recognise.ts";
import type { SourceText } from "../document/read.ts";
import { isTerraformPlan } from "../terraform/plan/recognise.ts";
import type { Deployment } from "./read-templates.ts";

export interface TemplateFiles {
  readonly cloudformation: readonly SourceText[];
  readonly plans: readonly SourceText[];
  /** `.tf`, `.tf.json`, and variable files that Terraform loads by itself. */
  readonly terraform: readonly SourceText[];
}

export type TemplateKind = "cloudformation" | "terraform-plan" | "terraform";

/** What a file is, told by its name and a look at its text; undefined for all else. */
export function templateKind(path: string, text: string): TemplateKind | undefined {
  if (/\.(?:tf|tf\.json|tfvars|tfvars\.json)$/i.test(path)) return "terraform";
  if (isTerraformPlan(path, text)) return "terraform-plan";
  return isCloudFormation(path, text) ? "cloudformation" : undefined;
}

/**
 * Texts by which a template may be about an export, or bind one: it is read only where it has one of them. Policies may be for a
 * role or a bucket that another template declares, and a stack may give another one its parameters.
 */
const MAY_MATTER = new RegExp(
  [
    ...GENESYS_ACCOUNTS,
    "sts:ExternalId",
    "s3:Put",
    "AWS::S3::",
    "AWS::KMS::",
    "AWS::IAM::(?:Role|Managed)?Policy",
    "AWS::Organizations::Policy",
    "AWS::CloudFormation::Stack",
  ].join("|"),
  "i",
);

/**
 * Templates that were found, as one deployment with the defaults of their parameters: files do not tell which of several
 * parameter files counts.
 */
export function deploymentsIn(
  { cloudformation }: Pick<TemplateFiles, "cloudformation">,
  explicit: ReadonlySet<string>,
): readonly Deployment[] {
  const templates = cloudformation.filter(({ path, text }) => explicit.has(path) || MAY_MATTER.test(text));
  return [{ templates, parameterFiles: [], parameters: new Map(), surroundings: {} }];
}
