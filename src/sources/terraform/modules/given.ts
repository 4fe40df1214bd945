/** `terraform-values` of the config: what only AWS or a secret store knows, by address. */

import type { Place } from "../../../inventory/model.ts";
import { textValue, type Value } from "../../template/value.ts";
import { attributePath } from "./given-path.ts";

/** What is given of an attribute: the whole as a text, or parts of it by name, key or index. */
export interface GivenPart {
  readonly text?: string;
  readonly parts: ReadonlyMap<string, GivenPart>;
}

export interface Given {
  /** `aws_kms_key.recordings.key_id`, `var.name`, `module.x.arn`: undefined where nothing is given. */
  readonly value: (address: string, place: Place) => Value | undefined;
  /** Attributes that are given of an instance: `aws_kms_key.recordings`, `data.aws_s3_bucket.x["eu"]`. */
  readonly attributes: (address: string) => ReadonlyMap<string, GivenPart>;
  readonly text: (address: string) => string | undefined;
  /** Those that nothing asked for. */
  readonly unused: () => readonly string[];
}

interface Draft {
  text?: string;
  readonly parts: Map<string, Draft>;
}

interface GivenInstance {
  readonly attributes: Draft["parts"];
  readonly addresses: string[];
}

export function newGiven(values: ReadonlyMap<string, string>): Given {
  const byInstance = new Map<string, GivenInstance>();
  for (const [address, value] of values) {
    const path = attributePath(address);
    if (path === undefined) continue;
    const given: GivenInstance = byInstance.get(path.instance) ?? { attributes: new Map(), addresses: [] };
    byInstance.set(path.instance, given);
    given.addresses.push(address);
    partAt(given.attributes, [path.attribute, ...path.steps]).text = value;
  }
  const used = new Set<string>();
  const text = (address: string) => {
    const found = values.get(address);
    if (found !== undefined) used.add(address);
    return found;
  };
  return {
    text,
    value: (address, place) => {
      const found = text(address);
      return found === undefined ? undefined : textValue(found, place);
    },
    attributes: (address) => {
      const found = byInstance.get(address);
      for (const one of found?.addresses ?? []) used.add(one);
      return found?.attributes ?? new Map();
    },
    unused: () => [...values.keys()].filter((address) => !used.has(address)),
  };
}

function partAt(attributes: Draft["parts"], steps: readonly string[]): Draft {
  let part: Draft = { parts: attributes };
  for (const step of steps) {
    const next: Draft = part.parts.get(step) ?? { parts: new Map() };
    part.parts.set(step, next);
    part = next;
  }
  return part;
}

/** The address of the block: without indexes and keys. */
export function withoutKeys(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");
}
