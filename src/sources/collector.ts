/** Gathers what the sources find on their way: inputs, problems, remarks, and every policy document once. */

import type { PolicyKind } from "../authorization/model.ts";
import { parsePolicy } from "../authorization/policy/parse.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import type { ParsedDocument } from "./document/model.ts";
import type { SourceText } from "./document/read.ts";
import type { InputRecord, SourceProblem, StandIn } from "./model.ts";

/** A policy as it was found: a file of its own, or what `address` names of one. */
export interface PolicySource extends SourceText, ParsedDocument {
  readonly format: PolicyDocument["format"];
  readonly address?: string;
  readonly origin?: string;
  /** Texts may hold HOLE. */
  readonly holes?: true;
  /** A role's own policy, for sure no managed one. */
  readonly inline?: boolean;
  readonly alsoIn?: ReadonlyMap<string, string>;
}

export interface Collector {
  /** Records a file as judged. */
  input(path: string, sha256: string, kind: string): void;
  problem(...problems: readonly SourceProblem[]): void;
  /** Something that was left out or taken for granted. */
  remark(what: string, why: string): void;
  /** A guess that the whole judgement rests on: comes before all remarks. */
  assume(what: string, why: string): void;
  /** A text that stands for what nobody knows. */
  standIn(one: StandIn): void;
  /** The document as a policy of this kind; the same object when asked again. */
  policy(source: PolicySource, kind: PolicyKind): PolicyDocument;
  /** A policy of AWS' own that is in no file: no input, and none of the documents. */
  managedPolicy(source: PolicySource, kind: PolicyKind): PolicyDocument;
  /** Counts a document that was made by {@link policyDocument} among those that are judged. */
  adopt(document: PolicyDocument): void;
  inputs(): readonly InputRecord[];
  problems(): readonly SourceProblem[];
  remarks(): readonly { readonly what: string; readonly why: string }[];
  documents(): readonly PolicyDocument[];
  standIns(): readonly StandIn[];
}

export function createCollector(ref: string): Collector {
  const inputs = new Map<string, InputRecord>();
  const problems: SourceProblem[] = [];
  const remarks = new Map<string, { what: string; why: string }>();
  const assumptions = new Map<string, { what: string; why: string }>();
  const documents = new Map<string, PolicyDocument>();
  const standIns: StandIn[] = [];
  const input: Collector["input"] = (path, sha256, kind) => {
    inputs.set(`${path}\0${kind}`, { path, sha256, kind, ref });
  };
  return {
    input,
    problem(...found) {
      problems.push(...found);
    },
    remark(what, why) {
      remarks.set(`${what}\0${why}`, { what, why });
    },
    assume(what, why) {
      assumptions.set(`${what}\0${why}`, { what, why });
    },
    standIn(one) {
      standIns.push(one);
    },
    policy(source, kind) {
      const known = documents.get(`${idOf(source)}\0${kind}`);
      if (known !== undefined) return known;
      const document = policyDocument(source, kind);
      documents.set(`${document.policy.id}\0${kind}`, document);
      input(source.path, source.sha256, kind);
      return document;
    },
    managedPolicy: policyDocument,
    adopt(document) {
      documents.set(`${document.policy.id}\0${document.kind}`, document);
    },
    inputs: () => sortedByPath([...inputs.values()]),
    problems: () => problems,
    remarks: () => [...assumptions.values(), ...remarks.values()],
    documents: () => sortedByPath([...documents.values()]),
    standIns: () => standIns,
  };
}

/** A document that should be there and could not be read: each of its answers is unknown. */
export function unreadablePolicy(path: string, kind: PolicyKind, why: string): PolicyDocument {
  const policy = { id: path, kind, unknown: why };
  return { path, kind, format: "json", text: "", policy, problems: [], places: new Map() };
}

/** The policy, parsed; `unknown` with the first problem where AWS would not store it. */
export function policyDocument(source: PolicySource, kind: PolicyKind): PolicyDocument {
  const { path, address, origin, format, text, places, alsoIn } = source;
  const id = idOf(source);
  const { policy, problems } = parsePolicy(source.value, kind, id, {
    holes: source.holes === true,
    inline: source.inline === true,
  });
  const worst = problems.find(({ severity }) => severity === "error") ?? problems[0];
  const unknown = `it is not a policy that AWS would store${worst === undefined ? "" : `: ${worst.message}`}`;
  return {
    path,
    ...(address === undefined ? {} : { address }),
    ...(origin === undefined ? {} : { origin }),
    kind,
    format,
    text,
    value: source.value,
    places,
    problems,
    policy: policy ?? { id, kind, unknown },
    ...(alsoIn === undefined ? {} : { alsoIn }),
  };
}

function idOf({ path, address }: Pick<PolicySource, "path" | "address">): string {
  return address === undefined ? path : `${path}#${address}`;
}

function sortedByPath<T extends { readonly path: string; readonly kind: string; readonly address?: string }>(
  items: T[],
): T[] {
  const keys = ({ path, address = "", kind }: T): string => `${path}\0${address}\0${kind}`;
  return items.sort((a, b) => (keys(a) < keys(b) ? -1 : 1));
}
