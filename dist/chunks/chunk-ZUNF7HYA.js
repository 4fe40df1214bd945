import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/errors.ts
var UserError = class extends Error {
  name = "UserError";
  help;
  constructor(message, help) {
    super(message);
    this.help = help;
  }
};

export {
  UserError
};
