import { posix } from "node:path";
import { expect, test } from "vitest";
import { read, sourceFiles } from "./repository.ts";

/**
 * Which parts of src a part may import; `x/model` stands for the plain data of x alone. The order is that of the way through the house:
 * sources -> inventory -> exports -> calls -> decisions -> findings -> reports.
 */
const models = [
  "authorization/model",
  "inventory/model",
  "sources/model",
  "genesys/model",
  "rules/model",
  "drift/model",
  "simulator/model",
];
const tools = ["errors", "collections", "limit", "line-diff", "redact"];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  authorization: [],
  errors: [],
  collections: [],
  limit: [],
  "line-diff": [],
  redact: [],
  version: [],
  generated: [],
  inventory: ["authorization", ...tools],
  sources: ["authorization", "inventory", "genesys/accounts", "generated", "version", ...tools],
  genesys: ["authorization", "inventory", ...tools],
  rules: ["authorization", "inventory", "genesys", "sources/model", ...tools],
  drift: ["authorization", "inventory", "genesys", "rules", "sources/model", ...tools],
  evidence: ["authorization/model", "genesys/arn", ...tools],
  explain: ["authorization", "evidence", "inventory", "genesys", "rules", "report", "version", ...tools],
  shards: ["report", "generated", ...tools],
  simulator: ["authorization", "inventory", "genesys", "rules/model", ...tools],
  fixes: ["authorization", "inventory", "genesys", "sources", "rules", ...tools],
  report: [...models, "inventory", "rules/registry", "rules/verdict", "generated", ...tools],
  github: [
    ...models,
    "authorization/policy/nearest",
    "sources",
    "rules",
    "report",
    "shards/shard",
    "version",
    ...tools,
  ],
  init: [
    "authorization/match/wildcard",
    "inventory",
    "genesys/accounts",
    "sources",
    "rules/same-export",
    "report/model",
    "report/escape",
    "report/wrap",
    "generated",
    "version",
    ...tools,
  ],
  commands: [
    "init",
    "evidence",
    "explain",
    "authorization",
    "inventory",
    "sources",
    "genesys",
    "rules",
    "drift",
    "shards",
    "simulator",
    "fixes",
    "report",
    "github",
    "version",
    ...tools,
  ],
  cli: ["commands", "report/escape", "version", ...tools],
  action: ["commands", "github", "report/escape", "report/exit-code", "version", ...tools],
};

/** What reaches out of the process, and the only places that may use it. */
const outside = /^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|fs)(\/|$)|^(@actions|@octokit|@aws-sdk)\//;
const mayReachOut: readonly { readonly from: RegExp; readonly to: RegExp }[] = [
  { from: /^(github|simulator|sources\/tree|sources\/aws)\b/, to: outside },
  { from: /^(commands\/|init\/write-files$|cli$|action$)/, to: /^node:fs/ },
  { from: /^action$/, to: /^@actions\/core$/ },
  // Files of this program's own, never one of the repository under check.
  { from: /^sources\/hcl\/wasm$/, to: /^node:fs/ },
];
/** Looking at the text of an address is no network. */
const addressesOnly =
  /^import \{ (?:isIP|isIPv4|isIPv6|BlockList)(?:, (?:isIP|isIPv4|isIPv6|BlockList))* \} from "node:net";$/gm;

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports = sourceFiles().flatMap((path) => importsOf(path));

test("there are imports to look at", () => {
  expect(imports.length).toBeGreaterThan(0);
});

test("imports follow the one direction", () => {
  expect(imports.filter(({ to }) => to.startsWith("src/")).flatMap(wrongDirection)).toEqual([]);
});

test("only the ends of the way reach out of the process", () => {
  expect(imports.filter(({ to }) => outside.test(to)).flatMap(wrongReach)).toEqual([]);
});

test("every file belongs to a part with a rule here", () => {
  expect(sourceFiles().filter((path) => !(partOf(path) in mayImport))).toEqual([]);
});

function importsOf(path: string): Import[] {
  const specifiers = read(path)
    .replaceAll(addressesOnly, "")
    .matchAll(/^(?:import|export)\b[^"';]*?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm);
  return [...specifiers].map(([, stated, dynamic]) => {
    const specifier = stated ?? dynamic ?? "";
    return { from: path, to: specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier };
  });
}

function wrongDirection({ from, to }: Import): string[] {
  const part = partOf(from);
  const target = moduleOf(to);
  const allowed = [part, ...(mayImport[part] ?? [])];
  return allowed.some((prefix) => target === prefix || target.startsWith(`${prefix}/`))
    ? []
    : [`${from} imports ${to}`];
}

function wrongReach({ from, to }: Import): string[] {
  const allowed = mayReachOut.some((rule) => rule.from.test(moduleOf(from)) && rule.to.test(to));
  return allowed ? [] : [`${from} imports ${to}`];
}

/** `src/rules/model.ts` -> `rules/model` */
function moduleOf(path: string): string {
  return path.replace(/^src\//, "").replace(/\.[jt]s$/, "");
}

function partOf(path: string): string {
  return moduleOf(path).split("/")[0] ?? "";
}
