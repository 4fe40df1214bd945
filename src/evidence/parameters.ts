/** The `requestParameters` of a record, where it has them. */

import { isObject } from "../collections.ts";
import { type Fields, textOf } from "./fields.ts";

/**
 * Undefined where the record leaves them out: null, cut for their size (CloudTrail then writes `omitted`), or a column that was not
 * asked for. What the request had is not known then.
 */
export function shownParameters(record: Fields): Fields | undefined {
  const value = Object.hasOwn(record, "requestParameters") ? record["requestParameters"] : undefined;
  return isObject(value) && textOf(value, "omitted") !== "true" ? value : undefined;
}
