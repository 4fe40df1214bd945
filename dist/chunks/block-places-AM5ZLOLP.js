import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  calledByText,
  groupFolders,
  isLocalSource,
  literalText,
  localFolder,
  newFileParser,
  readModule,
  withoutKeys
} from "./chunk-YWGJBD6Y.js";
import "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-F74P53MW.js";
import "./chunk-H7KYX7BM.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/sources/terraform/modules/block-places.ts
var BLOCK = /^[^\S\n]*(resource|data|module)[^\S\n]+"?([\w-]+)"?(?:[^\S\n]+"?([\w-]+)"?)?/gm;
async function indexBlocks(sources, root) {
  const folders = groupFolders(sources);
  if (folders.size === 0) return () => void 0;
  const moduleIn = modulesOf(folders, await newFileParser());
  const roots = rootsByBlock(folders, root);
  return (address) => {
    const steps = stepsOf(withoutKeys(address));
    const [first] = steps;
    if (first === void 0) return void 0;
    const starts = /* @__PURE__ */ new Set([...roots.get(first) ?? [], ...roots.get(ANY_BLOCK) ?? []]);
    const places = [...starts].flatMap((start) => placeIn(moduleIn, start, steps) ?? []);
    return places.length === 1 ? places[0] : void 0;
  };
}
function stepsOf(address) {
  const words = address.split(".");
  const steps = [];
  while (words[0] === "module" && words.length > 2) steps.push(words.splice(0, 2).join("."));
  const length = words[0] === "data" ? 3 : 2;
  return words.length < length ? [] : [...steps, words.slice(0, length).join(".")];
}
function placeIn(moduleIn, folder, [step = "", ...others]) {
  const module = moduleIn(folder);
  if (!step.startsWith("module.")) {
    const data = step.startsWith("data.") ? module?.data.get(step.slice("data.".length)) : void 0;
    return (data ?? module?.resources.get(step))?.place;
  }
  const source = module?.calls.get(step.slice("module.".length))?.body.attributes.get("source");
  const text = (source && literalText(source.expression)) ?? "";
  const next = isLocalSource(text) ? localFolder(folder, text) : void 0;
  return next === void 0 ? void 0 : placeIn(moduleIn, next, others);
}
function modulesOf(folders, parse) {
  const modules = /* @__PURE__ */ new Map();
  return (path) => {
    const folder = folders.get(path);
    const known = modules.get(path);
    if (folder === void 0 || known !== void 0) return known;
    const files = [...folder.configs, ...folder.overrides].map((source) => [source.path, parse(source).body]);
    const bodies = new Map(files);
    const { module } = readModule(folder, (file) => bodies.get(file));
    modules.set(path, module);
    return module;
  };
}
var ANY_BLOCK = "";
function rootsByBlock(folders, root) {
  const called = new Set(
    [...folders.values()].flatMap((folder) => calledByText(folder).filter((to) => to !== folder.path))
  );
  const roots = [...folders.values()].filter(({ path }) => root === void 0 ? !called.has(path) : path === root);
  const found = /* @__PURE__ */ new Map();
  for (const { path, configs, overrides } of roots) {
    for (const source of [...configs, ...overrides]) {
      const names = source.path.endsWith(".json") ? [ANY_BLOCK] : [...source.text.matchAll(BLOCK)].map(addressOf);
      for (const name of names) found.set(name, (found.get(name) ?? /* @__PURE__ */ new Set()).add(path));
    }
  }
  return found;
}
function addressOf([, kind, first, second]) {
  if (kind === "resource") return `${first}.${second}`;
  return kind === "module" ? `module.${first}` : `data.${first}.${second}`;
}
export {
  indexBlocks
};
