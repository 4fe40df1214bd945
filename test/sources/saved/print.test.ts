import fc from "fast-check";
import { expect, test } from "vitest";
import type { Saved, SavedInventory, SavedPolicy } from "../../../src/sources/saved/model.ts";
import { parseSavedInventory } from "../../../src/sources/saved/parse.ts";
import { printSavedInventory } from "../../../src/sources/saved/print.ts";
import { account, inventory } from "./healthy.ts";

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", '"', "\\", "\u2028", "{}"));
const said = fc.string({ minLength: 1 }).filter((one) => /\S/.test(one));
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));
const gap = fc
  .tuple(said, said, optional("permission", fc.constantFrom("s3:GetBucketPolicy", "kms:DescribeKey")))
  .map(([what, why, permission]) => ({ gap: { what, why, ...permission } }));
const saved = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Saved<T>> =>
  fc.oneof({ weight: 3, arbitrary: value.map((one) => ({ value: one })) }, { weight: 1, arbitrary: gap });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const strings = fc.dictionary(text, text, { maxKeys: 4 });
const accountId = fc.constantFrom("111122223333", "444455556666");
const arn = fc.constantFrom("arn:aws:iam::aws:policy/A", "arn:aws:iam::111122223333:policy/path/B");
const policy = fc
  .tuple(text, optional("arn", arn), optional("version", fc.constantFrom("v1", "v12")), saved(text))
  .map(([name, managed, version, body]): SavedPolicy => ({ name, ...managed, ...version, text: body }));
const block = fc.record({
  blockPublicAcls: fc.boolean(),
  ignorePublicAcls: fc.boolean(),
  blockPublicPolicy: fc.boolean(),
  restrictPublicBuckets: fc.boolean(),
});
const retention = fc
  .tuple(optional("mode", fc.constantFrom("GOVERNANCE", "COMPLIANCE")), optional("days", fc.integer({ min: 1 })))
  .map(([mode, days]) => ({ ...mode, ...days }));
const controls = saved(list(list(fc.record({ arn, name: text, text: saved(text) }))));
const accounts: fc.Arbitrary<SavedInventory["accounts"][number]> = fc.record({
  id: accountId,
  partition: fc.constantFrom("aws" as const, "aws-us-gov" as const, "aws-eusc" as const, "aws-cn" as const),
  publicAccessBlock: saved(orNull(block)),
  organization: fc
    .tuple(
      saved(fc.constantFrom("none", "o-exampleorgid")),
      optional("managementAccount", fc.boolean()),
      controls,
      controls,
    )
    .map(([id, management, scps, rcps]) => ({ id, ...management, scps, rcps })),
  roles: list(
    fc
      .record({
        arn: fc.constantFrom("arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/x/b"),
        unique: optional("uniqueId", text),
        trustPolicy: saved(text),
        identityPolicies: saved(list(policy)),
        permissionsBoundary: saved(orNull(policy)),
        tags: saved(strings),
      })
      .map(({ unique, ...role }) => ({ ...role, ...unique })),
  ),
  buckets: list(
    fc.record({
      name: fc.constantFrom("acme-one", "acme.two"),
      account: saved(accountId),
      region: saved(text),
      policy: saved(orNull(text)),
      publicAccessBlock: saved(orNull(block)),
      objectOwnership: saved(fc.constantFrom("BucketOwnerEnforced" as const, "ObjectWriter" as const)),
      encryption: saved(
        fc
          .tuple(fc.constantFrom("AES256" as const, "aws:kms" as const), optional("key", text), fc.boolean())
          .map(([algorithm, key, bucketKey]) => ({ algorithm, ...key, bucketKey })),
      ),
      objectLock: saved(orNull(retention)),
      requesterPays: saved(fc.boolean()),
      accessPoints: saved(
        list(
          fc
            .tuple(fc.record({ arn, name: text, policy: saved(orNull(text)) }), optional("vpc", text))
            .map(([point, vpc]) => ({ ...point, ...vpc })),
        ),
      ),
    }),
  ),
  keys: list(
    fc
      .record({
        arn: fc.constantFrom("arn:aws:kms:eu-west-2:111122223333:key/a", "arn:aws:kms:us-east-1:111122223333:key/b"),
        named: optional("aliases", list(fc.constantFrom("alias/a", "alias/b/c"))),
        policy: saved(text),
        grants: saved(
          list(
            fc
              .tuple(
                fc.record({ granteePrincipal: text, operations: list(text) }),
                optional("encryptionContextEquals", strings),
                optional("encryptionContextSubset", strings),
              )
              .map(([grant, equals, subset]) => ({ ...grant, ...equals, ...subset })),
          ),
        ),
        state: saved(text),
        region: optional("multiRegion", fc.boolean()),
      })
      .map(({ named, region, ...key }) => ({ ...key, ...named, ...region })),
  ),
  vpcEndpoints: list(fc.record({ id: fc.constantFrom("vpce-1", "vpce-2"), service: text, policy: saved(text) })),
  gaps: list(gap),
});
const inventories = list(accounts).map((all) => inventory(...new Map(all.map((one) => [one.id, one])).values()));

const bytes = (printed: string): Uint8Array => new TextEncoder().encode(printed);

test("what is printed is a saved inventory, and printed again gives the same bytes", () => {
  fc.assert(
    fc.property(inventories, (one) => {
      const printed = printSavedInventory(one);
      const parsed = parseSavedInventory("inventory.json", bytes(printed));
      expect(parsed).toHaveProperty("ok");
      if ("ok" in parsed) expect(printSavedInventory(parsed.ok)).toBe(printed);
    }),
    { numRuns: 150 },
  );
});

test("nothing is lost on the way", () => {
  const one = inventory(account);
  const parsed = parseSavedInventory("inventory.json", bytes(printSavedInventory(one)));
  expect(parsed).toEqual({ ok: one });
});

test("the order in which things were read makes no difference", () => {
  const other = { ...account, id: "000000000001" };
  const reversed = {
    ...account,
    roles: [...account.roles].reverse(),
    organization: { rcps: account.organization.rcps, scps: account.organization.scps, id: account.organization.id },
  };
  expect(printSavedInventory(inventory(other, account))).toBe(printSavedInventory(inventory(reversed, other)));
  expect(printSavedInventory(inventory(account)).endsWith("\n}\n")).toBe(true);
});
