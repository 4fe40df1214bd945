import { expect, test } from "vitest";
import { account, aws, runLive, worldWith } from "./account.ts";

test("what AWS holds is judged", async () => {
  const server = await aws(worldWith());
  const { status, out, err } = await runLive(["audit"], server.environment);
  console.log(out, err, status, server.unexpected, server.requests.length);
  expect(status).toBe(0);
});
test("drift", async () => {
  const [bucket] = account.buckets ?? [];
  if (bucket === undefined) throw new Error();
  const server = await aws(worldWith({ buckets: [{ ...bucket, policy: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: ["arn:aws:s3:::acme-legal-recordings","arn:aws:s3:::acme-legal-recordings/*"], Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } } }] } }] }));
  const { status, out, err } = await runLive(["drift"], server.environment);
  console.log(out, err, status, server.unexpected, server.requests.length);
  expect(status).toBe(1);
});
