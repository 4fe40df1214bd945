import { expect, test } from "vitest";
import { redact } from "../src/redact.ts";

const token = `IQoJb3JpZ2luX2VjE${"Ab3/".repeat(40)}==`;
const masked: readonly (readonly [string, string, string])[] = [
  ["access key ids", "The key AKIAIOSFODNN7EXAMPLE and ASIAIOSFODNN7EXAMPLE", "The key *** and ***"],
  ["secret access keys", "secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY is", "secret *** is"],
  ["session tokens", `token ${token} expired`, "token *** expired"],
  [
    "a canonical request that AWS repeats",
    "should have been 'GET\nx-amz-date:20260301T120000Z\nx-amz-security-token:FwoGZXIv\nhost'",
    "should have been 'GET x-amz-date:20260301T120000Z *** host'",
  ],
  ["a signed request", "Authorization: AWS4-HMAC-SHA256 Credential=AKID/20260301/x, Signature=abc", "***"],
];

test.each(masked)("%s are masked", (_, text, expected) => {
  const clean = redact(text);
  if (expected !== "***") expect(clean).toBe(expected);
  expect(clean).not.toMatch(/AKIA|ASIA|AKID|FwoGZXIv|wJalr|IQoJ|Signature=abc/);
});

test("credentials in use are masked wherever they stand", () => {
  expect(redact("at http://user:hunter2hunter2@proxy/", ["hunter2hunter2"])).toBe("at http://user:***@proxy/");
});

const kept = [
  "User: arn:aws:sts::111122223333:assumed-role/ExportGateReader/genesys-export-gate is not authorized to perform: iam:GetRole",
  "arn:aws:iam::111122223333:role/exports/GenesysExportReaderForLegalRecordingsOfAcme2026",
  "AROAEXAMPLEEXPORT0001 in o-exampleorgid, key 11111111-2222-4333-8444-555555555555",
];

test.each(kept)("what names no credential is kept: %s", (text) => {
  expect(redact(text)).toBe(text);
});

test("a text is one line, of a length that can be read", () => {
  expect(redact("a\r\n::error::b\u001b[31m\u2028c")).toBe("a ::error::b [31m c");
  expect(redact("word ".repeat(1000)).length).toBeLessThan(700);
});
