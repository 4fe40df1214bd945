/** A request's context as ContextEntries: every key with the type by which the simulator compares it. */

import type { Request, Statement } from "../authorization/model.ts";
import { whyRefused } from "./characters.ts";
import type { ContextEntry, ContextType } from "./model.ts";

type Scalar = "string" | "numeric" | "boolean" | "ip" | "date";

/** Types of the keys that have another than string (lower case). Source: Service Authorization Reference, global condition keys. */
const SCALARS: Readonly<Record<string, Scalar>> = {
  "aws:securetransport": "boolean",
  "aws:multifactorauthpresent": "boolean",
  "aws:principalisawsservice": "boolean",
  "aws:viaawsservice": "boolean",
  "aws:currenttime": "date",
  "aws:tokenissuetime": "date",
  "aws:sourceip": "ip",
  "aws:vpcsourceip": "ip",
  "aws:multifactorauthage": "numeric",
  "s3:max-keys": "numeric",
  "s3:signatureage": "numeric",
  "s3:tlsversion": "numeric",
  "s3:object-lock-remaining-retention-days": "numeric",
  "s3:object-lock-retain-until-date": "date",
};

/** A single-valued operator on a list does not match, even with one value: lists only for these. */
const MULTIVALUED: ReadonlySet<string> = new Set([
  "aws:calledvia",
  "aws:principalorgpaths",
  "aws:principalservicenameslist",
  "aws:resourceorgpaths",
  "aws:sourceorgpaths",
  "aws:tagkeys",
  "aws:vpceorgpaths",
  "kms:encryptioncontextkeys",
  "kms:resourcealiases",
  "s3:requestobjecttagkeys",
  "sts:transitivetagkeys",
]);

/** Keys that operators of two families compare: the policies' own operator tells. */
const BY_OPERATOR: ReadonlySet<string> = new Set(["aws:epochtime"]);

const FAMILIES: readonly (readonly [RegExp, Scalar])[] = [
  [/^Numeric/i, "numeric"],
  [/^Date/i, "date"],
  [/^Bool/i, "boolean"],
  [/IpAddress/i, "ip"],
  [/^(?:String|Arn)/i, "string"],
];

/** The scalar type by which statements compare each key (lower case); keys that they compare in several ways are left out. */
export function operatorTypes(statements: readonly Statement[]): ReadonlyMap<string, Scalar> {
  const types = new Map<string, Set<Scalar>>();
  for (const { operator, key } of statements.flatMap(({ conditions }) => conditions)) {
    const name = operator.replace(/^For(?:All|Any)Values?s?:/i, "");
    const type = FAMILIES.find(([pattern]) => pattern.test(name))?.[1];
    if (type !== undefined) types.set(key.toLowerCase(), (types.get(key.toLowerCase()) ?? new Set()).add(type));
  }
  return new Map([...types].flatMap(([key, [only, ...more]]) => (only && more.length === 0 ? [[key, only]] : [])));
}

/** What IAM takes for a value of the type; it refuses the whole question otherwise. */
const SHAPES: Readonly<Record<Scalar, RegExp>> = {
  string: /^/,
  numeric: /^[+-]?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/i,
  ip: /^[\da-f.:]+(?:\/\d+)?$/i,
  date: /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?$|^\d+$/,
};

/**
 * The type of a context key: by the key; for tags and keys that have no type of their own by how policies compare it.
 * A value that does not fit is sent as a string.
 */
function contextType(key: string, values: readonly string[], operators: ReadonlyMap<string, Scalar>): ContextType {
  const name = key.toLowerCase();
  const wanted = SCALARS[name] ?? operators.get(name) ?? (BY_OPERATOR.has(name) ? "date" : "string");
  const scalar = values.every((value) => SHAPES[wanted].test(value)) ? wanted : "string";
  return MULTIVALUED.has(name) ? `${scalar}List` : scalar;
}

/**
 * Every key of the context, sorted by name.
 * @returns what IAM would refuse, where it would refuse something
 */
export function contextEntries(
  context: Request["context"],
  operators: ReadonlyMap<string, Scalar>,
): readonly ContextEntry[] | { readonly why: string } {
  const entries: ContextEntry[] = [];
  for (const [name, value] of Object.entries(context)) {
    const values = typeof value === "string" ? [value] : value;
    const type = contextType(name, values, operators);
    const refused = [whyRefused("context key", name), ...values.map((one) => whyRefused("context value", one))];
    const why = refused.find((one) => one !== undefined);
    if (why !== undefined) return { why: `${JSON.stringify(name)}: ${why}` };
    if (!type.endsWith("List") && values.length !== 1)
      return { why: `\`${name}\` holds ${values.length} values, the simulator takes one` };
    entries.push({ name, type, values });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
