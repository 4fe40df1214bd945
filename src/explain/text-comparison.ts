/** Two requests side by side, for a terminal. */

import { visible } from "../report/escape/terminal.ts";
import { type Line, paragraph, span } from "../report/text/lines.ts";
import { displayWidth, padTo } from "../report/wrap.ts";
import type { Comparison, Row } from "./model.ts";

const ABSENT = "absent";
const WIDEST_KEY = 44;

export function comparisonLines({ working, failing, rows, said, from }: Comparison, width: number): readonly Line[] {
  const head = { key: "", working: "works", failing: "fails", decides: false };
  const same: readonly Row[] = [
    { key: "principal", working: working.principal, failing: failing.principal, decides: false },
    { key: "action", working: working.action, failing: failing.action, decides: false },
    { key: "resource", working: working.resource, failing: failing.resource, decides: false },
  ];
  const all = [...same, ...rows];
  const keyWidth = Math.min(WIDEST_KEY, Math.max(...all.map(({ key }) => displayWidth(visible(key)))));
  const column = Math.max(20, Math.floor((width - keyWidth - 10) / 2));
  const lines = all.map((row): Line => {
    const differs = row.working !== row.failing;
    const text = cells(row, keyWidth, column);
    if (row.decides) return ["  ", span(`≠ ${text}`, "bold", "red")];
    return ["  ", differs ? `≠ ${text}` : span(`= ${text}`, "dim")];
  });
  const title =
    from === "records" ? "Side by side, from the records" : "Side by side, from the model of Genesys Cloud's calls";
  return [
    ["  ", span(title, "bold")],
    ...paragraph(`works: ${working.title}; fails: ${failing.title}`, width),
    ["  ", span(`  ${cells(head, keyWidth, column)}`, "dim")],
    ...lines,
    ...paragraph(said, width),
  ];
}

function cells({ key, working, failing }: Row, keyWidth: number, column: number): string {
  const left = shortened(working ?? ABSENT, column);
  return `${padTo(shortened(key, keyWidth), keyWidth)}  ${padTo(left, column)}  ${shortened(failing ?? ABSENT, column)}`;
}

/** The end of an ARN tells more than its beginning. */
function shortened(text: string, width: number): string {
  const shown = visible(text);
  if (displayWidth(shown) <= width) return shown;
  return `…${[...shown].slice(-(width - 1)).join("")}`;
}
