/** Authorization cases: one JSON object each, with every policy in it, a request and perhaps the expected outcome. */

import type { KmsGrant, PolicyKind, PolicyOrUnknown, PolicyProblem } from "../model.ts";
import { parsePolicy } from "../policy/parse.ts";
import { isObject, quote, suggestion, typeName } from "../policy/report.ts";
import type { S3Scene } from "../s3/decide.ts";
import type { PublicAccessSettings } from "../s3/model.ts";
import { storingRefused } from "../s3/public-access-block.ts";
import type { Space } from "../space/model.ts";
import { CaseError, present, refuseUnknown } from "./error.ts";
import { EXPECTATIONS, type Expectation, readExpectedS3, type S3Expectation } from "./expected.ts";
import { readGrant } from "./grant.ts";
import { readRequest } from "./request.ts";
import { readS3, S3_MEMBERS } from "./s3.ts";

export interface AuthorizationCase {
  readonly id: string;
  readonly space: Space;
  /** Set for a call of S3 whose settings beside the policies are given, too. */
  readonly s3: S3Scene | undefined;
  readonly expected: Expectation | undefined;
  readonly expectedS3: S3Expectation | undefined;
  /** Where the expected outcome is from. */
  readonly source: string | undefined;
  /** What AWS would refuse to store in the case's policies, by place. */
  readonly notes: readonly { readonly place: string; readonly problem: PolicyProblem }[];
}

const MEMBERS = [
  "id",
  "request",
  "identityPolicies",
  "resourcePolicy",
  "permissionsBoundary",
  "sessionPolicy",
  "scps",
  "rcps",
  "vpcEndpointPolicy",
  "kmsGrants",
  "blockPublicAccess",
  "serviceLinkedRole",
  "objectOwner",
  "resourceAccount",
  ...S3_MEMBERS,
  "expected",
  "source",
  "why",
  "notes",
  "trust",
  "rule",
];

/**
 * Reads one case (contract section 4).
 *
 * @param value the line as `JSON.parse` gives it
 * @throws {CaseError} naming the member and what to write instead
 */
export function readCase(value: unknown): AuthorizationCase {
  if (!isObject(value)) throw new CaseError(`a case is an object, found ${typeName(value)}`);
  refuseUnknown(value, MEMBERS, "a case");
  const notes: AuthorizationCase["notes"][number][] = [];
  const request = readRequest(value["request"]);
  const policy = (document: unknown, kind: PolicyKind, place: string): PolicyOrUnknown => {
    const { policy: parsed, problems } = readPolicy(document, kind, place);
    notes.push(...problems.filter(({ severity }) => severity === "error").map((problem) => ({ place, problem })));
    return parsed;
  };
  const optional = (member: string, kind: PolicyKind): PolicyOrUnknown | undefined =>
    value[member] === undefined ? undefined : policy(value[member], kind, member);
  const levels = (member: "scps" | "rcps", kind: PolicyKind): PolicyOrUnknown[][] | undefined =>
    value[member] === undefined
      ? undefined
      : list(value[member], member).map((level, row) =>
          list(level, `${member}[${row}]`).map((item, column) => policy(item, kind, `${member}[${row}][${column}]`)),
        );
  const resourceAccount = readAccount(value["resourceAccount"] ?? null, "resourceAccount") ?? "";
  const space: Space = {
    request,
    resourceAccount,
    identityPolicies: list(value["identityPolicies"] ?? [], "identityPolicies").map((item, index) =>
      policy(item, "identity-policy", `identityPolicies[${index}]`),
    ),
    ...present({
      resourcePolicy: optional("resourcePolicy", resourcePolicyKind(request.action)),
      permissionsBoundary: optional("permissionsBoundary", "permissions-boundary"),
      sessionPolicy: optional("sessionPolicy", "session-policy"),
      scps: levels("scps", "scp"),
      rcps: levels("rcps", "rcp"),
      vpcEndpointPolicy: optional("vpcEndpointPolicy", "vpc-endpoint-policy"),
      kmsGrants: readGrants(value["kmsGrants"]),
      blockPublicAccess: readBlock(value["blockPublicAccess"]),
      serviceLinkedRole: readFlag(value["serviceLinkedRole"], "serviceLinkedRole"),
      objectOwner: readAccount(value["objectOwner"], "objectOwner"),
    }),
  };
  const s3 = readS3(value, space, policy);
  const { resourcePolicy } = space;
  const settings = s3?.bucket.publicAccessBlock;
  if (resourcePolicy !== undefined && settings !== undefined) notes.push(...storingNotes(resourcePolicy, settings));
  return {
    id: readId(value["id"]),
    space,
    s3,
    expected: readExpected(value["expected"]),
    expectedS3: readExpectedS3(value["expectedS3"]),
    source: text(value["source"]),
    notes,
  };
}

/** B3: a policy that was stored before goes on to count. */
function storingNotes(policy: PolicyOrUnknown, settings: PublicAccessSettings): AuthorizationCase["notes"] {
  const refused = storingRefused(policy, settings);
  if (refused?.applies !== true) return [];
  const { rule, reason } = refused;
  return [{ place: policy.id, problem: { severity: "error", path: [], message: reason, rule } }];
}

function readId(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new CaseError(`"id" is a string, found ${value === undefined ? "none" : typeName(value)}`);
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function list(value: unknown, place: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new CaseError(`${quote(place)} is a list, found ${typeName(value)}`);
}

/** `{"unknown": "why"}` stands for a policy that applies and whose text is not known. */
function readPolicy(
  value: unknown,
  kind: PolicyKind,
  place: string,
): { policy: PolicyOrUnknown; problems: readonly PolicyProblem[] } {
  if (isObject(value) && typeof value["unknown"] === "string" && Object.keys(value).length === 1) {
    return { policy: { id: place, kind, unknown: value["unknown"] }, problems: [] };
  }
  const { policy, problems } = parsePolicy(value, kind, place);
  if (policy !== undefined) return { policy, problems };
  const problem = problems.find(({ severity }) => severity === "error");
  throw new CaseError(`${place}: ${problem === undefined ? "no policy" : describeProblem(problem)}`);
}

/** A problem of a policy in one line: where, what, and what instead. */
export function describeProblem({ path, message, help, rule }: PolicyProblem): string {
  const where = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
  return `${where === "" ? "" : `${where.replace(/^\./, "")}: `}${message} (${rule})${help === undefined ? "" : `; ${help}`}`;
}

function resourcePolicyKind(action: string): PolicyKind {
  const service = action.toLowerCase().split(":", 1)[0];
  return service === "sts" ? "trust-policy" : service === "kms" ? "key-policy" : "bucket-policy";
}

function readGrants(value: unknown): KmsGrant[] | undefined {
  if (value === undefined) return undefined;
  return list(value, "kmsGrants").map((grant, index) => readGrant(grant, `kmsGrants[${index}]`));
}

function readBlock(value: unknown): Space["blockPublicAccess"] | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new CaseError(`"blockPublicAccess" is an object, found ${typeName(value)}`);
  refuseUnknown(value, ["restrictPublicBuckets"], '"blockPublicAccess"');
  return { restrictPublicBuckets: readFlag(value["restrictPublicBuckets"], "restrictPublicBuckets") ?? false };
}

function readAccount(value: unknown, name: "resourceAccount" | "objectOwner"): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && /^\d{12}$/.test(value)) return value;
  const owned = name === "resourceAccount" ? "resource" : "object";
  throw new CaseError(`${quote(name)} is the twelve digits of the account that owns the ${owned}`);
}

function readFlag(value: unknown, name: string): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  throw new CaseError(`${quote(name)} is true or false, found ${typeName(value)}`);
}

function readExpected(value: unknown): Expectation | undefined {
  if (value === undefined) return undefined;
  const known = EXPECTATIONS.find((word) => word === value);
  if (known !== undefined) return known;
  const near = typeof value === "string" ? suggestion(value, EXPECTATIONS) : undefined;
  throw new CaseError(`"expected" is one of ${EXPECTATIONS.join(", ")}${near === undefined ? "" : `; ${near}`}`);
}
