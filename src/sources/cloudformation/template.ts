/** The sections of a template. */

import { nearest } from "../../authorization/policy/nearest.ts";
import type { SourceText } from "../document/read.ts";
import { type Hole, knownText, type Member, memberOf, type ObjectValue, type Value } from "../template/value.ts";
import type { Section, Template } from "./model.ts";

/** "Template sections" (CloudFormation user guide), and the one of SAM. */
const SECTIONS = [
  "AWSTemplateFormatVersion",
  "Description",
  "Metadata",
  "Parameters",
  "Rules",
  "Mappings",
  "Conditions",
  "Transform",
  "Resources",
  "Outputs",
  "Hooks",
  "Globals",
];
/** Transforms that leave the resources that matter here as they are. */
const HARMLESS = /^AWS::(?:LanguageExtensions|Serverless-2016-10-31|CodeDeployBlueGreen|SecretsManager-.*)$/;

interface Reading {
  /** The included file at a location of a template. */
  readonly include: (location: string) => Value | undefined;
  readonly warn: (place: Value["place"], message: string, help?: string) => void;
  /** A macro that may change all of the template. */
  readonly macro: (name: string, place: Value["place"]) => void;
}

export function readTemplate(source: SourceText, root: ObjectValue, reading: Reading): Template {
  const included = topIncludes(root, reading);
  for (const [name, { place }] of root.members) {
    if (SECTIONS.includes(name) || name.startsWith("Fn::")) continue;
    const near = nearest(name, SECTIONS);
    reading.warn(place, `${name} is no section of a template`, near && `did you mean ${near}?`);
  }
  const section = (name: string): Section => {
    const own = sectionOf(root.members.get(name), name, reading);
    const more = sectionOf(included.members.get(name), name, reading);
    const open = own.open ?? more.open ?? included.open;
    const members = new Map([...more.members, ...own.members]);
    return open === undefined ? { members } : { members, open };
  };
  return {
    source,
    root,
    parameters: section("Parameters"),
    mappings: section("Mappings"),
    conditions: section("Conditions"),
    resources: section("Resources"),
    outputs: section("Outputs"),
  };
}

/** A section with what is included in it. */
function sectionOf(member: Member | undefined, name: string, reading: Reading): Section {
  if (member === undefined || member.value.kind === "null") return { members: new Map() };
  if (member.value.kind !== "object") {
    reading.warn(member.value.place, `the section ${name} is no object`);
    return { members: new Map(), open: { why: `the section ${name} is no object` } };
  }
  const include = member.value.members.get("Fn::Transform");
  if (include === undefined) return { members: member.value.members };
  const others = new Map([...member.value.members].filter(([key]) => key !== "Fn::Transform"));
  const file = includedFile(include.value, reading);
  if (file?.kind === "object") return { members: new Map([...file.members, ...others]) };
  return { members: others, open: { why: `a transform in the section ${name} is not worked out` } };
}

/** What transforms of the whole template bring in. */
function topIncludes(root: ObjectValue, reading: Reading): Section {
  const members = new Map<string, Member>();
  let open: Hole | undefined;
  for (const transform of [...itemsOf(root.members.get("Transform")), ...itemsOf(root.members.get("Fn::Transform"))]) {
    const name = knownText(transform) ?? knownText(memberOf(transform, "Name"));
    if (name !== undefined && HARMLESS.test(name)) continue;
    const file = includedFile(transform, reading);
    if (file?.kind === "object") for (const [key, member] of file.members) members.set(key, member);
    else {
      open = { why: `the transform ${name ?? "of the template"} is not worked out` };
      reading.macro(name ?? "without a name", transform.place);
    }
  }
  return open === undefined ? { members } : { members, open };
}

function itemsOf(member: Member | undefined): readonly Value[] {
  if (member === undefined) return [];
  return member.value.kind === "list" ? member.value.items : [member.value];
}

function includedFile(transform: Value, reading: Reading): Value | undefined {
  const location = includeLocation(transform);
  return location === undefined ? undefined : reading.include(location);
}

/** The place of the file that a transform includes, where it is written out. */
export function includeLocation(transform: Value): string | undefined {
  if (knownText(memberOf(transform, "Name")) !== "AWS::Include") return undefined;
  const location = memberOf(memberOf(transform, "Parameters"), "Location");
  return location?.kind === "string" ? knownText(location) : undefined;
}
