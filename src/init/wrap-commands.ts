/** Text in lines, with commands in one piece so that they can be copied. */

import { wrap } from "../report/wrap.ts";

const NO_BREAK = "\u00a0";

/** Broken at spaces into lines of at most `width` columns, but not inside of backticks. */
export function wrapCommands(text: string, width: number): readonly string[] {
  const whole = text.replaceAll(/`[^`]*`/g, (command) => command.replaceAll(" ", NO_BREAK));
  return wrap(whole, width).map((line) => line.replaceAll(NO_BREAK, " "));
}
