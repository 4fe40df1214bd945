/** YAML as Terraform's `yamlencode` prints it: block style, keys and texts in double quotes. */

import { hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { type TextValue, textValue, unknownValue, type Value } from "../../template/value.ts";
import { unknownOf } from "./arguments.ts";
import { orderedItems, sortedMembers } from "./elements.ts";
import { encodeJson } from "./json-text.ts";

const MAX_DEPTH = 50;

/** Texts of several lines and with escapes have a form that is not documented. */
const UNDOCUMENTED = /[^\u0020-\u007e]|["\\<>&]/;

/** Unknown as soon as a part is: what stands where depends on it. */
export function encodeYaml(value: Value, place: Place): Value {
  const lines = linesOf(value, 0);
  if (lines === undefined) return unknownValue("its YAML cannot be told", place);
  const text = `${lines.join("\n")}\n`;
  return hasHole(text) ? unknownOf([value], place) : textValue(text, place);
}

/** The lines of a value without indentation of their own. */
function linesOf(value: Value, depth: number): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (value.kind === "list") {
    const items = orderedItems(value);
    if (items === undefined) return undefined;
    if (items.length === 0) return ["[]"];
    return all(items, (item) => indented(linesOf(item, depth + 1), "- ", "  "));
  }
  if (value.kind === "object") {
    const members = sortedMembers(value);
    if (members === undefined) return undefined;
    if (members.length === 0) return ["{}"];
    return all(members, ([name, member]) => ofMember(name, member.value, depth));
  }
  const text: TextValue = encodeJson(value, value.place);
  return value.kind === "string" && UNDOCUMENTED.test(value.text) ? undefined : [text.text];
}

function ofMember(name: string, value: Value, depth: number): readonly string[] | undefined {
  const lines = linesOf(value, depth + 1);
  if (lines === undefined || UNDOCUMENTED.test(name)) return undefined;
  const isBlock =
    (value.kind === "list" && value.items.length > 0) || (value.kind === "object" && value.members.size > 0);
  if (!isBlock) return [`"${name}": ${lines.join("")}`];
  const indentation = value.kind === "object" ? "  " : "";
  return [`"${name}":`, ...lines.map((line) => indentation + line)];
}

function indented(lines: readonly string[] | undefined, first: string, others: string): readonly string[] | undefined {
  return lines?.map((line, index) => (index === 0 ? first : others) + line);
}

function all<T>(items: readonly T[], each: (item: T) => readonly string[] | undefined): readonly string[] | undefined {
  const lines: string[] = [];
  for (const item of items) {
    const its = each(item);
    if (its === undefined) return undefined;
    lines.push(...its);
  }
  return lines;
}
