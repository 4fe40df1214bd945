/** Conditions that no request of anybody meets, and comparisons that no value meets. */

import type { Statement } from "../authorization/model.ts";
import { type Contradiction, contradiction } from "./contradictions.ts";
import {
  type Attached,
  type Draft,
  nameOf,
  ofDeniedCall,
  ofStatement,
  type PolicyRule,
  type RuleScene,
} from "./policy-rule.ts";
import { callsMeant } from "./statement-calls.ts";

export const conditionNeverTrue: PolicyRule = { id: "condition-never-true", find };

function find(scene: RuleScene): readonly Draft[] {
  return scene.attached.flatMap((attached) =>
    attached.policy.statements.flatMap((statement) => {
      const found = contradiction(statement);
      return found === undefined ? [] : [draftOf(found, statement, attached, scene)];
    }),
  );
}

function draftOf(found: Contradiction, statement: Statement, attached: Attached, scene: RuleScene): Draft {
  const { document, policy } = attached;
  const allows = statement.effect === "Allow";
  const meant = callsMeant(statement, scene.judged);
  const ofCall = ofDeniedCall(
    scene.judged,
    ({ call, worst }) => allows && meant.has(call.id) && worst.missingAllow.includes(policy.kind),
  );
  const quoted = ofStatement(attached, statement);
  return {
    document,
    path: found.test.path,
    statement,
    message: found.always
      ? `The condition of ${nameOf(statement)} excludes nobody: ${found.what}.`
      : `The condition of ${nameOf(statement)} is never true, so it ${allows ? "allows" : "denies"} nothing: ${found.what}.`,
    why: found.why,
    ...(found.advice === undefined ? {} : { advice: found.advice }),
    subject: `${nameOf(statement)} ${found.what}`,
    foldsInto: (finding) => quoted(finding) || ofCall(finding),
    asReason: found.always
      ? `Its comparison never matches: ${found.what}.`
      : `The condition of ${nameOf(statement)} is never true: ${found.what}.`,
  };
}
