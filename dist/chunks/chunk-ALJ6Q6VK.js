import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/report/json-value.ts
function byText(items, textsOf) {
  return items.map((item) => ({ item, texts: textsOf(item) })).sort((a, b) => compareTexts(a.texts, b.texts)).map(({ item }) => item);
}
function compareTexts(a, b) {
  for (const [index, text = ""] of a.entries()) {
    const other = b[index] ?? "";
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

export {
  byText
};
