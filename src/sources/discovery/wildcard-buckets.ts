/** Buckets that were read, that an export role may write to by a wildcard, and that no export names. */

import { compilePattern, matchPattern } from "../../authorization/match/wildcard.ts";
import type { DeclaredExport, Gap, Inventory, Role } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import { writtenResources } from "./read-policies.ts";

export interface UnnamedBucket {
  readonly role: string;
  readonly bucket: string;
  /** The resource of the role's policy that covers it. */
  readonly resource: string;
}

/**
 * Of the roles of the exports, the buckets that are not known to be no export's.
 * @param all the exports that name buckets, those that are judged elsewhere included
 */
export function unnamedBuckets(
  { roles, buckets, exports }: Pick<Inventory, "roles" | "buckets" | "exports">,
  all: readonly DeclaredExport[],
): readonly UnnamedBucket[] {
  const used = new Set(exports.map(({ role }) => role));
  const named = new Set(all.map(({ bucket }) => bucket));
  const others = buckets.filter(({ name }) => !named.has(name));
  return roles
    .filter(({ arn }) => used.has(arn))
    .flatMap((role) => {
      const resources = resourcesOf(role);
      return others.flatMap(({ name }) => {
        const resource = resources.find((pattern) => covers(pattern, name));
        return resource === undefined ? [] : [{ role: role.arn, bucket: name, resource }];
      });
    });
}

function resourcesOf({ identityPolicies }: Role): readonly string[] {
  return isGap(identityPolicies) ? [] : writtenResources(identityPolicies);
}

/** Whether the resource is about objects of the bucket; what stands for a policy variable nobody knows. */
function covers(resource: string, bucket: string): boolean {
  const pattern = resource.replaceAll(/\$\{[^}]*\}/g, "*");
  const [, part] = /^arn:[^:]*:s3:::([^/]+)/.exec(pattern) ?? [];
  const [wanted, name] = part === undefined ? [pattern, `arn:aws:s3:::${bucket}/object`] : [part, bucket];
  return matchPattern(compilePattern(wanted), name);
}

/** What reports say of them. */
export function remarkOn({ role, bucket, resource }: UnnamedBucket): { readonly what: string; readonly why: string } {
  return { what: `the bucket ${bucket}`, why: `${role} may write to it by ${resource}, and no export names it` };
}

/**
 * A gap for each of them: where exports were found, nobody said that these buckets are none's.
 * @param exports those that were found: a config names them too, for then only its own are judged
 */
export function unnamedGaps(unnamed: readonly UnnamedBucket[], exports: readonly DeclaredExport[]): readonly Gap[] {
  if (unnamed.length === 0) return [];
  const organizationOf = (role: string): string | undefined => exports.find((one) => one.role === role)?.organizationId;
  const more = unnamed.map(({ role, bucket }) => ({
    name: bucket,
    role,
    bucket,
    organizationId: organizationOf(role),
  }));
  const all = [...exports, ...more];
  const example = ["version: 1", "exports:", ...all.flatMap((one, index) => exportLines(one, nameOf(all, index)))];
  return unnamed.map((one, index) => {
    const { what, why } = remarkOn(one);
    const cure = `write .github/genesys-export-gate.yml with the exports that there are, without ${one.bucket} where Genesys does not export to it`;
    return { what, why, cure, ...(index === 0 ? { example: example.join("\n") } : {}) };
  });
}

type Line = Pick<DeclaredExport, "name" | "role" | "bucket"> & { readonly organizationId?: string | undefined };

/** Names must be unique in a config. */
function nameOf(all: readonly Line[], index: number): string {
  const name = all[index]?.name ?? "";
  const before = all.slice(0, index).filter((one) => one.name === name).length;
  return before === 0 ? name : `${name}-${before + 1}`;
}

function exportLines({ role, bucket, organizationId = "<Genesys organization id>" }: Line, name: string): string[] {
  return [
    `  - name: ${JSON.stringify(name)}`,
    `    genesys: { organization-id: ${JSON.stringify(organizationId)} }`,
    `    role: ${JSON.stringify(role)}`,
    `    bucket: ${JSON.stringify(bucket)}`,
  ];
}
