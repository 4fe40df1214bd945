import fc from "fast-check";
import { expect, it } from "vitest";
import type { Report } from "../../src/report/model.ts";
import { severityOf } from "../../src/rules/registry.ts";
import { CAUSES } from "./causes.ts";
import { combined } from "./combined.ts";
import { cured } from "./judged.ts";
import { LANGUAGES, type Language } from "./languages.ts";

/** Higher is worse. */
const OF_GUARD = { held: 0, unknown: 1, broken: 2 } as const;
const OF_CALL = { allowed: 0, depends: 1, unknown: 1, implicitDeny: 2, explicitDeny: 2 } as const;

function guards({ exports }: Report): readonly number[] {
  return exports.flatMap(({ decisions }) =>
    decisions.guards.map(({ guard, outcome }) => (severityOf(guard.rule) === "notice" ? 0 : OF_GUARD[outcome])),
  );
}

function calls({ exports }: Report): readonly number[] {
  return exports.flatMap(({ decisions }) => decisions.calls.map(({ decision }) => OF_CALL[decision]));
}

const problems = ({ documents }: Report): number => documents.flatMap((document) => document.problems).length;
const noWorse = (after: readonly number[], before: readonly number[]): boolean =>
  after.length === before.length && after.every((rank, index) => rank <= (before[index] ?? 0));

it("whatever is broken together: no cure lets anybody in, stops a call or breaks a file, and the cures end", async () => {
  const languages = Object.keys(LANGUAGES) as Language[];
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...CAUSES], { minLength: 2, maxLength: 6 }),
      fc.constantFrom(...languages),
      async (causes, language) => {
        const files = LANGUAGES[language](combined(causes.map(({ story }) => story)));
        const { before, report, applied } = await cured(files);

        expect(applied.length).toBeLessThan(20);
        expect(report.couldNotJudge).toBe(false);
        expect(problems(report)).toBeLessThanOrEqual(problems(before));
        expect(noWorse(guards(report), guards(before))).toBe(true);
        expect(noWorse(calls(report), calls(before))).toBe(true);
      },
    ),
    // On a busy machine fewer of them.
    { numRuns: 20, interruptAfterTimeLimit: 30_000 },
  );
}, 120_000);
