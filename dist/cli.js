#!/usr/bin/env node
import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  parseShard
} from "./chunks/chunk-AAPWONHX.js";
import {
  version
} from "./chunks/chunk-RCBA2AWI.js";
import {
  visible
} from "./chunks/chunk-IPPBXDWB.js";
import {
  UserError,
  systemCode
} from "./chunks/chunk-J3BASWJ2.js";
import {
  nearest
} from "./chunks/chunk-OCJO3G7C.js";
import "./chunks/chunk-GGLZDCZS.js";

// src/cli.ts
import { readFile } from "node:fs/promises";
import { text as readStream } from "node:stream/consumers";

// src/commands/words.ts
import { parseArgs } from "node:util";
var KNOWN = {
  config: { type: "string" },
  base: { type: "string" },
  inventory: { type: "string" },
  save: { type: "string" },
  shard: { type: "string" },
  of: { type: "string" },
  "aws-simulation": { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  report: { type: "string", multiple: true },
  fix: { type: "string" },
  strict: { type: "boolean" },
  verify: { type: "boolean" },
  "drift-issue": { type: "boolean" },
  path: { type: "string" },
  "like-manual-upload": { type: "boolean" },
  observe: { type: "boolean" },
  force: { type: "boolean" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" }
};
function parse(words, optionsOf = () => void 0) {
  try {
    const args = words.map((word) => word === "--fix" ? "--fix=apply" : word);
    const parsed = parseArgs({ args, options: KNOWN, allowPositionals: true, strict: true, tokens: true });
    refuseRepeated(parsed.tokens.flatMap((token) => token.kind === "option" ? [token.name] : []));
    return parsed;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const word = words.find((one) => one.startsWith("--") && !(one.slice(2).split("=")[0] in KNOWN));
    if (word !== void 0)
      throw unknownOption(
        word,
        words.map(optionsOf).find((options) => options !== void 0)
      );
    throw new UserError(
      error instanceof Error ? error.message.split(". ")[0] ?? "bad usage" : "bad usage",
      "see --help"
    );
  }
}
function refuseRepeated(names) {
  const twice = names.find((name, index) => names.indexOf(name) !== index && valuesOf(name) === "one");
  if (twice === void 0) return;
  const help = twice === "format" || twice === "output" ? "one more report: --report FORMAT=FILE" : "leave one of them out";
  throw new UserError(`--${twice} is given twice`, help);
}
function valuesOf(name) {
  const option = Object.entries(KNOWN).find(([key]) => key === name)?.[1];
  if (option?.type !== "string") return "none";
  return "multiple" in option ? "many" : "one";
}
function unknownOption(word, own) {
  const shown = (keys) => keys.map((key) => `--${key}`);
  const known = shown([...own ?? Object.keys(KNOWN).filter((key) => key !== "help" && key !== "version"), "help"]);
  return unknownWord("option", word.split("=")[0] ?? word, known);
}
function unknownWord(what, word, known) {
  const guess = nearest(word, known);
  return new UserError(
    `unknown ${what} \`${word}\``,
    guess === void 0 ? `known: ${known.join(", ")}` : `did you mean \`${guess}\`?`
  );
}

// src/commands/explain-options.ts
var EXPLAIN_FORMATS = ["text", "json"];
function readExplain(files, values) {
  const { config, inventory, path, output, format = "text" } = values;
  if (files.length > 1)
    throw new UserError(
      `explain takes one file, not ${files.length}`,
      "name the repository's folder with --path FOLDER"
    );
  const found = EXPLAIN_FORMATS.find((one) => one === format);
  if (found === void 0) throw unknownWord("format of explain", format, EXPLAIN_FORMATS);
  const likeManualUpload = values["like-manual-upload"] === true;
  const observe = values.observe === true;
  if (likeManualUpload && observe)
    throw new UserError("--observe with --like-manual-upload", "leave one of them out: one learns, the other explains");
  const file = files[0] ?? (likeManualUpload ? void 0 : "-");
  return {
    command: "explain",
    ...file === void 0 ? {} : { file },
    ...path === void 0 ? {} : { path },
    ...config === void 0 ? {} : { config },
    ...inventory === void 0 ? {} : { inventory },
    likeManualUpload,
    observe,
    format: found,
    ...output === void 0 ? {} : { output }
  };
}

// src/commands/report-options.ts
var FORMATS = ["text", "json", "markdown", "html", "sarif", "junit", "github"];
function readReportOptions(values, environment) {
  const { output } = values;
  const reports = (values.report ?? []).map(readReport);
  const files = reports.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index || file === output);
  if (twice !== void 0) throw new UserError(`two reports would be written to ${twice}`);
  return {
    format: readFormat(values.format ?? (environment["GITHUB_ACTIONS"] === "true" ? "github" : "text")),
    reports,
    ...output === void 0 ? {} : { output }
  };
}
function readFormat(word) {
  const found = FORMATS.find((one) => one === word);
  if (found !== void 0) return found;
  throw unknownWord("format", word, FORMATS);
}
function readReport(word) {
  const at = word.indexOf("=");
  if (at < 1 || at === word.length - 1)
    throw new UserError(`\`--report ${word}\` is not FORMAT=FILE`, "such as --report json=report.json");
  return { format: readFormat(word.slice(0, at)), file: word.slice(at + 1) };
}

// src/commands/judging-options.ts
var SIMULATION = ["auto", "off", "required"];
var FIX_MODES = ["apply", "diff"];
function readJudging(command, paths, values, environment) {
  const { config, base, inventory, save, shard } = values;
  const judging = {
    ...readReportOptions(values, environment),
    // Files and replays are judged offline unless AWS is asked for; who reads AWS may ask its simulator, too.
    simulation: readSimulation(
      values["aws-simulation"] ?? (command === "check" || inventory !== void 0 ? "off" : "auto")
    ),
    strict: values.strict === true,
    ...config === void 0 ? {} : { config },
    ...inventory === void 0 ? {} : { inventory }
  };
  if (command === "check") {
    const fix = values.fix === void 0 ? {} : { fix: readFix(values.fix) };
    return { ...judging, command, paths, ...base === void 0 ? {} : { base }, ...fix };
  }
  if (paths.length > 1) throw new UserError(`${command} takes one folder, not ${paths.length}`);
  if (save !== void 0 && inventory !== void 0)
    throw new UserError("--save with --inventory would save what was read from a file", "leave one of them out");
  const [path] = paths;
  return {
    ...judging,
    command,
    ...path === void 0 ? {} : { path },
    ...save === void 0 ? {} : { save },
    ...shard === void 0 ? {} : { shard: parseShard(shard) }
  };
}
function readFix(word) {
  const found = FIX_MODES.find((one) => one === word);
  if (found === void 0) throw unknownWord("--fix", word, FIX_MODES);
  return found;
}
function readSimulation(word) {
  const found = SIMULATION.find((one) => one === word);
  if (found === void 0) throw unknownWord("--aws-simulation", word, SIMULATION);
  return found;
}

// src/commands/merge-options.ts
function readMerge(files, values, environment) {
  if (files.length === 0)
    throw new UserError("merge takes the JSON reports of the shards", "merge shard-1.json shard-2.json");
  const { of } = values;
  if (of !== void 0 && !/^[1-9]\d{0,2}$/.test(of)) throw new UserError(`--of ${of} is not a number of shards`);
  return {
    ...readReportOptions(values, environment),
    command: "merge",
    files,
    driftIssue: values["drift-issue"] === true,
    ...of === void 0 ? {} : { of: Number(of) }
  };
}

// src/commands/options.ts
var COMMANDS = ["init", "check", "audit", "drift", "merge", "explain", "authorize", "rules"];
var REPORTS = ["format", "output", "report"];
var JUDGING = ["config", "inventory", "aws-simulation", "strict", ...REPORTS];
var OPTIONS_OF = {
  init: ["force", "dry-run"],
  check: [...JUDGING, "base", "fix"],
  audit: [...JUDGING, "save", "shard"],
  drift: [...JUDGING, "save", "shard"],
  merge: [...REPORTS, "of", "drift-issue"],
  explain: ["path", "config", "inventory", "like-manual-upload", "observe", "format", "output"],
  authorize: ["verify"],
  rules: []
};
function readOptions(words, environment) {
  const { values, positionals } = parse(
    words,
    (name2) => COMMANDS.flatMap((one) => one === name2 ? [OPTIONS_OF[one]] : [])[0]
  );
  const [name, ...rest] = positionals;
  if (values.version === true) return { command: "version" };
  if (name === void 0 && values.help !== true)
    throw new UserError("no command given", `one of: ${COMMANDS.join(", ")}; see --help`);
  if (name === void 0 || name === "help") return { command: "help", ...topicOf(rest[0]) };
  const command = readCommand(name);
  if (values.help === true) return { command: "help", topic: command };
  refuseForeignOptions(command, values);
  refuseEmpty(rest, values);
  switch (command) {
    case "check":
    case "audit":
    case "drift":
      return readJudging(command, rest, values, environment);
    case "init":
      return readInit(rest, values);
    case "merge":
      return readMerge(rest, values, environment);
    case "explain":
      return readExplain(rest, values);
    case "authorize":
      if (rest.length > 1) throw new UserError(`authorize takes one file, not ${rest.length}`);
      return { command, file: rest[0] ?? "-", verify: values.verify === true };
    case "rules":
      return { command, ...rest[0] === void 0 ? {} : { id: rest[0] } };
  }
}
function readInit(paths, values) {
  const [path, ...others] = paths;
  if (others.length > 0) throw new UserError(`init takes one folder, not ${paths.length}`);
  const flags = { force: values.force === true, dryRun: values["dry-run"] === true };
  return { command: "init", ...flags, ...path === void 0 ? {} : { path } };
}
function topicOf(word) {
  return word === void 0 ? {} : { topic: readCommand(word) };
}
function readCommand(word) {
  const found = COMMANDS.find((one) => one === word);
  if (found !== void 0) return found;
  throw unknownWord("command", word, COMMANDS);
}
function refuseForeignOptions(command, values) {
  const foreign = Object.keys(values).find((key) => !OPTIONS_OF[command].includes(key));
  if (foreign !== void 0) throw new UserError(`${command} takes no --${foreign}`, `see ${command} --help`);
}
function refuseEmpty(paths, values) {
  for (const [key, value] of Object.entries(values)) if (value === "") throw new UserError(`--${key} is empty`);
  if (paths.includes("")) throw new UserError("an empty PATH names nothing");
}

// src/commands/terminal-progress.ts
var PATIENCE = 1e3;
var LOG_INTERVAL = 1e4;
function terminalProgress(terminal, clock) {
  const startedAt = clock();
  let saidAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    step(text) {
      const now = clock();
      if (now - startedAt < PATIENCE) return;
      const line = visible(text);
      if (terminal.watched) {
        terminal.write(`\r\x1B[K${line.slice(0, Math.max(20, terminal.width - 1))}`);
        shown = true;
      } else if (now - saidAt >= LOG_INTERVAL) {
        terminal.write(`${line}
`);
        saidAt = now;
      }
    },
    done() {
      if (shown) terminal.write("\r\x1B[K");
      shown = false;
    }
  };
}

// src/cli.ts
var COULD_NOT_JUDGE = 2;
var out = (text) => void process.stdout.write(text);
var err = (text) => void process.stderr.write(text);
async function readText(file) {
  if (file === "-") return readStream(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = systemCode(error);
    throw new UserError(`cannot read ${file} (${code})`);
  }
}
async function readInput(limit) {
  const chunks = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
function wantsColor() {
  if (process.env["NO_COLOR"]) return false;
  return process.stdout.isTTY === true || Boolean(process.env["FORCE_COLOR"]);
}
async function run() {
  const options = readOptions(process.argv.slice(2), process.env);
  switch (options.command) {
    case "version":
      out(`${version}
`);
      return 0;
    case "help":
      out((await import("./chunks/help-CSVJD6EM.js")).helpText(options.topic));
      return 0;
    case "rules":
      out(await (await import("./chunks/rules-QXYL4ERV.js")).rulesText(options.id));
      return 0;
    case "explain":
      return (await import("./chunks/explain-KRV427RX.js")).explainCommand(options, { ...surroundings(), input: readInput });
    case "authorize":
      return (await import("./chunks/authorize-FF2RI6AN.js")).authorizeCommand(options, { readText, out, err });
    case "init":
      return (await import("./chunks/init-UHLVR4ZT.js")).initCommand(options, surroundings());
    case "check":
      return (await import("./chunks/check-PN5QICKX.js")).checkCommand(options, surroundings());
    case "audit":
    case "drift":
      return (await import("./chunks/audit-YD6AAEFG.js")).auditCommand(options, surroundings());
    case "merge":
      return (await import("./chunks/merge-E7HKRVVF.js")).mergeCommand(options, surroundings());
  }
}
function surroundings() {
  const { stderr, stdout, env } = process;
  const watched = stderr.isTTY === true && env["TERM"] !== "dumb";
  return {
    directory: process.cwd(),
    now: /* @__PURE__ */ new Date(),
    environment: env,
    out,
    err,
    progress: terminalProgress({ write: err, watched, width: stderr.columns ?? 80 }, Date.now),
    color: wantsColor(),
    width: stdout.columns ?? 120
  };
}
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});
try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = COULD_NOT_JUDGE;
  if (error instanceof UserError) {
    err(`error: ${visible(error.message)}
${error.help === void 0 ? "" : `       ${visible(error.help)}
`}`);
  } else {
    const kind = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    err(
      `internal error of genesys-export-gate ${version}: ${visible(kind)}
       please report it; DEBUG=1 prints the stack
`
    );
    if (process.env["DEBUG"] && error instanceof Error) err(`${visible(error.stack ?? "")}
`);
  }
}
