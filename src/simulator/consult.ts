/** Asks the simulator about every export: each role as it exists, and one that does not exist yet by its documents. */

import { groupBy } from "../collections.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import type { Inventory } from "../inventory/model.ts";
import { batchesOf } from "./batches.ts";
import type { Answer, Batch, Opinion, Reply, Simulator, Way } from "./model.ts";
import type { StandsFor } from "./open-texts.ts";
import { questionsOf } from "./questions.ts";

export interface ConsultRequest {
  readonly exports: readonly ExportDecisions[];
  readonly inventory: Inventory;
  readonly simulator: Simulator;
  /** Called after each batch. */
  readonly progress?: (done: number, total: number) => void;
  /** Why an account cannot be asked (`no credentials for it`); undefined where it can. */
  readonly mayAsk?: (account: string) => string | undefined;
  /** What a text of the inventory holds that stands for a name that AWS has still to give; undefined: nothing. */
  readonly standsFor?: StandsFor;
}

/**
 * Every question gets an answer, be it that there is none. Never throws for what AWS says.
 * @returns the questions and AWS' answers, for `reconcile`
 */
export async function consult(request: ConsultRequest): Promise<Opinion> {
  const { exports, inventory, simulator, progress, mayAsk, standsFor } = request;
  const asked = questionsOf(exports, inventory, mayAsk, standsFor);
  const batches = batchesOf(asked.questions);
  const answers = new Map<string, Answer>();
  const before = simulator.traffic();
  let done = 0;
  const settle = (batch: Batch, reply: Reply): void => {
    for (const { id } of batch.questions) answers.set(id, answerIn(reply, id));
    done += 1;
    progress?.(done, batches.length);
  };
  const byRole = groupBy(batches, ({ subject }) => subject.role);
  await Promise.all([...byRole.values()].map((ofRole) => askAboutRole(ofRole, simulator, settle)));
  const { calls, throttles } = simulator.traffic();
  return { ...asked, answers, calls: calls - before.calls, throttles: throttles - before.throttles };
}

/** The first request tells whether the role exists, and whether one may ask about it. */
async function askAboutRole(
  batches: readonly Batch[],
  simulator: Simulator,
  settle: (batch: Batch, reply: Reply) => void,
): Promise<void> {
  const [first, ...others] = batches;
  if (first === undefined) return;
  const known = await simulator.ask(first, "principal");
  const way: Way = known.kind === "no-such-role" ? "custom" : "principal";
  const reply = way === "custom" ? await askCustom(first, simulator) : known;
  settle(first, reply);
  await Promise.all(
    others.map(async (batch) => {
      if (reply.kind === "refused") settle(batch, reply);
      else settle(batch, await (way === "custom" ? askCustom(batch, simulator) : simulator.ask(batch, way)));
    }),
  );
}

async function askCustom(batch: Batch, simulator: Simulator): Promise<Reply> {
  const { identity } = batch.subject;
  const documents = identity === "attached" ? 0 : identity.length;
  if (documents > 0) return simulator.ask(batch, "custom");
  return { kind: "failed", why: "the role does not exist, and the inventory holds no policy of it to ask about" };
}

function answerIn(reply: Reply, id: string): Answer {
  if (reply.kind === "no-such-role") return { kind: "failed", why: "the role does not exist any more" };
  if (reply.kind !== "answered") return reply;
  return reply.answers.get(id) ?? { kind: "failed", why: "the simulator gave no decision for this resource" };
}
