/** Exports that work on one side only, with no drift to blame: what makes the difference was not compared. */

import type { Finding } from "../rules/model.ts";
import { severityOf } from "../rules/registry.ts";
import type { Break } from "./model.ts";

/** One finding for each export and side. */
export function unexplainedFindings(breaks: readonly Break[]): readonly Finding[] {
  return breaks.map(({ export: name, side, calls }) => ({
    rule: "drift-breaks-export",
    severity: severityOf("drift-breaks-export"),
    status: "new",
    export: name,
    message:
      side === "live"
        ? `${name} is stopped in AWS now, and not by the files: what makes the difference is not among what is compared.`
        : `${name} works in AWS now, and the files would stop it: what makes the difference is not among what is compared.`,
    why: `Stopped ${side === "live" ? "in AWS" : "by the files"} only: ${calls.join(", ")}.`,
    calls,
    advice: "look at the calls of `check` and of `audit` beside each other: their deciding statements tell",
    refuted: [],
    identity: `drift-breaks-export unexplained ${name} ${side}`,
  }));
}
