/** A CloudFormation template, in YAML with short intrinsics or in JSON with long ones. */

import { CONFIG, EXPORTS, NAMES, type Name, named, type Statement, type Story } from "../story.ts";
import { plainScalar, yamlText } from "./yaml-text.ts";

type Files = Readonly<Record<string, string>>;

const IN_SUB: Readonly<Record<Name, string>> = {
  account: "${AWS::AccountId}",
  genesys: "${GenesysAccount}",
  organization: "${OrganizationId}",
  role: "${ExportRole.Arn}",
  bucket: "${Recordings.Arn}",
  key: "${RecordingsKey.Arn}",
};

/** Names that stand alone are references, others are parts of a `Fn::Sub`. */
function intrinsic(text: string): unknown {
  const alone = /^\{(\w+)\}$/.exec(text)?.[1] as Name | undefined;
  const written = named(text, (name) => IN_SUB[name]);
  if (alone === undefined) return written === text ? text : { "Fn::Sub": written };
  const [resource = "", attribute] = written.slice(2, -1).split(".");
  return attribute === undefined ? { Ref: resource } : { "Fn::GetAtt": [resource, attribute] };
}

function withIntrinsics(value: unknown): unknown {
  if (typeof value === "string") return intrinsic(value);
  if (Array.isArray(value)) return value.map(withIntrinsics);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withIntrinsics(member)]));
}

function template(story: Story, policy: (statements: readonly Statement[]) => unknown): object {
  const { trust, role, bucket, key, boundary, scp, rcp, bucketKey } = story;
  const organization = (type: string, statements: readonly Statement[]): object => ({
    Type: "AWS::Organizations::Policy",
    Properties: { Name: type.toLowerCase(), Type: type, TargetIds: ["r-abcd"], Content: policy(statements) },
  });
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Parameters: {
      OrganizationId: { Type: "String", Default: NAMES.organization },
      GenesysAccount: { Type: "String", Default: NAMES.genesys },
    },
    Resources: {
      ExportRole: {
        Type: "AWS::IAM::Role",
        Properties: {
          RoleName: "GenesysExport",
          AssumeRolePolicyDocument: policy(trust),
          ...(boundary === undefined ? {} : { PermissionsBoundary: { Ref: "Boundary" } }),
          Policies: [{ PolicyName: "export", PolicyDocument: policy(role) }],
        },
      },
      ...(boundary === undefined
        ? {}
        : { Boundary: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: policy(boundary) } } }),
      Recordings: {
        Type: "AWS::S3::Bucket",
        Properties: {
          BucketName: "acme-legal-recordings",
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              {
                BucketKeyEnabled: bucketKey,
                ServerSideEncryptionByDefault: {
                  SSEAlgorithm: "aws:kms",
                  KMSMasterKeyID: { "Fn::GetAtt": ["RecordingsKey", "Arn"] },
                },
              },
            ],
          },
          OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        },
      },
      ...(bucket.length === 0
        ? {}
        : {
            RecordingsPolicy: {
              Type: "AWS::S3::BucketPolicy",
              Properties: { Bucket: { Ref: "Recordings" }, PolicyDocument: policy(bucket) },
            },
          }),
      RecordingsKey: { Type: "AWS::KMS::Key", Properties: { KeyPolicy: policy(key) } },
      ...(scp === undefined ? {} : { Scp: organization("SERVICE_CONTROL_POLICY", scp) }),
      ...(rcp === undefined ? {} : { Rcp: organization("RESOURCE_CONTROL_POLICY", rcp) }),
    },
  };
}

const config = (path: string, { rcp }: Story): string => `${EXPORTS}inventory:
  cloudformation:
    - { templates: ${path}, account: "${NAMES.account}", region: eu-west-2 }
${rcp === undefined ? "" : "  organization: { id: o-exampleorgid }\n"}`;

const document = (statements: readonly Statement[]): unknown => ({
  Version: "2012-10-17",
  Statement: withIntrinsics(statements),
});

export function jsonTemplate(story: Story): Files {
  const path = "templates/export.json";
  return { [CONFIG]: config(path, story), [path]: `${JSON.stringify(template(story, document), null, 2)}\n` };
}

export function yamlTemplate(story: Story): Files {
  const path = "templates/export.yaml";
  const text = yamlText(template(story, document), "", plainScalar);
  return { [CONFIG]: config(path, story), [path]: `# recordings of the legal department\n${withTags(text)}\n` };
}

/** `Ref: X` on a line of its own becomes `!Ref X` on the line above. */
function withTags(text: string): string {
  return text
    .replaceAll(/\n *"?Ref"?: (\w+)/g, " !Ref $1")
    .replaceAll(/\n *"?Fn::Sub"?: (".*?"|\S+)(?=\n|$)/g, " !Sub $1")
    .replaceAll(/\n *"?Fn::GetAtt"?:\n *- (\w+)\n *- (\w+)/g, " !GetAtt $1.$2")
    .replaceAll(/- (Ref|Fn::Sub): (.*)/g, (_, tag: string, rest: string) => `- !${tag.replace("Fn::", "")} ${rest}`)
    .replaceAll(/- Fn::GetAtt:\n *- (\w+)\n *- (\w+)/g, "- !GetAtt $1.$2");
}
