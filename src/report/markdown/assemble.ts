/** Sections into one text within a limit: a section is there as a whole or not at all, so Markdown is never cut open. */

import { count } from "../words.ts";

export interface Section {
  readonly kind: "headline" | "export" | "finding" | "details";
  readonly text: string;
  /** What it is about; sections about no export are about the whole. */
  readonly export?: string;
  /** Less important than other sections: left out before them. */
  readonly minor?: boolean;
}

const NOUNS: Readonly<Record<Section["kind"], string>> = {
  headline: "headline",
  export: "export table",
  finding: "finding",
  details: "fold",
};

/** Longer than any sentence of {@link leftOut}. */
const NOTICE_ROOM = 400;

/**
 * Joins the sections in their order. Where they do not all fit, the important ones are taken first, those of one export together, and
 * a sentence at the end says how many of what are left out, and `elsewhere` has them.
 */
export function assemble(
  sections: readonly Section[],
  limit: number,
  measure: (text: string) => number,
  elsewhere: string,
): string {
  const whole = join(sections);
  if (measure(whole) <= limit) return whole;
  const kept = new Set<Section>();
  let room = limit - NOTICE_ROOM;
  for (const section of inOrderOfImportance(sections)) {
    const size = measure(section.text) + 2;
    if (size > room) continue;
    kept.add(section);
    room -= size;
  }
  const shown = sections.filter((section) => kept.has(section));
  const missing = sections.filter((section) => !kept.has(section));
  return join([...shown, { kind: "details", text: leftOut(missing, elsewhere) }]);
}

/** An export's table says little without its findings: both come before the next export's. */
function inOrderOfImportance(sections: readonly Section[]): readonly Section[] {
  const exports = [...new Set(sections.map((section) => section.export))].filter((name) => name !== undefined);
  const rank = ({ export: name }: Section) => (name === undefined ? -1 : exports.indexOf(name));
  return [...sections].sort((a, b) => importance(a) - importance(b) || rank(a) - rank(b));
}

function importance({ kind, minor }: Section): number {
  if (kind === "headline") return 0;
  if (kind === "details") return 3;
  return minor ? 2 : 1;
}

function join(sections: readonly Section[]): string {
  return sections.map(({ text }) => text).join("\n\n");
}

function leftOut(missing: readonly Section[], elsewhere: string): string {
  const counts = (["export", "finding", "details"] as const).flatMap((kind) => {
    const number = missing.filter((section) => section.kind === kind).length;
    return number === 0 ? [] : [count(number, NOUNS[kind])];
  });
  return `_Left out here, because a comment has room for so much only: ${counts.join(", ")}. All of it is in ${elsewhere}._`;
}
