import { expect, it } from "vitest";
import { questionsOf } from "../../src/simulator/questions.ts";
import { changed, configWith, KEY, policy, ROLE, withStatements } from "../support/world.ts";
import { sceneWith } from "./scenes.ts";

async function asked(changes: Readonly<Record<string, string | null>> = {}) {
  const { exports, inventory } = await sceneWith(changes);
  return questionsOf(exports, inventory);
}

const text = (value: string | undefined): string => value ?? "";

it("every call but sts:AssumeRole is asked about, with its whole context", async () => {
  const { questions, uses, notAsked } = await asked();
  const calls = new Set(uses.map(({ call }) => call));

  expect(notAsked).toEqual([]);
  expect(questions.some(({ action }) => action.startsWith("sts:"))).toBe(false);
  expect([...calls].sort()).toEqual([
    "abort-multipart-upload",
    "decrypt",
    "generate-data-key",
    "get-bucket-location",
    "get-encryption-configuration",
    "list-bucket",
    "put-metadata",
    "put-object-acl",
    "put-recording",
    "put-recording-multipart",
    "put-recording-with-acl",
  ]);
  for (const { question, sample } of uses) {
    const names = questions.find(({ id }) => id === question)?.context.map(({ name }) => name);
    expect(names).toEqual(Object.keys(sample.request.context).sort());
  }
});

it("equal questions are asked once", async () => {
  const { questions, uses } = await asked();

  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  // Recordings as a whole and in parts are one question to the role's own side.
  expect(uses.length).toBeGreaterThan(questions.length);
});

it("both network paths are asked about where the role's own side looks at the network, and only there", async () => {
  const paths = async (condition: object): Promise<number> => {
    const { uses } = await asked(
      changed("policies/role-export.json", (all) => all.map((one) => ({ ...one, Condition: condition }))),
    );
    const contexts = uses.filter(({ call }) => call === "put-metadata").map(({ sample }) => sample.request.context);
    return new Set(contexts.map((context) => "aws:SourceIp" in context)).size;
  };

  expect(await paths({ StringNotEqualsIfExists: { "aws:SourceVpce": "vpce-1" } })).toBe(2);
  expect(await paths({ StringEquals: { "aws:PrincipalAccount": "111122223333" } })).toBe(1);
});

it("what only the bucket policy looks at makes no more questions", async () => {
  const deny = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: "*",
    Condition: { StringEquals: { "aws:SourceVpce": "vpce-1", "s3:x-amz-storage-class": "GLACIER" } },
  };
  const contexts = async (changes: Readonly<Record<string, string>>): Promise<number> =>
    new Set((await asked(changes)).questions.map(({ context }) => JSON.stringify(context))).size;

  expect(await contexts(withStatements("policies/bucket.json", deny))).toBe(await contexts({}));
});

it("a call has at most six contexts", async () => {
  const many = Array.from({ length: 30 }, (_, n) => `198.51.${n}.0/24`);
  const { uses } = await asked(
    withStatements("policies/role-export.json", {
      Effect: "Deny",
      Action: "s3:*",
      Resource: "*",
      Condition: { IpAddress: { "aws:SourceIp": many }, StringEquals: { "s3:x-amz-storage-class": "GLACIER" } },
    }),
  );
  const ofCall = uses.filter(({ call }) => call === "put-recording").map(({ sample }) => sample.request.context);
  const contexts = new Set(ofCall.map((context) => JSON.stringify(context)));

  expect(contexts.size).toBeGreaterThan(1);
  expect(contexts.size).toBeLessThanOrEqual(6);
});

it("the requests that a call depends on are asked about", async () => {
  const scene = await sceneWith(
    withStatements("policies/bucket.json", {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: "*",
      Condition: { Null: { "aws:SourceVpce": "true" } },
    }),
  );
  const { uses } = questionsOf(scene.exports, scene.inventory);
  const call = scene.exports[0]?.calls.find((one) => one.call.id === "put-recording");
  const samples = uses.filter((use) => use.call === "put-recording").map(({ sample }) => sample);

  expect(call?.decision).toBe("depends");
  expect(call?.examples.length).toBe(2);
  for (const { sample } of call?.examples ?? []) expect(samples).toContainEqual(sample);
});

it("the file's own text is sent", async () => {
  const { questions } = await asked();
  const identity = questions[0]?.subject.identity;
  const [document] = identity === undefined || identity === "attached" ? [] : identity;

  expect(document?.positions).toBe("own");
  expect(JSON.parse(text(document?.text))).toHaveProperty("Statement");
  expect(document?.text).toBe(document?.document.text);
});

it("a document in YAML is sent as JSON, a statement a line", async () => {
  const { questions, notAsked } = await asked({
    ...configWith(["policies/role-export.json", "policies/role-export.yaml"]),
    "policies/role-export.json": null,
    "policies/role-export.yaml": `Version: "2012-10-17"
Statement:
  - { Sid: One, Effect: Allow, Action: "s3:*", Resource: "*" }
  - { Sid: Two, Effect: Deny, Action: "s3:DeleteObject", Resource: "*" }
`,
  });
  const identity = questions[0]?.subject.identity;
  const [document] = identity === undefined || identity === "attached" ? [] : identity;
  const lines = text(document?.text).split("\n");

  expect(notAsked).toEqual([]);
  expect(document?.positions).toBe("printed");
  expect(lines[1]).toContain('"Sid":"One"');
  expect(lines[2]).toContain('"Sid":"Two"');
  expect(JSON.parse(text(document?.text)).Statement).toHaveLength(2);
});

it("without declared identity policies the attached ones are asked about", async () => {
  const { questions } = await asked(configWith(["      identity-policies: [policies/role-export.json]\n", ""]));

  expect(questions.length).toBeGreaterThan(0);
  expect(questions.every(({ subject }) => subject.identity === "attached")).toBe(true);
});

it("a document that IAM would refuse leaves its role out, and it is said why", async () => {
  const { questions, notAsked } = await asked({
    "policies/role-export.json": policy({ Sid: "Zażółć", Effect: "Allow", Action: "s3:*", Resource: "*" }),
  });

  expect(questions).toEqual([]);
  expect(notAsked).toEqual([{ what: `role ${ROLE}`, why: expect.stringContaining("policies/role-export.json") }]);
});

it("a context that IAM would refuse leaves its questions out, and it is said why", async () => {
  const { questions, notAsked } = await asked(
    configWith(["      identity-policies:", "      tags: { team: Zażółć }\n      identity-policies:"]),
  );

  expect(questions).toEqual([]);
  expect(notAsked).toContainEqual({ what: "put-recording of legal-hold", why: expect.stringContaining("U+017C") });
});

it("a key of another account is not asked about", async () => {
  const foreign = KEY.replace("111122223333", "444455556666");
  const { uses, notAsked } = await asked(configWith([`key: "${KEY}"`, `key: "${foreign}"`]));

  expect(uses.some(({ call }) => call === "generate-data-key")).toBe(false);
  expect(uses.some(({ call }) => call === "put-recording")).toBe(true);
  expect(notAsked).toContainEqual({
    what: "decrypt of legal-hold",
    why: expect.stringContaining("444455556666"),
    inherent: true,
  });
});

it("an account that cannot be asked is left out with its reason", async () => {
  const { exports, inventory } = await sceneWith();
  const { questions, notAsked } = questionsOf(exports, inventory, () => "no credentials for it");

  expect(questions).toEqual([]);
  expect(notAsked).toEqual([{ what: `role ${ROLE}`, why: "no credentials for it" }]);
});
