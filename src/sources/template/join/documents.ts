/** From the policies of pieces to policy documents. They count as judged only where something of an export has them. */

import type { PolicyKind } from "../../../authorization/model.ts";
import type { Place, PolicyDocument } from "../../../inventory/model.ts";
import { policyDocument } from "../../collector.ts";
import type { SourceProblem } from "../../model.ts";
import type { Declared } from "../model.ts";
import type { Origin, Piece, PolicyPiece } from "../pieces.ts";
import type { Resolve } from "../resolve.ts";
import { policyJson } from "../to-json.ts";
import { placed } from "../written.ts";

/** The policy of a piece as a document; the same object when asked again. One that cannot be read is `unknown`. */
export type DocumentReader = (origin: Holder, policy: PolicyPiece, kind: PolicyKind) => PolicyDocument;

/** What has a policy. */
type Holder = Origin & { readonly type: Piece["type"] };

/** Pieces whose identity policies are inline ones. */
const INLINE: ReadonlySet<Piece["type"]> = new Set(["role", "role-policy"]);

export interface Documents {
  readonly read: DocumentReader;
  /** What is wrong with the text of a document, where its text is no policy at all. */
  readonly problemOf: (document: PolicyDocument) => SourceProblem | undefined;
}

/** @param files what was read, for the texts that places lie in */
export function documentReader(files: Declared["files"], resolve: Resolve): Documents {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const known = new Map<PolicyPiece, Map<PolicyKind, PolicyDocument>>();
  const problems = new Map<PolicyDocument, SourceProblem>();

  function read(origin: Holder, policy: PolicyPiece, kind: PolicyKind): PolicyDocument {
    const same = known.get(policy)?.get(kind);
    if (same !== undefined) return same;
    const document = make(origin, policy, kind);
    const kinds = known.get(policy) ?? new Map<PolicyKind, PolicyDocument>();
    known.set(policy, kinds.set(kind, document));
    return document;
  }

  function make(origin: Holder, policy: PolicyPiece, kind: PolicyKind): PolicyDocument {
    const address = [origin.address, kindPart(kind), policy.name].filter((part) => part !== undefined).join("/");
    const { path } = origin.place;
    const text = texts.get(path) ?? "";
    const known = policyJson(policy.value, resolve);
    const json = policy.written === undefined ? known : placed(known, policyJson(policy.written, resolve));
    if ("document" in json) {
      const { value, places } = json.document;
      const alsoIn = otherTexts(places.values(), path, texts);
      return policyDocument(
        {
          path,
          address,
          origin: origin.id,
          text,
          sha256: hashes.get(path) ?? "",
          format: "template",
          holes: true,
          inline: INLINE.has(origin.type),
          value,
          places,
          ...alsoIn,
        },
        kind,
      );
    }
    const why = "unknown" in json ? json.unknown : `it is not a policy: ${json.problem.message}`;
    const places = new Map([["", { value: policy.value.place }]]);
    const unknown = { id: `${path}#${address}`, kind, unknown: why };
    const named = { path, address, origin: origin.id, kind, format: "template", text } as const;
    const document = { ...named, problems: [], places, policy: unknown };
    if ("problem" in json) {
      const message = `${address}: ${json.problem.message}`;
      problems.set(document, { severity: "error", rule: "unreadable-input", ...json.problem, message });
    }
    return document;
  }

  return { read, problemOf: (document) => problems.get(document) };
}

/** A role has several documents, all others one of a kind. */
function kindPart(kind: PolicyKind): string | undefined {
  return kind === "trust-policy" ? "trust-policy" : undefined;
}

function otherTexts(
  places: Iterable<{ readonly value: Place }>,
  own: string,
  texts: ReadonlyMap<string, string>,
): Pick<PolicyDocument, "alsoIn"> {
  const others = new Map<string, string>();
  for (const { value } of places) {
    const text = value.path === own ? undefined : texts.get(value.path);
    if (text !== undefined) others.set(value.path, text);
  }
  return others.size === 0 ? {} : { alsoIn: others };
}
