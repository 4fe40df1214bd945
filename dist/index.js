import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  judgeLive
} from "./chunks/chunk-L2JUC7WS.js";
import {
  require_tunnel,
  require_undici
} from "./chunks/chunk-F3IKD2B4.js";
import {
  GitHubError,
  createGitHub,
  driftIssueRequest,
  findDriftIssues,
  publishDriftIssues
} from "./chunks/chunk-HMPPWRHF.js";
import {
  renderComment,
  renderSummary
} from "./chunks/chunk-3UPRMVB3.js";
import "./chunks/chunk-Y2BKSFAD.js";
import {
  code,
  prose,
  text
} from "./chunks/chunk-RG3TGSTS.js";
import {
  annotations,
  relocated,
  renderGithub
} from "./chunks/chunk-VOJ35Z2B.js";
import {
  logText
} from "./chunks/chunk-TM4NBPUC.js";
import {
  judgeWithSecondOpinion
} from "./chunks/chunk-TMQQ2NRA.js";
import {
  renderText
} from "./chunks/chunk-HM5PT37K.js";
import {
  checkedWords
} from "./chunks/chunk-A5WE2LGT.js";
import {
  renderJson
} from "./chunks/chunk-POUQWLX3.js";
import "./chunks/chunk-ALJ6Q6VK.js";
import {
  inWords,
  isOpen,
  worstFirst
} from "./chunks/chunk-ZKIF4XAY.js";
import {
  withFiles
} from "./chunks/chunk-JESC3PMT.js";
import {
  exitCodeOf
} from "./chunks/chunk-SWLO5RG2.js";
import "./chunks/chunk-VNL5YEEQ.js";
import "./chunks/chunk-B33QSCPD.js";
import "./chunks/chunk-EAP5UTM7.js";
import {
  CONFIG_PATHS,
  DEFAULT_LIMITS,
  checkedPath,
  commitParents,
  follow,
  hasCommit,
  isCandidate,
  loadConfig,
  loadWorld,
  localBlobs,
  mergeBase,
  openGitTree,
  parseConfig,
  resolveCommit,
  runGit,
  settingsOf,
  tooLarge
} from "./chunks/chunk-HWBFDDJE.js";
import "./chunks/chunk-ZZLPULXM.js";
import "./chunks/chunk-Q4FRW4BE.js";
import "./chunks/chunk-C4HAOTYH.js";
import "./chunks/chunk-UGDP6TVT.js";
import "./chunks/chunk-N5TSIYIH.js";
import "./chunks/chunk-BCK6BG5W.js";
import {
  readText
} from "./chunks/chunk-YBMV5TNB.js";
import "./chunks/chunk-Q4CVXKZT.js";
import "./chunks/chunk-SUOWD6QR.js";
import "./chunks/chunk-34HTASAD.js";
import "./chunks/chunk-WC24BK4T.js";
import {
  lookups
} from "./chunks/chunk-O6ZNNXPA.js";
import "./chunks/chunk-NRGMYMGR.js";
import "./chunks/chunk-QIMKEUIM.js";
import "./chunks/chunk-DRBF2ZEW.js";
import "./chunks/chunk-UCW3CZV4.js";
import "./chunks/chunk-OZLGPRWQ.js";
import "./chunks/chunk-5VN2VIFB.js";
import "./chunks/chunk-MZ27P2FY.js";
import "./chunks/chunk-POFHYFND.js";
import "./chunks/chunk-NHM4UX66.js";
import "./chunks/chunk-3PFPOZC7.js";
import {
  parseShard
} from "./chunks/chunk-AAPWONHX.js";
import {
  version
} from "./chunks/chunk-RCBA2AWI.js";
import {
  visible
} from "./chunks/chunk-IPPBXDWB.js";
import "./chunks/chunk-6CKXNUN2.js";
import {
  UserError
} from "./chunks/chunk-J3BASWJ2.js";
import "./chunks/chunk-P5O6T775.js";
import "./chunks/chunk-42U3HHUD.js";
import "./chunks/chunk-VDDINHJK.js";
import "./chunks/chunk-5VKBCNGO.js";
import {
  nearest
} from "./chunks/chunk-OCJO3G7C.js";
import "./chunks/chunk-3Y47BSFT.js";
import "./chunks/chunk-E74MSO3V.js";
import "./chunks/chunk-F74P53MW.js";
import "./chunks/chunk-G7GM7AV2.js";
import "./chunks/chunk-H7KYX7BM.js";
import "./chunks/chunk-XQZTVO2D.js";
import "./chunks/chunk-S2ERT2MI.js";
import {
  __toESM
} from "./chunks/chunk-GGLZDCZS.js";

// src/action.ts
import { readFile } from "node:fs/promises";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text2, addEOL = false) {
    this._buffer += text2;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text2, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text2);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text2, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text2, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text2, href) {
    const element = this.wrap("a", text2, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function isDebug() {
  return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}

// src/github/report-file.ts
import { lstat as lstat2, mkdir as mkdir2, realpath, writeFile as writeFile2 } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
var FILE_INPUTS = ["json-file", "sarif-file", "html-file", "inventory-file"];
async function checkReportFile(root, path, input) {
  const target = resolve(root, path);
  const inside = isInside(resolve(root), target) && isInside(await nearestRealFolder(root), await nearestRealFolder(dirname(target)));
  const existing = inside ? await lstat2(target).catch(() => void 0) : void 0;
  if (!inside || existing?.isSymbolicLink() === true) {
    throw new UserError(`${input}: ${JSON.stringify(path)} leads out of the workspace`);
  }
  if (existing?.isDirectory() === true) throw new UserError(`${input}: ${JSON.stringify(path)} is a folder`);
}
async function writeReportFile(root, path, text2, input) {
  await checkReportFile(root, path, input);
  const target = resolve(root, path);
  try {
    await mkdir2(dirname(target), { recursive: true });
    await writeFile2(target, text2);
  } catch (error2) {
    const reason = error2 instanceof Error && "code" in error2 ? error2.code : error2;
    throw new UserError(`${input}: ${JSON.stringify(path)} cannot be written (${reason})`);
  }
}
async function nearestRealFolder(folder) {
  try {
    return await realpath(folder);
  } catch {
    return nearestRealFolder(dirname(folder));
  }
}
function isInside(root, path) {
  const inside = relative(root, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

// src/commands/judge-aws.ts
var BY_EVENT = /* @__PURE__ */ new Map([
  ["schedule", "drift"],
  ["workflow_dispatch", "audit"]
]);
var PROPOSALS = /* @__PURE__ */ new Set(["pull_request", "pull_request_target", "merge_group"]);
function modeOf({ event }, { mode }) {
  const chosen = mode === "auto" ? BY_EVENT.get(event) ?? "check" : mode;
  if (chosen !== "check" && PROPOSALS.has(event))
    throw new UserError(
      `mode: ${chosen} is not for the event ${event}: the change would govern the accounts that are read and the verdict`,
      "run it by schedule, workflow_dispatch or push"
    );
  return chosen;
}
async function judgeAws(run2) {
  const { mode, inputs, change, workspace, commits, github, simulation, startedAt } = run2;
  const { config, paths, strict, failOn, onUndecided, shard } = inputs;
  const inventoryFile = inputs.files["inventory-file"];
  const tree = await commits.tree(change.head);
  const loading = { ...config === void 0 ? {} : { configPath: config }, ...paths.length === 0 ? {} : { paths } };
  const files = mode === "drift" ? await loadWorld(tree, loading) : await loadConfig(tree, loading);
  const failure = commits.failure();
  if (failure !== void 0) throw failure;
  const issues = mode === "drift" && inputs.driftIssue ? await findDriftIssues(github) : void 0;
  const { report, saved } = await judgeLive({
    mode,
    files,
    now: new Date(startedAt),
    startedAt,
    strict,
    overrides: {
      ...failOn === void 0 ? {} : { failOn },
      ...onUndecided === void 0 ? {} : { onUndecided }
    },
    simulation,
    ...shard === void 0 ? {} : { shard },
    ...issues === void 0 || "problem" in issues ? {} : { firstSeen: issues.firstSeen }
  });
  if (inventoryFile !== void 0 && saved !== void 0) {
    const { printSavedInventory } = await import("./chunks/print-OOPHJG5W.js");
    await writeReportFile(workspace ?? process.cwd(), inventoryFile, printSavedInventory(saved), "inventory-file");
  }
  return { report, ...issues === void 0 ? {} : { issues } };
}

// src/github/blobs.ts
import { createHash } from "node:crypto";

// src/github/blob-batches.ts
import { Buffer as Buffer2 } from "node:buffer";
var MOST_BLOBS = 100;
var MOST_BYTES = 1024 * 1024;
var LARGEST = 256 * 1024;
var MOST_BATCHES = 300;
var COLLECT = 5;
function batchedBlobs(github) {
  let waiting = [];
  let bytes = 0;
  let batches = 0;
  let timer;
  function flush() {
    clearTimeout(timer);
    timer = void 0;
    const batch = waiting;
    waiting = [];
    bytes = 0;
    batches += 1;
    void fetchBatch(github, batches > MOST_BATCHES ? [] : batch).then((texts) => {
      for (const { id, give } of batch) {
        const text2 = texts.get(id);
        give(text2 === void 0 ? void 0 : Buffer2.from(text2, "utf8"));
      }
    });
  }
  return ({ object: id, size = 0 }) => {
    if (size > LARGEST || !/^[0-9a-f]{40,64}$/.test(id)) return Promise.resolve(void 0);
    if (waiting.length >= MOST_BLOBS || bytes + size > MOST_BYTES) flush();
    bytes += size;
    timer ??= setTimeout(flush, COLLECT);
    return new Promise((give) => {
      waiting.push({ id, size, give });
    });
  };
}
async function fetchBatch(github, batch) {
  if (batch.length < 2) return /* @__PURE__ */ new Map();
  try {
    return await github.blobTexts(batch.map(({ id }) => id));
  } catch {
    return /* @__PURE__ */ new Map();
  }
}

// src/github/blobs.ts
var MAX_BLOB_REQUESTS = 400;
function sharedBlobs(github, local) {
  const known = /* @__PURE__ */ new Map();
  const batch = batchedBlobs(github);
  let requests = 0;
  let failure;
  async function request(id) {
    if (failure !== void 0) throw failure;
    requests += 1;
    try {
      if (requests > MAX_BLOB_REQUESTS) throw tooMany();
      return await github.blob(id);
    } catch (error2) {
      if (error2 instanceof UserError) failure ??= error2;
      throw error2;
    }
  }
  async function download(entry) {
    const { path, object: id } = entry;
    if (failure !== void 0) throw failure;
    const text2 = await batch(entry);
    if (text2 !== void 0 && blobId(text2, id.length) === id) return text2;
    const bytes = await request(id);
    if (blobId(bytes, id.length) === id) return bytes;
    throw new UserError(`${path}: GitHub sent other bytes than blob ${id}`, "run the job again");
  }
  function read(entry) {
    const { object } = entry;
    const cached = known.get(object);
    if (cached !== void 0) return cached;
    const bytes = (local === void 0 ? Promise.resolve(void 0) : unlessMissing(local(entry))).then(
      (found) => found !== void 0 && blobId(found, object.length) === object ? found : download(entry)
    );
    known.set(object, bytes);
    return bytes;
  }
  return { read, failure: () => failure };
}
async function unlessMissing(bytes) {
  try {
    return await bytes;
  } catch (error2) {
    if (error2 instanceof UserError) return void 0;
    throw error2;
  }
}
function tooMany() {
  return new UserError(
    `more than ${MAX_BLOB_REQUESTS} files would have to be read through GitHub's API, one request each`,
    "check the repository out first: actions/checkout with `fetch-depth: 2`"
  );
}
function blobId(bytes, length) {
  return createHash(length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

// src/github/tree.ts
var MAX_LISTING_REQUESTS = 300;
var TYPES = {
  "100644": "file",
  "100755": "file",
  // Written by old versions of git.
  "100664": "file",
  "120000": "symlink",
  "160000": "submodule"
};
var DIRECTORY_MODE = "040000";
function githubTree(github, commit, blobs) {
  let listing;
  const entries = () => {
    listing ??= listAll(github, commit).then((all) => new Map(all.map((object) => [object.path, toEntry(object)])));
    return listing;
  };
  return {
    ref: commit,
    async list() {
      return [...(await entries()).values()];
    },
    async read(path) {
      const entry = await follow(await entries(), path, (link) => blobs(checkedSize(link)));
      return blobs(checkedSize(entry));
    }
  };
}
function checkedSize(entry) {
  const { path, size = 0 } = entry;
  if (size > DEFAULT_LIMITS.fileBytes) throw tooLarge(path, size, DEFAULT_LIMITS);
  return entry;
}
function toEntry({ path, mode, sha, size }) {
  return { path, type: TYPES[mode] ?? "file", object: sha, ...size === void 0 ? {} : { size } };
}
async function listAll(github, commit) {
  let requests = 0;
  const ask = (sha, recursive) => {
    requests += 1;
    if (requests > MAX_LISTING_REQUESTS) throw tooManyForTheApi(commit);
    return github.tree(sha, recursive);
  };
  async function walk(sha, prefix) {
    const whole = await ask(sha, true);
    if (!whole.truncated) return whole.objects.filter(isNoDirectory).map((object) => under(prefix, object));
    const level = await ask(sha, false);
    if (level.truncated) throw tooManyForTheApi(commit);
    const found = [];
    for (const object of level.objects) {
      const child = under(prefix, object);
      if (isNoDirectory(object)) found.push(child);
      else found.push(...await walk(object.sha, `${child.path}/`));
    }
    return found;
  }
  return walk(commit, "");
}
function isNoDirectory(object) {
  return object.mode !== DIRECTORY_MODE;
}
function under(prefix, object) {
  return { ...object, path: `${prefix}${object.path}` };
}
function tooManyForTheApi(commit) {
  return new UserError(
    `commit ${commit} has more files than GitHub lists through its API`,
    "check the repository out first, with actions/checkout and fetch-depth: 0"
  );
}

// src/github/checkout.ts
async function openCommits(workspace, github) {
  const checkout = workspace === void 0 ? void 0 : await inspect(workspace);
  const blobs = sharedBlobs(github, checkout && localBlobs(checkout.directory));
  const { failure } = blobs;
  const remote = once((commit) => githubTree(github, commit, blobs.read));
  if (checkout === void 0) return { history: github, tree: async (commit) => remote(commit), failure };
  const { directory } = checkout;
  return {
    history: eitherHistory(localHistory(checkout), github),
    tree: once(async (commit) => await listedTree(directory, commit, blobs.read) ?? remote(commit)),
    failure
  };
}
function once(make) {
  const made = /* @__PURE__ */ new Map();
  return (commit) => {
    const tree = made.get(commit) ?? make(commit);
    made.set(commit, tree);
    return tree;
  };
}
async function listedTree(directory, commit, blobs) {
  if (!await hasCommit(directory, commit)) return void 0;
  try {
    const tree = await openGitTree(directory, commit, DEFAULT_LIMITS, blobs);
    await tree.list();
    return tree;
  } catch (error2) {
    if (error2 instanceof UserError) return void 0;
    throw error2;
  }
}
async function inspect(directory) {
  const about = await runGit(directory, ["rev-parse", "--is-shallow-repository", "--show-prefix"]);
  if (about === void 0 || about.status !== 0) return void 0;
  const [shallow, prefix] = about.stdout.toString().split("\n");
  const partial = await runGit(directory, [
    "config",
    "--get-regexp",
    "^(extensions\\.partialclone|remote\\..*\\.promisor)$"
  ]);
  if (prefix !== "" || partial?.status !== 1) return void 0;
  return { directory, shallow: shallow !== "false" };
}
function localHistory({ directory, shallow }) {
  const has = (commit) => hasCommit(directory, commit);
  return {
    parents: async (commit) => await has(commit) ? commitParents(directory, commit) : void 0,
    // A shallow history may hide the best common ancestor behind its edge.
    mergeBase: async (base, head) => !shallow && await has(base) && await has(head) ? mergeBase(directory, base, head) : void 0,
    resolve: async (revision) => {
      try {
        return await resolveCommit(directory, revision);
      } catch (error2) {
        if (error2 instanceof UserError) return void 0;
        throw error2;
      }
    }
  };
}
function eitherHistory(first, second) {
  return {
    parents: async (commit) => await first.parents(commit) ?? second.parents(commit),
    mergeBase: async (base, head) => await first.mergeBase(base, head) ?? second.mergeBase(base, head),
    resolve: async (revision) => await first.resolve(revision) ?? second.resolve(revision)
  };
}

// src/github/event.ts
var COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
var ZERO_COMMIT = /^0+$/;
var REPOSITORY = /^([\w.-]+)\/([\w.-]+)$/;
async function readChange(env, readFile2) {
  const event = required(env, "GITHUB_EVENT_NAME");
  const common = { event, repository: readRepository(env), sha: commitOf(env["GITHUB_SHA"], "GITHUB_SHA") };
  const reader = READERS[event];
  return reader === void 0 ? { ...common, head: common.sha } : reader(common, await readPayload(env, readFile2));
}
var READERS = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  merge_group: (common, payload) => ({
    ...common,
    base: commitAt(payload, "merge_group", "base_sha"),
    head: commitAt(payload, "merge_group", "head_sha")
  }),
  push: readPush
};
function readPullRequest(common, payload) {
  const headRepository = at(payload, "pull_request", "head", "repo", "full_name");
  const changedFiles2 = at(payload, "pull_request", "changed_files");
  const pullRequest = {
    number: positiveInteger(at(payload, "pull_request", "number"), "pull_request.number"),
    // A deleted fork has no repository any more (`repo: null`).
    fromFork: headRepository !== `${common.repository.owner}/${common.repository.name}`,
    ...Number.isSafeInteger(changedFiles2) ? { changedFiles: Number(changedFiles2) } : {}
  };
  return {
    ...common,
    pullRequest,
    base: commitAt(payload, "pull_request", "base", "sha"),
    head: commitAt(payload, "pull_request", "head", "sha")
  };
}
function readPush(common, payload) {
  const before = commitAt(payload, "before");
  if (ZERO_COMMIT.test(commitAt(payload, "after"))) return { ...common, head: common.sha, deleted: true };
  return { ...common, head: common.sha, ...ZERO_COMMIT.test(before) ? {} : { base: before } };
}
function readRepository(env) {
  const match = REPOSITORY.exec(required(env, "GITHUB_REPOSITORY"));
  const [, owner, name] = match ?? [];
  if (owner === void 0 || name === void 0) throw new UserError("GITHUB_REPOSITORY is not of the form owner/name");
  return { owner, name };
}
async function readPayload(env, readFile2) {
  const path = required(env, "GITHUB_EVENT_PATH");
  let text2;
  try {
    text2 = await readFile2(path);
  } catch {
    throw new UserError(`the event payload (GITHUB_EVENT_PATH) cannot be read: ${path}`);
  }
  try {
    return JSON.parse(text2);
  } catch {
    throw new UserError(`the event payload (GITHUB_EVENT_PATH) is not complete JSON: ${path}`);
  }
}
function at(value, ...path) {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || Array.isArray(current)) return void 0;
    const members = current;
    current = Object.hasOwn(members, key) ? members[key] : void 0;
  }
  return current;
}
function commitAt(payload, ...path) {
  return commitOf(at(payload, ...path), `${path.join(".")} of the event payload`);
}
function commitOf(value, what) {
  if (typeof value === "string" && COMMIT.test(value)) return value;
  throw new UserError(`${what} is missing or is not a commit id`, RUNNER_HELP);
}
function positiveInteger(value, what) {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new UserError(`${what} of the event payload is missing or is not a number`, RUNNER_HELP);
}
function required(env, name) {
  const value = env[name];
  if (value === void 0 || value === "") throw new UserError(`${name} is not set`, RUNNER_HELP);
  return value;
}
var RUNNER_HELP = "the Action runs inside GitHub Actions; on your own machine run `genesys-export-gate check`";

// src/github/inputs.ts
var BOOLEAN = ["true", "false"];
var INPUTS = [
  {
    name: "mode",
    values: ["auto", "check", "audit", "drift"],
    default: "auto",
    description: "What to do. check: the files of the change; audit: what AWS holds; drift: AWS against the files. auto follows the event: schedule is drift, workflow_dispatch audit, every other one check."
  },
  {
    name: "config",
    default: ".github/genesys-export-gate.yml",
    description: "Path of the configuration, relative to the repository."
  },
  {
    name: "paths",
    default: "the whole repository",
    description: "Policy documents and folders to judge together instead of the whole repository; one path a line."
  },
  {
    name: "github-token",
    default: "${{ github.token }}",
    description: "Reads the repository and the pull request's files, and writes the comment."
  },
  {
    name: "aws-simulation",
    values: ["auto", "off", "required"],
    default: "auto",
    description: "IAM's own simulator as a second opinion. auto: where the job holds AWS credentials; required: without it nothing is judged."
  },
  {
    name: "strict",
    values: BOOLEAN,
    default: "false",
    description: "Require the calls too that are known from field reports only."
  },
  {
    name: "comment",
    values: ["auto", "always", "on-findings", "off"],
    default: "auto",
    description: "The pull request comment, and cures as suggestions on their lines. auto: once there is something to say, then kept up to date; on-findings: deleted when clean."
  },
  {
    name: "comment-tag",
    default: "default",
    description: "Tells the comments of several jobs on one pull request apart: 1 to 32 of A-Z a-z 0-9 . _ -"
  },
  {
    name: "annotations",
    values: BOOLEAN,
    default: "true",
    description: "Mark the lines that stand in the way in the pull request's Files tab."
  },
  {
    name: "sarif-file",
    default: "none",
    description: "Path for a SARIF report of what is open, relative to the workspace: for code scanning."
  },
  { name: "json-file", default: "none", description: "Path for the JSON report, relative to the workspace." },
  {
    name: "html-file",
    default: "none",
    description: "Path for the HTML report, relative to the workspace: one page for auditors."
  },
  {
    name: "inventory-file",
    default: "none",
    description: "Path to save what was read of AWS to, under audit and drift, so that it can be judged again offline."
  },
  {
    name: "drift-issue",
    values: BOOLEAN,
    default: "false",
    description: "Under drift: keep one issue for each export that differs, and close it when the drift is gone."
  },
  {
    name: "shard",
    default: "none",
    description: "Under audit and drift: judge the i-th of n parts of the accounts and exports, as i/n."
  },
  {
    name: "fail-on",
    values: ["new", "all"],
    default: "the configuration's, else new",
    description: "With a base to compare with, fail on what this change breaks (new) or on everything (all)."
  },
  {
    name: "on-undecided",
    values: ["fail", "warn"],
    default: "the configuration's, else fail",
    description: "What a required call that cannot be decided does."
  },
  {
    name: "base-ref",
    default: "follows from the event",
    description: "Compare with this branch, tag or commit."
  }
];
var OUTPUTS = [
  { name: "verdict", description: "pass, fail or undecided; undecided too when nothing could be judged." },
  { name: "findings", description: "How many findings there are, without those that are fixed or suppressed." },
  {
    name: "errors",
    description: "How many errors are new with this change; without a base to compare with, all of them."
  },
  {
    name: "warnings",
    description: "How many warnings are new with this change; without a base to compare with, all of them."
  },
  { name: "json-file", description: "Path of the JSON report, when one was asked for." },
  { name: "sarif-file", description: "Path of the SARIF report, when one was asked for." },
  { name: "html-file", description: "Path of the HTML report, when one was asked for." },
  { name: "comment-url", description: "Address of the pull request comment, when there is one." },
  { name: "drift", description: "Under drift: how many documents and settings differ between AWS and the files." }
];
function readInputs(read) {
  for (const { name, values } of INPUTS) {
    const value = read(name);
    if (values !== void 0 && value !== "") checkValue(name, value, values);
  }
  const token = read("github-token");
  if (/\s/.test(token))
    throw new UserError("github-token: there is white space in it", "store the secret anew, without it");
  const tag = read("comment-tag");
  if (tag !== "" && !/^[A-Za-z0-9._-]{1,32}$/.test(tag)) {
    throw new UserError("comment-tag: 1 to 32 of the characters A-Z a-z 0-9 . _ - are allowed");
  }
  const config = read("config");
  const shard = read("shard");
  const failOn = choice(read("fail-on"), ["new", "all"]);
  const onUndecided = choice(read("on-undecided"), ["fail", "warn"]);
  const baseRef = read("base-ref");
  return {
    mode: choice(read("mode"), ["auto", "check", "audit", "drift"]) ?? "auto",
    paths: read("paths").split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ""),
    token,
    awsSimulation: choice(read("aws-simulation"), ["auto", "off", "required"]) ?? "auto",
    strict: read("strict").toLowerCase() === "true",
    comment: choice(read("comment"), ["auto", "always", "on-findings", "off"]) ?? "auto",
    commentTag: tag === "" ? "default" : tag,
    annotations: read("annotations").toLowerCase() !== "false",
    driftIssue: read("drift-issue").toLowerCase() === "true",
    ...config === "" ? {} : { config },
    files: readFiles(read),
    ...shard === "" ? {} : { shard: parseShard(shard) },
    ...failOn === void 0 ? {} : { failOn },
    ...onUndecided === void 0 ? {} : { onUndecided },
    ...baseRef === "" ? {} : { baseRef }
  };
}
function readFiles(read) {
  const named = FILE_INPUTS.flatMap((name) => {
    const path = read(name);
    if (path === "") return [];
    checkFilePath(name, path);
    return [[name, path]];
  });
  const twice = named.find(([, path], index) => named.findIndex(([, other]) => other === path) !== index);
  if (twice !== void 0)
    throw new UserError(`${twice[0]}: another file is to be written to ${JSON.stringify(twice[1])}`);
  return Object.fromEntries(named);
}
function checkValue(name, value, values) {
  if (values.includes(value) || values === BOOLEAN && /^(?:true|false|True|False|TRUE|FALSE)$/.test(value)) return;
  const close = nearest(value, values);
  const suggestion = close === void 0 ? "" : `; did you mean ${close}?`;
  throw new UserError(`${name}: ${JSON.stringify(value)} is not one of ${values.join(", ")}${suggestion}`);
}
function checkFilePath(name, path) {
  if (/[\0-\x1f]/.test(path) || /[\\/]$|(?:^|[\\/])\.{1,2}$/.test(path)) {
    throw new UserError(`${name}: ${JSON.stringify(path)} is not the path of a file`);
  }
  if (/(?:^|[\\/])\.git(?:[\\/]|$)/i.test(path)) {
    throw new UserError(`${name}: ${JSON.stringify(path)} lies in git's own folder`);
  }
}
function choice(value, values) {
  return values.find((candidate) => candidate === value);
}

// src/github/changed-files.ts
var LISTING_LIMIT = 3e3;
async function listChangedFiles(pullRequest, github) {
  try {
    return summarize(await github.pullRequestFiles(pullRequest.number), pullRequest.changedFiles);
  } catch (error2) {
    if (error2 instanceof GitHubError) return { paths: /* @__PURE__ */ new Set(), incomplete: error2.message };
    throw error2;
  }
}
function summarize(files, expected) {
  const paths = new Set(
    files.flatMap(({ path, previousPath }) => [path, ...previousPath === void 0 ? [] : [previousPath]])
  );
  const incomplete = whyIncomplete(files.length, expected);
  return incomplete === void 0 ? { paths } : { paths, incomplete };
}
function whyIncomplete(listed, expected) {
  if (listed >= LISTING_LIMIT) return `GitHub lists at most ${LISTING_LIMIT} files of a pull request`;
  if (expected === void 0) return "the event does not say how many files the pull request changes";
  if (listed !== expected) return `GitHub listed ${listed} files where the event says ${expected}`;
  return void 0;
}
function touchesInputs(changed, head, base) {
  const judged = new Set(
    [head, base].flatMap(({ inputs, configPath }) => [configPath, ...inputs.map(({ path }) => path)])
  );
  return [...changed].some((path) => judged.has(path) || isCandidate(path));
}
function haveSameInputs(head, base) {
  return digests(head) === digests(base);
}
function digests(world) {
  return JSON.stringify(world.inputs.map(({ path, sha256 }) => [path, sha256]).sort());
}

// src/github/revisions.ts
async function chooseRevisions(change, history, baseRef) {
  const chosen = await chooseByEvent(change, history);
  if (baseRef === void 0) return chosen;
  const base = await history.resolve(baseRef);
  if (base !== void 0) return { head: chosen.head, base };
  throw new UserError(`base-ref: there is no revision ${JSON.stringify(baseRef)} in the repository`);
}
async function chooseByEvent(change, history) {
  const { base, head, sha } = change;
  if (base === void 0) return { head };
  if (change.pullRequest === void 0) {
    return await history.parents(base) === void 0 ? { head } : { head, base };
  }
  if (sha !== head) {
    const [first, second] = await history.parents(sha) ?? [];
    if (first !== void 0 && second === head) return { head: sha, base: first };
  }
  return { head, base: await history.mergeBase(base, head) ?? base };
}

// src/github/untouched.ts
async function isUntouched({ head, base, inputs, changed }) {
  if (inputs.paths.length > 0 || inputs.failOn === "all") return false;
  const [after, before] = await Promise.all([head.list(), base.list()]);
  if (after.some(({ type }) => type === "symlink")) return false;
  const configs = inputs.config === void 0 ? CONFIG_PATHS : [checkedPath(inputs.config)];
  const governing = await readGoverning(base, before, configs);
  if (governing === void 0) return false;
  const concerns = (path) => isCandidate(path) || configs.includes(path) || governing.text.includes(path.slice(path.lastIndexOf("/") + 1));
  if (contents(after.filter(({ path }) => concerns(path))) !== contents(before.filter(({ path }) => concerns(path))))
    return false;
  const { incomplete, paths } = await changed();
  return incomplete === void 0 && ![...paths].some(concerns);
}
async function readGoverning(base, listed, configs) {
  const [path, second] = configs.filter((config) => listed.some((entry) => entry.path === config));
  if (path === void 0 || second !== void 0) return void 0;
  const source = await readText(base, path);
  if (!("ok" in source)) return void 0;
  const parsed = await parseConfig(source.ok);
  if (!("ok" in parsed) || settingsOf(parsed.ok).failOn === "all") return void 0;
  const { exports = [], inventory } = parsed.ok.config;
  return exports.length > 0 && inventory !== void 0 ? source.ok : void 0;
}
function contents(entries) {
  return JSON.stringify(entries.map(({ path, object }) => [path, object]).sort());
}

// src/github/judge-change.ts
async function judgeChange(request) {
  const { change, inputs, commits } = request;
  if (change.deleted === true)
    return nothingToJudge(request, "the branch was deleted", { inputs: [], notEvaluated: [] });
  const revisions = await chooseRevisions(change, commits.history, inputs.baseRef);
  const said = leftOut(change, revisions);
  const changed = changedFiles(request);
  if (await isSpared(request, revisions, changed)) return nothingChanged(request, revisions, [], said);
  const cache = /* @__PURE__ */ new Map();
  const [head, base] = await Promise.all([
    loadHead(commits, revisions.head, inputs, cache),
    revisions.base === void 0 ? void 0 : loadBase(commits, revisions.base, inputs, cache)
  ]);
  const failure = commits.failure();
  if (failure !== void 0) throw failure;
  const { relevant, notes } = await concern(request, head, base, changed);
  const notEvaluated = [...notes, ...said];
  const judged = await judgeWorlds(request, revisions, head, base, notEvaluated, cache);
  return relevant || judged.verdict !== "pass" ? judged : nothingChanged(request, revisions, head.inputs, notEvaluated);
}
async function judgeWorlds(request, revisions, head, base, notEvaluated, cache) {
  const { judge, now, startedAt, commits } = request;
  const { strict, failOn, onUndecided } = request.inputs;
  const overrides = {
    ...failOn === void 0 ? {} : { failOn },
    ...onUndecided === void 0 ? {} : { onUndecided }
  };
  const tree = await commits.tree(revisions.head);
  const reread = (files) => load(withFiles(tree, files), request.inputs.config, request.inputs.paths, { cache });
  const common = { mode: "check", head, now, startedAt, strict, overrides, notEvaluated, reread };
  if (base === void 0 || revisions.base === void 0) return judge(common);
  return judge({ ...common, base, ...comparisonOf(request.change, revisions) });
}
function comparisonOf(change, { base, head }) {
  if (base === void 0) return {};
  const merged = change.pullRequest !== void 0 && head !== change.head ? { merged: change.head } : {};
  return { comparison: { base, head, ...merged } };
}
function changedFiles({ change, github }) {
  let listing;
  return () => {
    listing ??= change.pullRequest === void 0 ? Promise.resolve({ paths: /* @__PURE__ */ new Set(), incomplete: "there is no pull request" }) : listChangedFiles(change.pullRequest, github);
    return listing;
  };
}
async function isSpared(request, revisions, changed) {
  const { change, commits, inputs } = request;
  if (change.pullRequest === void 0 || revisions.base === void 0) return false;
  const [head, base] = await Promise.all([commits.tree(revisions.head), commits.tree(revisions.base)]);
  if (!await isUntouched({ head, base, inputs, changed })) return false;
  const world = await load(base, inputs.config, [], { withoutRemarks: true });
  const failure = commits.failure();
  if (failure !== void 0) throw failure;
  const { verdict } = await judgeWorlds(request, revisions, world, world, [], /* @__PURE__ */ new Map());
  return verdict === "pass";
}
async function concern({ change, inputs }, head, base, list) {
  const relevant = { relevant: true, notes: [] };
  if (base === void 0 || change.pullRequest === void 0 || !haveSameInputs(head, base)) return relevant;
  const failOn = inputs.failOn ?? base.settings.failOn;
  if (failOn === "all" || hasErrors(head) || head.inventory.exports.length === 0) return relevant;
  const changed = await list();
  if (changed.incomplete === void 0) return { relevant: touchesInputs(changed.paths, head, base), notes: [] };
  const why = `${changed.incomplete}; so everything counts as changed, and was judged`;
  return { relevant: true, notes: [{ what: "which files the pull request changes", why }] };
}
function hasErrors({ problems }) {
  return problems.some(({ severity }) => severity === "error");
}
function nothingChanged(request, revisions, inputs, notEvaluated) {
  const compared = comparisonOf(request.change, revisions);
  return nothingToJudge(request, "no file that an export depends on changed", { inputs, notEvaluated, ...compared });
}
function nothingToJudge({ now, startedAt }, verdictReason, rest) {
  return {
    tool: { name: "genesys-export-gate", version },
    mode: "check",
    verdict: "pass",
    verdictReason,
    exports: [],
    findings: [],
    documents: [],
    time: now.toISOString(),
    durationMs: Date.now() - startedAt,
    couldNotJudge: false,
    ...rest
  };
}
async function loadHead(commits, commit, { config, paths }, cache) {
  return load(await commits.tree(commit), config, paths, { cache });
}
async function loadBase(commits, commit, { config, paths }, cache) {
  const tree = await commits.tree(commit);
  const listed = await tree.list();
  const exists2 = (given) => {
    const path = checkedPath(given).replace(/\/$/, "");
    return path === "." || listed.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
  };
  const configPath = config !== void 0 && exists2(config) ? config : void 0;
  const there = paths.filter(exists2);
  const world = await load(tree, configPath, there, { cache });
  if (paths.length === 0 || there.length > 0) return world;
  return { ...world, inputs: [], inventory: { ...world.inventory, exports: [], documents: [] } };
}
function load(tree, configPath, paths, options) {
  return loadWorld(tree, {
    ...options,
    ...configPath === void 0 ? {} : { configPath },
    ...paths.length === 0 ? {} : { paths }
  });
}
function leftOut(change, revisions) {
  if (change.base === void 0 || revisions.base !== void 0) return [];
  return [{ what: "comparison with the base", why: `GitHub no longer has commit ${change.base}` }];
}

// src/github/suggestions.ts
import { createHash as createHash2 } from "node:crypto";

// src/github/diff-lines.ts
var HEADER = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function parsePatch(patch) {
  const rows = patch.split("\n");
  if (rows.at(-1) === "") rows.pop();
  const hunks = [];
  let at2 = 0;
  while (at2 < rows.length) {
    const header = HEADER.exec(rows[at2] ?? "");
    if (header === null) return void 0;
    const [, left = "1", start = "", right = "1"] = header;
    const body = hunkBody(rows, at2 + 1);
    const hunk = readHunk(body, Number(start));
    const leftRows = body.filter((row) => row.startsWith("-") || row.startsWith(" ")).length;
    if (hunk.lines.length !== Number(right) || leftRows !== Number(left)) return void 0;
    hunks.push(hunk);
    at2 += 1 + body.length;
  }
  return hunks;
}
function hunkBody(rows, from) {
  let to = from;
  while (to < rows.length && /^[ +\-\\]/.test(rows[to] ?? "")) to += 1;
  return rows.slice(from, to);
}
function readHunk(rows, start) {
  const lines = [];
  const deletedBefore = /* @__PURE__ */ new Set();
  for (const row of rows) {
    if (row.startsWith("-")) deletedBefore.add(start + lines.length);
    else if (!row.startsWith("\\")) lines.push(row.slice(1));
  }
  return { start, lines, deletedBefore };
}
function suggestible(hunks, from, to) {
  const hunk = hunks.find(({ start, lines }) => from >= start && to < start + lines.length);
  if (hunk === void 0 || from > to) return void 0;
  const inside = [...hunk.deletedBefore].some((line) => line > from && line <= to);
  return inside ? void 0 : hunk.lines.slice(from - hunk.start, to - hunk.start + 1);
}

// src/github/suggestions.ts
var MOST = 10;
var MAX_BODY = 65536;
function curedPaths(report) {
  return new Set(curable(report).flatMap(({ fix }) => fix.edits.map(({ path }) => path)));
}
function suggestCures(judged, tag, sides) {
  const report = inWords(judged);
  const sources = lookups(report);
  const hunks = new Map([...sides.patches].map(([path, patch]) => [path, parsePatch(patch) ?? []]));
  const chosen = [];
  for (const finding of curable(report)) {
    const side = sources.of(finding);
    const cure = cureFor(
      finding,
      tag,
      (edit) => rangeOf(edit, side.text(edit.path), hunks.get(edit.path), sides.moved)
    );
    if (cure === void 0 || overlap(cure, chosen.flat())) continue;
    if (chosen.flat().length + cure.length <= MOST) chosen.push(cure);
  }
  return chosen;
}
function isSuggestion(body, tag) {
  const start = `<!-- genesys-export-gate:${tag}:suggestion:`;
  return body.startsWith(start) && /^[0-9a-f]{16} -->\r?\n/.test(body.slice(start.length));
}
function curable({ findings }) {
  return worstFirst(findings).filter(
    (finding) => finding.status === "new" && finding.fix?.verified === true
  );
}
function cureFor(finding, tag, range) {
  const { edits } = finding.fix;
  const cure = [];
  for (const [index, edit] of edits.entries()) {
    const found = range(edit);
    if (found === void 0) return void 0;
    const { startLine, endLine, lines } = found;
    const body = bodyOf(finding, tag, index, lines);
    if (body.length > MAX_BODY) return void 0;
    cure.push({ path: edit.path, startLine, endLine, body });
  }
  return cure.length === 0 || overlap(cure.slice(1), cure.slice(0, 1)) ? void 0 : cure;
}
function rangeOf(edit, judged, hunks, moved) {
  if (judged === void 0 || hunks === void 0 || judged.includes("\r") || !isPlain(edit.text)) return void 0;
  const before = judged.split("\n");
  for (const { line, endLine, lines } of replacements(edit, before)) {
    const { startLine, endLine: last = 0 } = relocated(
      { path: edit.path, startLine: line, endLine, level: "notice", title: "", message: "" },
      moved
    );
    if (startLine === void 0) continue;
    const shown = suggestible(hunks, startLine, last);
    if (shown?.join("\n") === before.slice(line - 1, endLine).join("\n")) return { startLine, endLine: last, lines };
  }
  return void 0;
}
function replacements({ line, endLine, text: text2 }, before) {
  const fresh = text2 === "" ? [] : text2.replace(/\n$/, "").split("\n");
  if (endLine >= line) return [{ line, endLine, lines: fresh }];
  const above = before[line - 2];
  const below = before[line - 1];
  return [
    ...above === void 0 ? [] : [{ line: line - 1, endLine: line - 1, lines: [above, ...fresh] }],
    ...below === void 0 ? [] : [{ line, endLine: line, lines: [...fresh, below] }]
  ];
}
function isPlain(text2) {
  const shown = text2.replace(/[\t\n]/g, "");
  return visible(shown) === shown;
}
function bodyOf({ identity, rule, fix, export: name }, tag, index, lines) {
  const key = createHash2("sha256").update(`${tag}
${identity}
${index}`).digest("hex").slice(0, 16);
  const count = fix.edits.length;
  const part = count === 1 ? "" : ` Suggestion ${index + 1} of ${count}: the cure needs all of them.`;
  return [
    `<!-- genesys-export-gate:${tag}:suggestion:${key} -->`,
    `**Cure** for ${code(rule)} (${prose(checkedWords(fix, name), name === void 0 ? [] : [name])}). ${prose(fix.description)}${part}`,
    "",
    block(lines)
  ].join("\n");
}
function block(lines) {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [`${fence}suggestion`, ...lines, fence].join("\n");
}
function overlap(some, others) {
  return some.some(
    (a) => others.some((b) => a.path === b.path && a.startLine <= b.endLine && b.startLine <= a.endLine)
  );
}

// src/github/moved-files.ts
async function movedFiles(report, change, commits) {
  const judged = report.comparison?.head;
  const paths = /* @__PURE__ */ new Set([...annotations(report).shown.map(({ path }) => path), ...curedPaths(report)]);
  if (change.pullRequest === void 0 || judged === void 0 || judged === change.head || paths.size === 0) {
    return /* @__PURE__ */ new Map();
  }
  try {
    const trees = { judged: await commits.tree(judged), shown: await commits.tree(change.head) };
    const [before, after] = [await objects(trees.judged), await objects(trees.shown)];
    const moved = [...paths].filter((path) => before.has(path) && before.get(path) !== after.get(path));
    return new Map(await Promise.all(moved.map((path) => compare(path, trees, after.has(path)))));
  } catch (error2) {
    if (error2 instanceof UserError) return /* @__PURE__ */ new Map();
    throw error2;
  }
}
async function objects(tree) {
  return new Map((await tree.list()).map(({ path, object }) => [path, object]));
}
async function compare(path, trees, isThere) {
  const text2 = async (tree) => new TextDecoder().decode(await tree.read(path));
  const judged = await text2(trees.judged);
  return [path, isThere ? { judged, shown: await text2(trees.shown) } : { judged }];
}

// src/github/comment.ts
var MAX_BODY2 = 65536;
var ACTIONS_BOT = "github-actions[bot]";
function marker(tag) {
  return `<!-- genesys-export-gate:${tag} -->`;
}
function publishComment(github, request) {
  const { mode, content } = request;
  if (mode === "off") return Promise.resolve({});
  return attempt(github, request, (exists2) => bodiesFor(mode, content, exists2));
}
function replaceComment(github, request, body) {
  if (request.mode === "off") return Promise.resolve({});
  return attempt(github, request, (exists2) => exists2 ? [body] : []);
}
async function attempt(github, request, choose) {
  try {
    return await publish(github, request, choose);
  } catch (error2) {
    return { problem: explain(error2) };
  }
}
async function publish(github, { pullRequest, judged, tag }, choose) {
  const mark = marker(tag);
  const [ours, ...duplicates] = await findOurs(github, pullRequest, mark);
  const bodies = choose(ours !== void 0);
  if (ours === void 0 && (bodies === void 0 || bodies.length === 0)) return {};
  const newest = await github.pullRequestHead(pullRequest);
  if (newest !== void 0 && newest !== judged) return { problem: overtaken(judged, newest) };
  const outcome = await write(github, pullRequest, mark, ours, bodies);
  for (const { id } of duplicates) await github.deleteComment(id).catch(() => {
  });
  return outcome;
}
async function write(github, pullRequest, mark, ours, bodies) {
  if (bodies === void 0) {
    if (ours !== void 0) await github.deleteComment(ours.id);
    return {};
  }
  if (bodies.length === 0) return ours === void 0 ? {} : { url: ours.url };
  const marked = bodies.map((body) => `${mark}
${body}`);
  const { url } = ours === void 0 ? await create(github, pullRequest, mark, marked) : await update(github, pullRequest, mark, ours, marked);
  return { url };
}
function bodiesFor(mode, { clean, bodies, resolved }, exists2) {
  if (!clean || mode === "always") return bodies;
  if (mode === "on-findings") return void 0;
  return exists2 ? [resolved] : [];
}
async function findOurs(github, pullRequest, mark) {
  const comments = await github.comments(pullRequest);
  const marked = comments.filter(
    ({ body }) => body === mark || body.startsWith(`${mark}
`) || body.startsWith(`${mark}\r
`)
  );
  if (marked.length === 0) return [];
  const viewer = await github.viewer() ?? ACTIONS_BOT;
  return marked.filter(({ author }) => author?.login === viewer).sort((a, b) => a.id - b.id);
}
async function update(github, pullRequest, mark, comment2, bodies) {
  try {
    return await firstAccepted(
      bodies,
      async (body) => sameText(comment2.body, body) ? comment2 : github.updateComment(comment2.id, body)
    );
  } catch (error2) {
    if (error2 instanceof GitHubError && error2.status === 404) return create(github, pullRequest, mark, bodies);
    throw error2;
  }
}
async function create(github, pullRequest, mark, bodies) {
  return firstAccepted(bodies, async (body) => {
    try {
      return await github.createComment(pullRequest, body);
    } catch (error2) {
      if (!(error2 instanceof GitHubError) || error2.status !== void 0 && error2.status < 500) throw error2;
      const [created] = await findOurs(github, pullRequest, mark);
      return created ?? github.createComment(pullRequest, body);
    }
  });
}
async function firstAccepted(bodies, write2) {
  const fitting = bodies.filter((body) => body.length <= MAX_BODY2);
  const [first = bodies.at(-1)?.slice(0, MAX_BODY2) ?? "", ...shorter] = fitting;
  try {
    return await write2(first);
  } catch (error2) {
    if (error2 instanceof GitHubError && error2.status === 422 && shorter.length > 0)
      return firstAccepted(shorter, write2);
    throw error2;
  }
}
function sameText(a, b) {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}
function overtaken(judged, newest) {
  const message = `No comment on the pull request: its newest commit is ${newest.slice(0, 7)}, and this run judged ${judged.slice(0, 7)}. The newer commit's run will comment.`;
  return { level: "notice", message };
}
function explain(error2) {
  if (!(error2 instanceof GitHubError)) {
    const kind = error2 instanceof Error ? error2.name : typeof error2;
    return {
      level: "warning",
      message: `No comment on the pull request: internal error (${kind}). The verdict stands.`
    };
  }
  if (error2.status === 403 && /\block(?:ed)?\b/i.test(error2.message)) {
    const message = "No comment on the pull request: its conversation is locked. The verdict stands, and the job summary says all of it.";
    return { level: "notice", message };
  }
  if (error2.status === 403 || error2.status === 404) {
    const message = "No comment on the pull request: this token may not write one. That is so for pull requests from forks; for others give the job `permissions: { pull-requests: write }`. The verdict stands, and the job summary says all of it.";
    return { level: "notice", message };
  }
  return { level: "warning", message: `No comment on the pull request: ${error2.message}. The verdict stands.` };
}

// src/github/publish-suggestions.ts
async function publishSuggestions(github, request) {
  try {
    await publish2(github, request);
    return void 0;
  } catch (error2) {
    return explain2(error2);
  }
}
async function publish2(github, request) {
  const { pullRequest, judged, paths, cures } = request;
  const { ours, answered } = await findOurs2(github, request);
  const wanted = paths.size === 0 ? [] : cures(await github.pullRequestPatches(pullRequest, paths));
  const standing = /* @__PURE__ */ new Map();
  const left = [...ours];
  for (const suggestion of wanted.flat()) {
    const at2 = left.findIndex((comment3) => isSame(comment3, suggestion));
    const [comment2] = at2 === -1 ? [] : left.splice(at2, 1);
    if (comment2 !== void 0) standing.set(suggestion, comment2);
  }
  const stale = left.filter(({ id }) => !answered.has(id));
  const missing = wanted.filter((cure) => cure.some((suggestion) => !standing.has(suggestion)));
  if (stale.length === 0 && missing.length === 0) return;
  if (await github.pullRequestHead(pullRequest) !== judged) return;
  for (const { id } of stale) await github.deleteReviewComment(id);
  for (const cure of missing) await postCure(github, request, cure, standing, answered);
}
async function postCure(github, request, cure, standing, answered) {
  const made = cure.flatMap((suggestion) => standing.get(suggestion) ?? []);
  try {
    for (const suggestion of cure) if (!standing.has(suggestion)) made.push(await post(github, request, suggestion));
  } catch (error2) {
    for (const { id } of made) if (!answered.has(id)) await github.deleteReviewComment(id).catch(() => {
    });
    if (!(error2 instanceof GitHubError) || error2.status !== 422) throw error2;
  }
}
async function post(github, request, suggestion) {
  try {
    return await github.createReviewComment(request.pullRequest, { ...suggestion, commit: request.judged });
  } catch (error2) {
    if (!(error2 instanceof GitHubError) || error2.status !== void 0 && error2.status < 500) throw error2;
    const created = (await findOurs2(github, request)).ours.find((comment2) => isSame(comment2, suggestion));
    if (created === void 0) throw error2;
    return created;
  }
}
async function findOurs2(github, { pullRequest, tag }) {
  const comments = await github.reviewComments(pullRequest);
  const answered = new Set(comments.flatMap(({ inReplyTo }) => inReplyTo === void 0 ? [] : [inReplyTo]));
  const marked = comments.filter(({ body, inReplyTo }) => inReplyTo === void 0 && isSuggestion(body, tag));
  if (marked.length === 0) return { ours: [], answered };
  const viewer = await github.viewer() ?? ACTIONS_BOT;
  const ours = marked.filter(({ author }) => author?.login === viewer).sort((a, b) => a.id - b.id);
  return { ours, answered };
}
function isSame(comment2, { path, startLine, endLine, body }) {
  return comment2.path === path && comment2.line === endLine && (comment2.startLine ?? comment2.line) === startLine && sameText(comment2.body, body);
}
function explain2(error2) {
  if (!(error2 instanceof GitHubError)) {
    const kind = error2 instanceof Error ? error2.name : typeof error2;
    return {
      level: "warning",
      message: `No suggestions on the pull request: internal error (${kind}). The verdict stands.`
    };
  }
  if (error2.status === 403 || error2.status === 404) {
    const message = "No suggestions on the pull request: this token may not write them. Give the job `permissions: { pull-requests: write }`. The verdict stands, and the comment has the cure.";
    return { level: "notice", message };
  }
  return { level: "warning", message: `No suggestions on the pull request: ${error2.message}. The verdict stands.` };
}

// src/github/resolved.ts
function resolvedText(report) {
  const before = report.findings.filter((finding) => isOpen(finding) && finding.severity === "error");
  if (before.length > 0) {
    const denied = report.exports.some(
      ({ name, decisions }) => decisions.calls.some(
        ({ decision, call }) => decision !== "allowed" && before.some((finding) => finding.export === name && finding.calls.includes(call.id))
      )
    );
    return [
      `### ⚠️ This change breaks nothing; ${denied ? "the export was already denied before" : "what is wrong was so before"}`,
      "What was reported here as new does not hold for the latest commit of this pull request. The job summary has what stands already."
    ].join("\n\n");
  }
  return [
    "### ✅ Resolved: this change no longer stands in the way of a recording export",
    report.exports.length === 0 ? "The latest commit of this pull request changes no file that an export depends on." : "What was reported here does not hold for the latest commit of this pull request."
  ].join("\n\n");
}

// src/github/publish.ts
async function publishReport(publication) {
  const { report, inputs, runner: runner2 } = publication;
  const outputs = new Map(Object.entries(countsOf(report)));
  runner2.log(
    inputs.annotations ? renderGithub(report, publication.moved) : logText(renderText(report, { color: false, width: 120 }))
  );
  const commented = await comment(publication);
  const url = told(commented, runner2);
  if (url !== void 0) outputs.set("comment-url", url);
  if (commented.problem === void 0) await suggest(publication);
  for (const [input, render] of RENDERERS) {
    const path = inputs.files[input];
    if (path !== void 0 && await writeReport(publication, input, path, render)) outputs.set(input, path);
  }
  await keepIssues(publication);
  setAll(runner2, outputs);
  await runner2.summarize(renderSummary(report));
}
async function keepIssues({ report, issues, github, inputs, runner: runner2 }) {
  if (issues === void 0 || report.drift === void 0) return;
  if ("problem" in issues) return runner2[issues.problem.level](visible(issues.problem.message));
  const request = driftIssueRequest({ ...report, drift: report.drift }, inputs.commentTag);
  const { problems } = await publishDriftIssues(github, request, issues);
  for (const { level, message } of problems) runner2[level](visible(message));
}
async function publishFailure(message, runner2, place) {
  const outputs = /* @__PURE__ */ new Map([["verdict", "undecided"]]);
  const because = text(message);
  if (place?.change.pullRequest !== void 0) {
    const body = `### ⚠️ The latest commit could not be judged
**This is not a pass.** ${because}`;
    const url = told(await replaceComment(place.github, commentRequest(place), body), runner2);
    if (url !== void 0) outputs.set("comment-url", url);
  }
  setAll(runner2, outputs);
  await runner2.summarize(`### ⚠️ The recording exports could not be judged

${because}
`);
}
function setAll(runner2, outputs) {
  runner2.setOutputs(new Map(OUTPUTS.map(({ name }) => [name, outputs.get(name) ?? ""])));
}
function countsOf(report) {
  const open2 = report.findings.filter(isOpen);
  const of = (severity) => String(open2.filter((finding) => finding.severity === severity && finding.status === "new").length);
  return {
    verdict: report.verdict,
    findings: String(open2.length),
    errors: of("error"),
    warnings: of("warning"),
    ...report.drift === void 0 ? {} : { drift: String(report.drift.length) }
  };
}
var RENDERERS = [
  ["json-file", renderJson],
  // GitHub would show what is fixed or suppressed as open.
  ["sarif-file", async (report) => (await import("./chunks/sarif-BU3SHLMX.js")).renderSarif(report, { only: "open" })],
  ["html-file", async (report) => (await import("./chunks/html-TGASYTWL.js")).renderHtml(report)]
];
async function writeReport({ report, workspace, runner: runner2 }, input, path, render) {
  try {
    await writeReportFile(workspace, path, await render(report), input);
    return true;
  } catch (error2) {
    runner2.warning(visible(`${error2 instanceof Error ? error2.message : error2}. The verdict stands.`));
    return false;
  }
}
async function comment(publication) {
  if (publication.change.pullRequest === void 0) return {};
  const content = contentOf(publication.report);
  return publishComment(publication.github, { ...commentRequest(publication), content });
}
async function suggest({ report, moved, change, inputs, github, runner: runner2 }) {
  if (change.pullRequest === void 0 || inputs.comment === "off") return;
  const { pullRequest, judged, tag } = commentRequest({ change, inputs });
  const problem = await publishSuggestions(github, {
    pullRequest,
    judged,
    tag,
    paths: curedPaths(report),
    cures: (patches) => suggestCures(report, tag, { patches, moved })
  });
  if (problem !== void 0) runner2[problem.level](visible(problem.message));
}
function commentRequest({ change, inputs }) {
  return {
    pullRequest: change.pullRequest?.number ?? 0,
    judged: change.head,
    tag: inputs.commentTag,
    mode: inputs.comment
  };
}
function told({ url, problem }, runner2) {
  if (problem !== void 0) runner2[problem.level](visible(problem.message));
  return url;
}
var SHORT_COMMENT = 2e4;
function contentOf(report) {
  return {
    clean: isClean(report),
    bodies: [renderComment(report), renderComment(report, { limit: SHORT_COMMENT })],
    resolved: resolvedText(report)
  };
}
function isClean({ verdict, couldNotJudge, findings }) {
  const worthTelling = findings.some(
    (finding) => finding.severity !== "notice" && (finding.status === "fixed" || isOpen(finding) && finding.status === "new")
  );
  return verdict === "pass" && !couldNotJudge && !worthTelling;
}

// src/github/runner.ts
function actionsRunner(env) {
  return {
    log: (text2) => info(text2),
    notice: (message) => notice(message),
    warning: (message) => warning(message),
    setOutputs: (outputs) => {
      try {
        if (!env["GITHUB_OUTPUT"]) throw new Error("GITHUB_OUTPUT is not set");
        for (const [name, value] of outputs) setOutput(name, value);
      } catch (error2) {
        warning(`The outputs of this step could not be set: ${reasonOf(error2)}. The verdict stands.`);
      }
    },
    // GitHub Enterprise Servers of old have no summaries.
    summarize: async (markdown) => {
      if (!env["GITHUB_STEP_SUMMARY"]) return;
      try {
        await summary.addRaw(markdown, true).write();
      } catch (error2) {
        warning(`The job summary could not be written: ${reasonOf(error2)}. The verdict stands.`);
      }
    }
  };
}
function reasonOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}

// src/action.ts
var COULD_NOT_JUDGE = 2;
var READING_TIME = 24e4;
var PUBLISHING_TIME = 6e4;
var runner = actionsRunner(process.env);
async function run() {
  const startedAt = Date.now();
  let known;
  try {
    known = await prepare();
    const judged = await judgeRun(known, startedAt);
    const { inputs, change, workspace = process.cwd() } = known;
    await publishReport({ ...judged, change, inputs, workspace, github: publishing(known), runner });
    return exitCodeOf(judged.report);
  } catch (error2) {
    const message = tellFailure(error2);
    await publishFailure(message, runner, known && { ...known, github: publishing(known) });
    return COULD_NOT_JUDGE;
  }
}
async function prepare() {
  const token = getInput("github-token");
  if (token !== "") setSecret(token);
  const inputs = readInputs((name) => getInput(name));
  const workspace = process.env["GITHUB_WORKSPACE"];
  const change = await readChange(process.env, (path) => readFile(path, "utf8"));
  const root = workspace ?? process.cwd();
  for (const input of FILE_INPUTS) {
    const path = inputs.files[input];
    if (path !== void 0) await checkReportFile(root, path, input);
  }
  return { inputs, change, workspace };
}
async function judgeRun({ inputs, change, workspace }, startedAt) {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(READING_TIME)]);
  const github = connectTo(change, inputs, signal, startedAt + READING_TIME);
  const simulation = { mode: inputs.awsSimulation, environment: process.env, progress: groupedProgress() };
  try {
    const commits = await openCommits(workspace, github);
    const mode = modeOf(change, inputs);
    if (mode !== "check")
      return {
        ...await judgeAws({ mode, inputs, change, workspace, commits, github, simulation, startedAt }),
        moved: /* @__PURE__ */ new Map()
      };
    const judge = (request) => judgeWithSecondOpinion(request, simulation);
    const report = await judgeChange({ change, inputs, commits, github, judge, now: new Date(startedAt), startedAt });
    return {
      report,
      moved: inputs.annotations || inputs.comment !== "off" ? await movedFiles(report, change, commits) : /* @__PURE__ */ new Map()
    };
  } finally {
    simulation.progress.done();
    stop.abort();
  }
}
function publishing({ change, inputs }) {
  return connectTo(change, inputs, AbortSignal.timeout(PUBLISHING_TIME), Date.now() + PUBLISHING_TIME);
}
function connectTo({ repository }, { token }, signal, until) {
  const apiUrl = process.env["GITHUB_API_URL"] || "https://api.github.com";
  return createGitHub({ repository, token, apiUrl, signal, until, log: (text2) => info(visible(text2)) });
}
function groupedProgress() {
  let open2 = false;
  return {
    step(text2) {
      if (!open2) startGroup("AWS");
      open2 = true;
      info(visible(text2));
    },
    done() {
      if (open2) endGroup();
      open2 = false;
    }
  };
}
function tellFailure(error2) {
  const message = error2 instanceof UserError ? [error2.message, error2.help].filter((part) => part !== void 0).join(" - ") : `internal error (${error2 instanceof Error ? error2.name : typeof error2}) of genesys-export-gate ${version}: please report it; run again with debug logging for the stack`;
  if (!(error2 instanceof UserError) && error2 instanceof Error && isDebug()) debug(visible(error2.stack ?? ""));
  setFailed(visible(message));
  return message;
}
process.exitCode = await run();
process.stdout.write("", () => process.exit());
