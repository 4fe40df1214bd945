/** What stands for names, ids and places that nobody knows before deployment. None of it may be written anywhere. */

/** AWS gives no such id to a customer. */
export const STAND_IN_ACCOUNT = "000000000000";
export const STAND_IN_REGION = "region-not-known";
const OF_NAME = "name-not-known-";
const OF_ID = "not-known-";

/** A legible name, of characters that every name may have. */
export function standInName(what: "bucket" | "other", address: string): string {
  const words = address.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return what === "bucket" ? `${OF_NAME}${words.toLowerCase()}` : `${OF_ID}${words}`;
}

/** Whether a text holds one of them. */
export function isStandIn(text: string): boolean {
  return [STAND_IN_ACCOUNT, STAND_IN_REGION, OF_ID].some((one) => text.includes(one));
}
