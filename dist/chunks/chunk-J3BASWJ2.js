import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/errors.ts
var UserError = class extends Error {
  name = "UserError";
  help;
  /** What callers tell errors apart by, where one means something to them. */
  code;
  constructor(message, help, code) {
    super(message);
    this.help = help;
    this.code = code;
  }
};
function systemCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
function noSuchFile(path) {
  return new UserError(`${path}: no such file`, void 0, "no-such-file");
}

export {
  UserError,
  systemCode,
  noSuchFile
};
