/** The files whose policies were judged, what is to be marked in them, and the anchors of their lines. */

import type { Effect, StatementReference } from "../../authorization/model.ts";
import { groupBy, unique } from "../../collections.ts";
import type { Place, PolicyDocument } from "../../inventory/model.ts";
import type { Finding } from "../../rules/model.ts";
import { type Lookups, locationOf } from "../lookup.ts";
import type { Report } from "../model.ts";
import { type Block, blocksOf } from "./blocks.ts";

export type SideName = "head" | "base";

/** A statement that decided something, or that a finding is about. */
export interface MarkedStatement {
  readonly place: Place;
  /** Id of its policy, or of one of them where several have the statement. */
  readonly policy: string;
  readonly sid?: string;
  readonly effect?: Effect;
  /** Anchors of the calls and guards that it decides, with their ids. */
  readonly decides: readonly { readonly anchor: string; readonly name: string }[];
}

export interface SourceFile {
  /** `file-1` */
  readonly anchor: string;
  readonly path: string;
  readonly side: SideName;
  readonly kinds: readonly PolicyDocument["kind"][];
  /** None of a file that is never shown. */
  readonly lines: readonly string[];
  /** What of it is shown, in its order. */
  readonly blocks: readonly Block[];
  readonly marked: readonly MarkedStatement[];
  /** What findings point at. */
  readonly pointers: readonly NonNullable<Finding["pointer"]>[];
}

/** Anchors of the things that decisions were made about; exports and their calls are numbered as the report has them. */
export const anchors = {
  export: (index: number): string => `export-${index + 1}`,
  call: (exported: number, call: number): string => `export-${exported + 1}-call-${call + 1}`,
  guard: (exported: number, guard: number): string => `export-${exported + 1}-guard-${guard + 1}`,
  line: (file: Pick<SourceFile, "anchor">, line: number): string => `${file.anchor}-L${line}`,
  policy: (file: Pick<SourceFile, "anchor">, index: number): string => `${file.anchor}-policy-${index + 1}`,
} as const;

interface Use {
  readonly reference: StatementReference;
  readonly side: SideName;
  readonly decides?: { readonly anchor: string; readonly name: string };
}

interface PlacedUse extends Use {
  readonly place: Place;
}

/** The head's files, and those of the base that a finding stands in. */
export function sourceFiles(report: Report, sides: Lookups): readonly SourceFile[] {
  const uses = placedUses([...decisionUses(report), ...findingUses(report)], sides);
  const found = groupBy(
    report.findings.flatMap((finding) => {
      const place = locationOf(finding, sides.of(finding));
      return place === undefined ? [] : [{ place, side: sideOf(finding) }];
    }),
    ({ place, side }) => keyOf(side, place.path),
  );
  const pointers = groupBy(
    report.findings.flatMap((finding) =>
      finding.pointer === undefined ? [] : [{ pointer: finding.pointer, side: sideOf(finding) }],
    ),
    ({ pointer, side }) => keyOf(side, pointer.place.path),
  );
  const seen = new Set<string>();
  const files: SourceFile[] = [];
  for (const { path, text, documents } of textsOf(report)) {
    const side: SideName = seen.has(path) ? "base" : "head";
    const key = keyOf(side, path);
    seen.add(path);
    if (side === "base" && !found.has(key)) continue;
    const pointed = (pointers.get(key) ?? []).map(({ pointer }) => pointer);
    const marked = markedStatements(uses.get(key) ?? [], documents, text === "");
    // As places count them: a lone carriage return ends no line.
    const lines = text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/);
    const places = [...pointed, ...marked, ...(found.get(key) ?? [])].map(({ place }) => place);
    const blocks = blocksOf(path, lines.length, documents, places);
    if (blocks.length === 0) continue;
    const kinds = unique(documents.filter((document) => document.path === path).map(({ kind }) => kind));
    files.push({ anchor: `file-${files.length + 1}`, path, side, kinds, lines, blocks, marked, pointers: pointed });
  }
  return files;
}

interface FileText {
  readonly path: string;
  readonly text: string;
  /** With a place in it. */
  readonly documents: readonly PolicyDocument[];
}

/** The files of the documents, then those that only parts of them lie in; each text once. */
function textsOf({ documents }: Report): readonly FileText[] {
  const texts = groupBy(
    [
      ...documents.map((document) => ({ path: document.path, text: document.text, document })),
      ...documents.flatMap((document) =>
        [...(document.alsoIn ?? [])].map(([path, text]) => ({ path, text, document })),
      ),
    ],
    ({ path, text }) => `${path}\n${text}`,
  );
  return [...texts.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ path: first.path, text: first.text, documents: unique(same.map(({ document }) => document)) }];
  });
}

/**
 * The address of a line within the page, or, in a file that is never shown, of the policy; undefined where the page has neither.
 */
export function lineLink(
  files: readonly SourceFile[],
  { path, line }: Place,
  side: SideName,
  policy: string | undefined,
): string | undefined {
  const own = files.find((file) => file.path === path && file.side === side);
  // A file that is the same on both sides is there once.
  const file = own ?? files.find((other) => other.path === path);
  if (file === undefined) return undefined;
  if (file.blocks.some(({ from, to }) => from <= line && line <= to)) return `#${anchors.line(file, line)}`;
  const titles = file.blocks.flatMap((block) => block.titles);
  const index = titles.findIndex(({ id }) => id === policy);
  return index < 0 ? undefined : `#${anchors.policy(file, index)}`;
}

/** Fixed findings stand on the base only. */
export function sideOf({ status }: Finding): SideName {
  return status === "fixed" ? "base" : "head";
}

function keyOf(side: SideName, path: string): string {
  return `${side} ${path}`;
}

function placedUses(uses: readonly Use[], sides: Lookups): ReadonlyMap<string, readonly PlacedUse[]> {
  const placed = uses.flatMap((use): readonly PlacedUse[] => {
    const place = sides[use.side].place(use.reference);
    return place === undefined ? [] : [{ ...use, place }];
  });
  return groupBy(placed, ({ side, place }) => keyOf(side, place.path));
}

function decisionUses({ exports }: Report): readonly Use[] {
  return exports.flatMap(({ decisions, name: exportName }, index) => {
    const nameOf = (id: string): string => (exports.length > 1 ? `${exportName}: ${id}` : id);
    const use = (references: readonly StatementReference[], anchor: string, id: string): readonly Use[] =>
      references.map((reference) => ({ reference, side: "head", decides: { anchor, name: nameOf(id) } }));
    return [
      ...decisions.calls.flatMap(({ call, decidedBy }, at) => use(decidedBy, anchors.call(index, at), call.id)),
      ...decisions.guards.flatMap(({ guard, decidedBy }, at) => use(decidedBy, anchors.guard(index, at), guard.id)),
    ];
  });
}

function findingUses({ findings }: Report): readonly Use[] {
  return findings.flatMap((finding) =>
    finding.statement === undefined ? [] : [{ reference: finding.statement, side: sideOf(finding) }],
  );
}

function markedStatements(
  uses: readonly PlacedUse[],
  documents: readonly PolicyDocument[],
  hidden: boolean,
): readonly MarkedStatement[] {
  // Statements of a file that is never shown all have one place.
  const byPlace = groupBy(uses, ({ place, reference }) =>
    hidden ? `${reference.policy} ${reference.statement}` : `${place.line}:${place.column}`,
  );
  return [...byPlace.values()]
    .flatMap((same): readonly MarkedStatement[] => {
      const [first] = same;
      if (first === undefined) return [];
      const effect = effectOf(first.reference, documents);
      const { sid, policy } = first.reference;
      return [
        {
          place: first.place,
          policy,
          ...(sid === undefined ? {} : { sid }),
          ...(effect === undefined ? {} : { effect }),
          decides: same.flatMap(({ decides }) => decides ?? []),
        },
      ];
    })
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function effectOf({ policy, statement }: StatementReference, documents: readonly PolicyDocument[]): Effect | undefined {
  const document = documents.find((one) => one.policy.id === policy);
  if (document === undefined || !("statements" in document.policy)) return undefined;
  return document.policy.statements.find(({ index }) => index === statement)?.effect;
}
