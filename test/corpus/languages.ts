/** The languages that teams keep policies in. */

import { jsonTemplate, yamlTemplate } from "./render/cloudformation.ts";
import { jsonDocuments, yamlDocuments } from "./render/documents.ts";
import { documentSource, encodedSource, heredocSource } from "./render/terraform.ts";
import type { Story } from "./story.ts";

export const LANGUAGES = {
  "JSON documents": jsonDocuments,
  "YAML documents": yamlDocuments,
  "CloudFormation in JSON": jsonTemplate,
  "CloudFormation in YAML": yamlTemplate,
  "Terraform policy documents": documentSource,
  "Terraform jsonencode": encodedSource,
  "Terraform heredocs": heredocSource,
} as const satisfies Readonly<Record<string, (story: Story) => Readonly<Record<string, string>>>>;

export type Language = keyof typeof LANGUAGES;
