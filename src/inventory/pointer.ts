/** Addresses of values inside of a document. */

import type { JsonPath } from "../authorization/model.ts";
import type { NodePlaces, PolicyDocument } from "./model.ts";

/** The JSON pointer (RFC 6901) of a path: `["Statement", 0]` is `/Statement/0`; the empty path is `""`. */
export function toPointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Where the value at `path` was written; where nothing was written there, the closest value around it. */
export function placesOf(document: Pick<PolicyDocument, "places">, path: JsonPath): NodePlaces | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const places = document.places.get(toPointer(path.slice(0, length)));
    if (places !== undefined) return places;
  }
  return undefined;
}
