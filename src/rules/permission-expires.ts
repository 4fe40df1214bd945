/** Permissions that a date ends: allowed today, denied from an instant on that is within the years that are judged. */

import type { CallDecision } from "../genesys/model.ts";

const TIME: ReadonlySet<string> = new Set(["aws:currenttime", "aws:epochtime", "aws:tokenissuetime"]);

/** The instant at which an allow ends, where nothing but time makes the difference; ISO 8601. */
export function expiresAt({ decision, dependsOn, examples }: CallDecision): string | undefined {
  if (decision !== "depends" || !dependsOn.every((key) => TIME.has(key.toLowerCase()))) return undefined;
  const denied = examples.find((one) => one.decision.endsWith("Deny"))?.sample.request.context["aws:CurrentTime"];
  const allowed = examples.find((one) => one.decision === "allowed")?.sample.request.context["aws:CurrentTime"];
  if (typeof denied !== "string" || typeof allowed !== "string" || denied < allowed) return undefined;
  return denied.replace(".000Z", "Z");
}
