/** Cure of a missing action: the statement that already allows others on the same ARN gets it. */

import { groupBy, unique } from "../collections.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { listOf } from "../rules/phrases.ts";
import { dropped } from "./dropped.ts";
import type { Denial } from "./model.ts";
import type { Part, Wanted } from "./parts.ts";
import { addItems, isAllow, isForExport, nameOf, type Site } from "./statements.ts";

/**
 * @param own a statement for what no statement takes
 * @returns none where no statement takes anything, or where those that do stand in several documents
 */
export function addActions(
  sites: readonly Site[],
  wanted: readonly Wanted[],
  own: (more: readonly Wanted[]) => Part,
  denial: Denial,
): readonly Part[] {
  const placed = wanted.map((one) => ({ one, site: sites.find((site) => takes(site, one)) }));
  const found = placed.flatMap(({ one, site }) => (site === undefined ? [] : [{ one, site }]));
  const left = placed.filter(({ site }) => site === undefined).map(({ one }) => one);
  const rest = left.length === 0 ? undefined : own(left);
  const documents = new Set<PolicyDocument | undefined>(found.map(({ site }) => site.document));
  if (rest !== undefined) documents.add(rest.document);
  const [document] = documents;
  if (document === undefined || found.length === 0 || documents.size > 1) return [];
  const groups = [...groupBy(found, ({ site }) => String(site.statement.index)).values()];
  const added = groups.flatMap((group) => {
    const actions = unique(group.map(({ one }) => one.action));
    const [first] = group;
    return first === undefined ? [] : [{ site: first.site, actions }];
  });
  return [
    {
      document,
      changes: [...added.map(({ site, actions }) => addItems(site, ["Action"], actions)), ...(rest?.changes ?? [])],
      description: [
        ...added.map(
          ({ site, actions }) =>
            `add ${listOf(actions, "and")} to ${nameOf(site.statement)}${dropped(denial, site.statement)}`,
        ),
        ...(rest === undefined ? [] : [rest.description]),
      ].join("; and "),
    },
  ];
}

/** For exports alone, on the ARN that is asked for (a wider one only where all of a bucket's objects are allowed already). */
function takes(site: Site, { action, resource }: Wanted): boolean {
  const { statement } = site;
  const { actions = [], resources = [], conditions } = statement;
  if (!isAllow(site) || !isForExport(statement) || conditions.length > 0) return false;
  const service = action.slice(0, action.indexOf(":"));
  const bucket = /^arn:[^:]+:s3:::[^/]+\//.exec(resource)?.[0];
  const fits = resources.every((one) => one === resource || (bucket !== undefined && one === `${bucket}*`));
  return resources.length > 0 && fits && actions.every((one) => one.startsWith(`${service}:`));
}
