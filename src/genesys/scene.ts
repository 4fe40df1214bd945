/** What the questions of one export to AWS have in common. */

import type { PolicyOrUnknown, Request } from "../authorization/model.ts";
import type { Language } from "../authorization/pattern/pattern.ts";
import type { Layers } from "../authorization/space/policies.ts";
import { unique } from "../collections.ts";
import type { Inventory } from "../inventory/model.ts";
import { roleName } from "./arn.ts";
import type { Asked } from "./asked.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import { networkDimension } from "./dimensions.ts";
import { endpointFacts } from "./endpoint-facts.ts";
import type { Export } from "./model.ts";
import type { Learnt } from "./observed.ts";
import type { Circumstances } from "./requests.ts";
import { sessionOf } from "./requests.ts";

export interface Scene {
  readonly target: Export;
  readonly inventory: Inventory;
  readonly circumstances: Circumstances;
}

export interface CallScene extends Scene {
  /** Every object that the export writes: made once, for what is worked out about them stays with them. */
  readonly objects: Readonly<Record<"recordings" | "metadata", Language>>;
  /** Facts that records of exports showed. */
  readonly learnt: Learnt;
}

/** What one row of the catalogue asks AWS. */
export interface Question {
  readonly service: "sts" | "s3" | "kms";
  readonly resource: string;
  readonly base: Request;
  readonly layers: Layers;
  /** `time`: the instants at which the call is made; of the others, those behind it win where both set a context key. */
  readonly dimensions: (asked: Asked, time: ChoiceDimension) => readonly ChoiceDimension[];
  /** What else AWS may look at, by facts that nobody declared. */
  readonly undeclared?: readonly ChoiceDimension[];
  readonly endpoints?: ReadonlyMap<string, PolicyOrUnknown>;
  readonly mayBeRefused?: readonly string[];
}

export const NO_ORGANIZATION = {
  rule: "T2",
  why: "the Genesys Cloud organization id is in no document: set `genesys.organization-id` of the export",
};

/** The ways by which Genesys' requests may come, and what of these ways nobody knows. */
export function networkDimensions(
  { target, circumstances }: Scene,
  asked: Asked,
  network = target.declared.network,
): readonly ChoiceDimension[] {
  const facts = network.via === "internet" ? [] : endpointFacts(circumstances, network.sourceVpce !== undefined, asked);
  return [...facts, networkDimension(network, asked)];
}

/**
 * The session name that Genesys chooses is not published either. Where a policy names a session of the role, both that one
 * and another are tried.
 * @param observed the one that records showed: then there is no other
 */
export function sessionDimension(role: string, { principals }: Asked, observed?: string): ChoiceDimension {
  const ofRole = `:assumed-role/${roleName(role)}/`;
  const names = principals.flatMap((arn) =>
    arn.includes(ofRole) ? [arn.slice(arn.indexOf(ofRole) + ofRole.length)] : [],
  );
  const choice = (words: string, name?: string): Choice => ({ words, context: {}, principal: sessionOf(role, name) });
  return {
    name: "session",
    keys: ["principal"],
    openPoint: {
      rule: "T8",
      why: "Genesys does not publish the session name that it chooses; name the role instead of one of its sessions",
    },
    choices:
      observed === undefined
        ? [choice("some session of the role"), ...unique(names).map((name) => choice(`session ${name}`, name))]
        : [choice(`session ${observed}`, observed)],
  };
}
