import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/authorization/hole.ts
var HOLE = "﷐";
function hasHole(text) {
  return text.includes(HOLE);
}
function showHoles(text) {
  return text.replaceAll(HOLE, "(known after apply)");
}
function cutAtHoles(text) {
  return text.split(HOLE);
}
function ifPossible(possible) {
  return possible ? "unknown" : false;
}
function holeReason(what, texts) {
  const text = texts.find(hasHole);
  if (text === void 0) return void 0;
  return `${what} holds text that is known only after apply: ${JSON.stringify(showHoles(text))}`;
}

export {
  HOLE,
  hasHole,
  showHoles,
  cutAtHoles,
  ifPossible,
  holeReason
};
