/** What stand-ins of the files are in AWS, as far as that follows from what was read; and the files in those terms. */

import { groupBy, unique } from "../../../collections.ts";
import type { Bucket, Inventory } from "../../../inventory/model.ts";
import type { StandIn, World } from "../../model.ts";
import type { SavedInventory } from "../model.ts";
import { factNames } from "../open-facts.ts";
import { unweighedInventory } from "../to-inventory.ts";
import { changeTexts } from "./map-inventory.ts";
import { pairsOf } from "./pairs.ts";
import { nameOfStandIn, type StandIns, standInsOf, unify } from "./texts.ts";

export interface Bound {
  /** In AWS' terms, with the stand-ins that are left. */
  readonly world: World;
  /** What was taken for what, and what was not. */
  readonly remarks: World["notEvaluated"];
}

/** The files' world with AWS' own names in the place of stand-ins; one that may be two things is left as it is. */
export function bindStandIns(files: World, saved: SavedInventory): Bound {
  const { standIns: all = [] } = files;
  if (all.length === 0) return { world: files, remarks: [] };
  const standIns = standInsOf(all);
  const bindings = bindingsOf(files.inventory, saved, standIns);
  const values = new Map(bindings.flatMap(({ standIn, value }) => (value === undefined ? [] : [[standIn, value]])));
  const seen = new Set<StandIn>();
  const inventory = changeTexts(files.inventory, (text) =>
    standIns.replace(text, (one) => {
      seen.add(one);
      return values.get(one) ?? one.text;
    }),
  );
  const left = all.filter((one) => !values.has(one));
  const bound = [...values.keys()];
  return {
    world: {
      ...files,
      inventory,
      standIns: left,
      // That a stand-in was taken is no longer true of those.
      notEvaluated: files.notEvaluated.filter(({ why }) => !bound.some(({ text }) => why.includes(text))),
    },
    remarks: [
      ...bindings
        .filter(({ standIn }) => seen.has(standIn))
        .map(({ standIn, why }) => ({ what: nameOfStandIn(standIn), why })),
      ...left
        .filter((one) => seen.has(one) && !bindings.some(({ standIn }) => standIn === one))
        .map((one) => ({ what: nameOfStandIn(one), why: "nothing that was read of AWS tells it" })),
    ],
  };
}

interface Binding {
  readonly standIn: StandIn;
  /** Absent: it may be one thing or another. */
  readonly value?: string;
  readonly why: string;
}

interface Fact {
  readonly standIn: StandIn;
  readonly value: string;
  /** Whose it is: `the role arn:...`. */
  readonly from: string;
}

function bindingsOf(files: Inventory, saved: SavedInventory, standIns: StandIns): readonly Binding[] {
  const facts = groupBy(factsOf(files, saved, standIns), ({ standIn }) => standIn);
  const bindings = [...facts].map(([standIn, ofOne]): Binding => {
    const values = unique(ofOne.map(({ value }) => value));
    const [value] = values;
    const said = ofOne.map((fact) => `${fact.value} (${fact.from} in AWS)`);
    if (value === undefined || values.length > 1) return { standIn, why: `it may be ${unique(said).join(" or ")}` };
    return { standIn, value, why: `taken to be ${said[0]}` };
  });
  return bindings.map((one) => (isTakenTwice(one, bindings) ? claimedTwice(one) : one));
}

/** Two resources are never one; accounts and Regions may be. */
function isTakenTwice({ standIn, value }: Binding, bindings: readonly Binding[]): boolean {
  const same = bindings.filter((one) => one.value === value && one.standIn.of === standIn.of);
  return value !== undefined && same.length > 1;
}

function claimedTwice({ standIn, value }: Binding): Binding {
  return { standIn, why: `${value} would be this one and another one of the files` };
}

function factsOf(files: Inventory, saved: SavedInventory, standIns: StandIns): readonly Fact[] {
  const { inventory: held, open } = unweighedInventory(saved);
  const { roles, buckets } = pairsOf(files, held, standIns);
  const said = new Set(open.map(({ what }) => what));
  const told = (text: string | undefined, value: string | undefined, from: string): readonly Fact[] =>
    text === undefined || value === undefined
      ? []
      : [...(unify(text, value, standIns) ?? [])].map(([standIn, known]) => ({ standIn, value: known, from }));
  return [
    ...roles.flatMap(([one, other]) => told(one.arn, other.arn, `the role ${other.arn}`)),
    ...buckets.flatMap(([one, other]) => {
      const from = `the bucket ${other.name}`;
      return [
        ...told(one.name, other.name, from),
        ...told(one.region, other.region, from),
        ...told(one.encryption?.key, other.encryption?.key, `the key of ${from}`),
        // Where nobody may read it, or no file describes the bucket, it is taken for the account of the role.
        ...(said.has(factNames.account(other.name)) || !isDescribed(one) ? [] : told(one.account, other.account, from)),
      ];
    }),
  ];
}

/** A file says more of the bucket than that somebody writes to it. */
function isDescribed({ region, encryption, objectLock }: Bucket): boolean {
  return [region, encryption, objectLock].some((fact) => fact !== undefined);
}
