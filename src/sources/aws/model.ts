/** What the reader of AWS takes and gives. Plain data. */

import type { DeclaredExport } from "../../inventory/model.ts";
import type { ConfiguredAccount } from "../model.ts";
import type { SavedInventory } from "../saved/model.ts";

/** Where the work stands, for a person who waits. */
export interface Progress {
  /** What is read now: `111122223333: role GenesysExport`. */
  step(text: string): void;
  done(): void;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface AwsReadRequest {
  /** Empty: the caller's own. */
  readonly accounts: readonly ConfiguredAccount[];
  /**
   * Accounts whose roles others look after: they are entered only for a bucket, a key or a VPC endpoint that none of
   * `accounts` has.
   */
  readonly others?: readonly ConfiguredAccount[];
  /** Those of the config; empty: every role that trusts Genesys is read. */
  readonly exports: readonly DeclaredExport[];
  readonly environment: Environment;
  readonly now: Date;
  readonly progress: Progress;
  /** Attempts of each call, the first among them; 8 where absent. */
  readonly maxAttempts?: number;
  readonly timeouts?: Timeouts;
}

/** Milliseconds; connection and request of each attempt. */
export interface Timeouts {
  readonly connection: number;
  readonly request: number;
  /** Of the whole reading; half an hour where absent. */
  readonly whole?: number;
}

export interface AwsReading {
  readonly inventory: SavedInventory;
  /** Attempts that went over the wire. */
  readonly calls: number;
  /** Attempts that AWS answered with a throttling error. */
  readonly throttles: number;
}

export type Partition = SavedInventory["accounts"][number]["partition"];

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

export type CredentialsProvider = () => Promise<Credentials>;
