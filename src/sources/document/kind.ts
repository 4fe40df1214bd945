/** Recognises what a policy document is attached to, by what it says. For discovery only: a config states it. */

import { posix } from "node:path";
import type { PolicyKind } from "../../authorization/model.ts";
import { isObject } from "../../collections.ts";

export interface RecognisedKind {
  readonly kind: PolicyKind;
  /** False where the content would suit another kind too. */
  readonly certain: boolean;
  /** What it was told by: `a principal and only sts actions`. */
  readonly why: string;
}

interface Statement {
  readonly allows: boolean;
  readonly principal: boolean;
  readonly everyone: boolean;
  readonly services: readonly string[];
  readonly resources: readonly string[];
  readonly keys: readonly string[];
}

/** What the statements of a document have in common. */
interface Traits {
  readonly principal: boolean;
  readonly denyOnly: boolean;
  readonly everyone: boolean;
  readonly services: ReadonlySet<string>;
  /** Resources other than `*`. */
  readonly resources: readonly string[];
  readonly buckets: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

const STATEMENT_MEMBERS = ["Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal"];
const VERSIONS: readonly unknown[] = ["2012-10-17", "2008-10-17"];

/** Words of file and folder names, for what the content leaves open. */
const WORDS: readonly { readonly kind: PolicyKind; readonly words: RegExp }[] = [
  { kind: "permissions-boundary", words: /boundar/ },
  // FullAWSAccess is the SCP of AWS' own.
  { kind: "scp", words: /\bscps?\b|service.control|guardrail|full awsaccess/ },
  { kind: "rcp", words: /\brcps?\b|resource.control/ },
  { kind: "vpc-endpoint-policy", words: /endpoint|\bvpce\b/ },
  { kind: "bucket-policy", words: /bucket/ },
  { kind: "key-policy", words: /\bkms\b|\bkeys?\b/ },
  { kind: "trust-policy", words: /trust|assume/ },
  { kind: "session-policy", words: /\bsession\b/ },
  { kind: "identity-policy", words: /identity|\binline\b|permissions\b/ },
];

/** True for a document with statements at its top level, well formed or not. */
export function isPolicyDocument(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value) || !Object.hasOwn(value, "Statement")) return false;
  const statements = listOf(value["Statement"]).filter(isObject);
  const speaks = statements.some((statement) => STATEMENT_MEMBERS.some((name) => Object.hasOwn(statement, name)));
  return speaks || VERSIONS.includes(value["Version"]);
}

/**
 * The kind of a policy document.
 * @param value a document for which {@link isPolicyDocument} holds
 * @param path its file, whose words decide what the content leaves open
 * @returns undefined for a resource policy of a service that takes no part in an export, such as SQS
 */
export function recogniseKind(value: Readonly<Record<string, unknown>>, path: string): RecognisedKind | undefined {
  const traits = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement));
  return traits.principal ? withPrincipal(traits, path) : withoutPrincipal(traits, path);
}

/** The kind that a file's name alone speaks of. */
export function kindOfName(name: string): PolicyKind | undefined {
  return WORDS.find(({ words }) => words.test(spaced(name)))?.kind;
}

/** Services that a policy of this kind is about: one that names no other is the policy, without its Principal. */
const OWN_SERVICE: Partial<Record<PolicyKind, string>> = {
  "trust-policy": "sts",
  "bucket-policy": "s3",
  "key-policy": "kms",
};
const WITHOUT_PRINCIPAL: readonly PolicyKind[] = ["identity-policy", "permissions-boundary", "scp"];

/** The kind that a document certainly is by its content, where that cannot be `expected`. */
export function otherKind(value: unknown, expected: PolicyKind): RecognisedKind | undefined {
  if (!isPolicyDocument(value)) return undefined;
  const own = OWN_SERVICE[expected];
  if (own === undefined && !WITHOUT_PRINCIPAL.includes(expected)) return undefined;
  // Without the path: its words must not decide.
  const found = recogniseKind(value, "");
  if (found === undefined || found.kind === expected) return undefined;
  // What allows without a principal is no policy of a resource, whatever else it may be.
  if (!found.certain && found.kind !== "identity-policy") return undefined;
  if (OWN_SERVICE[found.kind] !== undefined) return found;
  const services = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement)).services;
  const forgotten = own === undefined || services.has("*") || services.has(own) || services.size === 0;
  return found.kind === "identity-policy" && !forgotten ? found : undefined;
}

function withPrincipal(traits: Traits, path: string): RecognisedKind | undefined {
  const { services, resources, buckets } = traits;
  const word = wordKind(path, ["rcp", "vpc-endpoint-policy", "bucket-policy", "key-policy", "trust-policy"]);
  const sure = (kind: PolicyKind, why: string): RecognisedKind => ({ kind, certain: true, why });
  const guess = (kind: PolicyKind, why: string): RecognisedKind => ({ kind, certain: kind === word, why });

  if (traits.denyOnly && traits.everyone && resources.length === 0) {
    if (isOnly(services, "sts") && !word?.startsWith("rcp"))
      return guess("trust-policy", "it denies everybody sts actions");
    const many = services.size > 1;
    if (!many && word === "key-policy" && isOnly(services, "kms"))
      return guess("key-policy", "it denies everybody kms actions");
    if (word === "bucket-policy" && isOnly(services, "s3"))
      return guess("bucket-policy", "it denies everybody s3 actions, and its name");
    const why = "it only denies, to every principal, and names no resource";
    return many ? sure("rcp", `${why}, over several services`) : guess("rcp", why);
  }
  if (traits.denyOnly && traits.everyone && services.size > 1 && buckets.size !== 1) {
    return guess("rcp", "it only denies, to every principal, over several services");
  }
  if (isOnly(services, "sts") && resources.length === 0) return sure("trust-policy", "a principal and sts actions");
  if (isOnly(services, "kms")) {
    if (word === "vpc-endpoint-policy" && traits.everyone)
      return guess(word, "every principal, kms actions, and its name");
    return sure("key-policy", "a principal and kms actions");
  }
  if (services.has("s3") || buckets.size > 0) return bucketOrEndpoint(traits, word);
  if (services.has("*")) {
    if (word !== undefined) return guess(word, "a principal, every action, and its name");
    return guess("vpc-endpoint-policy", "a principal and every action, as in an endpoint's default policy");
  }
  if (services.size === 0 && word !== undefined) return guess(word, "its name");
  return undefined;
}

/** A bucket policy names its own bucket only (S3 refuses others); an endpoint policy names any or none. */
function bucketOrEndpoint(traits: Traits, word: PolicyKind | undefined): RecognisedKind {
  const asks = traits.keys.has("aws:sourcevpce") || traits.keys.has("aws:sourcevpc");
  if (traits.buckets.size === 1 && isOnly(traits.services, "s3")) {
    if (word === "vpc-endpoint-policy" && traits.everyone && !asks) {
      return { kind: word, certain: false, why: "s3 actions for every principal, and its name" };
    }
    const certain = traits.resources.length > 0 && word !== "vpc-endpoint-policy";
    return { kind: "bucket-policy", certain, why: "a principal and s3 actions on one bucket" };
  }
  if (word === "bucket-policy") return { kind: word, certain: false, why: "a principal, s3 actions, and its name" };
  const why = "a principal and s3 actions on no one bucket";
  return { kind: "vpc-endpoint-policy", certain: word === "vpc-endpoint-policy", why };
}

function withoutPrincipal(traits: Traits, path: string): RecognisedKind {
  const word = wordKind(path, ["permissions-boundary", "scp", "rcp", "session-policy", "identity-policy"]);
  if (word !== undefined) return { kind: word, certain: true, why: "no principal, and its name" };
  if (traits.denyOnly) return { kind: "scp", certain: false, why: "no principal, and it only denies" };
  // SCPs and boundaries allow, too, but name no resource of anybody's.
  const certain = traits.resources.length > 0;
  return { kind: "identity-policy", certain, why: `no principal, and it allows${certain ? "" : " on every resource"}` };
}

/** The first of `kinds` that the file's name, else its nearest folder's name, speaks of. */
function wordKind(path: string, kinds: readonly PolicyKind[]): PolicyKind | undefined {
  const file = posix.basename(path).replace(/\.[^.]*$/, "");
  const folder = posix.basename(posix.dirname(path));
  for (const name of [file, folder]) {
    const found = WORDS.find((entry) => kinds.includes(entry.kind) && entry.words.test(spaced(name)));
    if (found !== undefined) return found.kind;
  }
  return undefined;
}

function spaced(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_.]/g, " ")
    .toLowerCase();
}

function traitsOf(statements: readonly Statement[]): Traits {
  const resources = statements.flatMap((statement) => statement.resources).filter((resource) => resource !== "*");
  return {
    principal: statements.some((statement) => statement.principal),
    denyOnly: statements.length > 0 && statements.every((statement) => !statement.allows),
    everyone: statements.length > 0 && statements.every((statement) => statement.everyone),
    services: new Set(statements.flatMap((statement) => statement.services)),
    resources,
    buckets: new Set(resources.flatMap((resource) => /^arn:[^:]*:s3:::([^/]+)/.exec(resource)?.[1] ?? [])),
    keys: new Set(statements.flatMap((statement) => statement.keys)),
  };
}

function readStatement(statement: Readonly<Record<string, unknown>>): Statement {
  const actions = [...strings(statement["Action"]), ...strings(statement["NotAction"])];
  const principal = statement["Principal"];
  const condition = isObject(statement["Condition"]) ? Object.values(statement["Condition"]) : [];
  return {
    allows: statement["Effect"] !== "Deny",
    principal: Object.hasOwn(statement, "Principal") || Object.hasOwn(statement, "NotPrincipal"),
    everyone: principal === "*" || (isObject(principal) && strings(principal["AWS"]).includes("*")),
    services: actions.map((action) => (action.split(":")[0] ?? "").toLowerCase()),
    resources: [...strings(statement["Resource"]), ...strings(statement["NotResource"])],
    keys: condition.filter(isObject).flatMap((tests) => Object.keys(tests).map((key) => key.toLowerCase())),
  };
}

function isOnly(services: ReadonlySet<string>, service: string): boolean {
  return services.size === 1 && services.has(service);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function strings(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === "string");
}
