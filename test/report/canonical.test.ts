import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { renderJson } from "../../src/report/json.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import type { Tree, World } from "../../src/sources/model.ts";
import { openDirectoryTree } from "../../src/sources/tree/directory.ts";
import { sarifErrors } from "../support/sarif/validate.ts";
import { configWith, reportOn, withStatements, worldOf } from "../support/world.ts";
import { parseXml } from "../support/xml.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const schema = JSON.parse(readFileSync(new URL("../../schema/report.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** The report's text without what two runs may differ in. */
function timeless(json: string): string {
  return json.replace(/^ {2}"(time|durationMs)": .*\n/gm, "");
}

/** The same files, listed the other way round. */
function reversed(tree: Tree): Tree {
  return { ...tree, list: async () => [...(await tree.list())].reverse() };
}

const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => [name] as const))("examples/%s", (name) => {
  const root = join(EXAMPLES, name);
  const judged = async (around: (tree: Tree) => Tree = (tree) => tree) =>
    reportOn(await loadWorld(around(await openDirectoryTree(root))));

  test("gives the same bytes again, in whatever order its files are listed", async () => {
    const first = timeless(renderJson(await judged()));
    expect(timeless(renderJson(await judged()))).toBe(first);
    expect(timeless(renderJson(await judged(reversed)))).toBe(first);
    expect(validate(JSON.parse(renderJson(await judged())))).toBe(true);
  });

  test("lists the sha256 of the bytes of every file that was judged", async () => {
    const read = new Set<string>();
    const report = await judged((tree) => ({
      ...tree,
      read: (path) => {
        read.add(path);
        return tree.read(path);
      },
    }));
    const { inputs } = JSON.parse(renderJson(report));
    for (const { path, sha256 } of inputs) {
      expect(sha256).toBe(
        createHash("sha256")
          .update(readFileSync(join(root, path)))
          .digest("hex"),
      );
      expect(read).toContain(path);
    }
    const listed = new Set(inputs.map(({ path }: { path: string }) => path));
    expect(report.documents.map(({ path }) => path).filter((path) => !listed.has(path))).toEqual([]);
  });

  test("is valid SARIF and well-formed JUnit, the same each time", async () => {
    const [first, again] = [await judged(), await judged(reversed)];
    expect(sarifErrors(renderSarif(first))).toEqual([]);
    expect(renderSarif(again)).toBe(renderSarif(first));
    expect(() => parseXml(renderJunit(first))).not.toThrow();
    expect(renderJunit({ ...again, durationMs: 0 })).toBe(renderJunit({ ...first, durationMs: 0 }));
  });
});

describe("the order of exports in the config", () => {
  const SECOND = `  - name: archive
    genesys:
      organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10
      region: eu-west-2
    role: arn:aws:iam::111122223333:role/GenesysExport
    bucket: acme-legal-recordings
`;
  const lockout = withStatements("policies/bucket.json", {
    Sid: "VpcOnly",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],
    Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
  });
  const before = configWith(["exports:\n", `exports:\n${SECOND}`]);
  const after = configWith(["inventory:\n", `${SECOND}inventory:\n`]);
  // The configs are different files, of course: everything but that one's sha256 has to be the same.
  const withoutConfig = (world: World): World => ({
    ...world,
    inputs: world.inputs.filter(({ kind }) => kind !== "config"),
  });

  test("changes nothing", async () => {
    const worlds = await Promise.all([before, after].map((config) => worldOf({ ...lockout, ...config })));
    const [one = "", other] = worlds.map((world) => renderJson(reportOn(withoutConfig(world)))).map(timeless);
    const { exports, findings } = JSON.parse(renderJson(reportOn(worlds[0] as World)));
    expect(exports.map(({ name }: { name: string }) => name)).toEqual(["archive", "legal-hold"]);
    expect(findings.length).toBeGreaterThanOrEqual(2);
    expect(other).toBe(one);
  });
});

test("the lines to write for an advice are in the report", async () => {
  const report = reportOn(await worldOf());
  const finding = {
    rule: "not-known",
    severity: "warning",
    status: "new",
    message: "The organization is not known.",
    calls: [],
    advice: "name it in the config",
    example: "inventory:\n  organization:\n    id: <o-...>",
    refuted: [],
    identity: "not-known organization",
  } as const;
  const json = JSON.parse(renderJson({ ...report, findings: [finding] }));
  expect(json.findings[0].example).toBe(finding.example);
  expect(validate(json)).toBe(true);
});
