import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  isObject
} from "./chunk-F74P53MW.js";
import {
  visit
} from "./chunk-S2ERT2MI.js";

// src/sources/terraform/plan/json.ts
var MAX_DEPTH = 50;
function memberAt(value, ...path) {
  let at = value;
  for (const step of path) {
    if (typeof step === "number") at = Array.isArray(at) ? at[step] : void 0;
    else at = isObject(at) && Object.hasOwn(at, step) ? at[step] : void 0;
  }
  return at;
}
function objectAt(value, ...path) {
  const found = memberAt(value, ...path);
  return isObject(found) ? found : {};
}
function listAt(value, ...path) {
  const found = memberAt(value, ...path);
  return Array.isArray(found) ? found : [];
}
function textAt(value, ...path) {
  const found = memberAt(value, ...path);
  return typeof found === "string" ? found : void 0;
}
function isSame(one, other, depth = 0) {
  if (one === other) return true;
  if (depth > MAX_DEPTH || typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  const [left, right] = [one, other];
  return names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name], depth + 1));
}

// src/sources/terraform/plan/recognise.ts
var SHOW = "terraform show -json plan > plan.json";
var HEAD = 4e3;
var WRAPPER = /^\[command\]|^::(?:debug|set-output|add-mask|group|warning|error|notice)\b/m;
var FOR_PEOPLE = /Terraform will perform the following actions|Terraform used the selected providers|No changes\. /;
function isTerraformPlan(_path, text) {
  if (!text.includes('"format_version"') || !text.includes('"terraform_version"')) return false;
  return ['"planned_values"', '"resource_changes"', '"root_module"'].some((name) => text.includes(name));
}
function notTextOfPlan(path, bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start.startsWith("PK")) return binary(path);
  if (start.startsWith("ÿþ") || start.startsWith("þÿ")) return utf16(path);
  return void 0;
}
function parsePlan(path, text) {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const start = json.trimStart();
  const early = start.startsWith("{") ? void 0 : otherThanJson(path, json);
  if (early !== void 0) return { problem: early };
  try {
    const plan = JSON.parse(json);
    const problem2 = otherJson(path, plan);
    return problem2 === void 0 ? { plan } : { problem: problem2 };
  } catch {
    return { problem: brokenJson(path, json) };
  }
}
function otherThanJson(path, text) {
  if (text.trim() === "") return problem(path, "the plan is empty", `write it with: ${SHOW}`);
  if (text.startsWith("PK")) return binary(path);
  if (text.slice(0, HEAD).includes("\0")) return utf16(path);
  if (isWrapped(text)) return wrapped(path);
  if (FOR_PEOPLE.test(text)) return problem(path, "this is the plan as people read it, not as JSON", `write ${SHOW}`);
  if (/^[ \t]*\{/m.test(text)) return problem(path, "text stands before the JSON of the plan", onlyOutput());
  return problem(path, "not the JSON of a plan", `write it with: ${SHOW}`);
}
function otherJson(path, plan) {
  const version = textAt(plan, "format_version");
  if (version !== void 0) return otherVersion(path, version);
  if (memberAt(plan, "@level") !== void 0) return log(path);
  if (typeof memberAt(plan, "version") === "number" && memberAt(plan, "lineage") !== void 0) {
    return problem(path, "this is Terraform's state file, not a plan", "write terraform show -json > state.json");
  }
  return problem(path, "no plan: it has no format_version", `write it with: ${SHOW}`);
}
function otherVersion(path, version) {
  if (/^1\.\d+$/.test(version)) return void 0;
  const shown = /^\d+(?:\.\d+)?$/.test(version) ? version : "that is no number";
  const cure = /^0\./.test(version) ? "make the plan with Terraform 1.1 or later" : "this program reads format 1: look for a later version of it";
  return problem(path, `the plan has the format version ${shown}, which is not known`, cure);
}
function brokenJson(path, text) {
  if (/^\s*\{"@(?:level|message|module|timestamp)"/.test(text.slice(0, HEAD))) return log(path);
  if (text.slice(0, HEAD).includes("\0")) return utf16(path);
  if (isWrapped(text)) return wrapped(path);
  const at = firstError(text);
  const { line, column } = at ?? { line: 1, column: 1 };
  const cut = at === void 0 || text.slice(at.end).trim() === "";
  const what = cut ? "the JSON of the plan ends too early" : "not JSON";
  return { ...problem(path, `${what} (line ${line}, column ${column})`, onlyOutput()), line, column };
}
function firstError(text) {
  let first;
  try {
    visit(
      text,
      {
        onError: (_error, offset, length, line, character) => {
          first ??= { end: offset + length, line: line + 1, column: character + 1 };
        }
      },
      { disallowComments: true }
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return first;
}
function isWrapped(text) {
  return WRAPPER.test(text.slice(0, HEAD)) || WRAPPER.test(text.slice(-HEAD));
}
function wrapped(path) {
  return problem(
    path,
    "the wrapper of hashicorp/setup-terraform wrote its own lines around the JSON of the plan",
    "set terraform_wrapper: false in the step of hashicorp/setup-terraform"
  );
}
function binary(path) {
  return problem(path, "this is a plan in Terraform's own binary form", `write it as JSON: ${SHOW}`);
}
function utf16(path) {
  return problem(
    path,
    "the plan is UTF-16, as > of Windows PowerShell writes it",
    "write terraform show -json plan | Out-File -Encoding utf8 plan.json, or use PowerShell 7"
  );
}
function log(path) {
  return problem(
    path,
    "this is the log of terraform plan -json, which tells no values",
    `save the plan with terraform plan -out plan, then ${SHOW}`
  );
}
function onlyOutput() {
  return `write only what the command prints, whole, to the file: ${SHOW}`;
}
function problem(path, message, help) {
  return { severity: "error", rule: "unreadable-input", path, line: 1, column: 1, message, help };
}

export {
  MAX_DEPTH,
  memberAt,
  objectAt,
  listAt,
  textAt,
  isSame,
  isTerraformPlan,
  notTextOfPlan,
  parsePlan
};
