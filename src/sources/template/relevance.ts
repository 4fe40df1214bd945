/** Which templates have to do with an export: what cannot be known of the others keeps nobody from a verdict. */

import { posix } from "node:path";
import { GENESYS_ACCOUNTS } from "../../genesys/accounts.ts";
import type { DeclaredExport, Gap, PolicyDocument } from "../../inventory/model.ts";
import { bucketsIn, namedRoles, writtenResources } from "../discovery/read-policies.ts";
import type { SourceProblem } from "../model.ts";
import type { Declared } from "./model.ts";

/** True for a text that may be about an export. */
export type IsAbout = (text: string) => boolean;

/**
 * Genesys' accounts, an ExternalId, or the names of the exports' roles and buckets.
 * @param documents policies in files of their own, where the exports are told from them
 */
export function aboutExports(exports: readonly DeclaredExport[], documents: readonly PolicyDocument[] = []): IsAbout {
  const names = exports.flatMap(({ role, bucket }) => [nameOf(role), bucket]);
  const told = [...bucketsIn(writtenResources(documents)), ...namedRoles(documents).map(nameOf)];
  const words = [...GENESYS_ACCOUNTS, ...names, ...told];
  // Names of condition keys are compared without regard to case (C2).
  return (text) => /sts:ExternalId/i.test(text) || words.some((word) => text.includes(word));
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

/** Policies that bind every account, or every bucket of one, without a word of any export. */
const BINDS_ALL =
  /aws(?:cc)?_organizations_policy|aws_s3_account_public_access_block|AWS::Organizations::Policy|(?:SERVICE|RESOURCE)_CONTROL_POLICY/;
/** Policies that name what they are for, perhaps by a variable. */
const BINDS_ONE =
  /aws(?:cc)?_s3_bucket_policy|aws(?:cc)?_kms_key|aws(?:cc)?_iam_role_polic|AWS::S3::BucketPolicy|AWS::KMS::Key|AWS::IAM::(?:Role|Managed)?Policy/;

/**
 * The gaps and problems that may be about an export are kept; the others are remarks. They may be where their file speaks of one,
 * or belongs together with one that does, and where policies are left open that need not name what they are for.
 */
export function relevantOf(declared: Declared, isAbout: IsAbout): Declared {
  const texts = new Map(declared.files.map(({ path, text }) => [path, text]));
  const about = new Set(declared.files.filter(({ text }) => isAbout(text)).map(({ path }) => posix.dirname(path)));
  const isNear = (path: string): boolean => [...about].some((folder) => areRelated(folder, posix.dirname(path)));
  // Of plans no text is kept, and of what cannot be read there is none.
  const isHidden = (path: string): boolean => (texts.get(path) ?? "") === "";
  const bindsAll = (path: string): boolean => BINDS_ALL.test(texts.get(path) ?? "");
  const isOpen = ({ path, what }: Declared["gaps"][number]): boolean =>
    path === undefined || isHidden(path) || isNear(path) || bindsAll(path) || BINDS_ONE.test(what);
  const isBroken = ({ path }: SourceProblem): boolean =>
    isHidden(path) || isNear(path) || bindsAll(path) || BINDS_ONE.test(texts.get(path) ?? "");
  return {
    ...declared,
    gaps: declared.gaps.filter(isOpen).map(withoutPath),
    problems: declared.problems.filter(isBroken),
    remarks: [
      ...declared.remarks,
      ...declared.gaps.filter((gap) => !isOpen(gap)).map(({ what, why }) => ({ what, why })),
      ...declared.problems
        .filter((problem) => !isBroken(problem))
        .map(({ path, message }) => ({
          what: path,
          why: `it does not speak of an export, and was not read: ${message}`,
        })),
    ],
  };
}

function withoutPath({ what, why, cure, example }: Gap): Gap {
  return { what, why, cure, ...(example === undefined ? {} : { example }) };
}

/** One folder is the other, or lies in it. */
function areRelated(one: string, other: string): boolean {
  const inside = (inner: string, outer: string): boolean =>
    outer === "." || inner === outer || inner.startsWith(`${outer}/`);
  return inside(one, other) || inside(other, one);
}
