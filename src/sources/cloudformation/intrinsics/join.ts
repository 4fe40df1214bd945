/** `Fn::Join` */

import { asText, firstHole, joinTexts, knownText, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { openText } from "../text.ts";
import { because, mayBeAbsent } from "../unknown.ts";
import { affordsText, listed } from "./arguments.ts";

export function join(argument: Value, call: Call): Outcome {
  const [delimiter, list] = listed(argument, 2) ?? [];
  const between = delimiter?.kind === "string" ? delimiter : undefined;
  if (between === undefined || list === undefined || knownText(between) === undefined)
    return call.refuse("Fn::Join takes a delimiter and a list");
  const values = call.evaluate(list);
  if (values?.kind === "unknown") return openText(because(values.hole), call.place);
  if (values?.kind !== "list") return call.refuse("Fn::Join takes a delimiter and a list");
  // An item that may not be there takes its delimiter with it.
  const doubtful = values.items.find(mayBeAbsent);
  const hole = doubtful === undefined ? undefined : firstHole(doubtful);
  if (hole !== undefined) return openText(because(hole), call.place);
  const texts = values.items.map(asText);
  const known = texts.filter((text) => text !== undefined);
  if (known.length !== texts.length) return call.refuse("Fn::Join: an item of the list is no text");
  const length = known.reduce((sum, { text }) => sum + text.length + between.text.length, 0);
  if (!affordsText(length, call)) return openText({ why: "it makes a text that is too long" }, call.place);
  return joinTexts(
    known.flatMap((text, index) => (index === 0 ? [text] : [between, text])),
    call.place,
  );
}
