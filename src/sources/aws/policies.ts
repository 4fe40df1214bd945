/** What the policies that were read say: whom a role trusts, and where it may write. */

import { compilePattern, matchPattern } from "../../authorization/match/wildcard.ts";
import type { PolicyKind } from "../../authorization/model.ts";
import { parsePolicy } from "../../authorization/policy/parse.ts";
import type { PolicyDocument } from "../../inventory/model.ts";
import { unreadablePolicy } from "../collector.ts";
import { bucketsIn, onlyBucketOf, readTrust, writtenResources } from "../discovery/read-policies.ts";

/** Why a role may be one of Genesys' exports. */
export type Trust = "genesys" | "external-id" | "none";

/** Another vendor may use UUIDs as ExternalId too: that alone settles nothing. */
export function trustOf(text: string): Trust {
  const { genesys, externalIds } = readTrust(documentOf(text, "trust-policy"));
  if (genesys) return "genesys";
  return externalIds.length > 0 ? "external-id" : "none";
}

export interface Written {
  /** Buckets by name. */
  readonly names: readonly string[];
  /** Names with wildcards: `acme-*`. */
  readonly patterns: readonly string[];
}

/** The buckets that the policies let their role write objects to. */
export function writtenBuckets(texts: readonly string[]): Written {
  const resources = writtenResources(texts.map((text) => documentOf(text, "identity-policy")));
  const parts = resources.flatMap((resource) => {
    if (/^\*+$/.test(resource)) return ["*"];
    return /^arn:[^:]*:s3:[^:]*:[^:]*:([^/]+)/.exec(resource)?.[1] ?? [];
  });
  // What a variable stands for is not known here: any name.
  const open = parts.map((part) => part.replaceAll(/\$\{[^{}]*\}/g, "*")).filter((part) => /[*?]/.test(part));
  return { names: [...bucketsIn(resources)].sort(), patterns: [...new Set(open)].sort() };
}

/** Those that the role of an export writes to; where its policies name none, the one that its other S3 actions are allowed on. */
export function exportBuckets(texts: readonly string[]): Written {
  const written = writtenBuckets(texts);
  const only = onlyBucketOf(texts.map((text) => documentOf(text, "identity-policy")));
  return written.names.length > 0 || only === undefined ? written : { ...written, names: [only] };
}

/** Of these buckets those that a pattern stands for. */
export function matching(patterns: readonly string[], names: readonly string[]): readonly string[] {
  const compiled = patterns.map(compilePattern);
  return names.filter((name) => compiled.some((pattern) => matchPattern(pattern, name)));
}

function documentOf(text: string, kind: PolicyKind): PolicyDocument {
  const unreadable = { ...unreadablePolicy(kind, kind, "it is no JSON"), text };
  try {
    const { policy } = parsePolicy(JSON.parse(text), kind, kind);
    return policy === undefined ? unreadable : { ...unreadable, policy };
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable;
    throw error;
  }
}
