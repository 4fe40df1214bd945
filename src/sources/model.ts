/** The way from files to the inventory. */

import type { Inventory } from "../inventory/model.ts";

/** A tree of files at one revision. Reading is the only thing it can do. */
export interface Tree {
  /** `working tree`, or a commit id. */
  readonly ref: string;
  /** Every file, paths with `/` and relative to the root. Throws {@link UserError} where the listing is incomplete. */
  list(): Promise<readonly TreeEntry[]>;
  /** A file's bytes. Throws {@link UserError} when missing, too large, or outside of the root. */
  read(path: string): Promise<Uint8Array>;
}

export interface TreeEntry {
  readonly path: string;
  readonly type: "file" | "symlink" | "submodule";
  /** Bytes, where the listing knows it. */
  readonly size?: number;
  /** Git's id of the content, in the tree of a commit. */
  readonly object?: string;
}

/** Something that stands in the way of reading a source. */
export interface SourceProblem {
  /** `error`: cannot judge, exit 2. `warning`: said, judged all the same. */
  readonly severity: "error" | "warning";
  /** Id of the rule that the finding gets: `unreadable-input`, `bad-config`. */
  readonly rule: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly help?: string;
}

export interface Suppression {
  readonly rule: string;
  readonly export?: string;
  readonly reason: string;
  readonly owner?: string;
  /** `YYYY-MM-DD`: holds up to and including that day, UTC. */
  readonly expires?: string;
  /** Line in the config. */
  readonly line?: number;
}

export interface Settings {
  readonly require: "documented" | "reported";
  readonly failOn: "new" | "all";
  readonly onUndecided: "fail" | "warn";
  readonly suppressions: readonly Suppression[];
}

/** A file that was judged. */
export interface InputRecord {
  readonly path: string;
  readonly sha256: string;
  /** `trust-policy`, `bucket-policy`, ..., `config`. */
  readonly kind: string;
  /** Commit id, or `working tree`. */
  readonly ref: string;
}

/** An AWS account to read live. */
export interface ConfiguredAccount {
  readonly id: string;
  /** The role to read it with; absent: the caller's own credentials. */
  readonly role?: string;
  readonly regions?: readonly string[];
}

/**
 * A text of an inventory that stands for what nobody knows before deployment: where a template is deployed, or the name or id that
 * AWS generates for one of its resources.
 */
export interface StandIn {
  readonly text: string;
  readonly of: "account" | "region" | "role" | "managed-policy" | "bucket" | "key" | "vpc-endpoint";
  /** The resource, as in the inventory's `origin`; absent for an account or a Region. */
  readonly origin?: string;
}

/** Everything that was read at one revision. */
export interface World {
  readonly ref: string;
  /** Path of the config, where there is one. */
  readonly configPath?: string;
  readonly settings: Settings;
  /** Those of the config; absent: it names none. */
  readonly accounts?: readonly ConfiguredAccount[];
  readonly inventory: Inventory;
  /** Every path of the tree, judged or not. */
  readonly files: ReadonlySet<string>;
  readonly inputs: readonly InputRecord[];
  readonly problems: readonly SourceProblem[];
  /** What the sources could not take in, for the report's `notEvaluated`. */
  readonly notEvaluated: readonly { readonly what: string; readonly why: string }[];
  /** Those that the inventory may hold; absent: none. */
  readonly standIns?: readonly StandIn[];
}
