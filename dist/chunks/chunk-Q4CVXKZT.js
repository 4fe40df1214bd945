import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  placesOf
} from "./chunk-5VKBCNGO.js";

// src/rules/documents.ts
function indexDocuments(inventory) {
  return new Map(inventory.documents.map((document) => [document.policy.id, document]));
}
function placeIn(document, path, part = "value") {
  const places = placesOf(document, path);
  return part === "member" ? places?.key ?? places?.value : places?.value;
}
function placeOfStatement(reference, documents) {
  const document = documents.get(reference.policy);
  return document === void 0 ? void 0 : placeIn(document, reference.path);
}
function statementName(reference) {
  return reference.sid === void 0 || reference.sid === "" ? `statement ${reference.statement + 1}` : `statement ${reference.sid}`;
}
function isManagedByAws({ path }) {
  return /^arn:[^:]+:iam::aws:policy\//.test(path);
}

export {
  indexDocuments,
  placeIn,
  placeOfStatement,
  statementName,
  isManagedByAws
};
