import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  secretsOf
} from "./chunk-HIAWU32N.js";

// src/sources/aws/limit.ts
function limit(most) {
  const waiting = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === void 0) free += 1;
      else next();
    }
  };
}

// src/sources/aws/run.ts
var CALLS_AT_ONCE = 8;
var MAX_ATTEMPTS = 8;
var TIMEOUTS = { connection: 5e3, request: 3e4 };
function openRun(environment, maxAttempts, timeouts) {
  return {
    environment,
    limit: limit(CALLS_AT_ONCE),
    maxAttempts: maxAttempts ?? MAX_ATTEMPTS,
    timeouts: timeouts ?? TIMEOUTS,
    secrets: secretsOf(environment),
    count: { calls: 0, throttles: 0 },
    closers: []
  };
}

export {
  limit,
  openRun
};
