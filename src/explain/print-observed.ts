/** Observations as a YAML block for the config, or as JSON. */

import { Document } from "yaml";
import { visible } from "../report/escape/terminal.ts";
import { count } from "../report/words.ts";
import type { Observation } from "./observe.ts";

/** A comment that says where it goes and what it rests on, then the block, for each export. */
export function printObserved(observations: readonly Observation[]): string {
  return observations.map(block).join("\n");
}

function block({ export: name, role, bucket, observed, remarks }: Observation): string {
  const whose = name === undefined ? `an export of ${role} to ${bucket}` : `export ${name}`;
  const comments = [
    `${whose}: from ${count(observed.records, "record")} of successful requests, ${observed.first} to ${observed.last}`,
    ...remarks,
  ];
  // Foreign text in double quotes: what is made visible is then YAML's own escape.
  const yaml = new Document({ observed }).toString({ defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });
  const lines = yaml.trimEnd().split("\n").map(visible);
  return [...comments.map((comment) => `# ${visible(comment)}`), ...lines, ""].join("\n");
}
