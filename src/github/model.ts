/** What the GitHub side passes on: plain data, and the one interface that speaks to GitHub. */

import { UserError } from "../errors.ts";

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** What one workflow run is about. */
export interface Change {
  /** `pull_request`, `push`, ...: as GitHub names the event. */
  readonly event: string;
  readonly repository: Repository;
  readonly pullRequest?: PullRequest;
  /** The commit that GitHub runs the workflow on: for `pull_request` the merge of head into base. */
  readonly sha: string;
  readonly head: string;
  /** Absent: nothing to compare with. */
  readonly base?: string;
  /** The branch is gone: there is nothing to judge. */
  readonly deleted?: true;
}

export interface PullRequest {
  readonly number: number;
  /** The head is in another repository: the token is read-only there, unless the event is `pull_request_target`. */
  readonly fromFork: boolean;
  /** How many files GitHub says that it changes. */
  readonly changedFiles?: number;
}

export interface ChangedFile {
  readonly path: string;
  /** For a rename. */
  readonly previousPath?: string;
  /** The hunks of its diff; absent for binary files, for large ones, and where the listing's diffs are too long together. */
  readonly patch?: string;
}

export interface GitObject {
  readonly path: string;
  /** `100644`, `100755`, `040000` (tree), `120000` (symlink), `160000` (submodule). */
  readonly mode: string;
  readonly sha: string;
  readonly size?: number;
}

export interface GitListing {
  readonly objects: readonly GitObject[];
  readonly truncated: boolean;
}

export interface IssueComment {
  readonly id: number;
  readonly body: string;
  readonly author?: { readonly login: string; readonly type: string };
  readonly url: string;
}

/** A comment on lines of a pull request's diff. */
export interface ReviewComment extends Omit<IssueComment, "url"> {
  readonly path: string;
  /** The last line in the newest diff; absent: these lines are no longer there. */
  readonly line?: number;
  /** The first one, where it is about several. */
  readonly startLine?: number;
  /** Id of the comment that it answers. */
  readonly inReplyTo?: number;
}

/** Lines of a commit, on the right side of a pull request's diff, and what to say there. */
export interface NewReviewComment {
  readonly commit: string;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly body: string;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author?: { readonly login: string; readonly type: string };
  readonly url: string;
  /** GitHub lists pull requests as issues too. */
  readonly isPullRequest: boolean;
}

/** What an issue is changed to; what is left out stays. */
export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: "open" | "closed";
}

/**
 * All that this program asks of GitHub. Every function throws {@link GitHubError}, once GitHub refuses or retries are used up: a
 * failure is never an empty answer.
 */
export interface GitHub {
  /** A commit's parents, in order; undefined: GitHub has no such commit. */
  parents(commit: string): Promise<readonly string[] | undefined>;
  /** The commit that a branch, tag or commit id names; undefined: none. */
  resolve(revision: string): Promise<string | undefined>;
  /** Undefined: no common history. */
  mergeBase(base: string, head: string): Promise<string | undefined>;
  /** The tree of a commit or tree id. */
  tree(sha: string, recursive: boolean): Promise<GitListing>;
  blob(sha: string): Promise<Uint8Array>;
  /** Texts of blobs in one request; one that is not there, is no UTF-8 or is large is left out. An empty map where GitHub refuses. */
  blobTexts(shas: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The newest commit of a pull request; undefined: GitHub has no such pull request. */
  pullRequestHead(number: number): Promise<string | undefined>;
  pullRequestFiles(number: number): Promise<readonly ChangedFile[]>;
  /** The patches of those files that have one, by path; the listing is read as far as it has to be. */
  pullRequestPatches(number: number, paths: ReadonlySet<string>): Promise<ReadonlyMap<string, string>>;
  /** All comments on lines of a pull request. */
  reviewComments(number: number): Promise<readonly ReviewComment[]>;
  createReviewComment(number: number, comment: NewReviewComment): Promise<ReviewComment>;
  deleteReviewComment(id: number): Promise<void>;
  comments(number: number): Promise<readonly IssueComment[]>;
  /** On a pull request or an issue. */
  createComment(number: number, body: string): Promise<IssueComment>;
  updateComment(id: number, body: string): Promise<IssueComment>;
  deleteComment(id: number): Promise<void>;
  /** The open issues of the repository. */
  openIssues(): Promise<readonly Issue[]>;
  createIssue(issue: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<Issue>;
  updateIssue(number: number, change: IssueChange): Promise<Issue>;
  /** Login of the token's owner; undefined where GitHub does not say. */
  viewer(): Promise<string | undefined>;
}

/** GitHub refused, or could not be reached. */
export class GitHubError extends UserError {
  /** HTTP status; undefined: no answer at all. */
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined, help?: string) {
    super(message, help);
    this.status = status;
  }
}
