/** `Fn::Split` */

import { HOLE } from "../../../authorization/hole.ts";
import { type Hole, knownText, type TextValue, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { isParameterId } from "../parameters.ts";
import { cutText } from "../text.ts";
import { listFrom, unknownOf } from "../unknown.ts";
import { affordsText, evaluatedText, listed } from "./arguments.ts";

/** Characters that no generated name, account id, Region or partition has. */
const NEVER_IN_NAMES = /^[:/]/;

export function split(argument: Value, call: Call): Outcome {
  const [delimiter, source] = listed(argument, 2) ?? [];
  const at = delimiter?.kind === "string" ? knownText(delimiter) : undefined;
  const text = source === undefined ? undefined : evaluatedText(source, call);
  if (at === undefined || at === "" || text === undefined) return call.refuse("Fn::Split takes a delimiter and a text");
  if (text.text.includes("{{resolve:")) {
    return unknownOf({ why: "a dynamic reference is split" }, call.place);
  }
  const pieces = text.text.split(at);
  if (!affordsText(text.text.length + pieces.length * 100, call))
    return unknownOf({ why: "it makes a list that is too long" }, call.place);
  const parts = partsOf(text, pieces, at.length);
  const [hole] = text.holes;
  const whole = NEVER_IN_NAMES.test(at) && text.holes.every(isName);
  if (hole === undefined || whole) return { kind: "list", items: parts, place: call.place };
  // Where the text that is not known starts, there may be more delimiters.
  const head = parts.slice(
    0,
    pieces.findIndex((piece) => piece.includes(HOLE)),
  );
  return listFrom(head, hole, call.place);
}

function isName({ of }: Hole): boolean {
  return of !== undefined && !isParameterId(of);
}

/** The pieces of the text, without the delimiters between them. */
function partsOf(text: TextValue, pieces: readonly string[], gap: number): readonly TextValue[] {
  let at = 0;
  const cuts = pieces.slice(0, -1).flatMap((piece) => {
    const end = at + piece.length;
    at = end + gap;
    return [end, at];
  });
  return cutText(text, cuts).filter((_, index) => index % 2 === 0);
}
