/** Values for BinaryEquals. */

import type { Witnesses } from "./witnesses.ts";

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Each value that the policies name, and one that none of them names. Texts that are not base64 match nothing. */
export function binaryWitnesses(values: readonly string[]): Witnesses {
  const named = new Set<string>();
  for (const value of values) {
    if (BASE64.test(value)) named.add(Buffer.from(value, "base64").toString("base64"));
  }
  let other = 0;
  while (named.has(encode(other))) other++;
  return { witnesses: [...named, encode(other)] };
}

const encode = (number: number): string => Buffer.from(`other-${number}`).toString("base64");
