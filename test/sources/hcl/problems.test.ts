import { expect, test } from "vitest";
import { parseHcl } from "../../../src/sources/hcl/parse.ts";
import { parser } from "./show.ts";

/** Text, where it is wrong, what is wrong, and a word of the cure. */
const ROWS: readonly (readonly [text: string, place: string, message: string, help?: string])[] = [
  ['resource "x" "y" {\n  a = 1\n', "1:18", 'the block "resource" is not closed', "add }"],
  ["a = [1, 2\nb = 3\n", "2:1", 'expected "," or an operator, found "b"'],
  ["a = [1, 2\n", "1:5", '"[" is not closed', "add ]"],
  ["a = (1]\n", "1:7", 'expected ")" that closes the "(" of line 1, found "]"', "add )"],
  ["}\n", "1:1", 'found "}", which closes nothing', "delete it"],
  ['a = "x\nb = "y"\n', "1:5", "a text is not closed on its line", 'straight "'],
  ['a = "x', "1:5", "a text without its closing quote"],
  ["a = “x”\n", "1:5", "left double quotation mark", "typographic quotes"],
  ["a\u00a0= 1\n", "1:2", "no-break space", "invisible"],
  ["a = 'x'\n", "1:5", "found '", "double quotes"],
  ["<<<<<<< HEAD\na = 1\n", "1:1", "merge conflict", "resolve it"],
  ["a = 1\n=======\na = 2\n", "2:1", "merge conflict"],
  ["a = 1\n>>>>>>> main\n", "2:1", "merge conflict"],
  ["a 1\n", "1:3", 'expected "=" or "{" after "a", found "1"', "name = value"],
  ["a\n", "1:2", 'expected "=" or "{" after "a"', "name = value"],
  ['block "x"\n{\n}\n', "1:10", 'expected "{" after the labels of "block"', "on the line"],
  ["{\n}\n", "1:1", 'expected the name of an argument or block, found "{"'],
  ['"a" = 1\n', "1:1", "expected the name of an argument or block, found a text", "without quotes"],
  ["a = 1\na = 2\n", "2:1", 'the argument "a" stands twice in one block, first on line 1', "keep one"],
  ["b {\n  c = 1\n  c = 2\n}\n", "3:3", 'the argument "c" stands twice in one block, first on line 2'],
  ["a = 1 b = 2\n", "1:7", 'expected "," or an operator, found "b"'],
  ["a = 1,\n", "1:6", 'found ","', "without"],
  ["a = \nb = 1\n", "1:5", 'the value of "a" is not complete', "parentheses"],
  ["a = 1 +\n  2\n", "1:8", 'the value of "a" is not complete', "parentheses"],
  ["a = b\n  ? 1 : 2\n", "2:3", 'found "?"', "parentheses"],
  ["b { c = }\n", "1:9", 'expected a value after "c", found "}"'],
  ["b {} c {}\n", "1:6", "expected a new line after the block"],
  ["a = [1 2]\n", "1:8", 'expected "," or an operator, found "2"', '"${a}${b}"'],
  ["a = f(b c)\n", "1:9", 'expected "," or an operator, found "c"'],
  ["a = {b 1}\n", "1:8", 'expected "=", "," or an operator, found "1"'],
  ["a = {b = 1 c = 2}\n", "1:12", 'expected "," or an operator, found "c"'],
  ["a = b ? c\n", "1:9", 'found "c"', "condition ? value : value"],
  ["a = [for v in b: ]\n", "1:18", 'expected a value, found "]"'],
  ["a = f(1,,2)\n", "1:8", 'found ","'],
  ["a = b &\n", "1:7", "found &"],
  ["a = 0x1F\n", "1:5", "malformed number", "decimal"],
  ['a = "\\q"\n', "1:6", "unknown escape", "\\\\"],
  ['a = "\\ufdd0"\n', "1:6", "no character"],
  ['a = "\ufdd0"\n', "1:6", "means no character", "delete"],
  ['a = "${}"\n', "1:8", "expected an expression between ${ and }", "$${"],
  ['a = "${b\n', "1:6", '"${" is not closed'],
  ['a = "$$${b}"\n', "1:6", "can be read in two ways"],
  ['a = "%{ while b }"\n', "1:6", 'the directive "while"', "%%{"],
  ['a = "%{ if b }"\n', "1:6", "%{ if } without %{ endif }", "endif"],
  ['a = "%{ endfor }"\n', "1:6", "%{ endfor } without %{ for }"],
  ['a = "%{ if b }%{ else }%{ else }%{ endif }"\n', "1:24", "%{ else } without %{ if }"],
  ["a = <<EOT\nb\n", "1:5", "the heredoc EOT does not end", "EOT"],
  ["a = <<EOT \nb\nEOT\n", "1:5", "a heredoc without a marker at the end of its line", "without a space"],
  ["a = <<EOT\n%{ if b }\nEOT\n", "2:1", "%{ if } without %{ endif }"],
  ["/* b\n", "1:1", "a comment without an end", "*/"],
  ['b "${c}" {}\n', "1:4", "a template in the label", "plain texts"],
];

test.each(ROWS.map(([text, place, message, help = ""]) => [text, place, message, help] as const))(
  "%j at %s",
  (text, place, message, help) => {
    const result = parseHcl(parser, text, "main.tf");
    if ("body" in result) throw new Error("it was read");
    const [problem] = result.problems;
    expect(problem.message).toContain(message);
    expect(`${problem.line}:${problem.column}`).toBe(place);
    expect(problem.message).toContain(`(line ${problem.line}, column ${problem.column})`);
    expect(problem.help ?? "").toContain(help);
  },
);
