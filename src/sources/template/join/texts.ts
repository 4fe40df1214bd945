/** Every text of what templates declare. */

import type { Piece, PolicyPiece } from "../pieces.ts";
import { type Resolve, resolveText } from "../resolve.ts";
import { asText, type Value } from "../value.ts";

/** Scalars of policies and of grants, whole; of a policy that is a text of JSON its strings, and all of it as well. */
export function textsOfPolicies(pieces: readonly Piece[], resolve: Resolve): readonly string[] {
  return pieces.flatMap((piece) => [
    ...policiesOf(piece).flatMap(({ value }) => textsOf(value, resolve)),
    ...grantTexts(piece, resolve),
  ]);
}

/** Ids of organizations that trust policies ask for: texts that look like the id of a key, and are none. */
export function externalIdsOf(pieces: readonly Piece[], resolve: Resolve): readonly string[] {
  return pieces.flatMap((piece) => policiesOf(piece).flatMap(({ value }) => externalIdsIn(value, resolve)));
}

const EXTERNAL_ID = "sts:externalid";
const EXTERNAL_ID_IN_JSON = /"sts:ExternalId"\s*:\s*(?:\[[^\]]*\]|"[^"]*")/gi;

function externalIdsIn(value: Value, resolve: Resolve): readonly string[] {
  if (value.kind === "list") return value.items.flatMap((item) => externalIdsIn(item, resolve));
  if (value.kind === "object") {
    return [...value.members].flatMap(([name, member]) =>
      (name.toLowerCase() === EXTERNAL_ID ? textsOf : externalIdsIn)(member.value, resolve),
    );
  }
  if (value.kind !== "string") return [];
  if (value.decoded !== undefined) return externalIdsIn(value.decoded, resolve);
  const { text } = resolveText(value, resolve);
  return (text.match(EXTERNAL_ID_IN_JSON) ?? []).flatMap((member) => stringsOf(member).slice(1));
}

/** All that pieces say, names of accounts and Regions included; holes are left. */
export function textsOfPieces(pieces: readonly Piece[]): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (isValue(node)) found.push(...textsOf(node, () => undefined));
    else for (const member of Object.values(node)) walk(member);
  };
  for (const piece of pieces) walk(piece);
  return found;
}

function isValue(node: object): node is Value {
  return "kind" in node && "place" in node;
}

function policiesOf(piece: Piece): readonly PolicyPiece[] {
  switch (piece.type) {
    case "role":
      return [piece.trust, ...piece.inline];
    case "bucket":
    case "bucket-settings":
      return piece.settings.policy === undefined ? [] : [piece.settings.policy];
    default:
      return "policy" in piece && piece.policy !== undefined ? [piece.policy].filter(isPolicy) : [];
  }
}

function grantTexts(piece: Piece, resolve: Resolve): readonly string[] {
  if (piece.type !== "key-grant") return [];
  const { grantee, encryptionContextEquals, encryptionContextSubset } = piece;
  return [grantee, encryptionContextEquals, encryptionContextSubset].flatMap((value) =>
    value === undefined ? [] : textsOf(value, resolve),
  );
}

function textsOf(value: Value, resolve: Resolve): readonly string[] {
  switch (value.kind) {
    case "list":
      return value.items.flatMap((item) => textsOf(item, resolve));
    case "object":
      return [...value.members.values()].flatMap((member) => textsOf(member.value, resolve));
    default: {
      if (value.kind === "string" && value.decoded !== undefined) return textsOf(value.decoded, resolve);
      const written = asText(value);
      if (written === undefined) return [];
      const { text } = resolveText(written, resolve);
      return text.trimStart().startsWith("{") ? [...stringsOf(text), text] : [text];
    }
  }
}

/** The strings of a text of JSON, which need not be correct. */
function stringsOf(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([quoted, inner = ""]) => {
    try {
      return String(JSON.parse(quoted));
    } catch {
      return inner;
    }
  });
}

/** Attachments name a policy by its id; all others have one. */
function isPolicy(policy: PolicyPiece | Value): policy is PolicyPiece {
  return !("kind" in policy);
}
