/** `Fn::Sub` */

import { asText, joinTexts, type TextValue, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { openText, sliceText } from "../text.ts";
import { affordsText } from "./arguments.ts";
import { attributeOf } from "./get-att.ts";
import { referTo } from "./ref.ts";

/** A placeholder, or with `!` text that stays one: `${!aws:username}`. */
const PLACEHOLDER = /\$\{(!?)([^${}]*)\}/g;

export function sub(argument: Value, call: Call): Outcome {
  const [text, variables] = argument.kind === "list" && argument.items.length === 2 ? argument.items : [argument];
  if (text?.kind !== "string" || (variables !== undefined && variables.kind !== "object"))
    return call.refuse("Fn::Sub takes a text, and perhaps a map of variables");
  const parts: TextValue[] = [];
  let length = 0;
  let from = 0;
  for (const match of text.text.matchAll(PLACEHOLDER)) {
    const [whole, literal, name = ""] = match;
    const end = match.index + whole.length;
    if (literal === "!") {
      // `${` without the `!` after it.
      parts.push(sliceText(text, from, match.index + 2), sliceText(text, match.index + 3, end));
    } else {
      parts.push(sliceText(text, from, match.index));
      const filled = fill(name.trim(), sliceText(text, match.index, end), variables, call);
      if (filled === undefined) return call.refuse(`Fn::Sub: \${${name}} is no text`);
      length += filled.text.length;
      parts.push(filled);
    }
    from = end;
  }
  parts.push(sliceText(text, from, text.text.length));
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
