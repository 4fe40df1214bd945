/** What every client of the SDK is opened with. */

import type { CredentialsProvider } from "../model.ts";

export interface ServiceSettings {
  readonly region: string;
  /** Absent: the SDK's own chain of providers. */
  readonly credentials?: CredentialsProvider;
  /** Absent: AWS' own. */
  readonly endpoint?: string;
  readonly maxAttempts: number;
  readonly retryMode: "adaptive";
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: true;
    readonly socketTimeout: number;
  };
}

/** Sees each attempt of each call before it is made. `command` is the SDK's name of it: `GetRoleCommand`. */
export type Watch = <T>(command: string | undefined, attempt: () => Promise<T>) => Promise<T>;

/** The watch as middleware of a client. */
export function watching(watch: Watch) {
  return <In, Out>(next: (args: In) => Promise<Out>, { commandName }: { readonly commandName?: string }) =>
    (args: In): Promise<Out> =>
      watch(commandName, () => next(args));
}

/** Where the watch stands in a client's middleware: within the retries, around the signing. */
export const EACH_ATTEMPT = { step: "finalizeRequest", priority: "normal", name: "eachAttempt" } as const;
