/** What of the files cannot be compared with AWS, or in part only: it is said, and is no drift. */

import { hasHole, showHoles } from "../authorization/hole.ts";
import type { NotEvaluated } from "../genesys/model.ts";
import type { DocumentOrGap, PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { nameOf } from "./facts.ts";
import { type Inventoried, type Open, ofExports } from "./inventoried.ts";
import { ofTemplates } from "./organization.ts";
import { liveRoles, MAY_BE_OURS } from "./roles.ts";

const NO_NAME = "what that is in AWS follows from nothing that was read";

/** In the order of the comparison; what the files leave open altogether comes last. */
export function notCompared(files: Inventoried, live: Inventoried): readonly NotEvaluated[] {
  const { open = (text) => text } = files;
  const { roles, buckets, keys, organization } = ofExports(files.inventory);
  const isOpen = (text: string): boolean => hasHole(open(text));
  const unnamed = (what: string, name: string): readonly NotEvaluated[] =>
    isOpen(name) ? [{ what: `drift of ${what}`, why: `${showHoles(open(name))}: ${NO_NAME}` }] : [];
  const { scps = [], rcps = [] } = organization;
  return [
    ...roles.flatMap((role) => {
      const of = `role ${nameOf(role.arn)}`;
      const { trustPolicy, identityPolicies, permissionsBoundary } = role;
      if (isOpen(role.arn)) return unnamed(of, role.arn);
      return [
        ...openPolicy(`the trust policy of ${of}`, trustPolicy),
        ...(isGap(identityPolicies) ? [] : identityPolicies).flatMap((one) =>
          openPolicy(`the identity policies of ${of}`, one),
        ),
        ...openPolicy(`the permissions boundary of ${of}`, permissionsBoundary),
        ...(role.tags === undefined && role.origin !== undefined
          ? [{ what: `drift of the tags of ${of}`, why: "the template does not tell all of them before deployment" }]
          : []),
      ];
    }),
    ...buckets.flatMap(({ name, policy, region, encryption }) => {
      const of = `bucket ${name}`;
      if (isOpen(name)) return unnamed(of, name);
      return [
        ...unnamed(`the region of ${of}`, region ?? ""),
        ...openPolicy(`the policy of ${of}`, policy),
        ...unnamed(`the key of ${of}`, encryption?.key ?? ""),
      ];
    }),
    ...keys.flatMap(({ arn, policy }) =>
      isOpen(arn) ? unnamed(`key ${nameOf(arn)}`, arn) : openPolicy(`the policy of key ${nameOf(arn)}`, policy),
    ),
    ...[
      { levels: scps, what: "SCPs" },
      { levels: rcps, what: "RCPs" },
    ]
      .filter(({ levels }) => ofTemplates(levels))
      .map(({ what }) => ({
        what: `drift of the ${what}`,
        why: "templates do not tell the tree of the organization, and with it not whom a policy binds",
      })),
    ...undeclared(files, live, open),
    ...files.inventory.gaps.map(({ what, why }) => ({ what: `drift of ${what}`, why })),
  ];
}

function openPolicy(what: string, document: DocumentOrGap | undefined): readonly NotEvaluated[] {
  if (document === undefined || isGap(document)) return [];
  const { policy, path } = document;
  if ("unknown" in policy) return [{ what: `drift of ${what}`, why: `${path}: ${policy.unknown}` }];
  const text = openText(document);
  if (text === undefined) return [];
  const why = `what is known only after apply was taken for what AWS holds in its place: ${JSON.stringify(text)} in ${policy.id}`;
  return [{ what: `drift of ${what}, in part`, why }];
}

const MOST_SHOWN = 120;

/** The first text of a policy that is not known. */
function openText({ policy }: PolicyDocument): string | undefined {
  let found: string | undefined;
  const walk = (data: unknown): void => {
    if (found !== undefined) return;
    if (typeof data === "string" && hasHole(data)) found = data;
    else if (typeof data === "object" && data !== null) Object.values(data).forEach(walk);
  };
  walk("unknown" in policy ? [] : policy.statements);
  return found === undefined ? undefined : showHoles(found).slice(0, MOST_SHOWN);
}

function undeclared(files: Inventoried, live: Inventoried, open: Open): readonly NotEvaluated[] {
  const roles = liveRoles(files, live.inventory, open);
  return roles.perhaps.map((arn) => ({
    what: `whether role ${nameOf(arn)}, which trusts Genesys, is in the files`,
    why: MAY_BE_OURS,
  }));
}
