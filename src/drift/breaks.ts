/** Which exports a drift breaks: those that come out otherwise on the two sides, and because of what it is about. */

import type { CallDecision, ExportDecisions, GuardDecision } from "../genesys/model.ts";
import { isRequired, type Requirement } from "../rules/denials.ts";
import { severityOf } from "../rules/registry.ts";
import type { Break, Drift, DriftKind } from "./model.ts";

/** A call or guard that is right on one side and wrong on the other. */
interface Difference {
  readonly export: string;
  readonly id: string;
  readonly side: Break["side"];
  /** Ids of the policies whose statements decided, on either side. */
  readonly policies: ReadonlySet<string>;
  /** Kinds of policy that had to allow and did not. */
  readonly missing: ReadonlySet<string>;
}

const LAYERS: Readonly<Partial<Record<DriftKind, string>>> = {
  "trust-policy": "trust-policy",
  "identity-policies": "identity-policy",
  "permissions-boundary": "permissions-boundary",
  "bucket-policy": "bucket-policy",
  "key-policy": "key-policy",
  scps: "scp",
  rcps: "rcp",
};

/**
 * The drifts with the exports that they break. `files` and `live` are the decisions on both sides; exports that are the same have the same
 * name. A difference for which no policy answers is laid at every drift that touches the export; {@link unexplainedBreaks} has the rest.
 */
export function withBreaks(
  drifts: readonly Drift[],
  files: readonly ExportDecisions[],
  live: readonly ExportDecisions[],
  requirement: Requirement,
): readonly Drift[] {
  const differences = differencesBetween(files, live, requirement);
  const blamed = new Map(differences.map((one) => [one, culprits(one, drifts)]));
  return drifts.map((drift) => {
    const own = differences.filter((one) => blamed.get(one)?.includes(drift));
    return own.length === 0 ? drift : { ...drift, severity: "error", breaks: breaksOf(own) };
  });
}

/** Exports that come out otherwise on the two sides though nothing that was compared differs: nobody's drift, and no pass. */
export function unexplainedBreaks(
  drifts: readonly Drift[],
  files: readonly ExportDecisions[],
  live: readonly ExportDecisions[],
  requirement: Requirement,
): readonly Break[] {
  const differences = differencesBetween(files, live, requirement);
  return breaksOf(differences.filter((one) => culprits(one, drifts).length === 0));
}

function differencesBetween(
  files: readonly ExportDecisions[],
  live: readonly ExportDecisions[],
  requirement: Requirement,
): readonly Difference[] {
  return files.flatMap((one) => {
    const other = live.find((candidate) => candidate.export.declared.name === one.export.declared.name);
    return other === undefined ? [] : differencesOf(one, other, requirement);
  });
}

function breaksOf(differences: readonly Difference[]): readonly Break[] {
  const found = new Map<string, { export: string; side: Break["side"]; calls: string[] }>();
  for (const { export: name, side, id } of differences) {
    const key = `${side}\n${name}`;
    const one = found.get(key) ?? { export: name, side, calls: [] };
    one.calls.push(id);
    found.set(key, one);
  }
  return [...found.values()];
}

function culprits(difference: Difference, drifts: readonly Drift[]): readonly Drift[] {
  const touching = drifts.filter(({ exports }) => exports.includes(difference.export));
  const known = touching.filter(({ change }) => change !== "unknown");
  const exact = known.filter(
    ({ policies, kind }) =>
      policies.some((id) => difference.policies.has(id)) || difference.missing.has(LAYERS[kind] ?? ""),
  );
  if (exact.length > 0) return exact;
  return known.length > 0 ? known : touching;
}

function differencesOf(files: ExportDecisions, live: ExportDecisions, requirement: Requirement): readonly Difference[] {
  const name = files.export.declared.name;
  const calls = files.calls
    .filter(({ call }) => isRequired(call.evidence, requirement))
    .flatMap((one): readonly Difference[] => {
      const other = live.calls.find(({ call }) => call.id === one.call.id);
      const side = other && worseSide(isDenied(one), isDenied(other), isAllowed(one), isAllowed(other));
      if (other === undefined || side === undefined) return [];
      return [{ export: name, id: one.call.id, side, ...causesOf(one, other, side === "files" ? one : other) }];
    });
  const guards = files.guards
    .filter(({ guard }) => severityOf(guard.rule) === "error")
    .flatMap((one): readonly Difference[] => {
      const other = live.guards.find(({ guard }) => guard.id === one.guard.id);
      const side = other && worseSide(isBroken(one), isBroken(other), isHeld(one), isHeld(other));
      if (other === undefined || side === undefined) return [];
      const policies = new Set([...one.decidedBy, ...other.decidedBy].map(({ policy }) => policy));
      return [{ export: name, id: one.guard.id, side, policies, missing: new Set() }];
    });
  return [...calls, ...guards];
}

/** Proven on both sides: what is not known is no proof of a break. */
function worseSide(
  filesBad: boolean,
  liveBad: boolean,
  filesGood: boolean,
  liveGood: boolean,
): Break["side"] | undefined {
  if (filesBad && liveGood) return "files";
  return liveBad && filesGood ? "live" : undefined;
}

function causesOf(
  one: CallDecision,
  other: CallDecision,
  worse: CallDecision,
): Pick<Difference, "policies" | "missing"> {
  const denied = worse.decidedBy.length > 0 ? worse.decidedBy : [...one.decidedBy, ...other.decidedBy];
  return { policies: new Set(denied.map(({ policy }) => policy)), missing: new Set(worse.worst.missingAllow) };
}

function isAllowed({ decision }: CallDecision): boolean {
  return decision === "allowed";
}

function isDenied({ decision }: CallDecision): boolean {
  return decision === "implicitDeny" || decision === "explicitDeny" || decision === "depends";
}

function isHeld({ outcome }: GuardDecision): boolean {
  return outcome === "held";
}

function isBroken({ outcome }: GuardDecision): boolean {
  return outcome === "broken";
}
