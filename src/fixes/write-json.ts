/** Writes a value as people write policies: short objects and lists on one line, statements over several. */

const WIDEST = 100;

/**
 * @param indent white space of the line on which the value starts
 * @returns JSON text; its first line has no indentation
 */
export function writeJson(value: unknown, indent: string): string {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || (isFlat(value) && indent.length + line.length <= WIDEST))
    return line;
  const inner = `${indent}${indent.includes("\t") ? "\t" : "  "}`;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${writeJson(item, inner)}`);
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${writeJson(member, inner)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}

/** No more than one member or a list of plain values: reads well on a line. */
function isFlat(value: object): boolean {
  const inner = Object.values(value);
  return (Array.isArray(value) || inner.length <= 1) && inner.every((one) => typeof one !== "object");
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return `{ ${members.join(", ")} }`;
}
