import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  aligned,
  decisionsOf,
  judgeReading
} from "./chunk-VNL5YEEQ.js";
import {
  UserError
} from "./chunk-J3BASWJ2.js";

// src/commands/second-opinion.ts
var WHAT = "the second opinion of IAM's simulator";
var WITHOUT = "without IAM's simulator";
var CREDENTIALS = "the environment holds no AWS credentials";
async function judgeWithSecondOpinion(request, simulation) {
  const leavingOut = (one) => judgeReading({ ...request, notEvaluated: [...request.notEvaluated ?? [], one] });
  const without = (why) => leavingOut({ what: WHAT, why, wanted: WITHOUT });
  if (simulation.mode === "off") return leavingOut({ what: WHAT, why: "it was not asked for (aws-simulation)" });
  const { hasCredentials } = await import("./connect-7WUI6FRO.js");
  if (!hasCredentials(simulation.environment)) {
    if (simulation.mode === "required")
      throw new UserError(
        `aws-simulation is required, and ${CREDENTIALS}`,
        "give the job credentials: docs/aws-access.md"
      );
    return without(CREDENTIALS);
  }
  let opinions;
  try {
    opinions = await opinionsOf(request, simulation);
  } catch (error) {
    if (simulation.mode === "required" || !(error instanceof UserError)) throw error;
    return without(error.message);
  }
  const report = await judgeReading({ ...request, opinions });
  if (simulation.mode === "required" && report.simulator !== void 0) refuseSilence(report.simulator);
  return report;
}
function refuseSilence({ refusal, unanswered, notAsked }) {
  if (refusal !== void 0)
    throw new UserError(
      `aws-simulation is required: ${refusal.why}`,
      `grant ${refusal.permission}: docs/aws-access.md`
    );
  const silent = notAsked.filter(({ inherent }) => inherent !== true);
  if (unanswered === 0 && silent.length === 0) return;
  const [first] = silent;
  const why = first === void 0 ? "" : `, such as ${first.what}: ${first.why}`;
  throw new UserError(`aws-simulation is required, and not everything could be asked${why}`);
}
async function opinionsOf(request, { environment, progress }) {
  const { accountCredentials } = await import("./account-credentials-3SGUUUFF.js");
  const { iamSimulator } = await import("./ask-IS5H7SMZ.js");
  const { consult } = await import("./consult-FDUIWJ2L.js");
  const { nameOfFirst, standInsOf } = await import("./texts-GSFSBQ2A.js");
  const { head, base } = aligned(request);
  const credentials = await accountCredentials((base ?? head).accounts ?? [], environment);
  const simulator = iamSimulator({ credentials: (account) => credentials.of(account) });
  const opinionOf = ({ inventory, standIns = [] }, side) => consult({
    standsFor: nameOfFirst(standInsOf(standIns)),
    exports: decisionsOf({ inventory }, request.now),
    inventory,
    simulator,
    mayAsk: (account) => credentials.of(account) === void 0 ? credentials.why(account) : void 0,
    progress: (done, total) => progress.step(`IAM's simulator, ${side}: ${done} of ${total} requests`)
  });
  try {
    const ofHead = await opinionOf(head, base === void 0 ? "each role" : "head");
    return base === void 0 ? { head: ofHead } : { head: ofHead, base: await opinionOf(base, "base") };
  } finally {
    credentials.close();
  }
}

export {
  judgeWithSecondOpinion
};
