/** Findings about exports as a whole: none to judge, or one that the change takes out of the gate's sight. */

import type { World } from "../sources/model.ts";
import type { Finding } from "./model.ts";

/** Nothing to judge is no pass: the gate would guard nothing. */
export function noExportFound(world: World): Finding {
  const declared = world.configPath !== undefined;
  return {
    rule: "no-export-found",
    severity: "error",
    status: "new",
    message: declared
      ? "No export to judge: the config declares none, and no trust policy of the repository trusts Genesys Cloud."
      : "No export to judge: no trust policy of the repository trusts Genesys Cloud's account.",
    calls: [],
    ...(world.configPath === undefined
      ? {}
      : { location: { path: world.configPath, line: 1, column: 1, endLine: 1, endColumn: 1 } }),
    advice:
      "declare the export under `exports` in .github/genesys-export-gate.yml, or name the folder that holds the policies",
    refuted: [],
    identity: "no-export-found",
  };
}

/** Exports of the base that the head no longer has: a change cannot exempt itself by taking an export away. */
export function removedExports(head: World, base: World): readonly Finding[] {
  const kept = new Set(head.inventory.exports.map(({ name }) => name));
  return base.inventory.exports
    .filter(({ name }) => !kept.has(name))
    .map(({ name, place }) => ({
      rule: "export-removed",
      severity: "error",
      status: "new",
      export: name,
      message: `The export ${name} is no longer judged: this change takes it out of the configuration or removes its trust policy.`,
      why: "Settings of a pull request govern only after its merge; an export that disappears with it would go unguarded.",
      calls: [],
      ...(place === undefined ? {} : { location: { ...place, line: 1, column: 1, endLine: 1, endColumn: 1 } }),
      advice: "if the export has really ended, merge a suppression of export-removed with the reason first",
      refuted: [],
      identity: `${name} export-removed`,
    }));
}
