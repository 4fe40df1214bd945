/** The outcomes that a case may expect. */

import type { SpaceDecision } from "../space/model.ts";

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
