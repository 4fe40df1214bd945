/**
 * The border to a GitHub Actions log, where a line that looks like a workflow command is one.
 * The runner takes `::name::` after optional white space at the start of a line, and `##[name]` anywhere in it.
 */

import { visibleLines } from "./terminal.ts";

/** Text for the log that the runner will not obey: what looks like a command is broken up with a space. */
export function logText(text: string): string {
  return visibleLines(text)
    .replace(/^(\s*):(?=:)/gm, "$1: ")
    .replace(/##(?=\w*\[)/g, "# #");
}

/** The message of a command; line breaks are kept, as GitHub shows them. */
export function commandData(text: string): string {
  return breakLegacy(visibleLines(text)).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The value of a command's property. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function breakLegacy(text: string): string {
  return text.replace(/##(?=\w*\[)/g, "# #");
}
