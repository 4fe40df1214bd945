/** What small trees of Terraform files declare, in plain data. */

import { HOLE } from "../../../../src/authorization/hole.ts";
import type { Place } from "../../../../src/inventory/model.ts";
import type { Declared } from "../../../../src/sources/template/model.ts";
import type { Piece } from "../../../../src/sources/template/pieces.ts";
import type { Value } from "../../../../src/sources/template/value.ts";
import { readTerraform, type TerraformOptions } from "../../../../src/sources/terraform/read-terraform.ts";

export type Files = Readonly<Record<string, string>>;

export interface Given {
  readonly values?: Readonly<Record<string, string>>;
  readonly surroundings?: TerraformOptions["surroundings"];
  readonly variableFiles?: Files;
  /** Files that are no Terraform. */
  readonly others?: Files;
}

function sourcesOf(files: Files) {
  return Object.entries(files).map(([path, text]) => ({ path, text, sha256: "" }));
}

export function declare(files: Files, given: Given = {}): Promise<Declared> {
  const { values = {}, surroundings = {}, variableFiles = {}, others = {} } = given;
  const readable = new Map(sourcesOf(others).map((source) => [source.path, source]));
  return readTerraform(sourcesOf(files), {
    values: new Map(Object.entries(values)),
    surroundings,
    variableFiles: sourcesOf(variableFiles),
    readFile: async (path) => readable.get(path),
  });
}

/** `?` for what is not known; texts of JSON that were made here as what they are of. */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case "null":
      return null;
    case "unknown":
      return "?";
    case "string":
      return value.decoded === undefined ? value.text.replaceAll(HOLE, "?") : plain(value.decoded);
    case "list":
      return value.items.map(plain);
    case "object":
      return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member.value)]));
    default:
      return value.value;
  }
}

export function shownPlace({ path, line, endLine }: Place): string {
  return line === endLine ? `${path}:${line}` : `${path}:${line}-${endLine}`;
}

/** The names of buckets and roles by address. */
export function namesIn({ pieces }: Declared): Record<string, unknown> {
  return Object.fromEntries(pieces.flatMap((piece) => ("name" in piece ? [[piece.address, plain(piece.name)]] : [])));
}

/** The one policy of the pieces. */
export function policyIn({ pieces }: Declared): Value {
  const [only, other] = pieces.flatMap(policiesOf);
  if (only === undefined || other !== undefined) throw new Error("there is not just one policy");
  return only;
}

function policiesOf(piece: Piece): readonly Value[] {
  if (piece.type === "bucket-settings") return piece.settings.policy === undefined ? [] : [piece.settings.policy.value];
  if (piece.type === "policy-attachment" || piece.type === "organization-policy-attachment") return [];
  return "policy" in piece && piece.policy !== undefined ? [piece.policy.value] : [];
}
