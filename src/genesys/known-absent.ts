/**
 * Context keys that these calls are known not to carry (reference: request context table, T4, V5). A policy that tests a
 * key which is neither here nor in the request's context gets `unknown`: better than to take an unheard-of key for absent.
 */

/** Lower case; a trailing `*` stands for any rest. */
const ABSENT_EVERYWHERE = [
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:referer",
  "aws:federatedprovider",
  "aws:calledvia*",
  "aws:principalservicename*",
  "aws:sourceidentity",
  "aws:requesttag/*",
  "aws:tagkeys",
  "aws:multifactorauthage",
  "aws:ec2instancesource*",
  "aws:chatbotsourcearn",
  "aws:assumedroot",
  "ec2:*",
  "lambda:*",
  "iam:*",
  "saml:*",
  "cognito-identity.amazonaws.com:*",
  "token.actions.githubusercontent.com:*",
];

const ABSENT_BY_SERVICE: Readonly<Record<string, readonly string[]>> = {
  sts: ["sts:sourceidentity", "sts:transitivetagkeys", "s3:*", "kms:*"],
  s3: [
    "aws:username",
    "sts:*",
    "kms:*",
    "s3:existingobjecttag/*",
    "s3:dataaccesspoint*",
    "s3:accesspointnetworkorigin",
    "s3:versionid",
  ],
  kms: [
    "aws:username",
    "sts:*",
    "s3:*",
    "aws:sourcevpc*",
    "aws:vpcsourceip",
    "aws:vpce*",
    "kms:encryptioncontext:*",
    "kms:granteeprincipal",
    "kms:grantisforawsresource",
    "kms:grantoperations",
    "kms:retiringprincipal",
  ],
};

/** Headers that an upload may carry and that nothing says Genesys sends; the calls that send one have it in their context. */
const UNSENT_S3_HEADERS = [
  "s3:x-amz-acl",
  "s3:x-amz-grant-*",
  "s3:x-amz-server-side-encryption*",
  "s3:x-amz-storage-class",
  "s3:x-amz-copy-source",
  "s3:x-amz-metadata-directive",
  "s3:x-amz-website-redirect-location",
  "s3:object-lock-*",
  "s3:requestobjecttag*",
  "s3:prefix",
  "s3:delimiter",
  "s3:max-keys",
  "s3:signatureage",
  "s3:locationconstraint",
];

function matches(pattern: string, key: string): boolean {
  return pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
}

/**
 * True where the key is known to be absent unless the request's own context has it.
 * @param service `sts`, `s3` or `kms`
 * @param key in any case
 */
export function isKnownAbsent(service: string, key: string): boolean {
  const lower = key.toLowerCase();
  const lists = [ABSENT_EVERYWHERE, ABSENT_BY_SERVICE[service] ?? [], service === "s3" ? UNSENT_S3_HEADERS : []];
  return lists.some((list) => list.some((pattern) => matches(pattern, lower)));
}
