import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  HOLE,
  hasHole
} from "./chunk-XQZTVO2D.js";

// src/sources/template/value.ts
function textValue(text, place) {
  return { kind: "string", text, holes: [], place };
}
function unknownValue(why, place, of) {
  return { kind: "unknown", hole: of === void 0 ? { why } : { why, of }, place };
}
function joinTexts(parts, place) {
  const texts = [];
  for (const part of parts) {
    const text = asText(part);
    if (text === void 0) return unknownValue("it is made of a value that is no text", place);
    texts.push(text);
  }
  return {
    kind: "string",
    text: texts.map(({ text }) => text).join(""),
    holes: texts.flatMap(({ holes }) => holes),
    place,
    segments: texts.flatMap(segmentsOf)
  };
}
function asText(value) {
  switch (value.kind) {
    case "string":
      return value;
    case "number":
    case "boolean":
      return textValue(String(value.value), value.place);
    case "unknown":
      return { kind: "string", text: HOLE, holes: [value.hole], place: value.place };
    default:
      return void 0;
  }
}
function segmentsOf({ text, place, segments }) {
  if (segments !== void 0) return segments;
  return text === "" ? [] : [{ length: text.length, place, verbatim: false }];
}
function knownText(value) {
  if (value === void 0) return void 0;
  const text = asText(value);
  return text === void 0 || hasHole(text.text) ? void 0 : text.text;
}
function memberOf(value, name) {
  if (value?.kind !== "object") return void 0;
  const member = value.members.get(name)?.value;
  return member?.kind === "null" ? void 0 : member;
}
function firstHole(value) {
  switch (value.kind) {
    case "unknown":
      return value.hole;
    case "string":
      return value.holes[0];
    case "list":
      return value.items.map(firstHole).find((hole) => hole !== void 0);
    case "object":
      return [...value.members.values()].map((member) => firstHole(member.value)).find((hole) => hole !== void 0);
    default:
      return void 0;
  }
}

export {
  textValue,
  unknownValue,
  joinTexts,
  asText,
  segmentsOf,
  knownText,
  memberOf,
  firstHole
};
