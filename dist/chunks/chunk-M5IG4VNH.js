import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/sources/aws/services/settings.ts
function watching(watch) {
  return (next, { commandName }) => (args) => watch(commandName, () => next(args));
}
var EACH_ATTEMPT = { step: "finalizeRequest", priority: "normal", name: "eachAttempt" };

export {
  watching,
  EACH_ATTEMPT
};
