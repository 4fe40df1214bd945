import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  matchPattern,
  wildcardOf
} from "./chunk-3PFPOZC7.js";
import {
  cutAtHoles
} from "./chunk-XQZTVO2D.js";

// src/authorization/match/open-principal.ts
function openPrincipal(text) {
  const pieces = cutAtHoles(text);
  const tokens = pieces.flatMap((piece, index) => [...index > 0 ? ["*"] : [], { text: piece }]);
  return { start: pieces[0] ?? "", end: pieces.at(-1) ?? "", pattern: wildcardOf(tokens, true) };
}
var mayBe = ({ pattern }, text) => matchPattern(pattern, text);
function openNames(entry, caller) {
  const names = [];
  const { kind, account, partition } = caller;
  if (account !== "") {
    if (mayBe(entry, account) || mayBe(entry, `arn:${partition}:iam::${account}:root`)) names.push("account");
    if (kind === "federated-user" && overlaps(entry, userEnds(caller))) names.push("role");
    if (mayBeRole(entry, caller)) names.push("role");
    if (kind !== "role" && mayBe(entry, caller.text)) names.push("own");
    if (caller.uniqueId !== void 0 && mayBe(entry, caller.uniqueId)) names.push(kind === "user" ? "own" : "role");
  }
  if (mayBe(entry, "*")) names.push("everyone");
  return names;
}
var userEnds = ({ partition, account }) => ({
  start: `arn:${partition}:iam::${account}:user/`,
  end: ""
});
function mayBeRole(entry, caller) {
  if (caller.roleArn !== void 0) return mayBe(entry, caller.roleArn);
  return caller.kind === "session" && mayBeRoleNamed(entry, caller);
}
function mayBeRoleNamed(entry, { partition, account, name }) {
  return overlaps(entry, { start: `arn:${partition}:iam::${account}:role/`, end: `/${name}` });
}
function overlaps(one, other) {
  const starts = one.start.startsWith(other.start) || other.start.startsWith(one.start);
  const ends = one.end.endsWith(other.end) || other.end.endsWith(one.end);
  return starts && ends;
}

export {
  openPrincipal,
  mayBe,
  openNames,
  mayBeRoleNamed
};
