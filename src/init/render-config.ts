/** The config as YAML that a person likes to read: what each member is, and what could not be known. */

import { Document, isScalar, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Config } from "../generated/config.ts";
import { visible } from "../report/escape/terminal.ts";
import { type Ask, LATER, NOTES } from "./notes.ts";
import { wrapCommands } from "./wrap-commands.ts";

/** Something that could not be known, and the line of the config that waits for it. */
export interface Question extends Pick<Ask, "what" | "how"> {
  readonly line: number;
  readonly placeholder: boolean;
}

export interface RenderedConfig {
  readonly text: string;
  readonly questions: readonly Question[];
}

const SCHEMA =
  "https://raw.githubusercontent.com/genesys-export-gate/genesys-export-gate/main/schema/genesys-export-gate.schema.json";
const WIDTH = 100;

/** A question with the comment that asks it, as it stands in the text. */
interface Asked extends Ask {
  readonly placeholder: boolean;
  readonly comment: readonly string[];
  /** Lines from the first of the comment to the one that waits for the answer. */
  readonly distance: number;
}

export interface RenderFacts {
  /** Said at the top. */
  readonly remarks: readonly string[];
  /** Entries of the config that lack nothing, whatever they leave out. */
  readonly completed: ReadonlySet<object>;
  /** Members that are left out as they may look, by path: they go before those of the notes. */
  readonly samples: ReadonlyMap<string, string>;
}

/** What is built, with what it is built from. */
interface Building extends Omit<RenderFacts, "remarks"> {
  readonly asked: Asked[];
}

/** @param config may hold `<...>` where something must be filled in */
export function renderConfig(config: Config, { remarks, completed, samples }: RenderFacts): RenderedConfig {
  const asked: Asked[] = [];
  const building = { asked, completed, samples };
  const document = new Document();
  document.contents = buildMap({ ...config }, [], new Map(), building);
  document.commentBefore = [
    ` yaml-language-server: $schema=${SCHEMA}`,
    "",
    ...["Written by `genesys-export-gate init`: look it over.", ...remarks].flatMap(commentLines),
  ].join("\n");
  document.comment = LATER.map((line) => ` ${line}`).join("\n");
  const text = withoutInvisible(document.toString({ lineWidth: 0, flowCollectionPadding: true }));
  return { text, questions: located(text, asked) };
}

type Names = ReadonlyMap<string, string>;

/** What the members of an object are, where their names are what is asked for. */
const OWN_NAMES: Names = new Map([
  ["terraform-values", "address"],
  ["parameters", "parameter"],
]);

function build(value: unknown, path: readonly string[], names: Names, building: Building): YAMLMap | YAMLSeq | Scalar {
  if (Array.isArray(value)) return buildList(value, path, names, building);
  if (typeof value === "object" && value !== null) return buildMap(value, path, names, building);
  const scalar = new Scalar(value);
  if (typeof value === "string" && visible(value) !== value) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** What nobody sees in a text, and what turns it around: it stands in double quotes only, and YAML has escapes for it. */
function withoutInvisible(text: string): string {
  return text.replaceAll(/[^\n\P{C}]|[\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

function buildList(items: readonly unknown[], path: readonly string[], names: Names, building: Building): YAMLSeq {
  const list = new YAMLSeq();
  list.items = items.map((item) => build(item, [...path, "*"], names, building));
  list.flow = list.items.every((item) => isScalar(item)) || items.every((item) => Array.isArray(item));
  return list;
}

function buildMap(value: object, path: readonly string[], outer: Names, building: Building): YAMLMap {
  const map = new YAMLMap();
  const names = new Map([...outer, ...namesOf(path, value)]);
  for (const [index, [key, member]] of Object.entries(value).entries()) {
    const at = [...path, key];
    const own = OWN_NAMES.get(path.at(-1) ?? "");
    const named = own === undefined ? names : new Map([...names, [own, key] as const]);
    const comment = commentOf(at, member, named, building.asked);
    const scalar = new Scalar(key);
    // Above the dash of a list's entry, and not behind it.
    if (comment !== undefined && index === 0 && path.at(-1) === "*") map.commentBefore = comment;
    else if (comment !== undefined) scalar.commentBefore = comment;
    if (path.length === 0 && index > 0) scalar.spaceBefore = true;
    map.items.push(new Pair(scalar, build(member, at, names, building)));
  }
  const absent = building.completed.has(value) ? [] : absentLines(path, Object.keys(value), names, building);
  if (absent.length > 0) map.comment = absent.join("\n");
  map.flow = path.at(-1) === "encryption";
  return map;
}

function commentOf(path: readonly string[], value: unknown, names: Names, asked: Asked[]): string | undefined {
  const note = NOTES.get(path.join(".")) ?? NOTES.get([...path.slice(0, -1), "*"].join("."));
  const open = isOpen(value);
  const ask = open ? note?.placeholder : note?.guessed;
  const said = note?.present === undefined || (open && ask !== undefined) ? [] : commentLines(note.present);
  const lines = ask === undefined ? [] : commentLines(question(ask, names));
  if (ask !== undefined)
    asked.push({ ...filledIn(ask, names), placeholder: open, comment: lines, distance: lines.length });
  return said.length + lines.length === 0 ? undefined : [...said, ...lines].join("\n");
}

/** What is asked of members that are not there, in the order of the table. */
function absentLines(
  path: readonly string[],
  present: readonly string[],
  names: Names,
  { asked, samples }: Building,
): readonly string[] {
  const lines: string[] = [];
  for (const [at, { absent }] of NOTES) {
    const steps = at.split(".");
    const key = steps.pop() ?? "";
    if (absent === undefined || steps.join(".") !== path.join(".") || present.includes(key)) continue;
    const sample = samples.get(at) ?? absent.sample ?? `${key}:`;
    if (sample === "") continue;
    const comment = commentLines(question(absent, names));
    asked.push({ ...filledIn(absent, names), placeholder: false, comment, distance: comment.length });
    lines.push(...comment, ` ${sample}`);
  }
  return lines;
}

/** Text that nobody but the reader can fill in: all of it, or the account and name of an ARN. */
function isOpen(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isOpen);
  return (
    typeof value === "string" && ((value.startsWith("<") && value.endsWith(">")) || /:<account>:|\/<name>$/.test(value))
  );
}

/** True where something in the config must be filled in. */
export function hasPlaceholders(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return isOpen(value);
  return Object.values(value).some(hasPlaceholders);
}

function question(ask: Ask, names: Names): string {
  const { what, how } = filledIn(ask, names);
  return `Not known: ${what}. ${how.charAt(0).toUpperCase()}${how.slice(1)}.`;
}

function filledIn({ what, how, ...rest }: Ask, names: Names): Ask {
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => names.get(name) ?? name.toUpperCase());
  return { ...rest, what: fill(what), how: fill(how) };
}

/** Names for commands that people copy into a shell: only those that are nothing but a name there. */
function namesOf(path: readonly string[], value: object): readonly (readonly [string, string])[] {
  const [list, entry] = path.slice(-2);
  if (entry !== "*") return [];
  const text = list === "roles" ? String(Reflect.get(value, "arn")) : String(Reflect.get(value, "name"));
  const name = list === "roles" ? text.slice(text.lastIndexOf("/") + 1) : text;
  const kind = list === "roles" ? "role" : "bucket";
  return (list === "roles" || list === "buckets") && /^\w[\w.+=,@-]*$/.test(name) ? [[kind, name]] : [];
}

function commentLines(text: string): readonly string[] {
  return wrapCommands(visible(text), WIDTH).map((line) => ` ${line}`);
}

/** The questions stand in the text in the order in which they were asked. */
function located(text: string, asked: readonly Asked[]): readonly Question[] {
  const lines = text.split("\n").map((line) => line.trim());
  let from = 0;
  return asked.map(({ what, how, placeholder, comment, distance }) => {
    const [first = ""] = comment;
    const found = lines.indexOf(`#${first}`, from);
    from = found + 1;
    return { what, how, placeholder, line: found + distance + 1 };
  });
}
