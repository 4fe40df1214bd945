/** Dynamic references: `{{resolve:ssm:...}}`, `{{resolve:secretsmanager:...}}`. What they stand for is in no template. */

import { joinTexts, type Member, type TextValue, type Value } from "../template/value.ts";
import { cutText, openText } from "./text.ts";

const START = "{{resolve:";

/** The value with a hole in the place of each reference. */
export function withoutDynamicReferences(value: Value): Value {
  switch (value.kind) {
    case "string":
      return value.text.includes(START) ? inText(value) : value;
    case "list":
      return { ...value, items: value.items.map(withoutDynamicReferences) };
    case "object": {
      const members = new Map<string, Member>();
      for (const [name, member] of value.members)
        members.set(name, { value: withoutDynamicReferences(member.value), place: member.place });
      return { ...value, members };
    }
    default:
      return value;
  }
}

function inText(value: TextValue): Value {
  const cuts: number[] = [];
  let from = 0;
  for (let at = value.text.indexOf(START); at !== -1; at = value.text.indexOf(START, from)) {
    const close = value.text.indexOf("}}", at);
    // Without an end it may end in text that is not known.
    from = close === -1 ? value.text.length : close + 2;
    cuts.push(at, from);
  }
  const parts = cutText(value, cuts).map((piece, index) =>
    index % 2 === 0 ? piece : openText({ why: whyOf(piece.text) }, piece.place),
  );
  return joinTexts(
    parts.filter(({ text }) => text !== ""),
    value.place,
  );
}

function whyOf(reference: string): string {
  const [service = ""] = reference.slice(START.length).split(":");
  const store = service === "secretsmanager" ? "Secrets Manager" : "Systems Manager Parameter Store";
  return `a dynamic reference to ${store} is read on deployment`;
}
