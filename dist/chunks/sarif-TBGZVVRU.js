import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  printJson
} from "./chunk-K4BUDA4Z.js";
import {
  fenced,
  prose
} from "./chunk-YSNVST25.js";
import {
  clip
} from "./chunk-2DZBQ26U.js";
import {
  isOfAws,
  locationOf,
  lookups
} from "./chunk-TCB6C2SN.js";
import {
  byText
} from "./chunk-ALJ6Q6VK.js";
import {
  KIND_WORDS,
  count
} from "./chunk-QIMKEUIM.js";
import {
  isAboutAbsence,
  isAboutInput,
  isOpen,
  worstFirst
} from "./chunk-6DHSCM2M.js";
import {
  RULES
} from "./chunk-G7Q2YBER.js";
import {
  groupBy
} from "./chunk-F74P53MW.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  visible,
  visibleLines
} from "./chunk-BX6KRGDW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";

// src/report/sarif.ts
import { gzipSync } from "node:zlib";

// src/report/escape/uri.ts
function relativeUri(path) {
  const wellFormed = path.replace(new RegExp("\\p{Cs}", "gu"), "�");
  const [, slashes = "", rest = ""] = /^(\/*)(.*)$/s.exec(wellFormed) ?? [];
  return `${slashes.replaceAll("/", "%2F")}${rest.split("/").map(segment).join("/")}`;
}
function segment(text) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

// src/report/sarif/locations.ts
var SOURCE_ROOT = "%SRCROOT%";
var DEFAULT_CONFIG = ".github/genesys-export-gate.yml";
var MOST_RELATED = 100;
function standInPath(report) {
  const files = byText(
    report.inputs.filter(({ path }) => !isOfAws(path)),
    ({ path }) => [path]
  );
  return (files.find(({ kind }) => kind === "config") ?? files[0])?.path ?? DEFAULT_CONFIG;
}
function locationJson(finding, side, standIn) {
  const place = primaryPlace(finding, side);
  if (place !== void 0 && !isOfAws(place.path)) return { physicalLocation: physical(place) };
  const name = place?.path ?? (finding.statement && side.path(finding.statement)) ?? finding.export;
  return {
    physicalLocation: { artifactLocation: artifact(standIn), region: { startLine: 1 } },
    ...name === void 0 ? {} : { logicalLocations: [{ fullyQualifiedName: visible(name), kind: "resource" }] }
  };
}
function primaryPlace(finding, side) {
  const place = locationOf(finding, side);
  const pointed = finding.pointer?.place;
  return place !== void 0 && pointed?.path === place.path ? pointed : place;
}
function relatedJson(finding, exported, side) {
  const own = finding.statement === void 0 ? void 0 : keyOf(finding.statement);
  const others = new Map(
    decidingStatements(finding, exported).map((reference) => [keyOf(reference), reference]).filter(([key]) => key !== own)
  );
  return [...others.values()].flatMap((reference) => {
    const place = side.place(reference);
    return place === void 0 || isOfAws(place.path) ? [] : [{ reference, place }];
  }).slice(0, MOST_RELATED).map(({ reference, place }, index) => ({
    id: index + 1,
    physicalLocation: physical(place),
    message: { text: `${KIND_WORDS[reference.kind]}, ${statementName(reference)}` }
  }));
}
function decidingStatements(finding, exported) {
  if (exported === void 0) return [];
  const { decisions, base = [] } = exported;
  const calls = finding.status === "fixed" ? base : decisions.calls;
  const guards = finding.status === "fixed" ? [] : decisions.guards;
  return [
    ...calls.filter(({ call }) => finding.calls.includes(call.id)),
    ...guards.filter(({ guard }) => finding.calls.includes(guard.id))
  ].flatMap(({ decidedBy }) => decidedBy);
}
function keyOf({ policy, statement }) {
  return `${policy}#${statement}`;
}
function statementName({ sid, statement }) {
  return sid === void 0 ? `statement ${statement + 1}` : `statement ${visible(sid).replace(/[[\]{}]/g, "_")}`;
}
function physical(place) {
  return { artifactLocation: artifact(place.path), region: region(place) };
}
function artifact(path) {
  return { uri: relativeUri(path), uriBaseId: SOURCE_ROOT };
}
function region({ line, column, endLine, endColumn }) {
  const isEmpty = endLine < line || endLine === line && endColumn <= column;
  return isEmpty ? { startLine: line } : { startLine: line, startColumn: column, endLine, endColumn };
}

// src/report/sarif/message.ts
var LONGEST = 4e3;
function messageJson(finding) {
  return { text: plainText(plain(finding)), markdown: literal(markdown(finding)) };
}
function plainText(foreign) {
  const shown = clip(visibleLines(foreign).trim(), LONGEST).text;
  return literal(shown.replace(/\](?=\()/g, "] ")) || "(no text)";
}
function literal(shown) {
  return shown.replace(/\{(?=\{|\d+\})|\}(?=\})|(?<=\{\d+)\}/g, "$&$&");
}
function plain(finding) {
  const { message, why, pointer, example, refuted } = finding;
  return [message, why ?? pointer?.text, cureOf(finding), example, ...refuted].filter((part) => part !== void 0 && part !== "").join("\n");
}
function cureOf({ fix, advice }) {
  if (fix?.verified) return `Cure (checked): ${fix.description}`;
  return advice === void 0 ? void 0 : `Cure: ${advice}`;
}
function markdown(finding) {
  const { message, why, pointer, example, refuted } = finding;
  const cure = cureOf(finding);
  const reason = why ?? pointer?.text;
  const parts = [
    prose(message),
    ...reason === void 0 ? [] : [prose(reason)],
    ...cure === void 0 ? [] : [prose(cure)],
    ...example === void 0 ? [] : [fenced("", example.split(/\r\n|\n/))],
    ...refuted.length === 0 ? [] : [refuted.map((one) => `- ${prose(one)}`).join("\n")]
  ];
  return parts.filter((part) => part !== "").join("\n\n") || "(no text)";
}

// src/generated/rule-pages.ts
var RULE_PAGES = {
  "assume-role-denied": "Error. Genesys Cloud assumes your role before anything else, from its AWS account 765628985471 and with your organization id as\nExternalId. The trust policy must allow exactly that (T1, T2), and no RCP of your organization may deny it: the published identity\nperimeter does, unless it lists the Genesys account under `aws:PrincipalAccount` (T3). Conditions on MFA, `aws:SourceArn` or\n`aws:SourceAccount` can never hold for Genesys (T4, T5). Organization ids are UUIDs in lower case: another ExternalId, a company's name\nsay, keeps everybody out.\n\nCure: trust `arn:aws:iam::765628985471:root` under `StringEquals` `sts:ExternalId` = your organization id. Do not name a Genesys role:\nwhich one calls is not published.",
  "put-object-denied": "Error. Recordings or their metadata cannot be written. The usual cause is a Deny in the bucket policy that holds for everybody who\ndoes not come through your VPC endpoint, your address range or your organization: Genesys calls from its own network, where\n`aws:SourceVpce` is absent, and a negated operator holds for an absent key (C1). Or nobody allows it: the role's policy names another prefix\nthan the organization id, another bucket, or not the objects at all.\n\nCure of a Deny: exempt the role inside of it with `ArnNotEquals` `aws:PrincipalArn` (an Allow never lifts a Deny, E1). Cure of a missing\nAllow: `s3:PutObject` on `arn:aws:s3:::BUCKET/ORGANIZATION-ID/*` in a policy of the role.",
  "put-object-acl-denied": "Error. Genesys asks for `s3:PutObjectAcl` on the objects. Whether it sends an ACL at all is not documented.\n\nCure: allow `s3:PutObjectAcl` beside `s3:PutObject`.",
  "get-bucket-location-denied": "Error. `s3:GetBucketLocation` is asked of the bucket's own ARN; a statement on `BUCKET/*` does not match it (R5). Genesys' own\nclick-path makes this mistake.\n\nCure: allow it on `arn:aws:s3:::BUCKET`.",
  "get-encryption-configuration-denied": "Error. As [get-bucket-location-denied](#get-bucket-location-denied), for `s3:GetEncryptionConfiguration`. The name `s3:GetBucketEncryption` is\nan API, not an action: it never matches (A3).",
  "generate-data-key-denied": "Error. Under SSE-KMS S3 calls `kms:GenerateDataKey` with the role's own permissions (K1, K2). The key policy must name the role, or let\nthe account's IAM policies decide (`kms:*` for the account's root) and a policy of the role allow it (K3). With an S3 Bucket Key the\nencryption context is the bucket's ARN, not the object's (K7).\n\nCure: name the role in the key policy for `kms:GenerateDataKey` and `kms:Decrypt`, or allow both to the role where the key policy\ndelegates.",
  "key-in-another-region": "Error. S3 uses only a KMS key of the bucket's own region (K5).",
  "key-not-enabled": "Error. The bucket's default key is disabled, waits for its deletion or its key material, or is out of reach. KMS encrypts with an enabled\nkey only (K5), so every upload fails with it, whatever the policies say. Known where the key was read of AWS; no policy document tells it.\n\nCure: enable the key (`aws kms enable-key`, after `aws kms cancel-key-deletion` where it waits for that), or give the bucket another one.",
  "others-trusted": "Warning. The trust policy lets in others beside Genesys: another account, a federated identity, a service. The export role is for Genesys;\nwhoever else needs to write should have a role of its own.",
  "others-may-write": "Warning. The bucket policy allows `s3:PutObject` to named principals of other accounts. Recordings under legal hold should have one writer.",
  "encryption-header-required": "Error. The bucket policy denies uploads without an encryption header. Default encryption of the bucket does not set that header (N1),\nand nothing says that Genesys sends it. The uploads would be encrypted all the same.\n\nCure: exempt the role in the Deny, or rely on default encryption and drop it.",
  "decrypt-denied": "Warning. Multipart uploads under SSE-KMS need `kms:Decrypt` (K1); that Genesys uploads in parts is a field report.",
  "abort-multipart-upload-denied": "Warning. Interrupted uploads stay behind as parts that cost storage. Known from field reports only.",
  "list-bucket-denied": "Warning. Field reports say that an export lists the bucket; Genesys does not document it. `s3:ListBucket` belongs on the bucket's ARN.",
  "call-undecided": "Warning for a required call (the verdict is then undecided, exit 3), notice for the others. The files do not tell, or AWS' own behaviour is not\ndocumented. The finding says what would settle it: usually one line of the config (`inventory.organization.id`, `region`, `tags`), or the\npolicy that is missing.",
  "simulator-disagrees": "Error where it stops a required call, else a warning. IAM's own simulator was asked about the role's side (identity policies, permissions boundary,\nSCPs) and answers differently from the gate's engine. The stricter answer counts: what the simulator denies is denied, unless the bucket or key\npolicy allows it by itself (E2, E3); what the gate's engine denies stays denied. The finding says which statements each of them names. An answer for\nwhich the simulator lacked a context key, or that may rest on an SCP that nobody told the gate, is no denial: the call is then undecided and the reason names the\nkey.\n\nThe usual causes: a permissions boundary or an SCP that is attached and that the files do not name, or a policy that differs from its file.\nThe simulator puts the files' identity policies in place of the attached ones, but always applies the attached SCPs. Of bucket, key and trust policies, RCPs\nand VPC endpoint policies it knows nothing for a role: these the gate's engine judges alone.\n\nCure: name what is attached in the config, or apply what the files say. If both judge the same documents, one of them is wrong: please report it.",
  "guard-undecided": "Warning; the verdict is undecided (exit 3). Whether strangers are kept out rests on something that no file tells. The finding says on what.",
  "trust-without-external-id": "Error. Genesys calls every customer's role from the same account. Without your organization id as ExternalId any other customer who\nknows the role's ARN could have Genesys use it: the confused deputy (T2). `StringEqualsIfExists` and `ForAllValues` make the ExternalId\noptional and are the same mistake.",
  "trust-too-wide": "Error. Anybody's account may assume the role with the organization id as ExternalId - it is no secret, every key starts with it.\nName Genesys' account as the only Principal.",
  "public-bucket-policy": "Error. A principal outside of your account, or nobody at all, may write where recordings under legal hold lie.",
  "plain-http-accepted": "Warning. Deny `s3:*` under `Bool` `aws:SecureTransport` = false.",
  "write-beyond-export": "Warning. The role may write to other buckets. Name this one in `Resource`.",
  "write-beyond-organization": "Notice. `BUCKET/*` is what Genesys documents; recordings only go under the organization id, so `BUCKET/ORGANIZATION-ID/*` is enough.",
  "malformed-policy": "Error. AWS would refuse to store the document: wrong element names, wildcards inside of a principal such as\n`arn:aws:sts::*:assumed-role/ROLE` (P1), an effect in lower case (G4), characters above U+00FF (G11), and so on. What is deployed is then not\nwhat the file says.",
  "suspicious-policy": "Warning. AWS stores the document, but a part of it does not do what was surely meant.",
  "unreadable-input": "Error, exit 2. A file that matters is missing, too large, no valid JSON or YAML, or leads out of the repository. Typographic quotes from a\nweb page are named as such. Cannot be suppressed.",
  "bad-config": "Error, exit 2. The configuration does not fit its [schema](../schema/genesys-export-gate.schema.json). Cannot be suppressed.",
  "not-known": "Warning; the verdict is undecided. Something that an answer needs stands in no file, or in a kind of file that this version does not read.",
  "no-export-found": "Error, exit 2. There is nothing to judge, and that is no pass. Cannot be suppressed.",
  "export-removed": "Error. The base declares (or shows) an export that the change takes away: it would go unguarded. If the export has ended, merge a suppression of\nthis rule first.",
  "policy-removed": "Error. The base attaches a bucket policy, boundary, SCP or RCP that the change no longer names: a Deny in it would no longer be seen. If it is\nreally gone in AWS, merge a suppression of this rule first.",
  "object-lock-needs-checksum": "Notice. Object Lock never answers a new upload with 403. Under a default retention an upload without checksum header gets a 400.",
  "genesys-account-to-confirm": "Notice. For us-east-2 (FedRAMP) older Genesys pages name 325654371633; newer ones say to ask.",
  "genesys-account-unknown": "Notice. Genesys publishes no account for the EU Sovereign Cloud. Set `genesys.account` to the one you were given.",
  "drift-breaks-export": "Error. AWS holds something else than the files say, and for that an export works on one side only. Either it is stopped in AWS now, though the\nfiles would let it work: somebody changed a policy by hand. Or it works in AWS now only because of a change that the files do not have: the next\napply of the files would stop it. The message says which.\n\nCure: stopped in AWS, apply the files; works in AWS only, take the change over into the files before anybody applies them.",
  "drift": "Warning. A policy or setting in AWS is not what the files say, and no export comes out otherwise by it; or whether it is could not be told.\nOnly real differences count: not the order of statements and lists, a single text for a list of one, an account's id for its root, the case of\nactions and condition keys (A1, C2), `Sid` and `Id`, or how statements are split over the policies of a role. What the files say nothing about is\nno drift.\n\nCure: take the change over into the files, or apply the files.",
  "shard-missing": "Error. `merge` was given no report of one of the parts that a judgement was split into. What that part would have found is not known, so the\nverdict is `undecided` at best.\n\nCure: look at the job of that part, and run it again.",
  "shard-unusable": "Error. `merge` cannot use a report: it cannot be read, is not of the published form, comes twice, or belongs to another judgement (another\nversion, mode or number of parts). If it says `fail` its errors count all the same.\n\nCure: merge the reports of one run only, all made by one version.",
  "stale-suppression": "Notice. The suppression has expired, or no finding matches it."
};

// src/report/sarif/rules.ts
var HOME = "https://github.com/genesys-export-gate/genesys-export-gate";
var PAGES = `${HOME}/blob/main/docs/rules.md`;
var LEVELS = {
  error: "error",
  warning: "warning",
  notice: "note"
};
var PROBLEM_SEVERITIES = {
  error: "error",
  warning: "warning",
  notice: "recommendation"
};
var TAGS = ["aws", "genesys-cloud", "iam", "s3"];
var LONGEST_DESCRIPTION = 1024;
var INDEXES = new Map(RULES.map(({ id }, index) => [id, index]));
function ruleIndex(id) {
  return INDEXES.get(id);
}
function sarifRules() {
  return RULES.map(descriptor);
}
function descriptor(rule) {
  const severity = severityOf(rule);
  const page = RULE_PAGES[rule.id] ?? rule.summary;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule.summary) },
    fullDescription: { text: descriptionOf(page) },
    helpUri: `${PAGES}#${rule.id}`,
    help: { text: withoutLinks(page), markdown: withWholeLinks(page) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: TAGS, "problem.severity": PROBLEM_SEVERITIES[severity] }
  };
}
function severityOf({ severity }) {
  return severity === "error" || severity === "warning" ? severity : "notice";
}
function sentence(words) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
function descriptionOf(page) {
  const [first = ""] = withoutLinks(page).split("\n\n");
  const text = first.replace(/\s+/g, " ").replace(/^(?:Error|Warning|Notice)(?:, exit \d)?\. /, "");
  return text.slice(0, LONGEST_DESCRIPTION);
}
function withoutLinks(page) {
  return page.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}
function withWholeLinks(page) {
  return page.replaceAll(/\]\(([^)]*)\)/g, (_, target) => `](${new URL(target, PAGES).href})`);
}

// src/report/sarif/notifications.ts
var MOST = 1e3;
function notifications(report, leftOut) {
  const all = [
    ...leftOut === 0 ? [] : [notification("warning", `${count(leftOut, "more finding")}: see the JSON report.`)],
    ...report.couldNotJudge ? [notification("error", couldNotJudge(report))] : [],
    ...unread(report),
    ...byText(report.notEvaluated, ({ what, why }) => [what, why]).map(
      ({ what, why }) => notification("note", `Not evaluated: ${what}: ${why}`)
    )
  ];
  if (all.length <= MOST) return all;
  return [...all.slice(0, MOST - 1), notification("note", `${count(all.length - MOST + 1, "more note")}.`)];
}
function couldNotJudge({ verdict }) {
  return verdict === "fail" ? "Something needed could not be read. What could be read fails." : "Could not judge: something needed could not be read. This is not a pass.";
}
function unread(report) {
  const sides = lookups(report);
  const standIn = standInPath(report);
  const findings = report.findings.filter((one) => isOpen(one) && (isAboutInput(one) || isAboutAbsence(one)));
  return byText(findings, ({ rule, identity, message }) => [rule, identity, message]).map((finding) => ({
    ...notification(LEVELS[finding.severity], finding.message),
    locations: [locationJson(finding, sides.of(finding), standIn)],
    associatedRule: { id: finding.rule, index: ruleIndex(finding.rule) ?? -1 }
  }));
}
function notification(level, text) {
  return { level, message: { text: plainText(text) } };
}

// src/report/sarif/results.ts
import { createHash } from "node:crypto";

// src/report/sarif/fixes.ts
function fixesJson({ fix }, side) {
  if (!fix?.verified || fix.edits.length === 0 || fix.edits.some(({ path }) => isOfAws(path))) return {};
  const changes = [...groupBy(fix.edits, ({ path }) => path)].map(([path, edits]) => {
    const text = side.text(path);
    const lines = text?.split(/\r?\n/);
    const newline = text?.includes("\r\n") ? "\r\n" : "\n";
    const sorted = [...edits].sort((a, b) => a.line - b.line);
    return { artifactLocation: artifact(path), replacements: sorted.map((edit) => replacement(edit, lines, newline)) };
  });
  return { fixes: [{ description: { text: plainText(fix.description) }, artifactChanges: changes }] };
}
function replacement({ line, endLine, text }, lines, newline) {
  const next = Math.max(line, endLine + 1);
  const last = lines?.length ?? Number.POSITIVE_INFINITY;
  const unbroken = text.replace(/\r?\n$/, "").replace(/\r?\n/g, newline);
  if (next <= last)
    return {
      deletedRegion: { startLine: line, startColumn: 1, endLine: next, endColumn: 1 },
      ...inserted(text === "" ? "" : `${unbroken}${newline}`)
    };
  const endColumn = (lines?.at(-1)?.length ?? 0) + 1;
  const start = line > last ? { startLine: last, startColumn: endColumn } : { startLine: line, startColumn: 1 };
  return {
    deletedRegion: { ...start, endLine: last, endColumn },
    ...inserted(line > last ? `${newline}${unbroken}` : unbroken)
  };
}
function inserted(text) {
  return text === "" ? {} : { insertedContent: { text } };
}

// src/report/sarif/results.ts
var BASELINE_STATES = {
  new: "new",
  existing: "unchanged",
  fixed: "absent",
  suppressed: void 0
};
function sarifResults(report, findings) {
  const sides = lookups(report);
  const exports = new Map(report.exports.map((exported) => [exported.name, exported]));
  const standIn = standInPath(report);
  const fingerprint = fingerprints();
  return findings.map((finding) => {
    const side = sides.of(finding);
    const exported = finding.export === void 0 ? void 0 : exports.get(finding.export);
    const related = relatedJson(finding, exported, side);
    const index = ruleIndex(finding.rule);
    return {
      ruleId: finding.rule,
      ...index === void 0 ? {} : { ruleIndex: index },
      level: LEVELS[finding.severity],
      message: messageJson(finding),
      locations: [locationJson(finding, side, standIn)],
      ...related.length === 0 ? {} : { relatedLocations: related },
      partialFingerprints: { "genesysExportGate/v1": fingerprint(finding) },
      ...fixesJson(finding, side),
      ...suppressionsJson(finding),
      ...baselineJson(finding, report),
      properties: {
        ...finding.export === void 0 ? {} : { export: finding.export },
        calls: [...finding.calls],
        severity: finding.severity,
        status: finding.status
      }
    };
  });
}
function fingerprints() {
  const seen = /* @__PURE__ */ new Map();
  return ({ rule, identity }) => {
    const subject = identity.replace(/ \(line \d+, column \d+\)/g, "");
    const hash = createHash("sha256").update(JSON.stringify([rule, subject])).digest("hex").slice(0, 32);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}
function suppressionsJson({ status, suppression }) {
  if (status !== "suppressed") return {};
  const { reason = "", owner, expires } = suppression ?? {};
  const properties = { ...owner === void 0 ? {} : { owner }, ...expires === void 0 ? {} : { expires } };
  return {
    suppressions: [{ kind: "external", status: "accepted", justification: plainText(reason), properties }]
  };
}
function baselineJson({ status }, { comparison }) {
  const state = comparison === void 0 ? void 0 : BASELINE_STATES[status];
  return state === void 0 ? {} : { baselineState: state };
}

// src/report/sarif.ts
var MOST_RESULTS = 25e3;
var MOST_BYTES = 1e7;
function renderSarif(report, options = {}) {
  const findings = inOrder(report).filter((finding) => options.only !== "open" || isOpen(finding));
  let kept = Math.min(findings.length, MOST_RESULTS);
  for (; ; ) {
    const text = printJson(log(report, findings.slice(0, kept), findings.length - kept, options));
    const size = gzippedSize(text);
    if (size <= MOST_BYTES || kept === 0) return text;
    kept = Math.floor(kept * Math.min(0.9, MOST_BYTES / size * 0.95));
  }
}
function gzippedSize(text) {
  const size = Buffer.byteLength(text);
  return size <= MOST_BYTES ? size : gzipSync(text).length;
}
function inOrder(report) {
  const sides = lookups(report);
  return worstFirst(
    byText(report.findings, (finding) => [
      finding.export,
      finding.rule,
      locationOf(finding, sides.of(finding))?.path,
      finding.identity,
      finding.message,
      finding.why
    ])
  );
}
function log(report, findings, leftOut, options) {
  const { tool, mode, verdict, verdictReason, couldNotJudge: couldNotJudge2, shard } = report;
  const part = shard === void 0 ? "" : `shard-${shard.index}-of-${shard.of}/`;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: HOME,
            rules: sarifRules()
          }
        },
        // What stands before the last slash is GitHub's category: a check and an audit do not close each other's alerts.
        automationDetails: { id: `${tool.name}/${mode}/${part}` },
        invocations: [
          {
            executionSuccessful: !couldNotJudge2,
            exitCode: exitCodeOf(report),
            startTimeUtc: report.time,
            toolExecutionNotifications: notifications(report, leftOut)
          }
        ],
        ...provenance(report, options.repositoryUri),
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "The root of the repository that was judged." } } },
        columnKind: "utf16CodeUnits",
        results: sarifResults(report, findings),
        properties: { mode, verdict, couldNotJudge: couldNotJudge2, ...verdictReason === void 0 ? {} : { verdictReason } }
      }
    ]
  };
}
function provenance({ comparison, inputs }, repositoryUri) {
  const refs = new Set(inputs.map(({ ref }) => ref));
  const [only] = refs;
  const revision = comparison?.head ?? (refs.size === 1 ? only : void 0);
  if (repositoryUri === void 0 || revision === void 0 || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision))
    return {};
  if (!URL.canParse(repositoryUri)) return {};
  const mappedTo = { uriBaseId: SOURCE_ROOT };
  return {
    versionControlProvenance: [{ repositoryUri: new URL(repositoryUri).href, revisionId: revision, mappedTo }]
  };
}
export {
  renderSarif
};
