/** Whether two patterns of texts have a text in common. */

import { HOLE } from "../../../authorization/hole.ts";

/** A character that stands for itself, any one, or a run of any but some. */
export type Step = { readonly text: string } | "one" | { readonly run: string };

/** Any run of characters. */
export const RUN: Step = { run: "" };
/** A part of an ARN. */
export const PART: Step = { run: ":" };
/** A name in the last part of an ARN. */
export const NAME: Step = { run: ":/" };

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

/** At most the product of their lengths is looked at, and little of it where they begin differently. */
export function overlap(one: readonly Step[], other: readonly Step[]): boolean {
  const seen = new Set<number>();
  const open: [number, number][] = [[0, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [i, j] = next;
    const at = i * (other.length + 1) + j;
    if (seen.has(at)) continue;
    seen.add(at);
    if (i === one.length && j === other.length) return true;
    const [a, b] = [one[i], other[j]];
    if (isRun(a)) open.push([i + 1, j]);
    if (isRun(b)) open.push([i, j + 1]);
    if (a !== undefined && b !== undefined && mayMeet(a, b)) open.push([isRun(a) ? i : i + 1, isRun(b) ? j : j + 1]);
  }
  return false;
}

function isRun(step: Step | undefined): step is { readonly run: string } {
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
