/** Values for IpAddress: one address for each combination of CIDR blocks that an address can be in. */

import { type Range, readRange } from "../condition/ip.ts";
import type { Witnesses } from "./witnesses.ts";

/** CIDR blocks or addresses, IPv4 and IPv6. */
export interface AddressSpace {
  readonly within: readonly string[];
  readonly without: readonly string[];
}

const ALL_ADDRESSES: AddressSpace = { within: ["0.0.0.0/0", "::/0"], without: [] };

/**
 * Addresses that a request from the internet can come from: global unicast without what IANA's special-purpose registries
 * (RFC 6890) keep off it. The documentation blocks stay in: their addresses stand for those of strangers.
 */
export const PUBLIC_ADDRESSES: AddressSpace = {
  within: ["0.0.0.0/0", "2000::/3"],
  without: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "224.0.0.0/3",
    "2001::/32",
    "2002::/16",
  ],
};

/** Taken where they fit, before an address that belongs to somebody (RFC 5737, RFC 3849). */
const DOCUMENTATION = ["203.0.113.77", "198.51.100.77", "192.0.2.77", "2001:db8::77"];

/** The addresses of one family from `first` to `last`. */
interface Block {
  readonly bits: 32 | 128;
  readonly first: bigint;
  readonly last: bigint;
}

interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/**
 * Addresses of `space` for every combination of `values` (CIDR blocks, addresses) that some address of it is in, IPv4
 * and IPv6 each for themselves. Texts that are neither match nothing.
 */
export function ipWitnesses(values: readonly string[], space: AddressSpace = ALL_ADDRESSES): Witnesses {
  const asked = readAll(values);
  const within = readAll(space.within);
  const without = readAll(space.without);
  const found = new Map<string, string>();
  for (const address of candidates([...asked, ...within, ...without])) {
    const lies = (block: Block): boolean => contains(block, address);
    if (!within.some(lies) || without.some(lies)) continue;
    const key = [address.bits, ...asked.map(lies)].join();
    if (!found.has(key)) found.set(key, print(address));
  }
  return { witnesses: [...found.values()] };
}

const readAll = (texts: readonly string[]): readonly Block[] =>
  texts.flatMap((text) => {
    const range = readRange(text);
    return range === undefined ? [] : [blockOf(range)];
  });

function blockOf({ groups, prefix }: Range): Block {
  const bits = groups.length === 2 ? 32 : 128;
  const value = groups.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
  const host = BigInt(bits - prefix);
  const first = (value >> host) << host;
  return { bits, first, last: first + (1n << host) - 1n };
}

const contains = (block: Block, { bits, value }: Address): boolean =>
  block.bits === bits && block.first <= value && value <= block.last;

/**
 * Blocks are nested or apart, so an address between two neighbouring bounds of any of them stands for all of those. The
 * second of such an interval looks more like a host than the first.
 */
function candidates(blocks: readonly Block[]): readonly Address[] {
  const found: Address[] = readAll(DOCUMENTATION).map(({ bits, first }) => ({ bits, value: first }));
  for (const bits of [32, 128] as const) {
    const end = 1n << BigInt(bits);
    const bounds = new Set([0n, end]);
    for (const block of blocks) if (block.bits === bits) bounds.add(block.first).add(block.last + 1n);
    for (const value of [...bounds].sort((left, right) => (left < right ? -1 : 1))) {
      if (value === end) continue;
      if (!bounds.has(value + 1n)) found.push({ bits, value: value + 1n });
      found.push({ bits, value });
    }
  }
  return found;
}

function print({ bits, value }: Address): string {
  const groups: number[] = [];
  for (let left = BigInt(bits) - 16n; left >= 0n; left -= 16n) groups.push(Number((value >> left) & 0xffffn));
  if (groups.length === 2) return groups.flatMap((group) => [group >> 8, group & 0xff]).join(".");
  const text = groups.map((group) => group.toString(16)).join(":");
  // RFC 5952: the longest row of zero groups, the first of equal ones, is left out.
  const zeros = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].toSorted((a, b) => b[0].length - a[0].length)[0];
  if (zeros === undefined) return text;
  return `${text.slice(0, zeros.index)}::${text.slice(zeros.index + zeros[0].length)}`.replace(/:{3,}/g, "::");
}
