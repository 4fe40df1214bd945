/** Every text of the policies that templates declare. */

import type { Piece, PolicyPiece } from "../pieces.ts";
import { type Resolve, resolveText } from "../resolve.ts";
import type { Value } from "../value.ts";

/** Scalars of policies, whole; of a policy that is a text of JSON its strings. */
export function textsOfPolicies(pieces: readonly Piece[], resolve: Resolve): readonly string[] {
  return pieces.flatMap(policiesOf).flatMap(({ value }) => textsOf(value, resolve));
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

function textsOf(value: Value, resolve: Resolve): readonly string[] {
  switch (value.kind) {
    case "string": {
      if (value.decoded !== undefined) return textsOf(value.decoded, resolve);
      const { text } = resolveText(value, resolve);
      const strings = text.trimStart().startsWith("{") ? [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)] : undefined;
      return strings?.map(([, inner = ""]) => inner.replaceAll("\\/", "/")) ?? [text];
    }
    case "list":
      return value.items.flatMap((item) => textsOf(item, resolve));
    case "object":
      return [...value.members.values()].flatMap((member) => textsOf(member.value, resolve));
    default:
      return [];
  }
}

/** Attachments name a policy by its id; all others have one. */
function isPolicy(policy: PolicyPiece | Value): policy is PolicyPiece {
  return !("kind" in policy);
}
