/** `Fn::Cidr`: blocks of addresses. Those of IPv6 are left unknown. */

import { knownText, textValue, unknownValue, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { unknownOf } from "../unknown.ts";
import { evaluatedText, listed } from "./arguments.ts";

const BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

export function cidr(argument: Value, call: Call): Outcome {
  const parts = listed(argument, 3)?.map((part) => evaluatedText(part, call));
  if (parts === undefined || parts.includes(undefined))
    return call.refuse("Fn::Cidr takes a block, a count and a number of subnet bits");
  const hole = parts.flatMap((part) => part?.holes ?? [])[0];
  if (hole !== undefined) return unknownOf(hole, call.place);
  const [block = "", count = "", bits = ""] = parts.map((part) => knownText(part));
  if (block.includes(":")) return unknownValue("blocks of IPv6 are not worked out", call.place);
  const numbers = BLOCK.exec(block)?.slice(1).map(Number);
  const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = numbers ?? [];
  const blocks = whole(count);
  const size = whole(bits);
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return call.refuse(`Fn::Cidr: ${block} is no block of addresses`);
  if (blocks === undefined || size === undefined || blocks < 1 || blocks > 256 || size > 32 - prefix)
    return call.refuse("Fn::Cidr takes a count of 1 to 256, and no more subnet bits than the block has");
  const start = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / 2 ** (32 - prefix)) * 2 ** (32 - prefix);
  if (blocks * 2 ** size > 2 ** (32 - prefix)) return call.refuse(`Fn::Cidr: ${block} has no ${blocks} such blocks`);
  const items = Array.from({ length: blocks }, (_, index) =>
    textValue(`${dotted(start + index * 2 ** size)}/${32 - size}`, call.place),
  );
  return { kind: "list", items, place: call.place };
}

function whole(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}
