/** What is explained, for a terminal: one cause after the other, the most frequent first. Foreign text is made visible, never obeyed. */

import type { PolicyDocument } from "../inventory/model.ts";
import { type QuoteRow, quote } from "../report/quote.ts";
import { type Line, paragraph, print, type Style, span } from "../report/text/lines.ts";
import { count, KIND_WORDS, listed } from "../report/words.ts";
import type { Candidate, Cause, Explained, Group, Hint, Meaning, Outcome, Suspect } from "./model.ts";
import { comparisonLines } from "./text-comparison.ts";

export interface TextOptions {
  readonly color: boolean;
  readonly width: number;
}

const NARROWEST = 60;
const WIDEST = 120;
/** Causes beyond these fit on no screen; the JSON has all. */
const MOST_CAUSES = 5;
const MOST_CANDIDATES = 4;
/** As many as a group keeps. */
const MOST_NAMES = 5;

export function renderText(explained: Explained, documents: readonly PolicyDocument[], options: TextOptions): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const quoteOf = quoter(documents, width);
  const { groups, hints, comparison, notCompared } = explained;
  const lines: Line[] = [
    ...groups.slice(0, MOST_CAUSES).flatMap((group) => ["", ...groupLines(group, quoteOf, width)]),
    ...more(groups.length - MOST_CAUSES, "cause"),
    ...hints.slice(0, MOST_CAUSES).flatMap((hint) => ["", ...hintLines(hint, quoteOf, width)]),
    ...more(hints.length - MOST_CAUSES, "text"),
    ...(comparison === undefined ? [] : ["", ...comparisonLines(comparison, width)]),
    ...(notCompared === undefined ? [] : ["", ...paragraph(sentenceCase(notCompared), width)]),
    ...faults(explained, width),
    "",
    ...closing(explained, width),
  ];
  return `${print(lines, options.color)}\n`;
}

type Quote = (place: Candidate["place"], pointer: Candidate["pointer"]) => readonly Line[];

function quoter(documents: readonly PolicyDocument[], width: number): Quote {
  const texts = new Map(documents.map(({ path, text }) => [path, text]));
  const side = {
    place: () => undefined,
    path: ({ policy }: { policy: string }) => policy,
    text: (path: string) => texts.get(path),
  };
  return (place, pointer) => {
    if (place === undefined) return [];
    const finding = {
      rule: "",
      severity: "error",
      status: "new",
      message: "",
      calls: [],
      refuted: [],
      identity: "",
      location: place,
      ...(pointer === undefined ? {} : { pointer }),
    } as const;
    const rows = quote(finding, side, width - 5);
    return rows.length === 0 ? [] : ["", ...rows.map(quoted), ""];
  };
}

function quoted({ kind, gutter, text }: QuoteRow): Line {
  const shown = kind === "pointer" ? span(text, "yellow") : kind === "gap" ? span(text, "dim") : text;
  return ["     ", span(`${gutter} │ `, "dim"), shown];
}

const LABELS: Readonly<Record<Outcome, readonly [label: string, style: Style]>> = {
  denied: ["denied", "red"],
  deniedIf: ["denied", "red"],
  refused: ["refused", "red"],
  allowed: ["not explained by the inventory", "yellow"],
  undecided: ["undecided", "yellow"],
};

function groupLines(group: Group, quoteOf: Quote, width: number): readonly Line[] {
  const { cause, example } = group;
  const [label, style] = LABELS[cause.outcome];
  const file = cause.path === undefined ? "" : `   ${cause.path}`;
  const where = cause.place === undefined ? file : `   ${cause.place.path}:${cause.place.line}`;
  const layer = cause.layer === undefined ? "" : `   ${layerWords(cause)}`;
  return [
    ["  ", span(label, "bold", style), "  ", span(cause.question.action, "bold"), `${layer}${where}`],
    ...paragraph(`${timesOf(group)}: ${callersOf(group)}`, width),
    ...resourcesOf(group).map((resource): Line => ["  on ", resource]),
    ...paragraph(sentenceCase(cause.cause), width),
    ...quoteOf(cause.place, cause.pointer),
    ...paragraph(cause.pointer === undefined ? cause.why : (cause.law ?? cause.why), width),
    ...(cause.provided.length === 0
      ? []
      : paragraph(
          `The ${example.source} does not tell all of the request. Denied is: ${cause.provided.join("; ")}. AWS denied it: either it was so, or AWS holds something else than the inventory.`,
          width,
        )),
    ...(cause.disagreement === undefined ? [] : paragraph(`${cause.disagreement}.`, width)),
    ...suspectLines(cause.suspects, cause, width),
    ...cause.reasons.flatMap((reason) => paragraph(`- ${reason}`, width, { indent: 4, hang: 2 })),
    ...awsLines(group, width),
  ];
}

function layerWords({ decision, layer }: Cause): string {
  const kind = layer === undefined ? "" : KIND_WORDS[layer];
  return decision === undefined || decision.decision === "implicitDeny"
    ? `no allow in the ${kind}`
    : `explicit deny in the ${kind}`;
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function timesOf({ count: times, firstTime, lastTime, operations }: Group): string {
  const names = Object.entries(operations).map(([name, number]) => (times === 1 ? name : `${name} ${number}`));
  const often = times === 1 ? "once" : `${times} times`;
  const when =
    firstTime === undefined ? "" : firstTime === lastTime ? `, ${firstTime}` : `, ${firstTime} to ${lastTime}`;
  return `${often}${when} (${listed(names)})`;
}

function callersOf({ callers }: Group): string {
  return callers.length === 0 ? "the caller is not told" : listed(callers, "and", 3);
}

function resourcesOf({ cause, resources }: Group): readonly string[] {
  const own = resources.includes(cause.question.resource) ? [] : [cause.question.resource];
  const [first = "", ...others] = [...own, ...resources];
  return [
    others.length === 0
      ? first
      : `${first} (and ${others.length + 1 < MOST_NAMES ? count(others.length, "other") : "others"})`,
  ];
}

function suspectLines(suspects: readonly Suspect[], { outcome }: Cause, width: number): readonly Line[] {
  if (suspects.length === 0) return [];
  const one = suspects.length === 1;
  const lead =
    outcome === "undecided"
      ? "What would settle it:"
      : suspects.some(({ named }) => named)
        ? "What AWS itself names, and how to read it:"
        : `What must differ from AWS (${one ? "this" : "one of these"}), and how to read it:`;
  return [...paragraph(lead, width), ...suspects.flatMap((suspect) => suspectLine(suspect, width))];
}

function suspectLine({ name, path, why, read }: Suspect, width: number): readonly Line[] {
  const file = path === undefined ? "" : ` (${path})`;
  return [...paragraph(`- ${name}${file}: ${why}`, width, { indent: 4, hang: 2 }), ["      ", span(read, "cyan")]];
}

/** AWS' own words, what they mean and what not. */
function awsLines({ error, meaning }: Group, width: number): readonly Line[] {
  if (error === undefined) return [];
  const said = error.named?.phrase ?? (error.message === "" ? (error.code ?? "") : error.message.slice(0, 200));
  const policy = error.named?.policyArn === undefined ? "" : ` and names the policy ${error.named.policyArn}`;
  return [...paragraph(`AWS says "${said}"${policy}.`, width), ...meaningLines(meaning, width)];
}

function meaningLines({ can, cannot, note }: Meaning, width: number): readonly Line[] {
  return [
    ...can.flatMap((text) => paragraph(`can be      ${text}`, width, { indent: 4, hang: 12, style: ["dim"] })),
    ...cannot.flatMap((text) => paragraph(`cannot be   ${text}`, width, { indent: 4, hang: 12, style: ["dim"] })),
    ...(note === undefined ? [] : paragraph(note, width, { indent: 4, style: ["dim"] })),
  ];
}

function hintLines(hint: Hint, quoteOf: Quote, width: number): readonly Line[] {
  const { text, meaning, causes, allowed, suspects, reasons, at } = hint;
  return [
    ["  ", span("text", "bold", "yellow"), `  ${at}`],
    ...paragraph(text.slice(0, 400), width),
    ...meaningLines(meaning, width),
    ...(causes.length === 0 ? [] : paragraph("Over this inventory it is one of these:", width)),
    ...causes.slice(0, MOST_CANDIDATES).flatMap((cause) => candidateLines(cause, quoteOf, width)),
    ...more(causes.length - MOST_CANDIDATES, "candidate"),
    ...(allowed.length === 0
      ? []
      : paragraph(
          `The inventory lets every call of ${listed(allowed)} through that this can be about: AWS holds something else, or the request was another one.`,
          width,
        )),
    ...reasons.slice(0, MOST_CANDIDATES).flatMap((reason) => paragraph(`- ${reason}`, width, { indent: 4, hang: 2 })),
    ...suspects.flatMap((suspect) => suspectLine(suspect, width)),
  ];
}

function candidateLines(candidate: Candidate, quoteOf: Quote, width: number): readonly Line[] {
  const { export: name, calls, action, decision, cause, place, pointer } = candidate;
  const where = place === undefined ? "" : `   ${place.path}:${place.line}`;
  const verdict = decision === "depends" ? "denied for some requests" : "denied";
  return [
    ["  ", span(verdict, "bold", "red"), `  ${action}   ${name}: ${listed(calls)}${where}`],
    ...paragraph(sentenceCase(cause), width),
    ...quoteOf(place, pointer),
  ];
}

function more(left: number, noun: string): readonly Line[] {
  return left <= 0 ? [] : ["", `  … and ${count(left, `more ${noun}`)}: see --format json`];
}

function faults({ unreadable, problems }: Explained, width: number): readonly Line[] {
  const shown = unreadable.slice(0, MOST_CAUSES).map(({ at, why }) => `${at}: ${why}`);
  const left = unreadable.length - shown.length;
  const all = [...shown, ...(left > 0 ? [`… and ${left} more that cannot be read`] : []), ...problems];
  if (all.length === 0) return [];
  return [
    "",
    ["  ", span("could not be read", "bold", "red")],
    ...all.flatMap((text) => paragraph(text, width, { indent: 4 })),
  ];
}

function closing({ counts, groups, hints }: Explained, width: number): readonly Line[] {
  const failed = Object.entries(counts.failed).map(([code, number]) => `${number} ${code}`);
  const others = Object.values(counts.others).reduce((sum, number) => sum + number, 0);
  const parts = [
    ...(counts.denied === 0 && hints.length > 0
      ? []
      : [`${count(counts.denied, "denial")}${groups.length === 0 ? "" : `, ${count(groups.length, "cause")}`}`]),
    ...(hints.length === 0 ? [] : [count(hints.length, "text")]),
    ...(counts.succeeded === 0 ? [] : [`${counts.succeeded} succeeded`]),
    ...(failed.length === 0 ? [] : [`failed without a denial: ${listed(failed)}`]),
    ...(others === 0 ? [] : [`${others} about something else (${listed(Object.keys(counts.others), "and", 3)})`]),
    ...(counts.othersDenied === 0 ? [] : [`${counts.othersDenied} of them denied and not explained`]),
  ];
  return paragraph(parts.join(" · "), width, { style: ["dim"] });
}
