import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  fenced,
  prose
} from "./chunk-RG3TGSTS.js";
import {
  printJson
} from "./chunk-POUQWLX3.js";
import {
  byText
} from "./chunk-ALJ6Q6VK.js";
import {
  inWords,
  isAboutAbsence,
  isAboutInput,
  isOpen,
  worstFirst
} from "./chunk-ZKIF4XAY.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  clip
} from "./chunk-WC24BK4T.js";
import {
  isOfAws,
  locationOf,
  lookups
} from "./chunk-O6ZNNXPA.js";
import {
  KIND_WORDS,
  count
} from "./chunk-QIMKEUIM.js";
import "./chunk-5VN2VIFB.js";
import {
  visible,
  visibleLines
} from "./chunk-IPPBXDWB.js";
import {
  RULES
} from "./chunk-6CKXNUN2.js";
import "./chunk-5VKBCNGO.js";
import {
  groupBy
} from "./chunk-F74P53MW.js";
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
  if (place !== void 0 && !isOfAws(place.path)) {
    const address = finding.statement && side.address(finding.statement);
    return { physicalLocation: physical(place), ...logical(address) };
  }
  const name = place?.path ?? (finding.statement && side.path(finding.statement)) ?? finding.export;
  return {
    physicalLocation: { artifactLocation: artifact(standIn), region: { startLine: 1 } },
    ...logical(name)
  };
}
function logical(name) {
  return name === void 0 ? {} : { logicalLocations: [{ fullyQualifiedName: visible(name), kind: "resource" }] };
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
    ...logical(side.address(reference)),
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
  "assume-role-denied": 'Error. Genesys Cloud cannot assume the export role. It does so before anything else, from its AWS account 765628985471 and with your\norganization id as ExternalId, so nothing at all is exported.\n\n## Why\n\nThe trust policy must allow exactly that call (T1, T2), and no RCP of your organization may deny it: the published identity perimeter does,\nunless it lists the Genesys account under `aws:PrincipalAccount` (T3). Conditions on MFA, `aws:SourceArn` or `aws:SourceAccount` never hold for\nGenesys (T4, T5). Organization ids are UUIDs in lower case: another ExternalId, a company\'s name say, keeps everybody out.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::765628985471:root" },\n  "Action": "sts:AssumeRole",\n  "Condition": { "StringEquals": { "sts:ExternalId": "acme" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::765628985471:root" },\n  "Action": "sts:AssumeRole",\n  "Condition": { "StringEquals": { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } }\n}\n```\n\n## Fix\n\nTrust `arn:aws:iam::765628985471:root` under `StringEquals` `sts:ExternalId` = your organization id. Do not name a Genesys role: which one\ncalls is not published. Where an RCP denies, its owner adds the Genesys account to the exemption.\n\n## Evidence\n\n- Rules [T1](../how-a-decision-is-made.md#t1), [T2](../how-a-decision-is-made.md#t2), [T3](../how-a-decision-is-made.md#t3), [T4](../how-a-decision-is-made.md#t4), [T5](../how-a-decision-is-made.md#t5) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, the confused deputy problem](https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html)\n- [AWS, resource control policies](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html)\n- [AWS samples, data perimeter policies](https://github.com/aws-samples/data-perimeter-policy-examples)',
  "put-object-denied": 'Error, a warning where only a form of the upload is denied that field reports alone know (multipart, ACL header). Recordings or their metadata cannot be written.\n\n## Why\n\nThe usual cause is a Deny in the bucket policy that holds for everybody who does not come through your VPC endpoint, your address range or\nyour organization: Genesys calls from its own network, where `aws:SourceVpce` is absent, and a negated operator holds for an absent key (C1).\nOr nobody allows it: the role\'s policy names another prefix than the organization id, another bucket, or not the objects at all.\n\n## Bad\n\n```json\n{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:*",\n  "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],\n  "Condition": { "StringNotEquals": { "aws:SourceVpce": "vpce-0abc1234def567890" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:*",\n  "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],\n  "Condition": {\n    "StringNotEquals": { "aws:SourceVpce": "vpce-0abc1234def567890" },\n    "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/GenesysExport" }\n  }\n}\n```\n\n## Fix\n\nCure of a Deny: exempt the role inside of it with `ArnNotEquals` `aws:PrincipalArn` (an Allow never lifts a Deny, E1). Cure of a missing\nAllow: `s3:PutObject` on `arn:aws:s3:::BUCKET/ORGANIZATION-ID/*` in a policy of the role.\n\n## Evidence\n\n- Rules [E1](../how-a-decision-is-made.md#e1), [C1](../how-a-decision-is-made.md#c1), [R4](../how-a-decision-is-made.md#r4), [X1](../how-a-decision-is-made.md#x1) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [Genesys, working with exported recordings](https://help.mypurecloud.com/?p=292632)\n- [AWS, policy evaluation logic](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html)\n- [AWS, condition operators](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html)\n- [AWS, bucket policies for VPC endpoints](https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html)',
  "encryption-header-required": 'Error, a warning where only a form of the upload is denied that field reports alone know. The bucket policy denies uploads without an encryption header.\n\n## Why\n\nDefault encryption of the bucket does not set that header for the policy\'s eyes (N1), and nothing says that Genesys sends it. The uploads would be\nencrypted all the same.\n\n## Bad\n\n```json\n{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": {\n    "StringNotEquals": { "s3:x-amz-server-side-encryption": "aws:kms" },\n    "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/GenesysExport" }\n  }\n}\n```\n\n## Fix\n\nExempt the role in the Deny, or rely on default encryption and drop it.\n\n## Evidence\n\n- Rules [N1](../how-a-decision-is-made.md#n1), [N2](../how-a-decision-is-made.md#n2), [N3](../how-a-decision-is-made.md#n3) of how a decision is made\n- [AWS, how S3 works with IAM](https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html)\n- [AWS, SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html)\n- That Genesys sends no such header is not documented either way; one public repository removed such a Deny to make its export work.',
  "permission-expires": 'Error, a warning where only a form of a call is denied that field reports alone know. A date in a policy ends the export\'s permission: everything is allowed today, and\ndenied from that instant on.\n\n## Why\n\nA statement with `DateLessThan` on `aws:CurrentTime` allows nothing after its date, and one with `DateGreaterThan` in a Deny starts to deny then. Exports run for years: the gate looks\nten years ahead, so that nobody learns of the date from a failed export. Where nothing but time makes the difference, the denial has this id instead of the call\'s.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "DateLessThan": { "aws:CurrentTime": "2031-04-01T00:00:00Z" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nDrop the date; or move it, and suppress this with the reason until then.\n\n## Evidence\n\n- Rules [C1](../how-a-decision-is-made.md#c1), [E1](../how-a-decision-is-made.md#e1) of how a decision is made\n- [AWS, condition operators](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html)\n- [AWS, global condition context keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html)',
  "put-object-acl-denied": 'Error. Genesys asks for `s3:PutObjectAcl` on the objects, and something denies it or nobody allows it.\n\n## Why\n\nThe permission is needed for an upload that carries an ACL (O2). Genesys lists it among what the role must have; whether it really sends an ACL is not\ndocumented.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:PutObject", "s3:PutObjectAcl"],\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nAllow `s3:PutObjectAcl` beside `s3:PutObject`, on the objects.\n\n## Evidence\n\n- Rules [O1](../how-a-decision-is-made.md#o1), [O2](../how-a-decision-is-made.md#o2) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)\n- [AWS, Object Ownership](https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html)',
  "get-bucket-location-denied": 'Error. Genesys asks for `s3:GetBucketLocation`, and something denies it or nobody allows it.\n\n## Why\n\nIt is asked of the bucket\'s own ARN; a statement on `BUCKET/*` does not match it (R5). Genesys\' own click-path makes this mistake.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:PutObject", "s3:GetBucketLocation"],\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:PutObject", "s3:GetBucketLocation"],\n  "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"]\n}\n```\n\n## Fix\n\nAllow it on `arn:aws:s3:::BUCKET`.\n\n## Evidence\n\n- Rule [R5](../how-a-decision-is-made.md#r5) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)\n- [AWS, service reference of S3](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html)',
  "get-encryption-configuration-denied": 'Error. Genesys asks for `s3:GetEncryptionConfiguration`, and something denies it or nobody allows it.\n\n## Why\n\nIt is asked of the bucket\'s own ARN; a statement on `BUCKET/*` does not match it (R5). Genesys\' own click-path makes this mistake. The name `s3:GetBucketEncryption` is an API, not an action: it never matches (A3).\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:PutObject", "s3:GetEncryptionConfiguration"],\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:PutObject", "s3:GetEncryptionConfiguration"],\n  "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"]\n}\n```\n\n## Fix\n\nAllow it on `arn:aws:s3:::BUCKET`.\n\n## Evidence\n\n- Rules [R5](../how-a-decision-is-made.md#r5), [A3](../how-a-decision-is-made.md#a3) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)\n- [AWS, service reference of S3](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html)',
  "generate-data-key-denied": 'Error. The bucket\'s KMS key cannot be used for writing, so no upload succeeds.\n\n## Why\n\nUnder SSE-KMS S3 calls `kms:GenerateDataKey` with the role\'s own permissions (K1, K2). The key policy must name the role, or let the account\'s\nIAM policies decide (`kms:*` for the account\'s root) and a policy of the role allow it (K3). With an S3 Bucket Key the encryption context is\nthe bucket\'s ARN, not the object\'s (K7).\n\n## Bad\n\n```json\n{\n  "Sid": "AdministratorsOnly",\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/KeyAdministrator" },\n  "Action": "kms:*",\n  "Resource": "*"\n}\n```\n\n## Good\n\n```json\n{\n  "Sid": "GenesysExport",\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/GenesysExport" },\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "*"\n}\n```\n\n## Fix\n\nName the role in the key policy for `kms:GenerateDataKey` and `kms:Decrypt`, or allow both to the role where the key policy delegates.\n\n## Evidence\n\n- Rules [K1](../how-a-decision-is-made.md#k1), [K2](../how-a-decision-is-made.md#k2), [K3](../how-a-decision-is-made.md#k3), [K4](../how-a-decision-is-made.md#k4), [K7](../how-a-decision-is-made.md#k7) of how a decision is made\n- [AWS, SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html)\n- [AWS, default key policy](https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html)\n- [AWS, S3 Bucket Keys](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html)\n- [AWS, keys of other accounts](https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html)',
  "decrypt-denied": 'Warning, an error under `--strict` or `require: reported`. Multipart uploads under the bucket\'s KMS key cannot be completed.\n\n## Why\n\nS3 needs `kms:Decrypt` to put the parts of an upload together (K1). That Genesys uploads in parts is a field report; large screen recordings make it likely.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/GenesysExport" },\n  "Action": "kms:GenerateDataKey",\n  "Resource": "*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/GenesysExport" },\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "*"\n}\n```\n\n## Fix\n\nAllow `kms:Decrypt` wherever `kms:GenerateDataKey` is allowed.\n\n## Evidence\n\n- Rules [K1](../how-a-decision-is-made.md#k1), [K3](../how-a-decision-is-made.md#k3) of how a decision is made\n- [AWS, SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html)\n- [AWS, multipart uploads and permissions](https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html)\n- That an export uploads in parts: field reports only.',
  "abort-multipart-upload-denied": 'Warning, an error under `--strict` or `require: reported`. Interrupted uploads cannot be cleaned up and stay behind as parts that cost storage.\n\n## Why\n\nAborting is an action of its own, `s3:AbortMultipartUpload` on the object (M1). That Genesys uploads in parts is known from field reports only.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:PutObject", "s3:AbortMultipartUpload"],\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nAllow `s3:AbortMultipartUpload` on the objects, or let a lifecycle rule of the bucket remove incomplete uploads and suppress this.\n\n## Evidence\n\n- Rules [M1](../how-a-decision-is-made.md#m1), [M3](../how-a-decision-is-made.md#m3) of how a decision is made\n- [AWS, multipart uploads and permissions](https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html)\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)\n- That an export uploads in parts: field reports only.',
  "list-bucket-denied": 'Warning, an error under `--strict` or `require: reported`. The bucket cannot be listed.\n\n## Why\n\nField reports say that an export lists the bucket; Genesys does not document it. `s3:ListBucket` belongs on the bucket\'s ARN, not on `BUCKET/*` (R5).\nWithout it S3 answers a read of a missing key with 403 instead of 404 (S6).\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:ListBucket",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:ListBucket",\n  "Resource": "arn:aws:s3:::acme-legal-recordings"\n}\n```\n\n## Fix\n\nAllow `s3:ListBucket` on the bucket\'s own ARN.\n\n## Evidence\n\n- Rules [R5](../how-a-decision-is-made.md#r5), [S6](../how-a-decision-is-made.md#s6) of how a decision is made\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)\n- [AWS, service reference of S3](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html)\n- That an export lists the bucket: field reports only.',
  "call-undecided": "Warning for a required call (the verdict is then undecided, exit 3), a notice for the others. Whether AWS would allow a call cannot be told.\n\n## Why\n\nThe files do not tell, or AWS' own behaviour is not documented. No verdict is never a pass: an answer that could not be reached is said as such (E9).\n\n## Bad\n\n```yaml\ninventory:\n  roles:\n    - arn: arn:aws:iam::111122223333:role/GenesysExport\n      trust-policy: policies/role-trust.json\n      # no identity-policies: what the role may do stands in no file\n```\n\n## Good\n\n```yaml\ninventory:\n  roles:\n    - arn: arn:aws:iam::111122223333:role/GenesysExport\n      trust-policy: policies/role-trust.json\n      identity-policies: [policies/role-export.json]\n```\n\n## Fix\n\nThe finding says what would settle it: usually one line of the config (`inventory.organization.id`, `region`, `tags`), or the policy that is missing.\nWith access to AWS, `audit` reads it.\n\n## Evidence\n\n- Rules [E9](../how-a-decision-is-made.md#e9), [X1](../how-a-decision-is-made.md#x1) of how a decision is made\n- [how a decision is made](../how-a-decision-is-made.md)\n- [schema of the config](../../schema/genesys-export-gate.schema.json)",
  "simulator-disagrees": "Warning, an error where it stops a required call. IAM's own simulator was asked about the role's side (identity policies, permissions boundary, SCPs) and answers\ndifferently from the gate's engine.\n\n## Why\n\nThe stricter answer counts: what the simulator denies is denied, unless the bucket or key policy allows it by itself (E2, E3); what the gate's\nengine denies stays denied. The finding says which statements each of them names. An answer for which the simulator lacked a context key, or that may\nrest on an SCP that nobody told the gate, is no denial: the call is then undecided and the reason names the key.\n\nThe usual causes: a permissions boundary or an SCP that is attached and that the files do not name, or a policy that differs from its file. The simulator\nputs the files' identity policies in place of the attached ones, but always applies the attached SCPs. Of bucket, key and trust policies, RCPs and VPC endpoint\npolicies it knows nothing for a role: these the gate's engine judges alone.\n\n## Bad\n\n```yaml\ninventory:\n  roles:\n    - arn: arn:aws:iam::111122223333:role/GenesysExport\n      trust-policy: policies/role-trust.json\n      identity-policies: [policies/role-export.json]\n      # the boundary that is attached in AWS is not named\n```\n\n## Good\n\n```yaml\ninventory:\n  roles:\n    - arn: arn:aws:iam::111122223333:role/GenesysExport\n      trust-policy: policies/role-trust.json\n      identity-policies: [policies/role-export.json]\n      permissions-boundary: policies/boundary.json\n```\n\n## Fix\n\nName what is attached in the config, or apply what the files say. If both judge the same documents, one of them is wrong: please report it.\n\n## Evidence\n\n- Rules [E2](../how-a-decision-is-made.md#e2), [E3](../how-a-decision-is-made.md#e3) of how a decision is made\n- [AWS, the IAM policy simulator](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html)\n- [access to AWS](../aws-access.md)",
  "trust-without-external-id": 'Error. Other customers of Genesys could use the role: the confused deputy.\n\n## Why\n\nGenesys calls every customer\'s role from the same account. Without your organization id as ExternalId any other customer who knows the role\'s ARN could have\nGenesys use it (T2). `StringEqualsIfExists` and `ForAllValues` make the ExternalId optional and are the same mistake.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::765628985471:root" },\n  "Action": "sts:AssumeRole"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::765628985471:root" },\n  "Action": "sts:AssumeRole",\n  "Condition": { "StringEquals": { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } }\n}\n```\n\n## Fix\n\nRequire `StringEquals` `sts:ExternalId` = your organization id in every statement that trusts the Genesys account.\n\n## Evidence\n\n- Rules [T2](../how-a-decision-is-made.md#t2), [C1](../how-a-decision-is-made.md#c1), [C4](../how-a-decision-is-made.md#c4) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, the confused deputy problem](https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html)',
  "trust-too-wide": 'Error. Anybody\'s account may assume the role with the organization id as ExternalId.\n\n## Why\n\nThe organization id is no secret: every key of the bucket starts with it. Only the account in `Principal` keeps others out (T2).\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "*" },\n  "Action": "sts:AssumeRole",\n  "Condition": { "StringEquals": { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::765628985471:root" },\n  "Action": "sts:AssumeRole",\n  "Condition": { "StringEquals": { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } }\n}\n```\n\n## Fix\n\nName Genesys\' account as the only Principal, and keep the ExternalId.\n\n## Evidence\n\n- Rules [T1](../how-a-decision-is-made.md#t1), [T2](../how-a-decision-is-made.md#t2) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, the confused deputy problem](https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html)\n- [AWS, Principal](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html)',
  "public-bucket-policy": 'Error. A principal outside of your account, or nobody at all, may write where recordings under legal hold lie.\n\n## Why\n\nAn Allow to everybody that no condition limits lets strangers overwrite or salt evidence. It is also unnecessary: within one account the role\'s own policy is\nenough (S1), and across accounts the role\'s ARN is (S1, P1).\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/GenesysExport" },\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nName the role\'s ARN instead of `"*"`, or drop the statement.\n\n## Evidence\n\n- Rules [S1](../how-a-decision-is-made.md#s1), [B4](../how-a-decision-is-made.md#b4), [B6](../how-a-decision-is-made.md#b6) of how a decision is made\n- [AWS, S3 Block Public Access](https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html)\n- [AWS, how S3 works with IAM](https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html)\n- [AWS, cross-account evaluation](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html)',
  "plain-http-accepted": 'Warning. The bucket accepts recordings over plain HTTP.\n\n## Why\n\nS3 has an HTTP endpoint, and a signed request over it is readable on its way. Only a Deny of the bucket policy closes it (E1).\n\n## Bad\n\n```json\n{\n  "Version": "2012-10-17",\n  "Statement": []\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:*",\n  "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],\n  "Condition": { "Bool": { "aws:SecureTransport": "false" } }\n}\n```\n\n## Fix\n\nDeny `s3:*` under `Bool` `aws:SecureTransport` = false. It does not touch Genesys, which uses TLS.\n\n## Evidence\n\n- Rules [E1](../how-a-decision-is-made.md#e1), [N5](../how-a-decision-is-made.md#n5) of how a decision is made\n- [AWS, bucket policy examples](https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html)\n- [AWS, global condition context keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html)',
  "write-beyond-export": 'Warning. The role may write to other buckets than this export\'s.\n\n## Why\n\nWhoever can act as the role, Genesys included, could then write there. The role of an export needs one bucket.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nName this bucket in `Resource`.\n\n## Evidence\n\n- Rules [R1](../how-a-decision-is-made.md#r1), [R5](../how-a-decision-is-made.md#r5) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, Resource](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html)',
  "write-beyond-organization": 'Notice. The role may write under any prefix of the bucket.\n\n## Why\n\n`BUCKET/*` is what Genesys documents; recordings only go under the organization id, so a narrower `Resource` is enough.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10/*"\n}\n```\n\n## Fix\n\nNarrow the `Resource` to `BUCKET/ORGANIZATION-ID/*` where several organizations share a bucket; otherwise leave it.\n\n## Evidence\n\n- Rules [R3](../how-a-decision-is-made.md#r3), [R4](../how-a-decision-is-made.md#r4) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [Genesys, working with exported recordings](https://help.mypurecloud.com/?p=292632)',
  "others-trusted": 'Warning. The trust policy lets in others beside Genesys: another account, a federated identity, a service.\n\n## Why\n\nWhoever assumes the role may write where recordings under legal hold lie. The export role is for Genesys; whoever else needs to write should have a role\nof its own, so that CloudTrail tells them apart.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": ["arn:aws:iam::765628985471:root", "arn:aws:iam::444455556666:root"] },\n  "Action": "sts:AssumeRole",\n  "Condition": { "StringEquals": { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::765628985471:root" },\n  "Action": "sts:AssumeRole",\n  "Condition": { "StringEquals": { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } }\n}\n```\n\n## Fix\n\nGive others a role of their own, or suppress this with the reason why they share it.\n\n## Evidence\n\n- Rule [T1](../how-a-decision-is-made.md#t1) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)\n- [AWS, Principal](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html)',
  "others-may-write": 'Warning. The bucket policy lets named principals of other accounts write or delete recordings, or everybody delete them.\n\n## Why\n\nRecordings under legal hold should have one writer: what another account writes cannot be told from evidence by its key alone.\nWhat it deletes is gone, unless versions or Object Lock keep it; a lifecycle rule of its making deletes everything.\n\nIt looks for `s3:PutObject`, `s3:DeleteObject`, `s3:DeleteObjectVersion`, `s3:ReplicateObject`, `s3:ReplicateDelete` and `s3:PutLifecycleConfiguration`, however the statement selects\nthem: by wildcard (A1) or by `NotAction` (A2). That everybody may write is the error [public-bucket-policy](public-bucket-policy.md).\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::444455556666:root" },\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::444455556666:root" },\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nNarrow the statement to other prefixes or to reading, or suppress this with the reason why they write here.\n\n## Evidence\n\n- Rules [S1](../how-a-decision-is-made.md#s1), [S2](../how-a-decision-is-made.md#s2) of how a decision is made\n- [AWS, how S3 works with IAM](https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html)\n- [AWS, cross-account evaluation](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html)',
  "public-read": 'Warning. The bucket policy lets everybody read the recordings, and nothing that is known cuts strangers off.\n\n## Why\n\nAn Allow to everybody that no fixed value limits is public (B6): who knows or guesses a key downloads the recording, without credentials where the statement says `"*"`. Only\nRestrictPublicBuckets would cut strangers off (B4); it is off here, or nobody declared it. The export itself works all the same, so this is no error; it is one\n([public-bucket-policy](public-bucket-policy.md)) where the same statement lets strangers write, and [block-public-access-conflict](block-public-access-conflict.md) where\nBlockPublicPolicy would refuse the policy.\n\nNothing is said of statements for other prefixes than the export\'s, nor where a Deny of the policy stops strangers.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-exampleorgid" } }\n}\n```\n\n## Fix\n\nName who reads as Principal, or limit the Allow by a fixed `aws:PrincipalArn`, `aws:PrincipalOrgID`, `aws:SourceVpce` or `aws:SourceIp`; and turn RestrictPublicBuckets on.\n\n## Evidence\n\n- Rules [B4](../how-a-decision-is-made.md#b4), [B6](../how-a-decision-is-made.md#b6) of how a decision is made\n- [AWS, S3 Block Public Access](https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html)',
  "key-open-to-account": 'Warning. The key policy lets everybody, or another account as a whole, use or administer the key that encrypts the recordings.\n\n## Why\n\nA principal of another account may use a key once the key policy and his own account allow it (K4), and his own account is his to open. Then only the bucket policy stands\nbetween him and what the key encrypts; who may schedule the key\'s deletion or write its policy can make every recording unreadable. `"Principal": { "AWS": "*" }` opens the key to every account.\n\nThat the key\'s own account is named by its root is AWS\' default (K3): nothing is said of it, nor of the accounts of bucket and role, nor of single roles and users of other\naccounts. `kms:CallerAccount`, `aws:PrincipalAccount`, `aws:PrincipalOrgID` and other fixed values limit an Allow to everybody, and so does a Deny of the same\npolicy; `kms:ViaService` does not, as strangers have buckets of their own.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "*" },\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "*" },\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "*",\n  "Condition": { "StringEquals": { "kms:CallerAccount": "111122223333" } }\n}\n```\n\n## Fix\n\nName the roles that need the key as Principal, or limit the Allow by `kms:CallerAccount`.\n\n## Evidence\n\n- Rules [K3](../how-a-decision-is-made.md#k3), [K4](../how-a-decision-is-made.md#k4) of how a decision is made\n- [AWS, default key policy](https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html)\n- [AWS, letting other accounts use a key](https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html)',
  "guard-undecided": "Warning; the verdict is undecided (exit 3). Whether strangers are kept out rests on something that no file tells.\n\n## Why\n\nAn export that lets strangers in is no pass, and nor is one of which that is not known (E9). The finding says on what it rests.\n\n## Bad\n\n```yaml\ninventory:\n  roles: []\n  # the trust policy stands in no file\n```\n\n## Good\n\n```yaml\ninventory:\n  roles:\n    - arn: arn:aws:iam::111122223333:role/GenesysExport\n      trust-policy: policies/role-trust.json\n```\n\n## Fix\n\nAdd the policy or fact that the finding names.\n\n## Evidence\n\n- Rule [E9](../how-a-decision-is-made.md#e9) of how a decision is made\n- [how a decision is made](../how-a-decision-is-made.md)\n- [schema of the config](../../schema/genesys-export-gate.schema.json)",
  "malformed-policy": 'Error. AWS would refuse to store the document. What is deployed is then not what the file says.\n\n## Why\n\nEach way in which IAM, S3 or KMS refuses a document is checked: wrong element names (G5), wildcards inside of a principal such as\n`arn:aws:sts::*:assumed-role/ROLE` (P1), an effect in lower case (G4), characters above U+00FF (G11), object actions on a bucket\'s ARN in a bucket policy (R5),\nanother bucket\'s ARN in it, and so on.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:sts::*:assumed-role/GenesysExport" },\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/GenesysExport" },\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nThe finding names the element and what to write instead.\n\n## Evidence\n\n- Rules [G1](../how-a-decision-is-made.md#g1), [G3](../how-a-decision-is-made.md#g3), [G4](../how-a-decision-is-made.md#g4), [G5](../how-a-decision-is-made.md#g5), [G9](../how-a-decision-is-made.md#g9), [G10](../how-a-decision-is-made.md#g10), [G11](../how-a-decision-is-made.md#g11), [P1](../how-a-decision-is-made.md#p1), [R2](../how-a-decision-is-made.md#r2), [R5](../how-a-decision-is-made.md#r5) of how a decision is made\n- [AWS, grammar of the IAM policy language](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html)\n- [AWS, Principal](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html)\n- [AWS, policy checks of IAM Access Analyzer](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html)\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)',
  "suspicious-policy": 'Warning. AWS stores the document, but a part of it does not do what was surely meant.\n\n## Why\n\nA statement without an action or with an empty list has no effect (A2), an ARN with its service in upper case matches nothing (R4), a test without values\nnever holds (C3): AWS accepts all of them without a word.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:S3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nThe finding names the element and what to write instead.\n\n## Evidence\n\n- Rules [A2](../how-a-decision-is-made.md#a2), [R2](../how-a-decision-is-made.md#r2), [R4](../how-a-decision-is-made.md#r4), [C1](../how-a-decision-is-made.md#c1), [C3](../how-a-decision-is-made.md#c3), [C4](../how-a-decision-is-made.md#c4), [G8](../how-a-decision-is-made.md#g8) of how a decision is made\n- [AWS, grammar of the IAM policy language](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html)\n- [AWS, policy checks of IAM Access Analyzer](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html)',
  "block-public-access-conflict": 'Error. The bucket policy is public and BlockPublicPolicy is on: S3 refuses to store it, so what is deployed is something else.\n\n## Why\n\nAn Allow to everybody that no fixed value limits makes a bucket policy public (B6); BlockPublicPolicy then answers 403 to whoever saves it, and does nothing else (B3). Block\nPublic Access never touches a session of the bucket\'s own account (B4), so it is no reason for an export\'s 403 there; a writer of another account is cut off where the policy is\npublic and RestrictPublicBuckets is on, which the denial says.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-exampleorgid" } }\n}\n```\n\n## Fix\n\nName the principals, or limit the Allow by a fixed `aws:PrincipalArn`, `aws:PrincipalOrgID` or `aws:SourceIp`. Where the same Allow lets strangers write, it is told as\n[public-bucket-policy](public-bucket-policy.md).\n\n## Evidence\n\n- Rules [B3](../how-a-decision-is-made.md#b3), [B4](../how-a-decision-is-made.md#b4), [B6](../how-a-decision-is-made.md#b6) of how a decision is made\n- [AWS, S3 Block Public Access](https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html)',
  "policy-too-large": 'Error; a warning where a raised quota would do. AWS would refuse to store the document for its size.\n\n## Why\n\nA bucket policy may have 20,480 bytes, a managed policy 6,144 characters, all inline policies of a role together 10,240, a trust policy 2,048 (up to 8,192 where AWS raised\nthe quota), a key policy 32,768 bytes. White space does not count, but in key policies. Size is no denial: only documents of files are looked at, not what AWS has stored.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": ["arn:aws:iam::111122223333:role/Reader0001", "arn:aws:iam::111122223333:role/Reader0002"] },\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Reader*" } }\n}\n```\n\n## Fix\n\nMerge statements, use wildcards for actions or `aws:PrincipalArn`, or split an identity policy into several.\n\n## Evidence\n\n- [AWS, IAM and STS quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html)\n- [AWS, default key policy](https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html)\n- [AWS, bucket policy examples](https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html)\n- The larger quotas of trust policies are field reports; between them and the default it is a warning.',
  "action-does-not-exist": 'Warning. A statement names an action that AWS does not have.\n\n## Why\n\nWhat counts is the action that AWS authorizes, not the API\'s or the SDK\'s name: `s3:GetBucketEncryption`, `s3:HeadBucket` or `s3:ListObjectsV2` never match anything (A3). IAM stores such a policy\nwithout a word; S3 refuses it as a bucket policy. Looked at are actions of S3, KMS and STS, whose lists are complete; a wildcard that matches none of them counts too.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:GetBucketLocation", "s3:GetBucketEncryption"],\n  "Resource": "arn:aws:s3:::acme-legal-recordings"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration"],\n  "Resource": "arn:aws:s3:::acme-legal-recordings"\n}\n```\n\n## Fix\n\nWrite the action that the finding names. Where a call is denied for it, the denial says so and there is no finding of its own.\n\n## Evidence\n\n- Rules [A1](../how-a-decision-is-made.md#a1), [A3](../how-a-decision-is-made.md#a3) of how a decision is made\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)\n- [AWS, service reference of S3](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html)\n- [AWS, service reference of KMS](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html)\n- [AWS, service reference of STS](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html)\n- The lists: Service Authorization Reference of 2026-09-26, by way of the npm package iam-data of cloud-copilot (MIT).',
  "action-resource-mismatch": 'Warning. An action can apply to none of its statement\'s resources, so the statement does nothing for it.\n\n## Why\n\nBucket actions are asked of `BUCKET`, object actions of `BUCKET/KEY` (R5); KMS actions of the key\'s ARN, never of an alias; and some actions of nothing but `*`. IAM stores the statement\nall the same. Looked at are S3 and KMS actions of identity policies and boundaries; of a bucket policy S3 itself refuses it, which is [malformed-policy](malformed-policy.md).\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "arn:aws:kms:eu-west-2:111122223333:alias/recordings"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555"\n}\n```\n\n## Fix\n\nWrite the ARN of the right level beside or instead of the other. Where a call is denied for it, only the denial is told.\n\n## Evidence\n\n- Rules [R5](../how-a-decision-is-made.md#r5), [K3](../how-a-decision-is-made.md#k3) of how a decision is made\n- [AWS, actions and resources of S3 policies](https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html)\n- [AWS, service reference of S3](https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html)\n- [AWS, service reference of KMS](https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html)',
  "condition-never-true": 'Warning. No request meets a statement\'s condition, or a comparison that was meant to exempt somebody matches nobody.\n\n## Why\n\n`StringEquals` takes `*` and `?` for the characters themselves (C1); `aws:SourceIp` is the public address, so a private range never matches it, and through a VPC endpoint the key is absent (X1);\na key cannot be absent (`Null`) and have a value at once, nor have two values. AWS stores all of this. A value that is no number, date, range or boolean at all is\n[malformed-policy](malformed-policy.md).\n\n## Bad\n\n```json\n{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:DeleteObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Temp*" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:DeleteObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Temp*" } }\n}\n```\n\n## Fix\n\nThe finding names the test and what to write. Where a call is denied for it, the denial gives it as its reason.\n\n## Evidence\n\n- Rules [C1](../how-a-decision-is-made.md#c1), [C4](../how-a-decision-is-made.md#c4), [X1](../how-a-decision-is-made.md#x1) of how a decision is made\n- [AWS, condition operators](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html)\n- [AWS, policy checks of IAM Access Analyzer](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html)\n- [AWS, global condition context keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html)',
  "network-condition-cannot-hold": 'Notice. An Allow for the export\'s role asks for one of your VPCs or VPC endpoints, where Genesys never comes from.\n\n## Why\n\nGenesys calls from its own network: `aws:SourceVpc` and `aws:SourceVpce` are absent, or name an endpoint of its own, and a positive test fails for an absent key (C1, X1). An Allow\nwith both keys, as forums advise, helps as little, and no Allow lifts a Deny (E1). Where such a condition stops a call, that is the denial\'s finding; this one is about statements that do nothing for Genesys\nwhile something else allows it. `aws:SourceIp` and `aws:VpcSourceIp` may hold, as nobody knows the addresses: with them the call depends.\n\n## Bad\n\n```json\n{\n  "Sid": "FromTheForum",\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*",\n  "Condition": { "StringEquals": { "aws:SourceVpc": "vpc-0abc1234def567890", "aws:SourceVpce": "vpce-0abc1234def567890" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Sid": "WriteRecordings",\n  "Effect": "Allow",\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nDrop the statement if it is for the export; if it is for others, give them a role of their own. If Genesys\' requests do come through an endpoint, say so under `network` of the export.\n\n## Evidence\n\n- Rules [C1](../how-a-decision-is-made.md#c1), [X1](../how-a-decision-is-made.md#x1), [E1](../how-a-decision-is-made.md#e1) of how a decision is made\n- [AWS, global condition context keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html)\n- [AWS, bucket policies for VPC endpoints](https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html)\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)',
  "bucket-key-context": 'Warning. A condition on the encryption context fits the other of both contexts: the object\'s ARN where the bucket has an S3 Bucket Key, or the bucket\'s where it has none.\n\n## Why\n\nS3 sends KMS the encryption context `aws:s3:arn`: the object\'s ARN, with an S3 Bucket Key the bucket\'s (K7). Turning Bucket Keys on breaks policies that name objects. Where the export is stopped by it, that\nis [generate-data-key-denied](generate-data-key-denied.md) with this as its reason; this finding is about a statement that something else covers for now.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555",\n  "Condition": { "StringLike": { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::acme-legal-recordings/*" } }\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Action": ["kms:GenerateDataKey", "kms:Decrypt"],\n  "Resource": "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555",\n  "Condition": {\n    "StringLike": {\n      "kms:EncryptionContext:aws:s3:arn": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"]\n    }\n  }\n}\n```\n\n## Fix\n\nName both, the bucket\'s ARN and the objects\'.\n\n## Evidence\n\n- Rules [K7](../how-a-decision-is-made.md#k7), [K1](../how-a-decision-is-made.md#k1) of how a decision is made\n- [AWS, S3 Bucket Keys](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html)\n- [AWS, SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html)\n- [AWS, condition keys of KMS](https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html)',
  "unverifiable-principal": 'Notice. A policy names a principal of whom nobody can say that it exists.\n\n## Why\n\nAWS shows a principal by its id, `AROA...` or `AIDA...`, after it was deleted; the id matches nobody, also not a role that was created again under the same name (P2). And Genesys publishes its account,\nnot the role in it that calls (T2): a trust policy that names one cannot be verified.\n\n## Bad\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "AROAEXAMPLEEXAMPLE123" },\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Good\n\n```json\n{\n  "Effect": "Allow",\n  "Principal": { "AWS": "arn:aws:iam::111122223333:role/GenesysExport" },\n  "Action": "s3:PutObject",\n  "Resource": "arn:aws:s3:::acme-legal-recordings/*"\n}\n```\n\n## Fix\n\nWrite the ARN and save the policy anew; in the trust policy name the root of Genesys\' account and keep the ExternalId. Where a call is denied for it, the denial gives it as its reason.\n\n## Evidence\n\n- Rules [P2](../how-a-decision-is-made.md#p2), [T2](../how-a-decision-is-made.md#t2) of how a decision is made\n- [AWS, Principal](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html)\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)',
  "shadowed-statement": 'Notice. A statement changes no answer: another one of the same document says the same, or denies all of it.\n\n## Why\n\nA Deny that applies wins over every Allow (E1), so an Allow of which a Deny covers every action, resource and principal under no further condition allows nothing. A statement that an earlier one covers adds\nnothing. Both are usually left over, and mislead whoever reads the policy.\n\n## Bad\n\n```json\n[\n  { "Sid": "Write", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::acme-legal-recordings/*" },\n  { "Sid": "WriteAgain", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::acme-legal-recordings/in/*" }\n]\n```\n\n## Good\n\n```json\n[\n  { "Sid": "Write", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::acme-legal-recordings/*" }\n]\n```\n\n## Fix\n\nDrop one of the two, or narrow the Deny.\n\n## Evidence\n\n- Rules [E1](../how-a-decision-is-made.md#e1), [R3](../how-a-decision-is-made.md#r3) of how a decision is made\n- [AWS, policy evaluation logic](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html)',
  "key-in-another-region": 'Error. The bucket\'s default key lies in another region than the bucket, so no upload succeeds.\n\n## Why\n\nS3 uses only a KMS key of the bucket\'s own region (K5). It is the one way in which a region matters: Genesys writes to a bucket of any region.\n\n## Bad\n\n```yaml\nbuckets:\n  - name: acme-legal-recordings\n    region: eu-west-2\n    encryption: { algorithm: "aws:kms", key: "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-4333-8444-555555555555" }\n```\n\n## Good\n\n```yaml\nbuckets:\n  - name: acme-legal-recordings\n    region: eu-west-2\n    encryption: { algorithm: "aws:kms", key: "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555" }\n```\n\n## Fix\n\nGive the bucket a key of its own region as default encryption.\n\n## Evidence\n\n- Rule [K5](../how-a-decision-is-made.md#k5) of how a decision is made\n- [AWS, SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html)\n- [Genesys, recordings in local regions](https://help.mypurecloud.com/?p=293051)',
  "key-not-enabled": 'Error. The bucket\'s default key is disabled, waits for its deletion or its key material, or is out of reach.\n\n## Why\n\nKMS encrypts with an enabled key only, so every upload fails with it, whatever the policies say (K5). Known where the key was read of AWS; no policy document\ntells it.\n\n## Bad\n\n```json\n{ "KeyId": "11111111-2222-4333-8444-555555555555", "KeyState": "PendingDeletion" }\n```\n\n## Good\n\n```json\n{ "KeyId": "11111111-2222-4333-8444-555555555555", "KeyState": "Enabled" }\n```\n\n## Fix\n\nEnable the key (`aws kms enable-key`, after `aws kms cancel-key-deletion` where it waits for that), or give the bucket another one.\n\n## Evidence\n\n- Rule [K5](../how-a-decision-is-made.md#k5) of how a decision is made\n- [AWS, states of KMS keys](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html)\n- [AWS, SSE-KMS](https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html)',
  "object-lock-needs-checksum": "Notice. The bucket has a default retention (Object Lock): uploads need a checksum header.\n\n## Why\n\nObject Lock never answers a new upload with 403. Under a default retention an upload without `Content-MD5` or `x-amz-sdk-checksum-algorithm` gets a 400 (L1). Whether\nGenesys sends one is not documented.\n\n## Bad\n\n```yaml\nobject-lock: { enabled: true, mode: COMPLIANCE, days: 2555 }   # and nobody has tried an export yet\n```\n\n## Good\n\n```yaml\nobject-lock: { enabled: true, mode: COMPLIANCE, days: 2555 }   # one export was tried and is there\n```\n\n## Fix\n\nTry one export. If it fails with 400, ask Genesys; a bucket without default retention, with retention set after the upload, is the way around.\n\n## Evidence\n\n- Rule [L1](../how-a-decision-is-made.md#l1) of how a decision is made\n- [AWS, managing Object Lock](https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html)",
  "genesys-account-to-confirm": 'Notice. The AWS account of Genesys Cloud\'s FedRAMP region should be confirmed with Genesys.\n\n## Why\n\nFor us-east-2 (FedRAMP) older Genesys pages name 325654371633; newer ones say to ask your Genesys representative.\n\n## Bad\n\n```yaml\ngenesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: us-east-2 }\n```\n\n## Good\n\n```yaml\ngenesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: us-east-2, account: "325654371633" }\n```\n\n## Fix\n\nAsk Genesys, and set `genesys.account` of the export to what they say.\n\n## Evidence\n\n- Rule [T2](../how-a-decision-is-made.md#t2) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)',
  "genesys-account-unknown": 'Notice. Genesys publishes no AWS account for this region.\n\n## Why\n\nNobody can say whether the trust policy names the right account: the EU Sovereign Cloud\'s is not public.\n\n## Bad\n\n```yaml\ngenesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: eusc-de-east-1 }\n```\n\n## Good\n\n```yaml\ngenesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: eusc-de-east-1, account: "111111111111" }\n```\n\n## Fix\n\nSet `genesys.account` to the one that Genesys gave you.\n\n## Evidence\n\n- Rule [T2](../how-a-decision-is-made.md#t2) of how a decision is made\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)',
  "unreadable-input": 'Error, exit 2; a warning where everything else can be judged without it. A file that matters is missing, too large, no valid JSON or YAML, or leads out of the repository. Cannot be suppressed.\n\n## Why\n\nWhat cannot be read cannot be judged, and no verdict is never a pass. Typographic quotes from a web page are named as such, with line and column.\n\n## Bad\n\n```json\n{ “Version”: “2012-10-17”, “Statement”: [] }\n```\n\n## Good\n\n```json\n{ "Version": "2012-10-17", "Statement": [] }\n```\n\n## Fix\n\nThe message names the character, the line and the column. Type the quotes anew, or paste the policy as plain text.\n\n## Evidence\n\n- Rule [G11](../how-a-decision-is-made.md#g11) of how a decision is made\n- [AWS, grammar of the IAM policy language](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html)\n- [AWS, IAM and STS quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html)',
  "bad-config": "Error, exit 2; a warning where only a suppression is wrong. The configuration does not fit its schema. Cannot be suppressed.\n\n## Why\n\nA setting that is misspelt would silently not count. The message names the line and the nearest setting that exists.\n\n## Bad\n\n```yaml\nexports:\n  - name: legal-hold\n    rol: arn:aws:iam::111122223333:role/GenesysExport\n```\n\n## Good\n\n```yaml\nexports:\n  - name: legal-hold\n    role: arn:aws:iam::111122223333:role/GenesysExport\n```\n\n## Fix\n\nCorrect the line; editors check it with the published schema.\n\n## Evidence\n\n- [schema of the config](../../schema/genesys-export-gate.schema.json)",
  "not-known": 'Warning; the verdict is undecided. Something that an answer needs stands in no file, or in a kind of file that this version does not read.\n\n## Why\n\nWhere a policy that applies was not given, nothing better can be said than that the given ones allow (E9).\n\n## Bad\n\n```yaml\ninventory:\n  buckets:\n    - name: acme-legal-recordings\n      # whose account it is stands nowhere\n```\n\n## Good\n\n```yaml\ninventory:\n  buckets:\n    - name: acme-legal-recordings\n      account: "111122223333"\n```\n\n## Fix\n\nThe finding shows the lines that settle it. With access to AWS, `audit` reads them.\n\n## Evidence\n\n- Rule [E9](../how-a-decision-is-made.md#e9) of how a decision is made\n- [schema of the config](../../schema/genesys-export-gate.schema.json)\n- [access to AWS](../aws-access.md)',
  "no-export-found": "Error, exit 2. There is nothing to judge, and that is no pass. Cannot be suppressed.\n\n## Why\n\nWithout a config the gate looks for trust policies that name Genesys' account. It found none, so it would guard nothing.\n\n## Bad\n\n```sh\n$ genesys-export-gate check policies/other-team\n```\n\n## Good\n\n```yaml\nexports:\n  - name: legal-hold\n    genesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10 }\n    role: arn:aws:iam::111122223333:role/GenesysExport\n    bucket: acme-legal-recordings\n```\n\n## Fix\n\nDeclare the export under `exports`, or name the folder that holds the policies. `init` drafts the config.\n\n## Evidence\n\n- [schema of the config](../../schema/genesys-export-gate.schema.json)\n- [Genesys, create IAM resources for AWS S3 bucket](https://help.mypurecloud.com/articles/create-iam-resources-for-aws-s3-bucket/)",
  "export-removed": "Error. The base declares (or shows) an export that the change takes away: it would go unguarded.\n\n## Why\n\nSettings of a pull request govern only after its merge; a change cannot exempt itself by taking an export out of the gate's sight.\n\n## Bad\n\n```yaml\nexports: []   # the base has legal-hold\n```\n\n## Good\n\n```yaml\nexports: []   # and settings.suppressions of the base names export-removed for legal-hold, with the reason\n```\n\n## Fix\n\nIf the export has ended, merge a suppression of this rule first.\n\n## Evidence\n\n- [workflows](../workflows.md)\n- [schema of the config](../../schema/genesys-export-gate.schema.json)",
  "policy-removed": 'Error. The base attaches a bucket policy, boundary, SCP or RCP that the change no longer names: a Deny in it would no longer be seen.\n\n## Why\n\nMost exports are stopped by a Deny. A change that only drops the line which names the policy would look like a cure.\n\n## Bad\n\n```yaml\nbuckets:\n  - name: acme-legal-recordings\n    account: "111122223333"   # the base has `policy: policies/bucket.json`, and the file is still there\n```\n\n## Good\n\n```yaml\nbuckets:\n  - name: acme-legal-recordings\n    account: "111122223333"\n    policy: policies/bucket.json\n```\n\n## Fix\n\nIf it is really gone in AWS, merge a suppression of this rule first.\n\n## Evidence\n\n- Rule [E1](../how-a-decision-is-made.md#e1) of how a decision is made\n- [workflows](../workflows.md)\n- [schema of the config](../../schema/genesys-export-gate.schema.json)',
  "stale-suppression": 'Notice. The suppression has expired, or no finding matches it.\n\n## Why\n\nA suppression that covers nothing today covers tomorrow\'s mistake.\n\n## Bad\n\n```yaml\nsuppressions:\n  - { rule: list-bucket-denied, export: legal-hold, reason: "support case 123", expires: 2020-01-31 }\n```\n\n## Good\n\n```yaml\nsuppressions:\n  - { rule: list-bucket-denied, export: legal-hold, reason: "support case 123", expires: 2027-03-31 }\n```\n\n## Fix\n\nRemove it, or renew its date.\n\n## Evidence\n\n- [schema of the config](../../schema/genesys-export-gate.schema.json)',
  "drift-breaks-export": "Error. AWS holds something else than the files say, and for that an export works on one side only.\n\n## Why\n\nEither it is stopped in AWS now, though the files would let it work: somebody changed a policy by hand. Or it works in AWS now only because of a change that\nthe files do not have: the next apply of the files would stop it. The message says which.\n\n## Bad\n\n```sh\n$ genesys-export-gate drift examples/drift --inventory examples/drift/aws.json\n```\n\n## Good\n\n```sh\n$ genesys-export-gate drift examples/healthy --inventory saved.json\n```\n\n## Fix\n\nStopped in AWS: apply the files. Works in AWS only: take the change over into the files before anybody applies them.\n\n## Evidence\n\n- Rule [E1](../how-a-decision-is-made.md#e1) of how a decision is made\n- [access to AWS](../aws-access.md)\n- [workflows](../workflows.md)",
  "drift": "Warning. A policy or setting in AWS is not what the files say, and no export comes out otherwise by it; or whether it is could not be told.\n\n## Why\n\nOnly real differences count: not the order of statements and lists, a single text for a list of one, an account's id for its root, the case of actions and\ncondition keys (A1, C2), `Sid` and `Id`, or how statements are split over the policies of a role. What the files say nothing about is no drift.\n\n## Bad\n\n```sh\n$ genesys-export-gate drift examples/drift --inventory examples/drift/aws.json\n```\n\n## Good\n\n```sh\n$ genesys-export-gate drift examples/healthy --inventory saved.json\n```\n\n## Fix\n\nTake the change over into the files, or apply the files.\n\n## Evidence\n\n- Rules [A1](../how-a-decision-is-made.md#a1), [C2](../how-a-decision-is-made.md#c2), [G6](../how-a-decision-is-made.md#g6) of how a decision is made\n- [access to AWS](../aws-access.md)\n- [workflows](../workflows.md)",
  "shard-missing": "Error. `merge` was given no report of one of the parts that a judgement was split into.\n\n## Why\n\nWhat that part would have found is not known, so the verdict is `undecided` at best.\n\n## Bad\n\n```sh\n$ genesys-export-gate merge shard-1.json shard-3.json\n```\n\n## Good\n\n```sh\n$ genesys-export-gate merge shard-1.json shard-2.json shard-3.json\n```\n\n## Fix\n\nLook at the job of that part, and run it again.\n\n## Evidence\n\n- [workflows](../workflows.md)\n- [schema of the report](../../schema/report.schema.json)",
  "shard-unusable": "Error. `merge` cannot use a report: it cannot be read, is not of the published form, comes twice, or belongs to another judgement (another version, mode or number of parts).\n\n## Why\n\nReports of different runs do not add up to one verdict. If such a report says `fail`, its errors count all the same.\n\n## Bad\n\n```sh\n$ genesys-export-gate merge shard-1.json shard-1.json shard-3.json\n```\n\n## Good\n\n```sh\n$ genesys-export-gate merge shard-1.json shard-2.json shard-3.json\n```\n\n## Fix\n\nMerge the reports of one run only, all made by one version.\n\n## Evidence\n\n- [workflows](../workflows.md)\n- [schema of the report](../../schema/report.schema.json)"
};

// src/report/sarif/rules.ts
var HOME = "https://github.com/genesys-export-gate/genesys-export-gate";
var PAGES = `${HOME}/blob/main/docs/rules/`;
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
  const { severity } = rule;
  const page = RULE_PAGES[rule.id] ?? rule.summary;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule.summary) },
    fullDescription: { text: descriptionOf(page) },
    helpUri: `${PAGES}${rule.id}.md`,
    help: { text: withoutLinks(page), markdown: withWholeLinks(page) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: TAGS, "problem.severity": PROBLEM_SEVERITIES[severity] }
  };
}
function sentence(words) {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
function descriptionOf(page) {
  const [first = ""] = withoutLinks(page).split("\n\n");
  const text = first.replace(/\s+/g, " ").replace(/^(?:Error|Warning|Notice)[^.]*\. /, "");
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
function renderSarif(judged, options = {}) {
  const report = inWords(judged);
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
