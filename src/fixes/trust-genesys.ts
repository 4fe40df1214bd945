/** Cure of a trust policy that keeps Genesys out: the right ExternalId, the right account, or a statement of its own. */

import { nearest } from "../authorization/policy/nearest.ts";
import { isGap } from "../inventory/model.ts";
import { correctActions } from "./correct-action.ts";
import { isEditable } from "./documents-around.ts";
import { dropped } from "./dropped.ts";
import { genesysPrincipal } from "./genesys-principal.ts";
import { freeSid } from "./json-values.ts";
import type { Denial } from "./model.ts";
import type { Part } from "./parts.ts";
import { addItems, isAllow, nameOf, namesOnly, replaceItem, type Site, sitesIn, testsOf } from "./statements.ts";

/** Ways to let Genesys assume the role. */
export function trustGenesys(denial: Denial): readonly Part[] {
  const { role, declared } = denial.judged.export;
  const document = isGap(role) || isGap(role.trustPolicy) ? undefined : role.trustPolicy;
  const organization = declared.organizationId;
  if (document === undefined || !isEditable(document) || organization === undefined) return [];
  const sites = sitesIn([document]).filter(isAllow);
  return [
    ...correctActions(sites, ["sts:AssumeRole"]),
    ...correctExternalId(sites, organization, denial),
    ...correctAccount(sites, organization, denial),
    ...ownStatement(denial, organization),
  ];
}

/** A sole wrong id in statements for one account; of several the one that is nearly right, else one more. */
function correctExternalId(sites: readonly Site[], organization: string, { finding }: Denial): readonly Part[] {
  const stopped = finding.pointer?.stoppedBy;
  if (stopped?.element !== "Condition" || stopped.key?.toLowerCase() !== "sts:externalid") return [];
  const quoted = sites.find(({ statement }) => statement.index === finding.statement?.statement);
  const test = quoted === undefined ? undefined : testsOf(quoted.statement, "sts:ExternalId")[0];
  if (quoted === undefined || test === undefined || quoted.statement.principal?.aws.length !== 1) return [];
  const { values } = test;
  const wrong = values.length === 1 ? values[0] : values.find((value) => nearest(value, [organization]) !== undefined);
  if (wrong === undefined)
    return [
      {
        document: quoted.document,
        changes: [addItems(quoted, ["Condition", test.operator, test.key], [organization])],
        description: `add your organization id to the ExternalIds of ${nameOf(quoted.statement)}; those that are there stay trusted`,
      },
    ];
  // The same mistake may stand in several statements for this principal; another vendor's id is another vendor's.
  const [principal] = quoted.statement.principal.aws;
  const same = sites.filter(({ statement }) => namesOnly(statement, (text) => text === principal));
  const changes = same.flatMap((site) =>
    testsOf(site.statement, "sts:ExternalId")
      .filter(({ values: listed }) => listed.includes(wrong))
      .map(({ operator, key }) => replaceItem(site, ["Condition", operator, key], wrong, organization)),
  );
  const description = `ask for the organization id that the export is configured with, in the place of ${wrong}`;
  return [{ document: quoted.document, changes, description }];
}

/** Whoever asks for this organization's id means Genesys: another account there is a mistake, and nobody that it helps. */
function correctAccount(sites: readonly Site[], organization: string, { judged }: Denial): readonly Part[] {
  const genesys = genesysPrincipal(judged.export.declared);
  if (genesys === undefined) return [];
  return sites
    .filter(({ statement }) => {
      const ids = testsOf(statement, "sts:ExternalId");
      const asks = ids.some(({ values }) => values.length === 1 && values[0] === organization);
      return asks && namesOnly(statement, (text) => isAccount(text) && !text.includes(genesys.account));
    })
    .flatMap((site) => {
      const [old, second] = site.statement.principal?.aws ?? [];
      if (old === undefined || second !== undefined) return [];
      return [
        {
          document: site.document,
          changes: [replaceItem(site, ["Principal", "AWS"], old, genesys.arn)],
          description: `trust the Genesys account ${genesys.account} in ${nameOf(site.statement)} in the place of ${old}`,
        },
      ];
    })
    .slice(0, 1);
}

function isAccount(text: string): boolean {
  return /^(?:\d{12}|arn:[^:]+:iam::\d{12}:root)$/.test(text);
}

/** Whoever is trusted now stays trusted. Only where Genesys' account is certain. */
function ownStatement(denial: Denial, organization: string): readonly Part[] {
  const { declared, role } = denial.judged.export;
  const genesys = genesysPrincipal(declared);
  if (genesys === undefined || isGap(role) || isGap(role.trustPolicy)) return [];
  const document = role.trustPolicy;
  const statement = {
    Sid: freeSid("GenesysCloud", document),
    Effect: "Allow",
    Principal: { AWS: genesys.arn },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": organization } },
  };
  return [
    {
      document,
      changes: [{ addTo: ["Statement"], value: statement }],
      description: `trust the Genesys account ${genesys.account} with your organization id as ExternalId${dropped(denial, { conditions: [{ key: "sts:ExternalId" }] })}`,
    },
  ];
}
