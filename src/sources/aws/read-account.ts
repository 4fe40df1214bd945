/** What belongs to an account as a whole. */

import type { SavedAccount, SavedPublicAccessBlock } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { incomplete, orWhere, saved } from "./failures.ts";
import type { ApiCallName } from "./permissions.ts";

/** The account's own Block Public Access (B5). */
export function readAccountBlock({ account, call }: Connection): Promise<SavedAccount["publicAccessBlock"]> {
  return saved(`Block Public Access of account ${account}`, () =>
    orWhere(["NoSuchPublicAccessBlockConfiguration"], null, async () => {
      const name = "s3control:GetPublicAccessBlock";
      const answer = await call(name, { AccountId: account });
      return publicAccessBlock(name, answer.PublicAccessBlockConfiguration);
    }),
  );
}

interface Settings {
  readonly BlockPublicAcls?: boolean | undefined;
  readonly IgnorePublicAcls?: boolean | undefined;
  readonly BlockPublicPolicy?: boolean | undefined;
  readonly RestrictPublicBuckets?: boolean | undefined;
}

/** AWS answers all four; one that is missing is not off. */
export function publicAccessBlock(name: ApiCallName, settings: Settings = {}): SavedPublicAccessBlock {
  const { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets } = settings;
  if (
    BlockPublicAcls === undefined ||
    IgnorePublicAcls === undefined ||
    BlockPublicPolicy === undefined ||
    RestrictPublicBuckets === undefined
  )
    throw incomplete(name, "all four settings");
  return {
    blockPublicAcls: BlockPublicAcls,
    ignorePublicAcls: IgnorePublicAcls,
    blockPublicPolicy: BlockPublicPolicy,
    restrictPublicBuckets: RestrictPublicBuckets,
  };
}
