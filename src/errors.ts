/**
 * A mistake that the user can mend: bad usage, bad config, unreadable input. Shown as one clear message, exit 2,
 * never with a stack trace. Anything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
