/** What a schema cannot say about a config: names that stand twice, paths that leave the repository, networks that are none. */

import { isIP } from "node:net";
import type { JsonPath } from "../../authorization/model.ts";
import { nearest } from "../../authorization/policy/nearest.ts";
import { UserError } from "../../errors.ts";
import type { Config } from "../../generated/config.ts";
import { RULE_IDS } from "../../generated/rule-ids.ts";
import { GENESYS_REGIONS } from "../../genesys/accounts.ts";
import { checkedPath } from "../tree/limits.ts";
import { showPath } from "./explain.ts";

export interface ConfigMistake {
  readonly at: JsonPath;
  readonly message: string;
  readonly help?: string | undefined;
}

/** Every mistake in a config that fits the schema. */
export function checkConfig(config: Config): readonly ConfigMistake[] {
  const { accounts = [], exports = [], inventory = {} } = config;
  const { suppressions = [] } = config.settings ?? {};
  return [
    ...repeated(
      exports.map(({ name }) => name),
      ["exports"],
      "name",
    ),
    ...repeated(
      accounts.map(({ id }) => id),
      ["accounts"],
      "id",
    ),
    ...repeated(
      (inventory.roles ?? []).map(({ arn }) => arn),
      ["inventory", "roles"],
      "arn",
    ),
    ...repeated(
      (inventory.buckets ?? []).map(({ name }) => name),
      ["inventory", "buckets"],
      "name",
    ),
    ...repeated(
      (inventory.keys ?? []).map(({ arn }) => arn),
      ["inventory", "keys"],
      "arn",
    ),
    ...repeated(
      (inventory["vpc-endpoints"] ?? []).map(({ id }) => id),
      ["inventory", "vpc-endpoints"],
      "id",
    ),
    ...policyPaths(config).flatMap(({ path, at }) => checkPath(path, at)),
    ...exports.flatMap(({ network }, index) =>
      (network?.["source-ips"] ?? []).flatMap((cidr, position) =>
        checkCidr(cidr, ["exports", index, "network", "source-ips", position]),
      ),
    ),
    ...suppressions.flatMap(({ rule }, index) => checkRule(rule, ["settings", "suppressions", index, "rule"])),
    ...checkFilledIn(inventory["terraform-values"], ["inventory", "terraform-values"]),
    ...(inventory.cloudformation ?? []).flatMap((entry, index) =>
      typeof entry === "string" || typeof entry.parameters === "string"
        ? []
        : checkFilledIn(entry.parameters, ["inventory", "cloudformation", index, "parameters"]),
    ),
    ...exports.flatMap(({ genesys }, index) => checkRegion(genesys.region, ["exports", index, "genesys", "region"])),
    ...(inventory.buckets ?? []).flatMap(({ encryption }, index) =>
      encryption?.algorithm === "AES256" && encryption.key !== undefined
        ? [
            {
              at: ["inventory", "buckets", index, "encryption", "key"],
              message: `inventory.buckets[${index}].encryption: a key does not go with AES256`,
              help: "algorithm: aws:kms where the bucket's default encryption uses a KMS key",
            },
          ]
        : [],
    ),
  ];
}

/** Every policy document that the config names, with the place where it does. */
function policyPaths({ inventory = {} }: Config): readonly { readonly path: string; readonly at: JsonPath }[] {
  const found: { path: string; at: JsonPath }[] = [];
  const add = (path: string | undefined, ...at: JsonPath): void => {
    if (path !== undefined) found.push({ path, at: ["inventory", ...at] });
  };
  for (const [index, role] of (inventory.roles ?? []).entries()) {
    add(role["trust-policy"], "roles", index, "trust-policy");
    for (const [position, path] of (role["identity-policies"] ?? []).entries()) {
      add(path, "roles", index, "identity-policies", position);
    }
    add(role["permissions-boundary"], "roles", index, "permissions-boundary");
  }
  for (const [index, bucket] of (inventory.buckets ?? []).entries()) add(bucket.policy, "buckets", index, "policy");
  for (const [index, key] of (inventory.keys ?? []).entries()) add(key.policy, "keys", index, "policy");
  for (const [index, { policy }] of (inventory["vpc-endpoints"] ?? []).entries()) {
    add(policy, "vpc-endpoints", index, "policy");
  }
  for (const name of ["scps", "rcps"] as const) {
    for (const [level, paths] of (inventory.organization?.[name] ?? []).entries()) {
      for (const [position, path] of paths.entries()) add(path, "organization", name, level, position);
    }
  }
  return found;
}

function checkPath(path: string, at: JsonPath): readonly ConfigMistake[] {
  try {
    checkedPath(path);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ at, message: `${showPath(at)}: ${error.message}`, help: error.help }];
  }
}

function checkRegion(region: string | undefined, at: JsonPath): readonly ConfigMistake[] {
  if (region === undefined || GENESYS_REGIONS.has(region)) return [];
  const known = [...GENESYS_REGIONS.keys()];
  const meant = nearest(region, known);
  const hint = meant === undefined ? "" : `, did you mean ${meant}?`;
  return [
    {
      at,
      message: `${showPath(at)}: ${JSON.stringify(region)} is no region of Genesys Cloud${hint}`,
      help: `the home region of the Genesys organization, one of ${known.join(", ")}; for a newer one give account and no region`,
    },
  ];
}

/** A suppression of a rule that there is none of would suppress nothing, and look as if it did. */
function checkRule(rule: string, at: JsonPath): readonly ConfigMistake[] {
  if (RULE_IDS.includes(rule)) return [];
  const meant = nearest(rule, RULE_IDS);
  const hint = meant === undefined ? "" : `, did you mean ${meant}?`;
  return [
    {
      at,
      message: `${showPath(at)}: there is no rule ${JSON.stringify(rule)}${hint}`,
      help: "`genesys-export-gate rules` lists the rules, and a report names the rule of each finding",
    },
  ];
}

/** What `init` asks for: as a value it would be one that nobody means. */
function checkFilledIn(values: Readonly<Record<string, unknown>> = {}, under: JsonPath): readonly ConfigMistake[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value !== "string" || !/^<[^<>]*>$/.test(value)) return [];
    const at = [...under, name];
    return [{ at, message: `${showPath(at)}: ${value} is to be filled in`, help: "or take the line out" }];
  });
}

function checkCidr(cidr: string, at: JsonPath): readonly ConfigMistake[] {
  const [address = "", bits = ""] = cidr.split("/");
  const family = isIP(address);
  if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)) return [];
  return [{ at, message: `${showPath(at)}: "${cidr}" is no network`, help: "such as 203.0.113.0/24" }];
}

function repeated(names: readonly string[], list: JsonPath, key: string): readonly ConfigMistake[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const at = [...list, index, key];
    return [
      { at, message: `${showPath(at)}: "${name}" is already ${showPath([...list, first])}`, help: "keep one of them" },
    ];
  });
}
