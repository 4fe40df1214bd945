import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  createGitHub,
  driftIssueRequest,
  findDriftIssues,
  publishDriftIssues
} from "./chunk-HMPPWRHF.js";
import "./chunk-Y2BKSFAD.js";
import "./chunk-RG3TGSTS.js";
import "./chunk-WC24BK4T.js";
import "./chunk-QIMKEUIM.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import {
  UserError
} from "./chunk-J3BASWJ2.js";
import "./chunk-F74P53MW.js";
import "./chunk-GGLZDCZS.js";

// src/commands/merged-issues.ts
var TIME = 12e4;
async function keepMergedIssues(report, { environment, err }) {
  const { drift } = report;
  if (drift === void 0) return;
  const token = environment["GITHUB_TOKEN"] ?? "";
  const [owner = "", name = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  if (token === "" || owner === "" || name === "")
    throw new UserError("--drift-issue needs GITHUB_TOKEN and GITHUB_REPOSITORY", "set both, as GitHub Actions does");
  const github = createGitHub({
    repository: { owner, name },
    token,
    apiUrl: environment["GITHUB_API_URL"] || "https://api.github.com",
    signal: AbortSignal.timeout(TIME),
    until: Date.now() + TIME,
    log: (text) => err(`${visible(text)}
`)
  });
  const found = await findDriftIssues(github);
  if ("problem" in found) return err(`${found.problem.level}: ${visible(found.problem.message)}
`);
  const request = driftIssueRequest({ ...report, drift }, "default");
  const { problems } = await publishDriftIssues(github, request, found);
  for (const { level, message } of problems) err(`${level}: ${visible(message)}
`);
}
export {
  keepMergedIssues
};
