/** Drifts as findings: an error where one breaks an export, a warning where AWS only differs. */

import type { Place } from "../inventory/model.ts";
import type { Finding } from "../rules/model.ts";
import { severityOf } from "../rules/registry.ts";
import type { Break, Drift, DriftKind } from "./model.ts";

const CHANGES: Readonly<Record<Exclude<Drift["change"], "unknown">, (verb: string) => string>> = {
  differs: (verb) => `in AWS ${verb} not what the files say`,
  missing: (verb) => `${verb} in the files and not in AWS`,
  undeclared: (verb) => `${verb} in AWS and in no file`,
};

/** What is called by a plural: `the identity policies`. */
const PLURALS: ReadonlySet<DriftKind> = new Set(["identity-policies", "role-tags", "scps", "rcps"]);

const TAKE_OVER = "Take the change over into the files, or apply the files, so that both are the same again.";

/** One finding for each export that a drift breaks; for a drift that breaks none, one. */
export function driftFindings(drifts: readonly Drift[]): readonly Finding[] {
  return drifts.flatMap((drift) =>
    drift.breaks.length === 0 ? [onlyDiffers(drift)] : drift.breaks.map((one) => breaking(drift, one)),
  );
}

function onlyDiffers(drift: Drift): Finding {
  const { what, kind, change, unknown } = drift;
  const common = { severity: severityOf("drift"), status: "new", calls: [], refuted: [], ...location(drift) } as const;
  if (change === "unknown") {
    return {
      ...common,
      rule: "drift",
      message: sentence(`Whether ${what} in AWS ${verbOf(kind)} what the files say cannot be told: ${reason(unknown)}`),
      advice: "Give what is missing, and compare again.",
      identity: `drift ${drift.id}`,
    };
  }
  return {
    ...common,
    rule: "drift",
    message: `${upper(what)} ${CHANGES[change](verbOf(kind))}${since(drift)}.`,
    why: "It changes the verdict of no export.",
    advice: TAKE_OVER,
    identity: `drift ${drift.id}`,
  };
}

function breaking(drift: Drift, { export: name, side, calls }: Break): Finding {
  const { what, kind, change } = drift;
  const how = change === "unknown" ? "cannot be read" : CHANGES[change](verbOf(kind));
  const message =
    side === "live"
      ? `${name} is stopped in AWS now, and not by the files: ${what} ${how}${since(drift)}.`
      : `${name} works in AWS now, and the next apply of the files would stop it: ${what} ${how}${since(drift)}.`;
  const advice =
    side === "live"
      ? "Apply the files: with them the calls are allowed. If the change in AWS was meant, take it over and let the gate judge it."
      : "Do not apply the files before the change in AWS is taken over into them.";
  return {
    rule: "drift-breaks-export",
    severity: severityOf("drift-breaks-export"),
    status: "new",
    export: name,
    message,
    // Calls that are denied on both sides, or known from field reports only, are in the table of calls and not here.
    why: `Of what the verdict rests on, this goes wrong ${side === "live" ? "in AWS" : "by the files"} and not on the other side: ${calls.join(", ")}.`,
    calls,
    ...location(drift),
    advice,
    refuted: [],
    identity: `drift-breaks-export ${drift.id} ${name} ${side}`,
  };
}

function verbOf(kind: DriftKind): string {
  return PLURALS.has(kind) ? "are" : "is";
}

/** Why it is not known, without saying once more that it is not. */
function reason(unknown: string | undefined): string {
  return unknown?.replace(/^it could not be read: /, "") ?? "nobody says it";
}

/** With one full stop, whatever AWS' own message ends with. */
function sentence(text: string): string {
  return `${text.replace(/[.\s]+$/, "")}.`;
}

function since({ firstSeen }: Drift): string {
  return firstSeen === undefined ? "" : ` (first seen on ${firstSeen})`;
}

/** The document's first line: which statement differs is in the difference. */
function location({ place }: Drift): { readonly location?: Place } {
  return place === undefined ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } };
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
