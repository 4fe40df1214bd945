import { expect, it } from "vitest";
import type { PolicyProblem } from "../../src/authorization/model.ts";
import { inputFindings } from "../../src/rules/input-findings.ts";
import { policy, worldOf } from "../support/world.ts";

it("the same problem in two policies of one file has two identities, and one in each file", async () => {
  const { inventory, problems } = await worldOf({ "policies/bucket.json": policy({ Effect: "Deny" }) });
  const [one] = inventory.documents.filter((document) => document.problems.length > 0);
  if (one === undefined) throw new Error("no document has a problem");
  const found: readonly PolicyProblem[] = one.problems.slice(0, 1);
  const documents = ["aws_s3_bucket_policy.first", "aws_s3_bucket_policy.second", undefined].map((address) => ({
    ...one,
    problems: found,
    ...(address === undefined ? {} : { address }),
  }));
  const identities = inputFindings({ problems, inventory: { ...inventory, documents } }).map(
    ({ identity }) => identity,
  );

  expect(new Set(identities).size).toBe(3);
  expect(identities[0]).toContain("aws_s3_bucket_policy.first");
  expect(identities[2]).not.toContain("#");
});
