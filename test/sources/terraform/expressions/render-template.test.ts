import { expect, test } from "vitest";
import { unknownValue } from "../../../../src/sources/template/value.ts";
import { templateRenderer } from "../../../../src/sources/terraform/expressions/render-template.ts";
import { newBudget } from "../../../../src/sources/terraform/expressions/scope.ts";
import { FUNCTIONS } from "../../../../src/sources/terraform/functions/registry.ts";
import { fromJson, parser, toJson } from "./expressions.ts";

const render = templateRenderer(parser, { functions: FUNCTIONS, budget: newBudget(), readFile: () => undefined });

function rendered(text: string, variables: object) {
  const value = fromJson(variables);
  if (value.kind !== "object") throw new Error("variables are an object");
  return render({ text, path: "policy.json.tpl" }, value);
}

test("a template file's text with its variables", () => {
  const text = '{\n%{ for arn in arns ~}\n  "${arn}/*",\n%{ endfor ~}\n"end": ${jsonencode(last)}\n}\n';
  const value = rendered(text, { arns: ["arn:a", "arn:b"], last: { k: true } });
  expect(toJson(value)).toBe('{\n  "arn:a/*",\n  "arn:b/*",\n"end": {"k":true}\n}\n');
  expect(value.place).toEqual({ path: "policy.json.tpl", line: 1, column: 1, endLine: 7, endColumn: 1 });
  expect(value.kind === "string" && value.segments?.[0]).toMatchObject({
    verbatim: true,
    place: { path: "policy.json.tpl", line: 1 },
  });
});

test("a template is always a text", () => {
  expect(toJson(rendered("${yes}", { yes: true }))).toBe("true");
});

test("unknown variables are holes", () => {
  const variables = { kind: "object", place: fromJson(1).place } as const;
  const unknown = unknownValue("known after apply", variables.place);
  const members = new Map([["arn", { value: unknown, place: variables.place }]]);
  const value = render({ text: "a ${arn} b", path: "t.tpl" }, { ...variables, members });
  expect(value).toMatchObject({ text: "a \ufdd0 b", holes: [{ why: "known after apply" }] });
});

test.each([
  ["${missing}", 'no variable "missing"'],
  ["${var.x}", 'no variable "var"'],
  ["${", "policy.json.tpl: not HCL"],
])("%s is refused", (text, message) => {
  expect(() => rendered(text, {})).toThrow(message);
});

test("a template renders no other templates", () => {
  expect(rendered('${templatefile("x.tpl", {})}!', {})).toMatchObject({ text: "\ufdd0!" });
});
