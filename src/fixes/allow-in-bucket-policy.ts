/** Cure of a bucket of another account whose policy does not name the role (S1): both sides must allow. */

import { unique } from "../collections.ts";
import { isGap } from "../inventory/model.ts";
import { listOf } from "../rules/phrases.ts";
import { addActions } from "./add-actions.ts";
import { correctActions } from "./correct-action.ts";
import { isEditable } from "./documents-around.ts";
import { dropped } from "./dropped.ts";
import { freeSid } from "./json-values.ts";
import type { Denial } from "./model.ts";
import { type Part, type Wanted, wantedBy } from "./parts.ts";
import { isAllow, namesOnly, sitesIn } from "./statements.ts";

/** Ways to allow the calls in the bucket's policy. */
export function allowInBucketPolicy(denial: Denial): readonly Part[] {
  const { bucket, declared } = denial.judged.export;
  const document = isGap(bucket) ? undefined : bucket.policy;
  if (document === undefined || !isEditable(document)) return [];
  const wanted = wantedBy(denial.decisions);
  const sites = sitesIn([document]).filter(isAllow);
  const ofRole = sites.filter(({ statement }) => namesOnly(statement, (text) => text === declared.role));
  const own = (more: readonly Wanted[]): Part => {
    const actions = unique(more.map(({ action }) => action));
    const resources = unique(more.map(({ resource }) => resource));
    return {
      document,
      changes: [
        {
          addTo: ["Statement"],
          value: {
            Sid: freeSid("GenesysExport", document),
            Effect: "Allow",
            Principal: { AWS: declared.role },
            Action: actions,
            Resource: resources,
          },
        },
      ],
      description: `let the export role of the other account do ${listOf(actions, "and")} in the bucket policy${dropped(denial)}`,
    };
  };
  return [
    ...correctActions(
      ofRole,
      wanted.map(({ action }) => action),
    ),
    ...addActions(ofRole, wanted, own, denial),
    own(wanted),
  ];
}
