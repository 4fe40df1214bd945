/** CSV (RFC 4180) with a first line of names. */

import type { Place } from "../../../inventory/model.ts";
import { textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";
import { listValue, MAX_ITEMS, MAX_LENGTH, tooLarge } from "./arguments.ts";
import { objectValue } from "./elements.ts";

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** A list of objects of texts, one for each line after the first. */
export function csvdecode(text: string, place: Place): Value {
  if (text.length > MAX_LENGTH) return tooLarge(place);
  const lines = readLines(text);
  if (lines === undefined) return unknownValue("it is CSV that is not read here", place);
  const [names, ...rows] = lines;
  if (names === undefined) throw new ExpressionError("the CSV has no line of names");
  if (new Set(names).size < names.length) throw new ExpressionError("the CSV has two columns of one name");
  if (rows.length * names.length > MAX_ITEMS) return tooLarge(place);
  return listValue(
    rows.map((row) => {
      if (row.length !== names.length)
        throw new ExpressionError("the lines of the CSV have different numbers of fields");
      return objectValue(
        names.map((name, index) => [name, { value: textValue(row[index] ?? "", place), place }]),
        place,
      );
    }),
    place,
  );
}

/** The fields of each line; empty lines are left out. Undefined: a quote stands where RFC 4180 has none. */
function readLines(text: string): string[][] | undefined {
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = 0; at < text.length || line.length > 0; ) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (match === null) return undefined;
    const [all, quoted, bare = "", end] = match;
    at += all.length;
    line.push(quoted === undefined ? bare : quoted.replaceAll('""', '"').replaceAll("\r\n", "\n"));
    if (end === ",") continue;
    if (line.length > 1 || quoted !== undefined || bare !== "") lines.push(line);
    line = [];
  }
  return lines;
}
