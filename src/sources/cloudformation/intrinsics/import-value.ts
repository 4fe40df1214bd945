/** `Fn::ImportValue`: outputs of other stacks, looked up over all templates that were read. */

import { knownText, unknownValue, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { outputValue } from "../outputs.ts";
import { movedTo, sameValue } from "../text.ts";
import { evaluatedText } from "./arguments.ts";

export function importValue(argument: Value, call: Call): Outcome {
  const text = evaluatedText(argument, call);
  if (text === undefined) return call.refuse("Fn::ImportValue takes the name of an export");
  const [hole] = text.holes;
  if (hole !== undefined) return unknownValue(`the name of an export is not known: ${hole.why}`, call.place);
  const name = knownText(text) ?? "";
  const [first, ...others] = call.stack.run
    .exported(name, call.stack)
    .map(({ stack, output }) => outputValue(output, stack));
  if (first === undefined) return unknownValue(`no template that was read exports ${name}`, call.place);
  if (others.some((other) => other === undefined || !sameValue(first, other)))
    return unknownValue(`several templates export ${name}`, call.place);
  return movedTo(first, call.place);
}
