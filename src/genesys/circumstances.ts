/** The facts of one export that its requests carry, and the dimensions that stand for the facts nobody declared. */

import { globPattern, literalPattern, patternOf } from "../authorization/pattern/pattern.ts";
import type { Domain } from "../authorization/space/witnesses.ts";
import { ANY_VALUE, anyValueBut } from "../authorization/space/witnesses.ts";
import type { Inventory, Organization } from "../inventory/model.ts";
import { isGap, organizationOf } from "../inventory/model.ts";
import { possibleAccounts } from "./accounts.ts";
import { accountOf, regionOf } from "./arn.ts";
import type { Asked } from "./asked.ts";
import type { ChoiceDimension } from "./dimensions.ts";
import { undeclaredDimension } from "./dimensions.ts";
import { uuid } from "./key-layout.ts";
import { isKnownAbsent } from "./known-absent.ts";
import type { Export } from "./model.ts";
import type { Circumstances } from "./requests.ts";
import { organizationIdOf } from "./requests.ts";

/** Stands where no document names the Genesys organization. */
const UNNAMED_ORGANIZATION = "00000000-0000-4000-8000-000000000000";
/** Stands where nothing tells the bucket's region; the region is then an open point. */
const UNNAMED_REGION = "unknown-region-1";

/** False for the stand-in. */
export function isKnownRegion(region: string): boolean {
  return region !== UNNAMED_REGION;
}

/** Every organization id but some: Genesys sends no other ExternalId than a UUID in lower case (T2). */
export function organizationIdsBut(excluded: readonly string[]): Domain {
  return { strings: { include: patternOf(uuid()), exclude: excluded.map(literalPattern) } };
}

/** Gathers what the requests of an export have in common. */
export function circumstancesOf(target: Export, inventory: Inventory, now: Date): Circumstances {
  const { declared, role, bucket, key } = target;
  const keyRegion = key === undefined || isGap(key) ? undefined : regionOf(key.arn);
  const awsOrganization = organizationId(organizationOf(inventory, accountOf(declared.role)));
  const others = Object.entries(inventory.organizations ?? {}).flatMap(([account, organization]) => {
    const id = organizationId(organization);
    return id === undefined ? [] : [[account, id] as const];
  });
  return {
    role: declared.role,
    bucket: {
      name: declared.bucket,
      account: isGap(bucket) ? accountOf(declared.role) : bucket.account,
      region: (isGap(bucket) ? undefined : bucket.region) ?? keyRegion ?? UNNAMED_REGION,
    },
    organizationId: declared.organizationId ?? UNNAMED_ORGANIZATION,
    organizationKnown: declared.organizationId !== undefined,
    genesys: possibleAccounts(declared, trustedAccounts(role)),
    ...(declared.region === undefined ? {} : { genesysRegion: declared.region }),
    roleTags: isGap(role) ? {} : (role.tags ?? {}),
    ...(isGap(role) || role.uniqueId === undefined ? {} : { roleId: role.uniqueId }),
    ...(awsOrganization === undefined ? {} : { awsOrganization }),
    otherOrganizations: Object.fromEntries(others),
    now,
  };
}

/** `none` says that the account is in no organization: the key is then absent, which is not the same as unknown. */
function organizationId({ id }: Organization): string | null | undefined {
  return id === "none" ? null : id;
}

/** Accounts that the role's trust policy names, by id or in an ARN. */
function trustedAccounts(role: Export["role"]): readonly string[] {
  if (isGap(role) || isGap(role.trustPolicy) || "unknown" in role.trustPolicy.policy) return [];
  const named = role.trustPolicy.policy.statements.flatMap(({ principal }) => principal?.aws ?? []);
  return named.map((arn) => (/^\d{12}$/.test(arn) ? arn : accountOf(arn)));
}

interface Undeclared {
  readonly key: string;
  readonly services: readonly string[];
  readonly absent: "may be absent" | "is present";
  readonly why: string;
  readonly applies: (circumstances: Circumstances, owner: string) => boolean;
  /** What the value may be; any, where it is left out. */
  readonly domain?: (circumstances: Circumstances) => Domain | undefined;
}

/** Absent for an account that is in no organization. */
const OF_PRINCIPALS = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths"];
const OF_RESOURCES = ["aws:ResourceOrgID", "aws:ResourceOrgPaths"];
const NO_ORGANIZATION = "the id of your AWS organization is not declared: set `inventory.organization.id`";
const NO_REGION = "the bucket's region is not declared: set `region` of the bucket under `inventory.buckets`";
const UNPUBLISHED = "Genesys does not publish it; one CloudTrail record of an export would tell";
const always = (): boolean => true;
const noOrganization = (facts: Circumstances): boolean => facts.awsOrganization === undefined;
const inOrganization = (facts: Circumstances): boolean => facts.awsOrganization !== null;
const ownerUnknown = (facts: Circumstances, owner: string): boolean => organizationIdOf(facts, owner) === undefined;
const ownerInOrganization = (facts: Circumstances, owner: string): boolean => organizationIdOf(facts, owner) !== null;
const noRegion = (facts: Circumstances): boolean => facts.bucket.region === UNNAMED_REGION;

/** Facts that no file may tell. Each row is an open point only where a policy looks at its key. */
const UNDECLARED: readonly Undeclared[] = [
  {
    key: "aws:PrincipalOrgID",
    services: ["s3", "kms"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: noOrganization,
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: noOrganization,
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: UNPUBLISHED,
    applies: (facts) => !noOrganization(facts),
  },
  {
    key: "aws:PrincipalOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: inOrganization,
  },
  {
    key: "aws:ResourceOrgID",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: ownerUnknown,
  },
  {
    key: "aws:ResourceOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: ownerInOrganization,
  },
  { key: "aws:RequestedRegion", services: ["s3", "kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  { key: "kms:ViaService", services: ["kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  {
    key: "aws:userid",
    services: ["s3", "kms"],
    absent: "is present",
    why: "the role's unique id (`unique-id` under `inventory.roles`) or the session name that Genesys chooses is not known",
    applies: always,
    domain: ({ roleId, sessionName }) =>
      roleId === undefined && sessionName === undefined
        ? ANY_VALUE
        : { strings: { include: globPattern(`${roleId ?? "?*"}:${sessionName ?? "?*"}`) } },
  },
  { key: "aws:userid", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "aws:UserAgent", services: ["s3", "kms", "sts"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  {
    key: "sts:RoleSessionName",
    services: ["sts"],
    absent: "is present",
    why: UNPUBLISHED,
    applies: always,
    domain: ({ sessionName }) =>
      sessionName === undefined ? undefined : { strings: { include: literalPattern(sessionName) } },
  },
  { key: "s3:x-amz-content-sha256", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  { key: "s3:if-none-match", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always },
];

/** Keys whose value nobody may have declared: policy variables on them cannot be replaced. */
export const UNDECLARED_KEYS: readonly string[] = UNDECLARED.map(({ key }) => key);

/**
 * Dimensions for every key that the policies look at and whose value nobody knows: undeclared facts, and keys that this
 * version has never heard of.
 * @param present the keys that the base request and the other dimensions set
 * @param fixed keys whose value is what the request is about, whether declared or not
 */
export function openDimensions(
  service: "sts" | "s3" | "kms",
  asked: Asked,
  circumstances: Circumstances,
  target: Export,
  present: readonly string[],
  fixed: readonly string[] = [],
): ChoiceDimension[] {
  const owner = ownerOf(service, circumstances, target);
  const rows = UNDECLARED.filter(
    (row) =>
      row.services.includes(service) &&
      asked.keys.has(row.key.toLowerCase()) &&
      row.applies(circumstances, owner) &&
      !fixed.includes(row.key),
  );
  const absent = [
    ...(circumstances.awsOrganization === null ? OF_PRINCIPALS : []),
    ...(organizationIdOf(circumstances, owner) === null ? OF_RESOURCES : []),
  ];
  const known = new Set(
    [...present, ...fixed, ...absent, ...rows.map((row) => row.key)].map((key) => key.toLowerCase()),
  );
  const unheard = [...asked.keys].filter(
    (key) => !known.has(key) && !isKnownAbsent(service, key) && !isDeclaredTag(service, key, target),
  );
  return [
    ...rows.map((row) => {
      // Genesys' own account is in no organization of a customer's.
      const excluded = service === "sts" ? [circumstances.awsOrganization ?? []].flat() : [];
      const domain = row.domain?.(circumstances) ?? anyValueBut(excluded);
      const openPoint = { rule: "E9", why: `\`${row.key}\`: ${row.why}` };
      return undeclaredDimension(row.key, domain, asked, openPoint, row.absent);
    }),
    ...unheard.map((key) =>
      undeclaredDimension(
        key,
        ANY_VALUE,
        asked,
        { rule: "E9", why: unheardReason(service, key, target) },
        "may be absent",
      ),
    ),
  ];
}

/** The account that owns what the service is asked for. */
function ownerOf(service: "sts" | "s3" | "kms", { role, bucket }: Circumstances, { key }: Export): string {
  if (service === "sts") return accountOf(role);
  return service === "s3" || key === undefined || isGap(key) ? bucket.account : accountOf(key.arn);
}

/** Principal tags come from the role, and in sts:AssumeRole so do the resource tags. */
function isRoleTag(service: string, key: string): boolean {
  return key.startsWith(service === "sts" ? "aws:resourcetag/" : "aws:principaltag/");
}

/** A tag that the declared list of the role's tags does not hold is absent. */
function isDeclaredTag(service: string, key: string, target: Export): boolean {
  return isRoleTag(service, key) && !isGap(target.role) && target.role.tags !== undefined;
}

function unheardReason(service: string, key: string, target: Export): string {
  if (service === "sts" && key.startsWith("aws:principaltag/"))
    return `Genesys does not publish the tag \`${key.slice(key.indexOf("/") + 1)}\` of the principal that calls`;
  if (!isRoleTag(service, key)) return `whether the request carries \`${key}\` is not known`;
  const tag = key.slice(key.indexOf("/") + 1);
  return `tag \`${tag}\` of ${target.declared.role} is not declared: set \`tags\` of the role under \`inventory.roles\``;
}
