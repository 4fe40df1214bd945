import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/inventory/stand-ins.ts
var STAND_IN_ACCOUNT = "000000000000";
var STAND_IN_REGION = "region-not-known";
var OF_NAME = "name-not-known-";
var OF_ID = "not-known-";
function standInName(what, address) {
  const words = address.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return what === "bucket" ? `${OF_NAME}${words.toLowerCase()}` : `${OF_ID}${words}`;
}
function isStandIn(text) {
  return [STAND_IN_ACCOUNT, STAND_IN_REGION, OF_ID].some((one) => text.includes(one));
}

export {
  STAND_IN_ACCOUNT,
  STAND_IN_REGION,
  standInName,
  isStandIn
};
