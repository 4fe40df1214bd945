/** Values for IpAddress: one address for each combination of CIDR blocks that an address can be in. */

import { type Range, readRange } from "../condition/ip.ts";

/** CIDR blocks or addresses, IPv4 and IPv6. */
export interface AddressSpace {
  readonly within: readonly string[];
  readonly without: readonly string[];
}

const ALL_ADDRESSES: AddressSpace = { within: ["0.0.0.0/0", "::/0"], without: [] };
const MAPPED = 0xffffn << 32n;

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
 * and IPv6 each for themselves, IPv4-mapped ones apart from both. Texts that are neither match nothing.
 *
 * @param space left out: any text. A whole block is then a value, too, where no address is in the same ones
 */
export function ipWitnesses(values: readonly string[], space?: AddressSpace): readonly string[] {
  const asked = readAll(values).map((block) => ({ block, image: imageOf(block) }));
  const within = readAll((space ?? ALL_ADDRESSES).within);
  const without = readAll((space ?? ALL_ADDRESSES).without);
  const blocks = asked.flatMap(({ block, image }) => (image === undefined ? block : [block, image]));
  const found = new Map<string, string>();
  const add = (value: Block, text: () => string): void => {
    const key = [value.bits, ...asked.map((one) => answer(one, value))].join();
    if (!found.has(key)) found.set(key, text());
  };
  for (const address of candidates([...blocks, ...within, ...without])) {
    const point = { bits: address.bits, first: address.value, last: address.value };
    const lies = (block: Block): boolean => contains(block, point);
    if (within.some(lies) && !without.some(lies)) add(point, () => print(address));
  }
  for (const block of space === undefined ? blocks : [])
    add(block, () => `${print({ bits: block.bits, value: block.first })}/${prefixOf(block)}`);
  return [...found.values()];
}

/** As the operator answers: in it, perhaps in it (mapped), or not. */
const answer = ({ block, image }: { block: Block; image: Block | undefined }, value: Block): string =>
  contains(block, value) ? "in" : image !== undefined && contains(image, value) ? "mapped" : "out";

/** The same addresses in the other family: those of IPv4 under ::ffff:0:0/96. */
function imageOf({ bits, first, last }: Block): Block | undefined {
  if (bits === 32) return { bits: 128, first: MAPPED + first, last: MAPPED + last };
  const inside = first >= MAPPED && last < MAPPED + (1n << 32n);
  return inside ? { bits: 32, first: first - MAPPED, last: last - MAPPED } : undefined;
}

/** Length of the prefix that a block's addresses share. */
const prefixOf = ({ bits, first, last }: Block): number => bits - (last - first + 1n).toString(2).length + 1;

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

const contains = (outer: Block, inner: Block): boolean =>
  outer.bits === inner.bits && outer.first <= inner.first && inner.last <= outer.last;

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
