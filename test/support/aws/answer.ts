/** From one HTTP request to its answer. */

import type { Keys, Signature } from "./credentials.ts";
import { readSignature } from "./credentials.ts";
import { ec2 } from "./ec2.ts";
import { iam } from "./iam.ts";
import { kms } from "./kms.ts";
import type { AwsRequest, AwsWorld, Fault, ServiceName } from "./model.ts";
import { organizations } from "./organizations.ts";
import { broken, denied, skewed, throttled, unknownKey } from "./refusals.ts";
import { s3 } from "./s3.ts";
import { s3Control } from "./s3-control.ts";
import { sts } from "./sts.ts";
import { type HttpAnswer, type HttpRequest, type Output, type Service, ServiceError } from "./wire.ts";

const services: Readonly<Record<ServiceName, Service>> = {
  iam,
  sts,
  s3,
  s3control: s3Control,
  kms,
  organizations,
  ec2,
};

/** AWS allows five minutes, S3 fifteen. */
const ALLOWED_SKEW: Partial<Record<ServiceName, number>> = { s3: 900_000, s3control: 900_000 };
const FIVE_MINUTES = 300_000;

/** A request that was understood; `unexpected` says why it cannot be answered. */
export interface Understood {
  readonly request: AwsRequest;
  readonly signature: Signature;
  readonly unexpected?: string;
}

/** Reads a request; a text where it is none that AWS' clients send. */
export function understand(http: HttpRequest, keys: Keys): Understood | string {
  const signature = readSignature(http.headers);
  if (signature === undefined) return `${http.method} ${http.path}: no signature`;
  const service = serviceOf(signature, http);
  if (service === undefined) return `${http.method} ${http.path}: service ${signature.service}`;
  const read = services[service].protocol.read(http);
  const search = http.query.size === 0 ? "" : `?${http.query}`;
  if (read === undefined) return `${service}: ${http.method} ${http.path}${search} ${http.body.slice(0, 200)}`;
  const request: AwsRequest = {
    service,
    operation: read.operation,
    account: keys.find(signature.accessKeyId)?.account ?? "",
    region: signature.region,
    parameters: read.parameters,
    ...(signature.token !== undefined && { token: signature.token }),
  };
  const unexpected = unexpectedOf(request);
  return { request, signature, ...(unexpected !== undefined && { unexpected }) };
}

function serviceOf({ service }: Signature, { path }: HttpRequest): ServiceName | undefined {
  if (service === "s3") return path.startsWith("/v20180820/") ? "s3control" : "s3";
  return isServiceName(service) ? service : undefined;
}

function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(services, name);
}

function unexpectedOf({ service, operation, parameters }: AwsRequest): string | undefined {
  const operations = services[service].operations;
  const spoken = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (spoken === undefined) return `${service}.${operation}: operation is not spoken`;
  const unknown = Object.keys(parameters).filter((name) => !spoken.parameters.includes(name));
  return unknown.length === 0 ? undefined : `${service}.${operation}: parameter ${unknown.join(", ")} is not spoken`;
}

export interface Scene {
  readonly world: AwsWorld;
  readonly keys: Keys;
  readonly requestId: string;
  readonly fault: Fault | undefined;
  /** The server's own idea of now. */
  readonly now: Date;
}

/** The answer to an understood request; `drop` and `slow` are the transport's. */
export function answerTo({ request, signature, unexpected }: Understood, scene: Scene): HttpAnswer {
  const { service, operation } = request;
  const { protocol } = services[service];
  try {
    if (unexpected !== undefined) throw new ServiceError("UnexpectedByTest", 400, unexpected);
    const output = answered(request, signature, scene);
    const answer = protocol.write(operation, output, scene.requestId);
    return scene.fault?.kind === "truncated" ? halved(answer) : answer;
  } catch (error) {
    if (error instanceof ServiceError) return protocol.writeError(error, scene.requestId, operation);
    throw error;
  }
}

function answered(request: AwsRequest, signature: Signature, scene: Scene): Output {
  const { service, operation } = request;
  const key = scene.keys.find(signature.accessKeyId);
  const skew = Math.abs(signature.signedAt.getTime() - scene.now.getTime());
  if (skew > (ALLOWED_SKEW[service] ?? FIVE_MINUTES)) throw skewed(service, signature.signedAt, scene.now);
  if (key === undefined || key.token !== signature.token) throw unknownKey(service);
  if (scene.fault?.kind === "throttle") throw throttled(service);
  if (scene.fault?.kind === "server-error") throw broken(service, scene.fault.status);
  if (scene.fault?.kind === "access-denied") throw denied(request, key.arn);
  const spoken = services[service].operations[operation];
  if (spoken === undefined) throw new ServiceError("UnexpectedByTest", 400, operation);
  return spoken.answer({
    world: scene.world,
    account: scene.world.accounts.find(({ id }) => id === key.account) ?? { id: key.account },
    caller: key.arn,
    session: key.token !== undefined,
    region: request.region,
    operation,
    parameters: request.parameters,
    issue: scene.keys.issue,
  });
}

function halved(answer: HttpAnswer): HttpAnswer {
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
}
