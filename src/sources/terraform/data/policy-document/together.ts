/** Blocks of one kind that the provider makes one element of. */

import type { Member } from "../../../template/value.ts";
import { itemsIn, spanOf } from "./elements.ts";

/** The texts of both, with the place of both. */
export function together(before: Member | undefined, more: Member): Member {
  if (before === undefined) return more;
  const place = spanOf([before.place, more.place], more.place);
  const unknown = [before.value, more.value].find(({ kind }) => kind === "unknown");
  if (unknown !== undefined) return { value: unknown, place };
  const items = [before, more].flatMap(({ value }) => itemsIn(value));
  return { value: { kind: "list", items, place }, place };
}
