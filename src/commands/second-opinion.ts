/** Judges with IAM's own simulator as a second opinion, where it was asked for and can be had. */

import { UserError } from "../errors.ts";
import type { NotEvaluated } from "../genesys/model.ts";
import type { Report } from "../report/model.ts";
import type { Opinion, SimulatorSummary } from "../simulator/model.ts";
import type { World } from "../sources/model.ts";
import { aligned, decisionsOf, type JudgeRequest, judgeReading } from "./judge.ts";
import type { SimulationMode } from "./judging-options.ts";
import type { Progress } from "./surroundings.ts";

export interface Simulation {
  readonly mode: SimulationMode;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
}

const WHAT = "the second opinion of IAM's simulator";
const WITHOUT = "without IAM's simulator";
const CREDENTIALS = "the environment holds no AWS credentials";

/**
 * Asks about the head and, where there is one, the base, whose settings say which accounts there are.
 * Throws UserError where the simulator is required and cannot be asked.
 */
export async function judgeWithSecondOpinion(request: JudgeRequest, simulation: Simulation): Promise<Report> {
  const leavingOut = (one: NotEvaluated): Promise<Report> =>
    judgeReading({ ...request, notEvaluated: [...(request.notEvaluated ?? []), one] });
  const without = (why: string): Promise<Report> => leavingOut({ what: WHAT, why, wanted: WITHOUT });
  if (simulation.mode === "off") return leavingOut({ what: WHAT, why: "it was not asked for (aws-simulation)" });
  const { hasCredentials } = await import("../sources/aws/connect.ts");
  if (!hasCredentials(simulation.environment)) {
    if (simulation.mode === "required")
      throw new UserError(
        `aws-simulation is required, and ${CREDENTIALS}`,
        "give the job credentials: docs/aws-access.md",
      );
    return without(CREDENTIALS);
  }
  let opinions: NonNullable<JudgeRequest["opinions"]>;
  try {
    opinions = await opinionsOf(request, simulation);
  } catch (error) {
    if (simulation.mode === "required" || !(error instanceof UserError)) throw error;
    return without(error.message);
  }
  const report = await judgeReading({ ...request, opinions });
  if (simulation.mode === "required" && report.simulator !== undefined) refuseSilence(report.simulator);
  return report;
}

/** Required, and not everything was answered: no verdict. */
function refuseSilence({ refusal, unanswered, notAsked }: SimulatorSummary): void {
  if (refusal !== undefined)
    throw new UserError(
      `aws-simulation is required: ${refusal.why}`,
      `grant ${refusal.permission}: docs/aws-access.md`,
    );
  const silent = notAsked.filter(({ inherent }) => inherent !== true);
  if (unanswered === 0 && silent.length === 0) return;
  const [first] = silent;
  const why = first === undefined ? "" : `, such as ${first.what}: ${first.why}`;
  throw new UserError(`aws-simulation is required, and not everything could be asked${why}`);
}

async function opinionsOf(
  request: JudgeRequest,
  { environment, progress }: Simulation,
): Promise<NonNullable<JudgeRequest["opinions"]>> {
  const { accountCredentials } = await import("../sources/aws/account-credentials.ts");
  const { iamSimulator } = await import("../simulator/ask.ts");
  const { consult } = await import("../simulator/consult.ts");
  const { nameOfFirst, standInsOf } = await import("../sources/saved/stand-ins/texts.ts");
  const { head, base } = aligned(request);
  const credentials = await accountCredentials((base ?? head).accounts ?? [], environment);
  const simulator = iamSimulator({ credentials: (account) => credentials.of(account) });
  const opinionOf = ({ inventory, standIns = [] }: World, side: string): Promise<Opinion> =>
    consult({
      standsFor: nameOfFirst(standInsOf(standIns)),
      exports: decisionsOf({ inventory }, request.now),
      inventory,
      simulator,
      mayAsk: (account) => (credentials.of(account) === undefined ? credentials.why(account) : undefined),
      progress: (done, total) => progress.step(`IAM's simulator, ${side}: ${done} of ${total} requests`),
    });
  try {
    const ofHead = await opinionOf(head, base === undefined ? "each role" : "head");
    return base === undefined ? { head: ofHead } : { head: ofHead, base: await opinionOf(base, "base") };
  } finally {
    credentials.close();
  }
}
