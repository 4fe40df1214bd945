/** What all resources have in common: where they come from, how their names and ARNs are made. */

import { HOLE } from "../../../authorization/hole.ts";
import type { Origin } from "../../template/pieces.ts";
import { asText, joinTexts, type TextValue, textValue, type Value } from "../../template/value.ts";
import type { Instance } from "../model.ts";
import { given } from "./attributes.ts";

export function originOf(instance: Instance): Origin {
  const { id, address, place, account, partition } = instance;
  return { id, address, place, account, region: regionOf(instance), partition };
}

/** The Region of a resource: its own argument (provider 6), else the provider's. */
export function regionOf(instance: Instance): Value {
  return given(instance, "region") ?? instance.region;
}

/** An argument that names the resource; where it is not given, the name or id that is generated. */
export function nameOf(instance: Instance, argument = "name"): Value {
  return given(instance, argument) ?? generated(instance, argument);
}

/** A name or id that is only known after apply: a text that is one hole, of the resource. */
export function generated(instance: Instance, attribute: string): TextValue {
  const why = `known after apply: ${instance.address}.${attribute}`;
  return { kind: "string", text: HOLE, holes: [{ why, of: instance.id }], place: instance.place };
}

export interface ArnParts {
  readonly service: string;
  /** Absent: the service's ARNs have none. */
  readonly region?: Value;
  readonly account?: Value;
  /** Joined. */
  readonly resource: readonly (string | Value)[];
}

/** `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, unknown parts as holes. */
export function arnOf(instance: Instance, { service, region, account, resource }: ArnParts): Value {
  const parts = ["arn:", instance.partition, `:${service}:`, region ?? "", ":", account ?? "", ":", ...resource];
  return joined(instance, parts);
}

/** Texts and values as one text. */
export function joined(instance: Instance, parts: readonly (string | Value)[]): Value {
  const values = parts.map((part) => (typeof part === "string" ? textValue(part, instance.place) : part));
  return joinTexts(values, instance.place);
}

/** What follows the last `separator` of a text; undefined where the text has none of it. */
export function afterLast(value: Value, separator: string): TextValue | undefined {
  const text = asText(value);
  const at = text?.text.lastIndexOf(separator) ?? -1;
  if (text === undefined || at === -1) return undefined;
  const start = at + separator.length;
  const before = text.text.slice(0, start).split(HOLE).length - 1;
  return { kind: "string", text: text.text.slice(start), holes: text.holes.slice(before), place: text.place };
}
