/** The config that settles what the documents leave open. */

import type { Gap, PolicyDocument } from "../../inventory/model.ts";
import { keysOf } from "./keys.ts";
import { accountOf, isAbout, namedKeys, ofKind } from "./read-policies.ts";

interface Known {
  readonly organizationId?: string | undefined;
  readonly role?: string | undefined;
  readonly bucket?: string | undefined;
  readonly trust: PolicyDocument;
  readonly identity: readonly PolicyDocument[];
  /** Identity policies that may be the role's or not. */
  readonly perhaps?: readonly PolicyDocument[];
}

/**
 * A config with every document that was found: left out, one would count as not there. `<...>` stands where the reader
 * must fill something in; such a config is refused until that is done.
 */
export function suggestConfig(known: Known, documents: readonly PolicyDocument[]): Pick<Gap, "cure" | "example"> {
  const { arn, bucket } = namesOf(known);
  const lines = [
    ...exportLines(known),
    "inventory:",
    "  roles:",
    `    - arn: ${quoted(arn)}`,
    `      trust-policy: ${quoted(nameOf(known.trust))}`,
    `      identity-policies: ${identityPolicies(known)}`,
    ...choice("      permissions-boundary", ofKind(documents, "permissions-boundary")),
    ...bucketLines(bucket, known, documents),
    ...keyLines(documents),
    ...organizationLines(documents),
  ];
  return withExample(lines);
}

/** A config with the export only: what AWS was read for lies in no file. */
export function suggestExport(known: Pick<Known, "organizationId" | "role" | "bucket">): Pick<Gap, "cure" | "example"> {
  return withExample(exportLines(known));
}

function withExample(lines: readonly string[]): Pick<Gap, "cure" | "example"> {
  return { cure: "write .github/genesys-export-gate.yml; an example is below", example: lines.join("\n") };
}

function namesOf({ role, bucket }: Pick<Known, "role" | "bucket">): { readonly arn: string; readonly bucket: string } {
  return { arn: role ?? "arn:aws:iam::<account>:role/<name>", bucket: bucket ?? "<bucket>" };
}

function exportLines(known: Pick<Known, "organizationId" | "role" | "bucket">): readonly string[] {
  const { arn, bucket } = namesOf(known);
  return [
    "version: 1",
    "exports:",
    "  - name: recordings",
    `    genesys: { organization-id: ${quoted(known.organizationId ?? "<Genesys organization id>")} }`,
    `    role: ${quoted(arn)}`,
    `    bucket: ${quoted(bucket)}`,
  ];
}

function identityPolicies({ identity, perhaps = [] }: Known): string {
  if (identity.length > 0) return `[${identity.map((document) => quoted(nameOf(document))).join(", ")}]`;
  const which =
    perhaps.length === 0 ? "every managed and inline policy of the role" : `those of the role: ${list(perhaps)}`;
  return `[${quoted(`<${which}>`)}]`;
}

function bucketLines(bucket: string, known: Known, documents: readonly PolicyDocument[]): readonly string[] {
  const all = ofKind(documents, "bucket-policy");
  const about = known.bucket === undefined ? all : all.filter((document) => isAbout(document, bucket) !== "no");
  const { arns, left } = keysOf(documents);
  const named = namedKeys([...known.identity, ...about]);
  const related = named.length > 0 ? named : arns;
  const [key] = related;
  const region = related.length === 1 ? key?.split(":")[3] : undefined;
  const several = related.length > 1 || (related.length === 0 && left.length > 0);
  const encryption = several ? `<ARN of the bucket's key>` : key;
  return [
    "  buckets:",
    `    - name: ${quoted(bucket)}`,
    `      account: ${quoted(known.role === undefined ? "<account>" : accountOf(known.role))}`,
    `      region: ${quoted(region ?? "<region>")}`,
    ...(about.length === 0 ? ["      # policy: no document is one; leave it out only where the bucket has none"] : []),
    ...choice("      policy", about),
    encryption === undefined
      ? "      # encryption: no document names a key; leave it out only where the bucket uses none"
      : `      encryption: { algorithm: "aws:kms", key: ${quoted(encryption)} }`,
  ];
}

function keyLines(documents: readonly PolicyDocument[]): readonly string[] {
  const { arns, policies, left } = keysOf(documents);
  const named = arns.flatMap((arn) => {
    const own = policies.get(arn);
    const policy = own === undefined ? (left.length > 0 ? `<one of ${list(left)}>` : "<its key policy>") : nameOf(own);
    return [`    - arn: ${quoted(arn)}`, `      policy: ${quoted(policy)}`];
  });
  const unnamed = arns.length > 0 ? [] : left;
  const others = unnamed.flatMap((document) => [
    `    - arn: ${quoted("<ARN of its key>")}`,
    `      policy: ${quoted(nameOf(document))}`,
  ]);
  return named.length + others.length === 0 ? [] : ["  keys:", ...named, ...others];
}

function organizationLines(documents: readonly PolicyDocument[]): readonly string[] {
  const levels = (["scp", "rcp"] as const).flatMap((kind) => {
    const policies = ofKind(documents, kind);
    if (policies.length === 0) return [];
    return [
      `    ${kind}s: # one list for each level, root first`,
      `      - [${policies.map((document) => quoted(nameOf(document))).join(", ")}]`,
    ];
  });
  return levels.length === 0 ? [] : ["  organization:", ...levels];
}

function choice(key: string, documents: readonly PolicyDocument[]): readonly string[] {
  const [first, second] = documents;
  if (first === undefined) return [];
  return [`${key}: ${quoted(second === undefined ? nameOf(first) : `<one of ${list(documents)}>`)}`];
}

function list(documents: readonly PolicyDocument[]): string {
  return documents.map(nameOf).join(", ");
}

/** As a config names it: a policy inside of a file with its place there. */
function nameOf({ path, address }: PolicyDocument): string {
  return address?.startsWith("/") === true ? `${path}#${address}` : path;
}

/** As YAML, where double quotes mean what they mean in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
