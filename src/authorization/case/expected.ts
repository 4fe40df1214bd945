/** The outcomes that a case may expect. */

import { isObject, typeName } from "../policy/report.ts";
import type { S3Decision } from "../s3/decide.ts";
import type { SpaceDecision } from "../space/model.ts";
import { CaseError, refuseUnknown } from "./error.ts";

export const EXPECTATIONS = [
  "Allowed",
  "ImplicitlyDenied",
  "ExplicitlyDenied",
  "allow",
  "deny",
  "Depends",
  "Unknown",
] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

const MET_BY: Readonly<Record<Expectation, readonly SpaceDecision["decision"][]>> = {
  Allowed: ["allowed"],
  allow: ["allowed"],
  ImplicitlyDenied: ["implicitDeny"],
  ExplicitlyDenied: ["explicitDeny"],
  // Where the source says no more than that it is denied.
  deny: ["implicitDeny", "explicitDeny"],
  Depends: ["depends"],
  Unknown: ["unknown"],
};

export function meets(decision: SpaceDecision["decision"], expected: Expectation): boolean {
  return MET_BY[expected].includes(decision);
}

/**
 * What S3 has to say beside the policies, in short: rule ids of refusals and names of actions, with a `?` where it is
 * not settled; the key is `none`, `managed` or the key's own name. Members that are left out are not compared.
 */
export interface S3Expectation {
  readonly refusals?: readonly string[];
  readonly alsoNeeds?: readonly string[];
  readonly encryptionKey?: string;
}

export function readExpectedS3(value: unknown): S3Expectation | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new CaseError(`"expectedS3" is an object, found ${typeName(value)}`);
  refuseUnknown(value, ["refusals", "alsoNeeds", "encryptionKey"], '"expectedS3"');
  for (const member of ["refusals", "alsoNeeds"]) {
    const list = value[member];
    if (list !== undefined && !(Array.isArray(list) && list.every((item) => typeof item === "string")))
      throw new CaseError(`"expectedS3.${member}" is a list of strings`);
  }
  const key = value["encryptionKey"];
  if (key !== undefined && typeof key !== "string") throw new CaseError('"expectedS3.encryptionKey" is a string');
  return value;
}

/** Where the answer differs: what was expected and what came; undefined where it does not. */
export function missesS3(decision: S3Decision, expected: S3Expectation): string | undefined {
  const open = (text: string, settled: true | "unknown"): string => (settled === true ? text : `${text}?`);
  const { encryptionKey: key } = decision;
  const found: Required<{ [Key in keyof S3Expectation]: unknown }> = {
    refusals: decision.refusals.map(({ rule, applies }) => open(rule, applies)),
    alsoNeeds: decision.alsoNeeds.map(({ action, asked }) => open(action, asked)),
    encryptionKey: typeof key === "object" ? key.key : key,
  };
  for (const member of ["refusals", "alsoNeeds", "encryptionKey"] as const) {
    const wanted = JSON.stringify(expected[member]);
    const given = JSON.stringify(found[member]);
    if (wanted !== undefined && wanted !== given) return `expected ${member} ${wanted}, got ${given ?? "none"}`;
  }
  return undefined;
}
