/** A comment as GitHub would show it, near enough to judge by: its Markdown dialect, and the few styles that matter. */

import { marked } from "marked";

const STYLE = `
body { margin: 0; background: #fff; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
article { margin: 24px; border: 1px solid #d1d9e0; border-radius: 6px; }
header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; color: #59636e; }
header strong { color: #1f2328; }
main { padding: 16px; overflow-wrap: break-word; }
h3 { font-size: 1.25em; margin: 0 0 16px; line-height: 1.25; } h4 { margin: 24px 0 16px; line-height: 1.25; }
p, ul, table, pre, details { margin: 0 0 16px; } ul { padding-left: 2em; } main > :last-child { margin-bottom: 0; }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0; } th { font-weight: 600; } tr:nth-child(2n) { background: #f6f8fa; }
code { padding: .2em .4em; font: 85% ui-monospace, "Liberation Mono", monospace; background: #818b981f; border-radius: 6px; }
pre { padding: 16px; background: #f6f8fa; border-radius: 6px; overflow: auto; line-height: 1.45; } pre code { padding: 0; background: none; }
pre code .added { color: #116329; background: #dafbe1; } pre code .removed { color: #82071e; background: #ffebe9; }
summary { cursor: pointer; }
`;

/** A whole page. The Markdown is our own, made of the examples: it is not cleaned. */
export function commentPage(markdown: string): string {
  const body = marked.parse(markdown, { gfm: true, async: false });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A pull request comment</title><style>${STYLE}</style></head>
<body><article><header><strong>github-actions</strong> bot commented</header><main>${colouredDiffs(body)}</main></article></body></html>`;
}

function colouredDiffs(body: string): string {
  return body.replace(
    /(<code class="language-diff">)([\s\S]*?)(<\/code>)/g,
    (_, start: string, diff: string, end: string) => {
      const lines = diff.split("\n").map((line) => {
        const kind = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : undefined;
        return kind === undefined ? line : `<span class="${kind}">${line}</span>`;
      });
      return start + lines.join("\n") + end;
    },
  );
}
