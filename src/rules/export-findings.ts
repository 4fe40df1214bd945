/** Findings about exports as a whole: none to judge, or one that the change takes out of the gate's sight. */

import { unique } from "../collections.ts";
import { accountOf } from "../genesys/arn.ts";
import type { DeclaredExport, DocumentOrGap, Inventory } from "../inventory/model.ts";
import { isGap, organizationOf } from "../inventory/model.ts";
import type { World } from "../sources/model.ts";
import type { Finding } from "./model.ts";
import { severityOf } from "./registry.ts";
import { isSameExport } from "./same-export.ts";

const OF_FILES = {
  whoTrusts: "no trust policy of the repository",
  advice:
    "declare the export under `exports` in .github/genesys-export-gate.yml, or name the folder that holds the policies",
};

const OF_AWS = {
  whoTrusts: "no role of the accounts that were read",
  advice:
    "read the account that has the export's role, with credentials of it or by its id under `accounts` in .github/genesys-export-gate.yml, or declare the export under `exports` there",
};

/** Nothing to judge is no pass: the gate would guard nothing. */
export function noExportFound(world: World): Finding {
  const declared = world.configPath !== undefined;
  const { whoTrusts, advice } = world.inventory.readAt === undefined ? OF_FILES : OF_AWS;
  return {
    rule: "no-export-found",
    severity: severityOf("no-export-found"),
    status: "new",
    message: declared
      ? `No export to judge: the config declares none, and ${whoTrusts} trusts Genesys Cloud.`
      : `No export to judge: ${whoTrusts} trusts Genesys Cloud's account.`,
    calls: [],
    ...(world.configPath === undefined
      ? {}
      : { location: { path: world.configPath, line: 1, column: 1, endLine: 1, endColumn: 1 } }),
    advice,
    refuted: [],
    identity: "no-export-found",
  };
}

/**
 * What the base judges an export by and the head no longer does: a document that still lies in the repository, or one
 * that is gone with nothing in its place. A renamed file is no removal.
 */
export function removedPolicies(head: World, base: World): readonly Finding[] {
  return base.inventory.exports.flatMap((before) => {
    const after = head.inventory.exports.find((one) => isSameExport(one, before));
    if (after === undefined) return [];
    const now = attached(head.inventory, after);
    const gone = attached(base.inventory, before).filter(({ what, path }) => {
      const there = now.filter((one) => one.what === what);
      return (
        !there.some((one) => one.path === path) && (there.length === 0 || (path !== undefined && head.files.has(path)))
      );
    });
    return gone.map(
      ({ what, path }): Finding => ({
        rule: "policy-removed",
        severity: severityOf("policy-removed"),
        status: "new",
        export: after.name,
        message: `The ${what} of the export ${after.name}${path === undefined ? "" : ` (${path})`} is no longer judged: this change takes it out of the inventory.`,
        why: "A Deny in it would no longer be seen; a change cannot exempt itself from a policy.",
        calls: [],
        ...(after.place === undefined
          ? {}
          : { location: { ...after.place, endLine: after.place.line, endColumn: after.place.column } }),
        advice: "if it is really gone in AWS, merge a suppression of policy-removed with the reason first",
        refuted: [],
        identity: `${after.name} policy-removed ${what} ${path}`,
      }),
    );
  });
}

interface Attached {
  readonly what: string;
  readonly path?: string;
}

/** What is attached around an export, by what it is. A level of SCPs counts by its number. */
function attached(inventory: Inventory, declared: DeclaredExport): readonly Attached[] {
  const { role: roleArn, bucket: bucketName, network } = declared;
  const role = inventory.roles.find(({ arn }) => arn === roleArn);
  const bucket = inventory.buckets.find(({ name }) => name === bucketName);
  const key = inventory.keys.find(({ arn }) => arn === bucket?.encryption?.key);
  const account = accountOf(roleArn);
  const { scps = [], rcps = [] } = organizationOf(inventory, account);
  // Another account's RCPs are known only where it was read.
  const owners = unique([bucket?.account ?? account, accountOf(key?.arn ?? roleArn)]).filter((one) => one !== account);
  const others = owners.map((owner) => [owner, inventory.organizations?.[owner]?.rcps ?? []] as const);
  const endpoints = (inventory.vpcEndpoints ?? []).filter(({ id }) => network.sourceVpce?.includes(id));
  const identity = role === undefined || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents: (readonly [string, DocumentOrGap | undefined])[] = [
    ["trust policy", role?.trustPolicy],
    ...identity.map((document) => ["identity policy", document] as const),
    ["permissions boundary", role?.permissionsBoundary],
    ["bucket policy", bucket?.policy],
    ["key policy", key?.policy],
    ...scps.flatMap((level, index) => level.map((document) => [`SCP of level ${index + 1}`, document] as const)),
    ...rcps.flatMap((level, index) => level.map((document) => [`RCP of level ${index + 1}`, document] as const)),
    ...others.flatMap(([owner, levels]) =>
      levels.flatMap((level, index) =>
        level.map((document) => [`RCP of level ${index + 1} of account ${owner}`, document] as const),
      ),
    ),
    ...endpoints.map(({ id, policy }) => [`policy of the VPC endpoint ${id}`, policy] as const),
  ];
  const named = documents.flatMap(([what, document]) =>
    document === undefined || isGap(document) ? [] : [{ what, path: document.path }],
  );
  return bucket?.encryption === undefined ? named : [...named, { what: "default encryption of the bucket" }];
}

/** Exports of the base that the head no longer has: a change cannot exempt itself by taking an export away. */
export function removedExports(head: World, base: World): readonly Finding[] {
  return base.inventory.exports
    .filter((one) => !head.inventory.exports.some((other) => isSameExport(one, other)))
    .map(({ name, place }) => ({
      rule: "export-removed",
      severity: severityOf("export-removed"),
      status: "new",
      export: name,
      message: `The export ${name} is no longer judged: this change takes it out of the configuration, points it to another role, bucket or organization, or removes its trust policy.`,
      why: "Settings of a pull request govern only after its merge; an export that disappears with it would go unguarded.",
      calls: [],
      ...(place === undefined ? {} : { location: { ...place, line: 1, column: 1, endLine: 1, endColumn: 1 } }),
      advice: "if the export has really ended, merge a suppression of export-removed with the reason first",
      refuted: [],
      identity: `${name} export-removed`,
    }));
}
