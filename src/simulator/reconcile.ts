/** Joins the simulator's answers with the local engine's: identity side by both, resource side by the local engine. */

import { groupBy } from "../collections.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Finding } from "../rules/model.ts";
import { type Comparison, compareAnswers } from "./compare-answers.ts";
import { type Disagreed, disagreementFindings, type IsRequired } from "./findings.ts";
import type { NotAsked, Opinion, Question, Refused, SimulatorSummary } from "./model.ts";
import { type Heard, overrideDecision } from "./override.ts";

export interface Reconciled {
  /** The stricter answer wins. */
  readonly exports: readonly ExportDecisions[];
  /** Of the rule `simulator-disagrees`. */
  readonly findings: readonly Finding[];
  readonly summary: SimulatorSummary;
}

const JUDGED_BY =
  "identity policies, permissions boundary and SCPs: the gate's own engine over all requests, and IAM's simulator over examples of them; " +
  "bucket policy, key policy, grants, trust policy, RCPs and VPC endpoint policies: the gate's own engine alone, for the simulator takes none of them for a role";

const JUDGED_ALONE = "every policy: the gate's own engine alone, for IAM's simulator answered nothing";

const DOCUMENTED: IsRequired = (evidence) => evidence !== "reported";

/**
 * @param exports as the local engine judged them: those that the opinion was asked about
 * @param isRequired which calls must be allowed for a pass; documented and required ones where absent
 */
export function reconcile(
  exports: readonly ExportDecisions[],
  opinion: Opinion,
  isRequired: IsRequired = DOCUMENTED,
): Reconciled {
  const questions = new Map(opinion.questions.map((question) => [question.id, question]));
  const heard = hear(opinion, questions);
  const reconciled = exports.map((judged) => reconcileExport(judged, heard, isRequired));
  return {
    exports: reconciled.map(({ judged }) => judged),
    findings: reconciled.flatMap(({ findings }) => findings),
    summary: summarise(opinion, heard),
  };
}

/** By export and call, in the order in which they were asked. */
type HeardByCall = ReadonlyMap<string, readonly Heard[]>;

function keyOf(exportName: string, call: string): string {
  return `${call} ${exportName}`;
}

function hear(opinion: Opinion, questions: ReadonlyMap<string, Question>): HeardByCall {
  const uses = groupBy(opinion.uses, ({ exportName, call }) => keyOf(exportName, call));
  return new Map(
    [...uses].map(([key, ofCall]) => [
      key,
      ofCall.flatMap((use) => {
        const question = questions.get(use.question);
        if (question === undefined) return [];
        const comparison = compareAnswers(use, question, opinion.answers.get(use.question));
        return [{ sample: use.sample, question, comparison }];
      }),
    ]),
  );
}

function reconcileExport(
  judged: ExportDecisions,
  heard: HeardByCall,
  isRequired: IsRequired,
): { readonly judged: ExportDecisions; readonly findings: readonly Finding[] } {
  const { name } = judged.export.declared;
  const ofCall = ({ call }: CallDecision): readonly Heard[] => heard.get(keyOf(name, call.id)) ?? [];
  const after = { ...judged, calls: judged.calls.map((decision) => overrideDecision(decision, ofCall(decision))) };
  const disagreed = judged.calls.flatMap((call) =>
    ofCall(call).flatMap((one): Disagreed[] => {
      const { comparison } = one;
      const disagrees = comparison.kind === "stricter" || comparison.kind === "more-lenient";
      return disagrees ? [{ call, heard: one, comparison }] : [];
    }),
  );
  return { judged: after, findings: disagreementFindings(after, disagreed, isRequired) };
}

type Outcome = "agreed" | "disagreed" | "inconclusive" | "unanswered";

const OUTCOMES: Readonly<Record<Comparison["kind"], Outcome>> = {
  agreed: "agreed",
  "more-lenient": "disagreed",
  stricter: "disagreed",
  inconclusive: "inconclusive",
  unanswered: "unanswered",
};

function summarise(opinion: Opinion, heard: HeardByCall): SimulatorSummary {
  // A question's answer is the same for every call that asks it.
  const outcomes = new Map(
    [...heard.values()].flat().map(({ question, comparison }) => [question.id, OUTCOMES[comparison.kind]]),
  );
  const count = (outcome: Outcome): number => [...outcomes.values()].filter((one) => one === outcome).length;
  const answers = [...opinion.answers.values()];
  const refusal = answers.find((answer): answer is Refused => answer.kind === "refused");
  return {
    asked: opinion.questions.length,
    calls: opinion.calls,
    throttles: opinion.throttles,
    agreed: count("agreed"),
    disagreed: count("disagreed"),
    inconclusive: count("inconclusive"),
    unanswered: count("unanswered"),
    ...(refusal === undefined ? {} : { refusal: { permission: refusal.permission, why: refusal.why } }),
    notAsked: [...opinion.notAsked, ...unanswered(opinion)],
    judgedBy: answers.some(({ kind }) => kind === "judged") ? JUDGED_BY : JUDGED_ALONE,
  };
}

/** One line for each role and reason. */
function unanswered({ questions, answers }: Opinion): readonly NotAsked[] {
  const without = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    const why = answer === undefined ? "it was not asked" : answer.kind === "judged" ? undefined : answer.why;
    return why === undefined ? [] : [{ role: question.subject.role, action: question.action, why }];
  });
  const groups = groupBy(without, ({ role, why }) => `${role}\n${why}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const actions = [...new Set(group.map(({ action }) => action))].join(", ");
    return first === undefined ? [] : [{ what: `${actions} by role ${first.role}`, why: first.why }];
  });
}
