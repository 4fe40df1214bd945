/**
 * `Fn::GetStackOutput`: an output of another stack by the stack's name, also of another Region, or of another account by a role of it
 * (CloudFormation template reference, "Fn::GetStackOutput"). The CDK writes it for weak references between stacks.
 */

import type { Surroundings } from "../../template/model.ts";
import { surroundingId } from "../../template/symbols.ts";
import { asText, knownText, memberOf, type TextValue, unknownValue, type Value } from "../../template/value.ts";
import type { Call, Outcome, Stack } from "../model.ts";
import { outputValue } from "../outputs.ts";
import { movedTo, sameValue } from "../text.ts";

const USAGE = "write StackName and OutputName, and Region and RoleArn where it is another's";

export function getStackOutput(argument: Value, call: Call): Outcome {
  const { stack, place } = call;
  const given = call.evaluate(argument);
  if (given?.kind === "unknown") return unknownValue(`which output is not known: ${given.hole.why}`, place);
  const [stackName, output] = ["StackName", "OutputName"].map((name) => textOf(memberOf(given, name)));
  if (stackName === undefined || output === undefined)
    return call.refuse("Fn::GetStackOutput takes the names of a stack and of its output", USAGE);
  const hole = stackName.holes[0] ?? output.holes[0];
  if (hole !== undefined) return unknownValue(`which stack's output is not known: ${hole.why}`, place);
  const where = placeOf(memberOf(given, "Region"), memberOf(given, "RoleArn"), stack);
  if ("why" in where) return unknownValue(where.why, place);
  const found = stack.run.named(stackName.text, { ...stack.run.surroundings, ...where }, stack);
  return outputOf(found, stackName.text, output.text, where, call);
}

function outputOf(
  [first, ...others]: readonly Stack[],
  name: string,
  output: string,
  where: Surroundings,
  call: Call,
): Outcome {
  const { place } = call;
  if (first === undefined) return unknownValue(`no template that was read is known to be the stack ${name}`, place);
  // Its own place would stand for the place that is asked for.
  const unsaid = [first, ...others].some(({ run }) => {
    return (["account", "region"] as const).some(
      (what) => where[what] !== undefined && run.surroundings[what] === undefined,
    );
  });
  if (unsaid) return unknownValue(`whether the stack ${name} is deployed there is not known`, place);
  const values = [first, ...others].map((stack) => outputValue(output, stack));
  const open = first.open ?? first.template.outputs.open;
  const [value] = values;
  if (value === undefined)
    return open === undefined
      ? call.refuse(`the stack ${name} has no output ${output}`, first.run.didYouMean(output, first.outputs.keys()))
      : { kind: "unknown", hole: { why: open.why }, place };
  if (values.some((other) => other === undefined || (others.length > 0 && !sameValue(value, other))))
    return unknownValue(`several templates are the stack ${name}`, place);
  return movedTo(value, place);
}

/** The place that the call names, where it is not the stack's own: by default that of the stack and of its execution role. */
function placeOf(
  region: Value | undefined,
  role: Value | undefined,
  stack: Stack,
): Surroundings | { readonly why: string } {
  const at = region === undefined ? {} : regionOf(region, stack);
  if ("why" in at) return at;
  const of = role === undefined ? {} : accountOf(role, stack);
  return "why" in of ? of : { ...at, ...of };
}

function regionOf(region: Value, stack: Stack): Surroundings | { readonly why: string } {
  const text = asText(region);
  const known = knownText(region);
  if (known === stack.run.surroundings.region && known !== undefined) return {};
  if (known !== undefined) return { region: known };
  const isOwn = text?.text.length === 1 && text.holes[0]?.of === surroundingId("region", stack.scope);
  return isOwn ? {} : { why: `the Region of the stack is not known: ${text?.holes[0]?.why ?? "it is no text"}` };
}

/** Of the role that reads the stack. */
function accountOf(role: Value, stack: Stack): Surroundings | { readonly why: string } {
  const text = asText(role);
  const own = (["account", "region", "partition"] as const).map((what) => surroundingId(what, stack.scope));
  const strange = text?.holes.find(({ of }) => of === undefined || !own.includes(of));
  const [arn, , , , account] = text?.text.split(":") ?? [];
  if (text === undefined || strange !== undefined || arn !== "arn" || account === undefined)
    return { why: `the account of the stack is not known: ${strange?.why ?? "RoleArn is no ARN"}` };
  if (account === stack.run.surroundings.account) return {};
  if (/^\d{12}$/.test(account)) return { account };
  return isHoleOfAccount(account, text, stack)
    ? {}
    : { why: "the account of the stack is not known: RoleArn is no ARN" };
}

function isHoleOfAccount(account: string, { holes }: TextValue, stack: Stack): boolean {
  return account.length === 1 && holes.some(({ of }) => of === surroundingId("account", stack.scope));
}

function textOf(value: Value | undefined): TextValue | undefined {
  return value === undefined ? undefined : asText(value);
}
