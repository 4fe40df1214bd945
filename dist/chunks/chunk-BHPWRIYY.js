import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  HOLE
} from "./chunk-XQZTVO2D.js";

// src/sources/saved/stand-ins/texts.ts
var SHAPES = {
  account: String.raw`\d{12}`,
  region: String.raw`[a-z]{2,}(?:-[a-z]+)+-\d+`
};
var NAME = "[^:/]+";
var MOST_IN_A_TEXT = 4;
function standInsOf(all) {
  const byText = new Map(all.map((one) => [one.text, one]));
  const texts = [...byText.keys()].sort((a, b) => b.length - a.length).map(bounded);
  const pattern = new RegExp(texts.join("|"), "g");
  const replace = (text, by) => texts.length === 0 ? text : text.replaceAll(pattern, (found) => {
    const one = byText.get(found);
    return one === void 0 ? found : by(one);
  });
  return {
    all,
    replace,
    in: (text) => {
      const found = [];
      replace(text, (one) => {
        found.push(one);
        return "";
      });
      return found;
    }
  };
}
function bounded(text) {
  return /^\d+$/.test(text) ? String.raw`(?<!\d|-[0-9a-f]{4}-)${text}(?!\d)` : escaped(text);
}
function unify(text, held, standIns) {
  const found = standIns.in(text);
  if (found.length === 0) return text === held ? /* @__PURE__ */ new Map() : void 0;
  if (found.length > MOST_IN_A_TEXT) return void 0;
  const parts = standIns.replace(text, () => HOLE).split(HOLE);
  const captures = found.map(({ of }) => `(${SHAPES[of] ?? NAME})`);
  const pattern = parts.map((part, index) => `${escaped(part)}${captures[index] ?? ""}`).join("");
  const match = new RegExp(`^${pattern}$`).exec(held);
  if (match === null) return void 0;
  const values = /* @__PURE__ */ new Map();
  for (const [index, one] of found.entries()) {
    const value = match[index + 1] ?? "";
    if ((values.get(one) ?? value) !== value) return void 0;
    values.set(one, value);
  }
  return values;
}
function escaped(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
function nameOfFirst(standIns) {
  return (text) => {
    const [first] = standIns.in(text);
    return first === void 0 ? void 0 : nameOfStandIn(first);
  };
}
function nameOfStandIn({ of, origin = "" }) {
  const names = {
    account: "the account that the templates are deployed to",
    region: "the Region that the templates are deployed to",
    role: `the name of the role ${addressOf(origin)}`,
    "managed-policy": `the name of the policy ${addressOf(origin)}`,
    bucket: `the name of the bucket ${addressOf(origin)}`,
    key: `the id of the key ${addressOf(origin)}`,
    "vpc-endpoint": `the id of the VPC endpoint ${addressOf(origin)}`
  };
  return names[of];
}
function addressOf(origin) {
  return origin.slice(origin.lastIndexOf("#") + 1);
}

export {
  standInsOf,
  unify,
  nameOfFirst,
  nameOfStandIn,
  addressOf
};
