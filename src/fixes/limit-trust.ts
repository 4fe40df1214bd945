/** Cures of a trust policy that goes too far: ask for the ExternalId, name Genesys' account. */

import type { ConditionTest } from "../authorization/model.ts";
import { unique } from "../collections.ts";
import type { Export } from "../genesys/model.ts";
import { isGap } from "../inventory/model.ts";
import { isEditable } from "./documents-around.ts";
import type { Change } from "./edit-json.ts";
import { genesysPrincipal } from "./genesys-principal.ts";
import { valueAt } from "./json-values.ts";
import type { Cure, CureMaker, OpenGuard } from "./model.ts";
import { nameOf, namesOnly, replaceItem, type Site, sitesIn, testsOf } from "./statements.ts";

/** Only in statements that trust Genesys and nobody else: what others are to send, nobody here knows. */
export const askForExternalId: CureMaker<OpenGuard> = (open) => {
  const organization = open.judged.export.declared.organizationId;
  const genesys = genesysPrincipal(open.judged.export.declared);
  if (open.finding.rule !== "trust-without-external-id" || organization === undefined || genesys === undefined)
    return [];
  const sites = openSites(open);
  const isGenesys = (text: string): boolean => text.includes(genesys.account);
  if (sites.length === 0 || !sites.every(({ statement }) => namesOnly(statement, isGenesys))) return [];
  const changes = sites.map((site) => askIn(site, organization));
  const known = changes.filter((change) => change !== undefined);
  const [first] = sites;
  if (first === undefined || known.length < changes.length) return [];
  return cureOf(
    first,
    known,
    `ask for your organization id as ExternalId in ${sites.map(({ statement }) => nameOf(statement)).join(" and ")}, which trusts Genesys alone`,
  );
};

/** A test that is there gets the right value, but no list: each of its ids may be somebody's organization. */
function askIn(site: Site, organization: string): Change | undefined {
  const tests = testsOf(site.statement, "sts:ExternalId");
  const [test, second] = tests;
  if (test === undefined)
    return { set: [...site.statement.path, "Condition", "StringEquals", "sts:ExternalId"], value: organization };
  return second === undefined && isAnybody(test)
    ? replaceItem(site, ["Condition", test.operator, test.key], test.values[0] ?? "", organization)
    : undefined;
}

function isAnybody({ operator, values }: ConditionTest): boolean {
  const [only] = values;
  return values.length === 1 && /^String(?:Equals|Like)$/.test(operator) && /^(?:\*|.*[*?].*)$/.test(only ?? "");
}

/** The account in Principal is all that keeps others out, as the organization's id is no secret. */
export const nameGenesys: CureMaker<OpenGuard> = (open) => {
  const genesys = genesysPrincipal(open.judged.export.declared);
  if (open.finding.rule !== "trust-too-wide" || genesys === undefined) return [];
  const sites = openSites(open).filter(({ statement }) => statement.principal?.everyone === true);
  const [first] = sites;
  if (first === undefined) return [];
  return cureOf(
    first,
    sites.map((site) => limitPrincipal(site, genesys.arn)),
    `trust the Genesys account ${genesys.account} in the place of everybody; whoever else used the role can no longer`,
  );
};

/** In the place of everybody this principal, in the form in which everybody stands there. */
export function limitPrincipal({ document, statement }: Site, arn: string): Change {
  const path = [...statement.path, "Principal"];
  const inMap = valueAt(document.value, [...path, "AWS"]);
  if (typeof inMap === "string") return { set: [...path, "AWS"], value: arn };
  if (Array.isArray(inMap)) return { set: [...path, "AWS", inMap.indexOf("*")], value: arn };
  return { set: path, value: { AWS: arn } };
}

/** The trust policy's statements that let the strangers in. */
function openSites({ guards, judged }: OpenGuard): readonly Site[] {
  const document = trustOf(judged.export);
  if (document === undefined || !isEditable(document)) return [];
  const open = unique(guards.flatMap(({ decidedBy }) => decidedBy.map(({ statement }) => statement)));
  return sitesIn([document]).filter(({ statement }) => open.includes(statement.index));
}

function trustOf({ role }: Export) {
  return isGap(role) || isGap(role.trustPolicy) ? undefined : role.trustPolicy;
}

function cureOf({ document }: Site, changes: readonly Change[], description: string): readonly Cure[] {
  return [{ parts: [{ document, changes }], description }];
}
