/** sts:AssumeRole, as Genesys calls it. */

import { unique } from "../collections.ts";
import { GENESYS_REGIONS } from "./accounts.ts";
import type { Asked } from "./asked.ts";
import { callerDimension, credentialsDimension } from "./callers.ts";
import { organizationIdsBut } from "./circumstances.ts";
import { type ChoiceDimension, valueDimension } from "./dimensions.ts";
import { assumeRoleLayers } from "./layers.ts";
import type { Circumstances } from "./requests.ts";
import { assumeRoleRequest } from "./requests.ts";
import { type CallScene, NO_ORGANIZATION, networkDimensions, type Question } from "./scene.ts";

export function askSts(scene: CallScene): Question {
  const { circumstances, target, inventory, learnt } = scene;
  return {
    service: "sts",
    resource: circumstances.role,
    base: assumeRoleRequest(circumstances),
    layers: assumeRoleLayers(target, inventory),
    dimensions: (asked, time) => [
      ...networkDimensions(scene, asked),
      callerDimension(circumstances, asked, learnt.caller),
      stsRegionDimension(circumstances),
      time,
      credentialsDimension(learnt.caller),
      ...(circumstances.organizationKnown ? [] : [unknownOrganization(asked)]),
    ],
  };
}

/** The global STS endpoint shows as us-east-1, a regional one as its own region; which one Genesys calls is not known. */
function stsRegionDimension({ genesysRegion }: Circumstances): ChoiceDimension {
  const regions = unique([genesysRegion ?? "us-east-1", "us-east-1", ...GENESYS_REGIONS.keys()]);
  return {
    name: "STS endpoint",
    keys: ["aws:RequestedRegion"],
    openPoint: { rule: "X1", why: "which STS endpoint Genesys calls is not known" },
    choices: regions.map((region) => ({ words: `STS in ${region}`, context: { "aws:RequestedRegion": region } })),
  };
}

/** Where no document names the organization, its id may be any that an organization can have. */
function unknownOrganization(asked: Asked): ChoiceDimension {
  return { ...valueDimension("sts:ExternalId", organizationIdsBut([]), asked), openPoint: NO_ORGANIZATION };
}
