/** From credentials to a connection for each account. */

import { UserError } from "../../errors.ts";
import type { ConfiguredAccount } from "../model.ts";
import { type Call, type CallName, type Calls, type Inputs, type Outputs, openCalls, type Run } from "./calls.ts";
import { NO_CREDENTIALS_HELP, requireCredentials, staticCredentials } from "./credentials.ts";
import { AwsFailure, failureOf, incomplete } from "./failures.ts";
import type { Credentials, CredentialsProvider, Environment, Partition } from "./model.ts";
import { present } from "./pages.ts";
import { isUnreachable, unreachable } from "./unreachable.ts";

export { hasCredentials } from "./credentials.ts";

/** Where a partition's global services are, and the default of all others. */
const HOME_REGIONS: Readonly<Record<Partition, string>> = {
  aws: "us-east-1",
  "aws-cn": "cn-north-1",
  "aws-eusc": "eusc-de-east-1",
  "aws-us-gov": "us-gov-west-1",
};

const SESSION_NAME = "genesys-export-gate";
const SESSION_SECONDS = 3600;
/** A session is renewed this long before its end. */
const RENEW_SECONDS = 300;

/** A way into one account. */
export interface Connection {
  readonly account: string;
  readonly partition: Partition;
  /** Where calls go that name no region. */
  readonly region: string;
  /** Where regional things are looked for; empty: where the account's buckets are. */
  readonly regions: readonly string[];
  readonly credentials: CredentialsProvider;
  readonly call: Call;
  /** The same call with the same input is made once, and its answer, or failure, given again. */
  readonly once: Call;
}

/**
 * The connection of the credentials that the environment names.
 * @param accounts of the config: where nothing else names a region, their roles tell the partition
 */
export async function connectStart(run: Run, accounts: readonly ConfiguredAccount[]): Promise<Connection> {
  requireCredentials(run.environment);
  const region = startingRegion(run.environment, accounts);
  const first = openCalls(run, region, staticCredentials(run.environment));
  const given = noting(run, first.credentials);
  const caller = await identify(run, first, given, region);
  const account = caller.split(":")[4] ?? "";
  const partition = partitionOf(caller);
  if (partition === undefined)
    throw new UserError(`the credentials belong to ${caller}, which is in no partition known here`);
  const regions = accounts.find(({ id, role }) => id === account && role === undefined)?.regions ?? [];
  return connection(account, partition, region, regions, given, openCalls(run, region, given).call);
}

/** The connection of an account of the config. Throws {@link AwsFailure} where its role cannot be assumed. */
export async function connectAccount(
  run: Run,
  start: Connection,
  { id, role, regions = [] }: ConfiguredAccount,
): Promise<Connection> {
  if (role === undefined) {
    if (id === start.account) return { ...start, regions };
    throw new AwsFailure(
      "sts:AssumeRole",
      "NoRole",
      `the config names no role to assume in ${id}, and the credentials belong to account ${start.account}`,
    );
  }
  const owner = role.split(":")[4] ?? "";
  if (owner !== id) throw new AwsFailure("sts:AssumeRole", "WrongAccount", `${role} is not a role of account ${id}`);
  const provide = assuming(run, start, role);
  await provide();
  const partition = partitionOf(role) ?? start.partition;
  const region = regions[0] ?? (partition === start.partition ? start.region : HOME_REGIONS[partition]);
  return connection(id, partition, region, regions, provide, openCalls(run, region, provide).call);
}

/** `arn:aws-us-gov:...` -> `aws-us-gov` */
export function partitionOf(arn: string): Partition | undefined {
  const name = arn.split(":")[1];
  return Object.keys(HOME_REGIONS).find((known): known is Partition => known === name);
}

function connection(
  account: string,
  partition: Partition,
  region: string,
  regions: readonly string[],
  credentials: CredentialsProvider,
  call: Call,
): Connection {
  return { account, partition, region, regions, credentials, call, once: memoised(call) };
}

function memoised(call: Call): Call {
  const answers = new Map<string, unknown>();
  return <N extends CallName>(name: N, input: Inputs[N], region?: string): Promise<Outputs[N]> => {
    const key = JSON.stringify([name, input, region]);
    // The key holds the call's name: what stands under it is that call's answer.
    const known = answers.get(key) as Promise<Outputs[N]> | undefined;
    const answer = known ?? call(name, input, region);
    answers.set(key, answer);
    return answer;
  };
}

async function identify(run: Run, first: Calls, given: CredentialsProvider, region: string): Promise<string> {
  try {
    await given();
    const { Arn: arn } = await first.call("sts:GetCallerIdentity", {});
    return present("sts:GetCallerIdentity", arn, "an ARN");
  } catch (error) {
    const failure = failureOf("sts:GetCallerIdentity", error, run.secrets);
    if (isUnreachable(failure)) throw unreachable(failure, run.environment, region);
    if (error instanceof AwsFailure)
      throw new UserError(`AWS does not take the credentials: ${failure.message}`, NO_CREDENTIALS_HELP);
    throw new UserError(`no AWS credentials could be got: ${failure.message}`, NO_CREDENTIALS_HELP);
  }
}

/** One session for all services; the SDK asks again before it ends. */
function assuming(run: Run, start: Connection, role: string): CredentialsProvider {
  let current: Promise<Credentials> | undefined;
  let renewAt = 0;
  return async () => {
    if (current === undefined || Date.now() >= renewAt) {
      renewAt = Date.now() + (SESSION_SECONDS - RENEW_SECONDS) * 1000;
      current = assume(run, start, role);
    }
    try {
      return await current;
    } catch (error) {
      current = undefined;
      throw error;
    }
  };
}

async function assume(run: Run, start: Connection, role: string): Promise<Credentials> {
  const { Credentials: session } = await start.call("sts:AssumeRole", {
    RoleArn: role,
    RoleSessionName: SESSION_NAME,
    DurationSeconds: SESSION_SECONDS,
  });
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = session ?? {};
  if (!accessKeyId || !secretAccessKey || !sessionToken) throw incomplete("sts:AssumeRole", "credentials");
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) run.secrets.add(secret);
  const expiration = new Date(Date.now() + SESSION_SECONDS * 1000);
  return { accessKeyId, secretAccessKey, sessionToken, expiration };
}

/** Notes what the SDK found, so that it can be kept out of texts. */
function noting(run: Run, provider: CredentialsProvider): CredentialsProvider {
  return async () => {
    const found = await provider();
    for (const secret of [found.accessKeyId, found.secretAccessKey, found.sessionToken]) {
      if (secret !== undefined) run.secrets.add(secret);
    }
    return found;
  };
}

function startingRegion(environment: Environment, accounts: readonly ConfiguredAccount[]): string {
  const named = environment["AWS_REGION"] || environment["AWS_DEFAULT_REGION"];
  if (named) return named;
  const [account] = accounts;
  const partition = partitionOf(account?.role ?? "") ?? "aws";
  return account?.regions?.[0] ?? HOME_REGIONS[partition];
}
