import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  toPointer
} from "./chunk-5VKBCNGO.js";

// src/report/lookup.ts
function lookups(report) {
  const head = lookup([...report.documents].reverse());
  const base = lookup(report.documents);
  const paths = new Set(report.documents.map((document) => document.path));
  const names = /* @__PURE__ */ new Map();
  for (const path of paths) names.set(fileName(path), (names.get(fileName(path)) ?? 0) + 1);
  return {
    head,
    base,
    of: (finding) => finding.status === "fixed" ? base : head,
    shortPath: (path) => (names.get(fileName(path)) ?? 0) > 1 ? path : fileName(path)
  };
}
function isOfAws(path) {
  return path.startsWith("arn:");
}
function locationOf(finding, side) {
  return finding.location ?? (finding.statement && side.place(finding.statement));
}
function lookup(documents) {
  const byId = new Map(documents.map((document) => [document.policy.id, document]));
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return {
    place: ({ policy, path }) => byId.get(policy)?.places.get(toPointer(path))?.value,
    path: ({ policy }) => byId.get(policy)?.path ?? policy,
    text: (path) => byPath.get(path)?.text
  };
}
function fileName(path) {
  const [resource = path, ...part] = path.split("#");
  if (!path.startsWith("arn:") || part.length === 0) return path.slice(path.lastIndexOf("/") + 1);
  return [resource.split(/[/:]/).at(-1), ...part].join("#");
}

export {
  lookups,
  isOfAws,
  locationOf
};
