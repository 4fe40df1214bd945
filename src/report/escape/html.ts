/** The border to HTML. Foreign text stays text there: no element, no attribute, no entity, nothing that hides or turns it around. */

import { visible } from "./terminal.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Foreign text on one line, as the text of an element or as the value of an attribute in quotes. */
export function text(foreign: string): string {
  return visible(foreign).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");
}
