/** What every part of the page looks things up in, and how statements and lines are linked. */

import type { StatementReference } from "../../authorization/model.ts";
import type { Place } from "../../inventory/model.ts";
import { type Lookups, lookups, placeWords } from "../lookup.ts";
import type { Report } from "../model.ts";
import { lineLink, type SideName, type SourceFile, sourceFiles } from "./files.ts";
import { code, html, type Markup } from "./markup.ts";

export interface View {
  readonly report: Report;
  readonly sides: Lookups;
  readonly files: readonly SourceFile[];
}

export function viewOf(report: Report): View {
  const sides = lookups(report);
  return { report, sides, files: sourceFiles(report, sides) };
}

/** `DenyOutsideVpc policies/bucket.json:14`, linked to the line where the page has it. */
export function statementLink(reference: StatementReference, view: View): Markup {
  const place = view.sides.head.place(reference);
  const name = reference.sid === undefined ? undefined : html`${code(reference.sid)} `;
  const where = place === undefined ? code(view.sides.head.path(reference)) : placeLink(place, reference, "head", view);
  return html`${name}${where}`;
}

/** `policies/bucket.json:14`, linked where the page has the line; for a policy of a file that is not shown, its address. */
export function placeLink(
  place: Place,
  reference: StatementReference | undefined,
  side: SideName,
  { files, sides }: View,
): Markup {
  const words = html`<span class="place">${placeWords(place, reference, sides[side])}</span>`;
  const link = lineLink(files, place, side, reference?.policy);
  return link === undefined ? words : html`<a href="${link}">${words}</a>`;
}
