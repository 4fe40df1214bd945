/** The simulator over the network: IAM's SimulatePrincipalPolicy and SimulateCustomPolicy. The SDK is loaded on first use. */

import { createHash } from "node:crypto";
import type { EvaluationResult, IAMClient, IAMClientConfig, SimulatePolicyResponse } from "@aws-sdk/client-iam";
import { partitionOf } from "../genesys/arn.ts";
import { type Limit, limit } from "../limit.ts";
import { failureOf, isGarbled, isNoSuchEntity, isOutOfReach, isThrottle, isWithoutCredentials } from "./failures.ts";
import type { Batch, Failed, Refused, Reply, Simulator, Way } from "./model.ts";
import { customRequest, principalRequest, readResults } from "./requests.ts";

export type Credentials = NonNullable<IAMClientConfig["credentials"]>;

export interface AskOptions {
  /** Credentials for an account; undefined: the default chain's. */
  readonly credentials?: (account: string) => Credentials | undefined;
  /** Another address than IAM's own; the SDK's own environment variables work without it. */
  readonly endpoint?: string;
  /** Attempts that the SDK makes for one request; ten where absent. */
  readonly maxAttempts?: number;
  /** `adaptive` where absent: after a throttle the SDK also sends more slowly, a request in two seconds at first. */
  readonly retryMode?: "adaptive" | "standard";
  /** Waits; for tests. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** IAM throttles each account by itself: one that has to wait holds up no other. */
const CALLS_OF_AN_ACCOUNT = 3;
const CALLS_IN_ALL = 24;
const MAX_ATTEMPTS = 10;
/** After the SDK has given up on a throttled request: IAM is one service for all regions, others may keep it busy. */
const ROUNDS = 8;
const LONGEST_PAUSE = 30_000;
/** After so many requests in a row without an answer, each tried many times, the others are not waited for. */
const MOST_IN_VAIN = 5;
const MOST_PAGES = 100;
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true };

/** Where each partition's IAM is: it has one for all regions. */
const HOME_REGIONS: Readonly<Record<string, string>> = {
  "aws-us-gov": "us-gov-west-1",
  "aws-cn": "cn-north-1",
  "aws-eusc": "eusc-de-east-1",
};

interface Connection {
  readonly client: IAMClient;
  readonly bounded: Limit;
  /** Set once there is no use in asking on: useless credentials, a service that is out of reach. */
  over?: Refused | Failed;
  /** Requests in a row that the service did not answer. */
  vain: number;
}

interface Counter {
  calls: number;
  throttles: number;
}

/** Asks IAM, three requests of an account at one time, with the SDK's adaptive retries. */
export function iamSimulator(options: AskOptions = {}): Simulator {
  const counter: Counter = { calls: 0, throttles: 0 };
  const connections = new Map<string, Promise<Connection>>();
  const inAll = limit(CALLS_IN_ALL);
  const connectionOf = ({ account, role }: Batch["subject"]): Promise<Connection> => {
    const credentials = options.credentials?.(account);
    const partition = partitionOf(role);
    // Who has no credentials of its own shares the default chain's.
    const key = `${partition} ${credentials === undefined ? "" : account}`;
    const made = connections.get(key) ?? connect(options, credentials, partition, counter);
    connections.set(key, made);
    return made;
  };
  const answered = new Map<string, Reply>();
  const ask = async (batch: Batch, way: Way): Promise<Reply> => {
    const key = fingerprint(batch, way);
    const known = answered.get(key);
    if (known !== undefined) return known;
    const connection = await connectionOf(batch.subject);
    const reply = await connection.bounded(() => inAll(() => askOver(connection, batch, way, options.pause ?? sleep)));
    if (isComplete(reply, batch)) answered.set(key, reply);
    return reply;
  };
  return { ask, traffic: () => ({ ...counter }) };
}

/** What a change leaves as it was is asked once for both of its sides. */
function fingerprint(batch: Batch, way: Way): string {
  const request = way === "principal" ? principalRequest(batch) : customRequest(batch);
  return createHash("sha256")
    .update(JSON.stringify([way, batch.subject.role, request]))
    .digest("hex");
}

function isComplete(reply: Reply, { questions }: Batch): boolean {
  return reply.kind === "no-such-role" || (reply.kind === "answered" && reply.answers.size === questions.length);
}

async function connect(
  { endpoint, maxAttempts, retryMode }: AskOptions,
  credentials: Credentials | undefined,
  partition: string,
  counter: Counter,
): Promise<Connection> {
  const { IAMClient } = await import("@aws-sdk/client-iam");
  const client = new IAMClient({
    region: HOME_REGIONS[partition] ?? "us-east-1",
    retryMode: retryMode ?? "adaptive",
    maxAttempts: maxAttempts ?? MAX_ATTEMPTS,
    requestHandler: TIMEOUTS,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  // Inside of the retries: each attempt counts.
  const position = {
    name: "countTraffic",
    relation: "after",
    toMiddleware: "retryMiddleware",
    override: true,
  } as const;
  client.middlewareStack.addRelativeTo(counting(counter), position);
  return { client, bounded: limit(CALLS_OF_AN_ACCOUNT), vain: 0 };
}

function counting(counter: Counter) {
  return <In, Out>(next: (request: In) => Promise<Out>) =>
    async (request: In): Promise<Out> => {
      counter.calls += 1;
      try {
        return await next(request);
      } catch (error) {
        if (isThrottle(error)) counter.throttles += 1;
        throw error;
      }
    };
}

type Pause = (milliseconds: number) => Promise<void>;

async function askOver(connection: Connection, batch: Batch, way: Way, pause: Pause): Promise<Reply> {
  let askedAgain = false;
  for (let round = 1; ; ) {
    if (connection.over !== undefined) return connection.over;
    try {
      const pages = await allPages(connection.client, batch, way);
      connection.vain = 0;
      if ("why" in pages) return pages;
      const answers = readResults(pages, batch, way);
      // An answer that was cut off on its way can read like one that says nothing of some resources: ask once more.
      if (answers.size === batch.questions.length || askedAgain) return { kind: "answered", answers };
      askedAgain = true;
    } catch (error) {
      if (isNoSuchEntity(error) && way === "principal") return { kind: "no-such-role" };
      if (isThrottle(error) && round < ROUNDS) {
        await pause(jitter(Math.min(LONGEST_PAUSE, 1_000 * 2 ** round)));
        round += 1;
      } else if (isGarbled(error) && !askedAgain) askedAgain = true;
      else return giveUp(connection, error, way);
    }
  }
}

function giveUp(connection: Connection, error: unknown, way: Way): Refused | Failed {
  const failure = failureOf(error, way);
  connection.vain = isOutOfReach(error) ? connection.vain + 1 : 0;
  if (isWithoutCredentials(error)) connection.over = failure;
  else if (connection.vain >= MOST_IN_VAIN)
    connection.over = {
      kind: "failed",
      why: `IAM gave no answer ${MOST_IN_VAIN} times in a row, the last time: ${failure.why}`,
    };
  return failure;
}

/** Every page of the answer; what AWS would repeat for ever is a failure. */
async function allPages(client: IAMClient, batch: Batch, way: Way): Promise<readonly EvaluationResult[] | Failed> {
  const results: EvaluationResult[] = [];
  const seen = new Set<string>();
  let marker: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await onePage(client, batch, way, marker);
    results.push(...(answer.EvaluationResults ?? []));
    if (answer.IsTruncated !== true) return results;
    marker = answer.Marker;
    if (marker === undefined || seen.has(marker))
      return { kind: "failed", why: "the simulator's list of results does not end" };
    seen.add(marker);
  }
  return { kind: "failed", why: `the simulator's list of results has more than ${MOST_PAGES} pages` };
}

async function onePage(
  client: IAMClient,
  batch: Batch,
  way: Way,
  marker: string | undefined,
): Promise<SimulatePolicyResponse> {
  const { SimulateCustomPolicyCommand, SimulatePrincipalPolicyCommand } = await import("@aws-sdk/client-iam");
  const next = marker === undefined ? {} : { Marker: marker };
  return way === "principal"
    ? client.send(new SimulatePrincipalPolicyCommand({ ...principalRequest(batch), ...next }))
    : client.send(new SimulateCustomPolicyCommand({ ...customRequest(batch), ...next }));
}

/** Half of it for sure, so that those who were turned away together do not come back together. */
function jitter(milliseconds: number): number {
  return milliseconds / 2 + (Math.random() * milliseconds) / 2;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
