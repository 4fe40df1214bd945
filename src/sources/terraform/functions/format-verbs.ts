/** The specification of `format`: literal text and verbs. */

import { ExpressionError } from "../model.ts";
import type { Range } from "./texts.ts";

export interface Verb {
  readonly letter: string;
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  /** The position of the argument from 0. */
  readonly index: number;
}

/** A piece of the specification: a stretch of it, or a verb. */
export type FormatPiece = { readonly literal: Range } | { readonly verb: Verb };

const VERB = /%([ 0#+-]*)(\d+)?(?:\.(\d+))?(?:\[(\d+)\])?([\s\S])/uy;

/** Splits a specification. Throws for what is no verb, and where the arguments are too few or too many. */
export function parseFormat(specification: string, count: number): readonly FormatPiece[] {
  const pieces: FormatPiece[] = [];
  let [at, next, highest] = [0, 0, 0];
  for (let percent = specification.indexOf("%"); percent !== -1; percent = specification.indexOf("%", at)) {
    if (percent > at) pieces.push({ literal: [at, percent] });
    VERB.lastIndex = percent;
    const match = VERB.exec(specification);
    if (match === null) throw new ExpressionError("the format ends in the middle of a verb");
    const [raw, flags = "", width, precision, position, letter = ""] = match;
    at = percent + raw.length;
    if (raw === "%%") {
      pieces.push({ literal: [percent, percent + 1] });
      continue;
    }
    if (!"vtbdoxXeEfgGsq".includes(letter))
      throw new ExpressionError(`the format verb ${JSON.stringify(raw)} is not supported`);
    const index = position === undefined ? next : Number(position) - 1;
    if (index < 0 || index >= count) throw new ExpressionError(`not enough arguments for ${JSON.stringify(raw)}`);
    next = index + 1;
    highest = Math.max(highest, next);
    pieces.push({ verb: { letter, flags, width: numberOf(width), precision: numberOf(precision), index } });
  }
  if (at < specification.length) pieces.push({ literal: [at, specification.length] });
  if (highest < count) throw new ExpressionError(`too many arguments: only ${highest} used by the format`);
  return pieces;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
