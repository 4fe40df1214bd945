/**
 * Values that stand for all values of one part of a request: whatever combination of answers some value gets from the
 * policies' questions, one of the witnesses gets it too. So the concrete engine, run on the witnesses, decides them all.
 */

import { answerVectors } from "../pattern/answers.ts";
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

/** What a part of a request may be. */
export type Domain =
  | { readonly strings: Language }
  | { readonly addresses: AddressSpace }
  /** Instants from then on; milliseconds since 1970. */
  | { readonly from: number };

/** Any value at all; whether an empty string counts as a value is an open point of its own (C4). */
export const ANY_VALUE: Domain = { strings: { include: globPattern("?*") } };

/** Any value but some. */
export function anyValueBut(excluded: readonly string[]): Domain {
  return { strings: { include: globPattern("?*"), exclude: excluded.map(literalPattern) } };
}

const TOO_ENTANGLED = "the policies' patterns are too entangled to tell all cases apart";

/** A family of operators reads the value in its own way. */
interface Reading {
  readonly asked: boolean;
  readonly values: () => readonly string[];
}

/** The witnesses of a domain for these questions. */
export function witnessesFor(domain: Domain, questions: Questions): Witnesses {
  if ("addresses" in domain)
    return oneReading(questions, "addresses", ipWitnesses(questions.addresses, domain.addresses).witnesses);
  if ("from" in domain)
    return oneReading(
      questions,
      "dates",
      dateWitnesses([...questions.dates, ...questions.numbers], domain.from).witnesses,
    );
  const vectors = answerVectors(domain.strings, questions.patterns);
  if ("exceeded" in vectors) {
    // One value at least: two outcomes would still prove a difference.
    const some = answerVectors(domain.strings, []);
    return { values: "vectors" in some ? some.vectors.map(({ witness }) => witness) : [], incomplete: TOO_ENTANGLED };
  }
  const strings = vectors.vectors.map(({ witness }) => witness);
  const others = readings(questions).filter(({ asked }) => asked);
  const values = [...new Set([...strings, ...others.flatMap(({ values: of }) => of())])];
  // Each reading is complete by itself; a value that two of them read together may be missing.
  const mixed = others.length > (questions.patterns.length > 0 ? 0 : 1);
  return withReasons(values, questions, mixed ? ["operators of different types test the same key"] : []);
}

function readings(questions: Questions): readonly Reading[] {
  const { numbers, dates, addresses, binaries, booleans } = questions;
  return [
    { asked: numbers.length > 0, values: () => numericWitnesses(numbers).witnesses },
    { asked: dates.length > 0, values: () => dateWitnesses(dates).witnesses },
    { asked: addresses.length > 0, values: () => ipWitnesses(addresses).witnesses },
    { asked: binaries.length > 0, values: () => binaryWitnesses(binaries).witnesses },
    { asked: booleans, values: () => booleanWitnesses().witnesses },
  ];
}

/** Addresses and instants are no strings: another family that tests them is not foreseen. */
function oneReading(questions: Questions, family: "addresses" | "dates", values: readonly string[]): Witnesses {
  const { patterns, numbers, dates, addresses, binaries, booleans } = questions;
  const foreign = [patterns, binaries, family === "addresses" ? [...numbers, ...dates] : addresses].some(
    (list) => list.length > 0,
  );
  return withReasons(values, questions, foreign || booleans ? ["operators of different types test the same key"] : []);
}

function withReasons(values: readonly string[], { entangled }: Questions, more: readonly string[]): Witnesses {
  const reasons = [...new Set([...entangled, ...more])];
  return reasons.length === 0 ? { values } : { values, incomplete: reasons.join("; ") };
}
