/** A policy as a plan knows it, placed where the source writes it. */

import { HOLE } from "../../authorization/hole.ts";
import { compilePattern, matchPattern } from "../../authorization/match/wildcard.ts";
import { isObject } from "../../collections.ts";
import type { PolicyJson } from "./to-json.ts";

/**
 * The plan's policy with the places of the source's, where both have the same shape and the source's known text is the plan's. The
 * source's own where the plan does not know the policy. Else the plan's: its word counts.
 */
export function placed(known: PolicyJson, written: PolicyJson): PolicyJson {
  if (!("document" in written)) return known;
  if ("unknown" in known) return written;
  if (!("document" in known)) return known;
  const { value } = known.document;
  if (isSamePolicy(value, written.document.value)) return { document: { value, places: written.document.places } };
  return isSamePolicy(plain(value), plain(written.document.value)) &&
    !JSON.stringify(written.document.value).includes(HOLE)
    ? written
    : known;
}

/** Same members, same lengths, and text that is equal or may be once the written one is known. */
function isSamePolicy(known: unknown, written: unknown): boolean {
  if (typeof known === "string" && typeof written === "string") return isSameText(known, written);
  if (Array.isArray(known) && Array.isArray(written)) {
    return known.length === written.length && known.every((item, index) => isSamePolicy(item, written[index]));
  }
  if (isObject(known) && isObject(written)) {
    const names = Object.keys(known);
    return (
      names.length === Object.keys(written).length &&
      names.every((name) => Object.hasOwn(written, name) && isSamePolicy(known[name], written[name]))
    );
  }
  return known === written;
}

function isSameText(known: string, written: string): boolean {
  if (known === written) return true;
  // Wildcards of the policy's own stand for themselves here.
  const pattern = written.replaceAll(/[*?]/g, (character) => WILDCARDS[character] ?? character).replaceAll(HOLE, "*");
  const text = known.replaceAll(/[*?]/g, (character) => WILDCARDS[character] ?? character);
  return written.includes(HOLE) && matchPattern(compilePattern(pattern), text);
}

/** Private characters in the place of wildcards. */
const WILDCARDS: Readonly<Record<string, string>> = { "*": "\ue000", "?": "\ue001" };

/** Lists of one text as the text, as AWS and the provider write them at will. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.length === 1 && typeof items[0] === "string" ? items[0] : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}
