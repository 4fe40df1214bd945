/** Texts that AWS would take for what they are not: with holes, or with what stands for a name that AWS has still to give. */

import { hasHole, showHoles } from "../authorization/hole.ts";
import type { ContextValue } from "../authorization/model.ts";

/** What a text holds that stands for something else, in words; undefined: nothing. */
export type StandsFor = (text: string) => string | undefined;

export const NOTHING_STANDS: StandsFor = () => undefined;

/** Why AWS must not be asked about the text, and what settles it; undefined where it may be. */
export function whyOpen(text: string, standsFor: StandsFor): string | undefined {
  if (hasHole(text)) return openReason(text);
  const name = standsFor(text);
  return name === undefined
    ? undefined
    : `it holds what AWS has still to give: ${name}; what AWS holds tells it: check --inventory FILE`;
}

/** The same for the values of a context. */
export function whyContextOpen(
  context: Readonly<Record<string, ContextValue>>,
  standsFor: StandsFor,
): string | undefined {
  const texts = Object.values(context).flat();
  return texts.map((text) => whyOpen(text, standsFor)).find((why) => why !== undefined);
}

const MOST_SHOWN = 60;

function openReason(text: string): string {
  // The string around the hole, where the text is JSON.
  const [shown = text] = text.match(/[^"]*\uFDD0[^"]*/) ?? [];
  const known = showHoles(shown.trim());
  const cut = known.length > MOST_SHOWN ? `${known.slice(0, MOST_SHOWN)}…` : known;
  return `it holds text that is known only after apply (${JSON.stringify(cut)}); its value in the config settles it: terraform-values, or parameters of the template`;
}
