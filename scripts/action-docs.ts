import { readFileSync, writeFileSync } from "node:fs";
import { INPUTS, OUTPUTS } from "../src/github/inputs.ts";

const README = new URL("../README.md", import.meta.url);

/** The README's table of inputs, without its markers. */
export function renderInputs(): string {
  const rows = INPUTS.map(({ name, values, description, default: fallback }) => [
    code(name),
    values === undefined ? description : `${description} ${values.map(code).join(", ")}`,
    fallback.startsWith("$") ? code(fallback) : fallback,
  ]);
  return table(["input", "what", "default"], rows);
}

/** The README's table of outputs, without its markers. */
export function renderOutputs(): string {
  return table(
    ["output", "what"],
    OUTPUTS.map(({ name, description }) => [code(name), description]),
  );
}

/** What stands between `<!-- name -->` and `<!-- /name -->`; throws where a marker is missing. */
export function section(text: string, name: string): string {
  return locate(text, name).content;
}

/** The text with that part replaced. */
export function replaceSection(text: string, name: string, content: string): string {
  const { before, after } = locate(text, name);
  return `${before}${content}${after}`;
}

function locate(text: string, name: string): { before: string; content: string; after: string } {
  const start = `<!-- ${name} -->\n`;
  const end = `\n<!-- /${name} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`README.md has no markers ${start.trim()} and ${end.trim()}`);
  const begin = from + start.length;
  return { before: text.slice(0, begin), content: text.slice(begin, to), after: text.slice(to) };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

if (import.meta.main) {
  const text = readFileSync(README, "utf8");
  writeFileSync(README, replaceSection(replaceSection(text, "inputs", renderInputs()), "outputs", renderOutputs()));
}
