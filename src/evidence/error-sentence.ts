/**
 * AWS' sentence of a denial: `User: ARN is not authorized to perform: ACTION on resource: ARN because ...`. Source: IAM User Guide,
 * "Troubleshoot access denied error messages"; S3 writes the resource in quotes.
 */

export interface DenialSentence {
  readonly user?: string;
  readonly action: string;
  readonly resource?: string;
  /** What AWS says behind the resource; absent where it is not known where that begins. */
  readonly behind?: string;
}

const PERFORM = "is not authorized to perform: ";
const RESOURCE = " on resource: ";
const USER = "User: ";
/** Names of services and actions. */
const ACTION = /^[A-Za-z][A-Za-z0-9-]*:[A-Za-z]+/;
const LONGEST_ARN = 2048;

/** Undefined where the text holds no such sentence. White space must be single. */
export function readSentence(text: string): DenialSentence | undefined {
  const at = text.indexOf(PERFORM);
  if (at < 0) return undefined;
  const rest = text.slice(at + PERFORM.length);
  const action = ACTION.exec(rest)?.[0];
  if (action === undefined) return undefined;
  const user = userBefore(text, at);
  const { resource, behind } = partsOf(rest, action.length);
  return {
    action,
    ...(user === undefined ? {} : { user }),
    ...(resource === undefined ? {} : { resource }),
    ...(behind === undefined ? {} : { behind }),
  };
}

function userBefore(text: string, at: number): string | undefined {
  const from = text.lastIndexOf(USER, at);
  const user = from < 0 ? "" : text.slice(from + USER.length, at).trim();
  return user.startsWith("arn:") && !user.includes(" ") ? user : undefined;
}

type Parts = Pick<DenialSentence, "resource" | "behind">;

/** Keys are chosen by whoever uploads and may hold anything, quotes and AWS' own phrases too. */
function partsOf(rest: string, from: number): Parts {
  if (!rest.startsWith(RESOURCE, from)) return { behind: rest.slice(from) };
  const start = from + RESOURCE.length;
  if (rest[start] === '"') return quotedParts(rest, start);
  const window = rest.slice(start, start + LONGEST_ARN);
  // AWS gives one reason: of two, one is the key's, and where the key ends is not known.
  if (rest.split(REASONS).length > 2) return { behind: rest.slice(start) };
  const ends = [" because ", " with an explicit deny", " (Service: ", ", with ", "</"].flatMap((stop) => {
    const index = window.indexOf(stop);
    return index < 0 ? [] : [index];
  });
  const end = Math.min(window.length, ...ends);
  const resource = arn(window.slice(0, end).replace(/[.,;"']$/, ""));
  return { ...(resource === undefined ? {} : { resource }), behind: rest.slice(start + end) };
}

const REASONS = / with an explicit deny in | because no /i;
const REASON = /^[.,]? ?(?:with an explicit deny|because )/i;

/** What AWS says behind the resource has no quote: it is the last one that closes. Where another could, it is not known which. */
function quotedParts(rest: string, start: number): Parts {
  const window = rest.slice(start + 1, start + 1 + LONGEST_ARN);
  const last = window.lastIndexOf('"');
  if (last < 0) return {};
  for (let quote = window.indexOf('"'); quote < last; quote = window.indexOf('"', quote + 1))
    if (isClosing(window, quote) || !isClosing(window, last)) return {};
  const resource = arn(window.slice(0, last));
  return { ...(resource === undefined ? {} : { resource }), behind: rest.slice(start + last + 2) };
}

function isClosing(window: string, quote: number): boolean {
  return REASON.test(window.slice(quote + 1, quote + 30));
}

function arn(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.startsWith("arn:") ? trimmed : undefined;
}
