/** Values for BinaryEquals. */

import { readBinary } from "../condition/binary.ts";

/** Each value that the policies name, and one that none of them names. Texts that are not base64 match nothing. */
export function binaryWitnesses(values: readonly string[]): readonly string[] {
  const named = new Set(values.flatMap((value) => readBinary(value)?.toString("base64") ?? []));
  let other = 0;
  while (named.has(encode(other))) other++;
  return [...named, encode(other)];
}

const encode = (number: number): string => Buffer.from(`other-${number}`).toString("base64");
