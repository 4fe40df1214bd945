/** The style sheet of the page. Light, dark and paper; no colour carries a meaning alone. */

const COLOURS = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --surface: #f5f6f8; --ink: #191c20; --muted: #545b64; --line: #d9dde2;
  --link: #0b4f94; --mark: #ffe9a8; --target: #fff3cf;
  --bad: #a61b13; --bad-surface: #fdf1ef; --good: #14612f; --good-surface: #eff7f1; --warn: #774a00; --warn-surface: #fdf6e6;
}
@media (prefers-color-scheme: dark) { :root {
  --page: #14171a; --surface: #1c2024; --ink: #e7e9ec; --muted: #a6aeb8; --line: #343a42;
  --link: #93c3ff; --mark: #5c4a0c; --target: #3a3215;
  --bad: #ff9d92; --bad-surface: #33191a; --good: #88d5a0; --good-surface: #14281b; --warn: #f0c26c; --warn-surface: #2d2512;
} }
@media print { :root {
  color-scheme: light;
  --page: #ffffff; --surface: #f5f6f8; --ink: #000000; --muted: #444a52; --line: #c4c9cf;
  --link: #000000; --mark: #ffe9a8; --target: #ffffff;
  --bad: #8f140d; --bad-surface: #fdf1ef; --good: #0e4f25; --good-surface: #eff7f1; --warn: #603b00; --warn-surface: #fdf6e6;
} }
`;

const TEXT = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 70rem; padding: 0 1.5rem 4rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem); font-weight: 650; letter-spacing: -0.015em; }
h1 code { font-size: 0.92em; }
h2 { font-size: 1.375rem; font-weight: 650; margin: 3.5rem 0 0.75rem; letter-spacing: -0.01em; }
h3 { font-size: 1.0625rem; font-weight: 650; }
h4 { font-size: 1rem; font-weight: 650; margin: 2rem 0 0.5rem; }
p { margin: 0.5rem 0; max-width: 46rem; }
ul { margin: 0.5rem 0; padding-left: 1.25rem; max-width: 46rem; }
code, .place { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.875em; }
code, .place { unicode-bidi: isolate; direction: ltr; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid currentColor; }
summary { cursor: pointer; }
summary > h2, summary > h3, summary > h4 { display: inline; margin: 0 0.35rem 0 0; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--page); padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { left: 0; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tone { font-weight: 600; white-space: nowrap; }
.tone.good { color: var(--good); } .tone.bad { color: var(--bad); } .tone.warn { color: var(--warn); } .tone.plain { color: var(--muted); }
.sign { display: inline-block; min-width: 0.9em; text-align: center; }
`;

const TOP = `
.masthead { margin: 2.5rem 0 0; padding: 0 0 0 1.25rem; border-left: 4px solid var(--muted); }
.masthead.bad { border-color: var(--bad); } .masthead.good { border-color: var(--good); } .masthead.warn { border-color: var(--warn); }
.verdict { margin: 0 0 0.5rem; max-width: none; display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.verdict .about { color: var(--muted); }
.lede { font-size: 1.125rem; margin: 0.75rem 0 0; max-width: 50rem; }
.lede:empty { display: none; }
.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 1.5rem 0 0; }
.facts dt { color: var(--muted); font-size: 0.875rem; }
.facts dd { margin: 0; font-weight: 500; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; max-width: none; margin: 2rem 0 0; padding: 0.625rem 0; border-block: 1px solid var(--line); font-size: 0.9375rem; }
nav a { display: inline-block; padding: 0.125rem 0; }
main:focus { outline: none; }
main > section:first-child > h2 { margin-top: 2rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }
`;

const EXPORTS = `
details.export { border-top: 1px solid var(--line); padding: 0.75rem 0; }
details.export[open] { padding-bottom: 2rem; }
.only > h2 { margin-top: 2.5rem; }
.only h3 { margin: 2.25rem 0 0.5rem; }
.only .finding h3 { margin: 0.125rem 0 0; }
.export > summary { padding: 0.25rem 0; }
.export:target > summary h3 { background: var(--target); }
.picture { margin: 1rem 0; padding: 1.25rem; background: var(--surface); border-radius: 6px; }
.chain { list-style: none; display: flex; align-items: stretch; margin: 0; padding: 0; }
.node { flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; align-items: center; text-align: center; padding: 0.75rem 0.625rem; background: var(--page); border: 1px solid var(--line); border-radius: 6px; }
.node.open { border: 2px dashed var(--bad); }
.node .icon { color: var(--muted); margin-bottom: 0.25rem; }
.node .kind, .node .detail { color: var(--muted); font-size: 0.8125rem; }
.node .name { font-weight: 600; max-width: 100%; font-size: 0.9375rem; line-height: 1.4; }
.whole { display: inline-block; max-width: 100%; }
.node .stranger { white-space: normal; font-size: 0.8125rem; margin-top: 0.375rem; }
.link { flex: 0 0 6.5rem; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; padding: 0 0.25rem; }
.link .label { font-size: 0.8125rem; line-height: 1.3; color: var(--good); font-weight: 600; }
.link.broken .label, .link.partly .label { color: var(--bad); } .link.unknown .label, .link.minor .label { color: var(--warn); }
.icon, .arrow { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.arrow { stroke-width: 2; color: var(--good); }
.broken .arrow, .partly .arrow { color: var(--bad); } .unknown .arrow, .minor .arrow { color: var(--warn); }
.arrow .cross { stroke-width: 3; }
figcaption { margin-top: 1rem; font-size: 0.9375rem; }
.broken-link { display: block; } .broken-link.broken, .broken-link.partly { font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4; }
caption { text-align: left; color: var(--muted); padding-bottom: 0.5rem; font-size: 0.875rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-size: 0.8125rem; white-space: nowrap; padding-bottom: 0.375rem; }
tbody th { font-weight: 500; }
tbody th > code { display: block; color: var(--muted); font-weight: 400; }
td .on { display: block; color: var(--muted); font-size: 0.8125rem; overflow-wrap: anywhere; }
.calls td:nth-child(3) { white-space: nowrap; }
td ul { margin: 0; padding: 0; list-style: none; }
tr:target > * { background: var(--target); }
.calls th:first-child { width: 22%; } .calls td:nth-child(2) { width: 34%; }
.guards th:first-child { width: 34%; } .guards td:nth-child(2) { width: 44%; }
.inputs td:last-child { width: 36%; }
.inputs tbody th > code { color: inherit; }
`;

const FINDINGS = `
.finding { margin: 1rem 0; padding: 0.875rem 1.25rem 1rem; border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; }
.finding.bad { border-left-color: var(--bad); } .finding.warn { border-left-color: var(--warn); } .finding.plain { border-left-color: var(--muted); }
details.finding { padding-block: 0.625rem; }
details.finding[open] { padding-bottom: 1rem; }
.finding h3, .finding h4 { margin: 0.125rem 0 0; font-size: 1.0625rem; text-wrap: pretty; }
.finding > summary > h3, .finding > summary > h4 { font-size: 1rem; font-weight: 500; }
.meta { margin: 0.25rem 0; font-size: 0.875rem; color: var(--muted); max-width: none; }
.checked { color: var(--muted); font-size: 0.9375rem; }
.code { margin: 0.75rem 0; padding: 0.5rem 0; background: var(--surface); border-radius: 4px; font-size: 0.9375rem; line-height: 1.5; }
.line { display: flex; padding: 0 0.75rem 0 0; border-left: 4px solid transparent; }
.line > code { white-space: pre-wrap; min-width: 0; flex: 1; }
.line > code:first-child { padding-left: 0.75rem; }
.number { flex: 0 0 3.25rem; padding-right: 1rem; text-align: right; color: var(--muted); font: 0.8125em/1.85 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; user-select: none; }
.gap { color: var(--muted); }
.line.marked.bad { border-color: var(--bad); background: var(--bad-surface); }
.line.marked.good { border-color: var(--good); background: var(--good-surface); }
.line.marked.warn { border-color: var(--warn); background: var(--warn-surface); }
.line:target { background: var(--target); box-shadow: inset 0 0 0 2px currentColor; }
.note { padding: 0.375rem 0.75rem 0.375rem 3.5rem; font-size: 0.9375rem; line-height: 1.4; }
.note.statement { border-left: 4px solid var(--muted); }
.note.statement.bad { border-color: var(--bad); background: var(--bad-surface); } .note.statement.good { border-color: var(--good); background: var(--good-surface); } .note.statement.warn { border-color: var(--warn); background: var(--warn-surface); }
.note.pointer::before { content: "\\2191\\00a0"; } .note.pointer { font-weight: 600; border-left: 4px solid transparent; }
.note.pointer.bad { border-color: var(--bad); background: var(--bad-surface); } .note.pointer.good { border-color: var(--good); background: var(--good-surface); } .note.pointer.warn { border-color: var(--warn); background: var(--warn-surface); }
.strangers > summary { margin-top: 2rem; }
.diff .path { padding: 0 0.75rem 0.25rem; color: var(--muted); font-size: 0.875rem; }
.diff-sign { flex: 0 0 1.5rem; text-align: center; font-family: ui-monospace, Menlo, Consolas, monospace; }
.diff .line:not(:has(.number)) .diff-sign { flex-basis: 2.25rem; }
.line.added { background: var(--good-surface); border-color: var(--good); } .line.removed { background: var(--bad-surface); border-color: var(--bad); }
.file { border-top: 1px solid var(--line); padding: 0.5rem 0; }
.file > summary { padding: 0.25rem 0; }
.file .facts-line, .hash { color: var(--muted); font-size: 0.875rem; max-width: none; }
.file h3 { font-weight: 500; }
.file h4 { margin: 1.25rem 0 0; font-size: 0.9375rem; font-weight: 500; }
.file h4 .facts-line { font-weight: 400; }
.file h4 + .code { margin-top: 0.375rem; }
.file h4 + p { margin: 0.375rem 0 0; }
.left-out { margin: 0.5rem 0; font-size: 0.9375rem; }
.left-out > div { display: grid; grid-template-columns: minmax(10rem, 17rem) 1fr; gap: 0 1.5rem; padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
.left-out dt { font-weight: 500; } .left-out dd { margin: 0; }
section > details > h3 { margin-top: 1.5rem; }
`;

const NARROW = `
@media screen and (max-width: 52rem) {
  body { padding: 0 1rem 3rem; }
  .masthead { margin-top: 1.25rem; padding-left: 0.875rem; }
  .facts { gap: 0.5rem 1.5rem; }
  .chain { flex-direction: column; }
  .node { display: grid; grid-template-columns: 2.25rem 1fr; text-align: left; justify-items: start; padding: 0.5rem 0.75rem; gap: 0 0.5rem; }
  .node .icon { grid-row: span 4; margin: 0.25rem 0 0; }
  .node > span { grid-column: 2; }
  .link { flex: none; flex-direction: row; justify-content: flex-start; gap: 0.5rem; padding: 0 0 0 0.5rem; text-align: left; }
  .arrow { width: 2.5rem; height: 3.25rem; padding: 0.25rem 0; transform: rotate(90deg); overflow: visible; }
  .stacked table, .stacked tbody, .stacked tr, .stacked th, .stacked td, .stacked caption { display: block; width: auto; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { padding: 0.625rem 0; border-bottom: 1px solid var(--line); }
  .stacked th, .stacked td { padding: 0.125rem 0; border: 0; }
  .stacked td[data-label] { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); }
  .stacked td[data-label]::before { content: attr(data-label); color: var(--muted); font-size: 0.8125rem; grid-row: span 9; }
  .stacked td[data-label] > * { grid-column: 2; min-width: 0; }
  .stacked .calls th:first-child, .stacked .calls td:nth-child(2), .stacked .guards th:first-child, .stacked .guards td:nth-child(2), .stacked .calls td:nth-child(3), .stacked .inputs td:last-child { width: auto; white-space: normal; }
  .finding { padding-inline: 0.875rem; }
  .number { flex-basis: 2.25rem; padding-right: 0.5rem; }
  .note { padding-left: 2.5rem; }
  .left-out > div { grid-template-columns: 1fr; }
}
`;

const PAPER = `
@page { margin: 16mm 15mm; }
@media print {
  html { font-size: 12.5px; }
  body { max-width: none; padding: 0; }
  h2 { margin-top: 1.75rem; }
  nav, .skip { display: none; }
  a { text-decoration: none; }
  .masthead { margin-top: 0; }
  details::details-content { content-visibility: visible; block-size: auto; display: block; }
  summary { list-style: none; } summary::-webkit-details-marker { display: none; }
  h1, h2, h3, h4, summary, thead { break-after: avoid; }
  tr, .picture, .node, .facts, .left-out > div, .line, .note { break-inside: avoid; }
  .note.statement { break-after: avoid; }
  th, td { padding: 0.3rem 0.75rem 0.3rem 0; }
  .line, .note, .picture, mark, .masthead { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .link { flex-basis: 5.5rem; }
}
@media (forced-colors: active) { .icon, .arrow { stroke: CanvasText; } mark { forced-color-adjust: none; background: Mark; color: MarkText; } }
`;

/** Its hash stands in the page's Content-Security-Policy: it is put in as it is. */
export const STYLE = [COLOURS, TEXT, TOP, EXPORTS, FINDINGS, NARROW, PAPER].join("");
