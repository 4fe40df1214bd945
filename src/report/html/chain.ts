/** The picture of an export: organization -> role -> bucket -> key, with the link that breaks. */

import { unique } from "../../collections.ts";
import type { CallDecision, GuardDecision } from "../../genesys/model.ts";
import { severityOf } from "../../rules/registry.ts";
import type { ReportedExport } from "../model.ts";
import { isMinor, tally } from "../order.ts";
import { count, roleName } from "../words.ts";
import { arrow, icons, type LinkState } from "./drawings.ts";
import { code, html, joined, listing, type Markup, prose } from "./markup.ts";
import { statementLink, type View } from "./view.ts";

interface Node {
  readonly icon: keyof typeof icons;
  readonly kind: string;
  readonly name: Markup;
  readonly detail?: Markup;
  /** Prefix of the actions that lead to it. */
  readonly service: "" | "sts:" | "s3:" | "kms:";
}

/** In a sentence: `the organization`. */
const IN_WORDS: Readonly<Record<Node["service"], string>> = {
  "": "the organization",
  "sts:": "the role",
  "s3:": "the bucket",
  "kms:": "the key",
};

const MOST_CAUSES = 3;

export function chainFigure(exported: ReportedExport, view: View): Markup {
  const { calls, guards } = exported.decisions;
  const nodes = nodesOf(exported);
  const links = nodes.slice(1).map((node) => ({
    node,
    calls: calls.filter(({ call }) => call.action.startsWith(node.service)),
  }));
  const items = nodes.map((node, index) => {
    const link = index === 0 ? undefined : links[index - 1];
    return html`${link && linkItem(link.calls, exported, view)}${nodeItem(node, guards)}`;
  });
  const broken = links.flatMap(({ node, calls: own }, index) => {
    const state = stateOf(own, exported, view);
    return state === "allowed" ? [] : [brokenLine(state, nodes[index], node, own, view)];
  });
  const open = guards.some(({ guard, outcome }) => outcome === "broken" && severityOf(guard.rule) === "error");
  const whole = open
    ? html`No link of the chain is broken, but strangers get in.`
    : html`No link of the chain is broken.`;
  const caption = broken.length === 0 ? whole : joined(broken, " ");
  return html`<figure class="picture">
<ol class="chain">${items}</ol>
<figcaption>${caption}</figcaption>
</figure>`;
}

function nodesOf({ decisions }: ReportedExport): readonly Node[] {
  const { organizationId, region, role, bucket } = decisions.export.declared;
  const key = decisions.calls.find(({ call }) => call.action.startsWith("kms:"))?.call.resource;
  const where = region === undefined ? undefined : html`home region <span class="whole">${region}</span>`;
  return [
    {
      icon: "organization",
      kind: "Genesys Cloud organization",
      name: organizationId === undefined ? html`not known` : code(organizationId),
      ...(where === undefined ? {} : { detail: where }),
      service: "",
    },
    {
      icon: "role",
      kind: "IAM role",
      name: code(roleName(role)),
      detail: html`${accountWords(role.split(":")[4])}`,
      service: "sts:",
    },
    { icon: "bucket", kind: "S3 bucket", name: code(bucket), service: "s3:" },
    ...(key === undefined ? [] : [keyNode(key)]),
  ];
}

/** What is known after deployment only says itself that it is an account. */
function accountWords(account = "not known"): string {
  return account.startsWith("(") ? account.replace(/[()]/g, "") : `account ${account}`;
}

function keyNode(arn: string): Node {
  return {
    icon: "key",
    kind: "KMS key",
    name: code(arn.slice(arn.lastIndexOf(":") + 1).replace(/^key\//, "")),
    service: "kms:",
  };
}

function nodeItem(node: Node, guards: readonly GuardDecision[]): Markup {
  const open = guards.filter(
    ({ guard, outcome }) =>
      outcome === "broken" &&
      severityOf(guard.rule) === "error" &&
      node.service !== "" &&
      guard.action.startsWith(node.service),
  );
  const strangers = unique(open.map(({ guard }) => guard.who)).map(
    (who) =>
      html`<span class="stranger tone bad"><span class="sign" aria-hidden="true">✗</span> open to ${prose(who)}</span>`,
  );
  return html`<li class="node${open.length > 0 ? " open" : ""}">${icons[node.icon]}<span class="kind">${node.kind}</span><span class="name">${node.name}</span>${node.detail && html`<span class="detail">${node.detail}</span>`}${strangers}</li>`;
}

function linkItem(calls: readonly CallDecision[], exported: ReportedExport, view: View): Markup {
  const state = stateOf(calls, exported, view);
  return html`<li class="link ${state}">${arrow(state)}<span class="label">${linkWords(calls)}</span></li>`;
}

/** `9 of 9 calls denied`; where they came out differently, `8 denied, 1 unknown` */
function linkWords(calls: readonly CallDecision[]): string {
  const { denied, depends, unknown, allowed } = tally(calls);
  if (calls.length === 0) return "no call";
  if (allowed === calls.length) return `${count(calls.length, "call")} allowed`;
  const outcomes = [
    { number: denied, word: "denied" },
    { number: depends, word: depends === 1 ? "depends" : "depend" },
    { number: unknown, word: "unknown" },
  ].filter(({ number }) => number > 0);
  const [only, ...others] = outcomes;
  if (only !== undefined && others.length === 0) return `${only.number} of ${count(calls.length, "call")} ${only.word}`;
  return outcomes.map(({ number, word }) => `${number} ${word}`).join(", ");
}

function stateOf(calls: readonly CallDecision[], exported: ReportedExport, { report }: View): LinkState {
  const major = calls.filter((call) => !isMinor(report, exported, call));
  const { denied, depends, unknown, allowed } = tally(major);
  if (denied > 0) return "broken";
  if (depends > 0) return "partly";
  if (unknown > 0) return "unknown";
  return allowed === major.length && tally(calls).allowed === calls.length ? "allowed" : "minor";
}

const STATE_WORDS: Readonly<Record<Exclude<LinkState, "allowed">, string>> = {
  broken: "The chain is broken",
  partly: "The chain holds for a part of the requests only",
  unknown: "It is not known whether the chain holds",
  minor: "The chain holds, though calls that only field reports name may fail,",
};

function brokenLine(
  state: Exclude<LinkState, "allowed">,
  from: Node | undefined,
  to: Node,
  calls: readonly CallDecision[],
  view: View,
): Markup {
  const stopped = calls.filter(({ decision }) => decision !== "allowed");
  const references = unique(stopped.flatMap(({ decidedBy }) => decidedBy));
  const causes = unique(references.map((reference) => statementLink(reference, view).markup)).map((markup) => ({
    markup,
  }));
  const more = causes.length - MOST_CAUSES;
  const named = [...causes.slice(0, MOST_CAUSES), ...(more > 0 ? [html`${count(more, "more statement")}`] : [])];
  const by = named.length === 0 ? html`.` : html`: ${listing(named)} ${named.length === 1 ? "decides" : "decide"} it.`;
  const between = from === undefined ? "" : `between ${IN_WORDS[from.service]} and ${IN_WORDS[to.service]}`;
  return html`<span class="broken-link ${state}">${STATE_WORDS[state]} ${between}${by}</span>`;
}
