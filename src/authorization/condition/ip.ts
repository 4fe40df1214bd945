/** IpAddress and NotIpAddress: CIDR containment. An IPv4 range never holds an IPv6 address, nor the other way round. */

import type { Truth } from "../model.ts";
import { comparing, type Operator } from "./family.ts";

/** Sixteen-bit groups: two for IPv4, eight for IPv6. */
type Address = readonly number[];

export interface Range {
  readonly groups: Address;
  readonly prefix: number;
}

const PREFIX = /^(0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-fA-F]{1,4}$/;

/** Four numbers up to 255 without leading zeros. Requests bring many: read by hand, without pieces. */
function readIpv4(text: string): Address | undefined {
  let value = 0;
  let byte = 0;
  let digits = 0;
  let bytes = 1;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit >= 0 && digit <= 9) {
      if (digits > 0 && byte === 0) return undefined;
      byte = byte * 10 + digit;
      digits++;
      if (byte > 255) return undefined;
    } else {
      if (text[index] !== "." || digits === 0 || bytes === 4) return undefined;
      value = value * 256 + byte;
      bytes++;
      byte = 0;
      digits = 0;
    }
  }
  if (bytes !== 4 || digits === 0) return undefined;
  return [Math.floor(value / 256), (value % 256) * 256 + byte];
}

const ZERO = "0".charCodeAt(0);

function readIpv6(text: string): Address | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  // Only at the very end may four bytes be written as IPv4.
  const [head, tail] = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  if (head === undefined) return undefined;
  if (halves.length === 1) return head.length === 8 ? head : undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined || missing < 1) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

function readGroups(text: string, isEnd: boolean): number[] | undefined {
  if (text === "") return [];
  const groups: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    const ipv4 = isEnd && index === parts.length - 1 && part.includes(".") ? readIpv4(part) : undefined;
    if (ipv4 !== undefined) groups.push(...ipv4);
    else if (GROUP.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

/** Reads an address or CIDR block; a bare address is a /32 or /128. Undefined: neither. */
export function readRange(text: string): Range | undefined {
  const slash = text.indexOf("/");
  const address = slash < 0 ? text : text.slice(0, slash);
  const groups = address.includes(":") ? readIpv6(address) : readIpv4(address);
  if (groups === undefined) return undefined;
  const bits = groups.length * 16;
  if (slash < 0) return { groups, prefix: bits };
  const prefix = text.slice(slash + 1);
  return PREFIX.test(prefix) && Number(prefix) <= bits ? { groups, prefix: Number(prefix) } : undefined;
}

/** Whether every address of `inner` lies in `outer`; both of one family. */
function contains(outer: Range, inner: Range): boolean {
  if (outer.groups.length !== inner.groups.length || inner.prefix < outer.prefix) return false;
  for (let index = 0, left = outer.prefix; left > 0; index++, left -= 16) {
    const shift = left >= 16 ? 0 : 16 - left;
    if ((outer.groups[index] ?? 0) >> shift !== (inner.groups[index] ?? 0) >> shift) return false;
  }
  return true;
}

/** The IPv4 range that an IPv6 one under ::ffff:0:0/96 stands for. */
function mapped(range: Range): Range | undefined {
  const { groups, prefix } = range;
  const inside = groups.length === 8 && groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
  return inside && prefix >= 96 ? { groups: groups.slice(6), prefix: prefix - 96 } : undefined;
}

/** Whether AWS takes an IPv4-mapped IPv6 address for the IPv4 one is not documented: where that decides, unknown. */
function test(wanted: Range, actual: Range): Truth {
  if (contains(wanted, actual)) return true;
  if (wanted.groups.length === actual.groups.length) return false;
  return contains(mapped(wanted) ?? wanted, mapped(actual) ?? actual) ? "unknown" : false;
}

const operator = (negated: boolean): Operator => ({
  family: "addresses",
  negated,
  compile: (values) => comparing(values, readRange, test),
  check: (value) => (readRange(value) === undefined ? "is no IP address and no CIDR block" : undefined),
});

export const ipOperators: Readonly<Record<string, Operator>> = {
  IpAddress: operator(false),
  NotIpAddress: operator(true),
};
