/** Cure of a missing allow on the role's side: the right ARN beside the wrong one, or a statement of its own. */

import { unique } from "../collections.ts";
import { CATALOGUE } from "../genesys/catalogue.ts";
import type { CallDecision } from "../genesys/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { freeSid, stringList, valueAt } from "./json-values.ts";
import type { Ailment, Cure, CureMaker } from "./model.ts";

export const allowForRole: CureMaker = (ailment): readonly Cure[] => {
  const { decision } = ailment;
  if (decision.worst.decision !== "implicitDeny" || !decision.worst.missingAllow.includes("identity-policy")) return [];
  return [...addResource(ailment), ...addStatement(ailment)];
};

/** The statement allows the action on other ARNs only: add the one that is asked for. */
function addResource({ finding, decisions, document, value }: Ailment): readonly Cure[] {
  const { statement, pointer } = finding;
  if (statement === undefined || document === undefined || pointer?.stoppedBy?.element !== "Resource") return [];
  // Never hand the recordings to a statement that allows more than an export does.
  const actions = stringList(valueAt(value, [...statement.path, "Action"]));
  if (actions.length === 0 || !actions.every(isOfExport)) return [];
  const listed = stringList(valueAt(value, [...statement.path, "Resource"]));
  const missing = unique(decisions.map(resourceFor)).filter((arn) => !listed.includes(arn));
  return [
    {
      parts: [{ document, changes: [{ set: [...statement.path, "Resource"], value: [...missing, ...listed] }] }],
      description: `add ${missing.join(" and ")} to the statement's resources`,
    },
  ];
}

const OF_EXPORT: ReadonlySet<string> = new Set(CATALOGUE.map(({ action }) => action.toLowerCase()));

function isOfExport(action: string): boolean {
  return OF_EXPORT.has(action.toLowerCase());
}

function addStatement({ finding, judged, decisions }: Ailment): readonly Cure[] {
  const document = firstIdentityPolicy(judged.export.role);
  if (document === undefined || "unknown" in document.policy) return [];
  const actions = unique(decisions.map(({ call }) => call.action));
  const resources = unique(decisions.map(resourceFor));
  const statement = {
    Sid: freeSid("GenesysExport", document),
    Effect: "Allow",
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: resources.length === 1 ? resources[0] : resources,
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `allow ${actions.join(", ")} on ${resources.join(" and ")}${dropped(finding)}`,
    },
  ];
}

/** A cure that goes around a condition says so. */
function dropped({ pointer }: Ailment["finding"]): string {
  const { key } = pointer?.stoppedBy ?? {};
  return key === undefined ? "" : `, without the condition on ${key}`;
}

function firstIdentityPolicy(role: Ailment["judged"]["export"]["role"]): PolicyDocument | undefined {
  return isGap(role) || isGap(role.identityPolicies) ? undefined : role.identityPolicies[0];
}

/** The ARN to write in a policy for the call: the bucket, the key, or every object of the organization. */
function resourceFor({ call }: CallDecision): string {
  return call.resource.replace(/\/year=.*$/, "/*");
}
