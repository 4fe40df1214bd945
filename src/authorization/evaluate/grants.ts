/** KMS grants (K3, K9): who, which operations, which encryption context. */

import { parsePrincipalArn } from "../match/arn.ts";
import { compilePrincipal, matchPrincipal, STRENGTH, type Strength } from "../match/principal.ts";
import type { KmsGrant, Truth } from "../model.ts";
import type { PreparedRequest } from "./request.ts";

export interface GrantAnswer {
  /** Whether the grant covers the call. */
  readonly applies: Truth;
  /** How it names the caller; an account only delegates. */
  readonly strength: Strength;
}

const NO_GRANT: GrantAnswer = { applies: false, strength: STRENGTH.none };

/** Operations whose encryption context a grant's constraints bind; the others have none. */
const WITH_CONTEXT = /^kms:(encrypt|decrypt|generatedatakey(pair)?(withoutplaintext)?|reencrypt(from|to))$/;

const CONTEXT_PREFIX = "kms:encryptioncontext:";

export function answerOfGrant(
  grant: KmsGrant,
  request: PreparedRequest,
  context: Readonly<Record<string, unknown>>,
): GrantAnswer {
  const listed = grant.operations.some((operation) => `kms:${operation.toLowerCase()}` === request.action);
  const strength = listed ? matchGrantee(grant.granteePrincipal, request) : STRENGTH.none;
  return strength === STRENGTH.none ? NO_GRANT : { applies: constraintsHold(grant, request.action, context), strength };
}

function matchGrantee(grantee: string, request: PreparedRequest): Strength {
  const service = parsePrincipalArn(grantee) === undefined && !/^\d{12}$/.test(grantee);
  const element = {
    everyone: false,
    aws: service ? [] : [grantee],
    service: service ? [grantee] : [],
    federated: [],
    canonicalUser: [],
  };
  const statement = { index: 0, path: [], effect: "Allow", principal: element, conditions: [] } as const;
  const matcher = compilePrincipal(statement, new Set());
  return matcher === undefined ? STRENGTH.none : matchPrincipal(matcher, request.caller, false, false).sure;
}

/** An exact, case-sensitive match of names and values. */
function constraintsHold(grant: KmsGrant, action: string, context: Readonly<Record<string, unknown>>): Truth {
  const { encryptionContextEquals: equals, encryptionContextSubset: subset } = grant;
  if (equals === undefined && subset === undefined) return true;
  // A grant that is made under a constrained grant has to carry the same constraints: not part of the request.
  if (action === "kms:creategrant") return "unknown";
  if (!WITH_CONTEXT.test(action)) return true;
  const pairs = encryptionContext(context);
  const includes = (wanted: Readonly<Record<string, string>>): boolean =>
    Object.entries(wanted).every(([name, value]) => pairs.get(name) === value);
  if (equals !== undefined && !(includes(equals) && Object.keys(equals).length === pairs.size)) return false;
  return subset === undefined || includes(subset);
}

/** The request's encryption context: the `kms:EncryptionContext:NAME` keys, names as written. */
function encryptionContext(context: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const pairs = new Map<string, unknown>();
  for (const [key, value] of Object.entries(context)) {
    if (key.toLowerCase().startsWith(CONTEXT_PREFIX)) {
      pairs.set(key.slice(CONTEXT_PREFIX.length), Array.isArray(value) && value.length === 1 ? value[0] : value);
    }
  }
  return pairs;
}
