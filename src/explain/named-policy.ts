/** The policy that AWS' text names by its ARN: which document of the inventory it is, and how to read it. */

import type { PolicyDocument } from "../inventory/model.ts";

const ORGANIZATIONS = /^arn:[\w-]+:organizations::\d{12}:policy\/o-[a-z0-9]+\/[\w]+\/(p-[\w]{1,130})$/;
const OF_AWS = /^arn:[\w-]+:organizations::aws:policy\/[\w]+\/(p-[\w]{1,130})$/;
const MANAGED = /^arn:[\w-]+:iam::(?:\d{12}|aws):policy\/(?:[\w+=,.@/-]{1,512}\/)?([\w+=,.@-]{1,128})$/;

/** Only what looks like such an ARN: a command is there to be copied. */
function idOf(arn: string): { readonly id: string; readonly managed: boolean } | undefined {
  const organizations = (ORGANIZATIONS.exec(arn) ?? OF_AWS.exec(arn))?.[1];
  if (organizations !== undefined) return { id: organizations, managed: false };
  const name = MANAGED.exec(arn)?.[1];
  return name === undefined ? undefined : { id: name, managed: true };
}

/** A command that only reads; undefined for what is no policy's ARN. */
export function readOfPolicy(arn: string): string | undefined {
  const found = idOf(arn);
  if (found === undefined) return undefined;
  if (!found.managed) return `aws organizations describe-policy --policy-id ${found.id}`;
  return `aws iam get-policy --policy-arn ${arn} (then aws iam get-policy-version with its DefaultVersionId)`;
}

/**
 * The documents that are this policy by their ARN, or by its id or name in the document's path or address. Several where more
 * than one has the name, none where no document has: the inventory need not name its files as AWS names the policy.
 */
export function documentsOfPolicy(arn: string, documents: readonly PolicyDocument[]): readonly PolicyDocument[] {
  const same = documents.filter(({ path }) => path === arn);
  const id = idOf(arn)?.id.toLowerCase();
  if (same.length > 0 || id === undefined) return same;
  return documents.filter(({ path, address = "" }) =>
    [path, address].some((name) => wordsOf(name).some((word) => word === id)),
  );
}

/** File name without its endings, folders, and names between the marks of an address. */
function wordsOf(name: string): readonly string[] {
  const parts = name.toLowerCase().split(/[/\\#:"'[\]]/);
  return [...parts, ...parts.flatMap((part) => part.split(".")), ...parts.map((part) => part.replace(/\.[^.]*$/, ""))];
}
