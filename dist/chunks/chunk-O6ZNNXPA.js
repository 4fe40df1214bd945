import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  toPointer
} from "./chunk-5VKBCNGO.js";

// src/report/short-names.ts
var MOST_FOLDERS = 4;
function shortNames(paths) {
  const known2 = new Set(paths);
  const counts = /* @__PURE__ */ new Map();
  for (const path of known2) for (const name of namesOf(path)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (path) => namesOf(path).find((name) => (counts.get(name) ?? 0) <= (known2.has(path) ? 1 : 0)) ?? path;
}
function namesOf(path) {
  const [resource = path, ...part] = path.split("#");
  if (path.startsWith("arn:") && part.length > 0) return [[resource.split(/[/:]/).at(-1), ...part].join("#"), path];
  const folders = path.split("/");
  const short = Array.from(
    { length: Math.min(MOST_FOLDERS, folders.length - 1) },
    (_, index) => folders.slice(folders.length - index - 1).join("/")
  );
  return [...short, path];
}

// src/report/lookup.ts
function lookups(report) {
  const found = known.get(report) ?? indexed(report);
  known.set(report, found);
  return found;
}
var known = /* @__PURE__ */ new WeakMap();
function indexed(report) {
  const head = lookup([...report.documents].reverse());
  const base = lookup(report.documents);
  const files = [
    ...report.documents.flatMap(({ path, alsoIn }) => [path, ...alsoIn?.keys() ?? []]),
    ...report.inputs.map(({ path }) => path)
  ];
  return {
    head,
    base,
    of: (finding) => finding.status === "fixed" ? base : head,
    shortPath: shortNames(files)
  };
}
function isOfAws(path) {
  return path.startsWith("arn:");
}
function locationOf(finding, side) {
  return finding.location ?? (finding.statement && side.place(finding.statement));
}
function placeWords({ path, line }, reference, side) {
  if (!isHidden(path, side)) return `${path}:${line}`;
  const address = reference && side.address(reference);
  return address === void 0 ? path : `${path}#${address}`;
}
function isHidden(path, side) {
  return side.text(path) === "";
}
function findingWords(finding, side) {
  const place = locationOf(finding, side);
  return place && placeWords(place, finding.statement, side);
}
function lookup(documents) {
  const byId = new Map(documents.map((document) => [document.policy.id, document]));
  const texts = new Map(documents.flatMap(({ path, text, alsoIn = [] }) => [...alsoIn, [path, text]]));
  const place = ({ policy, path }) => byId.get(policy)?.places.get(toPointer(path))?.value;
  return {
    place,
    // A part of a template's policy may stand in another file than the policy.
    path: (reference) => place(reference)?.path ?? byId.get(reference.policy)?.path ?? reference.policy,
    text: (path) => texts.get(path),
    address: ({ policy }) => byId.get(policy)?.address
  };
}

export {
  lookups,
  isOfAws,
  locationOf,
  placeWords,
  isHidden,
  findingWords
};
