/**
 * The border to XML 1.0, and to a job's log that the XML may be printed to. Characters that XML cannot hold are made visible first,
 * no workflow command is left, then the five special characters are escaped.
 */

import { visible } from "./terminal.ts";
import { logText } from "./workflow-command.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Foreign text as the content of an element; its line breaks stay. */
export function xmlText(foreign: string): string {
  return escaped(logText(foreign));
}

/** Foreign text as the value of an attribute, on one line. */
export function xmlAttribute(foreign: string): string {
  return escaped(logText(visible(foreign)));
}

function escaped(shown: string): string {
  return shown
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
