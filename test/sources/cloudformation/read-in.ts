/** Reads templates that stand in a test. */

import {
  type CloudFormationDeployment,
  readCloudFormation,
} from "../../../src/sources/cloudformation/read-cloudformation.ts";
import type { SourceText } from "../../../src/sources/document/read.ts";
import type { Declared } from "../../../src/sources/template/model.ts";
import type { Piece } from "../../../src/sources/template/pieces.ts";
import type { Value } from "../../../src/sources/template/value.ts";

export interface Reading {
  readonly surroundings?: CloudFormationDeployment["surroundings"];
  readonly stackNames?: Readonly<Record<string, string>>;
  readonly readFile?: Parameters<typeof readCloudFormation>[1];
  readonly parameters?: Readonly<Record<string, string>>;
  readonly parameterFiles?: Readonly<Record<string, string>>;
  /** Files of the repository beside the templates. */
  readonly files?: Readonly<Record<string, string>>;
}

/** @param templates texts by path, or objects that are written as JSON */
export function readIn(templates: Readonly<Record<string, unknown>>, reading: Reading = {}): Promise<Declared> {
  const { files = {} } = reading;
  const readFile = async (path: string) => (Object.hasOwn(files, path) ? source(path, files[path]) : undefined);
  return readCloudFormation([deployment(templates, reading)], reading.readFile ?? readFile);
}

/** Several deployments, read together. */
export function readAll(
  ...deployments: readonly (readonly [templates: Readonly<Record<string, unknown>>, reading?: Reading])[]
): Promise<Declared> {
  return readCloudFormation(
    deployments.map(([templates, reading = {}]) => deployment(templates, reading)),
    async () => undefined,
  );
}

function deployment(templates: Readonly<Record<string, unknown>>, reading: Reading): CloudFormationDeployment {
  const sources = (texts: Readonly<Record<string, unknown>>) =>
    Object.entries(texts).map(([path, text]) => source(path, text));
  return {
    templates: sources(templates),
    parameters: new Map(Object.entries(reading.parameters ?? {})),
    parameterFiles: sources(reading.parameterFiles ?? {}),
    surroundings: reading.surroundings ?? {},
    stackNames: new Map(Object.entries(reading.stackNames ?? {})),
  };
}

function source(path: string, text: unknown): SourceText {
  return { path, text: typeof text === "string" ? text : JSON.stringify(text, undefined, 2), sha256: "0".repeat(64) };
}

/** A value as JSON: holes as `<?>`, unknown values as `{ unknown: why }`. */
export function plain(value: Value | undefined): unknown {
  if (value === undefined) return { absent: true };
  switch (value.kind) {
    case "string":
      return value.text.replaceAll("\uFDD0", "<?>");
    case "list":
      return value.items.map(plain);
    case "object":
      return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member.value)]));
    case "unknown":
      return { unknown: value.hole.why };
    case "null":
      return null;
    default:
      return value.value;
  }
}

/** A piece, with the values in it as JSON and without its origin. */
export function plainPiece(piece: Piece | undefined): unknown {
  if (piece === undefined) return undefined;
  const { id, address, place, account, region, partition, ...own } = piece;
  return plainIn(own);
}

function plainIn(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plainIn);
  if ("kind" in value && "place" in value) return plain(value as Value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainIn(inner)]));
}

/** The value that stands at `Probe` in the trust policy of a role named `Probe`. */
export function probed({ pieces }: Declared): Value | undefined {
  const role = pieces.find(({ address }) => address === "Probe");
  if (role?.type !== "role" || role.trust.value.kind !== "object") throw new Error("there is no probe");
  return role.trust.value.members.get("Probe")?.value;
}

/** A template with a role whose trust policy holds a value. */
export function withProbe(value: unknown, sections: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const probe = { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: { Probe: value } } };
  const resources = (sections["Resources"] ?? {}) as Record<string, unknown>;
  return { ...sections, Resources: { ...resources, Probe: probe } };
}
