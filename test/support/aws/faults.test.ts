/** Each fault, as the real SDK sees it. */

import * as ec2 from "@aws-sdk/client-ec2";
import * as iam from "@aws-sdk/client-iam";
import * as kms from "@aws-sdk/client-kms";
import * as organizations from "@aws-sdk/client-organizations";
import * as s3 from "@aws-sdk/client-s3";
import * as s3Control from "@aws-sdk/client-s3-control";
import * as sts from "@aws-sdk/client-sts";
import { describe, expect, test } from "vitest";
import { type ClientOptions, clientsFor } from "./clients.ts";
import type { AwsServer, Fault, Faults, ServiceName } from "./model.ts";
import * as scene from "./scene.ts";
import { startAws } from "./server.ts";

type Clients = ReturnType<typeof clientsFor>;

const calls: Readonly<Record<ServiceName, (clients: Clients) => Promise<unknown>>> = {
  iam: ({ iam: client }) => client.send(new iam.GetRoleCommand({ RoleName: "Bare" })),
  sts: ({ sts: client }) => client.send(new sts.GetCallerIdentityCommand({})),
  s3: ({ s3: client }) => client.send(new s3.GetBucketEncryptionCommand({ Bucket: scene.BUCKET })),
  s3control: ({ s3Control: client }) =>
    client.send(new s3Control.GetPublicAccessBlockCommand({ AccountId: scene.ACCOUNT })),
  kms: ({ kms: client }) => client.send(new kms.DescribeKeyCommand({ KeyId: scene.KEY })),
  organizations: ({ organizations: client }) => client.send(new organizations.DescribeOrganizationCommand({})),
  ec2: ({ ec2: client }) => client.send(new ec2.DescribeVpcEndpointsCommand({})),
};

/** The codes that the SDK is to see. `denied` is a part of the sentence, and with it the permission's name. */
const expected: Readonly<
  Record<ServiceName, { throttle: string; server: string; access: string; denied: string; key: string }>
> = {
  iam: {
    throttle: "Throttling",
    server: "ServiceFailureException",
    access: "AccessDenied",
    denied: "perform: iam:GetRole on resource: role Bare because",
    key: "InvalidClientTokenId",
  },
  sts: {
    throttle: "Throttling",
    server: "InternalFailure",
    access: "AccessDenied",
    denied: "perform: sts:GetCallerIdentity on resource: * because",
    key: "InvalidClientTokenId",
  },
  s3: {
    throttle: "SlowDown",
    server: "InternalError",
    access: "AccessDenied",
    denied: `perform: s3:GetEncryptionConfiguration on resource: "arn:aws:s3:::${scene.BUCKET}" because`,
    key: "InvalidAccessKeyId",
  },
  s3control: {
    throttle: "SlowDown",
    server: "InternalError",
    access: "AccessDenied",
    denied: "perform: s3:GetAccountPublicAccessBlock because",
    key: "InvalidAccessKeyId",
  },
  kms: {
    throttle: "ThrottlingException",
    server: "KMSInternalException",
    access: "AccessDeniedException",
    denied: `perform: kms:DescribeKey on resource: ${scene.KEY} because`,
    key: "UnrecognizedClientException",
  },
  organizations: {
    throttle: "TooManyRequestsException",
    server: "ServiceException",
    access: "AccessDeniedException",
    denied: "perform: organizations:DescribeOrganization on resource: * because",
    key: "UnrecognizedClientException",
  },
  ec2: {
    throttle: "RequestLimitExceeded",
    server: "InternalError",
    access: "UnauthorizedOperation",
    denied: "perform: ec2:DescribeVpcEndpoints because",
    key: "AuthFailure",
  },
};

/** A fault for the first attempts, or for all. */
function times(count: number, fault: Fault): Faults {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0 ? fault : undefined;
  };
}

async function outcome(service: ServiceName, faults: Faults, options: ClientOptions = {}) {
  const server = await startAws(scene.world, faults);
  try {
    const result = await calls[service](clientsFor(server, scene.CALLER, options)).catch((error: unknown) => error);
    return { result, attempts: server.requests.length, unexpected: server.unexpected };
  } finally {
    await server.close();
  }
}

const services = Object.keys(calls).filter((name): name is ServiceName => name in calls);

describe.each(services)("%s", (service) => {
  const want = expected[service];
  test("throttles, and answers the SDK's next attempt", async () => {
    const once = await outcome(service, times(1, { kind: "throttle" }));
    expect(once.result).not.toBeInstanceOf(Error);
    expect(once.attempts).toBe(2);
    const always = await outcome(service, () => ({ kind: "throttle" }), { maxAttempts: 1 });
    expect(always.result).toMatchObject({ name: want.throttle });
  });
  test("fails with an error of the server", async () => {
    const once = await outcome(service, times(1, { kind: "server-error", status: 503 }));
    expect(once.result).not.toBeInstanceOf(Error);
    expect(once.attempts).toBe(2);
    const always = await outcome(service, () => ({ kind: "server-error" }), { maxAttempts: 1 });
    expect(always.result).toMatchObject({ name: want.server, $metadata: { httpStatusCode: 500 } });
  });
  test("denies once, in its own words", async () => {
    const { result, attempts } = await outcome(service, () => ({ kind: "access-denied" }));
    expect(result).toMatchObject({ name: want.access, message: expect.stringContaining(want.denied) });
    expect(attempts).toBe(1);
  });
  test("sends half an answer", async () => {
    const { result } = await outcome(service, () => ({ kind: "truncated" }), { maxAttempts: 1 });
    expect(result).toBeInstanceOf(Error);
  });
  test.each([3_600_000, -3_600_000])("lets the SDK correct a clock that is %d ms off", async (milliseconds) => {
    const { result, attempts } = await outcome(service, () => ({ kind: "clock-skew", milliseconds }));
    expect(result).not.toBeInstanceOf(Error);
    expect(attempts).toBe(2);
  });
  test("drops the connection", async () => {
    const once = await outcome(service, times(1, { kind: "drop" }));
    expect(once.result).not.toBeInstanceOf(Error);
    expect(once.attempts).toBe(2);
    const always = await outcome(service, () => ({ kind: "drop" }), { maxAttempts: 1 });
    expect(always.result).toBeInstanceOf(Error);
  });
  test("does not know a stranger's key", async () => {
    const credentials = { accessKeyId: "AKIA999999999999NONE", secretAccessKey: "none" };
    const { result } = await outcome(service, () => undefined, { credentials });
    expect(result).toMatchObject({ name: want.key });
  });
});

test("a session's key without its token is no key", async () => {
  const server: AwsServer = await startAws(scene.world);
  const { Credentials: issued } = await clientsFor(server, scene.CALLER).sts.send(
    new sts.AssumeRoleCommand({ RoleArn: scene.ROLE, RoleSessionName: "audit" }),
  );
  const credentials = {
    accessKeyId: issued?.AccessKeyId ?? "",
    secretAccessKey: issued?.SecretAccessKey ?? "",
  };
  expect(credentials.accessKeyId).toMatch(/^ASIA111122223333\d{4}$/);
  const { sts: without } = clientsFor(server, scene.CALLER, { credentials });
  await expect(without.send(new sts.GetCallerIdentityCommand({}))).rejects.toMatchObject({
    name: "InvalidClientTokenId",
  });
  await server.close();
});

test("slow answers overlap, and the server counts how many", async () => {
  const server = await startAws(scene.world, () => ({ kind: "slow", milliseconds: 100 }));
  const { iam: client } = clientsFor(server, scene.CALLER);
  const asked = ["Bare", "Other", "GenesysExport"].map((RoleName) => client.send(new iam.GetRoleCommand({ RoleName })));
  const started = performance.now();
  await Promise.all(asked);
  expect(performance.now() - started).toBeGreaterThan(90);
  expect(server.mostAtOnce()).toBe(3);
  await client.send(new iam.GetRoleCommand({ RoleName: "Bare" }));
  expect(server.mostAtOnce()).toBe(3);
  await server.close();
});

test("the environment alone leads the SDK to the server", async () => {
  const server = await startAws(scene.world);
  expect(Object.keys(server.environment).sort()).toEqual([
    "AWS_ACCESS_KEY_ID",
    "AWS_CONFIG_FILE",
    "AWS_EC2_METADATA_DISABLED",
    "AWS_ENDPOINT_URL",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SHARED_CREDENTIALS_FILE",
  ]);
  const before = { ...process.env };
  Object.assign(process.env, server.environment);
  try {
    const { Arn } = await new sts.STSClient({}).send(new sts.GetCallerIdentityCommand({}));
    expect(Arn).toBe(scene.CALLER);
  } finally {
    for (const name of Object.keys(server.environment)) delete process.env[name];
    Object.assign(process.env, before);
    await server.close();
  }
});
