/** Many questions in few requests: actions times resources, under one context each. */

import { groupBy, unique } from "../collections.ts";
import type { Batch, Question } from "./model.ts";

/** More resources than these were seen to be throttled away at once. */
const MOST_RESOURCES = 20;
/** One page of results. */
const MOST_QUESTIONS = 100;

/**
 * Each question is in exactly one batch, and a batch asks nothing else. Questions of different roles or contexts never
 * share one.
 * @param questions different from each other
 */
export function batchesOf(questions: readonly Question[]): readonly Batch[] {
  const groups = groupBy(questions, ({ subject, context }) => JSON.stringify([subject.role, context]));
  return [...groups.values()].flatMap(ofOneContext);
}

/** Actions on the same resources go together. */
function ofOneContext(questions: readonly Question[]): readonly Batch[] {
  const byAction = [...groupBy(questions, ({ action }) => action).values()];
  const bySameResources = groupBy(byAction, (group) => JSON.stringify(group.map(({ resource }) => resource).sort()));
  return [...bySameResources.values()].flatMap((groups) => rectangles(groups.flat()));
}

/** The questions are every action on every resource. */
function rectangles(questions: readonly Question[]): readonly Batch[] {
  const [first] = questions;
  if (first === undefined) return [];
  const { subject, context } = first;
  return chunks(unique(questions.map(({ resource }) => resource)), MOST_RESOURCES).flatMap((resources) =>
    chunks(unique(questions.map(({ action }) => action)), Math.floor(MOST_QUESTIONS / resources.length)).map(
      (actions) => ({
        subject,
        context,
        actions,
        resources,
        questions: questions.filter(({ action, resource }) => actions.includes(action) && resources.includes(resource)),
      }),
    ),
  );
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}
