/** Policy documents of one healthy export, to be bent by the tests. */

export const ORGANIZATION = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";
export const ROLE = "arn:aws:iam::111122223333:role/GenesysExport";
export const BUCKET = "acme-legal-recordings";
export const KEY = "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555";

function policy(...statements: object[]): { Version: string; Statement: object[] } {
  return { Version: "2012-10-17", Statement: statements };
}

export const trust = policy({
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::765628985471:root" },
  Action: "sts:AssumeRole",
  Condition: { StringEquals: { "sts:ExternalId": ORGANIZATION } },
});

export const identity = policy(
  {
    Effect: "Allow",
    Action: ["s3:PutObject", "s3:PutObjectAcl"],
    Resource: `arn:aws:s3:::${BUCKET}/${ORGANIZATION}/*`,
  },
  { Effect: "Allow", Action: ["s3:GetBucketLocation"], Resource: `arn:aws:s3:::${BUCKET}` },
);

export const identityWithKey = policy(...identity.Statement, {
  Effect: "Allow",
  Action: ["kms:GenerateDataKey", "kms:Decrypt"],
  Resource: KEY,
});

export const bucketPolicy = policy({
  Effect: "Allow",
  Principal: { AWS: ROLE },
  Action: "s3:PutObject",
  Resource: `arn:aws:s3:::${BUCKET}/*`,
});

export const vpcOnly = policy({
  Sid: "VpcOnly",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
  Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0123456789abcdef0" } },
});

export const keyPolicy = policy(
  { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" },
  { Effect: "Allow", Principal: { AWS: ROLE }, Action: ["kms:GenerateDataKey", "kms:Decrypt"], Resource: "*" },
);

export const regionDeny = policy({
  Effect: "Deny",
  NotAction: ["iam:*"],
  Resource: "*",
  Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
});

export const perimeter = policy({
  Effect: "Deny",
  Principal: "*",
  Action: ["s3:*", "sts:AssumeRole", "kms:*"],
  Resource: "*",
  Condition: { StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-exampleorgid" } },
});
