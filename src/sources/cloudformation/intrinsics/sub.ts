/** `Fn::Sub` */

import { asText, joinTexts, type TextValue, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { cutText, openText } from "../text.ts";
import { affordsText } from "./arguments.ts";
import { attributeOf } from "./get-att.ts";
import { referTo } from "./ref.ts";

/** A placeholder, or with `!` text that stays one: `${!aws:username}`. */
const PLACEHOLDER = /\$\{(!?)([^${}]*)\}/g;

export function sub(argument: Value, call: Call): Outcome {
  const [text, variables] = argument.kind === "list" && argument.items.length === 2 ? argument.items : [argument];
  if (text?.kind !== "string" || (variables !== undefined && variables.kind !== "object"))
    return call.refuse("Fn::Sub takes a text, and perhaps a map of variables");
  const matches = [...text.text.matchAll(PLACEHOLDER)];
  // Between two placeholders, the placeholder, and so on; of a protected one the `!` is a piece of its own.
  const pieces = cutText(
    text,
    matches.flatMap(({ 0: whole, 1: literal, index }) =>
      literal === "!" ? [index + 2, index + 3] : [index, index + whole.length],
    ),
  );
  const parts: TextValue[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    const match = index % 2 === 0 ? undefined : matches[(index - 1) / 2];
    if (match === undefined) parts.push(piece);
    else if (match[1] !== "!") {
      const [, , name = ""] = match;
      const filled = fill(name.trim(), piece, variables, call);
      if (filled === undefined) return call.refuse(`Fn::Sub: \${${name}} is no text`);
      length += filled.text.length;
      parts.push(filled);
    }
  }
  if (!affordsText(length + text.text.length, call))
    return openText({ why: "it makes a text that is too long" }, call.place);
  return joinTexts(
    parts.filter((part) => part.text !== ""),
    call.place,
  );
}

/** What a placeholder stands for, as written where it stands. */
function fill(
  name: string,
  written: TextValue,
  variables: Extract<Value, { kind: "object" }> | undefined,
  call: Call,
): TextValue | undefined {
  const variable = variables?.members.get(name)?.value;
  const dot = name.indexOf(".");
  const value =
    variable !== undefined
      ? call.evaluate(variable)
      : dot > 0
        ? attributeOf(name.slice(0, dot), name.slice(dot + 1), call, written.place)
        : referTo(name, call, written.place);
  const text = value === undefined ? undefined : asText(value);
  if (text === undefined) return undefined;
  return { kind: "string", text: text.text, holes: text.holes, place: written.place };
}
