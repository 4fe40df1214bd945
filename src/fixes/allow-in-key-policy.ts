/** Cure of a key policy that lets nobody of the export in: name the role, for what S3 needs (K1, K3). */

import { unique } from "../collections.ts";
import { regionOf } from "../genesys/arn.ts";
import { isGap } from "../inventory/model.ts";
import { listOf } from "../rules/phrases.ts";
import { correctActions } from "./correct-action.ts";
import { correctCondition } from "./correct-condition.ts";
import { isEditable } from "./documents-around.ts";
import { dropped } from "./dropped.ts";
import { freeSid } from "./json-values.ts";
import type { Denial } from "./model.ts";
import { type Part, wantedBy } from "./parts.ts";
import { addItems, allows, isAllow, isForExport, nameOf, namesOnly, type Site, sitesIn } from "./statements.ts";

/** Ways to allow the calls in the key's policy. */
export function allowInKeyPolicy(denial: Denial): readonly Part[] {
  const { key, declared } = denial.judged.export;
  if (key === undefined || isGap(key) || isGap(key.policy) || !isEditable(key.policy)) return [];
  const document = key.policy;
  const sites = sitesIn([document]).filter(isAllow);
  const actions = unique(wantedBy(denial.decisions).map(({ action }) => action));
  return [
    ...correctActions(sites, actions),
    ...correctCondition([document], denial),
    ...addActions(sites, actions, denial),
    ...nameRole(sites, actions, denial),
    {
      document,
      changes: [
        {
          addTo: ["Statement"],
          value: {
            Sid: freeSid("GenesysExport", document),
            Effect: "Allow",
            Principal: { AWS: declared.role },
            Action: ["kms:GenerateDataKey", "kms:Decrypt"],
            Resource: "*",
            Condition: { StringEquals: { "kms:ViaService": `s3.${regionOf(key.arn)}.amazonaws.com` } },
          },
        },
      ],
      description: `let the export role use the key through S3, for what uploads need (K1)${dropped(denial, { conditions: [{ key: "kms:ViaService" }] })}`,
    },
  ];
}

/** A statement for the role alone lacks an action. */
function addActions(sites: readonly Site[], actions: readonly string[], denial: Denial): readonly Part[] {
  const { role } = denial.judged.export.declared;
  return sites
    .filter(({ statement }) => isForExport(statement) && namesOnly(statement, (text) => text === role))
    .map((site) => {
      const missing = actions.filter((action) => !allows(site.statement, action));
      return {
        document: site.document,
        changes: [addItems(site, ["Action"], missing)],
        description: `add ${listOf(missing, "and")} to ${nameOf(site.statement)}, which names the export role${dropped(denial, site.statement)}`,
      };
    })
    .slice(0, 1);
}

/** A statement for roles that do the same: it allows nothing more. */
function nameRole(sites: readonly Site[], actions: readonly string[], denial: Denial): readonly Part[] {
  const { role } = denial.judged.export.declared;
  return sites
    .filter(
      ({ statement }) =>
        isForExport(statement) &&
        actions.every((action) => allows(statement, action)) &&
        namesOnly(statement, (text) => /^arn:[^:]+:iam::\d{12}:role\//.test(text)) &&
        statement.principal?.aws.includes(role) === false,
    )
    .map((site) => ({
      document: site.document,
      changes: [addItems(site, ["Principal", "AWS"], [role])],
      description: `add the export role to ${nameOf(site.statement)}, which allows what uploads need and no more (K1)${dropped(denial, site.statement)}`,
    }))
    .slice(0, 1);
}
