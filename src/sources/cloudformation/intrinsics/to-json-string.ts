/** `Fn::ToJsonString` (AWS::LanguageExtensions) */

import { firstHole, type Hole, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { openText } from "../text.ts";
import { because, isEmptyParameter } from "../unknown.ts";
import { affordsText } from "./arguments.ts";

export function toJsonString(argument: Value, call: Call): Outcome {
  const value = call.evaluate(argument);
  if (value?.kind === "unknown") return { ...openText(because(value.hole), call.place), decoded: value };
  if (value?.kind !== "object" && value?.kind !== "list")
    return call.refuse("Fn::ToJsonString takes an object or a list");
  const holes: Hole[] = [];
  const text = print(value, holes);
  const hole = firstHole(value);
  // What is unknown may be a member that is not there.
  if (hole !== undefined && (text === undefined || !affordsText(text.length, call)))
    return { ...openText(because(hole), call.place), decoded: value };
  if (text === undefined)
    return {
      ...openText({ why: "whether an empty list parameter has an item is not documented" }, call.place),
      decoded: value,
    };
  if (!affordsText(text.length, call)) return call.refuse("Fn::ToJsonString: too long a text");
  return { kind: "string", text, holes, place: call.place, decoded: value };
}

/** Undefined where a part is unknown. */
function print(value: Value, holes: Hole[]): string | undefined {
  switch (value.kind) {
    case "unknown":
      return undefined;
    case "null":
      return "null";
    case "string":
      for (const hole of value.holes) holes.push(hole);
      return JSON.stringify(value.text);
    case "list": {
      if (isEmptyParameter(value)) return undefined;
      const items = value.items.map((item) => print(item, holes));
      return items.includes(undefined) ? undefined : `[${items.join(",")}]`;
    }
    case "object": {
      const members = [...value.members].map(([name, member]) => {
        const text = print(member.value, holes);
        return text === undefined ? undefined : `${JSON.stringify(name)}:${text}`;
      });
      return members.includes(undefined) ? undefined : `{${members.join(",")}}`;
    }
    default:
      return String(value.value);
  }
}
