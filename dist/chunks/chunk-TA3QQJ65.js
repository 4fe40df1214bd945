import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  limit
} from "./chunk-S4S6Q5VK.js";
import {
  secretsOf
} from "./chunk-2CSBORFR.js";

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
  openRun
};
