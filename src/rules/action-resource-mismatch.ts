/** Actions that can apply to no resource of their statement. IAM stores such policies; S3 refuses them, which `malformed-policy` says. */

import { hasHole } from "../authorization/hole.ts";
import { splitArn } from "../authorization/match/arn.ts";
import type { PolicyKind, Statement } from "../authorization/model.ts";
import { unique } from "../collections.ts";
import type { Level } from "./data/actions.ts";
import { listOf } from "./phrases.ts";
import { type Attached, type Draft, nameOf, ofDeniedCall, type PolicyRule, type RuleScene } from "./policy-rule.ts";
import { actionsMeant } from "./service-actions.ts";

const KINDS: ReadonlySet<PolicyKind> = new Set(["identity-policy", "permissions-boundary"]);
/** Whose levels are told apart below. */
const SERVICES: ReadonlySet<string> = new Set(["s3", "kms"]);

export const actionResourceMismatch: PolicyRule = { id: "action-resource-mismatch", find };

function find(scene: RuleScene): readonly Draft[] {
  return scene.attached
    .filter(({ policy }) => KINDS.has(policy.kind))
    .flatMap((attached) => attached.policy.statements.flatMap((statement) => draftsOf(statement, attached, scene)));
}

function draftsOf(statement: Statement, { document, policy }: Attached, scene: RuleScene): readonly Draft[] {
  const { actions = [], resources, effect, path } = statement;
  if (resources === undefined || resources.length === 0 || resources.some(hasHole)) return [];
  const misfits = actions.filter((action) => isMisfit(action, resources));
  if (misfits.length === 0) return [];
  const wanted = unique(misfits.flatMap((action) => levelsOf(action) ?? []));
  const means = new Set(misfits.flatMap((action) => actionsMeant(action) ?? []).map(({ name }) => name));
  return [
    {
      document,
      path: [...path, "Resource"],
      statement,
      message: `${listOf(misfits, "and")} in ${nameOf(statement)} can apply to none of its resources, so the statement ${effect === "Allow" ? "allows" : "denies"} nothing of it.`,
      why: `${misfits.length === 1 ? "It is an action" : "These are actions"} on ${listOf(
        wanted.map((level) => WORDS[level]),
        "or",
      )}; Resource names ${listOf(resources, "and")} (R5).`,
      advice: `write ${listOf(
        wanted.map((level) => EXAMPLES[level]),
        "or",
      )} in Resource`,
      subject: `${nameOf(statement)} ${misfits.join(" ")}`,
      foldsInto: ofDeniedCall(
        scene.judged,
        ({ call, worst }) => effect === "Allow" && means.has(call.action) && worst.missingAllow.includes(policy.kind),
      ),
    },
  ];
}

const WORDS: Readonly<Record<Level, string>> = {
  bucket: "a bucket",
  object: "objects",
  key: "keys",
  alias: "aliases",
  nothing: "no resource at all",
  other: "something else",
};

const EXAMPLES: Readonly<Record<Level, string>> = {
  bucket: "arn:aws:s3:::BUCKET",
  object: "arn:aws:s3:::BUCKET/*",
  key: "arn:aws:kms:REGION:ACCOUNT:key/ID",
  alias: "arn:aws:kms:REGION:ACCOUNT:alias/NAME",
  nothing: '"*"',
  other: '"*"',
};

function isMisfit(action: string, resources: readonly string[]): boolean {
  const service = action.slice(0, action.indexOf(":")).toLowerCase();
  const levels = SERVICES.has(service) && !hasHole(action) ? levelsOf(action) : undefined;
  if (levels === undefined || levels.length === 0 || levels.includes("other")) return false;
  return resources.every((text) => {
    const there = levelsIn(text, service);
    return there !== undefined && !there.some((level) => levels.includes(level));
  });
}

function levelsOf(action: string): readonly Level[] | undefined {
  const meant = actionsMeant(action);
  return meant === undefined ? undefined : unique(meant.flatMap(({ levels }) => levels));
}

/** What a resource of the service may be by this text; undefined where that is not told apart here. */
function levelsIn(text: string, service: string): readonly Level[] | undefined {
  const parts = splitArn(text);
  const [, , of = "", region = "", account = "", resource = ""] = parts;
  if (parts.length < 6 || /[*?$]/.test(of)) return undefined;
  if (of !== service) return of === "" ? undefined : [];
  if (service === "kms") return levelsOfKey(resource);
  // Access points, jobs and the like have a region and an account.
  if (region !== "" || account !== "") return undefined;
  const [bucket = ""] = resource.split("/");
  if (/[*?$]/.test(bucket)) return ["bucket", "object"];
  return resource.includes("/") ? ["object"] : ["bucket"];
}

function levelsOfKey(resource: string): readonly Level[] | undefined {
  if (resource.startsWith("key/")) return ["key"];
  return resource.startsWith("alias/") ? ["alias"] : undefined;
}
