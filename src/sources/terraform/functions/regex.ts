/** `regex`, `regexall` and the `replace` of a pattern. */

import type { Place } from "../../../inventory/model.ts";
import { textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";
import { type FunctionTable, listValue, MAX_LENGTH, nullValue, ofKnown, tooLarge } from "./arguments.ts";
import { objectValue } from "./elements.ts";
import { invalid, Unsupported } from "./regex/model.ts";
import { type Captures, type Search, searchIn } from "./regex/search.ts";

/** Replaces every match; `$1` and `${name}` in `by` are its groups. */
export function regexReplace(pattern: string, text: string, by: string, place: Place): Value {
  return searching(place, () => {
    const search = searchIn(pattern, text);
    const parts: string[] = [];
    let [at, length] = [0, 0];
    for (const captures of search.findAll()) {
      const [start = 0, end = 0] = captures;
      const expanded = search.slice(at, start) + expand(by, search, captures);
      parts.push(expanded);
      length += expanded.length;
      if (length > MAX_LENGTH) return tooLarge(place);
      at = end;
    }
    return textValue(parts.join("") + search.slice(at, [...text].length), place);
  });
}

function expand(by: string, search: Search, captures: Captures): string {
  return by.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (all, bare: string | undefined, braced: string | undefined) => {
    const name = bare ?? braced;
    if (name === undefined) return all === "$$" ? "$" : all;
    const index = /^\d+$/.test(name) ? Number(name) : search.names.indexOf(name) + 1;
    if (index === 0 && !/^0+$/.test(name)) return "";
    return captured(search, captures, index) ?? "";
  });
}

function captured(search: Search, captures: Captures, index: number): string | undefined {
  const [start, end] = [captures[2 * index], captures[2 * index + 1]];
  return start === undefined || end === undefined ? undefined : search.slice(start, end);
}

/** A text, a list or an object, as the pattern has no groups, groups, or groups with names. */
function resultOf(search: Search, captures: Captures, place: Place): Value {
  const groups = search.names.map((_name, index): Value => {
    const text = captured(search, captures, index + 1);
    return text === undefined ? nullValue(place) : textValue(text, place);
  });
  if (groups.length === 0) return textValue(captured(search, captures, 0) ?? "", place);
  if (search.names.every((name) => name === undefined)) return listValue(groups, place);
  const members = search.names.map(
    (name, index) => [name ?? "", { value: groups[index] ?? nullValue(place), place }] as const,
  );
  return objectValue(members, place);
}

/** A search that this program does not do is no error of Terraform. */
function searching(place: Place, search: () => Value): Value {
  try {
    return search();
  } catch (error) {
    if (error instanceof Unsupported)
      return unknownValue(`the regular expression is not followed: ${error.message}`, place);
    throw error;
  }
}

function checkedSearch(pattern: string, text: string): Search {
  const search = searchIn(pattern, text);
  const named = search.names.filter((name) => name !== undefined).length;
  if (named !== 0 && named !== search.names.length) throw invalid("groups with and without names are mixed");
  return search;
}

export const REGEX_FUNCTIONS: FunctionTable = {
  regex: ofKnown(["string", "string"], ([pattern, text], place) =>
    searching(place, () => {
      const search = checkedSearch(pattern, text);
      const captures = search.find(0);
      if (captures === undefined) throw new ExpressionError("the pattern does not match any part of the text");
      return resultOf(search, captures, place);
    }),
  ),
  regexall: ofKnown(["string", "string"], ([pattern, text], place) =>
    searching(place, () => {
      const search = checkedSearch(pattern, text);
      return listValue(
        search.findAll().map((captures) => resultOf(search, captures, place)),
        place,
      );
    }),
  ),
};
