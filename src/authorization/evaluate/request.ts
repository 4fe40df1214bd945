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
  /** The key is named by an alias: KMS decides on the ARN of the key behind it, which is not known. */
  readonly behindAlias: boolean;
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
    behindAlias: isKeyUse(action, resource) && isAlias(resource),
    foreignObject:
      authorization.objectOwner !== undefined && authorization.objectOwner !== authorization.resourceAccount,
  };
}

/** An sts action on a role: AssumeRole, TagSession, SetSourceIdentity (T6). */
export function isRoleAssumption(action: string, resource: RequestResource): boolean {
  return action.startsWith("sts:") && resource.parts[2] === "iam" && resource.parts[5]?.startsWith("role/") === true;
}

/** A kms action on a key, also where an alias names it. Only the alias' own making and unmaking is about the alias. */
export function isKeyUse(action: string, resource: RequestResource): boolean {
  if (!action.startsWith("kms:") || resource.parts[2] !== "kms") return false;
  return resource.parts[5]?.startsWith("key/") === true || (isAlias(resource) && !ON_ALIASES.has(action));
}

const ON_ALIASES: ReadonlySet<string> = new Set(["kms:createalias", "kms:updatealias", "kms:deletealias"]);
const isAlias = ({ parts }: RequestResource): boolean => parts[5]?.startsWith("alias/") === true;
