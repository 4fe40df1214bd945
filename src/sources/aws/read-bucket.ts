/** A bucket with everything that decides over writing to it. */

import type { Saved, SavedAccessPoint, SavedBucket, SavedGap } from "../saved/model.ts";
import { isSavedGap } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { incomplete, orWhere, saved } from "./failures.ts";
import { allPages, policyText, present } from "./pages.ts";
import { publicAccessBlock } from "./read-account.ts";

type Read<T> = SavedBucket[T & keyof SavedBucket];

/**
 * @param connection the owner's, where it is known; else that of a role that writes to it
 * @param account its owner, or why that is not known
 * @param listedRegion the region that the listing of the owner's buckets said
 */
export async function readBucket(
  connection: Connection,
  name: string,
  account: Saved<string>,
  listedRegion: string | undefined,
): Promise<SavedBucket> {
  const located = await saved(`the region of bucket ${name}`, () => readRegion(connection, name));
  const region: Saved<string> = isSavedGap(located) && listedRegion !== undefined ? { value: listedRegion } : located;
  const at = isSavedGap(region) ? connection.region : region.value;
  const bucket = { connection, name, at };
  const [policy, block, objectOwnership, encryption, objectLock, requesterPays, accessPoints] = await Promise.all([
    readPolicy(bucket),
    readBlock(bucket),
    readOwnership(bucket),
    readEncryption(bucket),
    readObjectLock(bucket),
    readRequesterPays(bucket),
    readAccessPoints(connection, name, account, region),
  ]);
  return {
    name,
    account,
    region,
    policy,
    publicAccessBlock: block,
    objectOwnership,
    encryption,
    objectLock,
    requesterPays,
    accessPoints,
  };
}

interface At {
  readonly connection: Connection;
  readonly name: string;
  readonly at: string;
}

/** An older name of eu-west-1, and none for us-east-1. */
async function readRegion({ call }: Connection, bucket: string): Promise<string> {
  const { LocationConstraint } = await call("s3:GetBucketLocation", { Bucket: bucket });
  if (LocationConstraint === undefined || String(LocationConstraint) === "") return "us-east-1";
  return LocationConstraint === "EU" ? "eu-west-1" : LocationConstraint;
}

function readPolicy({ connection, name, at }: At): Promise<Read<"policy">> {
  const call = "s3:GetBucketPolicy";
  return saved(`the policy of bucket ${name}`, () =>
    orWhere(["NoSuchBucketPolicy"], null, async () =>
      policyText(call, (await connection.call(call, { Bucket: name }, at)).Policy),
    ),
  );
}

function readBlock({ connection, name, at }: At): Promise<Read<"publicAccessBlock">> {
  const call = "s3:GetPublicAccessBlock";
  return saved(`Block Public Access of bucket ${name}`, () =>
    orWhere(["NoSuchPublicAccessBlockConfiguration"], null, async () =>
      publicAccessBlock(call, (await connection.call(call, { Bucket: name }, at)).PublicAccessBlockConfiguration),
    ),
  );
}

/** Without ownership controls the writer of an object owns it. */
function readOwnership({ connection, name, at }: At): Promise<Read<"objectOwnership">> {
  const call = "s3:GetBucketOwnershipControls";
  return saved(`Object Ownership of bucket ${name}`, () =>
    orWhere(["OwnershipControlsNotFoundError"], "ObjectWriter" as const, async () => {
      const { OwnershipControls } = await connection.call(call, { Bucket: name }, at);
      return present(call, OwnershipControls?.Rules?.[0]?.ObjectOwnership, "a rule");
    }),
  );
}

const ALGORITHMS = ["AES256", "aws:kms", "aws:kms:dsse"] as const;

/** Every bucket encrypts with AES256 where nothing else was set (since January 2023). */
function readEncryption({ connection, name, at }: At): Promise<Read<"encryption">> {
  const call = "s3:GetBucketEncryption";
  const none = { algorithm: "AES256", bucketKey: false } as const;
  return saved(`the default encryption of bucket ${name}`, () =>
    orWhere(["ServerSideEncryptionConfigurationNotFoundError"], none, async () => {
      const { ServerSideEncryptionConfiguration: found } = await connection.call(call, { Bucket: name }, at);
      const rule = found?.Rules?.find(({ ApplyServerSideEncryptionByDefault: byDefault }) => byDefault !== undefined);
      const { SSEAlgorithm, KMSMasterKeyID } = rule?.ApplyServerSideEncryptionByDefault ?? {};
      const algorithm = ALGORITHMS.find((known) => known === SSEAlgorithm);
      if (algorithm === undefined) throw incomplete(call, "an algorithm known here");
      return {
        algorithm,
        ...(KMSMasterKeyID ? { key: KMSMasterKeyID } : {}),
        bucketKey: rule?.BucketKeyEnabled === true,
      };
    }),
  );
}

const DAYS_OF_A_YEAR = 365;

function readObjectLock({ connection, name, at }: At): Promise<Read<"objectLock">> {
  const call = "s3:GetObjectLockConfiguration";
  return saved(`Object Lock of bucket ${name}`, () =>
    orWhere(["ObjectLockConfigurationNotFoundError"], null, async () => {
      const { ObjectLockConfiguration: found } = await connection.call(call, { Bucket: name }, at);
      if (present(call, found, "a configuration").ObjectLockEnabled !== "Enabled") return null;
      const { Mode: mode, Days, Years } = found?.Rule?.DefaultRetention ?? {};
      const days = Days ?? (Years === undefined ? undefined : Years * DAYS_OF_A_YEAR);
      return { ...(mode === undefined ? {} : { mode }), ...(days === undefined ? {} : { days }) };
    }),
  );
}

function readRequesterPays({ connection, name, at }: At): Promise<Read<"requesterPays">> {
  const call = "s3:GetBucketRequestPayment";
  return saved(`who pays for requests to bucket ${name}`, async () => {
    const { Payer } = await connection.call(call, { Bucket: name }, at);
    return present(call, Payer, "a payer") === "Requester";
  });
}

/** Access points of its own account: those of others are seen in theirs alone, and need this bucket's policy (S8). */
async function readAccessPoints(
  connection: Connection,
  bucket: string,
  account: Saved<string>,
  region: Saved<string>,
): Promise<Read<"accessPoints">> {
  const what = `the access points of bucket ${bucket}`;
  if (isSavedGap(account)) return named(what, account);
  if (isSavedGap(region)) return named(what, region);
  const call = "s3control:ListAccessPoints";
  return saved(what, async () => {
    const points = await allPages(call, async (NextToken) => {
      const input = { AccountId: connection.account, Bucket: bucket, NextToken };
      const page = await connection.call(call, input, region.value);
      return { items: page.AccessPointList, next: page.NextToken };
    });
    const read = await Promise.all(
      points.map(({ Name, AccessPointArn, VpcConfiguration }) =>
        readAccessPoint(connection, region.value, {
          name: present(call, Name, "a name"),
          arn: present(call, AccessPointArn, "an ARN"),
          ...(VpcConfiguration?.VpcId === undefined ? {} : { vpc: VpcConfiguration.VpcId }),
        }),
      ),
    );
    return read.sort((a, b) => (a.arn < b.arn ? -1 : 1));
  });
}

async function readAccessPoint(
  connection: Connection,
  region: string,
  point: Omit<SavedAccessPoint, "policy">,
): Promise<SavedAccessPoint> {
  const call = "s3control:GetAccessPointPolicy";
  const policy = await saved(`the policy of access point ${point.arn}`, () =>
    orWhere(["NoSuchAccessPointPolicy"], null, async () => {
      const answer = await connection.call(call, { AccountId: connection.account, Name: point.name }, region);
      return policyText(call, answer.Policy);
    }),
  );
  return { ...point, policy };
}

function named(what: string, { gap }: SavedGap): SavedGap {
  return { gap: { ...gap, what } };
}
