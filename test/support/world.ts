/** Small repositories for tests: the files of `examples/healthy`, changed a little, and what the gate says of them. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { judge } from "../../src/commands/judge.ts";
import type { Report } from "../../src/report/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import type { World } from "../../src/sources/model.ts";
import { memoryTree } from "../sources/memory-tree.ts";

const NOW = new Date("2026-11-21T12:00:00Z");
export const ORGANIZATION = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";
export const ROLE = "arn:aws:iam::111122223333:role/GenesysExport";
export const BUCKET = "acme-legal-recordings";
export const KEY = "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555";
const CONFIG = ".github/genesys-export-gate.yml";

export type Files = Readonly<Record<string, string>>;

const NAMES = [
  CONFIG,
  "policies/role-trust.json",
  "policies/role-export.json",
  "policies/bucket.json",
  "policies/key.json",
];

/** The healthy example's files. */
const HEALTHY: Files = Object.fromEntries(
  NAMES.map((name) => [
    name,
    readFileSync(fileURLToPath(new URL(`../../examples/healthy/${name}`, import.meta.url)), "utf8"),
  ]),
);

/** A policy document with these statements, as text. */
export function policy(...statements: readonly object[]): string {
  return `${JSON.stringify({ Version: "2012-10-17", Statement: statements }, null, 2)}\n`;
}

/** The healthy example's document with statements added. */
export function withStatements(file: string, ...statements: readonly object[]): Files {
  const document = JSON.parse(HEALTHY[file] ?? "{}") as { Statement: object[] };
  return { [file]: policy(...document.Statement, ...statements) };
}

/** The healthy example's document with its statements changed. */
export function changed(file: string, change: (statements: Record<string, unknown>[]) => readonly object[]): Files {
  const document = JSON.parse(HEALTHY[file] ?? "{}") as { Statement: Record<string, unknown>[] };
  return { [file]: policy(...change(document.Statement)) };
}

/** The healthy example's config with text replaced; throws where there is nothing to replace. */
export function configWith(...replacements: readonly (readonly [string, string])[]): Files {
  return {
    [CONFIG]: replacements.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the config has no ${from}`);
      return text.replace(from, to);
    }, HEALTHY[CONFIG] ?? ""),
  };
}

/** The healthy example with these files in place of, or beside, its own; null takes one away. */
export async function worldOf(changes: Readonly<Record<string, string | null>> = {}): Promise<World> {
  const files = Object.entries({ ...HEALTHY, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text]],
  );
  return loadWorld(memoryTree(Object.fromEntries(files)));
}

interface JudgeOptions {
  readonly base?: World;
  readonly strict?: boolean;
  readonly now?: Date;
}

/** The report on a world. */
export function reportOn(head: World, { base, strict = false, now = NOW }: JudgeOptions = {}): Report {
  return judge({
    mode: "check",
    head,
    ...(base === undefined ? {} : { base, comparison: { base: "base", head: "head" } }),
    now,
    startedAt: Date.now(),
    strict,
    overrides: {},
  });
}

/** The report on the healthy example with changes. */
export async function reportWith(
  changes: Readonly<Record<string, string | null>>,
  options: JudgeOptions = {},
): Promise<Report> {
  return reportOn(await worldOf(changes), options);
}

/** Decisions of the only export by call id. */
export function decisionsOf(report: Report): Record<string, string> {
  return Object.fromEntries(report.exports[0]?.decisions.calls.map(({ call, decision }) => [call.id, decision]) ?? []);
}
