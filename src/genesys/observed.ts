/**
 * What records of successful exports teach of an export's own calls: facts that nobody publishes or declares, as far as the records
 * show them. Nothing here is about strangers.
 */

import { readDate } from "../authorization/condition/date.ts";
import { contradictionsOf } from "../inventory/contradictions.ts";
import type { DeclaredExport, Encryption, Observed } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { accountsOf, possibleAccounts } from "./accounts.ts";
import { TLS_VERSIONS } from "./dimensions.ts";
import type { Export, NotEvaluated } from "./model.ts";
import { keysBeside, type SentHeaders, sentHeaders } from "./sent-headers.ts";

/** What is known of the requests of an export's own calls. */
export interface Learnt {
  /** Genesys' account, where none was declared. */
  readonly account?: string;
  /** The role or user of it that assumes the export's role. */
  readonly caller?: string;
  readonly sessionName?: string;
  /** The way to S3; sts:AssumeRole may go another. */
  readonly network: DeclaredExport["network"];
  readonly tlsVersions?: readonly string[];
  readonly headers?: SentHeaders;
}

interface Lesson {
  readonly learnt?: Partial<Learnt>;
  /** What is left of the space: `over the internet`. */
  readonly left?: string;
  /** Why something observed is of no use. */
  readonly unused?: NotEvaluated;
}

type Teach = (observed: Observed, target: Export) => Lesson;

/** What may be taken for known of the calls at this time. */
export function learntOf(target: Export, now: Date): Learnt {
  const { network } = target.declared;
  const lessons = lessonsOf(target, now);
  return Object.assign({ network }, ...lessons.map(({ learnt }) => learnt));
}

/** What the report says of it: what was narrowed by how many records of what time, and what was not and why. */
export function narrowingSaid(target: Export, now: Date): readonly NotEvaluated[] {
  const { name, observed } = target.declared;
  if (observed === undefined) return [];
  const what = `what was observed of the export ${name}`;
  const unusable = whyUnusable(target.declared, now);
  if (unusable !== undefined) return [{ what, why: `not used: ${unusable}` }];
  const lessons = lessonsOf(target, now);
  const left = lessons.flatMap((lesson) => lesson.left ?? []);
  const { records = 0, first = "", last = "", multipart } = observed;
  const rest = multipart === false ? "; none was a part of a multipart upload, which is judged all the same" : "";
  const said = `${records === 1 ? "1 record" : `${records} records`}, ${first} to ${last}`;
  return [
    left.length === 0
      ? { what, why: `${said}, narrow nothing${rest}` }
      : {
          what: `requests of the export ${name} unlike those observed`,
          why: `${said}, narrow them to: ${left.join("; ")}${rest}`,
        },
    ...lessons.flatMap(({ unused }) => unused ?? []),
    ...contradictionsOf(target.declared, accountsOf(target.declared)).map(({ key, why }) => ({
      what: `\`${key}\` of ${what}`,
      why: `not used: ${why}`,
    })),
    ...otherKeys(target),
  ];
}

const DAY = 86_400_000;

function whyUnusable(declared: DeclaredExport, now: Date): string | undefined {
  const { records, first = "", last = "", account } = declared.observed ?? {};
  const [start, end] = [readDate(first), readDate(last)];
  if (records === undefined || start === undefined || end === undefined)
    return "`records`, `first` and `last` must say how many records of what time it rests on: take the block as `explain --observe` prints it";
  if (account === undefined)
    return "`account` is missing: without a record of sts:AssumeRole by Genesys it may have been an upload by hand with the same role";
  if (start > end) return "`first` lies behind `last`";
  // Clocks differ a little.
  if (end > now.getTime() + DAY) return `the last record, of ${last}, lies in the future`;
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(now.getUTCFullYear() - 1);
  if (end < yearAgo.getTime())
    return `the last of ${records === 1 ? "1 record" : `${records} records`}, of ${last}, is older than a year: learn again with \`explain --observe\``;
  return undefined;
}

function lessonsOf(target: Export, now: Date): readonly Lesson[] {
  const { declared } = target;
  const { observed } = declared;
  if (observed === undefined || whyUnusable(declared, now) !== undefined) return [];
  const wrong = new Set(contradictionsOf(declared, accountsOf(declared)).map(({ member }) => member));
  // Whoever else called, it was not Genesys.
  if (wrong.has("account") || wrong.has("principal")) return [];
  if (wrong.has("via") || wrong.has("sourceVpce"))
    for (const member of ["via", "sourceVpce"] as const) wrong.add(member);
  const right: Observed = Object.fromEntries(
    Object.entries(observed).filter(([member]) => !wrong.has(member as keyof Observed)),
  );
  return LESSONS.map((teach) => teach(right, target));
}

const LESSONS: readonly Teach[] = [account, caller, session, network, tlsVersion, headers];

function account({ account: seen }: Observed, { declared }: Export): Lesson {
  if (seen === undefined || declared.account !== undefined) return {};
  // What Genesys publishes for the region.
  if (declared.region !== undefined && possibleAccounts(declared, []).settled) return {};
  return { learnt: { account: seen }, left: `calls of sts:AssumeRole from the account ${seen}` };
}

const ROLE_OR_USER = /^arn:[^:]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/;

function caller({ principal }: Observed, { declared: { name } }: Export): Lesson {
  if (principal === undefined) return {};
  if (ROLE_OR_USER.test(principal))
    return { learnt: { caller: principal }, left: `calls of sts:AssumeRole by ${principal}` };
  return {
    unused: {
      what: `\`principal\` of what was observed of the export ${name}`,
      why: "not used: it is not the ARN of a role or user, so it does not tell `aws:PrincipalArn`",
    },
  };
}

const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
/** The longest that a session lasts (STS API Reference, AssumeRole, DurationSeconds): longer than that, and it was more than one. */
const LONGEST_SESSION = 12 * 3_600_000;

function session({ sessionName, first = "", last = "" }: Observed, { declared: { name } }: Export): Lesson {
  if (sessionName === undefined) return {};
  const why = !SESSION_NAME.test(sessionName)
    ? "AWS takes no such session name"
    : (readDate(last) ?? 0) - (readDate(first) ?? 0) <= LONGEST_SESSION
      ? "the records span twelve hours or less, as long as one session may last: the next one may have another name"
      : undefined;
  if (why === undefined) return { learnt: { sessionName }, left: `the session name ${sessionName}` };
  return {
    unused: { what: `\`session-name\` of what was observed of the export ${name}`, why: `not used: ${why}` },
  };
}

/** Where `network` of the export speaks, it governs: what it says of the other way keeps that way open. */
function network({ via, sourceVpce }: Observed, { declared }: Export): Lesson {
  const said = declared.network;
  const another = via === "internet" ? said.sourceVpce !== undefined : said.sourceIps !== undefined;
  const way = said.via === undefined && via !== undefined && !another ? { via } : {};
  const endpoints = said.sourceVpce === undefined && sourceVpce !== undefined ? { sourceVpce } : {};
  const learnt = { ...said, ...way, ...endpoints };
  if (learnt.via === said.via && learnt.sourceVpce === said.sourceVpce) return {};
  return { learnt: { network: learnt }, left: `requests to S3 ${wayWords({ ...way, ...endpoints })}` };
}

function wayWords({ via, sourceVpce }: DeclaredExport["network"]): string {
  if (via === "internet") return "over the internet";
  const ids = sourceVpce?.join(" or ");
  if (via === "endpoint") return `through ${ids ?? "an endpoint"}`;
  return `over the internet or through ${ids}`;
}

function tlsVersion({ tlsVersions }: Observed): Lesson {
  const seen = TLS_VERSIONS.filter((version) => tlsVersions?.includes(version));
  if (seen.length !== 1) return {};
  return { learnt: { tlsVersions: seen }, left: `TLS ${seen.join(" and ")}` };
}

function headers(observed: Observed, { declared: { name } }: Export): Lesson {
  const sent = sentHeaders(observed);
  if (sent !== undefined) return { learnt: { headers: sent }, left: headerWords(sent) };
  if (observed.headers === undefined) return {};
  return {
    unused: {
      what: `\`headers\` of what was observed of the export ${name}`,
      why: "not used: without `multipart` no upload was among the records, so an empty list says nothing",
    },
  };
}

function headerWords({ values, every }: SentHeaders): string {
  const words = [...values].flatMap(([name, seen]) =>
    seen.length === 0 ? [name] : seen.map((value) => `${name}: ${value}`),
  );
  if (words.length === 0) return "uploads without headers for ACL, encryption or storage class";
  const only = `of the headers for ACL, encryption and storage class no other than ${words.join(", ")}`;
  return `uploads with ${only}${every ? ", in each of them" : ""}`;
}

/** Under a header that names a key, that key is used and not the bucket's default. */
function otherKeys(target: Export): readonly NotEvaluated[] {
  const { bucket, declared } = target;
  const sent = declared.observed === undefined ? undefined : sentHeaders(declared.observed);
  const encryption: Encryption | undefined = isGap(bucket) ? undefined : bucket.encryption;
  if (sent === undefined) return [];
  return keysBeside(sent, encryption).map((key) => ({
    what: `calls to the KMS key ${key}`,
    why: `uploads of the export ${declared.name} were observed to ask for it; only the bucket's default key is judged`,
  }));
}
