/** Parameters of a template: given, from a parameter file, or by default. */

import { asText, type Hole, knownText, memberOf, textValue, unknownValue, type Value } from "../template/value.ts";
import type { Stack } from "./model.ts";
import { movedTo, openText } from "./text.ts";
import { emptyParameter } from "./unknown.ts";

const PARAMETER = "parameter ";

/** Two references to one parameter of a stack are the same text, whatever it is. */
function parameterId(name: string, stack: Stack): string {
  return `${PARAMETER}${name} of ${stack.id}`;
}

/** True for what a hole stands for that is text of any kind, and no name that AWS generates. */
export function isParameterId(id: string): boolean {
  return id.startsWith(PARAMETER);
}

/** The value of a parameter; undefined: the template has none of that name. */
function parameterValue(name: string, stack: Stack): Value | undefined {
  const key = `parameter ${name}`;
  if (stack.memo.values.has(key)) return stack.memo.values.get(key);
  const declaration = stack.template.parameters.members.get(name);
  if (declaration === undefined) return undefined;
  if (stack.memo.open.has(key)) return unknownValue(`the parameter ${name} refers to itself`, declaration.place);
  stack.memo.open.add(key);
  const value = read(name, declaration.value, stack);
  stack.memo.open.delete(key);
  stack.memo.values.set(key, value);
  return value;
}

function read(name: string, declaration: Value, stack: Stack): Value {
  const type = knownText(memberOf(declaration, "Type")) ?? "String";
  const list = isList(type);
  const open = ({ why, of = parameterId(name, stack) }: Hole): Value =>
    list ? unknownValue(why, declaration.place) : openText({ why, of }, declaration.place);
  const secret = memberOf(declaration, "NoEcho");
  if (secret !== undefined && knownText(secret)?.toLowerCase() !== "false")
    return open({ why: `the parameter ${name} is secret (NoEcho)` });
  const given = givenValue(name, stack) ?? memberOf(declaration, "Default");
  if (type.startsWith("AWS::SSM::Parameter::Value<"))
    return open({ why: `the parameter ${name} is read from Systems Manager Parameter Store` });
  if (given === undefined) return open({ why: `the parameter ${name} has no value` });
  if (given.kind === "unknown") return open(given.hole);
  if (list) return listValue(given);
  const text = asText(given);
  return text ?? open({ why: `the parameter ${name} is no text` });
}

function givenValue(name: string, stack: Stack): Value | undefined {
  if (stack.given !== undefined) return stack.given(name);
  const place = stack.template.parameters.members.get(name)?.place ?? stack.template.root.place;
  const given = stack.run.given(stack.template.source.path, name);
  if (given === undefined) return undefined;
  return "hole" in given ? { kind: "unknown", hole: given.hole, place } : textValue(given.text, place);
}

function isList(type: string): boolean {
  return type === "CommaDelimitedList" || /^List<|<List<|<CommaDelimitedList>/.test(type);
}

/** "Each member string is space trimmed" (Parameters section, CommaDelimitedList). */
function listValue(given: Value): Value {
  if (given.kind === "list") return given;
  const text = asText(given);
  const [hole] = text?.holes ?? [];
  if (text === undefined) return unknownValue("a list parameter is given no text", given.place);
  if (hole !== undefined) return { kind: "unknown", hole, place: given.place };
  if (text.text.trim() === "") return emptyParameter(given.place);
  const items = text.text.split(",").map((item) => textValue(item.trim(), given.place));
  return { kind: "list", items, place: given.place };
}

/** The parameter's value as a reference at `place` has it. */
export function referredParameter(name: string, stack: Stack, place: Value["place"]): Value | undefined {
  const value = parameterValue(name, stack);
  return value === undefined ? undefined : movedTo(value, place);
}
