import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  count
} from "./chunk-QIMKEUIM.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import {
  Document
} from "./chunk-Y5Z4UOAU.js";
import "./chunk-GGLZDCZS.js";

// src/explain/print-observed.ts
function printObserved(observations) {
  return observations.map(block).join("\n");
}
function block({ export: name, role, bucket, observed, remarks }) {
  const whose = name === void 0 ? `an export of ${role} to ${bucket}` : `export ${name}`;
  const comments = [
    `${whose}: from ${count(observed.records, "record")} of successful requests, ${observed.first} to ${observed.last}`,
    ...remarks
  ];
  const yaml = new Document({ observed }).toString({ defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
  const lines = yaml.trimEnd().split("\n").map(visible);
  return [...comments.map((comment) => `# ${visible(comment)}`), ...lines, ""].join("\n");
}
export {
  printObserved
};
