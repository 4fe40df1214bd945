/** Findings about exports as a whole: none to judge, or one that the change takes out of the gate's sight. */

import type { Inventory, PolicyDocument } from "../inventory/model.ts";
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

/** Policies that the base attaches to an export and the head no longer names: the change would not be judged by them. */
export function removedPolicies(head: World, base: World): readonly Finding[] {
  return base.inventory.exports.flatMap(({ name, role, bucket, place }) => {
    const before = attached(base.inventory, role, bucket);
    const after = attached(head.inventory, role, bucket);
    const kept = head.inventory.exports.some((one) => one.name === name);
    const gone = [...before].filter(([what]) => kept && !after.has(what));
    return gone.map(
      ([what, path]): Finding => ({
        rule: "policy-removed",
        severity: "error",
        status: "new",
        export: name,
        message: `The ${what} of the export ${name} (${path}) is no longer judged: this change takes it out of the inventory.`,
        why: "A Deny in it would no longer be seen; a change cannot exempt itself from a policy.",
        calls: [],
        ...(place === undefined ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } }),
        advice: "if the policy is really gone in AWS, merge a suppression of policy-removed with the reason first",
        refuted: [],
        identity: `${name} policy-removed ${what}`,
      }),
    );
  });
}

/** What is attached around an export, by what it is. A level of SCPs counts by its number. */
function attached(inventory: Inventory, roleArn: string, bucketName: string): ReadonlyMap<string, string> {
  const role = inventory.roles.find(({ arn }) => arn === roleArn);
  const bucket = inventory.buckets.find(({ name }) => name === bucketName);
  const { scps = [], rcps = [] } = inventory.organization;
  const found: (readonly [string, PolicyDocument | undefined])[] = [
    ["bucket policy", bucket?.policy],
    ["permissions boundary", role?.permissionsBoundary],
    ...scps.flatMap((level, index) =>
      level.map((document) => [`SCP ${document.path} of level ${index + 1}`, document] as const),
    ),
    ...rcps.flatMap((level, index) =>
      level.map((document) => [`RCP ${document.path} of level ${index + 1}`, document] as const),
    ),
  ];
  return new Map(found.flatMap(([what, document]) => (document === undefined ? [] : [[what, document.path] as const])));
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
