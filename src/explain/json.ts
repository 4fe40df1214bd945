/** What is explained as plain JSON: no rendering of the text. */

import type { DocumentIndex } from "../rules/documents.ts";
import { placeIn } from "../rules/documents.ts";
import { version } from "../version.ts";
import type { Candidate, Cause, Explained, Group } from "./model.ts";
import type { Observation } from "./observe.ts";

/** @param exitCode says in one number what came of it */
export function renderJson(explained: Explained, exitCode: number, documents: DocumentIndex): string {
  const { input, counts, groups, hints, unreadable, problems, comparison, time } = explained;
  return print({
    input,
    time,
    exitCode,
    counts,
    denials: groups.map((group) => groupJson(group, documents)),
    hints: hints.map((hint) => ({ ...hint, causes: hint.causes.map(candidateJson) })),
    ...(comparison === undefined ? {} : { comparison }),
    unreadable,
    problems,
  });
}

/** Observations, with the same head. */
export function renderObservedJson(input: string, observations: readonly Observation[]): string {
  return print({ input, observed: observations });
}

function print(content: Readonly<Record<string, unknown>>): string {
  const tool = { name: "genesys-export-gate", version };
  return `${JSON.stringify({ schemaVersion: 1, tool, mode: "explain", ...content }, null, 2)}\n`;
}

function groupJson(group: Group, documents: DocumentIndex): Readonly<Record<string, unknown>> {
  const { cause, example, count, firstTime, lastTime, operations, callers, resources, error, meaning } = group;
  return {
    outcome: cause.outcome,
    count,
    ...(firstTime === undefined ? {} : { firstTime }),
    ...(lastTime === undefined ? {} : { lastTime }),
    operations,
    callers,
    resources,
    action: cause.question.action,
    resource: cause.question.resource,
    cause: cause.cause,
    why: cause.why,
    ...layerJson(cause, documents),
    provided: cause.provided,
    ...(cause.disagreement === undefined ? {} : { disagreement: cause.disagreement }),
    suspects: cause.suspects,
    reasons: cause.reasons,
    example: {
      at: example.at,
      ...(example.time === undefined ? {} : { time: example.time }),
      network: example.network,
      context: cause.request?.context ?? example.facts,
    },
    ...(error === undefined ? {} : { aws: error }),
    meaning,
  };
}

function layerJson(cause: Cause, documents: DocumentIndex): Readonly<Record<string, unknown>> {
  const { layer, statement, decision } = cause;
  const document = statement === undefined ? undefined : documents.get(statement.policy);
  const place = document === undefined || statement === undefined ? undefined : placeIn(document, statement.path);
  return {
    ...(layer === undefined ? {} : { layer }),
    ...(decision === undefined ? {} : { decision: decision.decision, rules: decision.rules }),
    ...(statement === undefined
      ? {}
      : { statement: { policy: statement.policy, statement: statement.statement, ...sidOf(statement.sid) } }),
    ...(place === undefined ? {} : { location: { path: place.path, line: place.line, endLine: place.endLine } }),
  };
}

const sidOf = (sid: string | undefined): { readonly sid?: string } => (sid === undefined ? {} : { sid });

function candidateJson({ pointer: _pointer, place, statement, ...rest }: Candidate): Readonly<Record<string, unknown>> {
  return {
    ...rest,
    ...(statement === undefined
      ? {}
      : { statement: { policy: statement.policy, statement: statement.statement, ...sidOf(statement.sid) } }),
    ...(place === undefined ? {} : { location: { path: place.path, line: place.line, endLine: place.endLine } }),
  };
}
