/** Roles of the files against those of AWS. */

import { HOLE, hasHole } from "../authorization/hole.ts";
import { unique } from "../collections.ts";
import { type Inventory, isGap, type Role } from "../inventory/model.ts";
import { valueDifference } from "./difference.ts";
import { absent, inOrder, nameOf, orElse, orSilent } from "./facts.ts";
import type { Inventoried, Live, Open } from "./inventoried.ts";
import type { Drift, DriftKind } from "./model.ts";
import type { Json } from "./normalise.ts";
import { fitsText } from "./open-texts.ts";
import { comparePolicies, ofFiles, ofLive } from "./policies.ts";
import { compareKnown, fromGap, type Known, NONE, SILENT, there, unknown } from "./sides.ts";

/** What AWS holds otherwise of a role. */
export function roleDrift(declared: Role, live: Live): readonly Drift[] {
  const { arn } = declared;
  const held = live.roles.find((role) => role.arn === arn);
  const subject = (kind: DriftKind, name: string) => ({
    kind,
    attachedTo: arn,
    what: `the ${name} of role ${nameOf(arn)}`,
    live: `${arn}#${kind}`,
  });
  if (held === undefined) return absent({ ...subject("role", ""), what: `role ${nameOf(arn)}`, live: arn }, arn, live);
  const identity = declared.identityPolicies;
  return [
    ...comparePolicies(
      subject("trust-policy", "trust policy"),
      ofFiles(declared.trustPolicy),
      ofLive(held.trustPolicy),
    ),
    ...comparePolicies(
      subject("identity-policies", "identity policies"),
      isGap(identity) ? SILENT : there(identity),
      isGap(held.identityPolicies) ? fromGap(held.identityPolicies) : there(held.identityPolicies),
    ),
    ...comparePolicies(
      subject("permissions-boundary", "permissions boundary"),
      ofFiles(declared.permissionsBoundary),
      ofLive(held.permissionsBoundary),
    ),
    ...compareKnown(
      subject("role-tags", "tags"),
      orSilent(declared.tags, ownTags),
      orElse(held.tags, live, arn, "tags", tagsLike(declared)),
      valueDifference,
    ),
  ];
}

/** AWS' own tags stand in no file. */
function ownTags(tags: Readonly<Record<string, string>>): Json {
  return inOrder(Object.fromEntries(Object.entries(tags).filter(([name]) => !name.startsWith("aws:"))));
}

/** Of a template's role those alone that it declares: a stack gives its roles more, and so do others. */
function tagsLike({ origin, tags = {} }: Role): typeof ownTags {
  if (origin === undefined) return ownTags;
  return (held) => ownTags(Object.fromEntries(Object.entries(held).filter(([name]) => Object.hasOwn(tags, name))));
}

/** Roles of exports that only AWS has. */
export function undeclaredRoles(files: Inventoried, live: Inventory, open: Open): readonly Drift[] {
  const { undeclared, unsure } = liveRoles(files, live, open);
  const drift = (arn: string, held: Known<Json>): readonly Drift[] =>
    compareKnown<Json>(
      { kind: "role", attachedTo: arn, what: `role ${nameOf(arn)} that trusts Genesys`, live: arn },
      NONE,
      held,
      valueDifference,
    );
  return [
    ...undeclared.flatMap((arn) => drift(arn, there(arn))),
    ...unsure.flatMap((arn) => drift(arn, unknown(`${MAY_BE_OURS}, and these are fewer than such roles`))),
  ];
}

export const MAY_BE_OURS = "it may be a role of the files of which not all is known before deployment";

export interface LiveRoles {
  readonly undeclared: readonly string[];
  /** Each may be one of the files'. */
  readonly perhaps: readonly string[];
  /** The same, where they are more than the files' roles: some of them are in no file. */
  readonly unsure: readonly string[];
}

/** As gaps and remarks of templates call a role that may be an export's: with the place where it is declared. */
const LOST_ROLE = /^the (?:ARN of the role|trust policy of) .+ \([^()]+:\d+\)$/;

/** Roles of AWS' exports that no file has by their names. */
export function liveRoles(side: Inventoried, live: Pick<Inventory, "exports">, open: Open): LiveRoles {
  const { inventory: files, notEvaluated = [] } = side;
  const own = unique([...files.roles.map(({ arn }) => arn), ...files.exports.map(({ role }) => role)]);
  const lost = [...files.gaps, ...notEvaluated].filter(({ what }) => LOST_ROLE.test(what));
  const unnamed = [...own.map(open).filter(hasHole), ...lost.map(() => HOLE)];
  const others = unique(live.exports.map(({ role }) => role)).filter((arn) => !own.includes(arn));
  const mayBe = others.filter((arn) => unnamed.some((name) => fitsText(name, arn)));
  const all = mayBe.length <= unnamed.length;
  return {
    undeclared: others.filter((arn) => !mayBe.includes(arn)),
    perhaps: all ? mayBe : [],
    unsure: all ? [] : mayBe,
  };
}
