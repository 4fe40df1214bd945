/** Templates in JSON. */

import type { Node } from "jsonc-parser";
import { duplicateKey, parseJsonTree, problemAt } from "../../document/json.ts";
import { indexLines } from "../../document/lines.ts";
import type { SyntaxProblem } from "../../document/model.ts";
import type { Member, Value } from "../../template/value.ts";
import type { SyntaxResult } from "./model.ts";
import { hasReserved, numberValue } from "./scalar.ts";
import { jsonSegments } from "./segments.ts";

/** @param text without a byte order mark */
export function readJsonTemplate(text: string, path: string): SyntaxResult {
  const lines = indexLines(text);
  const source = { path, text, lines };
  const tree = parseJsonTree(text, lines);
  if ("problems" in tree) return tree;
  const problems: SyntaxProblem[] = [];
  const root = read(tree.root);
  const [problem, ...others] = problems;
  return problem === undefined ? { root } : { problems: [problem, ...others] };

  function read(node: Node): Value {
    const end = node.offset + node.length;
    const place = lines.place(path, node.offset, end);
    switch (node.type) {
      case "string":
        return readString(node, String(node.value));
      case "number":
        return numberValue(node.value as number, text.slice(node.offset, end), place);
      case "boolean":
        return { kind: "boolean", value: node.value === true, place };
      case "array":
        return { kind: "list", items: (node.children ?? []).map(read), place };
      case "object":
        return { kind: "object", members: readMembers(node), place };
      default:
        return { kind: "null", place };
    }
  }

  function readString(node: Node, value: string): Value {
    const end = node.offset + node.length;
    const place = lines.place(path, node.offset, end);
    refuseReserved(node, value);
    const segments = jsonSegments(source, node.offset, end, value);
    return segments === undefined
      ? { kind: "string", text: value, holes: [], place }
      : { kind: "string", text: value, holes: [], place, segments };
  }

  function readMembers(node: Node): Map<string, Member> {
    const members = new Map<string, Member>();
    const seen = new Map<string, number>();
    for (const member of node.children ?? []) {
      const [key, value] = member.children ?? [];
      if (key === undefined || value === undefined) continue;
      const name = String(key.value);
      refuseReserved(key, name);
      const earlier = seen.get(name);
      if (earlier !== undefined) problems.push(duplicateKey(lines, key.offset, name, earlier));
      else {
        const place = lines.place(path, key.offset, value.offset + value.length);
        members.set(name, { value: read(value), place });
      }
      seen.set(name, earlier ?? key.offset);
    }
    return members;
  }

  function refuseReserved(node: Node, value: string): void {
    if (hasReserved(value)) problems.push(problemAt(lines, node.offset, "a noncharacter (U+FDD0) in a string"));
  }
}
