/** Cures of policies that let others write, or write elsewhere: name the role, name the export's resources. */

import { unique } from "../collections.ts";
import { CATALOGUE } from "../genesys/catalogue.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { listOf } from "../rules/phrases.ts";
import { identityPolicies, isEditable } from "./documents-around.ts";
import { limitPrincipal } from "./limit-trust.ts";
import type { CureMaker, OpenGuard } from "./model.ts";
import { wantedBy } from "./parts.ts";
import { allows, isForExport, nameOf, type Site, sitesIn } from "./statements.ts";

/** An Allow for everybody becomes one for the export's role. */
export const nameRole: CureMaker<OpenGuard> = (open) => {
  const { bucket, declared } = open.judged.export;
  const policy = isGap(bucket) ? undefined : bucket.policy;
  if (open.finding.rule !== "public-bucket-policy" || policy === undefined) return [];
  const sites = openSites([policy], open).filter(({ statement }) => statement.principal?.everyone === true);
  if (sites.length === 0) return [];
  const names = listOf(
    sites.map(({ statement }) => nameOf(statement)),
    "and",
  );
  return [
    {
      parts: [{ document: policy, changes: sites.map((site) => limitPrincipal(site, declared.role)) }],
      description: `name the export role in ${names} in the place of everybody; whoever else used what it allows can no longer`,
    },
  ];
};

/** A statement for exports alone is limited to what this role's exports write to. */
export const limitResource: CureMaker<OpenGuard> = (open) => {
  if (open.finding.rule !== "write-beyond-export") return [];
  const [site] = openSites(identityPolicies(open.judged.export), open);
  if (site === undefined || !isForExport(site.statement)) return [];
  const { declared } = open.judged.export;
  const { allExports = open.inventory.exports } = open.inventory;
  // What other exports of the role ask for is not known here.
  if (allExports.some((one) => one.role === declared.role && one.bucket !== declared.bucket)) return [];
  const wanted = wantedBy(open.judged.calls.filter(({ call }) => allows(site.statement, call.action)));
  const known = new Set(CATALOGUE.map(({ action }) => action));
  const resources = unique(wanted.filter(({ action }) => known.has(action)).map(({ resource }) => resource));
  if (resources.length === 0) return [];
  return [
    {
      parts: [
        {
          document: site.document,
          changes: [
            {
              set: [...site.statement.path, "Resource"],
              value: resources.length === 1 ? resources[0] : resources,
            },
          ],
        },
      ],
      description: `limit ${nameOf(site.statement)} to ${listOf(resources, "and")}`,
    },
  ];
};

function openSites(documents: readonly PolicyDocument[], { guards }: OpenGuard): readonly Site[] {
  const open = guards.flatMap(({ decidedBy }) => decidedBy);
  return sitesIn(documents.filter(isEditable)).filter(({ document, statement }) =>
    open.some(({ policy, statement: index }) => policy === document.policy.id && index === statement.index),
  );
}
