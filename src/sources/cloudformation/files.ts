/** Files that templates refer to by path: nested stacks and includes. */

import { posix } from "node:path";
import type { Place } from "../../inventory/model.ts";
import { knownText, memberOf, type Value } from "../template/value.ts";
import { NESTED_STACKS } from "./outputs.ts";
import { includeLocation } from "./template.ts";

export interface Reference {
  readonly kind: "template" | "include";
  /** In the repository. */
  readonly path: string;
  readonly place: Place;
}

/** A path of the repository; undefined for what lies elsewhere, such as S3, and outside of the repository. */
export function localPath(from: string, location: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location) || location.startsWith("/") || location.includes("\0")) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(from), location));
  return path === ".." || path.startsWith("../") || path === "." ? undefined : path;
}

/** The template of a nested stack, where it is a file: its own property, or the asset that the CDK wrote beside it. */
export function nestedLocation(block: Value): string | undefined {
  const property = NESTED_STACKS.get(knownText(memberOf(block, "Type")) ?? "");
  if (property === undefined) return undefined;
  const written = memberOf(memberOf(block, "Properties"), property);
  const literal = written?.kind === "string" ? knownText(written) : undefined;
  if (literal !== undefined) return literal;
  const metadata = memberOf(block, "Metadata");
  if (knownText(memberOf(metadata, "aws:asset:property")) !== property) return undefined;
  return knownText(memberOf(metadata, "aws:asset:path"));
}

/** Everything that a text refers to. */
export function* referencesOf(value: Value, path: string): Generator<Reference> {
  if (value.kind === "list") for (const item of value.items) yield* referencesOf(item, path);
  if (value.kind !== "object") return;
  const nested = nestedLocation(value);
  if (nested !== undefined) yield* local("template", nested, value.place, path);
  for (const [name, member] of value.members) {
    if (name === "Fn::Transform" || name === "Transform")
      for (const transform of member.value.kind === "list" ? member.value.items : [member.value]) {
        const location = includeLocation(transform);
        if (location !== undefined) yield* local("include", location, transform.place, path);
      }
    yield* referencesOf(member.value, path);
  }
}

function* local(kind: Reference["kind"], location: string, place: Place, from: string): Generator<Reference> {
  const path = localPath(from, location);
  if (path !== undefined) yield { kind, path, place };
}
