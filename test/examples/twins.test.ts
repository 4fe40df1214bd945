/** One story in four languages and as raw JSON: the same answers to the same calls, and a finding on the line that decides. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { judgeReading } from "../../src/commands/judge.ts";
import { renderJson } from "../../src/report/json.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { memoryTree } from "../sources/memory-tree.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

type Files = Readonly<Record<string, string>>;

interface Twin {
  /** Where the Deny stands that stops the export. */
  readonly deny: string;
  readonly trust: string;
  /** What allows the use of the key: of the role, and of the key. */
  readonly key: readonly string[];
  /** The key's ARN; undefined: AWS generates its id, and the report says that it is not known. */
  readonly keyArn?: string;
  /** The file whose edit cures it; undefined: the cure is told in words. */
  readonly cured?: string;
  /** The same files before the lockout. */
  readonly healthy: (files: Files) => Files;
}

const KEY_ARN = "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555";
const BUCKET_MODULE = "infra/modules/recordings-bucket/main.tf";
const STACK = "cdk.out/Recordings.template.json";

const TWINS: Readonly<Record<string, Twin>> = {
  terraform: {
    deny: `${BUCKET_MODULE}:54-70`,
    trust: "infra/role.tf:2-16",
    key: ["infra/role.tf:44-49", "infra/key.tf:7-13"],
    cured: BUCKET_MODULE,
    healthy: changing(BUCKET_MODULE, (text) =>
      text.replace(/\n {2}statement \{\n {4}sid {7}= "DenyOutsideVpc"[\s\S]*?\n {2}\}\n/, ""),
    ),
  },
  "terraform-plan": {
    deny: "modules/recordings/bucket.tf:50-57",
    trust: "main.tf:10-24",
    key: ["main.tf:47-51", "modules/recordings/key.tf:10-16"],
    keyArn: KEY_ARN,
    healthy: changing("plan.json", (text) => JSON.stringify(withoutDeny(JSON.parse(text)))),
  },
  cloudformation: {
    deny: "templates/recordings.yaml:74-81",
    trust: "templates/genesys-export.yaml:29-38",
    key: ["templates/genesys-export.yaml:57-61", "templates/recordings.yaml:29-34"],
    cured: "templates/recordings.yaml",
    healthy: changing("parameters/production.json", (text) => text.replace('"vpce-0abc"', '""')),
  },
  cdk: {
    deny: `${STACK}:121-155`,
    trust: "cdk.out/GenesysExport.template.json:8-30",
    key: ["cdk.out/GenesysExport.template.json:78-87", `${STACK}:10-28`],
    healthy: changing(STACK, (text) => JSON.stringify(withoutDeny(JSON.parse(text)), null, 1)),
  },
};

describe.each(Object.entries(TWINS))("examples/%s, beside examples/vpce-lockout", (name, twin) => {
  const files = exampleFiles(name);

  it("answers every call and every guard alike", async () => {
    const [mine, raw] = [await check(files), await check(exampleFiles("vpce-lockout"))];

    expect(mine.verdict).toBe("fail");
    expect(raw.exports.calls).toHaveLength(12);
    expect(mine.exports.calls.map(shown)).toEqual(raw.exports.calls.map(shown));
    expect(mine.exports.calls.filter(({ decision }) => decision === "unknown" || decision === "depends")).toEqual([]);
    expect(mine.exports.guards.map(shown)).toEqual(raw.exports.guards.map(shown));
    expect(mine.findings.map(({ rule }) => rule)).toEqual(raw.findings.map(({ rule }) => rule));
  });

  it("speaks of the same role, bucket and key", async () => {
    const [mine, raw] = [await check(files), await check(exampleFiles("vpce-lockout"))];
    const resources = ({ exports }: Judged): readonly string[] => exports.calls.map(({ resource }) => resource);
    const key = new RegExp(`^${twin.keyArn ?? "arn:aws:kms:eu-west-2:111122223333:key/[^:/]*known[^:/]*"}$`);

    expect(resources(mine).map((arn) => (key.test(arn) ? KEY_ARN : arn))).toEqual(resources(raw));
  });

  it("points at the statements, each in its own file", async () => {
    const { exports, findings } = await check(files);
    const placesOf = (id: string): readonly string[] =>
      exports.calls.filter((call) => call.id === id).flatMap(({ decidedBy }) => decidedBy.map(placeOf));

    const [finding, ...others] = findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "put-object-denied", severity: "error" });
    expect(exports.calls.find(({ id }) => id === "put-recording")?.decidedBy.map(({ sid }) => sid)).toEqual([
      "DenyOutsideVpc",
    ]);
    expect(placeOf(finding?.location)).toBe(twin.deny);
    expect(placesOf("put-recording")).toEqual([twin.deny]);
    expect(placesOf("assume-role")).toEqual([twin.trust]);
    expect(placesOf("generate-data-key")).toEqual(twin.key);
  });

  it("passes without the Deny, as examples/healthy does", async () => {
    const before = twin.healthy(files);
    expect(before).not.toEqual(files);
    const [mine, raw] = [await check(before), await check(exampleFiles("healthy"))];

    expect(mine.findings).toEqual([]);
    expect(mine.verdict).toBe("pass");
    expect(mine.exports.calls.map(shown)).toEqual(raw.exports.calls.map(shown));
    expect(mine.exports.guards.map(shown)).toEqual(raw.exports.guards.map(shown));
  });

  it.runIf(twin.cured !== undefined)("is cured by an edit of its source", async () => {
    const { findings } = await check(files);

    expect(findings.map(({ fix }) => [fix?.verified, fix?.edits.map(({ path }) => path)])).toEqual([
      [true, [twin.cured]],
    ]);
  });
});

interface Location {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly sid?: string;
}

interface Asked {
  readonly id: string;
  readonly action: string;
  readonly resource: string;
  readonly decision?: string;
  readonly outcome?: string;
  readonly evidence?: string;
  readonly who?: string;
  readonly decidedBy: readonly Location[];
}

interface JsonReport {
  readonly verdict: string;
  readonly exports: readonly { readonly calls: readonly Asked[]; readonly guards: readonly Asked[] }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly location?: Location;
    readonly fix?: { readonly verified: boolean; readonly edits: readonly { readonly path: string }[] };
  }[];
}

interface Judged extends Pick<JsonReport, "verdict" | "findings"> {
  /** The one export. */
  readonly exports: JsonReport["exports"][number];
}

/** What `check --format json` says. */
async function check(files: Files): Promise<Judged> {
  const read = (changed: Files = {}) => loadWorld(memoryTree({ ...files, ...changed }));
  const report = await judgeReading({
    mode: "check",
    head: await read(),
    now: NOW,
    startedAt: NOW.getTime(),
    strict: false,
    overrides: {},
    reread: (edited) => read(Object.fromEntries(edited)),
  });
  const { exports, verdict, findings } = JSON.parse(renderJson(report)) as JsonReport;
  const [only, second] = exports;
  if (only === undefined || second !== undefined) throw new Error(`${exports.length} exports`);
  return { verdict, findings, exports: only };
}

function exampleFiles(name: string): Files {
  const root = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name: file }) => {
      const path = `${parentPath}/${file}`;
      return [path.slice(root.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

function shown({ id, action, decision, outcome, evidence, who }: Asked): object {
  return { id, action, decision, outcome, evidence, who };
}

function placeOf(location: Location | undefined): string {
  return location === undefined ? "nowhere" : `${location.path}:${location.line}-${location.endLine}`;
}

function changing(path: string, change: (text: string) => string): (files: Files) => Files {
  return (files) => ({ ...files, [path]: change(files[path] ?? "") });
}

/** A value without statements of that Sid, in policies that are texts as well. */
function withoutDeny(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item?.Sid !== "DenyOutsideVpc").map(withoutDeny);
  if (typeof value === "string" && value.startsWith("{")) return JSON.stringify(withoutDeny(JSON.parse(value)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutDeny(member)]));
}
