/** `<...>` in the place of what stands for something that nobody knows: none of it may get into a config. */

import { isStandIn, STAND_IN_ACCOUNT, STAND_IN_REGION } from "../inventory/stand-ins.ts";

export const ACCOUNT_QUESTION = "<account>";
export const BUCKET_QUESTION = "<bucket>";
export const REGION_QUESTION = "<region>";
export const VALUE_QUESTION = "<value>";

/** A role's ARN, with its account and name asked for where they are not known. */
export function askedRole(arn: string): string {
  const [prefix, partition, service, region, account = "", ...rest] = arn.split(":");
  const resource = rest.join(":");
  const place = account === STAND_IN_ACCOUNT ? ACCOUNT_QUESTION : account;
  return [prefix, partition, service, region, place, isStandIn(resource) ? "role/<name>" : resource].join(":");
}

export function askedBucket(name: string): string {
  return isStandIn(name) ? BUCKET_QUESTION : name;
}

/** Undefined where it is not known. */
export function known(text: string | undefined): string | undefined {
  return text === undefined || text === "" || isStandIn(text) ? undefined : text;
}

/** A sentence, as it may be written. */
export function askedText(text: string): string {
  return text
    .replaceAll(STAND_IN_ACCOUNT, ACCOUNT_QUESTION)
    .replaceAll(STAND_IN_REGION, REGION_QUESTION)
    .replaceAll(/(?:name-)?not-known-[A-Za-z0-9-]*/g, "<name>");
}
