/** S3: buckets and their settings, asked in their own region. */

import { documentText } from "./documents.ts";
import type { WorldBucket } from "./model.ts";
import { pageOf } from "./page.ts";
import { numberOf, requiredText, textOf } from "./parameters.ts";
import { type Route, restXmlProtocol } from "./rest-xml.ts";
import { type Call, type Operation, type Output, type Service, ServiceError, type Tree } from "./wire.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const PAGE = 10_000;

/** Every operation on a bucket may say who is expected to own it. */
const OWNER = { "x-amz-expected-bucket-owner": "ExpectedBucketOwner" };
const BUCKET = /^\/(?<Bucket>[^/]+)\/?$/;

interface BucketOperation {
  readonly marker: string;
  readonly answer: (bucket: WorldBucket) => Output;
}

const bucketOperations: Readonly<Record<string, BucketOperation>> = {
  GetBucketPolicy: { marker: "policy", answer: bucketPolicy },
  GetPublicAccessBlock: { marker: "publicAccessBlock", answer: publicAccessBlock },
  GetBucketOwnershipControls: { marker: "ownershipControls", answer: ownershipControls },
  GetBucketEncryption: { marker: "encryption", answer: encryption },
  GetObjectLockConfiguration: { marker: "object-lock", answer: objectLock },
  GetBucketRequestPayment: { marker: "requestPayment", answer: requestPayment },
  GetBucketLocation: { marker: "location", answer: location },
};

const routes: readonly Route[] = [
  ...Object.entries(bucketOperations).map(
    ([operation, { marker }]): Route => ({ operation, method: "GET", path: BUCKET, marker, headers: OWNER }),
  ),
  { operation: "HeadBucket", method: "HEAD", path: BUCKET, headers: OWNER },
  {
    operation: "ListBuckets",
    method: "GET",
    path: /^\/$/,
    query: {
      "max-buckets": "MaxBuckets",
      "continuation-token": "ContinuationToken",
      prefix: "Prefix",
      "bucket-region": "BucketRegion",
    },
  },
];

export const s3: Service = {
  protocol: restXmlProtocol({ routes, namespace: NAMESPACE, wrapErrors: false }),
  operations: {
    ListBuckets: { parameters: ["MaxBuckets", "ContinuationToken", "Prefix", "BucketRegion"], answer: listBuckets },
    HeadBucket: {
      parameters: ["Bucket", "ExpectedBucketOwner"],
      answer: (call) => ({ headers: { "x-amz-bucket-region": findBucket(call).region } }),
    },
    ...Object.fromEntries(
      Object.entries(bucketOperations).map(([operation, { answer }]): [string, Operation] => [
        operation,
        { parameters: ["Bucket", "ExpectedBucketOwner"], answer: (call) => answer(findBucket(call)) },
      ]),
    ),
  },
};

function listBuckets(call: Call): Output {
  const { parameters, account, world } = call;
  const prefix = textOf(parameters, "Prefix") ?? "";
  const region = textOf(parameters, "BucketRegion");
  const found = (account.buckets ?? [])
    .filter(({ name, region: own }) => name.startsWith(prefix) && (region === undefined || own === region))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  // Without MaxBuckets S3 gives all at once, and no regions where nothing was asked at all.
  const asked = numberOf(parameters, "MaxBuckets");
  const size = asked === undefined ? PAGE : Math.min(asked, world.pageSize ?? PAGE);
  const page = pageOf(found, textOf(parameters, "ContinuationToken"), size);
  if (page === undefined)
    throw new ServiceError("InvalidArgument", 400, "The continuation token provided is incorrect");
  const tellRegion = Object.keys(parameters).length > 0;
  const Bucket = page.items.map(({ name, region: own }) => ({
    Name: name,
    CreationDate: "2024-05-06T07:08:09.000Z",
    BucketRegion: tellRegion ? own : undefined,
  }));
  return {
    root: "ListAllMyBucketsResult",
    content: { Owner: { ID: "0".repeat(64) }, Buckets: { Bucket }, ContinuationToken: page.next },
  };
}

/** In the order of S3: is there one, is it here, is it the caller's. */
function findBucket(call: Call): WorldBucket {
  const name = requiredText(call.parameters, "Bucket");
  const owner = call.world.accounts.find(({ buckets }) => buckets?.some((bucket) => bucket.name === name));
  const bucket = owner?.buckets?.find((candidate) => candidate.name === name);
  if (owner === undefined || bucket === undefined) {
    const fields = { BucketName: name };
    throw new ServiceError("NoSuchBucket", 404, "The specified bucket does not exist", { fields });
  }
  // us-east-1 tells the location of any bucket.
  const anywhere = call.operation === "GetBucketLocation" && call.region === "us-east-1";
  if (bucket.region !== call.region && !anywhere) throw permanentRedirect(bucket);
  const expected = textOf(call.parameters, "ExpectedBucketOwner");
  if (owner.id !== call.account.id || (expected !== undefined && expected !== owner.id)) throw notOwner(call, bucket);
  return bucket;
}

function permanentRedirect({ name, region }: WorldBucket): ServiceError {
  return new ServiceError(
    "PermanentRedirect",
    301,
    "The bucket you are attempting to access must be addressed using the specified endpoint. " +
      "Please send all future requests to this endpoint.",
    {
      headers: { "x-amz-bucket-region": region },
      fields: { Endpoint: `${name}.s3.${region}.amazonaws.com`, Bucket: name },
    },
  );
}

function notOwner({ caller, operation }: Call, { name, region }: WorldBucket): ServiceError {
  const action = `s3:${operation === "HeadBucket" ? "ListBucket" : operation}`;
  return new ServiceError(
    "AccessDenied",
    403,
    `User: ${caller} is not authorized to perform: ${action} on resource: "arn:aws:s3:::${name}" ` +
      `because no resource-based policy allows the ${action} action`,
    { headers: { "x-amz-bucket-region": region } },
  );
}

function notSet(code: string, message: string, { name }: WorldBucket): ServiceError {
  return new ServiceError(code, 404, message, { fields: { BucketName: name } });
}

function bucketPolicy(bucket: WorldBucket): Output {
  if (bucket.policy === undefined) throw notSet("NoSuchBucketPolicy", "The bucket policy does not exist", bucket);
  return { text: documentText(bucket.policy) };
}

function publicAccessBlock(bucket: WorldBucket): Output {
  if (bucket.publicAccessBlock === undefined) {
    const message = "The public access block configuration was not found";
    throw notSet("NoSuchPublicAccessBlockConfiguration", message, bucket);
  }
  return { root: "PublicAccessBlockConfiguration", content: { ...bucket.publicAccessBlock } };
}

function ownershipControls(bucket: WorldBucket): Output {
  if (bucket.objectOwnership === undefined) {
    throw notSet("OwnershipControlsNotFoundError", "The bucket ownership controls were not found", bucket);
  }
  return { root: "OwnershipControls", content: { Rule: [{ ObjectOwnership: bucket.objectOwnership }] } };
}

function encryption(bucket: WorldBucket): Output {
  const chosen = bucket.encryption ?? { algorithm: "AES256" };
  if (chosen === "none") {
    const message = "The server side encryption configuration was not found";
    throw notSet("ServerSideEncryptionConfigurationNotFoundError", message, bucket);
  }
  const Rule: Tree = {
    ApplyServerSideEncryptionByDefault: { SSEAlgorithm: chosen.algorithm, KMSMasterKeyID: chosen.key },
    BucketKeyEnabled: chosen.bucketKey ?? false,
  };
  return { root: "ServerSideEncryptionConfiguration", content: { Rule: [Rule] } };
}

function objectLock(bucket: WorldBucket): Output {
  const lock = bucket.objectLock;
  if (lock === undefined) {
    const message = "Object Lock configuration does not exist for this bucket";
    throw notSet("ObjectLockConfigurationNotFoundError", message, bucket);
  }
  const retention: Tree = { Mode: lock.mode, Days: lock.days, Years: lock.years };
  const Rule = lock.mode === undefined ? undefined : { DefaultRetention: retention };
  return { root: "ObjectLockConfiguration", content: { ObjectLockEnabled: "Enabled", Rule } };
}

function requestPayment({ requesterPays }: WorldBucket): Output {
  return {
    root: "RequestPaymentConfiguration",
    content: { Payer: requesterPays === true ? "Requester" : "BucketOwner" },
  };
}

/** The oldest region has no name here. */
function location({ region }: WorldBucket): Output {
  return { root: "LocationConstraint", content: region === "us-east-1" ? "" : region };
}
