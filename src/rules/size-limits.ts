/** How large AWS lets a policy document be (1.2). */

import type { PolicyKind } from "../authorization/model.ts";

interface SizeLimit {
  readonly most: number;
  readonly of: "characters" | "bytes";
  /** IAM counts no white space; Organizations and KMS count the text as it is sent, which may be without. */
  readonly whiteSpace: "counts" | "is left out";
  /** The account has to ask AWS for it. */
  readonly raised?: true;
}

const bare = (most: number, of: SizeLimit["of"] = "characters"): SizeLimit => ({ most, of, whiteSpace: "is left out" });
const written = (most: number, of: SizeLimit["of"] = "characters"): SizeLimit => ({ most, of, whiteSpace: "counts" });

/**
 * The limit that holds by default, then those that may hold instead: a quota that can be raised, an inline policy (10,240 for all
 * of a role's) instead of a managed one (6,144), a text that is sent without its white space.
 */
const LIMITS: Readonly<Record<PolicyKind, readonly [SizeLimit, ...SizeLimit[]]>> = {
  "identity-policy": [bare(6144), bare(10_240)],
  "permissions-boundary": [bare(6144)],
  "session-policy": [bare(2048)],
  "trust-policy": [bare(2048), { ...bare(4096), raised: true }, { ...bare(8192), raised: true }],
  "bucket-policy": [bare(20_480, "bytes")],
  "key-policy": [written(32_768, "bytes"), bare(32_768, "bytes")],
  scp: [written(5120), bare(5120)],
  rcp: [written(5120), bare(5120)],
  "vpc-endpoint-policy": [written(20_480)],
};

/** How a document that is not in force yet stands to the limits of its kind. */
export interface Oversize {
  readonly size: number;
  readonly of: SizeLimit["of"];
  /** The largest that AWS takes, or that it takes without being asked. */
  readonly most: number;
  /** A raised quota would do. */
  readonly raisable: boolean;
}

/**
 * Undefined where one of the limits that may hold admits the document.
 * @param text the document, valid JSON
 */
export function oversize(kind: PolicyKind, text: string): Oversize | undefined {
  const limits = LIMITS[kind];
  const kept = limits.find((limit) => sizeOf(text, limit) <= limit.most);
  if (kept !== undefined && kept.raised !== true) return undefined;
  const told = kept === undefined ? (limits.at(-1) ?? limits[0]) : limits[0];
  return { size: sizeOf(text, told), of: told.of, most: told.most, raisable: kept !== undefined };
}

/**
 * True where AWS may refuse the edited text for its size: past the first limit that the text as it stands keeps, or grown where it
 * keeps none.
 * @param before the document's text, valid JSON
 * @param after the same with the edit
 */
export function outgrows(kind: PolicyKind, before: string, after: string): boolean {
  const limits = LIMITS[kind];
  const kept = limits.find((limit) => sizeOf(before, limit) <= limit.most);
  if (kept !== undefined) return sizeOf(after, kept) > kept.most;
  const [limit] = limits;
  return sizeOf(after, limit) > sizeOf(before, limit);
}

function sizeOf(text: string, { of, whiteSpace }: SizeLimit): number {
  const counted = whiteSpace === "counts" ? text : JSON.stringify(JSON.parse(text));
  return of === "bytes" ? Buffer.byteLength(counted) : [...counted].length;
}
