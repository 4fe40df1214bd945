/** A SARIF log as the tests read it. */

import type { Report } from "../../src/report/model.ts";
import { renderSarif, type SarifOptions } from "../../src/report/sarif.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
}
export interface Replacement {
  readonly deletedRegion: Required<Region>;
  readonly insertedContent?: { readonly text: string };
}
export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string; readonly markdown: string };
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly { readonly replacements: readonly Replacement[] }[];
  }[];
  readonly baselineState?: string;
  readonly suppressions?: readonly object[];
}

export function runOf(from: Report, options?: SarifOptions) {
  return JSON.parse(renderSarif(from, options)).runs[0];
}

export function resultsOf(from: Report, options?: SarifOptions): readonly Result[] {
  return runOf(from, options).results;
}

export function onlyResult(from: Report): Result {
  const [result] = resultsOf(from);
  if (result === undefined) throw new Error("no result");
  return result;
}
