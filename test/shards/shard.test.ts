import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { ofShard, parseShard } from "../../src/shards/shard.ts";

describe("the option", () => {
  test.each([
    ["1/1", 1, 1],
    ["3/8", 3, 8],
    ["256/256", 256, 256],
  ] as const)("%s", (text, index, of) => {
    expect(parseShard(text)).toEqual({ index, of });
  });

  test.each(["", "1", "0/3", "4/3", "1/0", "1/257", "-1/3", "1/3/5", "1.0/2", " 1/2", "01/2", "a/b", "1/2\n"])(
    "%j is refused with the form",
    (text) => {
      expect(() => parseShard(text)).toThrow(UserError);
      try {
        parseShard(text);
      } catch (error) {
        expect(error).toMatchObject({ help: expect.stringContaining("3/8") });
      }
    },
  );
});

const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });
const count = fc.integer({ min: 1, max: 16 });
const own = (items: readonly string[], index: number, of: number) => ofShard(items, (item) => item, { index, of });

test("together the shards have every item, each once", () => {
  fc.assert(
    fc.property(names, count, (items, of) => {
      const all = Array.from({ length: of }, (_, index) => own(items, index + 1, of)).flat();
      expect([...all].sort()).toEqual([...items].sort());
    }),
  );
});

test("nobody moves because of who is added, or of the order", () => {
  fc.assert(
    fc.property(names, names, count, fc.nat(15), (items, more, of, at) => {
      const index = (at % of) + 1;
      const before = own(items, index, of);
      const after = own([...more.filter((one) => !items.includes(one)), ...items.toReversed()], index, of);
      expect(after.filter((one) => items.includes(one)).sort()).toEqual([...before].sort());
    }),
  );
});

test("many accounts are spread over all shards", () => {
  const accounts = Array.from({ length: 500 }, (_, index) => String(111_111_111_111 + index));
  const sizes = Array.from({ length: 8 }, (_, index) => own(accounts, index + 1, 8).length);
  expect(Math.min(...sizes)).toBeGreaterThan(35);
  expect(Math.max(...sizes)).toBeLessThan(95);
});

test("the assignment is the same for ever: a release must not move anybody", () => {
  expect(own(["111122223333", "444455556666", "777788889999"], 1, 3)).toEqual(["777788889999"]);
});
