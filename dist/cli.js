#!/usr/bin/env node
import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  version
} from "./chunks/chunk-RCBA2AWI.js";
import {
  UserError
} from "./chunks/chunk-ZUNF7HYA.js";
import {
  nearest
} from "./chunks/chunk-OCJO3G7C.js";
import {
  visible
} from "./chunks/chunk-BX6KRGDW.js";
import "./chunks/chunk-GGLZDCZS.js";

// src/cli.ts
import { readFile } from "node:fs/promises";
import { text as readStream } from "node:stream/consumers";

// src/commands/options.ts
import { parseArgs } from "node:util";
var FORMATS = ["text", "json", "markdown", "github"];
var LATER_FORMATS = ["sarif", "html"];
var LATER_COMMANDS = ["audit", "drift", "explain", "init"];
var COMMANDS = ["check", "authorize", "rules"];
var KNOWN = {
  config: { type: "string" },
  base: { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  report: { type: "string", multiple: true },
  strict: { type: "boolean" },
  verify: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" }
};
var OPTIONS_OF = {
  check: ["config", "base", "format", "output", "report", "strict"],
  authorize: ["verify"],
  rules: []
};
function readOptions(words, env) {
  const { values, positionals } = parse(words);
  const [name, ...rest] = positionals;
  if (values.version === true) return { command: "version" };
  if (name === void 0 && values.help !== true)
    throw new UserError("no command given", `one of: ${COMMANDS.join(", ")}; see --help`);
  if (name === void 0 || name === "help") return { command: "help", ...topicOf(rest[0]) };
  const command = readCommand(name);
  if (values.help === true) return { command: "help", topic: command };
  refuseForeignOptions(command, values);
  switch (command) {
    case "check":
      return readCheck(rest, values, env);
    case "authorize":
      if (rest.length > 1) throw new UserError(`authorize takes one file, not ${rest.length}`);
      return { command, file: rest[0] ?? "-", verify: values.verify === true };
    case "rules":
      return { command, ...rest[0] === void 0 ? {} : { id: rest[0] } };
  }
}
function parse(words) {
  try {
    return parseArgs({ args: [...words], options: KNOWN, allowPositionals: true, strict: true });
  } catch (error) {
    const word = words.find((one) => one.startsWith("--") && !(one.slice(2).split("=")[0] in KNOWN));
    if (word !== void 0)
      throw unknownWord(
        "option",
        word,
        Object.keys(KNOWN).map((key) => `--${key}`)
      );
    throw new UserError(
      error instanceof Error ? error.message.split(". ")[0] ?? "bad usage" : "bad usage",
      "see --help"
    );
  }
}
function unknownWord(what, word, known) {
  const guess = nearest(word, known);
  return new UserError(
    `unknown ${what} \`${word}\``,
    guess === void 0 ? `known: ${known.join(", ")}` : `did you mean \`${guess}\`?`
  );
}
function topicOf(word) {
  return word === void 0 ? {} : { topic: readCommand(word) };
}
function readCommand(word) {
  const found = COMMANDS.find((one) => one === word);
  if (found !== void 0) return found;
  if (LATER_COMMANDS.includes(word))
    throw new UserError(`\`${word}\` is not in this version`, `this version has: ${COMMANDS.join(", ")}`);
  throw unknownWord("command", word, COMMANDS);
}
function refuseForeignOptions(command, values) {
  const foreign = Object.keys(values).find((key) => !OPTIONS_OF[command].includes(key));
  if (foreign !== void 0) throw new UserError(`${command} takes no --${foreign}`, `see ${command} --help`);
}
function readFormat(word) {
  const found = FORMATS.find((one) => one === word);
  if (found !== void 0) return found;
  if (LATER_FORMATS.includes(word))
    throw new UserError(`format \`${word}\` is not in this version`, `this version has: ${FORMATS.join(", ")}`);
  throw unknownWord("format", word, FORMATS);
}
function readReport(word) {
  const at = word.indexOf("=");
  if (at < 1 || at === word.length - 1)
    throw new UserError(`\`--report ${word}\` is not FORMAT=FILE`, "such as --report json=report.json");
  return { format: readFormat(word.slice(0, at)), file: word.slice(at + 1) };
}
function readCheck(paths, values, env) {
  const { config, base, output } = values;
  for (const [key, value] of Object.entries({ config, base, output }))
    if (value === "") throw new UserError(`--${key} is empty`);
  if (paths.includes("")) throw new UserError("an empty PATH names nothing");
  const files = (values.report ?? []).map(readReport).map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index || file === output);
  if (twice !== void 0) throw new UserError(`two reports would be written to ${twice}`);
  return {
    command: "check",
    paths,
    format: readFormat(values.format ?? (env["GITHUB_ACTIONS"] === "true" ? "github" : "text")),
    reports: (values.report ?? []).map(readReport),
    strict: values.strict === true,
    ...config === void 0 ? {} : { config },
    ...base === void 0 ? {} : { base },
    ...output === void 0 ? {} : { output }
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
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UserError(`cannot read ${file} (${code})`);
  }
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
      out((await import("./chunks/help-JXKV7LHF.js")).helpText(options.topic));
      return 0;
    case "rules":
      out(await (await import("./chunks/rules-3N3IRCYD.js")).rulesText(options.id));
      return 0;
    case "authorize":
      return (await import("./chunks/authorize-YSNVZBYM.js")).authorizeCommand(options, { readText, out, err });
    case "check":
      return (await import("./chunks/check-UMYXVU7J.js")).checkCommand(options, {
        directory: process.cwd(),
        now: /* @__PURE__ */ new Date(),
        out,
        color: wantsColor(),
        width: process.stdout.columns ?? 120
      });
  }
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
