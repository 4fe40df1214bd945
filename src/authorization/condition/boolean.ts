/** Bool: `true` and `false`, without regard to case. */

import { comparing, type Operator } from "./family.ts";

const readBoolean = (text: string): boolean | undefined => {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : undefined;
};

export const booleanOperators: Readonly<Record<string, Operator>> = {
  Bool: {
    family: "booleans",
    negated: false,
    compile: (values) => comparing(values, readBoolean, (wanted, actual) => wanted === actual),
    check: (value) => (readBoolean(value) === undefined ? "is neither true nor false" : undefined),
  },
};
