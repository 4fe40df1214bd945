/** Which root module a plan was made of: nothing in a plan says so. */

import { posix } from "node:path";
import type { DeclaredByPlan } from "../terraform/plan/read-plan.ts";
import type { DeclaredBySource } from "../terraform/read-terraform.ts";
import type { Declared } from "./model.ts";
import type { Piece } from "./pieces.ts";
import { knownText } from "./value.ts";

export interface PairedPlan {
  readonly plan: DeclaredByPlan;
  /** The root module that it covers, evaluated as the plan was; absent: none, or nobody can tell which. */
  readonly source?: { readonly root: string; readonly pieces: readonly Piece[] };
  readonly gaps: Declared["gaps"];
}

/** What is the same in plan and source. */
export function pieceKey({ type, address }: Piece): string {
  return `${type} ${address}`;
}

/** The folder of a root module, or the path of a plan. */
export function rootOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}

interface Candidate {
  readonly root: string;
  readonly pieces: readonly Piece[];
  /** Pieces that the plan has, too. */
  readonly agreeing: number;
}

/**
 * The root module whose pieces are the plan's: at least half of them are in the plan and none of these is called otherwise there,
 * and no other root module has more. Among equals, the one in whose folder the plan lies.
 * @param evaluate a root module with the plan's variables
 */
export async function pairWithRoot(
  plan: DeclaredByPlan,
  source: DeclaredBySource,
  evaluate: (root: string) => Promise<Declared>,
): Promise<PairedPlan> {
  const planned = new Map(plan.pieces.map((piece) => [pieceKey(piece), piece]));
  const roots = new Set(source.pieces.filter((piece) => planned.has(pieceKey(piece))).map(({ id }) => rootOf(id)));
  const candidates: Candidate[] = [];
  for (const root of roots) {
    const { pieces } = await evaluate(root);
    const common = pieces.filter((piece) => planned.has(pieceKey(piece)));
    const isOther = common.some((piece) => isCalledOtherwise(piece, planned.get(pieceKey(piece))));
    if (!isOther && common.length > 0 && common.length * 2 >= pieces.length)
      candidates.push({ root, pieces, agreeing: common.length });
  }
  const most = Math.max(...candidates.map(({ agreeing }) => agreeing));
  const best = candidates.filter(({ agreeing }) => agreeing === most);
  const [only, second] = best.length > 1 ? nearest(best, plan.path) : best;
  if (only === undefined) return { plan, gaps: [] };
  if (second !== undefined) return { plan, gaps: [ambiguous(plan, best)] };
  return { plan, source: only, gaps: missing(plan, only, planned) };
}

/** Those in the deepest folder that the plan lies in; all of them where it lies in none. */
function nearest(candidates: readonly Candidate[], path: string): readonly Candidate[] {
  const around = candidates.filter(({ root }) => root === "." || path.startsWith(`${root}/`));
  const deepest = Math.max(...around.map(({ root }) => depth(root)));
  const found = around.filter(({ root }) => root !== "." && depth(root) === deepest);
  return found.length === 0 ? candidates : found;
}

function depth(root: string): number {
  return root === "." ? 0 : root.split(posix.sep).length;
}

/** The same address, and in AWS another thing. */
function isCalledOtherwise(piece: Piece, planned: Piece | undefined): boolean {
  const [one, other] = [nameOf(piece), planned && nameOf(planned)];
  return one !== undefined && other !== undefined && one !== other;
}

function nameOf(piece: Piece): string | undefined {
  switch (piece.type) {
    case "role":
    case "managed-policy":
    case "bucket":
    case "key-alias":
      return knownText(piece.name);
    case "bucket-settings":
      return knownText(piece.bucket);
    default:
      return undefined;
  }
}

function ambiguous({ path }: DeclaredByPlan, candidates: readonly Candidate[]): Declared["gaps"][number] {
  return {
    what: `the plan ${path}`,
    why: `it may be of each of the Terraform root modules ${candidates.map(({ root }) => root).join(", ")}`,
    cure: "name under inventory.terraform only the root module that the plan is of, or put the plan in its folder",
    path,
  };
}

/** An instance of a `count` or `for_each` that the source does not tell: there may be none of it. */
const OPEN = /\[(?!\d+\]|")/;

function missing(
  { path }: DeclaredByPlan,
  { pieces }: Candidate,
  planned: ReadonlyMap<string, Piece>,
): Declared["gaps"] {
  return pieces
    .filter((piece) => !planned.has(pieceKey(piece)) && !OPEN.test(piece.address))
    .map(({ address, place }) => ({
      what: `${address} in ${place.path}`,
      why: `the plan ${path} is older than the source: ${address} is not in it`,
      cure: "plan again: terraform plan -out plan, then terraform show -json plan > plan.json",
      path: place.path,
    }));
}
