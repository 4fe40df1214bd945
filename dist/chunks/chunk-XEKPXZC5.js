import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/sources/aws/services/settings.ts
var EACH_ATTEMPT = { step: "finalizeRequest", priority: "normal", name: "eachAttempt" };

export {
  EACH_ATTEMPT
};
