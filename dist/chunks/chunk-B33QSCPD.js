import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/fixes/apply-edits.ts
function applyEdits(edits, documents) {
  const files = /* @__PURE__ */ new Map();
  const texts = new Map(documents.flatMap(({ path, text, alsoIn = [] }) => [...alsoIn, [path, text]]));
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const text = texts.get(path);
    const edited = text === void 0 ? void 0 : editLines(
      text,
      edits.filter((edit) => edit.path === path)
    );
    if (edited === void 0) return void 0;
    files.set(path, edited);
  }
  return files;
}
function editLines(text, edits) {
  const lines = text.split("\n");
  const ordered = [...edits].sort((a, b) => b.line - a.line || b.endLine - a.endLine);
  let above = Number.POSITIVE_INFINITY;
  for (const { line, endLine, text: replacement } of ordered) {
    if (Math.max(line, endLine + 1) > above) return void 0;
    above = line;
    const old = lines.slice(line - 1, endLine);
    const isLast = line - 1 + old.length >= lines.length;
    const models = isLast ? old.slice(0, -1) : old;
    const like = (index) => models[index] ?? models.at(-1) ?? lines[line - 2] ?? lines[line - 1] ?? "";
    const fresh = replacement === "" ? [] : replacement.split(/\r?\n/);
    const ended = fresh.map(
      (one, index) => (
        // What nothing comes after has no ending.
        isLast && index === fresh.length - 1 ? one : `${one}${like(index).endsWith("\r") ? "\r" : ""}`
      )
    );
    lines.splice(line - 1, old.length, ...ended);
  }
  return lines.join("\n");
}

export {
  applyEdits,
  editLines
};
