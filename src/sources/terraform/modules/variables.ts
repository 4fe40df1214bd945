/** Input variables and local values of a module. */

import type { Place } from "../../../inventory/model.ts";
import type { Block, Expression } from "../../hcl/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { evaluate } from "../expressions/evaluate.ts";
import type { Scope } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import { valueOnce } from "./cells.ts";
import { undeclared } from "./names.ts";
import { type ModuleNode, ONCE } from "./run.ts";
import { ANY, convert, readType, type Type } from "./types.ts";

export function localValue(node: ModuleNode, name: string, place: Place): Value {
  const local = node.module.locals.get(name);
  if (local === undefined) throw undeclared("local value", name, node.module.locals.keys(), place);
  return valueOnce(node, `local.${name}`, local.place, () => {
    const given = node.run.given.value(`${node.prefix}local.${name}`, local.place);
    return given ?? evaluate(local.expression, node.scope(ONCE));
  });
}

export function variableValue(node: ModuleNode, name: string, place: Place): Value {
  const block = node.module.variables.get(name);
  if (block === undefined) throw undeclared("variable", name, node.module.variables.keys(), place);
  return valueOnce(node, `var.${name}`, block.place, () => {
    const constants = constantScope(node);
    const evaluateConstant = (expression: Expression) => evaluate(expression, constants);
    return convert(rawValue(node, block, evaluateConstant), typeOf(block), evaluateConstant);
  });
}

function rawValue(node: ModuleNode, block: Block, evaluateConstant: (expression: Expression) => Value): Value {
  const [name = ""] = block.labels;
  const { attributes } = block.body;
  const given = node.run.given.value(`${node.prefix}var.${name}`, block.place);
  if (given !== undefined) return decodeGiven(node, given, block);
  const input = node.input(name);
  const fallback = attributes.get("default");
  const nullable = attributes.get("nullable")?.expression;
  const refusesNull = nullable?.type === "literal" && nullable.value === false;
  if (input !== undefined && !(input.kind === "null" && refusesNull && fallback !== undefined)) return input;
  if (fallback !== undefined) return evaluateConstant(fallback.expression);
  if (node.prefix === "") return unknownValue(`the variable ${name} has no value`, block.place);
  throw new ExpressionError(`the call of ${node.prefix.slice(0, -1)} gives no value for its variable ${name}`);
}

/** A text that is given for a variable of a type with parts is JSON, as in `TF_VAR_...`. */
function decodeGiven(node: ModuleNode, given: Value, block: Block): Value {
  const { kind } = typeOf(block);
  if (kind === "string" || kind === "number" || kind === "bool" || kind === "any") return given;
  const decode = node.run.functions.get("jsondecode");
  if (decode === undefined) return unknownValue("its value is not understood", block.place);
  return decode([given], { ...node.run.context, place: block.place });
}

function typeOf(block: Block): Type {
  const type = block.body.attributes.get("type");
  return type === undefined ? ANY : readType(type.expression);
}

/** Defaults may call functions and refer to nothing. */
function constantScope(node: ModuleNode): Scope {
  return {
    ...node.scope(ONCE),
    lookup: (name, _steps, place) => {
      throw new ExpressionError(`a default may not refer to ${name}`, place);
    },
  };
}
