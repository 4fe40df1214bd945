import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/report/words.ts
var DECISION_WORDS = {
  allowed: "allowed",
  implicitDeny: "implicit deny",
  explicitDeny: "explicit deny",
  depends: "depends",
  unknown: "unknown"
};
var DENIED_BY_SIMULATOR = "denied by IAM's simulator";
var KIND_WORDS = {
  "identity-policy": "identity policy",
  "permissions-boundary": "permissions boundary",
  "session-policy": "session policy",
  "trust-policy": "trust policy",
  "bucket-policy": "bucket policy",
  "key-policy": "key policy",
  scp: "SCP",
  rcp: "RCP",
  "vpc-endpoint-policy": "VPC endpoint policy"
};
var STATUS_WORDS = {
  new: "new",
  existing: "existing before this change",
  fixed: "fixed by this change",
  suppressed: "suppressed"
};
var DRIFT_TITLE = "Drift: AWS differs from the files";
var DRIFT_WORDS = {
  differs: "not what the files say",
  missing: "in the files, not in AWS",
  undeclared: "in AWS, in no file",
  unknown: "could not be compared"
};
var JSON_REPORT = "the JSON report (`json-file`, or `--format json`)";
var VERDICT_WORDS = {
  pass: "pass",
  fail: "fail",
  undecided: "undecided"
};
var READ_BUCKET = "read bucket location, encryption";
var WRITE_RECORDINGS = "write recordings";
var CALL_NAMES = /* @__PURE__ */ new Map([
  ["assume-role", { name: "assume role", family: "assume role" }],
  ["get-bucket-location", { name: "read bucket location", family: READ_BUCKET }],
  ["get-encryption-configuration", { name: "read bucket encryption", family: READ_BUCKET }],
  ["put-recording", { name: WRITE_RECORDINGS, family: WRITE_RECORDINGS }],
  ["put-recording-with-acl", { name: "write recordings with ACL", family: WRITE_RECORDINGS }],
  ["put-recording-multipart", { name: "write recordings in parts", family: WRITE_RECORDINGS }],
  ["put-metadata", { name: "write metadata", family: "write metadata" }],
  ["put-object-acl", { name: "set ACL", family: "set ACL" }],
  ["abort-multipart-upload", { name: "abort uploads", family: "abort uploads" }],
  ["generate-data-key", { name: "encrypt with key", family: "use key" }],
  ["decrypt", { name: "decrypt with key", family: "use key" }],
  ["list-bucket", { name: "list bucket", family: "list bucket" }]
]);
var PHRASES = /* @__PURE__ */ new Map([
  [READ_BUCKET, "read the bucket's location and encryption"],
  ["read bucket location", "read the bucket's location"],
  ["read bucket encryption", "read the bucket's encryption"],
  ["set ACL", "set an object's ACL"],
  ["use key", "use the bucket's key"],
  ["encrypt with key", "encrypt with the bucket's key"],
  ["decrypt with key", "decrypt with the bucket's key"],
  ["list bucket", "list the bucket"],
  ["write recordings with ACL", "write recordings with an ACL"]
]);
var FAMILY_ORDER = [WRITE_RECORDINGS, "write metadata", READ_BUCKET, "assume role", "set ACL", "use key"];
function callName(id) {
  return CALL_NAMES.get(id)?.name ?? id;
}
function callPhrase(name) {
  return PHRASES.get(name) ?? name;
}
function callFamily(id) {
  return CALL_NAMES.get(id)?.family ?? id;
}
function callNames(ids, all) {
  const families = [...new Set(ids.map(callFamily))].sort((a, b) => rank(a) - rank(b));
  return families.map((family) => {
    const members = ids.filter((id) => callFamily(id) === family);
    const existing = all.filter(({ call }) => callFamily(call.id) === family).length;
    return members.length >= existing ? family : members.map(callName).join(", ");
  });
}
function rank(family) {
  const index = FAMILY_ORDER.indexOf(family);
  return index < 0 ? FAMILY_ORDER.length : index;
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function listed(items, last = "and", most = 6) {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}
function roleName(arn) {
  return /^arn:[^:]*:iam::[^:]*:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1] ?? arn;
}
function shortId(id) {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id;
}

export {
  DECISION_WORDS,
  DENIED_BY_SIMULATOR,
  KIND_WORDS,
  STATUS_WORDS,
  DRIFT_TITLE,
  DRIFT_WORDS,
  JSON_REPORT,
  VERDICT_WORDS,
  callPhrase,
  callFamily,
  callNames,
  count,
  listed,
  roleName,
  shortId
};
