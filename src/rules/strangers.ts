/** What the Denies of a policy leave to strangers, and where recordings lie. */

import { decideWord } from "../authorization/evaluate/decide.ts";
import { requestContext } from "../authorization/match/context.ts";
import { compileResources, matchResource, requestResource } from "../authorization/match/resource.ts";
import type { Policy, Request, Statement } from "../authorization/model.ts";
import type { ExportDecisions } from "../genesys/model.ts";

/** Whether the policy's own Denies stop a request that an Allow of it may let in (E1). */
export function isDenied(policy: Policy, request: Request, resourceAccount: string): boolean {
  const denies = policy.statements.filter(({ effect }) => effect === "Deny");
  if (denies.length === 0) return false;
  const resourcePolicy = { ...policy, statements: denies };
  return decideWord({ request, resourceAccount, identityPolicies: [], resourcePolicy }) === "explicitDeny";
}

/** Whether a statement may be about recordings of the export. */
export function isAboutRecordings(statement: Statement, policy: Policy, judged: ExportDecisions): boolean {
  return covers(statement, policy, recordingsOf(judged));
}

/** Whether a statement may be about the bucket that a recording of the export lies in. */
export function isAboutBucket(statement: Statement, policy: Policy, judged: ExportDecisions): boolean {
  return covers(statement, policy, [...new Set(recordingsOf(judged).map((arn) => arn.slice(0, arn.indexOf("/"))))]);
}

/** What cannot be told counts: a variable or a hole may turn out to be the key. */
function covers(
  { resources, notResources }: Pick<Statement, "resources" | "notResources">,
  { version }: Policy,
  arns: readonly string[],
): boolean {
  const matcher = compileResources(resources, notResources, version === "2012-10-17");
  const nothing = requestContext({});
  return matcher !== undefined && arns.some((arn) => matchResource(matcher, requestResource(arn), nothing) !== false);
}

/** ARNs of objects as the export writes them. */
function recordingsOf({ calls }: ExportDecisions): readonly string[] {
  const uploads = calls.filter(({ call }) => call.action === "s3:PutObject");
  return [...new Set(uploads.flatMap(({ call }) => call.samples.map(({ request }) => request.resource)))];
}
