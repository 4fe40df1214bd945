/** YAML as people write policies: block style, short lists of actions in flow style. */

type Scalar = (text: string) => string;

/** @param scalar how a text is written */
export function yamlText(value: unknown, indent: string, scalar: Scalar): string {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${nested(item, indent, scalar)}`).join("\n");
  return Object.entries(value as object)
    .map(([name, member]) => `${indent}${memberText(name, member, indent, scalar)}`)
    .join("\n");
}

function nested(value: unknown, indent: string, scalar: Scalar): string {
  return typeof value === "object" ? yamlText(value, `${indent}  `, scalar).trimStart() : scalarText(value, scalar);
}

function memberText(name: string, value: unknown, indent: string, scalar: Scalar): string {
  const key = /^[A-Za-z:-]+$/.test(name) ? name : JSON.stringify(name);
  if (isActions(value)) return `${key}: [${value.join(", ")}]`;
  if (typeof value === "object") return `${key}:\n${yamlText(value, `${indent}  `, scalar)}`;
  return `${key}: ${scalarText(value, scalar)}`;
}

function isActions(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && /^[a-z0-9]+:\w+$/.test(item));
}

function scalarText(value: unknown, scalar: Scalar): string {
  return typeof value === "string" ? scalar(value) : JSON.stringify(value);
}

/** A text that YAML takes for a text. */
export function plainScalar(text: string): string {
  return /^(?!true$|false$)[A-Za-z][\w:/.-]*$/.test(text) ? text : JSON.stringify(text);
}
