/** A request made ready for matching. */

import { type Caller, readCaller } from "../match/caller.ts";
import { type RequestContext, requestContext } from "../match/context.ts";
import { type RequestResource, requestResource } from "../match/resource.ts";
import type { Authorization } from "../model.ts";

export interface PreparedRequest {
  /** Lower case (A1). */
  readonly action: string;
  /** As the request has it. */
  readonly actionText: string;
  readonly resource: RequestResource;
  readonly caller: Caller;
  readonly context: RequestContext;
  /** The caller carries a permissions boundary, known or not (E5). */
  readonly hasBoundary: boolean;
  readonly sameAccount: boolean;
  /** A key or a role: its own policy has to allow, also inside the account (K3, EVAL). */
  readonly needsResourcePolicy: boolean;
  /** The object belongs to another account than the bucket (S2). */
  readonly foreignObject: boolean;
}

export function prepareRequest(authorization: Authorization): PreparedRequest {
  const { request } = authorization;
  const context = requestContext(request.context);
  const caller = readCaller(request.principal, context);
  const resource = requestResource(request.resource);
  const action = request.action.toLowerCase();
  return {
    action,
    actionText: request.action,
    resource,
    caller,
    context,
    hasBoundary: authorization.permissionsBoundary !== undefined,
    sameAccount: caller.account !== "" && caller.account === authorization.resourceAccount,
    needsResourcePolicy: isRoleAssumption(action, resource) || isKeyUse(action, resource),
    foreignObject:
      authorization.objectOwner !== undefined && authorization.objectOwner !== authorization.resourceAccount,
  };
}

/** An sts action on a role: AssumeRole, TagSession, SetSourceIdentity (T6). */
export function isRoleAssumption(action: string, resource: RequestResource): boolean {
  return action.startsWith("sts:") && resource.parts[2] === "iam" && resource.parts[5]?.startsWith("role/") === true;
}

export function isKeyUse(action: string, resource: RequestResource): boolean {
  return action.startsWith("kms:") && resource.parts[2] === "kms" && resource.parts[5]?.startsWith("key/") === true;
}
