/** Octokit with bounded retries, on a fetch that does not take a cut answer for one. */

import { GitHubError, type Repository } from "./model.ts";

export interface ClientOptions {
  readonly repository: Repository;
  readonly token: string;
  /** `https://api.github.com`, or a GitHub Enterprise Server's `/api/v3`. */
  readonly apiUrl: string;
  /** Milliseconds that a second of waiting lasts: 1000, and 0 in tests. */
  readonly second?: number;
  /** Ends everything that is under way or waits. */
  readonly signal?: AbortSignal;
  /** When that will be, in milliseconds since the epoch: no wait goes beyond it. */
  readonly until?: number;
  /** Told of every long wait. */
  readonly log?: (text: string) => void;
}

const REQUEST_TIMEOUT = 30_000;
const LONGEST_WAIT_SECONDS = 120;
/** Longer waits are told. */
const NOTICEABLE_SECONDS = 5;

/** After the first try. */
export const RETRIES = 3;

export type Connection = Awaited<ReturnType<typeof connect>>;

/** Loads the HTTP stack. */
export async function connect(options: ClientOptions) {
  const { token, apiUrl, second = 1000 } = options;
  if (token === "") {
    throw new GitHubError(
      "the input github-token is empty, and GitHub has to be asked",
      undefined,
      `leave github-token out of the workflow: its default is \${{ github.token }}`,
    );
  }
  const [{ getOctokit }, { defaults }, { retry }, { throttling }] = await Promise.all([
    import("@actions/github"),
    import("@actions/github/lib/utils"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const quiet = () => {};
  const common = {
    baseUrl: apiUrl,
    userAgent: "genesys-export-gate",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: wholeAnswers(defaults.request?.fetch ?? fetch, options) },
    // Rate limits (403, 429) are the throttling plugin's alone: both would multiply the retries.
    retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
  };
  const waitFor = waiting(options);
  const throttle = {
    onRateLimit: waitFor,
    onSecondaryRateLimit: waitFor,
    retryAfterBaseValue: second,
    // Pace is kept by this name for the whole process.
    id: apiUrl,
  };
  const { rest } = getOctokit(token, { ...common, throttle }, retry, throttling);
  // Not throttled: the plugin takes every GraphQL question for a write, and lets a second pass before the next one.
  const { graphql } = getOctokit(token, common, retry);
  return { rest, graphql };
}

/** A job waits out a secondary limit (GitHub's advice: at least a minute), not the hour of a primary one. */
function waiting({ until = Number.POSITIVE_INFINITY, second = 1000, log = () => {} }: ClientOptions) {
  return (retryAfter: number, _options: unknown, _octokit: unknown, retryCount: number): boolean => {
    const waits =
      retryAfter <= LONGEST_WAIT_SECONDS && retryCount < RETRIES && Date.now() + retryAfter * second < until;
    if (waits && retryAfter > NOTICEABLE_SECONDS) log(`GitHub asks to wait ${retryAfter} s, because of a rate limit`);
    return waits;
  };
}

/**
 * Octokit answers a body that breaks off, or is no JSON at all, with status 200 and an empty text. Here it is an error, as if there
 * had been no answer, and so it is asked for again.
 */
function wholeAnswers(send: typeof fetch, { signal, log = () => {} }: ClientOptions): typeof fetch {
  return async (url, init) => {
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT);
    const stop = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
    try {
      const response = await send(url, { ...init, signal: stop });
      if (!response.ok || response.status === 204 || response.status === 205) return response;
      const text = await response.text();
      if (!isWhole(text)) throw new Error("the answer breaks off, or is not JSON");
      return new Response(text, { status: response.status, headers: response.headers });
    } catch (error) {
      if (timeout.aborted) log(`GitHub did not answer within ${REQUEST_TIMEOUT / 1000} s`);
      throw error;
    }
  };
}

function isWhole(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
