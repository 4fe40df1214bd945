/** Cure of an explicit deny: take the export's caller out of each Deny by one more condition, which is ANDed (C1). */

import { groupBy, isObject, unique } from "../collections.ts";
import { isGap } from "../inventory/model.ts";
import { indexDocuments } from "../rules/documents.ts";
import { listOf } from "../rules/phrases.ts";
import { changeValue } from "./change-value.ts";
import { denyPlainHttp } from "./deny-plain-http.ts";
import { isEditable } from "./documents-around.ts";
import type { Change } from "./edit-json.ts";
import { freeSid, spellingOf, stringList, valueAt } from "./json-values.ts";
import type { Cure, CureMaker, CurePart, Denial } from "./model.ts";
import { type Site, sitesIn } from "./statements.ts";

/** One way to say "unless it is this caller": a negated operator on a key, with the value to leave out. */
interface Exemption {
  readonly operators: readonly [string, ...string[]];
  readonly key: string;
  readonly value: string;
  /** @param actions those that the Deny is about, where they are not all of the Denies' */
  readonly description: (actions?: readonly string[]) => string;
}

const ASKED_OF_ALL = /^(?:s3:TlsVersion|aws:SecureTransport|s3:signature|s3:authType|sts:ExternalId)/i;
const ENCRYPTION_HEADER = /^s3:x-amz-server-side-encryption/i;

/** AWS refuses a Principal with wildcards (P1), so the exemption is a condition, not a NotPrincipal (E5). */
export const exemptFromDeny: CureMaker = (denial): readonly Cure[] => {
  const { decision, finding, judged } = denial;
  if (decision.worst.decision !== "explicitDeny") return [];
  // What a protocol or the ExternalId asks for is asked of everybody: the cure is to meet it, not to be exempt.
  if (ASKED_OF_ALL.test(finding.pointer?.stoppedBy?.key ?? "")) return [];
  // Every Deny that hits must let the caller out; those of others' policies are left to them.
  const denying = denyingSites(denial);
  if (denying === undefined) return [];
  const exemption =
    decision.call.action === "sts:AssumeRole"
      ? exemptGenesys(decision.call.samples[0]?.request.context["aws:PrincipalAccount"], denying)
      : exemptRole(judged.export.declared.role, denying);
  const exempted = exemption === undefined ? [] : exempting(denying, exemption, denial);
  const apart = exemption === undefined ? [] : exemptingApart(denying, exemption, decision.call.action);
  return [...apart, ...exempted, ...onlyWithHeader(denying, denial)];
};

/** Of an RCP that denies other actions, too, only this one is exempt: it goes into a Deny of its own. */
function exemptingApart(denying: readonly Site[], exemption: Exemption, action: string): readonly Cure[] {
  const isListed = ({ statement: { actions = [] } }: Site): boolean =>
    actions.length > 1 && actions.some((one) => one.toLowerCase() === action.toLowerCase());
  const [site, second] = denying;
  if (site === undefined || second !== undefined || site.document.kind !== "rcp" || !isListed(site)) return [];
  const { document, statement } = site;
  const own = valueAt(changeValue(document.value, exempt(site, exemption)), statement.path);
  if (!isObject(own)) return [];
  const rest = (statement.actions ?? []).filter((one) => one.toLowerCase() !== action.toLowerCase());
  const sid = freeSid(`${statement.sid ?? "Deny"}${action.replaceAll(/\W/g, "")}`, document);
  const changes: readonly Change[] = [
    { set: [...statement.path, "Action"], value: rest },
    { addTo: ["Statement"], value: { ...own, Sid: sid, Action: action } },
  ];
  const description = `${exemption.description([action])}; ${listOf(rest, "and")} stay denied as they are, as ${action} gets a Deny of its own${ownersOf(denying)}`;
  return [{ parts: [{ document, changes }], description }];
}

function exempting(denying: readonly Site[], exemption: Exemption, denial: Denial): readonly Cure[] {
  const parts = byDocument(denying, (site) => exempt(site, exemption));
  const description = `${exemption.description()}${alternative(denying)}${ownersOf(denying)}`;
  const cure = { parts, description };
  const second = secondPart(denial);
  if (second === undefined) return [cure];
  const both = {
    parts: merged([...parts, second]),
    description: `${description}. Second part: as this Deny also kept plain HTTP out, a Deny of plain HTTP is added for everybody`,
  };
  return [cure, both];
}

/** The statements that deny any of the calls and that somebody here may edit; undefined where there is none. */
function denyingSites({ decisions, inventory }: Denial): readonly Site[] | undefined {
  const documents = indexDocuments(inventory);
  const references = decisions.flatMap(({ worst }) => (worst.decision === "explicitDeny" ? worst.decidedBy : []));
  const sites = references.map(({ policy, statement: index }) => {
    const document = documents.get(policy);
    return document === undefined || !isEditable(document)
      ? undefined
      : sitesIn([document]).find(({ statement }) => statement.index === index);
  });
  const known = sites.filter((site) => site !== undefined);
  if (known.some(({ statement }) => statement.effect !== "Deny")) return undefined;
  const once = new Map(known.map((site) => [`${site.document.policy.id}#${site.statement.index}`, site]));
  return once.size === 0 ? undefined : [...once.values()];
}

function byDocument(sites: readonly Site[], change: (site: Site) => Change): readonly CurePart[] {
  return [...groupBy(sites, ({ document }) => document.policy.id).values()].flatMap((group): readonly CurePart[] => {
    const [first] = group;
    return first === undefined ? [] : [{ document: first.document, changes: group.map(change) }];
  });
}

/** Changes of one document are one part; a new statement comes last, as it moves the others. */
function merged(parts: readonly CurePart[]): readonly CurePart[] {
  return [...groupBy(parts, ({ document }) => document.policy.id).values()].flatMap((group): readonly CurePart[] => {
    const [first] = group;
    return first === undefined ? [] : [{ document: first.document, changes: group.flatMap(({ changes }) => changes) }];
  });
}

function secondPart({ judged, decision }: Denial): CurePart | undefined {
  const { bucket } = judged.export;
  const policy = isGap(bucket) ? undefined : bucket.policy;
  return policy === undefined || !decision.call.action.startsWith("s3:") ? undefined : denyPlainHttp(policy, judged);
}

function exemptRole(role: string, denying: readonly Site[]): Exemption {
  return {
    operators: [
      "ArnNotEquals",
      "ArnNotLike",
      "StringNotEquals",
      "StringNotLike",
      "ArnNotEqualsIfExists",
      "ArnNotLikeIfExists",
    ],
    key: "aws:PrincipalArn",
    value: role,
    description: () =>
      `exempt the export role from the Deny (of ${deniedActions(denying)}); everybody else stays denied`,
  };
}

/** What the Denies deny, so that nobody exempts more than he reads. */
function deniedActions(denying: readonly Site[]): string {
  const actions = unique(denying.flatMap(({ statement }) => statement.actions ?? []));
  if (actions.length > 0) return listOf(actions);
  return `all actions but ${listOf(unique(denying.flatMap(({ statement }) => statement.notActions ?? [])), "and")}`;
}

function exemptGenesys(account: unknown, denying: readonly Site[]): Exemption | undefined {
  if (typeof account !== "string") return undefined;
  return {
    operators: ["StringNotEqualsIfExists", "StringNotEquals", "StringNotLike"],
    key: "aws:PrincipalAccount",
    value: account,
    description: (actions) =>
      `exempt the Genesys account ${account} from the Deny (of ${actions === undefined ? deniedActions(denying) : listOf(actions)})${rcpScope(denying)}; this role's trust policy still asks for your ExternalId`,
  };
}

/** An RCP binds what lies in its accounts, not who asks. */
function rcpScope(denying: readonly Site[]): string {
  return denying.some(({ document }) => document.kind === "rcp") ? ", for every role and resource under this RCP" : "";
}

/** Adds the value where the statement already leaves others out by the same key, else a condition of its own. */
function exempt({ document, statement }: Site, { operators, key, value: caller }: Exemption): Change {
  for (const operator of operators) {
    const block = valueAt(document.value, [...statement.path, "Condition", operator]);
    const spelling = spellingOf(block, key);
    const listed = stringList(valueAt(block, [spelling]));
    if (listed.length > 0)
      return { set: [...statement.path, "Condition", operator, spelling], value: [...listed, caller] };
  }
  return { set: [...statement.path, "Condition", operators[0], key], value: caller };
}

/** Whether the edit is the reader's to merge: an organization's policy binds every account. */
function ownersOf(denying: readonly Site[]): string {
  const kinds = unique(denying.map(({ document }) => document.kind)).filter((kind) => kind === "scp" || kind === "rcp");
  if (kinds.length === 0) return "";
  return ` (an ${listOf(
    kinds.map((kind) => kind.toUpperCase()),
    "and",
  )} of the organization: its owners have to agree)`;
}

function asksForHeader({ statement }: Site): boolean {
  return statement.conditions.some(({ key }) => ENCRYPTION_HEADER.test(key));
}

/** What else would cure it, and why it comes second. */
function alternative(denying: readonly Site[]): string {
  return denying.some(asksForHeader)
    ? ". A Null test of the header in the Deny would leave uploads without it to the bucket's default encryption, but everybody's"
    : "";
}

/** The Deny of a wrong encryption header then leaves uploads without one to the bucket's default encryption (N1). */
function onlyWithHeader(denying: readonly Site[], { finding }: Denial): readonly Cure[] {
  const key = finding.pointer?.stoppedBy?.key;
  if (key === undefined || !ENCRYPTION_HEADER.test(key) || !denying.every(asksForHeader)) return [];
  const parts = byDocument(denying, ({ statement }) => ({
    set: [...statement.path, "Condition", "Null", key],
    value: "false",
  }));
  const description = `deny a wrong ${key} only where an upload has the header; without it the bucket's default encryption holds, for everybody`;
  return [{ parts, description }];
}
