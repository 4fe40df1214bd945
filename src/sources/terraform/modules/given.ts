/** `terraform-values` of the config: what only AWS or a secret store knows, by address. */

import type { Place } from "../../../inventory/model.ts";
import { textValue, type Value } from "../../template/value.ts";

export interface Given {
  /** `aws_kms_key.recordings.key_id`, `var.name`, `module.x.arn`: undefined where nothing is given. */
  readonly value: (address: string, place: Place) => Value | undefined;
  /** Attributes that are given of an instance: `aws_kms_key.recordings`, `data.aws_s3_bucket.x["eu"]`. */
  readonly attributes: (address: string) => ReadonlyMap<string, string>;
  readonly text: (address: string) => string | undefined;
  /** Those that nothing asked for. */
  readonly unused: () => readonly string[];
}

const NONE: ReadonlyMap<string, string> = new Map();

export function newGiven(values: ReadonlyMap<string, string>): Given {
  const byInstance = new Map<string, Map<string, string>>();
  for (const [address, value] of values) {
    const dot = address.lastIndexOf(".");
    const instance = address.slice(0, Math.max(dot, 0));
    const attributes = byInstance.get(instance);
    if (attributes === undefined) byInstance.set(instance, new Map([[address.slice(dot + 1), value]]));
    else attributes.set(address.slice(dot + 1), value);
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
      const found = byInstance.get(address) ?? NONE;
      for (const name of found.keys()) used.add(`${address}.${name}`);
      return found;
    },
    unused: () => [...values.keys()].filter((address) => !used.has(address)),
  };
}

/** The address of the block: without indexes and keys. */
export function withoutKeys(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");
}
