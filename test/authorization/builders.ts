/** Documents and requests for tests, parsed by the real parser. */

import type { Authorization, Policy, PolicyKind, Request } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";

export const ACCOUNT = "111122223333";
export const OTHER_ACCOUNT = "444455556666";
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/export/GenesysExport`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/GenesysExport/genesys`;
export const BUCKET = "arn:aws:s3:::recordings";
export const OBJECT = `${BUCKET}/org/a.wav`;

type Json = Record<string, unknown>;

export function policy(kind: PolicyKind, id: string, ...statements: Json[]): Policy {
  const parsed = parsePolicy({ Version: "2012-10-17", Statement: statements }, kind, id).policy;
  if (parsed === undefined) throw new Error(`${id} cannot be read`);
  return parsed;
}

export const identity = (...statements: Json[]): Policy => policy("identity-policy", "identity", ...statements);
export const bucketPolicy = (...statements: Json[]): Policy => policy("bucket-policy", "bucket", ...statements);

export const allow = (more: Json = {}): Json => ({ Effect: "Allow", Action: "s3:PutObject", Resource: "*", ...more });
export const deny = (more: Json = {}): Json => ({ Effect: "Deny", Action: "s3:PutObject", Resource: "*", ...more });

export const request = (more: Partial<Request> = {}): Request => ({
  principal: { arn: SESSION },
  action: "s3:PutObject",
  resource: OBJECT,
  context: { "aws:PrincipalArn": ROLE },
  ...more,
});

export const authorization = (more: Partial<Authorization> = {}): Authorization => ({
  request: request(),
  resourceAccount: ACCOUNT,
  identityPolicies: [identity(allow())],
  ...more,
});
