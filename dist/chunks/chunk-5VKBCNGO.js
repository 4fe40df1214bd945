import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/inventory/pointer.ts
function toPointer(path) {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function placesOf(document, path) {
  for (let length = path.length; length >= 0; length -= 1) {
    const places = document.places.get(toPointer(path.slice(0, length)));
    if (places !== void 0) return places;
  }
  return void 0;
}

export {
  toPointer,
  placesOf
};
