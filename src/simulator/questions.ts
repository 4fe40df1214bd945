/** From judged exports to the simulator's questions: what the role's own side says to each call but sts:AssumeRole. */

import type { Statement } from "../authorization/model.ts";
import { accountOf } from "../genesys/arn.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import { isGap, organizationOf } from "../inventory/model.ts";
import { whyRefused } from "./characters.ts";
import { contextEntries, operatorTypes } from "./context.ts";
import { isNotAsked, sentDocument } from "./documents.ts";
import { identitySide, layersOf } from "./identity-side.ts";
import type { NotAsked, Question, Questions, SentDocument, Subject, Use } from "./model.ts";
import { NOTHING_STANDS, type StandsFor, whyContextOpen, whyOpen } from "./open-texts.ts";
import { pickSamples } from "./pick-samples.ts";

type MayAsk = (account: string) => string | undefined;

interface Asking {
  readonly mayAsk: MayAsk;
  readonly standsFor: StandsFor;
}

/** A subject, or why its role cannot be asked about. */
type SubjectOrNot = { readonly subject: Subject; readonly notes: readonly NotAsked[] } | NotAsked;

/**
 * The questions of all exports, equal ones once.
 * @param mayAsk why an account cannot be asked; undefined where it can
 * @param standsFor what a text of the inventory holds that stands for a name of AWS' own: nothing of that is sent
 */
export function questionsOf(
  exports: readonly ExportDecisions[],
  inventory: Inventory,
  mayAsk: MayAsk = () => undefined,
  standsFor: StandsFor = NOTHING_STANDS,
): Questions {
  const subjects = new Map<string, SubjectOrNot>();
  const questions = new Map<string, Question>();
  const uses: Use[] = [];
  const notAsked = new Map<string, NotAsked>();
  const leaveOut = (one: NotAsked): unknown => notAsked.set(`${one.what}\n${one.why}`, one);
  for (const judged of exports) {
    const { role } = judged.export.declared;
    const made = subjects.get(role) ?? subjectOf(judged, inventory, { mayAsk, standsFor });
    subjects.set(role, made);
    if ("why" in made) {
      leaveOut(made);
      continue;
    }
    made.notes.forEach(leaveOut);
    for (const decision of judged.calls) {
      const asked = ask(decision, judged, made.subject, { inventory, standsFor });
      asked.notAsked.forEach(leaveOut);
      for (const question of asked.questions) questions.set(question.id, question);
      uses.push(...asked.uses);
    }
  }
  return { questions: [...questions.values()], uses, notAsked: [...notAsked.values()] };
}

const NOTHING: Questions = { questions: [], uses: [], notAsked: [] };

function ask(
  decision: CallDecision,
  judged: ExportDecisions,
  subject: Subject,
  { inventory, standsFor }: { readonly inventory: Inventory; readonly standsFor: StandsFor },
): Questions {
  const { id: call, action } = decision.call;
  const { name } = judged.export.declared;
  // The simulator reads trust policies and then ignores them: of sts:AssumeRole it knows nothing.
  if (action.startsWith("sts:")) return NOTHING;
  const foreign = keyOfAnotherAccount(decision, subject);
  if (foreign !== undefined)
    return { ...NOTHING, notAsked: [{ what: `${call} of ${name}`, why: foreign, inherent: true }] };
  const operators = operatorTypes(statementsOf(subject));
  const layers = layersOf(action, judged.export, inventory);
  const questions: Question[] = [];
  const uses: Use[] = [];
  const notAsked: NotAsked[] = [];
  for (const sample of pickSamples(decision, subject.local)) {
    const { resource } = sample.request;
    const context = contextEntries(sample.request.context, operators);
    const why =
      whyOpen(resource, standsFor) ??
      whyContextOpen(sample.request.context, standsFor) ??
      whyRefused("action", action) ??
      whyRefused("resource", resource) ??
      whyOf(context);
    if (why !== undefined || "why" in context) {
      notAsked.push({ what: `${call} of ${name}`, why: why ?? "" });
      continue;
    }
    const id = JSON.stringify([subject.role, action, resource, context]);
    questions.push({ id, subject, action, resource, context });
    uses.push({ question: id, exportName: name, call, sample, layers });
  }
  return { questions, uses, notAsked };
}

function whyOf(context: ReturnType<typeof contextEntries>): string | undefined {
  return "why" in context ? context.why : undefined;
}

/** Without the key policy, which it does not take for roles, the simulator cannot answer across accounts. */
function keyOfAnotherAccount({ call }: CallDecision, { account }: Subject): string | undefined {
  const owner = call.action.startsWith("kms:") ? accountOf(call.samples[0]?.request.resource ?? "") : account;
  return owner === account
    ? undefined
    : `the simulator takes no resource policies for roles, and the key belongs to account ${owner}`;
}

function statementsOf({ local }: Subject): readonly Statement[] {
  const policies = [...local.identityPolicies, local.permissionsBoundary ?? [], ...(local.scps ?? []).flat()].flat();
  return policies.flatMap((policy) => ("unknown" in policy ? [] : policy.statements));
}

function subjectOf(
  { export: target }: ExportDecisions,
  inventory: Inventory,
  { mayAsk, standsFor }: Asking,
): SubjectOrNot {
  const { role: arn } = target.declared;
  const { role } = target;
  const account = accountOf(arn);
  const what = `role ${arn}`;
  const why = whyOpen(arn, standsFor) ?? mayAsk(account) ?? whyRefused("resource", arn);
  if (why !== undefined) return { what, why };
  const identity =
    isGap(role) || isGap(role.identityPolicies) ? "attached" : sendable(role.identityPolicies, standsFor);
  if (isRefusal(identity)) return notSendable(what, identity);
  const declared = isGap(role) ? undefined : role.permissionsBoundary;
  const boundary = declared === undefined ? undefined : sentDocument(declared, standsFor);
  if (boundary !== undefined && isNotAsked(boundary)) return notSendable(what, boundary);
  const scps = scpsOf(inventory, account, standsFor);
  return {
    subject: {
      role: arn,
      account,
      identity,
      ...(boundary === undefined ? {} : { boundary }),
      ...("levels" in scps ? { scps: scps.levels } : {}),
      local: identitySide(target, inventory),
    },
    notes: "note" in scps ? [scps.note] : [],
  };
}

type Scps =
  | { readonly levels: readonly (readonly SentDocument[])[] }
  | { readonly note: NotAsked }
  | { readonly none: true };

/** For a role that does not exist yet: all SCPs or none. */
function scpsOf(inventory: Inventory, account: string, standsFor: StandsFor): Scps {
  const { scps } = organizationOf(inventory, account);
  if (scps === undefined) return { none: true };
  const levels: (readonly SentDocument[])[] = [];
  for (const documents of scps) {
    const level = sendable(documents, standsFor);
    if (isRefusal(level)) {
      const why = `${level.why}; a role that does not exist yet is asked about without SCPs`;
      return { note: { what: level.what, why } };
    }
    levels.push(level);
  }
  return { levels };
}

function isRefusal(value: readonly SentDocument[] | "attached" | NotAsked): value is NotAsked {
  return typeof value === "object" && "why" in value;
}

/** One document that cannot be sent, and the answer would be about other policies than the inventory's. */
function sendable(documents: readonly PolicyDocument[], standsFor: StandsFor): readonly SentDocument[] | NotAsked {
  const sent = documents.map((one) => sentDocument(one, standsFor));
  return sent.find(isNotAsked) ?? sent.filter((one): one is SentDocument => !isNotAsked(one));
}

function notSendable(what: string, { what: document, why }: NotAsked): NotAsked {
  return { what, why: `${document} cannot be sent: ${why}` };
}
