/** What single resources of templates tell of an export. */

import { compilePattern, matchPattern } from "../authorization/match/wildcard.ts";
import { unique } from "../collections.ts";
import { GENESYS_ACCOUNTS } from "../genesys/accounts.ts";
import type { Declared } from "../sources/template/model.ts";
import type { RolePiece } from "../sources/template/pieces.ts";
import { asText, knownText } from "../sources/template/value.ts";
import { ACCOUNT_QUESTION, BUCKET_QUESTION } from "./stand-ins.ts";

/** Whether a resource may be the bucket of that name, or set something of it. */
export function mayDeclareBucket({ pieces }: Declared, name: string): boolean {
  return pieces.some((piece) => {
    const text = piece.type === "bucket" ? piece.name : piece.type === "bucket-settings" ? piece.bucket : undefined;
    const pattern = text === undefined ? undefined : asText(text)?.text;
    return pattern !== undefined && matchPattern(compilePattern(pattern), name) !== false;
  });
}

/** The ARNs of roles that let Genesys in, `<...>` for what is not known of them; of the one that does, where there is just one. */
export function roleOfTemplates({ pieces }: Declared): string | undefined {
  const roles = pieces.filter((piece): piece is RolePiece => piece.type === "role" && speaksOfGenesys(piece));
  const arns = unique(roles.map(askedArn));
  return arns.length === 1 ? arns[0] : undefined;
}

/** The name of the one bucket that is declared, `<...>` where it is not known; undefined where there is not just one. */
export function bucketOfTemplates({ pieces }: Declared): string | undefined {
  const names = pieces.flatMap((piece) => (piece.type === "bucket" ? [knownText(piece.name)] : []));
  const [only, second] = unique(names);
  return names.length === 0 || second !== undefined ? undefined : (only ?? BUCKET_QUESTION);
}

function askedArn({ account, partition, path, name }: RolePiece): string {
  const role = knownText(name);
  const folder = knownText(path);
  const resource = role === undefined || folder === undefined ? "/<name>" : `${folder}${role}`;
  return `arn:${knownText(partition) ?? "aws"}:iam::${knownText(account) ?? ACCOUNT_QUESTION}:role${resource}`;
}

function speaksOfGenesys({ trust }: RolePiece): boolean {
  return [...textsIn(trust.value)].some(
    (text) => text.includes("sts:ExternalId") || GENESYS_ACCOUNTS.some((account) => text.includes(account)),
  );
}

/** Every text of a value, names of members included. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  const items = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
  for (const item of items) yield* textsIn(item);
}
