/** What a condition test means for people: which requests it picks out, and why Genesys' request is among them. */

import { HOLE, showHoles } from "../authorization/hole.ts";
import type { ContextValue, StoppedBy } from "../authorization/model.ts";

interface KeyPhrases {
  /** Requests that a negated test (`StringNotEquals`) picks out. */
  readonly unless: (wanted: string) => string;
  /** Requests that a positive test picks out. */
  readonly when: (wanted: string) => string;
  /** Why the request of an export has the value that it has. */
  readonly because?: string;
}

const NETWORK = "Genesys calls from its own network";

/** By context key, lower case. */
const PHRASES: ReadonlyMap<string, KeyPhrases> = new Map<string, KeyPhrases>([
  [
    "aws:sourcevpce",
    {
      unless: (id) => `every request that does not come through ${id}`,
      when: (id) => `requests through ${id}`,
      because: NETWORK,
    },
  ],
  [
    "aws:sourcevpc",
    {
      unless: (id) => `every request that does not come from ${id}`,
      when: (id) => `requests from ${id}`,
      because: NETWORK,
    },
  ],
  [
    "aws:vpcsourceip",
    {
      unless: (range) => `every request from outside ${range}`,
      when: (range) => `requests from ${range}`,
      because: NETWORK,
    },
  ],
  [
    "aws:sourceip",
    {
      unless: (range) => `every request from an address outside ${range}`,
      when: (range) => `requests from ${range}`,
      because:
        "Genesys publishes no address range for exports and may use an endpoint of its own, where the address is absent (X1)",
    },
  ],
  [
    "aws:principalorgid",
    {
      unless: (id) => `every principal outside the organization ${id}`,
      when: (id) => `principals of the organization ${id}`,
    },
  ],
  [
    "aws:principalaccount",
    { unless: (id) => `every principal of an account other than ${id}`, when: (id) => `principals of account ${id}` },
  ],
  ["aws:principalarn", { unless: (arn) => `every principal but ${arn}`, when: (arn) => `the principal ${arn}` }],
  [
    "aws:requestedregion",
    { unless: (region) => `every request to a region other than ${region}`, when: (region) => `requests to ${region}` },
  ],
  [
    "aws:securetransport",
    {
      unless: (value) => `requests whose TLS is not ${value}`,
      when: (value) => (value === "false" ? "requests over plain HTTP" : "requests over TLS"),
    },
  ],
  [
    "s3:x-amz-server-side-encryption",
    {
      unless: (algorithm) => `every upload without the header x-amz-server-side-encryption: ${algorithm}`,
      when: (algorithm) => `uploads with the header x-amz-server-side-encryption: ${algorithm}`,
      because: "nothing says that Genesys sends the header, and the bucket's default encryption does not set it (N1)",
    },
  ],
  [
    "s3:x-amz-server-side-encryption-aws-kms-key-id",
    {
      unless: (key) => `every upload that does not name the key ${key}`,
      when: (key) => `uploads that name the key ${key}`,
      because: "nothing says that Genesys names a key in the request",
    },
  ],
  [
    "s3:x-amz-acl",
    {
      unless: (acl) => `every upload without the header x-amz-acl: ${acl}`,
      when: (acl) => `uploads with the header x-amz-acl: ${acl}`,
      because: "whether Genesys sends an ACL is not documented",
    },
  ],
  [
    "sts:externalid",
    {
      unless: (id) => `every caller without the ExternalId ${id}`,
      when: (id) => `callers with the ExternalId ${id}`,
      because: "Genesys sends your organization id",
    },
  ],
  [
    "kms:viaservice",
    {
      unless: (service) => `every use of the key other than through ${service}`,
      when: (service) => `uses through ${service}`,
    },
  ],
]);

const NEGATED = /Not(?:Equals|Like|IpAddress)|NotIpAddress/i;
const MOST_VALUES = 3;

/** Text that a template leaves open has no characters to show; why it is open is not known here. */
function shown(value: string): string {
  const bare = value.replaceAll("`", "");
  return bare === HOLE ? "text that is known only after deployment" : showHoles(value);
}

/** `a`, `a or b`, `a, b or 7 more`. Holes are said in words. */
export function listOf(values: readonly string[], word: "or" | "and" = "or"): string {
  const first = values.slice(0, values.length > MOST_VALUES + 1 ? MOST_VALUES : MOST_VALUES + 1).map(shown);
  const more = values.length - first.length;
  const parts = more > 0 ? [...first, `${more} more`] : first;
  if (parts.length < 2) return parts[0] ?? "nothing";
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}

/** True for operators that hold when the value differs, and so when the key is absent (C1). */
export function isNegated(operator: string): boolean {
  return NEGATED.test(operator);
}

/** Date operators compare: the words say which side. */
const DATE_WORDS: Readonly<Record<string, string>> = {
  DateLessThan: "before",
  DateLessThanEquals: "until",
  DateGreaterThan: "after",
  DateGreaterThanEquals: "from",
  DateEquals: "at",
  DateNotEquals: "at any time but",
};

/** `DateLessThanIfExists` -> `before`; undefined for operators that compare no dates. */
function dateWords(operator: string): string | undefined {
  return DATE_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")];
}

/** The requests that one condition test picks out: `every request that does not come through vpce-0abc`. */
export function requestsOf(test: StoppedBy): string {
  const { operator = "", key = "", wanted } = test;
  const phrases = PHRASES.get(key.toLowerCase());
  const date = dateWords(operator);
  if (date !== undefined) return `requests ${date} ${listOf(wanted)}`;
  if (/^(?:.*:)?null$/i.test(operator))
    return wanted[0] === "true" ? `requests without \`${key}\`` : `requests with \`${key}\``;
  if (phrases !== undefined) return isNegated(operator) ? phrases.unless(listOf(wanted)) : phrases.when(listOf(wanted));
  return `requests whose \`${key}\` ${comparison(operator)} ${listOf(wanted)}`;
}

const NUMERIC_WORDS: Readonly<Record<string, string>> = {
  NumericLessThan: "is below",
  NumericLessThanEquals: "is at most",
  NumericGreaterThan: "is above",
  NumericGreaterThanEquals: "is at least",
};

function comparison(operator: string): string {
  return NUMERIC_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")] ?? (isNegated(operator) ? "is not" : "is");
}

/** Words for a value of a request. */
function actualWords(actual: ContextValue | null): string {
  if (actual === null) return "absent";
  return typeof actual === "string"
    ? `\`${actual}\``
    : listOf(
        actual.map((value) => `\`${value}\``),
        "and",
      );
}

/** Why a test holds for the request, as a sentence that names key and operator. */
export function whyHoldsInFull(test: StoppedBy): string {
  const { operator = "", key = "", actual } = test;
  if (actual !== null) return whyHolds(test);
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === undefined ? `the request has no \`${key}\`` : `${because}, so \`${key}\` is absent`;
  return `${lead}, and \`${operator}\` holds for an absent key (C1)`;
}

/** Why a test holds for the request, to stand beside the quoted line. */
export function whyHolds(test: StoppedBy): string {
  const { operator = "", key = "", actual } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === undefined ? "" : `${because}: `;
  if (actual !== null) return `${lead}the request has ${actualWords(actual)}, so the condition holds`;
  if (/IfExists$/i.test(operator)) return `${lead}the key is absent, and IfExists is true for an absent key (C1)`;
  return `${lead}the key is absent, so the condition holds (C1)`;
}

/** An organization id, or what a wildcard or variable may make one (T2). */
const MAY_BE_ORGANIZATION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|[*?$]/;

/** Why a test does not hold for the request. */
export function whyFails(test: StoppedBy): string {
  const { key = "", actual, wanted } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === undefined ? "" : `${because}: `;
  if (actual === null) return `${lead}the key is absent, so the condition cannot hold (C1)`;
  if (dateWords(test.operator ?? "") !== undefined) return `${lead}this no longer holds at ${actualWords(actual)}`;
  const values = listOf(wanted.map((value) => `\`${value}\``));
  if (/null$/i.test(test.operator ?? "")) return `${lead}the key is present`;
  if (isNegated(test.operator ?? "")) return `${lead}the request has ${actualWords(actual)}, which this excludes`;
  if (key.toLowerCase() === "sts:externalid" && !wanted.some((value) => MAY_BE_ORGANIZATION.test(value)))
    return `${lead}a UUID in lower case, which ${values} is not`;
  return `${lead}the request has ${actualWords(actual)}, not ${values}`;
}
