/** The functions of the AWS provider that its documentation describes. */

import { hasHole } from "../../../authorization/hole.ts";
import { joinTexts, type TextValue, textValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext } from "../model.ts";
import { argument, type FunctionTable, takes, toText, unknownOf } from "./arguments.ts";
import { objectValue } from "./elements.ts";
import { isName, type Range, sliceTexts, startsWith } from "./texts.ts";

const PARTS = ["arn", "partition", "service", "region", "account_id", "resource"] as const;

/** The six parts of an ARN; undefined where a hole may hold a colon before the last of them. */
function partsOf(arn: TextValue): readonly TextValue[] | undefined {
  const ranges: Range[] = [];
  let [start, hole] = [0, 0];
  for (let at = 0; at < arn.text.length && ranges.length < 5; at += 1) {
    const character = arn.text.charAt(at);
    if (hasHole(character)) {
      const found = arn.holes[hole];
      if (found === undefined || !isName(found)) return undefined;
      hole += 1;
    } else if (character === ":") {
      ranges.push([start, at]);
      start = at + 1;
    }
  }
  if (startsWith(arn.text, "arn:") === false || ranges.length < 5) throw new ExpressionError("it is no ARN");
  return startsWith(arn.text, "arn:") === true ? sliceTexts(arn, [...ranges, [start, arn.text.length]]) : undefined;
}

function parseArn(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const parts = partsOf(toText(argument(parameters, 0)));
  if (parts === undefined) return unknownOf(parameters, place);
  return objectValue(
    PARTS.slice(1).map((name, index) => {
      const value = parts[index + 1] ?? textValue("", place);
      return [name, { value, place: value.place }];
    }),
    place,
  );
}

function buildArn(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 5);
  const texts = parameters.map(toText);
  const colon = textValue(":", place);
  return joinTexts([textValue("arn", place), ...texts.flatMap((text) => [colon, text])], place);
}

/** `arn:aws:iam::111122223333:role/with/path/name` without the path. */
function trimRolePath(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const arn = toText(argument(parameters, 0));
  const parts = partsOf(arn);
  const [, , service, , , resource] = parts ?? [];
  if (service === undefined || resource === undefined) return unknownOf(parameters, place);
  if (hasHole(service.text) || !resource.holes.every(isName)) return unknownOf(parameters, place);
  const slash = resource.text.indexOf("/");
  const [type, name] = [resource.text.slice(0, slash), resource.text.slice(resource.text.lastIndexOf("/") + 1)];
  if (service.text !== "iam" || slash === -1 || type !== "role" || name === "") {
    if (hasHole(resource.text.slice(0, slash === -1 ? undefined : slash))) return unknownOf(parameters, place);
    throw new ExpressionError("it is no ARN of an IAM role");
  }
  const start = arn.text.length - resource.text.length;
  const kept = sliceTexts(arn, [
    [0, start + slash + 1],
    [arn.text.length - name.length, arn.text.length],
  ]);
  return joinTexts(kept, place);
}

export const AWS_FUNCTIONS: FunctionTable = {
  "provider::aws::arn_build": buildArn,
  "provider::aws::arn_parse": parseArn,
  "provider::aws::trim_iam_role_path": trimRolePath,
};
