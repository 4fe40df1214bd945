import { App, CfnOutput, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as kms from "aws-cdk-lib/aws-kms";
import * as s3 from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

const GENESYS_ACCOUNT = "765628985471";
const ORGANIZATION = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";
const ENDPOINT_OF_THE_LEGAL_DEPARTMENT = "vpce-0abc";

/** Where the recordings lie: the platform team's. */
class Recordings extends Stack {
  readonly bucket: s3.Bucket;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const key = new kms.Key(this, "Key", {
      description: "Call recordings of the legal department",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.bucket = new s3.Bucket(this, "Bucket", {
      bucketName: "acme-legal-recordings",
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: "DenyOutsideVpc",
        effect: iam.Effect.DENY,
        principals: [new iam.AnyPrincipal()],
        actions: ["s3:*"],
        resources: [this.bucket.bucketArn, this.bucket.arnForObjects("*")],
        conditions: { StringNotEquals: { "aws:SourceVpce": ENDPOINT_OF_THE_LEGAL_DEPARTMENT } },
      }),
    );
  }
}

interface GenesysExportProps extends StackProps {
  readonly bucket: s3.Bucket;
}

/** Whom Genesys Cloud writes as: the contact centre's. */
class GenesysExport extends Stack {
  constructor(scope: Construct, id: string, { bucket, ...props }: GenesysExportProps) {
    super(scope, id, props);

    const role = new iam.Role(this, "Role", {
      roleName: "GenesysExport",
      description: "Genesys Cloud writes call recordings with it",
      assumedBy: new iam.AccountPrincipal(GENESYS_ACCOUNT),
      externalIds: [ORGANIZATION],
    });

    role.addToPolicy(
      new iam.PolicyStatement({
        sid: "WriteRecordings",
        actions: ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"],
        resources: [bucket.arnForObjects(`${ORGANIZATION}/*`)],
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({
        sid: "ReadBucketSettings",
        actions: ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration", "s3:ListBucket"],
        resources: [bucket.bucketArn],
      }),
    );
    bucket.encryptionKey?.grant(role, "kms:GenerateDataKey", "kms:Decrypt");

    new CfnOutput(this, "RoleArn", { value: role.roleArn });
  }
}

const app = new App();
const env = { account: "111122223333", region: "eu-west-2" };
const { bucket } = new Recordings(app, "Recordings", { env });
new GenesysExport(app, "GenesysExport", { env, bucket });
app.synth();
