/** JSON, also where it stands inside of a string of JSON: then quotes and line breaks are escaped once more. */

import { writeJson } from "../write-json.ts";
import { indentAt, insertFirst, type Span } from "./splice.ts";
import type { Syntax } from "./syntax.ts";

export const jsonSyntax: Syntax = syntaxOf((text) => text);

/** JSON in a JSON string. */
export const quotedJsonSyntax: Syntax = syntaxOf((text) => JSON.stringify(text).slice(1, -1));

/** JSON in a heredoc of HCL, where a policy's own `${aws:username}` is no interpolation. */
export const heredocJsonSyntax: Syntax = syntaxOf((text) => text.replaceAll("${", () => "$${").replaceAll("%{", "%%{"));

function syntaxOf(encode: (text: string) => string): Syntax {
  const write = (value: unknown, indent: string): string => encode(writeJson(value, indent));
  return {
    addMember(text, object, first, name, value) {
      if (first === undefined) return replaced(object, write({ [name]: value }, indentAt(text, object.start)));
      const member = (indent: string): string => `${encode(JSON.stringify(name))}: ${write(value, indent)}`;
      return insertFirst(text, object.start, first.start, member);
    },
    addItem(text, list, first, value) {
      if (first === undefined) return replaced(list, write([value], indentAt(text, list.start)));
      return insertFirst(text, list.start, first.start, (indent) => write(value, indent));
    },
    replace: (text, span, value) => replaced(span, write(value, indentAt(text, span.start))),
    wrap(text, span, more) {
      const items = more.map((item) => write(item, indentAt(text, span.start)));
      return replaced(span, `[${[...items, text.slice(span.start, span.end)].join(", ")}]`);
    },
  };
}

function replaced({ start, end }: Span, text: string) {
  return { start, end, text };
}
