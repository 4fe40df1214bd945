/**
 * Values that stand for all values of one part of a request: whatever combination of answers some value gets from the
 * policies' questions, one of the witnesses gets it too. So the concrete engine, run on the witnesses, decides them all.
 */

import type { ContextValue } from "../model.ts";
import { answerVectors, holds } from "../pattern/answers.ts";
import { binaryWitnesses } from "../pattern/binary.ts";
import { booleanWitnesses } from "../pattern/boolean.ts";
import { dateWitnesses } from "../pattern/date.ts";
import { type AddressSpace, ipWitnesses } from "../pattern/ip.ts";
import { numericWitnesses } from "../pattern/numeric.ts";
import { globPattern, type Language, literalPattern } from "../pattern/pattern.ts";
import type { Questions } from "./questions.ts";

export interface Witnesses {
  readonly values: readonly string[];
  /** Why the values may not stand for all: set, and nothing is proven but a difference. */
  readonly incomplete?: string;
}

/** Witnesses of a context key that may have several values at once. */
export interface ValueWitnesses {
  readonly values: readonly ContextValue[];
  readonly incomplete?: string;
}

/** What a part of a request may be. */
export type Domain =
  | { readonly strings: Language }
  | { readonly addresses: AddressSpace }
  /** Instants from then on; milliseconds since 1970. */
  | { readonly from: number };

/** Any value at all but the empty string; whether that counts as a value is an open point of its own (C4). */
export const ANY_VALUE: Domain = { strings: { include: globPattern("?*") } };

/** Any value but some. */
export function anyValueBut(excluded: readonly string[]): Domain {
  return { strings: { include: globPattern("?*"), exclude: excluded.map(literalPattern) } };
}

const TOO_ENTANGLED = "the policies' patterns are too entangled to tell all cases apart";
const OF_TWO_KINDS = "operators of different types test the same key";
const OUTSIDE = "not every kind of value that its operators tell apart is among the possible ones";

/** The witnesses of a domain for these questions, for a part of a request that has one value at a time. */
export function witnessesFor(domain: Domain, questions: Questions): Witnesses {
  const { several } = questions;
  return several === undefined
    ? singles(domain, questions)
    : singles(domain, { ...questions, entangled: [...questions.entangled, several] });
}

/** Lists of more values than these are not tried: there are twice as many for each further value. */
const MOST_IN_LISTS = 7;

/** Any value at all, the empty string included, and lists of values where the key may have several. */
export function anyValueWitnesses(questions: Questions): ValueWitnesses {
  const found = singles(ANY_VALUE, questions);
  const values = ["", ...found.values];
  if (questions.several === undefined) return { ...found, values };
  if (values.length <= MOST_IN_LISTS) return { ...found, values: [...values, ...listsOf(values)] };
  const reasons = [found.incomplete, questions.several].filter((reason) => reason !== undefined);
  return { values, incomplete: reasons.join("; ") };
}

/** Every choice of two or more of the values: which ones there are is all that a test of a list can tell. */
function listsOf(values: readonly string[]): readonly (readonly string[])[] {
  let lists: (readonly string[])[] = [[]];
  for (const value of values) lists = [...lists, ...lists.map((list) => [...list, value])];
  return lists.filter(({ length }) => length > 1);
}

function singles(domain: Domain, questions: Questions): Witnesses {
  if ("addresses" in domain)
    return oneReading(questions, "addresses", ipWitnesses(questions.addresses, domain.addresses));
  if ("from" in domain)
    return oneReading(questions, "dates", dateWitnesses([...questions.dates, ...questions.numbers], domain.from));
  const vectors = answerVectors(domain.strings, questions.patterns);
  if ("exceeded" in vectors) {
    // One value at least: two outcomes would still prove a difference.
    const some = answerVectors(domain.strings, []);
    return { values: "vectors" in some ? some.vectors.map(({ witness }) => witness) : [], incomplete: TOO_ENTANGLED };
  }
  const strings = vectors.vectors.map(({ witness }) => witness);
  const others = READINGS.filter(({ asked }) => asked(questions));
  const read = others.flatMap(({ unreadable, values }) => [...values(questions), unreadable]);
  const possible = read.filter((value) => holds(domain.strings, value));
  return withReasons([...new Set([...strings, ...possible])], questions, [
    // Each reading is complete by itself; a value that two of them read together may be missing.
    ...(others.length > (questions.patterns.length > 0 ? 0 : 1) ? [OF_TWO_KINDS] : []),
    ...(possible.length < read.length ? [OUTSIDE] : []),
  ]);
}

/** A family of operators reads the value in its own way. */
interface Reading {
  readonly asked: (questions: Questions) => boolean;
  readonly values: (questions: Questions) => readonly string[];
  /** Matches nothing: AWS sends what the key's type allows, but whatever the text is, it decides. */
  readonly unreadable: string;
}

const READINGS: readonly Reading[] = [
  {
    asked: ({ numbers }) => numbers.length > 0,
    values: ({ numbers }) => numericWitnesses(numbers),
    unreadable: "no number",
  },
  { asked: ({ dates }) => dates.length > 0, values: ({ dates }) => dateWitnesses(dates), unreadable: "no date" },
  {
    asked: ({ addresses }) => addresses.length > 0,
    values: ({ addresses }) => ipWitnesses(addresses),
    unreadable: "no address",
  },
  {
    asked: ({ binaries }) => binaries.length > 0,
    values: ({ binaries }) => binaryWitnesses(binaries),
    unreadable: "no base64",
  },
  { asked: ({ booleans }) => booleans, values: booleanWitnesses, unreadable: "neither true nor false" },
];

/** Addresses and instants are no strings: another family that tests them is not foreseen. */
function oneReading(questions: Questions, family: "addresses" | "dates", values: readonly string[]): Witnesses {
  const { patterns, numbers, dates, addresses, binaries, booleans } = questions;
  const foreign = [patterns, binaries, family === "addresses" ? [...numbers, ...dates] : addresses].some(
    (list) => list.length > 0,
  );
  return withReasons(values, questions, foreign || booleans ? [OF_TWO_KINDS] : []);
}

function withReasons(values: readonly string[], { entangled }: Questions, more: readonly string[]): Witnesses {
  const reasons = [...new Set([...entangled, ...more])];
  return reasons.length === 0 ? { values } : { values, incomplete: reasons.join("; ") };
}
