/** Cure of a missing allow on the role's side: the right ARN beside the wrong one, or a statement of its own. */

import { unique } from "../collections.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { listOf } from "../rules/phrases.ts";
import { addActions } from "./add-actions.ts";
import { correctActions } from "./correct-action.ts";
import { correctCondition } from "./correct-condition.ts";
import { identityPolicies, isEditable } from "./documents-around.ts";
import { dropped } from "./dropped.ts";
import { freeSid, stringList, valueAt } from "./json-values.ts";
import type { Denial } from "./model.ts";
import { type Part, type Wanted, wantedBy } from "./parts.ts";
import { inWords, otherRolesOf } from "./shared.ts";
import { isForExport, nameOf, sitesIn } from "./statements.ts";

/** Ways to allow the calls in the role's identity policies. */
export function allowForRole(denial: Denial): readonly Part[] {
  return waysIn(identityPolicies(denial.judged.export), denial);
}

/** Ways to allow them in its permissions boundary, which grants nothing by itself. */
export function allowInBoundary(denial: Denial): readonly Part[] {
  const { role } = denial.judged.export;
  const boundary = isGap(role) ? undefined : role.permissionsBoundary;
  return waysIn(boundary === undefined ? [] : [boundary], denial).map((part) => ({
    ...part,
    description: `in the role's permissions boundary, ${part.description}`,
  }));
}

/** First where only this role gets it; where other roles have the policy, too, they are named. */
function waysIn(all: readonly PolicyDocument[], denial: Denial): readonly Part[] {
  const { inventory, judged } = denial;
  const others = (document: PolicyDocument): readonly string[] =>
    otherRolesOf(document, judged.export.declared.role, inventory);
  const documents = all.filter(isEditable);
  const isShared = (document: PolicyDocument): boolean => others(document).length > 0;
  return [
    ...waysInEither(
      documents.filter((document) => !isShared(document)),
      denial,
    ),
    ...waysInEither(documents.filter(isShared), denial).map((part) => ({
      ...part,
      description: `${part.description}. The policy is that of ${inWords(others(part.document))}, too: what it allows, they get as well`,
    })),
  ];
}

function waysInEither(documents: readonly PolicyDocument[], denial: Denial): readonly Part[] {
  const [first] = documents;
  if (first === undefined) return [];
  const wanted = wantedBy(denial.decisions);
  const sites = sitesIn(documents);
  const own = (more: readonly Wanted[]): Part => ownStatement(first, more, denial);
  return [
    ...correctActions(
      sites,
      wanted.map(({ action }) => action),
    ),
    ...correctCondition(documents, denial),
    ...addActions(sites, wanted, own, denial),
    ...addResource(documents, wanted, denial),
    own(wanted),
  ];
}

/** The statement allows the action on other ARNs only: widen one of them, or add the one that is asked for. */
function addResource(documents: readonly PolicyDocument[], wanted: readonly Wanted[], denial: Denial): readonly Part[] {
  const { statement: quoted, pointer } = denial.finding;
  if (quoted === undefined || pointer?.stoppedBy?.element !== "Resource") return [];
  const site = sitesIn(documents).find(
    ({ document, statement }) => document.policy.id === quoted.policy && statement.index === quoted.statement,
  );
  // Never hand the recordings to a statement that allows more than an export does.
  if (site === undefined || !isForExport(site.statement)) return [];
  const { document, statement } = site;
  const path = [...statement.path, "Resource"];
  const listed = stringList(valueAt(document.value, path));
  const missing = unique(wanted.map(({ resource }) => resource)).filter((arn) => !listed.includes(arn));
  const [arn] = missing;
  const narrower = listed.filter(
    (one) => missing.length === 1 && arn?.endsWith("/*") && one.startsWith(arn.slice(0, -1)),
  );
  const [narrow] = narrower;
  const isList = Array.isArray(valueAt(document.value, path));
  const widen: readonly Part[] =
    arn === undefined || narrow === undefined || narrower.length > 1
      ? []
      : [
          {
            document,
            changes: [{ set: isList ? [...path, listed.indexOf(narrow)] : path, value: arn }],
            description: `widen ${narrow} of ${nameOf(statement)} to ${arn}, every key of your organization`,
          },
        ];
  return [
    ...widen,
    {
      document,
      changes: [{ set: path, value: [...missing, ...listed] }],
      description: `add ${missing.join(" and ")} to the resources of ${nameOf(statement)}`,
    },
  ];
}

function ownStatement(document: PolicyDocument, wanted: readonly Wanted[], denial: Denial): Part {
  const actions = unique(wanted.map(({ action }) => action));
  const resources = unique(wanted.map(({ resource }) => resource));
  const statement = {
    Sid: freeSid("GenesysExport", document),
    Effect: "Allow",
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: resources.length === 1 ? resources[0] : resources,
  };
  return {
    document,
    changes: [{ addTo: ["Statement"], value: statement }],
    description: `allow ${listOf(actions, "and")} on ${listOf(resources.map(resourceInWords), "and")}${dropped(denial)}`,
  };
}

/** The id of a key that nobody has yet created is in no sentence. */
function resourceInWords(resource: string): string {
  return resource.includes(":kms:") ? "the bucket's key" : resource;
}
