/** Policies below a file's top level: nobody can tell whether they are in force, so one about an export leaves it open. */

import type { DeclaredExport, Gap, Inventory } from "../../inventory/model.ts";
import type { Collector } from "../collector.ts";

/** A file that holds a policy, and is none itself. */
export interface NestedPolicy {
  readonly path: string;
  readonly text: string;
}

/** A gap for each that names the bucket, the key or the role of an export; a remark on every other. */
export function nestedGaps(
  nested: readonly NestedPolicy[],
  exports: readonly DeclaredExport[],
  { buckets }: Pick<Inventory, "buckets">,
  collector: Collector,
): readonly Gap[] {
  const names = exports.flatMap((one) => namesOf(one, buckets));
  return nested.flatMap(({ path, text }): Gap[] => {
    const named = names.find(({ pattern }) => pattern.test(text));
    if (named === undefined) {
      const why = "it holds a policy below its top level; put the policy in a file of its own to have it judged";
      collector.remark(path, why);
      return [];
    }
    return [
      {
        what: `the policy inside ${path}`,
        why: `it stands below the file's top level and the file names ${named.what}: whether it is in force is not known`,
        cure: "put the policy in a file of its own, or name every policy of the export in .github/genesys-export-gate.yml",
      },
    ];
  });
}

interface Name {
  readonly what: string;
  readonly pattern: RegExp;
}

function namesOf({ role, bucket }: DeclaredExport, buckets: Inventory["buckets"]): readonly Name[] {
  const key = buckets.find(({ name }) => name === bucket)?.encryption?.key;
  return [
    { what: `the bucket ${bucket}`, pattern: whole(bucket) },
    { what: `the role ${role}`, pattern: whole(role) },
    ...(key === undefined ? [] : [{ what: `the key ${key}`, pattern: whole(key) }]),
  ];
}

/** The name as it stands, and not as a part of a longer one. */
function whole(name: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9.-])${name.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`);
}
