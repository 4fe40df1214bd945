/** Where a statement is in its policy's text: lines and columns from 1. */

import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { JsonPath } from "../../../../src/authorization/model.ts";
import type { SimulatedStatement } from "../model.ts";

export function positionsOf(text: string, path: JsonPath): Pick<SimulatedStatement, "start" | "end"> {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, [...path]);
  const [offset, length] = node === undefined ? [0, text.length] : [node.offset, node.length];
  return { start: positionAt(text, offset), end: positionAt(text, offset + length) };
}

function positionAt(text: string, offset: number): SimulatedStatement["start"] {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
