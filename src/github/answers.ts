/** Shapes of GitHub's answers. What is not of the documented form is undefined: a cut or foreign answer is never an empty one. */

import { Buffer } from "node:buffer";
import { isObject } from "../collections.ts";
import type { ChangedFile, GitListing, GitObject, Issue, IssueComment, ReviewComment } from "./model.ts";

/** What octokit gives: for a body that is no JSON `data` is its text. */
export interface Answer {
  readonly data: unknown;
  readonly headers: { readonly link?: string | undefined };
}

export function readParents(data: unknown): readonly string[] | undefined {
  return isObject(data) ? listOf(data["parents"], readSha) : undefined;
}

/** The `sha` member. */
export function readSha(data: unknown): string | undefined {
  return isObject(data) && typeof data["sha"] === "string" ? data["sha"] : undefined;
}

export function readMergeBase(data: unknown): string | undefined {
  return isObject(data) ? readSha(data["merge_base_commit"]) : undefined;
}

export function readHead(data: unknown): string | undefined {
  return isObject(data) ? readSha(data["head"]) : undefined;
}

/** A listing that does not say whether it is whole is none. */
export function readListing(data: unknown): GitListing | undefined {
  if (!isObject(data) || typeof data["truncated"] !== "boolean") return undefined;
  const objects = listOf(data["tree"], readObject);
  return objects && { objects, truncated: data["truncated"] };
}

function readObject(data: unknown): GitObject | undefined {
  if (!isObject(data)) return undefined;
  const { path, mode, sha, size } = data;
  if (typeof path !== "string" || typeof mode !== "string" || typeof sha !== "string") return undefined;
  return { path, mode, sha, ...(typeof size === "number" ? { size } : {}) };
}

export function readBlob(data: unknown): Uint8Array | undefined {
  if (!isObject(data)) return undefined;
  const { content, encoding } = data;
  if (typeof content !== "string" || (encoding !== "base64" && encoding !== "utf-8")) return undefined;
  return Buffer.from(content, encoding);
}

export function readFile(data: unknown): ChangedFile | undefined {
  if (!isObject(data)) return undefined;
  const { filename, previous_filename: previousPath, patch } = data;
  if (typeof filename !== "string") return undefined;
  return {
    path: filename,
    ...(typeof previousPath === "string" ? { previousPath } : {}),
    ...(typeof patch === "string" ? { patch } : {}),
  };
}

export function readComment(data: unknown): IssueComment | undefined {
  if (!isObject(data)) return undefined;
  const { id, body = "", html_url: url, user } = data;
  if (typeof id !== "number" || typeof body !== "string" || typeof url !== "string") return undefined;
  // A deleted account has no user any more.
  if (user === null) return { id, body, url };
  if (!isObject(user) || typeof user["login"] !== "string" || typeof user["type"] !== "string") return undefined;
  return { id, body, url, author: { login: user["login"], type: user["type"] } };
}

/** `line` is null once the comment is outdated, `start_line` where it is about one line. */
export function readReviewComment(data: unknown): ReviewComment | undefined {
  const comment = readComment(data);
  if (comment === undefined || !isObject(data) || typeof data["path"] !== "string") return undefined;
  const { url: _url, ...rest } = comment;
  const { path, line, start_line: startLine, in_reply_to_id: inReplyTo } = data;
  return {
    ...rest,
    path,
    ...(typeof line === "number" ? { line } : {}),
    ...(typeof startLine === "number" ? { startLine } : {}),
    ...(typeof inReplyTo === "number" ? { inReplyTo } : {}),
  };
}

/** The texts that "object" answers with under each alias; those that are cut or binary are left out. */
export function readTexts(data: unknown): ReadonlyMap<string, string> {
  const repository = isObject(data) ? data["repository"] : undefined;
  const blobs = isObject(repository) ? Object.values(repository) : [];
  return new Map(
    blobs.flatMap((blob) => {
      if (!isObject(blob)) return [];
      const { oid, text, isTruncated } = blob;
      return typeof oid === "string" && typeof text === "string" && isTruncated === false ? [[oid, text]] : [];
    }),
  );
}

export function readIssue(data: unknown): Issue | undefined {
  if (!isObject(data)) return undefined;
  const { number, title, body, html_url: url, user, pull_request: pullRequest } = data;
  if (typeof number !== "number" || typeof title !== "string" || typeof url !== "string") return undefined;
  // Without a description it is null.
  if (typeof body !== "string" && body !== null && body !== undefined) return undefined;
  const issue = { number, title, body: body ?? "", url, isPullRequest: isObject(pullRequest) };
  if (user === null) return issue;
  if (!isObject(user) || typeof user["login"] !== "string" || typeof user["type"] !== "string") return undefined;
  return { ...issue, author: { login: user["login"], type: user["type"] } };
}

/** Undefined unless it is a list of which every item can be read. */
export function listOf<T>(data: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(data)) return undefined;
  const items = data.map(read);
  const readable = items.filter((item) => item !== undefined);
  return readable.length === items.length ? readable : undefined;
}

/** Whether a listing goes on (RFC 8288, as GitHub's "Using pagination" tells). */
export function hasNextPage({ headers }: Answer): boolean {
  return /<[^<>]+>;\s*rel="next"/.test(headers.link ?? "");
}
