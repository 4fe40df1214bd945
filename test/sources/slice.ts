import type { Place } from "../../src/inventory/model.ts";

/** The text at a place. */
export function sliceOf(text: string, place: Place): string {
  const lines = text.split("\n");
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, content) => sum + content.length + 1, 0) + column - 1;
  return text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn));
}
