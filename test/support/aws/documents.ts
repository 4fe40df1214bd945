/** Policy documents and ARNs of the world. */

import type { Document } from "./model.ts";

export function documentText(document: Document): string {
  return typeof document === "string" ? document : JSON.stringify(document, null, 2);
}

/** Percent-encoded as RFC 3986 has it: what IAM's answers carry. `encodeURIComponent` leaves out five characters. */
export function encodedDocument(document: Document): string {
  return encodeURIComponent(documentText(document)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Everything behind the fifth colon. */
function arnResource(arn: string): string {
  return arn.split(":").slice(5).join(":");
}

export function arnAccount(arn: string): string {
  return arn.split(":")[4] ?? "";
}

export function arnRegion(arn: string): string {
  return arn.split(":")[3] ?? "";
}

/** `GenesysExport` of `arn:aws:iam::111122223333:role/path/GenesysExport`. */
export function nameOfArn(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

/** `/path/` of the same; `/` where there is none. */
export function pathOfArn(arn: string): string {
  const [, ...rest] = arnResource(arn).split("/");
  return ["", ...rest.slice(0, -1), ""].join("/");
}
