/**
 * The phrases by which AWS names the layer that denied. Sources: IAM User Guide, "Troubleshoot access denied error
 * messages" (examples for each type of policy); S3 User Guide, "Troubleshoot access denied (403 Forbidden) errors" and
 * the page on Block Public Access.
 */

import type { PolicyKind } from "../authorization/model.ts";
import { readSentence } from "./error-sentence.ts";
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
 * The layer that a text names; undefined where it names none, or more than one. Only what stands behind the resource is AWS' own: an
 * object's key may hold the same words.
 * @param given one text, white space already single
 */
export function namedLayer(given: string): NamedLayer | undefined {
  const sentence = readSentence(given);
  const text = sentence === undefined ? given : (sentence.behind ?? "");
  const lower = text.toLowerCase();
  const named = [...byPrefix(lower, EXPLICIT, "explicit deny"), ...byPrefix(lower, IMPLICIT, "no allow")];
  const layers = new Set(named.map(({ effect, kinds }) => `${effect} ${kinds.join(" ")}`));
  const found = layers.size === 0 ? bySetting(lower) : layers.size === 1 ? named[0] : undefined;
  if (found === undefined) return undefined;
  const phrase = text.slice(found.from, found.to).trim();
  const policyArn = policyArnAfter(text, found.to);
  return { kinds: found.kinds, effect: found.effect, phrase, ...(policyArn === undefined ? {} : { policyArn }) };
}

interface Found extends Pick<NamedLayer, "kinds" | "effect"> {
  readonly from: number;
  readonly to: number;
}

/** Every place where one of the prefixes goes before a type of policy. */
function byPrefix(lower: string, prefixes: readonly string[], effect: NamedLayer["effect"]): readonly Found[] {
  const found: Found[] = [];
  for (const prefix of prefixes) {
    for (let from = lower.indexOf(prefix); from >= 0; from = lower.indexOf(prefix, from + 1)) {
      const rest = from + prefix.length;
      const type = TYPES.find(([words]) => lower.startsWith(words, rest));
      if (type === undefined) continue;
      const to = rest + type[0].length;
      found.push({ from, to: endOfPhrase(lower, to, effect), kinds: throughOther(lower, to) ?? type[1], effect });
    }
  }
  return found;
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
  return /^(?:,? with policy ARN)?:? ?(arn:[\w-]+:[\w-]+:[\w-]*:(?:\d*|aws):policy\/[\w+=,.@/-]+)/i.exec(rest)?.[1];
}
