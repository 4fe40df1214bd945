/** What policy documents say about the things around them: who is trusted, which ARNs they name. */

import { compilePattern, matchPattern } from "../../authorization/match/wildcard.ts";
import type { PolicyKind, Statement } from "../../authorization/model.ts";
import { unique } from "../../collections.ts";
import { GENESYS_ACCOUNTS } from "../../genesys/accounts.ts";
import type { PolicyDocument } from "../../inventory/model.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UUIDS = new RegExp(UUID.source.slice(1, -1), "gi");
const ROLE_ARN = /^arn:[a-z-]+:iam::\d{12}:role\/[^*?$]+$/;
const SESSION_ARN = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/*?$]+)(?:\/.*)?$/;
const KEY_ARN = /^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/;

export function ofKind(documents: readonly PolicyDocument[], kind: PolicyKind): readonly PolicyDocument[] {
  return documents.filter((document) => document.kind === kind);
}

export function statementsOf({ policy }: PolicyDocument): readonly Statement[] {
  return "unknown" in policy ? [] : policy.statements;
}

export interface Trust {
  /** A Genesys account, or a principal in it, may assume the role. */
  readonly genesys: boolean;
  /** UUIDs that the policy asks for as sts:ExternalId, in lower case as organization ids are (T2). */
  readonly externalIds: readonly string[];
}

/** Whom a trust policy lets in. One that cannot be understood is read by its text: it must not be passed over. */
export function readTrust(document: PolicyDocument): Trust {
  if ("unknown" in document.policy) {
    const genesys = GENESYS_ACCOUNTS.some((account) => document.text.includes(account));
    const external = /sts:ExternalId/i.test(document.text);
    return { genesys, externalIds: genesys || external ? lowerCase(document.text.match(UUIDS) ?? []) : [] };
  }
  const allows = statementsOf(document).filter(({ effect }) => effect === "Allow");
  const principals = allows.flatMap(({ principal }) => principal?.aws ?? []);
  const external = allows.flatMap(({ conditions }) =>
    conditions.filter(({ key }) => key.toLowerCase() === "sts:externalid"),
  );
  return {
    genesys: principals.some((principal) => GENESYS_ACCOUNTS.includes(accountOf(principal))),
    externalIds: lowerCase(external.flatMap(({ values }) => values.filter((value) => UUID.test(value)))),
  };
}

/** Roles that the documents name as principal or in aws:PrincipalArn, but for Genesys' own. */
export function namedRoles(documents: readonly PolicyDocument[]): readonly string[] {
  const found = documents
    .flatMap(statementsOf)
    .flatMap((statement) => [
      ...(statement.principal?.aws ?? []),
      ...(statement.notPrincipal?.aws ?? []),
      ...conditionValues(statement, "aws:principalarn"),
    ]);
  return rolesIn(found);
}

function rolesIn(arns: readonly string[]): readonly string[] {
  return unique(arns.flatMap((arn) => roleArn(arn) ?? [])).filter((arn) => !GENESYS_ACCOUNTS.includes(accountOf(arn)));
}

/**
 * Roles that the documents let write: s3:PutObject, or kms:GenerateDataKey without the run of the key. Being exempt from a
 * Deny, or administering a key, does not make a role the one that exports.
 */
export function writingRoles(documents: readonly PolicyDocument[]): readonly string[] {
  const allows = documents.flatMap(statementsOf).filter(({ effect }) => effect === "Allow");
  const writing = allows.filter(({ actions = [] }) => {
    const encrypts = actions.some((action) => covers(action, "kms:GenerateDataKey"));
    const administers = actions.some((action) => covers(action, "kms:PutKeyPolicy"));
    return actions.some(coversPutObject) || (encrypts && !administers);
  });
  return rolesIn(writing.flatMap(({ principal }) => principal?.aws ?? []));
}

/** Keys that the documents name as resource or ask for in a request. */
export function namedKeys(documents: readonly PolicyDocument[]): readonly string[] {
  const found = documents
    .flatMap(statementsOf)
    .flatMap((statement) => [
      ...(statement.resources ?? []),
      ...conditionValues(statement, "s3:x-amz-server-side-encryption-aws-kms-key-id"),
    ]);
  return unique(found.filter((arn) => KEY_ARN.test(arn)));
}

/** The resources of every statement that allows s3:PutObject. */
export function writtenResources(documents: readonly PolicyDocument[]): readonly string[] {
  return documents
    .flatMap(statementsOf)
    .filter(({ effect, actions }) => effect === "Allow" && (actions ?? []).some(coversPutObject))
    .flatMap(({ resources }) => resources ?? []);
}

/** The one bucket that the policies' Allows for S3 name, whatever they allow on it; undefined where they name several. */
export function onlyBucketOf(documents: readonly PolicyDocument[]): string | undefined {
  const resources = documents
    .flatMap(statementsOf)
    .filter(({ effect, actions }) => effect === "Allow" && (actions ?? []).some((action) => /^s3:/i.test(action)))
    .flatMap(({ resources: named }) => named ?? []);
  const [bucket, ...others] = bucketsIn(resources);
  return others.length === 0 ? bucket : undefined;
}

/** Buckets that the resources name without a wildcard. */
export function bucketsIn(resources: readonly string[]): readonly string[] {
  return unique(resources.flatMap((resource) => /^arn:[^:]*:s3:::([A-Za-z0-9._-]+)(?:\/|$)/.exec(resource)?.[1] ?? []));
}

/** Text that a tool fills in before AWS sees the policy: `{{bucket}}`, `${bucket_arn}`, `<bucket>`, `BUCKET_NAME`. */
const PLACEHOLDER = /\{\{|<[^<>]*>|\$\{(?![A-Za-z0-9-]+:(?!:)|[*?$]\})|:::[A-Z0-9_-]*[A-Z]{3}[A-Z0-9_-]*(?:\/|$)/;

/**
 * Whether a bucket policy is about a bucket: `perhaps` where its resources hold wildcards in the bucket's place, or
 * placeholders, or cannot be read.
 */
export function isAbout(document: PolicyDocument, bucket: string): "yes" | "perhaps" | "no" {
  const resources = resourcesOf(document);
  if (resources.some((resource) => PLACEHOLDER.test(resource))) return "perhaps";
  const named = bucketsOfPolicy(document);
  if (named.includes(bucket)) return "yes";
  if (resources.length === 0) return named.length === 0 ? "perhaps" : "no";
  return resources.some((resource) => {
    const [, part] = /^arn:[^:]*:s3:::([^/]+)/.exec(resource) ?? [];
    if (part === undefined) return resource.includes("*") && covers(resource, `arn:aws:s3:::${bucket}`);
    return /[*?]/.test(part) && covers(part, bucket);
  })
    ? "perhaps"
    : "no";
}

function resourcesOf(document: PolicyDocument): readonly string[] {
  return statementsOf(document).flatMap(({ resources, notResources }) => [
    ...(resources ?? []),
    ...(notResources ?? []),
  ]);
}

/** Organization ids that stand as the first segment of a key. */
export function organizationsIn(resources: readonly string[]): readonly string[] {
  const segments = resources.flatMap((resource) => /^arn:[^:]*:s3:::[^/]+\/([^/]+)\//.exec(resource)?.[1] ?? []);
  return lowerCase(segments.filter((segment) => UUID.test(segment)));
}

/** Written in capitals it is still meant to be that organization's, and that Genesys sends another text is what is to be found. */
function lowerCase(ids: readonly string[]): readonly string[] {
  return unique(ids.map((id) => id.toLowerCase()));
}

/** The buckets that a bucket policy is about. */
export function bucketsOfPolicy(document: PolicyDocument): readonly string[] {
  if ("unknown" in document.policy) {
    return unique(
      [...document.text.matchAll(/arn:[a-z-]+:s3:::([A-Za-z0-9._-]+)(?=["'/\s])/g)].map((match) => match[1] ?? ""),
    );
  }
  return bucketsIn(resourcesOf(document));
}

export function accountOf(principal: string): string {
  return /^\d{12}$/.test(principal) ? principal : (principal.split(":")[4] ?? "");
}

function conditionValues(statement: Statement, key: string): readonly string[] {
  return statement.conditions.filter((test) => test.key.toLowerCase() === key).flatMap(({ values }) => values);
}

function roleArn(arn: string): string | undefined {
  if (ROLE_ARN.test(arn)) return arn;
  const [, partition, account, name] = SESSION_ARN.exec(arn) ?? [];
  return name === undefined ? undefined : `arn:${partition}:iam::${account}:role/${name}`;
}

function coversPutObject(pattern: string): boolean {
  return covers(pattern, "s3:PutObject");
}

/** A1: compared without regard to case. */
function covers(pattern: string, action: string): boolean {
  return matchPattern(compilePattern(pattern.toLowerCase()), action.toLowerCase());
}
