/** Whether one statement applies to a request. */

import { evaluateTest } from "../condition/test.ts";
import { matchAction } from "../match/action.ts";
import { matchPrincipal, type PrincipalMatch } from "../match/principal.ts";
import { matchResource } from "../match/resource.ts";
import type { Truth } from "../model.ts";
import type { CompiledStatement } from "./compile.ts";
import type { PreparedRequest } from "./request.ts";

const ANYONE: PrincipalMatch = { sure: 3, possible: 3 };
const NOBODY: PrincipalMatch = { sure: 0, possible: 0 };

export function principalOf(statement: CompiledStatement, request: PreparedRequest): PrincipalMatch {
  if (statement.principal === "anyone") return ANYONE;
  if (statement.principal === undefined) return NOBODY;
  return matchPrincipal(statement.principal, request.caller, statement.deny, request.hasBoundary);
}

export function actionApplies(statement: CompiledStatement, request: PreparedRequest): Truth {
  return statement.action !== undefined && matchAction(statement.action, request.action);
}

export function resourceApplies(statement: CompiledStatement, request: PreparedRequest): Truth {
  if (statement.resource === "implicit") return true;
  return statement.resource !== undefined && matchResource(statement.resource, request.resource, request.context);
}

/** All tests hold (C1); the first that does not ends it. */
export function conditionsHold(statement: CompiledStatement, request: PreparedRequest): Truth {
  let result: Truth = true;
  for (const test of statement.tests) {
    const outcome = evaluateTest(test, request.context);
    if (outcome === false) return false;
    if (outcome === "unknown") result = outcome;
  }
  return result;
}
