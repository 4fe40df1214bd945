/** The one way to AWS: a call by its name in the table of permissions. */

import type { Limit } from "../../limit.ts";
import { failureOf, isThrottled } from "./failures.ts";
import type { CredentialsProvider, Environment, Timeouts } from "./model.ts";
import { type ApiCallName, isApiCall, type ServiceName } from "./permissions.ts";
import type { ServiceSettings, Watch } from "./services/settings.ts";

type Opened = ReturnType<typeof import("./services/iam.ts").openIam>["operations"] &
  ReturnType<typeof import("./services/s3.ts").openS3>["operations"] &
  ReturnType<typeof import("./services/s3-control.ts").openS3Control>["operations"] &
  ReturnType<typeof import("./services/kms.ts").openKms>["operations"] &
  ReturnType<typeof import("./services/organizations.ts").openOrganizations>["operations"] &
  ReturnType<typeof import("./services/ec2.ts").openEc2>["operations"] &
  ReturnType<typeof import("./services/sts.ts").openSts>["operations"];

/** The calls that the reader of the inventory makes. */
export type CallName = keyof Opened & ApiCallName;
export type Inputs = { readonly [N in CallName]: Parameters<Opened[N]>[0] };
export type Outputs = { readonly [N in CallName]: Awaited<ReturnType<Opened[N]>> };
type Operations = { readonly [N in CallName]: (input: Inputs[N]) => Promise<Outputs[N]> };

/**
 * Makes a call. Throws {@link AwsFailure} where it did not succeed, after all retries.
 * @param region absent: the connection's home
 */
export type Call = <N extends CallName>(name: N, input: Inputs[N], region?: string) => Promise<Outputs[N]>;

/** What one reading of AWS shares over all accounts. */
export interface Run {
  readonly environment: Environment;
  readonly limit: Limit;
  readonly maxAttempts: number;
  readonly timeouts: Timeouts;
  /** When the reading ends, in milliseconds since the epoch. */
  readonly until: number;
  /** Every credential in use, to keep it out of texts. */
  readonly secrets: Set<string>;
  readonly count: { calls: number; throttles: number };
  /** Closes what was opened. */
  readonly closers: (() => void)[];
}

interface Service {
  readonly operations: Partial<Operations>;
  readonly credentials?: CredentialsProvider;
  readonly close: () => void;
}

/** Each SDK package is loaded with its first call. */
const OPEN: Readonly<Record<ServiceName, (settings: ServiceSettings, watch: Watch) => Promise<Service>>> = {
  ec2: async (settings, watch) => (await import("./services/ec2.ts")).openEc2(settings, watch),
  iam: async (settings, watch) => (await import("./services/iam.ts")).openIam(settings, watch),
  kms: async (settings, watch) => (await import("./services/kms.ts")).openKms(settings, watch),
  organizations: async (settings, watch) =>
    (await import("./services/organizations.ts")).openOrganizations(settings, watch),
  s3: async (settings, watch) => (await import("./services/s3.ts")).openS3(settings, watch),
  s3control: async (settings, watch) => (await import("./services/s3-control.ts")).openS3Control(settings, watch),
  sts: async (settings, watch) => (await import("./services/sts.ts")).openSts(settings, watch),
};

export interface Calls {
  readonly call: Call;
  /** What the SDK's own chain of providers finds. */
  readonly credentials: CredentialsProvider;
}

/**
 * @param home region of the calls that name none
 * @param credentials absent: those that the SDK finds by itself
 */
export function openCalls(run: Run, home: string, credentials?: CredentialsProvider): Calls {
  const services = new Map<string, Promise<Service>>();
  const service = (name: ServiceName, region: string): Promise<Service> => {
    const key = `${name} ${region}`;
    const known = services.get(key) ?? open(run, name, settingsOf(run, name, region, credentials));
    services.set(key, known);
    return known;
  };
  return {
    call: <N extends CallName>(name: N, input: Inputs[N], region = home): Promise<Outputs[N]> => {
      const work = async (): Promise<Outputs[N]> => {
        const operations: Partial<Operations> = (await service(serviceOf(name), region)).operations;
        const operation = operations[name];
        if (operation === undefined) throw new Error(`${name} is not opened`);
        return operation(input);
      };
      // A call may wait for a session of its account: that must not wait for the call's own place.
      const bounded: Limit = name === "sts:AssumeRole" ? (unbounded) => unbounded() : run.limit;
      return bounded(async () => {
        try {
          return await inTime<Outputs[N]>(work(), run);
        } catch (error) {
          throw failureOf(name, error, run.secrets);
        }
      });
    },
    credentials: async () => {
      const { credentials: found } = await service("sts", home);
      if (found === undefined) throw new Error("sts gives no credentials");
      return found();
    },
  };
}

/** `iam:GetRole` -> `iam` */
function serviceOf(name: ApiCallName): ServiceName {
  const service = name.slice(0, name.indexOf(":"));
  return Object.keys(OPEN).find((known): known is ServiceName => known === service) ?? "iam";
}

async function open(run: Run, name: ServiceName, settings: ServiceSettings): Promise<Service> {
  const service = await OPEN[name](settings, async (command, attempt) => {
    const call = `${name}:${command?.replace(/Command$/, "")}`;
    if (!isApiCall(call)) throw new Error(`${call} is not in the table of calls`);
    run.count.calls += 1;
    try {
      return await attempt();
    } catch (error) {
      if (isThrottled(error)) run.count.throttles += 1;
      throw error;
    }
  });
  run.closers.push(service.close);
  return service;
}

function settingsOf(
  { environment, maxAttempts, timeouts }: Run,
  name: ServiceName,
  region: string,
  credentials: CredentialsProvider | undefined,
): ServiceSettings {
  const own = name === "s3control" ? "S3_CONTROL" : name.toUpperCase();
  // The SDK reads its own process' environment; the one that was passed in decides.
  const endpoint = environment[`AWS_ENDPOINT_URL_${own}`] || environment["AWS_ENDPOINT_URL"];
  return {
    region,
    maxAttempts,
    retryMode: "adaptive",
    requestHandler: {
      connectionTimeout: timeouts.connection,
      requestTimeout: timeouts.request,
      socketTimeout: timeouts.request,
      throwOnRequestTimeout: true,
    },
    ...(credentials === undefined ? {} : { credentials }),
    ...(endpoint ? { endpoint } : {}),
  };
}

/** Between attempts the SDK waits at most 20 seconds. */
const LONGEST_WAIT = 20_000;

/** An answer that comes byte by byte never runs into the timeout of a request. */
async function inTime<T>(work: Promise<T>, { maxAttempts, timeouts, until }: Run): Promise<T> {
  const most = maxAttempts * (timeouts.connection + timeouts.request + LONGEST_WAIT);
  // When the time of the whole run is up, what is left becomes gaps: a job that is killed leaves no report.
  const left = Math.max(0, until - Date.now());
  const reason = left < most ? "the time for reading AWS is up" : "no whole answer in time";
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(reason), { name: "TimeoutError" })), Math.min(most, left));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
