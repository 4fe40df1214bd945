/** The Condition block: operators, keys and values (G5, G6, C3). */

import { operatorNames, readOperator } from "../condition/registry.ts";
import type { ConditionTest, JsonPath } from "../model.ts";
import { nearest } from "./nearest.ts";
import { error, isObject, isOpen, quote, type Reading, typeName, warning } from "./report.ts";

/** Undefined with a problem reported: it cannot be read at all. */
export function parseConditions(reading: Reading, value: unknown, path: JsonPath): ConditionTest[] | undefined {
  if (!isObject(value)) {
    error(reading, "G1", path, `expected an object of condition operators, found ${typeName(value)}`);
    return undefined;
  }
  const tests: ConditionTest[] = [];
  let whole = true;
  for (const [operator, keys] of Object.entries(value)) {
    const operatorPath = [...path, operator];
    if (!isObject(keys)) {
      error(reading, "G1", operatorPath, `expected an object of condition keys, found ${typeName(keys)}`);
      whole = false;
      continue;
    }
    const entries = Object.entries(keys);
    if (entries.length > 0) checkOperator(reading, operator, operatorPath);
    for (const [key, values] of entries) {
      const test = parseTest(reading, operator, key, values, [...operatorPath, key]);
      if (test === undefined) whole = false;
      else tests.push(test);
    }
  }
  return whole ? tests : undefined;
}

function checkOperator(reading: Reading, text: string, path: JsonPath): void {
  const name = readOperator(text);
  if (name.operator !== undefined || isOpen(reading, text)) return;
  if (name.base === "Null") {
    error(reading, "G5", path, "Null takes no IfExists: whether the key is there is what it asks", 'write "Null"');
    return;
  }
  const near = nearest(name.base, operatorNames);
  const prefix = name.set === undefined ? "" : `${name.set}:`;
  error(
    reading,
    "G5",
    path,
    `${quote(text)} is no condition operator`,
    near === undefined
      ? undefined
      : `did you mean "${prefix}${near}${name.ifExists && near !== "Null" ? "IfExists" : ""}"?`,
  );
}

function parseTest(
  reading: Reading,
  operator: string,
  key: string,
  value: unknown,
  path: JsonPath,
): ConditionTest | undefined {
  const items = Array.isArray(value) ? value : [value];
  const values: string[] = [];
  for (const [index, item] of items.entries()) {
    const itemPath = Array.isArray(value) ? [...path, index] : path;
    // G6: numbers and booleans may stand without quotes.
    if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") {
      values.push(String(item));
      checkValue(reading, operator, String(item), itemPath);
    } else {
      error(reading, "G6", itemPath, `expected a string, a number or a boolean, found ${typeName(item)}`);
      return undefined;
    }
  }
  checkTest(reading, operator, key, values, path);
  return { operator, key, values, path };
}

function checkValue(reading: Reading, operator: string, value: string, path: JsonPath): void {
  if (isOpen(reading, value)) return;
  const fault = readOperator(operator).operator?.check?.(value);
  if (fault !== undefined) error(reading, "C3", path, `${quote(value)} ${fault}, as ${operator} needs it`);
}

function checkTest(reading: Reading, operator: string, key: string, values: readonly string[], path: JsonPath): void {
  const name = readOperator(operator);
  if (values.length === 0) {
    warning(reading, "C3", path, `${operator} ${key} lists no value`, "list a value, or delete the test");
  }
  if ((name.base === "Bool" || name.base === "Null") && values.length > 1) {
    warning(reading, "C1", path, `${operator} takes one value, found ${values.length}`, 'write "true" or "false"');
  }
  if (name.base === "Null" && name.set !== undefined) {
    warning(
      reading,
      "C4",
      path,
      `${operator} does not look at the request: it is always ${name.set === "ForAllValues"}`,
      'write "Null"',
    );
  }
  const open = /^(kms:encryptioncontext:|aws:requesttag\/)/i.test(key);
  if (reading.kind === "key-policy" && name.set === "ForAllValues" && open) {
    error(
      reading,
      "C4",
      path,
      `KMS refuses ForAllValues with ${key}: it holds for a request without the key`,
      `write "${name.base}"`,
    );
  }
}
