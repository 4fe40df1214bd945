/** Cure of a name that is no action of AWS: the one that was surely meant (A3). */

import { correctAction } from "../rules/action-does-not-exist.ts";
import { listOf } from "../rules/phrases.ts";
import type { CureMaker, CurePart, TextFault } from "./model.ts";
import type { Part } from "./parts.ts";
import { isAllow, replaceItem, type Site, sitesIn } from "./statements.ts";

/** In the place of each wrong name that stands for one of these actions, that action. */
export function correctActions(sites: readonly Site[], actions: readonly string[]): readonly Part[] {
  const changes = sites.filter(isAllow).flatMap((site) =>
    (site.statement.actions ?? []).flatMap((text) => {
      const right = correctAction(text);
      return right === undefined || !actions.includes(right) ? [] : [{ site, text, right }];
    }),
  );
  const [first] = changes;
  if (first === undefined) return [];
  const { document } = first.site;
  const own = changes.filter(({ site }) => site.document === document);
  return [
    {
      document,
      changes: own.map(({ site, text, right }) => replaceItem(site, ["Action"], text, right)),
      description: `write ${listOf(
        own.map(({ text, right }) => `${right} in the place of ${text}`),
        "and",
      )}`,
    },
  ];
}

/** The cure of the finding `action-does-not-exist`, wherever the name stands in the document. */
export const correctNames: CureMaker<TextFault> = ({ finding, document }) => {
  if (finding.rule !== "action-does-not-exist" || document === undefined) return [];
  const wrong = sitesIn([document]).flatMap((site) =>
    (["Action", "NotAction"] as const).flatMap((element) =>
      (site.statement[element === "Action" ? "actions" : "notActions"] ?? [])
        .filter((text) => finding.identity === `${finding.rule} ${document.policy.id} ${element} ${text}`)
        .map((text) => ({ site, element, text })),
    ),
  );
  const right = correctAction(wrong[0]?.text ?? "");
  if (right === undefined) return [];
  const part: CurePart = {
    document,
    changes: wrong.map(({ site, element, text }) => replaceItem(site, [element], text, right)),
  };
  return [{ parts: [part], description: `write ${right} in the place of ${wrong[0]?.text}` }];
};
