/** Every operation of the loopback AWS, asked by the real SDK. */

import * as ec2 from "@aws-sdk/client-ec2";
import * as iam from "@aws-sdk/client-iam";
import * as kms from "@aws-sdk/client-kms";
import * as organizations from "@aws-sdk/client-organizations";
import * as s3 from "@aws-sdk/client-s3";
import * as s3Control from "@aws-sdk/client-s3-control";
import * as sts from "@aws-sdk/client-sts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientsFor } from "./clients.ts";
import type { AwsServer } from "./model.ts";
import * as scene from "./scene.ts";
import { startAws } from "./server.ts";

let server: AwsServer;
let clients: ReturnType<typeof clientsFor>;
/** As the management account, by AssumeRole. */
let managing: ReturnType<typeof clientsFor>;

beforeAll(async () => {
  server = await startAws(scene.paged);
  clients = clientsFor(server, scene.CALLER);
  const { Credentials: issued } = await clients.sts.send(
    new sts.AssumeRoleCommand({ RoleArn: scene.READER, RoleSessionName: "audit" }),
  );
  managing = clientsFor(server, scene.CALLER, {
    credentials: {
      accessKeyId: issued?.AccessKeyId ?? "",
      secretAccessKey: issued?.SecretAccessKey ?? "",
      sessionToken: issued?.SessionToken ?? "",
    },
  });
});
afterAll(async () => {
  expect(server.unexpected).toEqual([]);
  await server.close();
});

const RoleName = "GenesysExport";
const AccountId = scene.ACCOUNT;
const decoded = (document: string | undefined) => decodeURIComponent(document ?? "");

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(page);
  return found;
}

describe("IAM", () => {
  test("lists roles in pages, and those under a path", async () => {
    const pages = await all(iam.paginateListRoles({ client: clients.iam }, {}));
    expect(pages.map(({ Roles }) => Roles?.map((role) => role.RoleName))).toEqual([[RoleName], ["Bare"], ["Other"]]);
    expect(pages[0]?.Roles?.[0]?.Tags).toBeUndefined();
    const below = await clients.iam.send(new iam.ListRolesCommand({ PathPrefix: "/exports/" }));
    expect(below.Roles?.map(({ Arn }) => Arn)).toEqual([scene.ROLE]);
  });
  test("gives a role with its boundary and tags", async () => {
    const { Role } = await clients.iam.send(new iam.GetRoleCommand({ RoleName }));
    expect(Role?.Path).toBe("/exports/");
    expect(Role?.PermissionsBoundary?.PermissionsBoundaryArn).toBe(scene.BOUNDARY);
    expect(decoded(Role?.AssumeRolePolicyDocument)).toContain("sts:AssumeRole");
    const tags = await all(iam.paginateListRoleTags({ client: clients.iam }, { RoleName }));
    expect(tags.flatMap(({ Tags }) => Tags)).toEqual(Role?.Tags);
    expect(Role?.Tags).toContainEqual({ Key: "stage", Value: "<live> & well" });
  });
  test("gives inline policies as RFC 3986 encodes them", async () => {
    const names = await all(iam.paginateListRolePolicies({ client: clients.iam }, { RoleName }));
    expect(names.flatMap(({ PolicyNames }) => PolicyNames)).toEqual(["awkward", "locate", "own"]);
    const { PolicyDocument } = await clients.iam.send(
      new iam.GetRolePolicyCommand({ RoleName, PolicyName: "awkward" }),
    );
    expect(PolicyDocument).toMatch(/^[\w.~%-]+$/);
    expect(decoded(PolicyDocument)).toBe(scene.AWKWARD);
  });
  test("gives attached policies and their versions", async () => {
    const pages = await all(iam.paginateListAttachedRolePolicies({ client: clients.iam }, { RoleName }));
    const arns = pages.flatMap(({ AttachedPolicies }) => AttachedPolicies?.map(({ PolicyArn }) => PolicyArn));
    expect(arns).toEqual([scene.MANAGED, scene.AWS_MANAGED]);
    const { Policy } = await clients.iam.send(new iam.GetPolicyCommand({ PolicyArn: scene.MANAGED }));
    expect(Policy).toMatchObject({ DefaultVersionId: "v2", AttachmentCount: 1, PolicyName: "Export" });
    const { PolicyVersion } = await clients.iam.send(
      new iam.GetPolicyVersionCommand({ PolicyArn: scene.MANAGED, VersionId: "v2" }),
    );
    expect(decoded(PolicyVersion?.Document)).toContain("s3:PutObjectAcl");
  });
});

describe("STS", () => {
  test("tells the caller, also of an assumed role", async () => {
    const identity = new sts.GetCallerIdentityCommand({});
    expect(await clients.sts.send(identity)).toMatchObject({ Arn: scene.CALLER, Account: AccountId });
    const Arn = `arn:aws:sts::${scene.MANAGEMENT}:assumed-role/OrganizationReader/audit`;
    expect(await managing.sts.send(identity)).toMatchObject({ Arn, Account: scene.MANAGEMENT });
    expect(server.requests.at(-1)).toMatchObject({ account: scene.MANAGEMENT, token: expect.stringContaining("ASIA") });
  });
});

describe("S3", () => {
  const Bucket = scene.BUCKET;
  test("lists the account's buckets in pages", async () => {
    const pages = await all(s3.paginateListBuckets({ client: clients.s3, pageSize: 2 }, {}));
    const buckets = pages.flatMap(({ Buckets }) => Buckets?.map(({ Name, BucketRegion }) => `${Name} ${BucketRegion}`));
    expect(pages).toHaveLength(4);
    expect(buckets.slice(2)).toEqual(["acme-unencrypted eu-west-2", "acme-virginia us-east-1"]);
  });
  test("gives every setting of a bucket", async () => {
    const policy = await clients.s3.send(new s3.GetBucketPolicyCommand({ Bucket, ExpectedBucketOwner: AccountId }));
    expect(policy.Policy).toBe(scene.AWKWARD);
    const block = await clients.s3.send(new s3.GetPublicAccessBlockCommand({ Bucket }));
    expect(block.PublicAccessBlockConfiguration).toMatchObject({ BlockPublicPolicy: false, BlockPublicAcls: true });
    const { OwnershipControls } = await clients.s3.send(new s3.GetBucketOwnershipControlsCommand({ Bucket }));
    expect(OwnershipControls?.Rules).toEqual([{ ObjectOwnership: "BucketOwnerEnforced" }]);
    const encryption = await clients.s3.send(new s3.GetBucketEncryptionCommand({ Bucket }));
    expect(encryption.ServerSideEncryptionConfiguration?.Rules).toEqual([
      {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: scene.KEY },
        BucketKeyEnabled: true,
      },
    ]);
    const lock = await clients.s3.send(new s3.GetObjectLockConfigurationCommand({ Bucket }));
    expect(lock.ObjectLockConfiguration?.Rule?.DefaultRetention).toEqual({ Mode: "COMPLIANCE", Days: 2555 });
    const payment = await clients.s3.send(new s3.GetBucketRequestPaymentCommand({ Bucket }));
    expect(payment.Payer).toBe("Requester");
    const place = await clients.s3.send(new s3.GetBucketLocationCommand({ Bucket }));
    expect(place.LocationConstraint).toBe("eu-west-2");
    const head = await clients.s3.send(new s3.HeadBucketCommand({ Bucket }));
    expect(head.BucketRegion).toBe("eu-west-2");
  });
  test("encrypts with AES256 and locks without a default where nothing is said", async () => {
    const plain = await clients.s3.send(new s3.GetBucketEncryptionCommand({ Bucket: "acme-plain" }));
    const [rule] = plain.ServerSideEncryptionConfiguration?.Rules ?? [];
    expect(rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe("AES256");
    const lock = await clients.s3.send(new s3.GetObjectLockConfigurationCommand({ Bucket: "acme-unencrypted" }));
    expect(lock.ObjectLockConfiguration).toEqual({ ObjectLockEnabled: "Enabled" });
  });
  test("answers for a bucket of another region with its region", async () => {
    const command = new s3.GetBucketPolicyCommand({ Bucket: "acme-virginia" });
    const error = await clients.s3.send(command).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      name: "PermanentRedirect",
      $response: { statusCode: 301, headers: { "x-amz-bucket-region": "us-east-1" } },
    });
    const virginia = clientsFor(server, scene.CALLER, { region: "us-east-1" });
    const place = await virginia.s3.send(new s3.GetBucketLocationCommand({ Bucket: "acme-virginia" }));
    expect(place.LocationConstraint ?? "").toBe("");
    expect((await virginia.s3.send(new s3.GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe("eu-west-2");
  });
});

describe("S3 Control", () => {
  test("gives the account's block and its access points", async () => {
    const block = await clients.s3Control.send(new s3Control.GetPublicAccessBlockCommand({ AccountId }));
    expect(block.PublicAccessBlockConfiguration?.BlockPublicPolicy).toBe(false);
    const pages = await all(
      s3Control.paginateListAccessPoints({ client: clients.s3Control }, { AccountId, Bucket: scene.BUCKET }),
    );
    const names = pages.map(({ AccessPointList }) => AccessPointList?.map(({ Name }) => Name));
    expect(names).toEqual([["inside"], ["outside"]]);
    const point = await clients.s3Control.send(new s3Control.GetAccessPointCommand({ AccountId, Name: "inside" }));
    expect(point).toMatchObject({ NetworkOrigin: "VPC", VpcConfiguration: { VpcId: "vpc-1" }, Bucket: scene.BUCKET });
    const policy = await clients.s3Control.send(
      new s3Control.GetAccessPointPolicyCommand({ AccountId, Name: "inside" }),
    );
    expect(policy.Policy).toBe(scene.AWKWARD);
  });
});

describe("KMS", () => {
  test.each([
    scene.KEY,
    "11111111-2222-4333-8444-555555555555",
    "alias/recordings",
    `arn:aws:kms:eu-west-2:${scene.ACCOUNT}:alias/recordings`,
  ])("describes a key named as %s", async (KeyId) => {
    const { KeyMetadata } = await clients.kms.send(new kms.DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ Arn: scene.KEY, KeyState: "Enabled", Enabled: true, MultiRegion: false });
  });
  test("gives policy, grants and aliases", async () => {
    const KeyId = scene.KEY;
    expect((await clients.kms.send(new kms.GetKeyPolicyCommand({ KeyId }))).Policy).toBe(scene.AWKWARD);
    const pages = await all(kms.paginateListGrants({ client: clients.kms }, { KeyId }));
    expect(pages.map(({ Grants }) => Grants?.map(({ Operations, Constraints }) => [Operations, Constraints]))).toEqual([
      [[["GenerateDataKey"], { EncryptionContextSubset: { a: "b" } }]],
      [[["Decrypt"], undefined]],
    ]);
    const aliases = await all(kms.paginateListAliases({ client: clients.kms }, {}));
    const names = aliases.flatMap(({ Aliases }) => Aliases?.map(({ AliasName }) => AliasName));
    expect(names).toEqual(["alias/recordings", "alias/second"]);
    const other = await clients.kms.send(new kms.DescribeKeyCommand({ KeyId: "mrk-1" }));
    expect(other.KeyMetadata).toMatchObject({ KeyState: "PendingDeletion", Enabled: false, MultiRegion: true });
  });
});

describe("Organizations", () => {
  test("describes itself to a member, the tree to the management account", async () => {
    const { Organization } = await clients.organizations.send(new organizations.DescribeOrganizationCommand({}));
    expect(Organization).toMatchObject({ Id: "o-exampleorgid", MasterAccountId: scene.MANAGEMENT });
    const client = managing.organizations;
    const roots = await client.send(new organizations.ListRootsCommand({}));
    expect(roots.Roots?.[0]?.PolicyTypes?.map(({ Type }) => Type)).toEqual([
      "SERVICE_CONTROL_POLICY",
      "RESOURCE_CONTROL_POLICY",
    ]);
    const parent = await client.send(new organizations.ListParentsCommand({ ChildId: scene.ACCOUNT }));
    expect(parent.Parents).toEqual([{ Id: "ou-abcd-11111111", Type: "ORGANIZATIONAL_UNIT" }]);
    const root = await client.send(new organizations.ListParentsCommand({ ChildId: "ou-abcd-11111111" }));
    expect(root.Parents).toEqual([{ Id: "r-abcd", Type: "ROOT" }]);
  });
  test("gives the policies of a target in pages, and their text", async () => {
    const client = managing.organizations;
    const input = { TargetId: "ou-abcd-11111111", Filter: "SERVICE_CONTROL_POLICY" as const };
    const pages = await all(organizations.paginateListPoliciesForTarget({ client }, input));
    expect(pages.flatMap(({ Policies }) => Policies?.map(({ Arn }) => Arn))).toEqual([
      "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess",
      `arn:aws:organizations::${scene.MANAGEMENT}:policy/o-exampleorgid/service_control_policy/p-region1`,
    ]);
    const { Policy } = await client.send(new organizations.DescribePolicyCommand({ PolicyId: "p-region1" }));
    expect(Policy?.Content).toContain("aws:RequestedRegion");
  });
});

describe("EC2", () => {
  test("describes the endpoints of its region, by id, by filter, in pages", async () => {
    const pages = await all(ec2.paginateDescribeVpcEndpoints({ client: clients.ec2 }, {}));
    const ids = pages.map(({ VpcEndpoints }) => VpcEndpoints?.map(({ VpcEndpointId }) => VpcEndpointId));
    expect(ids).toEqual([["vpce-1"], ["vpce-2"]]);
    const one = await clients.ec2.send(new ec2.DescribeVpcEndpointsCommand({ VpcEndpointIds: ["vpce-1"] }));
    expect(one.VpcEndpoints?.[0]).toMatchObject({ PolicyDocument: scene.AWKWARD, OwnerId: scene.ACCOUNT });
    const Filters = [{ Name: "vpc-endpoint-type", Values: ["Interface"] }];
    const interfaces = await clients.ec2.send(new ec2.DescribeVpcEndpointsCommand({ Filters }));
    expect(interfaces.VpcEndpoints?.map(({ VpcEndpointId }) => VpcEndpointId)).toEqual(["vpce-2"]);
  });
});

test("each service has its own answer for what is not there or not allowed", async () => {
  const named = async (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => "answered",
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    );
  const { iam: i, s3: s, s3Control: control, kms: k, organizations: o, ec2: e, sts: t } = clients;
  const Bucket = "acme-plain";
  const table: readonly (readonly [Promise<unknown>, string])[] = [
    [i.send(new iam.GetRoleCommand({ RoleName: "none" })), "NoSuchEntityException"],
    [i.send(new iam.GetRolePolicyCommand({ RoleName, PolicyName: "none" })), "NoSuchEntityException"],
    [i.send(new iam.GetPolicyCommand({ PolicyArn: `${scene.MANAGED}x` })), "NoSuchEntityException"],
    [i.send(new iam.ListRolesCommand({ Marker: "x" })), "ValidationError"],
    [s.send(new s3.GetBucketPolicyCommand({ Bucket })), "NoSuchBucketPolicy"],
    [s.send(new s3.GetPublicAccessBlockCommand({ Bucket })), "NoSuchPublicAccessBlockConfiguration"],
    [s.send(new s3.GetBucketOwnershipControlsCommand({ Bucket })), "OwnershipControlsNotFoundError"],
    [s.send(new s3.GetObjectLockConfigurationCommand({ Bucket })), "ObjectLockConfigurationNotFoundError"],
    [
      s.send(new s3.GetBucketEncryptionCommand({ Bucket: "acme-unencrypted" })),
      "ServerSideEncryptionConfigurationNotFoundError",
    ],
    [s.send(new s3.GetBucketPolicyCommand({ Bucket: "nowhere" })), "NoSuchBucket"],
    [s.send(new s3.HeadBucketCommand({ Bucket: "nowhere" })), "NotFound"],
    [s.send(new s3.GetBucketPolicyCommand({ Bucket: "others" })), "AccessDenied"],
    [s.send(new s3.GetBucketPolicyCommand({ Bucket, ExpectedBucketOwner: scene.MANAGEMENT })), "AccessDenied"],
    [control.send(new s3Control.GetPublicAccessBlockCommand({ AccountId: scene.MANAGEMENT })), "AccessDenied"],
    [
      control.send(new s3Control.GetAccessPointPolicyCommand({ AccountId, Name: "outside" })),
      "NoSuchAccessPointPolicy",
    ],
    [
      managing.s3Control.send(new s3Control.GetPublicAccessBlockCommand({ AccountId: scene.MANAGEMENT })),
      "NoSuchPublicAccessBlockConfiguration",
    ],
    [k.send(new kms.DescribeKeyCommand({ KeyId: "alias/none" })), "NotFoundException"],
    [k.send(new kms.GetKeyPolicyCommand({ KeyId: "alias/recordings" })), "NotFoundException"],
    [k.send(new kms.DescribeKeyCommand({ KeyId: scene.KEY.replace("eu-west-2", "eu-west-1") })), "NotFoundException"],
    [k.send(new kms.DescribeKeyCommand({ KeyId: scene.KEY.replace("1111", "9999") })), "AccessDeniedException"],
    [o.send(new organizations.ListRootsCommand({})), "AccessDeniedException"],
    [e.send(new ec2.DescribeVpcEndpointsCommand({ VpcEndpointIds: ["vpce-3"] })), "InvalidVpcEndpointId.NotFound"],
    [t.send(new sts.AssumeRoleCommand({ RoleArn: `${scene.READER}x`, RoleSessionName: "audit" })), "AccessDenied"],
    [
      managing.sts.send(
        new sts.AssumeRoleCommand({ RoleArn: scene.ROLE, RoleSessionName: "audit", DurationSeconds: 7200 }),
      ),
      "ValidationError",
    ],
  ];
  expect(await Promise.all(table.map(([asked]) => named(asked)))).toEqual(table.map(([, name]) => name));
});

test("an account outside of any organization is told so", async () => {
  const { organization: _none, ...alone } = scene.world;
  const lonely = await startAws(alone);
  const client = clientsFor(lonely, scene.CALLER).organizations;
  await expect(client.send(new organizations.DescribeOrganizationCommand({}))).rejects.toMatchObject({
    name: "AWSOrganizationsNotInUseException",
  });
  await lonely.close();
});

test("what it does not speak is refused and remembered", async () => {
  const strict = await startAws(scene.world);
  const { iam: client } = clientsFor(strict, scene.CALLER);
  await expect(client.send(new iam.ListUsersCommand({}))).rejects.toMatchObject({ name: "UnexpectedByTest" });
  await expect(
    client.send(
      new iam.SimulateCustomPolicyCommand({
        PolicyInputList: [],
        ActionNames: ["s3:PutObject"],
        ResourceHandlingOption: "EC2-VPC-EBS",
      }),
    ),
  ).rejects.toMatchObject({ name: "UnexpectedByTest" });
  expect(strict.unexpected).toEqual([
    "iam.ListUsers: operation is not spoken",
    "iam.SimulateCustomPolicy: parameter ResourceHandlingOption is not spoken",
  ]);
  await strict.close();
});
