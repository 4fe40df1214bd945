/** Statements of the files that hold text which is known only after apply, against those that AWS holds. */

import { HOLE, hasHole } from "../authorization/hole.ts";
import type { Json, NormalStatement } from "./normalise.ts";
import { fitsList, fitsText, pairUp } from "./open-texts.ts";

/**
 * The files' statements with AWS' own in the place of those that can be the same: each of AWS' for one of the files'. What can be
 * none of them stays as it is.
 */
export function settled(
  files: readonly NormalStatement[],
  live: readonly NormalStatement[],
): readonly NormalStatement[] {
  const inLive = new Set(live.map((one) => JSON.stringify(one)));
  const known = files.filter((one) => !isOpen(one));
  const open = files.filter(isOpen);
  const taken = new Set(known.map((one) => JSON.stringify(one)).filter((text) => inLive.has(text)));
  const rest = live.filter((one) => !taken.has(JSON.stringify(one)));
  const pairs = pairUp(rest, open, (held, one) => fitsStatement(one, held));
  const heldBy = new Map([...pairs].map(([held, one]) => [one, rest[held]]));
  // A statement may come to say what another one says already.
  const same = (one: NormalStatement): NormalStatement | undefined => live.find((held) => fitsStatement(one, held));
  return [...known, ...open.map((one, index) => heldBy.get(index) ?? same(one) ?? one)];
}

function isOpen(statement: NormalStatement): boolean {
  return hasHole(JSON.stringify(statement));
}

function fitsStatement(open: NormalStatement, held: NormalStatement): boolean {
  const { Condition: openTests, ...one } = open;
  const { Condition: heldTests, ...other } = held;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => fitsElement(name, one[name], other[name])) &&
    fitsConditions(openTests, heldTests)
  );
}

function fitsElement(name: string, open: Json | undefined, held: Json | undefined): boolean {
  if (open === undefined || held === undefined) return false;
  if (typeof open === "string" && typeof held === "string") return fitsText(open, held);
  if (isTexts(open) && isTexts(held)) return fitsList(open, held);
  if (!isMembers(open) || !isMembers(held) || !/^(?:Not)?Principal$/.test(name)) return false;
  const types = Object.keys(open);
  return (
    types.length === Object.keys(held).length &&
    types.every((type) => {
      const [names, others] = [open[type], held[type]];
      return isTexts(names) && isTexts(others) && fitsList(names, others, type === "AWS" ? fitsPrincipal : fitsText);
    })
  );
}

/** An account and its root are the same. */
function fitsPrincipal(open: string, held: string): boolean {
  if (fitsText(open, held)) return true;
  return /^\d{12}$/.test(held) && PARTITIONS.some((partition) => fitsText(open, `arn:${partition}:iam::${held}:root`));
}

const PARTITIONS = ["aws", "aws-us-gov", "aws-cn", "aws-eusc", "aws-iso", "aws-iso-b"];

/** A test of which nothing is known is whatever AWS tests. */
function fitsConditions(open: Json | undefined, held: Json | undefined): boolean {
  if (open === undefined || !isMembers(open)) return open === held;
  if (Object.hasOwn(open, HOLE)) return true;
  if (held === undefined || !isMembers(held)) return false;
  const operators = Object.keys(open);
  return (
    operators.length === Object.keys(held).length &&
    operators.every((operator) => fitsTests(open[operator], held[operator]))
  );
}

function fitsTests(open: Json | undefined, held: Json | undefined): boolean {
  if (!isMembers(open) || !isMembers(held)) return false;
  if (Object.hasOwn(open, HOLE)) return true;
  const keys = Object.keys(open);
  return (
    keys.length === Object.keys(held).length &&
    keys.every((key) => {
      const [values, others] = [open[key], held[key]];
      return isTexts(values) && isTexts(others) && fitsList(values, others);
    })
  );
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isMembers(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
