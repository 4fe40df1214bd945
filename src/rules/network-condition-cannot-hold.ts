/** Allows for the export's role that ask for a VPC or an endpoint of the customer's, where Genesys never comes from (X1). */

import type { Statement } from "../authorization/model.ts";
import { accountOf, partitionOf, roleName } from "../genesys/arn.ts";
import type { DeclaredExport } from "../inventory/model.ts";
import { contradiction } from "./contradictions.ts";
import { listOf } from "./phrases.ts";
import {
  type Attached,
  type Draft,
  nameOf,
  ofDeniedCall,
  ofStatement,
  type PolicyRule,
  type RuleScene,
} from "./policy-rule.ts";
import { knownTests, needsValue, type ReadTest } from "./single-tests.ts";
import { callsMeant } from "./statement-calls.ts";

export const networkConditionCannotHold: PolicyRule = { id: "network-condition-cannot-hold", find };

/** aws:SourceIp and aws:VpcSourceIp are not among them: nobody knows the addresses that Genesys comes from, so they may hold. */
const KEYS: ReadonlySet<string> = new Set(["aws:sourcevpc", "aws:sourcevpce"]);

function find(scene: RuleScene): readonly Draft[] {
  const { declared } = scene.judged.export;
  // A config may say that the requests do come through an endpoint.
  if (declared.network.sourceVpce !== undefined || declared.network.via === "endpoint") return [];
  return scene.attached.flatMap((attached) =>
    attached.policy.statements.flatMap((statement) => {
      const tests = knownTests(statement.conditions).filter(isOfOwnNetwork);
      if (statement.effect !== "Allow" || tests.length === 0) return [];
      // What nobody meets is said as such.
      if (!isForExport(attached, statement, declared) || contradiction(statement) !== undefined) return [];
      return draftOf(tests, statement, attached, scene);
    }),
  );
}

/** It wants one certain VPC or endpoint: an id with a wildcard may be Genesys'. */
function isOfOwnNetwork(read: ReadTest): boolean {
  return KEYS.has(read.key) && needsValue(read) && !read.test.values.some((value) => /[*?]/.test(value));
}

/** The role's own policies, and statements that name the role. */
function isForExport({ policy }: Attached, { principal }: Statement, { role }: DeclaredExport): boolean {
  if (policy.kind === "identity-policy") return true;
  const session = `arn:${partitionOf(role)}:sts::${accountOf(role)}:assumed-role/${roleName(role)}/`;
  return principal?.aws.some((arn) => arn === role || arn.startsWith(session)) === true;
}

function draftOf(
  tests: readonly ReadTest[],
  statement: Statement,
  attached: Attached,
  scene: RuleScene,
): readonly Draft[] {
  const { document } = attached;
  const meant = callsMeant(statement, scene.judged);
  if (meant.size === 0) return [];
  const [first] = tests;
  const keys = listOf(
    tests.map(({ test }) => test.key),
    "and",
  );
  const quoted = ofStatement(attached, statement);
  // Where such a call is denied, it is this condition, or a Deny that this Allow was meant against.
  const ofCall = ofDeniedCall(scene.judged, ({ call }) => meant.has(call.id));
  return [
    {
      document,
      path: first?.test.path ?? statement.path,
      statement,
      message: `${upper(nameOf(statement))} allows Genesys nothing: it asks for ${keys}, which its requests do not have.`,
      why: "Genesys calls from its own network, where both keys are absent or name an endpoint of its own, and a positive test fails for an absent key (C1, X1).",
      advice: "if it is meant for the export, drop the test; if it is for others, give them a role of their own",
      subject: `${nameOf(statement)} ${keys}`,
      foldsInto: (finding) => quoted(finding) || ofCall(finding),
    },
  ];
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
