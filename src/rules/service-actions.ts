/** Which actions a service has, and which of them a text of a policy means. */

import { compileActions, matchAction } from "../authorization/match/action.ts";
import { ACTIONS, type Level } from "./data/actions.ts";

interface ServiceAction {
  /** `s3:PutObject` */
  readonly name: string;
  readonly levels: readonly Level[];
}

const BY_SERVICE: ReadonlyMap<string, readonly ServiceAction[]> = new Map(
  Object.entries(ACTIONS).map(([service, groups]) => [
    service,
    groups.flatMap(({ levels, names }) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => ({ name: `${service}:${name}`, levels })),
    ),
  ]),
);

/** The actions of a service, `s3`; undefined where the list of it is not known. */
export function actionsOf(service: string): readonly ServiceAction[] | undefined {
  return BY_SERVICE.get(service.toLowerCase());
}

/** The actions that a text such as `s3:Get*` stands for; undefined where the service's are not known. */
export function actionsMeant(text: string): readonly ServiceAction[] | undefined {
  const all = actionsOf(text.slice(0, text.indexOf(":")));
  const matcher = compileActions([text], undefined);
  if (all === undefined || matcher === undefined) return undefined;
  return all.filter(({ name }) => matchAction(matcher, name.toLowerCase()) === true);
}
