/** Whether what a pattern covers depends on a name that AWS has still to generate. */

import { HOLE } from "../../../authorization/hole.ts";

/** A character that stands for itself, any one, or a run of any but some. `own`: the run is the generated name. */
export type Step = { readonly text: string } | "one" | { readonly run: string; readonly own?: true };

/** Any run of characters. */
export const RUN: Step = { run: "" };
/** A part of an ARN. */
export const PART: Step = { run: ":" };
/** The generated name, in the last part of an ARN. */
export const OWN: Step = { run: ":/", own: true };

export function literal(text: string): readonly Step[] {
  return [...text].map((character) => ({ text: character }));
}

/** A resource or value of a policy: wildcards, policy variables and holes may be anything. */
export function patternSteps(text: string): readonly Step[] {
  const cut = text.replaceAll(/\$\{[^}]*\}/g, HOLE);
  return [...cut].map((character) =>
    character === "*" || character === HOLE ? RUN : character === "?" ? "one" : { text: character },
  );
}

/**
 * True where a text of the shape may be one of the pattern's because the generated name holds what the pattern spells out. Where
 * only stars cover the name, whatever it will be, the pattern says the same of every name. At most twice the product of their
 * lengths is looked at, and little of it where they begin differently.
 */
export function spellsOut(pattern: readonly Step[], shape: readonly Step[]): boolean {
  const seen = new Set<number>();
  const open: (readonly [number, number, spelled: boolean])[] = [[0, 0, false]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [i, j, spelled] = next;
    const at = (i * (shape.length + 1) + j) * 2 + Number(spelled);
    if (seen.has(at)) continue;
    seen.add(at);
    if (spelled && i === pattern.length && j === shape.length) return true;
    const [a, b] = [pattern[i], shape[j]];
    if (isRun(a)) open.push([i + 1, j, spelled]);
    if (isRun(b)) open.push([i, j + 1, spelled]);
    if (a === undefined || b === undefined || !mayMeet(a, b)) continue;
    const here = !isRun(a) && isRun(b) && b.own === true;
    open.push([isRun(a) ? i : i + 1, isRun(b) ? j : j + 1, spelled || here]);
  }
  return false;
}

function isRun(step: Step | undefined): step is Extract<Step, { readonly run: string }> {
  return typeof step === "object" && "run" in step;
}

/** Whether both may take the same character. */
function mayMeet(a: Step, b: Step): boolean {
  if (isText(a) && isText(b)) return a.text === b.text;
  if (isText(a)) return !isRun(b) || !b.run.includes(a.text);
  if (isText(b)) return !isRun(a) || !a.run.includes(b.text);
  return true;
}

function isText(step: Step): step is { readonly text: string } {
  return typeof step === "object" && "text" in step;
}
