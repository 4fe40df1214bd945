/** What records of successful exports teach about the requests of Genesys Cloud: the config's `observed` of an export. */

import { groupBy, unique } from "../collections.ts";
import type { Evidence, RequestEvidence } from "../evidence/model.ts";
import { GENESYS_ACCOUNTS } from "../genesys/accounts.ts";
import type { Inventory } from "../inventory/model.ts";
import { bucketOf, roleOf } from "./scene.ts";

/** As the config has it. */
export interface Observed {
  readonly records: number;
  readonly first: string;
  readonly last: string;
  readonly account?: string;
  readonly principal?: string;
  readonly "session-name"?: string;
  readonly headers: readonly string[];
  /** Every upload sent all of `headers`. This, the way and the TLS version take uploads of more than one session. */
  readonly "same-headers"?: true;
  readonly multipart?: boolean;
  readonly via?: "internet" | "endpoint";
  readonly "source-vpce"?: readonly string[];
  readonly "tls-versions"?: readonly string[];
}

export interface Observation {
  /** Name of the export in the config; absent: no export of the inventory has this role and bucket. */
  readonly export?: string;
  readonly role: string;
  readonly bucket: string;
  readonly observed: Observed;
  /** What a reader has to know of the facts. */
  readonly remarks: readonly string[];
}

/** Uploads; other calls of a session tell nothing of headers. */
const UPLOADS: ReadonlySet<string> = new Set(["PutObject", "CreateMultipartUpload"]);
const PARTS: ReadonlySet<string> = new Set(["CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload"]);

/** One observation for each role and bucket that records of success speak of. */
export function observe(evidence: readonly Evidence[], inventory: Inventory): readonly Observation[] {
  const succeeded = evidence.filter(
    (one): one is RequestEvidence => one.kind === "request" && one.source === "record" && one.outcome === "succeeded",
  );
  const assumed = succeeded.filter((one) => one.service === "sts" && isGenesys(one, inventory));
  const roles = new Set([...inventory.exports.map(({ role }) => role), ...assumed.map(({ resource }) => resource)]);
  const calls = succeeded.flatMap((one) => {
    const role = one.service === "s3" ? roleOf(one, inventory) : undefined;
    return role !== undefined && roles.has(role) ? [{ one, role, bucket: bucketOf(one.resource) }] : [];
  });
  const groups = groupBy(calls, ({ role, bucket }) => `${role} ${bucket}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { role, bucket } = first;
    const own = assumed.filter(({ resource }) => resource === role);
    const requests = group.map(({ one }) => one);
    return observation({ role, bucket, assumed: own, requests }, inventory);
  });
}

function isGenesys({ caller, resource }: RequestEvidence, { exports }: Inventory): boolean {
  const declared = exports.flatMap(({ role, account }) =>
    role === resource && account !== undefined ? [account] : [],
  );
  return caller.account !== undefined && [...declared, ...GENESYS_ACCOUNTS].includes(caller.account);
}

interface Group {
  readonly role: string;
  readonly bucket: string;
  /** Genesys' own calls of sts:AssumeRole for the role. */
  readonly assumed: readonly RequestEvidence[];
  readonly requests: readonly RequestEvidence[];
}

function observation({ role, bucket, assumed, requests }: Group, inventory: Inventory): readonly Observation[] {
  const names = unique(
    assumed.flatMap(({ facts }) => [facts["sts:RoleSessionName"]].filter((name) => typeof name === "string")),
  );
  // Somebody may have tried the role by hand: only the sessions that Genesys took are Genesys'.
  const own = assumed.length === 0 ? requests : requests.filter((one) => names.includes(sessionName(one)));
  if (own.length === 0) return [];
  const times = [...own, ...assumed].flatMap(({ time }) => time ?? []).sort();
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return [];
  // A session that was opened under another name counts, too: the span of time is that of both.
  const sessions = unique([...own.map(sessionName), ...names]);
  const declared = inventory.exports.find((one) => one.role === role && one.bucket === bucket);
  const uploads = own.filter(({ operation = "", showsParameters }) => showsParameters && UPLOADS.has(operation));
  const settled = isMoreThanOneSession(uploads);
  const { via, endpoints, mixed } = waysOf(own);
  const tls = unique(
    own.flatMap(({ facts }) => [facts["s3:TlsVersion"]].filter((one) => typeof one === "string")),
  ).sort();
  const observed: Observed = {
    records: own.length + assumed.length,
    first,
    last,
    ...callerOf(assumed),
    ...(sessions.length === 1 && sessions[0] !== undefined && sessions[0] !== ""
      ? { "session-name": sessions[0] }
      : {}),
    headers: headersOf(uploads),
    ...(settled && headerSets(uploads).length === 1 ? { "same-headers": true } : {}),
    ...(uploads.length === 0 ? {} : { multipart: own.some(({ operation = "" }) => PARTS.has(operation)) }),
    ...(settled && via !== undefined ? { via } : {}),
    ...(settled && endpoints.length > 0 ? { "source-vpce": endpoints } : {}),
    ...(settled && tls.length > 0 ? { "tls-versions": tls } : {}),
  };
  const remarks = [
    ...(assumed.length === 0
      ? ["no record of sts:AssumeRole by Genesys among them: sessions of the same role by hand are not told apart"]
      : []),
    ...(sessions.length > 1 ? [`${sessions.length} session names: Genesys chooses them anew`] : []),
    ...(settled || uploads.length === 0 ? [] : [ONE_SESSION]),
    ...(mixed ? ["the requests came by several ways: `via` is left out"] : []),
    ...(uploads.length === 0 ? ["no upload among them: nothing is known of headers"] : []),
    ...unevenHeaders(uploads),
    ...(declared === undefined ? ["no export of the config has this role and bucket"] : []),
  ];
  return [{ ...(declared === undefined ? {} : { export: declared.name }), role, bucket, observed, remarks }];
}

/** The longest that a session lasts (STS API Reference, AssumeRole, DurationSeconds). */
const LONGEST_SESSION = 12 * 3_600_000;
const ONE_SESSION =
  "`same-headers`, `via`, `source-vpce` and `tls-versions` are left out: they take several uploads over more than twelve hours, the longest that one session may last";

/** What one upload, or one session, did is not yet what every one does. */
function isMoreThanOneSession(uploads: readonly RequestEvidence[]): boolean {
  const times = uploads.flatMap(({ time }) => (time === undefined ? [] : [Date.parse(time)]));
  const span =
    times.reduce((last, one) => Math.max(last, one), -Infinity) -
    times.reduce((first, one) => Math.min(first, one), Infinity);
  return times.length > 1 && span > LONGEST_SESSION;
}

function sessionName({ caller: { arn = "" } }: RequestEvidence): string {
  return arn.split("/").at(-1) ?? "";
}

function callerOf(assumed: readonly RequestEvidence[]): Pick<Observed, "account" | "principal"> {
  const accounts = unique(assumed.flatMap(({ caller }) => caller.account ?? []));
  const arns = unique(assumed.flatMap(({ caller }) => caller.role ?? caller.arn ?? []));
  return {
    ...(accounts.length === 1 && accounts[0] !== undefined ? { account: accounts[0] } : {}),
    ...(arns.length === 1 && arns[0] !== undefined ? { principal: arns[0] } : {}),
  };
}

const HEADER = /^s3:(x-amz-(?:acl|grant-|server-side-encryption|storage-class).*)$/;

/** `x-amz-acl: bucket-owner-full-control`, for every header that some upload sent. */
function headersOf(uploads: readonly RequestEvidence[]): readonly string[] {
  return unique(uploads.flatMap(sentHeaders)).sort();
}

function sentHeaders({ facts }: RequestEvidence): readonly string[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const name = HEADER.exec(key)?.[1];
    return name === undefined || typeof value !== "string" ? [] : [`${name}: ${value}`];
  });
}

function headerSets(uploads: readonly RequestEvidence[]): readonly string[] {
  return unique(uploads.map((one) => [...sentHeaders(one)].sort().join("\n")));
}

function unevenHeaders(uploads: readonly RequestEvidence[]): readonly string[] {
  const sets = headerSets(uploads);
  return sets.length > 1 ? [`not every upload sent the same headers: ${sets.length} sets of them`] : [];
}

function waysOf(requests: readonly RequestEvidence[]): {
  readonly via?: "internet" | "endpoint";
  readonly endpoints: readonly string[];
  readonly mixed: boolean;
} {
  const ways = unique(requests.map(({ network }) => network.via));
  const endpoints = unique(requests.flatMap(({ network }) => (network.via === "endpoint" ? [network.id] : []))).sort();
  const [only] = ways;
  const via = ways.length === 1 && (only === "internet" || only === "endpoint") ? only : undefined;
  return { ...(via === undefined ? {} : { via }), endpoints, mixed: ways.length > 1 };
}
