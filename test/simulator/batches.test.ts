import fc from "fast-check";
import { expect, it } from "vitest";
import { batchesOf } from "../../src/simulator/batches.ts";
import type { Question, Subject } from "../../src/simulator/model.ts";

function subject(role: string): Subject {
  const local = { resourceAccount: "111122223333", identityPolicies: [] };
  return { role, account: "111122223333", identity: "attached", local };
}

function question(role: string, action: string, resource: string, vpce: string): Question {
  const context = [{ name: "aws:SourceVpce", type: "string" as const, values: [vpce] }];
  return { id: JSON.stringify([role, action, resource, vpce]), subject: subject(role), action, resource, context };
}

function ids(questions: readonly Question[]): readonly string[] {
  return questions.map(({ id }) => id).sort();
}

const numbered = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

it.each([
  { actions: 1, resources: 1, sizes: [[1, 1]] },
  { actions: 3, resources: 20, sizes: [[3, 20]] },
  {
    actions: 1,
    resources: 21,
    sizes: [
      [1, 20],
      [1, 1],
    ],
  },
  { actions: 5, resources: 20, sizes: [[5, 20]] },
  {
    actions: 6,
    resources: 20,
    sizes: [
      [5, 20],
      [1, 20],
    ],
  },
  {
    actions: 101,
    resources: 1,
    sizes: [
      [100, 1],
      [1, 1],
    ],
  },
])("$actions actions on $resources resources make batches of $sizes", ({ actions, resources, sizes }) => {
  const questions = numbered(actions, "s3:A").flatMap((action) =>
    numbered(resources, "arn:").map((resource) => question("r", action, resource, "v")),
  );
  const batches = batchesOf(questions);

  expect(batches.map((batch) => [batch.actions.length, batch.resources.length])).toEqual(sizes);
});

const anyQuestions = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom("role/a", "role/b"),
      fc.constantFrom(...numbered(7, "s3:Action")),
      fc.constantFrom(...numbered(45, "arn:aws:s3:::bucket/")),
      fc.constantFrom("vpce-1", "vpce-2"),
    ),
    { maxLength: 200, selector: (parts) => parts.join() },
  )
  .map((all) => all.map((parts) => question(...parts)));

it("batching loses no question, asks none twice, and asks nothing that was not asked", () => {
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      const batches = batchesOf(questions);

      expect(ids(batches.flatMap((batch) => batch.questions))).toEqual(ids(questions));
      for (const { actions, resources, questions: inIt } of batches)
        expect(inIt.length).toBe(actions.length * resources.length);
    }),
  );
});

it("batching never mixes roles or contexts and keeps within the bounds", () => {
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      for (const { subject: own, context, actions, resources, questions: inIt } of batchesOf(questions)) {
        expect(inIt.every((one) => one.subject.role === own.role)).toBe(true);
        expect(inIt.every((one) => JSON.stringify(one.context) === JSON.stringify(context))).toBe(true);
        expect(inIt.every((one) => actions.includes(one.action) && resources.includes(one.resource))).toBe(true);
        expect(resources.length).toBeLessThanOrEqual(20);
        expect(actions.length * resources.length).toBeLessThanOrEqual(100);
      }
    }),
  );
});
