/** One statement looked at element by element, for the trace: what fails, what is open, which tests hold. */

import { type CompiledTest, evaluateTest, unsettledTest } from "../condition/test.ts";
import { holeReason, showHoles } from "../hole.ts";
import type { PrincipalMatch } from "../match/principal.ts";
import { variableWithoutValue } from "../match/resource.ts";
import type { ContextValue, Policy, PrincipalElement, StatementReference, StoppedBy, Truth } from "../model.ts";
import type { CompiledStatement } from "./compile.ts";
import type { PreparedRequest } from "./request.ts";
import { actionApplies, principalOf, resourceApplies } from "./statement.ts";

export interface Examination {
  readonly reference: StatementReference;
  readonly statement: CompiledStatement;
  readonly principal: PrincipalMatch;
  readonly applies: Truth;
  /** Elements and tests that do not hold. */
  readonly failing: readonly StoppedBy[];
  /** Those that are not settled, each with the reason and what would settle it. */
  readonly unsettled: readonly { readonly by: StoppedBy; readonly reason: string }[];
  /** Tests that hold. */
  readonly held: readonly StoppedBy[];
  /** It names the caller, and may turn out to name it in a stronger way. */
  readonly openPrincipal: string | undefined;
}

export function referenceTo(policy: Policy, statement: CompiledStatement): StatementReference {
  const { index, path, sid } = statement.source;
  return { policy: policy.id, kind: policy.kind, statement: index, path, ...(sid === undefined ? {} : { sid }) };
}

/** Undefined for a statement that can never have an effect: it names no action or no resource. */
export function examine(
  policy: Policy,
  statement: CompiledStatement,
  request: PreparedRequest,
): Examination | undefined {
  if (statement.action === undefined || statement.resource === undefined) return undefined;
  const failing: StoppedBy[] = [];
  const unsettled: { by: StoppedBy; reason: string }[] = [];
  const held: StoppedBy[] = [];
  const note = (outcome: Truth, by: () => StoppedBy, reason: () => string): void => {
    if (outcome === false) failing.push(by());
    else if (outcome === "unknown") unsettled.push({ by: by(), reason: reason() });
  };
  const principal = principalOf(statement, request);
  const named: Truth = principal.sure > 0 ? true : principal.possible > 0 ? "unknown" : false;
  note(
    named,
    () => principalElement(statement, request),
    () => unsettledPrincipal(statement, request),
  );
  note(
    actionApplies(statement, request),
    () => actionElement(statement, request),
    () => holeReason("its Action", actionTexts(statement)) ?? "",
  );
  note(
    resourceApplies(statement, request),
    () => resourceElement(statement, request),
    () => holeReason("its Resource", resourceTexts(statement)) ?? UNSETTLED_RESOURCE,
  );
  for (const test of statement.tests) {
    const outcome = evaluateTest(test, request.context);
    const by = testElement(test, request);
    if (outcome === true) held.push(by);
    else
      note(
        outcome,
        () => by,
        () => unsettledTest(test, request.context),
      );
  }
  const applies = failing.length > 0 ? false : unsettled.length > 0 ? "unknown" : true;
  const openPrincipal =
    principal.sure > 0 && principal.possible > principal.sure ? holeInPrincipal(statement) : undefined;
  const reference = referenceTo(policy, statement);
  return { reference, statement, principal, applies, failing, unsettled, held, openPrincipal };
}

const actionTexts = ({ source }: CompiledStatement): readonly string[] => source.actions ?? source.notActions ?? [];
const resourceTexts = ({ source }: CompiledStatement): readonly string[] =>
  source.resources ?? source.notResources ?? [];

const holeInPrincipal = ({ source }: CompiledStatement): string | undefined =>
  holeReason("its Principal", principalTexts(source.principal ?? source.notPrincipal));

function principalElement({ source }: CompiledStatement, request: PreparedRequest): StoppedBy {
  const element = source.principal === undefined && source.notPrincipal !== undefined ? "NotPrincipal" : "Principal";
  const { caller } = request;
  return {
    element,
    path: [...source.path, element],
    wanted: principalTexts(source.principal ?? source.notPrincipal).map(showHoles),
    actual: caller.kind === "anonymous" ? null : caller.text,
  };
}

function principalTexts(element: PrincipalElement | undefined): readonly string[] {
  if (element === undefined) return [];
  const { everyone, aws, service, federated, canonicalUser } = element;
  return [...(everyone ? ["*"] : []), ...aws, ...service, ...federated, ...canonicalUser];
}

function actionElement(statement: CompiledStatement, request: PreparedRequest): StoppedBy {
  const { source } = statement;
  const element = source.actions === undefined ? "NotAction" : "Action";
  const wanted = actionTexts(statement).map(showHoles);
  return { element, path: [...source.path, element], wanted, actual: request.actionText };
}

function resourceElement(statement: CompiledStatement, request: PreparedRequest): StoppedBy {
  const { source } = statement;
  const element = source.resources === undefined ? "NotResource" : "Resource";
  const wanted = resourceTexts(statement).map(showHoles);
  return { element, path: [...source.path, element], wanted, actual: request.resource.text };
}

function testElement({ source, key }: CompiledTest, request: PreparedRequest): StoppedBy {
  const actual: ContextValue | null = request.context.get(key) ?? null;
  return {
    element: "Condition",
    path: source.path,
    operator: source.operator,
    key: source.key,
    wanted: source.values.map(showHoles),
    actual,
  };
}

function unsettledPrincipal(statement: CompiledStatement, request: PreparedRequest): string {
  const hole = holeInPrincipal(statement);
  if (hole !== undefined) return hole;
  const { source } = statement;
  const element = source.principal ?? source.notPrincipal;
  if (source.principal === undefined) {
    return "its NotPrincipal lists only part of the caller: list the session's ARN, the role's ARN and the account together, or use a condition on aws:PrincipalArn (E5)";
  }
  if ((element?.canonicalUser.length ?? 0) > 0) {
    return "it names a canonical user id, and which account that is cannot be known here: name the account instead";
  }
  return request.caller.kind === "federated-user"
    ? "it names an IAM user of the account, who may or may not be the one behind the federated session (E6)"
    : "it names roles of one name with different paths, and the session's ARN has no path: aws:PrincipalArn would settle it";
}

const UNSETTLED_RESOURCE =
  "a variable in its resource names a key with several values; only single-valued keys may be used (V1)";

/** Whether a variable without value keeps the statement's resource from matching (V4). */
export function hasVoidVariable({ resource }: CompiledStatement, request: PreparedRequest): boolean {
  return resource !== undefined && resource !== "implicit" && variableWithoutValue(resource, request.context);
}
