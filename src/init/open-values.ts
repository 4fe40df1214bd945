/** What templates leave open of an export: parameters, and addresses that `terraform-values` of a config takes. */

import { unique } from "../collections.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { isStandIn, STAND_IN_REGION, standInName } from "../inventory/stand-ins.ts";
import type { World } from "../sources/model.ts";
import type { Declared } from "../sources/template/model.ts";
import type { BucketPiece, Piece, RolePiece } from "../sources/template/pieces.ts";
import { asText, type Hole } from "../sources/template/value.ts";

export interface OpenValues {
  /** Names that AWS generates: by address, what stands for them in the config's exports. */
  readonly names: ReadonlyMap<string, string>;
  /** Addresses of other values that policies of exports hold. */
  readonly others: readonly string[];
  /** Parameters of CloudFormation that have no value. */
  readonly parameters: readonly string[];
  /** What of the place of a CloudFormation stack it depends on, and nobody names. */
  readonly place: ReadonlySet<"account" | "region">;
  /** Whether an export has a generated name that no config can give: templates of CloudFormation have no addresses. */
  readonly unnameable: boolean;
}

const KEY = String.raw`(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
const ADDRESS = new RegExp(String.raw`^(?:module\.[\w-]+${KEY}\.)*(?:data\.)?[a-z]\w*\.[\w-]+${KEY}\.[a-z]\w*$`);
const VARIABLE = /^the variable ([\w-]+) has no value$/;
const PARAMETER = /(?:^|: )the parameter ([A-Za-z0-9]+) has no value$/;
const ACCOUNT_OF_STACK = "the account that the template is deployed to is not known";
const REGION_OF_STACK = "the Region that the template is deployed to is not known";
const REGION_OF_PROVIDER = /^nobody says the Region of the provider |^the plan does not tell the region$/;
/** Whatever the data source is called: a config gives a provider's Region by it. */
const REGION_ADDRESS = "data.aws_region.current.region";
const MOST_NAMED = 20;

/** @param world as discovery made it */
export function openValues({ inventory, notEvaluated }: World, declared: Declared): OpenValues {
  const { pieces } = declared;
  const generated = [
    ...inventory.exports.map(({ role }) => role).filter((arn) => isStandIn(nameOfRole(arn))),
    ...inventory.exports.map(({ bucket }) => bucket).filter(isStandIn),
  ];
  const named = unique(generated).map((text) => generatedName(text, pieces));
  const relevant = inventory.exports.length === 0 ? perhapsOfExport(pieces) : ofDocuments(pieces, inventory.documents);
  const generatedIds = new Set(pieces.map(({ id }) => id));
  const holes = relevant.flatMap((piece) => [...holesIn(piece)]).filter(({ of = "" }) => !generatedIds.has(of));
  const reasons = unique(holes.map(({ why }) => why));
  const standsIn = notEvaluated.some(({ why }) => why.includes(STAND_IN_REGION));
  // Nothing stands in for what a template makes of a Region or account.
  const made = holes.filter(({ why, of }) => of === undefined || (!standsIn && why !== ACCOUNT_OF_STACK));
  return {
    names: new Map(named.flatMap((entry) => (entry === undefined ? [] : [entry]))),
    others: unique([
      ...(made.some(({ why }) => REGION_OF_PROVIDER.test(why)) ? [REGION_ADDRESS] : []),
      ...reasons.flatMap((why) => addressIn(why) ?? []),
    ]).slice(0, MOST_NAMED),
    parameters: reasons.flatMap((why) => PARAMETER.exec(why)?.[1] ?? []).slice(0, MOST_NAMED),
    place: new Set([
      ...(made.some(({ why }) => why === ACCOUNT_OF_STACK) ? (["account"] as const) : []),
      ...(made.some(({ why }) => why === REGION_OF_STACK) ? (["region"] as const) : []),
    ]),
    unnameable: named.includes(undefined),
  };
}

function ofDocuments(pieces: readonly Piece[], documents: readonly PolicyDocument[]): readonly Piece[] {
  return pieces.filter((piece) => documents.some((document) => isOf(document, piece)));
}

/** Where no export is told: the roles, and the buckets where there are so few that one of them may be it. */
function perhapsOfExport(pieces: readonly Piece[]): readonly Piece[] {
  const few = pieces.filter(({ type }) => type === "bucket").length <= MOST_BUCKETS;
  return pieces.filter(({ type }) => type === "role" || (few && BUCKETS.has(type)));
}

const MOST_BUCKETS = 3;
const BUCKETS: ReadonlySet<Piece["type"]> = new Set(["role-policy", "bucket", "bucket-settings"]);

/** A policy that could not be read has no origin. */
function isOf({ origin, path, address }: PolicyDocument, { id, place, address: own }: Piece): boolean {
  if (origin !== undefined) return origin === id;
  return path === place.path && (address === own || address?.startsWith(`${own}/`) === true);
}

function nameOfRole(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

/** The address of a generated name, and what asks for it; undefined where it has none. */
function generatedName(text: string, pieces: readonly Piece[]): readonly [address: string, asked: string] | undefined {
  const isRole = text.startsWith("arn:");
  const piece = pieces.find(
    (one): one is RolePiece | BucketPiece =>
      one.type === (isRole ? "role" : "bucket") && text.includes(standInName(isRole ? "other" : "bucket", one.address)),
  );
  const hole = asText(piece?.name ?? { kind: "null", place: NOWHERE })?.holes.find(({ of }) => of === piece?.id);
  const address = hole === undefined ? undefined : addressIn(hole.why);
  return address === undefined ? undefined : [address, isRole ? "<name>" : "<bucket>"];
}

const NOWHERE = { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The address that a reason names, where a config can give its value. */
function addressIn(why: string): string | undefined {
  const variable = VARIABLE.exec(why)?.[1];
  if (variable !== undefined) return `var.${variable}`;
  const address = /^(?:known after apply|sensitive): (.+)$/.exec(why)?.[1];
  return address !== undefined && ADDRESS.test(address) ? address : undefined;
}

/** Every hole of a piece, wherever it stands in it. */
function* holesIn(value: unknown): Generator<Hole> {
  if (typeof value !== "object" || value === null) return;
  const items = value instanceof Map ? value.values() : Array.isArray(value) ? value : undefined;
  if (items !== undefined) {
    for (const item of items) yield* holesIn(item);
    return;
  }
  if ("written" in value && "value" in value) {
    // What a plan does not say its source does.
    if (!holesIn(value.value).next().done) yield* holesIn(value.written);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === "hole" && isHole(member)) yield member;
    else if (name === "holes" && Array.isArray(member)) yield* member.filter(isHole);
    else if (name !== "place" && name !== "segments") yield* holesIn(member);
  }
}

function isHole(value: unknown): value is Hole {
  return typeof value === "object" && value !== null && "why" in value && typeof value.why === "string";
}
