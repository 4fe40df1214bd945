import { describe, expect, test } from "vitest";
import { lookups } from "../../src/report/lookup.ts";
import { quote } from "../../src/report/quote.ts";
import { callNames, listed, roleName, shortId } from "../../src/report/words.ts";
import { displayWidth, wrap } from "../../src/report/wrap.ts";
import { CALL_IDS, calls, report } from "./builders.ts";
import { placeAt, policyDocument } from "./documents.ts";
import { lockoutFinding } from "./reports.ts";

describe("names of calls", () => {
  const without = (...ids: string[]): string[] => CALL_IDS.filter((id) => !ids.includes(id));
  test.each([
    ["all of a family", ["get-bucket-location", "get-encryption-configuration"], ["read bucket location, encryption"]],
    ["a part of a family", ["get-bucket-location"], ["read bucket location"]],
    ["two of three", ["put-recording", "put-recording-multipart"], ["write recordings, write recordings in parts"]],
    [
      "the important first",
      ["list-bucket", "assume-role", "put-metadata"],
      ["write metadata", "assume role", "list bucket"],
    ],
    ["an id that is not known", ["head-object"], ["head-object"]],
  ])("%s", (_, ids, names) => {
    expect(callNames(ids, calls())).toEqual(names);
  });

  test("a call that the export does not make is not missed", () => {
    const all = calls().filter(({ call }) => without("decrypt").includes(call.id));
    expect(callNames(["generate-data-key"], all)).toEqual(["use key"]);
  });
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b", "c"], "a, b and c"],
  [["a", "b", "c", "d", "e", "f", "g", "h"], "a, b, c, d, e and 3 more"],
])("%j is listed as %j", (items, words) => {
  expect(listed(items)).toBe(words);
});

test.each([
  ["arn:aws:iam::111122223333:role/GenesysExport", "GenesysExport"],
  ["arn:aws-us-gov:iam::111122223333:role/path/to/Export", "Export"],
  ["not an ARN", "not an ARN"],
])("the role of %s is %s", (arn, name) => {
  expect(roleName(arn)).toBe(name);
});

test("an organization is told by its first group", () => {
  expect(shortId("3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10")).toBe("3f0b5d2e…");
  expect(shortId("org")).toBe("org");
});

test("words are broken at spaces and never lost", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("a verylongword b", 4)).toEqual(["a", "verylongword", "b"]);
  expect(wrap("", 4)).toEqual([""]);
});

test("wide characters take two columns", () => {
  expect(displayWidth("漢字 a")).toBe(6);
});

describe("the caret stands under the element", () => {
  const pointedAt = (before: string): { line: string; caret: string } => {
    const text = `{"Statement":[{"Sid":${JSON.stringify(before)},"Effect":"Deny","Action":"s3:*"}]}`;
    const raw = text.replaceAll("\\u202e", "\u202e");
    const document = policyDocument("p.json", "bucket-policy", raw);
    const place = placeAt(document, "Statement", 0, "Effect");
    const finding = {
      ...lockoutFinding,
      location: placeAt(document, "Statement", 0),
      pointer: { place, text: "here" },
    };
    const rows = quote(finding, lookups(report({ documents: [document] })).head, 100);
    return { line: rows[0]?.text ?? "", caret: rows[1]?.text ?? "" };
  };

  test.each(["plain", "漢字", "\u202eright to left", "tab\there"])("after %j", (before) => {
    const { line, caret } = pointedAt(before);
    const column = displayWidth(line.slice(0, line.indexOf('"Effect"')));
    expect(caret).toBe(`${" ".repeat(column)}╰─ here`);
  });
});
