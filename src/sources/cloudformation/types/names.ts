/** Names and ARNs of resources, as values: what AWS generates is a hole of the resource. */

import { asText, type Hole, joinTexts, textValue, type Value } from "../../template/value.ts";
import type { ResourceView } from "../model.ts";
import { openText } from "../text.ts";

/** The name that the template gives, else one that AWS makes up at the first deployment. */
export function nameOf(resource: ResourceView, property: string): Value {
  const given = resource.property(property);
  return (given && asText(given)) ?? generated(resource, "name");
}

/** @param what `name`, `id` */
export function generated({ id, address, place }: ResourceView, what: string): Value {
  const hole: Hole = { why: `the ${what} of ${address} is generated on deployment`, of: id };
  return openText(hole, place);
}

/** `arn:PARTITION:service:REGION:ACCOUNT:...` */
export function arnOf(
  resource: ResourceView,
  service: string,
  fields: readonly ("region" | "account" | "")[],
  ...rest: readonly (string | Value)[]
): Value {
  const { place } = resource;
  const text = (value: string): Value => textValue(value, place);
  const parts = fields.flatMap((field) => [text(":"), field === "" ? text("") : resource[field]]);
  const tail = rest.map((part) => (typeof part === "string" ? text(part) : part));
  return joinTexts([text("arn:"), resource.partition, text(`:${service}`), ...parts, text(":"), ...tail], place);
}
