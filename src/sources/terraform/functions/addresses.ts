/** IPv4 and IPv6 addresses and prefixes in CIDR notation. */

import { ExpressionError } from "../model.ts";

export interface Prefix {
  readonly bits: 32 | 128;
  /** The first address: the bits after the prefix are none. */
  readonly first: bigint;
  readonly length: number;
}

/** Throws for what is no prefix. Undefined: IPv6 that ends in an IPv4 address. */
export function parsePrefix(text: string): Prefix | undefined {
  const [, address = "", digits = ""] = /^([0-9A-Fa-f:.]{2,45})\/(\d{1,3})$/.exec(text) ?? [];
  if (address.includes(":") && address.includes(".")) return undefined;
  const parsed = address.includes(":") ? parseV6(address) : parseV4(address);
  if (parsed === undefined) throw notOne(text);
  const length = Number(digits);
  if (length > parsed.bits || (digits.length > 1 && digits.startsWith("0"))) throw notOne(text);
  const host = BigInt(parsed.bits - length);
  return { bits: parsed.bits, first: (parsed.value >> host) << host, length };
}

function notOne(text: string): ExpressionError {
  return new ExpressionError(`${JSON.stringify(text)} is no prefix in CIDR notation`);
}

type Address = { readonly bits: 32 | 128; readonly value: bigint };

/** Octets with zeros before them are decimal, as the documentation says. */
function parseV4(text: string): Address | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return { bits: 32, value: parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n) };
}

function parseV6(text: string): Address | undefined {
  const halves = text.split("::");
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const [head = [], tail = []] = groups;
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  const all = [...head, ...Array.from({ length: halves.length === 2 ? missing : 0 }, () => "0"), ...tail];
  if (all.some((group) => !/^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined;
  return { bits: 128, value: all.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n) };
}

/** As RFC 5952 writes it. Undefined: an IPv4 address within IPv6, which some write with dots. */
export function printAddress(value: bigint, bits: 32 | 128): string | undefined {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join(".");
  if (value >> 32n === 0xffffn) return undefined;
  const groups = Array.from({ length: 8 }, (_group, index) =>
    ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  const runs = [
    ...groups
      .map((group) => (group === "0" ? "0" : "x"))
      .join("")
      .matchAll(/00+/g),
  ];
  const [longest] = runs.toSorted((a, b) => b[0].length - a[0].length || a.index - b.index);
  if (longest === undefined) return groups.join(":");
  return `${groups.slice(0, longest.index).join(":")}::${groups.slice(longest.index + longest[0].length).join(":")}`;
}
