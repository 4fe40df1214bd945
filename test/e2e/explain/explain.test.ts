/** `explain` as a process, from the sources. */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { s3Record } from "../../explain/records.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FIXTURES = "test/explain/fixtures";
const VPCE = ["--path", "examples/vpce-lockout"];
const HEALTHY = ["--path", "examples/healthy"];

function explain(words: readonly string[], input: string | Uint8Array = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli.ts", "explain", ...words], {
    cwd: ROOT,
    input,
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent" },
  });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

const DENIED = readFileSync(`${ROOT}${FIXTURES}/put-object-denied.json`, "utf8");

describe("why was it denied", () => {
  test("a record: layer, statement, file and line, on one screen", () => {
    const { status, out, err } = explain([`${FIXTURES}/put-object-denied.json`, ...VPCE]);

    expect(status).toBe(0);
    expect(err).toBe("");
    expect(out).toContain("denied  s3:PutObject   explicit deny in the bucket policy   policies/bucket.json:14");
    expect(out).toContain(
      "Statement DenyOutsideVpc of the bucket policy denies every request that does not come through vpce-0abc.",
    );
    expect(out).toMatch(/╰─ the request has no `aws:SourceVpce`/);
    expect(out.split("\n").length).toBeLessThan(40);
  });

  test("on standard input, gzip", () => {
    const { status, out } = explain(["-", ...VPCE], gzipSync(DENIED));

    expect(status).toBe(0);
    expect(out).toContain("DenyOutsideVpc");
  });

  test("what the inventory allows: the layer that AWS names, and the read that shows it", () => {
    const { status, out } = explain([...HEALTHY], DENIED);

    expect(status).toBe(3);
    expect(out).toContain("AWS denied what the inventory allows.");
    expect(out).toContain("aws s3api get-bucket-policy --bucket acme-legal-recordings --query Policy --output text");
    expect(out).not.toContain("aws organizations");
  });

  test("JSON says the same", () => {
    const { status, out } = explain([...VPCE, "--format", "json"], DENIED);
    const json = JSON.parse(out);

    expect(status).toBe(0);
    expect(json).toMatchObject({
      schemaVersion: 1,
      mode: "explain",
      exitCode: 0,
      counts: { denied: 1, succeeded: 0 },
      denials: [
        {
          outcome: "denied",
          layer: "bucket-policy",
          statement: { sid: "DenyOutsideVpc", statement: 1 },
          location: { path: "policies/bucket.json", line: 14 },
        },
      ],
    });
  });

  test("a bare text: what it can be and cannot be, and the exports' calls that fit", () => {
    const { status, out } = explain(
      [...VPCE],
      "An error occurred (AccessDenied) when calling the PutObject operation: Access Denied",
    );

    expect(status).toBe(0);
    expect(out).toMatch(/cannot be {3}Object Lock/);
    expect(out).toContain("policies/bucket.json:14");
  });

  test("a bare text over an inventory that denies nothing is undecided", () => {
    const { status, out } = explain([...HEALTHY], "Access Denied");

    expect(status).toBe(3);
    expect(out).toContain("aws cloudtrail get-event-selectors");
  });

  test("a job of Genesys Cloud", () => {
    const { status, out } = explain([`${FIXTURES}/failed-job.json`, "--path", "examples/object-arn-only"]);

    expect(status).toBe(0);
    expect(out).toContain("12 failed recordings");
    expect(out).toContain("asks for the bucket itself");
  });
});

describe("side by side, and what is observed", () => {
  test("from two records", () => {
    const { status, out } = explain(["--like-manual-upload", `${FIXTURES}/manual-and-genesys.json`, ...VPCE]);

    expect(status).toBe(0);
    expect(out).toMatch(/≠ aws:SourceVpce +vpce-0abc +absent/);
    expect(out).toContain("`aws:SourceVpce` makes the difference");
  });

  test("from the model, without any input", () => {
    const { status, out } = explain(["--like-manual-upload", ...VPCE]);

    expect(status).toBe(0);
    expect(out).toContain("a manual upload with the same role, through vpce-0abc");
  });

  test("from the model there is nothing where Genesys Cloud gets in", () => {
    const { status, out } = explain(["--like-manual-upload", ...HEALTHY]);

    expect(status).toBe(3);
    expect(out).toContain("Nothing to compare");
  });

  test("the block for the config", () => {
    const { status, out } = explain(["--observe", `${FIXTURES}/successful-export.json`, ...HEALTHY]);

    expect(status).toBe(0);
    expect(parse(out)).toMatchObject({
      observed: { account: "765628985471", headers: ["x-amz-acl: bucket-owner-full-control"], multipart: false },
    });
  });

  test("denied records teach nothing", () => {
    const { status, out, err } = explain(["--observe", ...HEALTHY], DENIED);

    expect(status).toBe(3);
    expect(out).toBe("");
    expect(err).toMatch(/nothing learnt/);
  });
});

interface Mistake {
  readonly words: readonly string[];
  readonly input?: string;
  readonly says: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  { words: [...HEALTHY], says: /the input is empty/ },
  { words: ["nope.json"], says: /cannot read nope\.json/ },
  { words: ["examples/healthy"], says: /--path examples\/healthy/ },
  { words: ["a", "b"], says: /explain takes one file/ },
  { words: ["--format", "sarif"], says: /unknown format of explain `sarif`/ },
  { words: ["--observe", "--like-manual-upload"], says: /leave one of them out/ },
  { words: ["--save", "x"], says: /explain takes no --save/ },
  { words: ["--observ"], says: /did you mean `--observe`/ },
];

describe("mistakes exit 2, with one clear message", () => {
  test.each(MISTAKES)("$words", ({ words, input = "", says }) => {
    const { status, out, err } = explain(words, input);

    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at .*:\d+/);
  });

  test("a record that cannot be read is named, and the others are explained", () => {
    const { status, out } = explain([...VPCE], `${JSON.stringify(s3Record())}\n{"eventName": \n`);

    expect(status).toBe(2);
    expect(out).toContain("line 2: is not JSON");
    expect(out).toContain("DenyOutsideVpc");
  });

  test("records of other services alone are nothing to explain", () => {
    const { status, out } = explain([...HEALTHY], '{"eventSource":"ec2.amazonaws.com","eventName":"RunInstances"}');

    expect(status).toBe(2);
    expect(out).toContain("ec2.amazonaws.com RunInstances");
  });
});

describe("a file without an end", () => {
  test.runIf(existsSync("/dev/zero"))(
    "is refused at the limit",
    () => {
      const { status, out, err } = explain(["/dev/zero", ...HEALTHY]);

      expect(status).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(/\/dev\/zero: more than 256 MiB of text/);
    },
    60_000,
  );
});

describe("hostile text", () => {
  const EVIL = "\u001b[2J\u202eevil\u0007\r\n::error::x";
  const hostile = JSON.stringify({
    Records: [
      s3Record({
        error: `${EVIL} Access Denied`,
        parameters: { key: `k${EVIL}`, "x-amz-acl": EVIL },
        record: {
          userAgent: EVIL,
          userIdentity: {
            type: "AssumedRole",
            arn: `arn:aws:sts::111122223333:assumed-role/GenesysExport/${EVIL}`,
            accountId: "111122223333",
          },
        },
      }),
      { eventSource: EVIL, eventName: EVIL },
    ],
  });

  test.each([[VPCE], [HEALTHY]])("is made visible: %s", (words) => {
    const { out, err } = explain([...words], hostile);

    expect(out + err).not.toMatch(/[\u001b\u202e\u0007\r]/);
    expect(out).not.toMatch(/^::/m);
    expect(out).toContain("\\x1b[2J");
  });

  test("side by side, too", () => {
    const both = [s3Record({ error: null, parameters: { "x-amz-acl": EVIL } }), s3Record()];
    const { out } = explain(["--like-manual-upload", ...VPCE], JSON.stringify(both));

    expect(out).not.toMatch(/[\u001b\u202e\u0007\r]/);
  });

  test("in JSON it is data", () => {
    const { out } = explain([...VPCE, "--format", "json"], hostile);

    expect(JSON.parse(out).denials[0].callers[0]).toContain(EVIL);
  });
});
