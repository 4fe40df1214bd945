/** The KMS key of a bucket's default encryption. */

import type { SavedGap, SavedGrant, SavedKey } from "../saved/model.ts";
import { isSavedGap } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { saved } from "./failures.ts";
import { allPages, policyText, present } from "./pages.ts";

const KEY_ARN = /^arn:[^:]+:kms:([^:]+):(\d{12}):(key|alias)\/.+$/;

/** Where a key is, as far as its name tells. */
export function placeOfKey(name: string): { readonly account?: string; readonly region?: string } {
  const [, region, account] = KEY_ARN.exec(name) ?? [];
  return { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) };
}

/** aws/s3: its policy is AWS' own and the same everywhere (K6). */
export function isManagedByS3(name: string): boolean {
  return /(?:^|:)alias\/aws\/s3$/.test(name);
}

/**
 * @param name as the bucket names it: an ARN, an alias, or a bare id
 * @param region of the bucket, where the key has to be (K5)
 * @returns a gap where not even the key's ARN could be told
 */
export async function readKey(connection: Connection, name: string, region: string): Promise<SavedKey | SavedGap> {
  const { once } = connection;
  const described = await saved(`the key ${name}`, async () => {
    const call = "kms:DescribeKey";
    const { KeyMetadata: key } = await once(call, { KeyId: name }, region);
    return {
      arn: present(call, key?.Arn, "an ARN"),
      state: present<string>(call, key?.KeyState, "a state"),
      multiRegion: key?.MultiRegion,
    };
  });
  const arn = isSavedGap(described) ? arnOf(connection, name, region) : described.value.arn;
  if (arn === undefined) return isSavedGap(described) ? described : { gap: { what: `the key ${name}`, why: "no ARN" } };
  const [policy, grants] = await Promise.all([
    saved(`the policy of key ${arn}`, async () => {
      const call = "kms:GetKeyPolicy";
      // Every key has this one policy, and no other.
      return policyText(call, (await once(call, { KeyId: arn, PolicyName: "default" }, region)).Policy);
    }),
    saved(`the grants of key ${arn}`, () => readGrants(connection, arn, region)),
  ]);
  const multiRegion = isSavedGap(described) ? undefined : described.value.multiRegion;
  return {
    arn,
    policy,
    grants,
    state: isSavedGap(described)
      ? { gap: { ...described.gap, what: `the state of key ${arn}` } }
      : { value: described.value.state },
    ...(multiRegion === undefined ? {} : { multiRegion }),
  };
}

/** A bare id is one of the account that asks; only DescribeKey knows what an alias stands for. */
function arnOf({ partition, account }: Connection, name: string, region: string): string | undefined {
  if (KEY_ARN.exec(name)?.[3] === "key") return name;
  if (/^[A-Za-z0-9-]+$/.test(name)) return `arn:${partition}:kms:${region}:${account}:key/${name}`;
  return undefined;
}

async function readGrants({ once }: Connection, arn: string, region: string): Promise<readonly SavedGrant[]> {
  const call = "kms:ListGrants";
  const grants = await allPages(call, async (Marker) => {
    const page = await once(call, { KeyId: arn, Marker }, region);
    return { items: page.Grants, next: page.NextMarker, more: page.Truncated };
  });
  const read = grants.map(({ GranteePrincipal, Operations, Constraints }): SavedGrant => {
    const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = Constraints ?? {};
    return {
      granteePrincipal: GranteePrincipal ?? "",
      operations: [...(Operations ?? [])].sort(),
      ...(equals === undefined ? {} : { encryptionContextEquals: equals }),
      ...(subset === undefined ? {} : { encryptionContextSubset: subset }),
    };
  });
  return read
    .map((grant) => ({ grant, key: JSON.stringify(grant) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ grant }) => grant);
}
