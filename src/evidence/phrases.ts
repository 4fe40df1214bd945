/**
 * The phrases by which AWS names the layer that denied. Sources: IAM User Guide, "Troubleshoot access denied error
 * messages" (examples for each type of policy); S3 User Guide, "Troubleshoot access denied (403 Forbidden) errors" and
 * the page on Block Public Access.
 */

import type { PolicyKind } from "../authorization/model.ts";
import type { NamedLayer } from "./model.ts";

/** A resource's policy has another kind for each service; a role's trust policy is one, too. */
const RESOURCE: readonly PolicyKind[] = ["bucket-policy", "key-policy", "trust-policy"];

/** How the phrases call a type of policy, lower case. The IAM page itself writes `sessions policy`, too. */
const TYPES: readonly (readonly [words: string, kinds: readonly PolicyKind[]])[] = [
  ["identity-based policy", ["identity-policy"]],
  ["resource-based policy", RESOURCE],
  ["permissions boundary", ["permissions-boundary"]],
  ["session policy", ["session-policy"]],
  ["sessions policy", ["session-policy"]],
  ["service control policy", ["scp"]],
  ["resource control policy", ["rcp"]],
  ["vpc endpoint policy", ["vpc-endpoint-policy"]],
  ["role trust policy", ["trust-policy"]],
];

const EXPLICIT = ["with an explicit deny in a ", "with an explicit deny in an ", "with an explicit deny in the "];
const IMPLICIT = ["because no "];

/** Settings that deny and are no policies. */
const SETTINGS: readonly (readonly [words: string, kinds: readonly PolicyKind[]])[] = [
  ["blockpublicacls", []],
  ["ignorepublicacls", []],
  ["blockpublicpolicy", []],
  ["restrictpublicbuckets", ["bucket-policy"]],
  ["server side encryption with customer provided keys", []],
];

/**
 * The layer that a text names; undefined where it names none.
 * @param text one text, white space already single
 */
export function namedLayer(text: string): NamedLayer | undefined {
  const lower = text.toLowerCase();
  const found = byPrefix(lower, EXPLICIT, "explicit deny") ?? byPrefix(lower, IMPLICIT, "no allow") ?? bySetting(lower);
  if (found === undefined) return undefined;
  const phrase = text.slice(found.from, found.to).trim();
  const policyArn = policyArnAfter(text, found.to);
  return { kinds: found.kinds, effect: found.effect, phrase, ...(policyArn === undefined ? {} : { policyArn }) };
}

interface Found extends Pick<NamedLayer, "kinds" | "effect"> {
  readonly from: number;
  readonly to: number;
}

function byPrefix(lower: string, prefixes: readonly string[], effect: NamedLayer["effect"]): Found | undefined {
  for (const prefix of prefixes) {
    const from = lower.indexOf(prefix);
    if (from < 0) continue;
    const rest = from + prefix.length;
    const type = TYPES.find(([words]) => lower.startsWith(words, rest));
    if (type === undefined) continue;
    const to = rest + type[0].length;
    return { from, to: endOfPhrase(lower, to, effect), kinds: throughOther(lower, to) ?? type[1], effect };
  }
  return undefined;
}

const TRANSITIVE = " transitively through a ";

/** `with an explicit deny in a VPC endpoint policy transitively through a service control policy`: it is the latter. */
function throughOther(lower: string, to: number): readonly PolicyKind[] | undefined {
  if (!lower.startsWith(TRANSITIVE, to)) return undefined;
  return TYPES.find(([words]) => lower.startsWith(words, to + TRANSITIVE.length))?.[1];
}

function endOfPhrase(lower: string, to: number, effect: NamedLayer["effect"]): number {
  if (effect === "explicit deny") {
    if (!lower.startsWith(TRANSITIVE, to)) return to;
    const type = TYPES.find(([words]) => lower.startsWith(words, to + TRANSITIVE.length));
    return type === undefined ? to : to + TRANSITIVE.length + type[0].length;
  }
  const action = lower.indexOf(" action", to);
  return action < 0 || action - to > 120 ? to : action + " action".length;
}

function bySetting(lower: string): Found | undefined {
  const setting = SETTINGS.find(([words]) => lower.includes(words));
  if (setting === undefined) return undefined;
  const because = lower.lastIndexOf("because ", lower.indexOf(setting[0]));
  const from = because < 0 ? lower.indexOf(setting[0]) : because;
  const stop = lower.indexOf(".", from);
  const to = stop < 0 ? Math.min(lower.length, from + 200) : Math.min(stop, from + 200);
  return { from, to, kinds: setting[1], effect: "setting" };
}

/** Since 2026 the texts may end in the policy's ARN: `..., with policy ARN: arn:...` or `: arn:...`. */
function policyArnAfter(text: string, to: number): string | undefined {
  const rest = text.slice(to, to + 400);
  return /^(?:,? with policy ARN)?:? ?(arn:[\w-]+:[\w-]+:[\w-]*:\d*:policy\/[\w+=,.@/-]+)/i.exec(rest)?.[1];
}
