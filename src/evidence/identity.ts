/** `userIdentity` of a record: who called, and the context keys that follow. Source: CloudTrail User Guide, "userIdentity element". */

import type { ContextValue } from "../authorization/model.ts";
import { canonical, type Fields, fieldsOf, textOf } from "./fields.ts";
import type { Caller } from "./model.ts";

export interface Identity {
  readonly caller: Caller;
  readonly facts: Readonly<Record<string, ContextValue | null>>;
}

const TYPES: Readonly<Record<string, string>> = {
  AssumedRole: "AssumedRole",
  IAMUser: "User",
  Root: "Account",
  FederatedUser: "FederatedUser",
};

/** @param identity the record's `userIdentity` */
export function readIdentity(identity: Fields): Identity {
  const own = canonical(identity);
  const type = textOf(own, "type");
  const session = canonical(fieldsOf(own, "sessionContext"));
  const issuer = canonical(fieldsOf(session, "sessionIssuer"));
  const account = textOf(own, "accountId");
  if (account === "anonymous" || account === "ANONYMOUS_PRINCIPAL") return { caller: { anonymous: true }, facts: {} };
  const service = type === "AWSService" ? textOf(own, "invokedBy") : undefined;
  if (service !== undefined) return { caller: { service }, facts: {} };
  const arn = textOf(own, "arn") ?? textOf(own, "ARN");
  const role = textOf(issuer, "arn") ?? textOf(issuer, "ARN");
  const issuedToRole = textOf(issuer, "type") === "Role" && role !== undefined;
  const principalType = type === undefined ? undefined : TYPES[type];
  const caller: Caller = {
    ...(arn === undefined ? {} : { arn }),
    ...(issuedToRole ? { role } : {}),
    ...(account === undefined ? {} : { account }),
  };
  const facts: Record<string, ContextValue | null> = {
    ...(principalType === undefined ? {} : { "aws:PrincipalType": principalType }),
    ...userId(own),
    ...(arn === undefined ? {} : { "aws:PrincipalArn": issuedToRole ? role : arn }),
    ...(account === undefined ? {} : { "aws:PrincipalAccount": account }),
    ...(type === "IAMUser" ? named("aws:username", textOf(own, "userName")) : {}),
    ...sessionFacts(type, session),
  };
  return { caller, facts };
}

/** Of callers of other accounts CloudTrail may give the id alone, or `AROA...:session`: what aws:userid shows, too. */
function userId(identity: Fields): Record<string, ContextValue> {
  return named("aws:userid", textOf(identity, "principalId"));
}

function named(key: string, value: string | undefined): Record<string, ContextValue> {
  return value === undefined ? {} : { [key]: value };
}

/** T5: long-term credentials carry neither key; temporary ones carry both. */
function sessionFacts(type: string | undefined, session: Fields): Record<string, ContextValue | null> {
  const attributes = canonical(fieldsOf(session, "attributes"));
  const created = textOf(attributes, "creationDate");
  const mfa = textOf(attributes, "mfaAuthenticated");
  const source = textOf(session, "sourceIdentity");
  const identity = source === undefined ? {} : { "aws:SourceIdentity": source };
  if (created === undefined && mfa === undefined)
    return type === "IAMUser" ? { "aws:MultiFactorAuthPresent": null, "aws:TokenIssueTime": null } : identity;
  return {
    ...identity,
    ...(created === undefined ? {} : { "aws:TokenIssueTime": created }),
    ...(mfa === undefined ? {} : { "aws:MultiFactorAuthPresent": mfa.toLowerCase() }),
  };
}
