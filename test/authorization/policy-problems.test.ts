/** Everything that is said of a document that AWS would refuse, word for word, as a table: test/cases/reading/policies.jsonl. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PolicyKind } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";

interface Row {
  readonly name: string;
  readonly kind: PolicyKind;
  readonly holes?: true;
  readonly document: unknown;
  /** Whether the document can be evaluated all the same. */
  readonly readable: boolean;
  /** Severity, rule, path, message, help. */
  readonly problems: readonly (readonly string[])[];
}

const table = new URL("../cases/reading/policies.jsonl", import.meta.url);
const rows: Row[] = readFileSync(table, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

test.each(rows)("$name", ({ kind, holes, document, readable, problems }) => {
  const parsed = parsePolicy(document, kind, "id", holes === true ? { holes } : {});
  const found = parsed.problems.map(({ severity, rule, path, message, help }) => [
    severity,
    rule,
    path.join("/"),
    message,
    ...(help === undefined ? [] : [help]),
  ]);
  expect(found).toEqual(problems);
  expect(parsed.policy !== undefined).toBe(readable);
});
