/**
 * A mistake that the user can mend: bad usage, bad config, unreadable input. Shown as one clear message, exit 2,
 * never with a stack trace. Anything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly help: string | undefined;
  /** What callers tell errors apart by, where one means something to them. */
  readonly code: UserErrorCode | undefined;

  constructor(message: string, help?: string, code?: UserErrorCode) {
    super(message);
    this.help = help;
    this.code = code;
  }
}

/** `no-such-file`: nothing is there under the path. `not-a-file`: something else is, such as a folder. */
export type UserErrorCode = "no-such-file" | "not-a-file";

/** The operating system's word for what went wrong: `EACCES`. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}

/** Nothing is there to read under the path. */
export function noSuchFile(path: string): UserError {
  return new UserError(`${path}: no such file`, undefined, "no-such-file");
}
