/** Functions of IP networks. */

import { hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext } from "../model.ts";
import { type Prefix, parsePrefix, printAddress } from "./addresses.ts";
import {
  argument,
  type FunctionTable,
  listValue,
  MAX_ITEMS,
  ofKnown,
  takes,
  toInteger,
  tooLarge,
  toText,
  unknownOf,
} from "./arguments.ts";

const AMBIGUOUS = "it is an address that is read differently by different programs";

/** A prefix, or text that stands for its value; unknown where its writing is not settled. */
function withPrefix(text: string, place: Place, use: (prefix: Prefix) => Value): Value {
  const prefix = parsePrefix(text);
  return prefix === undefined ? unknownValue(AMBIGUOUS, place) : use(prefix);
}

function addressValue(value: bigint, bits: 32 | 128, place: Place, suffix = ""): Value {
  const text = printAddress(value, bits);
  return text === undefined ? unknownValue(AMBIGUOUS, place) : textValue(text + suffix, place);
}

function wholeNumber(value: number): bigint {
  if (!Number.isInteger(value)) throw new ExpressionError("a whole number is required");
  return BigInt(value);
}

/** The host of a number, counted from the end where negative. */
function cidrhost(prefix: Prefix, host: bigint, place: Place): Value {
  const size = 1n << BigInt(prefix.bits - prefix.length);
  if (host >= size || -host > size) {
    throw new ExpressionError(`a prefix of ${prefix.length} bits does not hold a host numbered ${host}`);
  }
  return addressValue(prefix.first + (host < 0n ? size + host : host), prefix.bits, place);
}

function subnet(prefix: Prefix, bits: bigint, number: bigint, place: Place): Value {
  const length = prefix.length + Number(bits);
  if (bits < 0n) throw new ExpressionError("the number of new bits must not be negative");
  if (length > prefix.bits)
    throw new ExpressionError(`there are not ${bits} bits left after a prefix of ${prefix.length}`);
  if (number < 0n || number >> bits !== 0n)
    throw new ExpressionError(`${bits} bits do not hold a subnet numbered ${number}`);
  return addressValue(prefix.first + (number << BigInt(prefix.bits - length)), prefix.bits, place, `/${length}`);
}

/** Subnets one after another, each at the next address that is a start for its size. */
function cidrsubnets(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const { text } = toText(argument(parameters, 0));
  const sizes = parameters.slice(1).map(toInteger);
  if (hasHole(text) || sizes.includes(undefined)) return unknownOf(parameters, place);
  if (sizes.length > MAX_ITEMS) return tooLarge(place);
  return withPrefix(text, place, (prefix) => {
    const end = prefix.first + (1n << BigInt(prefix.bits - prefix.length));
    let next = prefix.first;
    const subnets = sizes.map((bits = 0) => {
      const length = prefix.length + bits;
      if (bits < 1) throw new ExpressionError("at least one new bit is required");
      if (length > prefix.bits)
        throw new ExpressionError(`there are not ${bits} bits left after a prefix of ${prefix.length}`);
      const size = 1n << BigInt(prefix.bits - length);
      const start = ((next + size - 1n) / size) * size;
      next = start + size;
      if (next > end) throw new ExpressionError("the prefix has no room for all subnets");
      return addressValue(start, prefix.bits, place, `/${length}`);
    });
    return listValue(subnets, place);
  });
}

export const NETWORK_FUNCTIONS: FunctionTable = {
  cidrhost: ofKnown(["string", "number"], ([text, host], place) =>
    withPrefix(text, place, (prefix) => cidrhost(prefix, wholeNumber(host), place)),
  ),
  cidrnetmask: ofKnown(["string"], ([text], place) =>
    withPrefix(text, place, ({ bits, length }) => {
      if (bits === 128) throw new ExpressionError("IPv6 has no netmasks");
      const hosts = BigInt(32 - length);
      return addressValue((0xffffffffn >> hosts) << hosts, bits, place);
    }),
  ),
  cidrsubnet: ofKnown(["string", "number", "number"], ([text, bits, number], place) =>
    withPrefix(text, place, (prefix) => subnet(prefix, wholeNumber(bits), wholeNumber(number), place)),
  ),
  cidrsubnets,
};
