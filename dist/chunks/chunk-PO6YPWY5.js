import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  secretsOf
} from "./chunk-A4PIWHWM.js";
import {
  limit
} from "./chunk-S4S6Q5VK.js";

// src/sources/aws/run.ts
var CALLS_AT_ONCE = 8;
var MAX_ATTEMPTS = 8;
var TIMEOUTS = { connection: 5e3, request: 3e4 };
var READING_TIME = 18e5;
function openRun(environment, maxAttempts, timeouts) {
  keepVersionsQuiet();
  return {
    environment,
    limit: limit(CALLS_AT_ONCE),
    maxAttempts: maxAttempts ?? MAX_ATTEMPTS,
    timeouts: timeouts ?? TIMEOUTS,
    until: Date.now() + (timeouts?.whole ?? READING_TIME),
    secrets: secretsOf(environment),
    count: { calls: 0, throttles: 0 },
    closers: []
  };
}
function keepVersionsQuiet() {
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
}

export {
  openRun
};
