/** Which role and bucket of AWS is which of the files', where names are generated: told by facts, or not at all. */

import type { Bucket, DeclaredExport, Role } from "../../../inventory/model.ts";
import { addressOf, type StandIns, unify } from "./texts.ts";

/** One side of what is paired. */
export interface Pieces {
  readonly exports: readonly DeclaredExport[];
  readonly roles: readonly Role[];
  readonly buckets: readonly Bucket[];
}

/** The files' piece first. */
export type Pair<T> = readonly [files: T, held: T];

export interface Pairs {
  readonly roles: readonly Pair<Role>[];
  readonly buckets: readonly Pair<Bucket>[];
}

/** A piece that may be two of the other side is none. */
export function pairsOf(files: Pieces, held: Pieces, standIns: StandIns): Pairs {
  const roles = onlyPairs(files.roles, held.roles, (one, other) => isSameRole(one, other, standIns));
  const buckets = onlyPairs(files.buckets, held.buckets, (one, other) =>
    isSameBucket(one, other, { roles, files, held, standIns }),
  );
  return { roles, buckets };
}

function onlyPairs<T>(
  files: readonly T[],
  held: readonly T[],
  isSame: (one: T, other: T) => boolean,
): readonly Pair<T>[] {
  const all = files.flatMap((one) => held.filter((other) => isSame(one, other)).map((other): Pair<T> => [one, other]));
  const times = new Map<T, number>();
  for (const one of all.flat()) times.set(one, (times.get(one) ?? 0) + 1);
  return all.filter((pair) => pair.every((one) => times.get(one) === 1));
}

/** Tags that CloudFormation gives what it creates: User Guide, "Resource tags". */
const LOGICAL_ID = "aws:cloudformation:logical-id";
const STACK_NAME = "aws:cloudformation:stack-name";

/** The end of names that Terraform's provider makes up: a time and a counter, after the prefix that is given or `terraform-`. */
const MADE_UP = /\d{18}[0-9a-f]{8}$/;

function isSameRole(one: Role, other: Role, standIns: StandIns): boolean {
  const values = unify(one.arn, other.arn, standIns);
  if (values === undefined) return false;
  const generated = [...values].find(([{ of }]) => of === "role");
  if (generated === undefined) return true;
  const [{ origin = "" }, name] = generated;
  if (isCloudFormation(origin)) return other.tags?.[LOGICAL_ID] === addressOf(origin);
  const declared = Object.entries(one.tags ?? {});
  return declared.length > 0 && MADE_UP.test(name) && declared.every(([tag, value]) => other.tags?.[tag] === value);
}

interface Around {
  readonly roles: readonly Pair<Role>[];
  readonly files: Pieces;
  readonly held: Pieces;
  readonly standIns: StandIns;
}

/** CloudFormation names a bucket after its stack, which the role of the same template tells; Terraform's own role writes to it. */
function isSameBucket(one: Bucket, other: Bucket, { roles, files, held, standIns }: Around): boolean {
  const values = unify(one.name, other.name, standIns);
  if (values === undefined) return false;
  const generated = [...values].find(([{ of }]) => of === "bucket");
  if (generated === undefined) return true;
  const [{ origin = "" }, name] = generated;
  if (isCloudFormation(origin)) {
    const stacks = roles
      .filter(([role]) => role.origin !== undefined && rootOf(role.origin) === rootOf(origin))
      .flatMap(([, role]) => role.tags?.[STACK_NAME] ?? []);
    return stacks.some((stack) => {
      const start = `${stack}-${addressOf(origin)}-`.toLowerCase();
      return name.startsWith(start) && /^[a-z0-9]{8,}$/.test(name.slice(start.length));
    });
  }
  return (
    MADE_UP.test(name) &&
    roles.some(([role, live]) => writes(role.arn, one.name, files) && writes(live.arn, other.name, held))
  );
}

function writes(role: string, bucket: string, { exports }: Pieces): boolean {
  return exports.some((one) => one.role === role && one.bucket === bucket);
}

/** Logical ids are letters and digits; addresses of Terraform have a dot. */
function isCloudFormation(origin: string): boolean {
  return !addressOf(origin).includes(".");
}

function rootOf(origin: string): string {
  return origin.slice(0, origin.lastIndexOf("#"));
}
