import { expect, test } from "vitest";
import { argument, show } from "./show.ts";

/** Each form of the HCL native syntax specification (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md). */
test.each([
  ["15", "15"],
  ["1e3", "1000"],
  ["1.5E-1", "0.15"],
  ["12345678901234567890", "null"],
  ["true", "true"],
  ["null", "null"],
  ['"x"', "`x`"],
  ['""', "``"],
  ["[]", "[]"],
  ["[1, 2,]", "[1, 2]"],
  ["[\n  1, # one\n  2\n]", "[1, 2]"],
  ["{}", "{}"],
  ['{ b = 1, "c" : 2 }', '{"b" = 1, `c` = 2}'],
  ["{\n  b = 1\n  (c) = 2\n  c.d = 3\n}", '{"b" = 1, c = 2, (c.d) = 3}'],
  ["{\n  b = c\n  (d) = 2\n}", '{"b" = c, d = 2}'],
  ["{ true = 1, null = 2, 3 = 4 }", '{"true" = 1, "null" = 2, 3 = 4}'],
  ["var.x", "(var.x)"],
  ['b["k"][0].c', "(((b[`k`])[0]).c)"],
  ["b.0.c", "((b[0]).c)"],
  ["b[*].c[0]", "(b [*] ((*.c)[0]))"],
  ["b.*.c[0]", "((b .* (*.c))[0])"],
  ["b[*].c[*].d", "(b [*] ((*.c) [*] (*.d)))"],
  ["b[*]", "(b [*] *)"],
  ["f()", "f()"],
  ["f(1, b...)", "f(1, b...)"],
  ["f(\n  1,\n  2,\n)", "f(1, 2)"],
  ["provider::aws::arn_parse(b)", "provider::aws::arn_parse(b)"],
  ["1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"],
  ["(1 + 2) * 3", "((1 + 2) * 3)"],
  ["1 < 2 == true && !b || c", "((((1 < 2) == true) && (!b)) || c)"],
  ["-b.c", "(-(b.c))"],
  ["b ? 1 : c ? 2 : 3", "(b ? 1 : (c ? 2 : 3))"],
  ["(b\n  ? 1\n  : 2)", "(b ? 1 : 2)"],
  ["b ?c:d", "(b ? c : d)"],
  ["[for v in b : v.c if v != 1]", "<for v in b : (v.c) if (v != 1)>"],
  ["{ for k, v in b : k => v... }", "<for k, v in b : k => v...>"],
  ["{\n  for k, v in b :\n  (k) => v\n  if v\n}", "<for k, v in b : k => v if v>"],
  ['"b${c}d${"e${f}"}"', "`b${c}d${`e${f}`}`"],
  ['"%{ if b }c%{ else }d%{ endif }"', "`%{b ? c : d}`"],
  ['"%{ for k, v in b }${k}%{ endfor }"', "`%{k, v in b : ${k}}`"],
  ['"%{ if b }%{ if c }d%{ endif }%{ endif }"', "`%{b ? %{c ? d : } : }`"],
  ['"\\n\\t\\"\\\\\\u00e9\\U0001F600$${x}%%{y}$x%"', '`⏎\t"\\é😀${x}%{y}$x%`'],
  ["<<EOT\n  b\n${c}\nEOT", "`  b⏎${c}⏎`"],
  ["<<EOT\nEOT", "``"],
  ["<<ÉND\nb \\n\nÉND", "`b \\n⏎`"],
  ["<<-EOT\n    b\n\n      c\n   ${d}\n   EOT", "` b⏎⏎   c⏎${d}⏎`"],
  ["<<-EOT\n    %{ if b ~}\n    c\n    %{ endif ~}\n    d\n    EOT", "`%{b ? c⏎ : }d⏎`"],
  ["f(<<EOT\nb\nEOT\n, 1)", "f(`b⏎`, 1)"],
  ["<<EOT\n${f(<<INNER\nb\nINNER\n)}\nEOT", "`${f(`b⏎`)}⏎`"],
  ['"b ${~ c ~} d"', "`b${c}d`"],
  ["<<EOT\nb\n  %{~ if c ~}\n  d\n%{ endif }\nEOT", "`b⏎%{c ?   d⏎ : }⏎`"],
  ["b /* c */ + 1 // d", "(b + 1)"],
  ["b./* c */d", "(b.d)"],
  ['"# b // c /* d"', "`# b // c /* d`"],
])("%s", (text, wanted) => {
  expect(show(argument(`a = ${text}\n`))).toBe(wanted);
  // Windows' line ends mean the same, outside of heredocs, which keep them.
  if (!text.includes("<<")) expect(show(argument(`a = ${text}\n`.replaceAll("\n", "\r\n")))).toBe(wanted);
});

test("a heredoc keeps the line ends that are written", () => {
  expect(show(argument("a = <<EOT\r\nb\r\nEOT\r\n"))).toBe("`b\r⏎`");
});
