/** What one run shares over all accounts, made from the environment. */

import { limit } from "../../limit.ts";
import type { Run } from "./calls.ts";
import { secretsOf } from "./credentials.ts";
import type { Environment, Timeouts } from "./model.ts";

const CALLS_AT_ONCE = 8;
const MAX_ATTEMPTS = 8;
const TIMEOUTS = { connection: 5_000, request: 30_000 };
/** Half an hour: longer than hundreds of accounts take, shorter than a job may run. */
const READING_TIME = 1_800_000;

/** Close what it opened with its `closers`. */
export function openRun(environment: Environment, maxAttempts?: number, timeouts?: Timeouts): Run {
  keepVersionsQuiet();
  return {
    environment,
    limit: limit(CALLS_AT_ONCE),
    maxAttempts: maxAttempts ?? MAX_ATTEMPTS,
    timeouts: timeouts ?? TIMEOUTS,
    until: Date.now() + (timeouts?.whole ?? READING_TIME),
    secrets: secretsOf(environment),
    count: { calls: 0, throttles: 0 },
    closers: [],
  };
}

/**
 * The SDK's notice of which Node.js its coming versions need is for who installs the SDK; it stands in this program's bundle.
 * Its only switch is a variable of the process; all other warnings stay.
 */
function keepVersionsQuiet(): void {
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
}
