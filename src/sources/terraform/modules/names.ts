/** Messages about names that nothing has. */

import { nearest } from "../../../authorization/policy/nearest.ts";
import type { Place } from "../../../inventory/model.ts";
import { ExpressionError } from "../model.ts";

export function undeclared(what: string, name: string, known: Iterable<string>, place: Place): ExpressionError {
  const near = nearest(name, known);
  const meant = near === undefined ? "" : `; did you mean ${near}?`;
  return new ExpressionError(`the ${what} ${name} is not declared${meant}`, place);
}
