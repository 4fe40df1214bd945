import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/genesys/arn.ts
function accountOf(arn) {
  return arn.split(":")[4] ?? "";
}
function regionOf(arn) {
  return arn.split(":")[3] || void 0;
}
function roleName(arn) {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
function partitionOf(arn) {
  return arn.split(":")[1] || "aws";
}
function sessionArn(role, session) {
  return `arn:${partitionOf(role)}:sts::${accountOf(role)}:assumed-role/${roleName(role)}/${session}`;
}

export {
  accountOf,
  regionOf,
  roleName,
  partitionOf,
  sessionArn
};
