/**
 * Reads a comment as GitHub would, as far as is needed to see whether foreign text got out of its place: takes our own structure and all
 * code away, and names what is left that is not plain text.
 */

const OWN_TAGS = /<\/?(?:details|summary|code)>|<br>|<span>\$<\/span>/g;

const MARKUP: readonly (readonly [string, RegExp])[] = [
  ["HTML", /<[a-z!/?]/i],
  ["a code span or fence", /(?<!\\)`/],
  ["a mention", /@\w/],
  ["an issue reference", /#\d|\bGH-\d/i],
  ["a commit", /\b[0-9a-f]{7,40}\b/i],
  ["a link", /(?<!\\)\]\(|(?<!\\)\[[^\]\\]*\]/],
  ["an address", /:\/\/|\bwww\.|\bmailto:/i],
  ["emphasis", /(?<![\\*])[*~](?![*])|(?<!\\)_\w/],
  ["a pictograph", /:[a-z+][a-z0-9_+-]*:/],
  ["mathematics", /\$/],
];

/** What of the text is markup that is not ours, in words. */
export function foreignMarkup(markdown: string): readonly string[] {
  const found: string[] = [];
  const { prose, problems } = withoutFences(markdown);
  found.push(...problems);
  const details = (prose.match(/^<details>/gm) ?? []).length - (prose.match(/^<\/details>/gm) ?? []).length;
  if (details !== 0) found.push(`${details} details too many`);
  for (const line of prose.split("\n")) found.push(...lineProblems(line));
  found.push(...tableProblems(prose));
  return found;
}

/** Fences as CommonMark has them: closed by a run at least as long, alone on its line. */
function withoutFences(markdown: string): { prose: string; problems: string[] } {
  const prose: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    if (fence !== undefined) {
      if (/^ {0,3}`+ *$/.test(line) && line.trim().length >= fence.length) fence = undefined;
      continue;
    }
    fence = /^ {0,3}(`{3,})[^`]*$/.exec(line)?.[1];
    if (fence === undefined) prose.push(line);
  }
  return { prose: prose.join("\n"), problems: fence === undefined ? [] : ["a fence is open at the end"] };
}

function lineProblems(line: string): string[] {
  const structure = line
    .replace(/^<details><summary>.*$/, asText)
    .replace(/^#{3,4} /, "")
    .replace(/^- +/, "")
    .replace(/^_(Left out here.*)_$/, "$1");
  if (/^\s*(?:#{1,6}\s|>|[-+*]\s|\d+[.)]\s|={2,}\s*$|-{3,}\s*$)/.test(structure))
    return [`a block: ${line.slice(0, 80)}`];
  const plain = withoutCodeSpans(structure)
    .replace(/<code>(?:[A-Za-z0-9 …]|&#\d+;)*<\/code>/g, "Z")
    .replace(OWN_TAGS, " ")
    .replace(/\*\*/g, "")
    .replace(/\\[\\`*_[\]|~=#+-]/g, "Z")
    .replace(/&#8203;/g, "\u200b")
    .replace(/&(?:amp|lt|gt|#\d+);/g, "Z");
  return MARKUP.filter(([, pattern]) => pattern.test(plain)).map(([what]) => `${what}: ${plain.slice(0, 120)}`);
}

/** In a block of HTML only HTML counts: what would be Markdown is text. */
function asText(line: string): string {
  return line.replace(/[\\`*_[\]|~$]|&#96;/g, "Z");
}

/** Code spans as CommonMark has them: a run of backticks up to the next run of the same length. */
function withoutCodeSpans(line: string): string {
  let rest = line;
  let out = "";
  for (;;) {
    const start = /(?<!\\)(?:\\\\)*(`+)/.exec(rest);
    const run = start?.[1];
    if (!start || run === undefined) return out + rest;
    const from = start.index + start[0].length;
    const end = new RegExp(`(?<!\`)${run}(?!\`)`).exec(rest.slice(from));
    if (!end) return out + rest;
    out += `${rest.slice(0, from - run.length)}Z`;
    rest = rest.slice(from + end.index + run.length);
  }
}

/** Every row of a table has as many cells as its head. */
function tableProblems(prose: string): string[] {
  const problems: string[] = [];
  let cells = 0;
  for (const line of prose.split("\n")) {
    if (!line.startsWith("| ")) {
      cells = 0;
      continue;
    }
    const own = line.replace(/\\./g, "Z").split("|").length;
    if (cells === 0) cells = own;
    else if (own !== cells) problems.push(`a row of ${own} cells under ${cells}: ${line.slice(0, 120)}`);
  }
  return problems;
}
