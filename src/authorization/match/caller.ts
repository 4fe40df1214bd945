/** Who calls, read once from the request. */

import type { Principal } from "../model.ts";
import { parsePrincipalArn } from "./arn.ts";
import { type RequestContext, valuesOf } from "./context.ts";

export interface Caller {
  readonly kind: "session" | "role" | "user" | "federated-user" | "root" | "service" | "anonymous" | "unreadable";
  /** The ARN as given, or the service's name; empty for an anonymous caller. */
  readonly text: string;
  /** Empty for services and anonymous callers. */
  readonly account: string;
  readonly partition: string;
  /** Name of the role (also for a session), user or federated user. */
  readonly name: string;
  /** The role's ARN with its path; undefined where only the session's ARN is known, which lacks the path. */
  readonly roleArn: string | undefined;
  /** The unique id (AROA..., AIDA...) in front of the colon of aws:userid. */
  readonly uniqueId: string | undefined;
  readonly serviceLinked: boolean;
}

const NOBODY: Caller = {
  kind: "anonymous",
  text: "",
  account: "",
  partition: "",
  name: "",
  roleArn: undefined,
  uniqueId: undefined,
  serviceLinked: false,
};

/** Roles under this path are made by services and exempt from SCPs and RCPs (E7). */
const SERVICE_LINKED_PATH = "/aws-service-role/";

export function readCaller(principal: Principal, context: RequestContext): Caller {
  if ("anonymous" in principal) return NOBODY;
  if ("service" in principal) return { ...NOBODY, kind: "service", text: principal.service };
  const arn = parsePrincipalArn(principal.arn);
  // Something else that looks like an ARN: nothing names it but `*`.
  if (arn === undefined) return { ...NOBODY, kind: "unreadable", text: principal.arn };
  const role = arn.type === "role" ? principal.arn : arn.type === "session" ? roleOfSession(arn, context) : undefined;
  return {
    kind: arn.type,
    text: principal.arn,
    account: arn.account,
    partition: arn.partition,
    name: arn.name,
    roleArn: role,
    uniqueId: valuesOf(context.get("aws:userid"))[0]?.split(":", 1)[0],
    serviceLinked: role !== undefined && parsePrincipalArn(role)?.path.startsWith(SERVICE_LINKED_PATH) === true,
  };
}

/** A session's ARN has no path; aws:PrincipalArn holds the role's ARN with it. */
function roleOfSession(
  session: { account: string; name: string; partition: string },
  context: RequestContext,
): string | undefined {
  const text = valuesOf(context.get("aws:principalarn"))[0];
  const role = text === undefined ? undefined : parsePrincipalArn(text);
  const same =
    role?.type === "role" &&
    role.account === session.account &&
    role.name === session.name &&
    role.partition === session.partition;
  return same ? text : undefined;
}
