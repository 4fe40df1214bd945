/** From bytes to text: unpacked where they are gzip, bounded either way. */

import { gunzipSync } from "node:zlib";
import { UserError } from "../errors.ts";

export interface TextLimits {
  /** Of the text, unpacked. */
  readonly bytes: number;
}

/** A log file of CloudTrail has some ten megabytes; a query's result may have more. */
export const TEXT_LIMITS: TextLimits = { bytes: 256 * 1024 * 1024 };

/** Throws UserError for what is no text, or too much of it. */
export function unpack(name: string, bytes: Uint8Array, limits: TextLimits = TEXT_LIMITS): string {
  if (bytes.byteLength > limits.bytes) throw tooLarge(name, limits);
  const plain = isGzip(bytes) ? gunzip(name, bytes, limits) : bytes;
  if (plain.byteLength > limits.bytes) throw tooLarge(name, limits);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    throw new UserError(`${name}: is not UTF-8 text`, "give CloudTrail records as JSON or CSV, gzip or not, or a text");
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function gunzip(name: string, bytes: Uint8Array, limits: TextLimits): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.bytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(name, limits);
    throw new UserError(`${name}: damaged gzip`, "fetch the file once more");
  }
}

function tooLarge(name: string, { bytes }: TextLimits): UserError {
  return new UserError(
    `${name}: more than ${Math.round(bytes / 1024 / 1024)} MiB of text`,
    "give fewer files at a time, or only the records with an errorCode",
  );
}
