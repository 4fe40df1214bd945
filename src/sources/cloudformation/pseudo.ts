/** Pseudo parameters (CloudFormation template reference, "Pseudo parameters reference"). */

import type { Place } from "../../inventory/model.ts";
import type { Surroundings } from "../template/model.ts";
import { type Surrounding, surroundingId } from "../template/symbols.ts";
import { type Hole, textValue, unknownValue, type Value } from "../template/value.ts";
import { openText } from "./text.ts";

const SURROUNDINGS: ReadonlyMap<string, Surrounding> = new Map([
  ["AWS::AccountId", "account"],
  ["AWS::Region", "region"],
  ["AWS::Partition", "partition"],
]);
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["aws", "amazonaws.com"],
  ["aws-cn", "amazonaws.com.cn"],
]);
const OPEN: ReadonlyMap<string, string> = new Map([
  ["AWS::StackName", "the stack's name is given on deployment"],
  ["AWS::StackId", "the stack's id is known after deployment"],
  ["AWS::URLSuffix", "the partition that the template is deployed to is not known"],
]);

export const PSEUDO_PARAMETERS: readonly string[] = [
  ...SURROUNDINGS.keys(),
  ...OPEN.keys(),
  "AWS::NotificationARNs",
  "AWS::NoValue",
];

/** @param scope id of the stack at the top */
export function pseudoParameter(
  name: string,
  scope: string,
  place: Place,
  surroundings: Surroundings & { readonly stackName?: string },
): Value | undefined {
  const surrounding = SURROUNDINGS.get(name);
  if (surrounding !== undefined) {
    const known = surroundings[surrounding];
    return known === undefined ? openText(surroundingHole(surrounding, scope), place) : textValue(known, place);
  }
  if (name === "AWS::StackName" && surroundings.stackName !== undefined)
    return textValue(surroundings.stackName, place);
  if (name === "AWS::URLSuffix") {
    const suffix = SUFFIXES.get(surroundings.partition ?? "");
    if (suffix !== undefined) return textValue(suffix, place);
  }
  if (name === "AWS::NotificationARNs") return unknownValue("notification topics are given on deployment", place);
  const why = OPEN.get(name);
  return why === undefined ? undefined : openText({ why }, place);
}

function surroundingHole(what: Surrounding, scope: string): Hole {
  const shown = what === "region" ? "Region" : what;
  return { why: `the ${shown} that the template is deployed to is not known`, of: surroundingId(what, scope) };
}
