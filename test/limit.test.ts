import { expect, test } from "vitest";
import { limit } from "../src/limit.ts";

test("no more than so many are under way, and all are done", async () => {
  const few = limit(3);
  let [now, most] = [0, 0];
  const work = Array.from({ length: 20 }, (_, index) =>
    few(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, index % 4));
      now -= 1;
      return index;
    }),
  );
  expect(await Promise.all(work)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(most).toBe(3);
});

test("work that fails gives its place back", async () => {
  const one = limit(1);
  await expect(one(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await one(() => Promise.resolve("yes"))).toBe("yes");
});
