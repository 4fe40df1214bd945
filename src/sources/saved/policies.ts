/** From saved policy texts to the documents that everything judges, and to the words for those that were not read. */

import { createHash } from "node:crypto";
import type { PolicyKind } from "../../authorization/model.ts";
import type { DocumentOrGap, Gap, PolicyDocument } from "../../inventory/model.ts";
import { type Collector, unreadablePolicy } from "../collector.ts";
import { parseJson } from "../document/json.ts";
import type { PolicyText, Saved, SavedGap, SavedPolicy } from "./model.ts";
import { isSavedGap } from "./model.ts";

/**
 * The document of a policy. Its text is AWS' own, printed on lines; its hash is that of AWS' own. What was not read, and what is
 * no JSON, is a policy that nobody knows.
 * @param path where the policy lives: `arn:aws:iam::111122223333:role/GenesysExport#trust-policy`
 * @param inline a role's own policy, and no managed one
 */
export function documentOf(
  path: string,
  kind: PolicyKind,
  text: Saved<PolicyText>,
  collector: Collector,
  inline = false,
): PolicyDocument {
  if (isSavedGap(text)) return unreadablePolicy(path, kind, whyNotRead(text));
  const given = parseJson(text.value, path);
  if (!("document" in given)) {
    const why = `what AWS returned is no JSON: ${given.problems[0].message}`;
    // Its text still tells whether it speaks of Genesys.
    return { ...unreadablePolicy(path, kind, why), text: text.value };
  }
  const printed = `${JSON.stringify(given.document.value, undefined, 2)}\n`;
  const parsed = parseJson(printed, path);
  const document = "document" in parsed ? parsed.document : given.document;
  const sha256 = createHash("sha256").update(text.value).digest("hex");
  return collector.policy({ path, text: printed, sha256, format: "json", inline, ...document }, kind);
}

/** The same, with a gap for a policy that was not read: an export's trust policy must not be passed over. */
export function documentOrGap(
  path: string,
  kind: PolicyKind,
  what: string,
  text: Saved<PolicyText>,
  collector: Collector,
): DocumentOrGap {
  return isSavedGap(text) ? policyGap(what, text) : documentOf(path, kind, text, collector);
}

/** Where an inline or a managed policy lives. */
export function pathOfPolicy(role: string, { name, arn, version }: SavedPolicy): string {
  if (arn === undefined) return `${role}#inline/${name}`;
  return version === undefined ? arn : `${arn}@${version}`;
}

/** AWS' own answer and what closes the gap: reasons of undecided calls have no other place for a cure. */
export function whyNotRead({ gap: { why, permission } }: SavedGap): string {
  const cure = permission === undefined ? "" : `; ${cureOf(permission)}`;
  return `it could not be read: ${why}${cure}`;
}

/** A gap of the inventory. */
export function gapOf(what: string, { gap: { why, permission } }: SavedGap): Gap {
  const cure = permission === undefined ? "read the account again, and see what AWS answers" : cureOf(permission);
  return { what, why: `it could not be read: ${why}`, cure };
}

/** A gap in the place of policies: what rests on them shows its reason only. */
export function policyGap(what: string, gap: SavedGap): Gap {
  return { ...gapOf(what, gap), why: whyNotRead(gap) };
}

function cureOf(permission: string): string {
  return `grant ${permission} to the role that reads`;
}
