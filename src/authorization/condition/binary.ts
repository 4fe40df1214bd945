/** BinaryEquals: the bytes behind two base64 texts are the same. */

import { comparing, type Operator } from "./family.ts";

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes; undefined for what is no base64. */
export function readBinary(text: string): Buffer | undefined {
  const body = text.replace(/=+$/, "");
  const whole = BASE64.test(text) && body.length % 4 !== 1 && (body === text || text.length % 4 === 0);
  return whole ? Buffer.from(body, "base64") : undefined;
}

export const binaryOperators: Readonly<Record<string, Operator>> = {
  BinaryEquals: {
    family: "binaries",
    negated: false,
    compile: (values) => comparing(values, readBinary, (wanted, actual) => wanted.equals(actual)),
    check: (value) => (readBinary(value) === undefined ? "is not base64" : undefined),
  },
};
