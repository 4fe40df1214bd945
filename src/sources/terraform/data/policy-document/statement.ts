/** A `statement` block as a statement of a policy. */

import { knownText, type Member, textValue, type Value } from "../../../template/value.ts";
import { ExpressionError } from "../../model.ts";
import { conditionElement } from "./condition.ts";
import { argumentOf, textsElement, withVariables } from "./elements.ts";
import { type Statement, UNKNOWN_SID } from "./merge.ts";
import { principalElement } from "./principal.ts";

type Element = (value: Value) => Value | undefined;

/** Elements by argument, in the order in which policies are written. */
const ELEMENTS: readonly (readonly [argument: string, element: string, read: Element])[] = [
  ["principals", "Principal", principalElement],
  ["not_principals", "NotPrincipal", principalElement],
  ["actions", "Action", (value) => textsElement(value)],
  ["not_actions", "NotAction", (value) => textsElement(value)],
  ["resources", "Resource", (value) => textsElement(value, withVariables)],
  ["not_resources", "NotResource", (value) => textsElement(value, withVariables)],
  ["condition", "Condition", conditionElement],
];

/** @param version of the document: the one of 2008 knows no policy variables */
export function readStatement(block: Value, version: Value): Statement {
  if (block.kind !== "object") return { sid: UNKNOWN_SID, value: block };
  const members = new Map<string, Member>();
  const sid = argumentOf(block, "sid");
  if (sid !== undefined && knownText(sid.value) !== "") members.set("Sid", sid);
  const effect = argumentOf(block, "effect") ?? { value: textValue("Allow", block.place), place: block.place };
  members.set("Effect", effect);
  for (const [argument, element, read] of ELEMENTS) {
    const given = argumentOf(block, argument);
    const value = given && read(given.value);
    if (given !== undefined && value !== undefined) members.set(element, { value, place: given.place });
  }
  const value: Value = { kind: "object", members, place: block.place };
  if (knownText(version) === "2008-10-17") refuseVariables(block);
  return { sid: sidOf(sid?.value), value };
}

/** The sid of a statement. */
export function sidOf(sid: Value | undefined): Statement["sid"] {
  if (sid === undefined || sid.kind === "null") return undefined;
  const text = knownText(sid);
  if (text === undefined) return UNKNOWN_SID;
  return text === "" ? undefined : text;
}

function refuseVariables(value: Value): void {
  if (value.kind === "string" && value.text.includes("&{")) {
    throw new ExpressionError("documents of version 2008-10-17 know no policy variables", value.place);
  }
  if (value.kind === "list") value.items.forEach(refuseVariables);
  if (value.kind === "object") for (const member of value.members.values()) refuseVariables(member.value);
}
