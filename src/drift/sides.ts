/** One thing as each side knows it, and what comes of comparing the two. */

import { createHash } from "node:crypto";
import type { Gap, Place } from "../inventory/model.ts";
import type { Drift, DriftChange, DriftKind } from "./model.ts";

/** What one side knows of a thing. `none`: that there is none. `silent`: nothing is said about it. */
export type Known<T> =
  | { readonly is: "there"; readonly value: T }
  | { readonly is: "none" }
  | { readonly is: "silent" }
  | { readonly is: "unknown"; readonly why: string };

export const NONE = { is: "none" } as const;
export const SILENT = { is: "silent" } as const;

export function there<T>(value: T): Known<T> {
  return { is: "there", value };
}

export function unknown(why: string): Known<never> {
  return { is: "unknown", why };
}

/** What a comparison is about, and where it stands. */
export interface Subject {
  readonly kind: DriftKind;
  readonly attachedTo: string;
  /** `the bucket policy of acme-legal-recordings` */
  readonly what: string;
  readonly live: string;
  readonly filePath?: string;
  readonly place?: Place;
  readonly policies?: readonly string[];
}

/** AWS' answers for something that is not there. */
const NOT_THERE = /^(?:it could not be read: )?(?:NoSuchEntity|NoSuchBucket|NoSuchBucketPolicy|NotFoundException)\b/;

/** What a gap of the live side amounts to: AWS said that there is none, or nobody knows. */
export function fromGap({ why }: Pick<Gap, "why">): Known<never> {
  return NOT_THERE.test(why) ? NONE : unknown(why);
}

/** At most one drift. `difference` gives no line where both are the same; of a side that has nothing it gets undefined. */
export function compareKnown<T>(
  subject: Subject,
  files: Known<T>,
  live: Known<T>,
  difference: (files: T | undefined, live: T | undefined) => readonly string[],
): readonly Drift[] {
  // What the files do not say is no drift.
  if (files.is === "silent" || live.is === "silent") return [];
  if (files.is === "unknown") return [drift(subject, "unknown", [], files.why)];
  if (live.is === "unknown") return [drift(subject, "unknown", [], live.why)];
  const [one, other] = [files, live].map((side) => (side.is === "there" ? side.value : undefined));
  if (one === undefined && other === undefined) return [];
  const lines = difference(one, other);
  if (lines.length === 0) return [];
  return [drift(subject, one === undefined ? "undeclared" : other === undefined ? "missing" : "differs", lines)];
}

function drift(subject: Subject, change: DriftChange, difference: readonly string[], why?: string): Drift {
  const { kind, attachedTo, what, live, filePath, place, policies = [] } = subject;
  return {
    id: idOf(kind, attachedTo),
    what,
    attachedTo,
    exports: [],
    kind,
    change,
    ...(filePath === undefined ? {} : { filePath }),
    ...(place === undefined ? {} : { place }),
    live,
    difference,
    breaks: [],
    severity: "warning",
    ...(why === undefined ? {} : { unknown: why }),
    policies,
  };
}

/** Readable, and short enough for a marker line: what it is, and a hash of what it is attached to. */
function idOf(kind: DriftKind, attachedTo: string): string {
  return `${kind}-${createHash("sha256").update(`${kind}\n${attachedTo}`).digest("hex").slice(0, 12)}`;
}
