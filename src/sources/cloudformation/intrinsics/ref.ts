/** `Ref`, and what `${Name}` in `Fn::Sub` stands for. */

import type { Place } from "../../../inventory/model.ts";
import { knownText, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { referredParameter } from "../parameters.ts";
import { PSEUDO_PARAMETERS } from "../pseudo.ts";
import { missingResource, referredResource } from "../resources.ts";
import { unknownOf } from "../unknown.ts";

export function ref(argument: Value, call: Call): Outcome {
  // With AWS::LanguageExtensions the name may be made by functions.
  const evaluated = call.evaluate(argument);
  const name = knownText(evaluated);
  if (name !== undefined) return referTo(name, call, call.place);
  if (evaluated?.kind === "unknown") return unknownOf(evaluated.hole, call.place);
  const [hole] = evaluated?.kind === "string" ? evaluated.holes : [];
  return hole === undefined ? call.refuse("Ref takes a name") : unknownOf(hole, call.place);
}

/** @param at where the name stands, for messages */
export function referTo(name: string, call: Call, at: Place): Outcome {
  const { stack, place } = call;
  if (name === "AWS::NoValue") return undefined;
  const value =
    stack.run.pseudo(name, stack, place) ?? referredParameter(name, stack, place) ?? referredResource(name, call);
  if (value !== undefined) return value;
  const hole = missingResource(stack);
  if (hole !== undefined) return unknownOf(hole, place);
  const known = [...stack.template.parameters.members.keys(), ...stack.resources.keys(), ...PSEUDO_PARAMETERS];
  const policyVariable = /^[a-z0-9-]+:[A-Za-z]/.test(name) && call.name === "Fn::Sub";
  const help = policyVariable ? `write \${!${name}} for a policy variable` : stack.run.didYouMean(name, known);
  return call.refuse(`there is no parameter or resource ${name}`, help, at);
}
