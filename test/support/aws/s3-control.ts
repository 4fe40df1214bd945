/** S3 Control: the account's public access block, and access points, each in its region. */

import { documentText } from "./documents.ts";
import type { WorldAccessPoint } from "./model.ts";
import { pageOf } from "./page.ts";
import { numberOf, requiredText, textOf } from "./parameters.ts";
import { type Route, restXmlProtocol } from "./rest-xml.ts";
import { type Call, type Output, type Service, ServiceError } from "./wire.ts";

const PAGE = 1000;
const ACCOUNT = { "x-amz-account-id": "AccountId" };

const routes: readonly Route[] = [
  {
    operation: "GetPublicAccessBlock",
    method: "GET",
    path: /^\/v20180820\/configuration\/publicAccessBlock$/,
    headers: ACCOUNT,
  },
  {
    operation: "ListAccessPoints",
    method: "GET",
    path: /^\/v20180820\/accesspoint$/,
    query: { bucket: "Bucket", nextToken: "NextToken", maxResults: "MaxResults" },
    headers: ACCOUNT,
  },
  { operation: "GetAccessPoint", method: "GET", path: /^\/v20180820\/accesspoint\/(?<Name>[^/]+)$/, headers: ACCOUNT },
  {
    operation: "GetAccessPointPolicy",
    method: "GET",
    path: /^\/v20180820\/accesspoint\/(?<Name>[^/]+)\/policy$/,
    headers: ACCOUNT,
  },
];

export const s3Control: Service = {
  protocol: restXmlProtocol({
    routes,
    namespace: "http://awss3control.amazonaws.com/doc/2018-08-20/",
    wrapErrors: true,
  }),
  operations: {
    GetPublicAccessBlock: { parameters: ["AccountId"], answer: accountBlock },
    ListAccessPoints: { parameters: ["AccountId", "Bucket", "NextToken", "MaxResults"], answer: listAccessPoints },
    GetAccessPoint: {
      parameters: ["AccountId", "Name"],
      answer: (call) => {
        const point = findAccessPoint(call);
        return {
          root: "GetAccessPointResult",
          content: {
            ...summary(call, point),
            PublicAccessBlockConfiguration: { ...(point.publicAccessBlock ?? ALL_BLOCKED) },
            CreationDate: "2024-05-06T07:08:09Z",
          },
        };
      },
    },
    GetAccessPointPolicy: {
      parameters: ["AccountId", "Name"],
      answer: (call) => {
        const { policy } = findAccessPoint(call);
        if (policy === undefined) {
          throw new ServiceError("NoSuchAccessPointPolicy", 404, "The specified accesspoint policy does not exist");
        }
        return { root: "GetAccessPointPolicyResult", content: { Policy: documentText(policy) } };
      },
    },
  },
};

/** What AWS sets where nobody says otherwise. */
const ALL_BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

function accountBlock(call: Call): Output {
  checkAccount(call);
  if (call.account.publicAccessBlock === undefined) {
    throw new ServiceError(
      "NoSuchPublicAccessBlockConfiguration",
      404,
      "The public access block configuration was not found",
    );
  }
  return { root: "PublicAccessBlockConfiguration", content: { ...call.account.publicAccessBlock } };
}

function listAccessPoints(call: Call): Output {
  checkAccount(call);
  const bucket = textOf(call.parameters, "Bucket");
  const found = here(call).filter((point) => bucket === undefined || point.bucket === bucket);
  const size = Math.min(numberOf(call.parameters, "MaxResults") ?? PAGE, call.world.pageSize ?? PAGE);
  const page = pageOf(found, textOf(call.parameters, "NextToken"), size);
  if (page === undefined) throw new ServiceError("InvalidRequest", 400, "The nextToken is not valid");
  return {
    root: "ListAccessPointsResult",
    content: {
      AccessPointList: { AccessPoint: page.items.map((point) => summary(call, point)) },
      NextToken: page.next,
    },
  };
}

function here({ account, region }: Call): readonly WorldAccessPoint[] {
  return (account.accessPoints ?? []).filter((point) => point.region === region);
}

function findAccessPoint(call: Call): WorldAccessPoint {
  checkAccount(call);
  const name = requiredText(call.parameters, "Name");
  const point = here(call).find((candidate) => candidate.name === name);
  if (point === undefined) {
    throw new ServiceError("NoSuchAccessPoint", 404, "The specified accesspoint does not exist");
  }
  return point;
}

function summary({ account }: Call, point: WorldAccessPoint) {
  return {
    Name: point.name,
    NetworkOrigin: point.vpc === undefined ? "Internet" : "VPC",
    VpcConfiguration: point.vpc === undefined ? undefined : { VpcId: point.vpc },
    Bucket: point.bucket,
    AccessPointArn: `arn:aws:s3:${point.region}:${account.id}:accesspoint/${point.name}`,
    Alias: `${point.name}-s3alias`,
    BucketAccountId: point.bucketAccount ?? account.id,
  };
}

function checkAccount({ account, parameters }: Call): void {
  if (textOf(parameters, "AccountId") !== account.id) throw new ServiceError("AccessDenied", 403, "Access Denied");
}
