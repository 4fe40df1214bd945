/** Stand-ins inside of texts. */

import { HOLE } from "../../../authorization/hole.ts";
import type { StandIn } from "../../model.ts";

/** What a stand-in may turn out to be. */
const SHAPES: Partial<Record<StandIn["of"], string>> = {
  account: String.raw`\d{12}`,
  region: String.raw`[a-z]{2,}(?:-[a-z]+)+-\d+`,
};
const NAME = "[^:/]+";

/** Two names that stand side by side could be cut anywhere, and more of them in too many ways. */
const MOST_IN_A_TEXT = 4;

export interface StandIns {
  readonly all: readonly StandIn[];
  /** The stand-ins of a text in their order, each as often as it occurs. */
  readonly in: (text: string) => readonly StandIn[];
  /** The text with each stand-in replaced. */
  readonly replace: (text: string, by: (one: StandIn) => string) => string;
}

/** @param all each text once: two resources never share one */
export function standInsOf(all: readonly StandIn[]): StandIns {
  const byText = new Map(all.map((one) => [one.text, one]));
  // A name may begin with another one: the longest counts.
  const texts = [...byText.keys()].sort((a, b) => b.length - a.length).map(bounded);
  const pattern = new RegExp(texts.join("|"), "g");
  const replace: StandIns["replace"] = (text, by) =>
    texts.length === 0
      ? text
      : text.replaceAll(pattern, (found) => {
          const one = byText.get(found);
          return one === undefined ? found : by(one);
        });
  return {
    all,
    replace,
    in: (text) => {
      const found: StandIn[] = [];
      replace(text, (one) => {
        found.push(one);
        return "";
      });
      return found;
    },
  };
}

/** An account's id is no part of a longer number, nor the end of a UUID. */
function bounded(text: string): string {
  return /^\d+$/.test(text) ? String.raw`(?<!\d|-[0-9a-f]{4}-)${text}(?!\d)` : escaped(text);
}

/**
 * What each stand-in of a name or ARN must be for it to be that of AWS; undefined where it cannot be.
 * Without a stand-in: whether both are the same.
 */
export function unify(text: string, held: string, standIns: StandIns): ReadonlyMap<StandIn, string> | undefined {
  const found = standIns.in(text);
  if (found.length === 0) return text === held ? new Map() : undefined;
  if (found.length > MOST_IN_A_TEXT) return undefined;
  const parts = standIns.replace(text, () => HOLE).split(HOLE);
  const captures = found.map(({ of }) => `(${SHAPES[of] ?? NAME})`);
  const pattern = parts.map((part, index) => `${escaped(part)}${captures[index] ?? ""}`).join("");
  const match = new RegExp(`^${pattern}$`).exec(held);
  if (match === null) return undefined;
  const values = new Map<StandIn, string>();
  for (const [index, one] of found.entries()) {
    const value = match[index + 1] ?? "";
    if ((values.get(one) ?? value) !== value) return undefined;
    values.set(one, value);
  }
  return values;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/** What the first stand-in of a text is called; undefined where it holds none. */
export function nameOfFirst(standIns: StandIns): (text: string) => string | undefined {
  return (text) => {
    const [first] = standIns.in(text);
    return first === undefined ? undefined : nameOfStandIn(first);
  };
}

/** How a stand-in is called in messages. */
export function nameOfStandIn({ of, origin = "" }: StandIn): string {
  const names: Readonly<Record<StandIn["of"], string>> = {
    account: "the account that the templates are deployed to",
    region: "the Region that the templates are deployed to",
    role: `the name of the role ${addressOf(origin)}`,
    "managed-policy": `the name of the policy ${addressOf(origin)}`,
    bucket: `the name of the bucket ${addressOf(origin)}`,
    key: `the id of the key ${addressOf(origin)}`,
    "vpc-endpoint": `the id of the VPC endpoint ${addressOf(origin)}`,
  };
  return names[of];
}

/** The resource's own name in its template. */
export function addressOf(origin: string): string {
  return origin.slice(origin.lastIndexOf("#") + 1);
}
