/** Three-valued logic (Kleene): `unknown` stays unless the other side settles it. */

import type { Truth } from "./model.ts";

export function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : "unknown";
}

export function or(left: Truth, right: Truth): Truth {
  if (left === true || right === true) return true;
  return left === false && right === false ? false : "unknown";
}

export function not(value: Truth): Truth {
  return value === "unknown" ? value : !value;
}
