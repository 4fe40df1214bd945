/** CloudFormation and Terraform in a tree: seen, so that nobody takes them for judged. */

import { UserError } from "../errors.ts";
import { GENESYS_ACCOUNTS } from "../genesys/accounts.ts";
import type { Tree } from "../sources/model.ts";

export type TemplateKind = "cloudformation" | "terraform" | "terraform-plans";

export interface Template {
  readonly path: string;
  readonly kind: TemplateKind;
}

export interface FoundTemplates {
  /** Those that hold an export's policies, as far as their words tell. */
  readonly ofExports: readonly Template[];
  /** How many others there are. */
  readonly others: number;
}

const FILES = /\.(?:json|ya?ml|tf)$/i;
const AT_ONCE = 64;
const SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i",
);

/** Every template, plan and Terraform file of the tree. One that cannot be read is left to discovery, which says so. */
export async function findTemplates(tree: Tree): Promise<FoundTemplates> {
  const files = (await tree.list()).filter(({ path, type }) => type === "file" && FILES.test(path));
  const ofExports: Template[] = [];
  let others = 0;
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const texts = await Promise.all(files.slice(at, at + AT_ONCE).map(({ path }) => readText(tree, path)));
    for (const [index, text] of texts.entries()) {
      const path = files[at + index]?.path ?? "";
      const kind = kindOf(path, text);
      if (kind === undefined) continue;
      if (SPEAKS_OF_EXPORTS.test(text)) ofExports.push({ path, kind });
      else others += 1;
    }
  }
  return { ofExports: ofExports.sort((a, b) => (a.path < b.path ? -1 : 1)), others };
}

async function readText(tree: Tree, path: string): Promise<string> {
  try {
    return Buffer.from(await tree.read(path)).toString("utf8");
  } catch (error) {
    if (error instanceof UserError) return "";
    throw error;
  }
}

function kindOf(path: string, text: string): TemplateKind | undefined {
  if (/\.tf$/i.test(path)) return "terraform";
  if (text.includes('"planned_values"')) return "terraform-plans";
  const template =
    text.includes("AWSTemplateFormatVersion") ||
    (text.includes("Resources") && /["']?Type["']?\s*:\s*["']?AWS::/.test(text));
  return template ? "cloudformation" : undefined;
}
