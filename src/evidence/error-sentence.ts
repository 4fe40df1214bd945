/**
 * AWS' sentence of a denial: `User: ARN is not authorized to perform: ACTION on resource: ARN because ...`. Source: IAM User Guide,
 * "Troubleshoot access denied error messages"; S3 writes the resource in quotes.
 */

export interface DenialSentence {
  readonly user?: string;
  readonly action: string;
  readonly resource?: string;
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
  const resource = resourceIn(rest, action.length);
  return { action, ...(user === undefined ? {} : { user }), ...(resource === undefined ? {} : { resource }) };
}

function userBefore(text: string, at: number): string | undefined {
  const from = text.lastIndexOf(USER, at);
  const user = from < 0 ? "" : text.slice(from + USER.length, at).trim();
  return user.startsWith("arn:") && !user.includes(" ") ? user : undefined;
}

/** Keys may hold spaces: up to the closing quote, or to what AWS says next. */
function resourceIn(rest: string, from: number): string | undefined {
  if (!rest.startsWith(RESOURCE, from)) return undefined;
  const start = from + RESOURCE.length;
  const window = rest.slice(start, start + LONGEST_ARN);
  if (window.startsWith('"')) {
    const end = window.indexOf('"', 1);
    return end < 0 ? undefined : arn(window.slice(1, end));
  }
  const ends = [" because ", " with an explicit deny", " (Service: ", ", with ", "</"].flatMap((stop) => {
    const index = window.indexOf(stop);
    return index < 0 ? [] : [index];
  });
  return arn(window.slice(0, Math.min(window.length, ...ends)).replace(/[.,;"']$/, ""));
}

function arn(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.startsWith("arn:") ? trimmed : undefined;
}
