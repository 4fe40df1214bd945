/**
 * Names, accounts and Regions that nobody knows before a template is deployed, said as what they are. The judgement has a stand-in in
 * the place of each; read as it is, `000000000000` would be an account.
 */

import type { CallDecision, Example, GuardDecision } from "../genesys/model.ts";
import { isStandIn, STAND_IN_ACCOUNT, STAND_IN_REGION } from "../inventory/stand-ins.ts";
import type { Finding, Fix } from "../rules/model.ts";
import type { Report, ReportedExport } from "./model.ts";

/** An account, a Region, a name or an id as `standInName` and its likes make them: no part of a longer word. */
const STAND_INS = new RegExp(
  `(?<![A-Za-z0-9-])(?:${STAND_IN_ACCOUNT}|${STAND_IN_REGION}|(?<endpoint>vpce-)?(?:name-)?not-known-(?<what>[A-Za-z0-9-]*[A-Za-z0-9]))(?![A-Za-z0-9-])`,
  "g",
);

type Say = (text: string) => string;

/**
 * The report in words. Names of exports stay, for they are what a suppression has to name. A text that a judged file has itself is none
 * of ours and stays, too; so does everything where no template was read.
 */
export function inWords(report: Report): Report {
  const templates = report.documents.filter(({ format }) => format === "template");
  if (templates.length === 0) return report;
  const written = new Map<string, boolean>();
  const isWritten = (word: string): boolean => {
    const known = written.get(word) ?? report.documents.some(({ text }) => text.includes(word));
    written.set(word, known);
    return known;
  };
  const say: Say = (text) =>
    isStandIn(text)
      ? text.replace(STAND_INS, (word, endpoint = "", what = "") =>
          isWritten(word) ? word : wordsFor(word, endpoint, what),
        )
      : text;
  return {
    ...report,
    exports: report.exports.map((exported) => exportInWords(exported, say)),
    findings: report.findings.map((finding) => findingInWords(finding, say)),
    notEvaluated: report.notEvaluated.map((one) => ({ ...one, what: say(one.what), why: say(one.why) })),
  };
}

/** Without colon and slash: it takes the place of a part of an ARN. */
function wordsFor(word: string, endpoint: string, what: string): string {
  if (word === STAND_IN_ACCOUNT) return "(account known after deployment)";
  if (word === STAND_IN_REGION) return "(Region known after deployment)";
  return `${endpoint}(${what}, known after deployment)`;
}

function exportInWords(exported: ReportedExport, say: Say): ReportedExport {
  const { decisions, base } = exported;
  const { declared } = decisions.export;
  return {
    ...exported,
    decisions: {
      ...decisions,
      export: {
        ...decisions.export,
        declared: { ...declared, role: say(declared.role), bucket: say(declared.bucket) },
      },
      calls: decisions.calls.map((call) => callInWords(call, say)),
      guards: decisions.guards.map((guard) => guardInWords(guard, say)),
    },
    ...(base === undefined ? {} : { base: base.map((call) => callInWords(call, say)) }),
  };
}

function callInWords(decided: CallDecision, say: Say): CallDecision {
  const { call, reasons, examples } = decided;
  return {
    ...decided,
    call: { ...call, resource: say(call.resource) },
    reasons: reasons.map(say),
    examples: examples.map((example) => exampleInWords(example, say)),
  };
}

function guardInWords(decided: GuardDecision, say: Say): GuardDecision {
  const { guard, reasons, example } = decided;
  return {
    ...decided,
    guard: { ...guard, resource: say(guard.resource), who: say(guard.who) },
    reasons: reasons.map(say),
    ...(example === undefined ? {} : { example: exampleInWords(example, say) }),
  };
}

function exampleInWords({ sample, ...rest }: Example, say: Say): Example {
  const { request } = sample;
  const context = Object.entries(request.context).map(([key, value]) => [
    key,
    typeof value === "string" ? say(value) : value.map(say),
  ]);
  const said = { ...request, resource: say(request.resource), context: Object.fromEntries(context) };
  const choices = Object.entries(sample.choices).map(([name, words]) => [name, say(words)]);
  return { ...rest, sample: { ...sample, request: said, choices: Object.fromEntries(choices) } };
}

function findingInWords(finding: Finding, say: Say): Finding {
  const { message, why, pointer, advice, example, refuted, fix } = finding;
  return {
    ...finding,
    message: say(message),
    ...(why === undefined ? {} : { why: say(why) }),
    ...(pointer === undefined ? {} : { pointer: { ...pointer, text: say(pointer.text) } }),
    ...(advice === undefined ? {} : { advice: say(advice) }),
    ...(example === undefined ? {} : { example: say(example) }),
    ...(fix === undefined ? {} : { fix: fixInWords(fix, say) }),
    refuted: refuted.map(say),
  };
}

/** But for the edits: what is written into a file is no matter of words. */
function fixInWords(fix: Fix, say: Say): Fix {
  const { description, letsIn } = fix;
  return {
    ...fix,
    description: say(description),
    ...(letsIn === undefined ? {} : { letsIn: { asBefore: letsIn.asBefore.map(say), newly: letsIn.newly.map(say) } }),
  };
}
