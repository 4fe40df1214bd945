import { expect, test } from "vitest";
import { segmentsOf, type Value } from "../../../../src/sources/template/value.ts";
import { evaluateText, fromJson, scopeOf } from "./expressions.ts";

const local = { path: "locals.tf", line: 7, column: 11, endLine: 7, endColumn: 18 };
const scope = () => scopeOf({ local: fromJson({ name: "bucket", list: ["x"], object: { k: 1 } }, local) });

function at({ place }: Value): string {
  return `${place.path}:${place.line}:${place.column}-${place.endColumn}`;
}

test("a literal has its own place, and a reference's value that of where the value was written", () => {
  const value = evaluateText('["a", local.name, local.object]', scope());
  expect(at(value)).toBe("main.tf:1:1-32");
  expect(value.kind === "list" && value.items.map(at)).toEqual([
    "main.tf:1:2-5",
    "locals.tf:7:11-18",
    "locals.tf:7:11-18",
  ]);
});

test("members know the place of key and value together", () => {
  const value = evaluateText('{ a = 1, "b" = local.name }', scope());
  const members = value.kind === "object" ? [...value.members] : [];
  expect(members.map(([key, { place }]) => [key, place.column, place.endColumn])).toEqual([
    ["a", 3, 8],
    ["b", 10, 26],
  ]);
});

test("what an expression makes has the place of the expression", () => {
  for (const text of ["[for v in local.list : v]", "1 + 2", "local.list[*]", '"x${local.name}"', "!true"]) {
    expect(at(evaluateText(text, scope()))).toBe(`main.tf:1:1-${text.length + 1}`);
  }
});

test("a text knows where each of its runs was written", () => {
  const value = evaluateText('"arn:${local.name}\\n/*"', scope());
  const segments = value.kind === "string" ? segmentsOf(value) : [];
  expect(segments.map(({ length, verbatim, place }) => [length, verbatim, place.path, place.column])).toEqual([
    [4, true, "main.tf", 2],
    [6, false, "locals.tf", 11],
    [1, false, "main.tf", 19],
    [2, true, "main.tf", 21],
  ]);
  expect(value.kind === "string" && value.text).toBe("arn:bucket\n/*");
});

test("a heredoc's lines are runs of their own", () => {
  const value = evaluateText("<<-EOT\n    {\n      x\n    }\n    EOT\n", scope());
  const segments = value.kind === "string" ? segmentsOf(value) : [];
  expect(segments.map(({ length, place }) => [length, place.line, place.column])).toEqual([
    [2, 2, 5],
    [4, 3, 5],
    [2, 4, 5],
  ]);
});

test("a hole keeps its reason and the resource it stands for", () => {
  const unknown: Value = {
    kind: "unknown",
    hole: { why: "known after apply", of: "root#aws_s3_bucket.b" },
    place: local,
  };
  const value = evaluateText('"x${bucket}y"', scopeOf({ bucket: unknown }));
  expect(value).toMatchObject({ kind: "string", holes: [{ why: "known after apply", of: "root#aws_s3_bucket.b" }] });
  // An attribute of it is not the name itself.
  expect(evaluateText("bucket.arn", scopeOf({ bucket: unknown }))).toMatchObject({
    hole: { why: "known after apply" },
  });
  expect(evaluateText("bucket.arn", scopeOf({ bucket: unknown }))).not.toHaveProperty("hole.of");
});
