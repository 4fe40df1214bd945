/** Where a SARIF result is to be seen. GitHub shows only what has a place in a file of the repository. */

import type { StatementReference } from "../../authorization/model.ts";
import type { CallDecision, GuardDecision } from "../../genesys/model.ts";
import type { Place } from "../../inventory/model.ts";
import type { Finding } from "../../rules/model.ts";
import { visible } from "../escape/terminal.ts";
import { relativeUri } from "../escape/uri.ts";
import { byText, type Json } from "../json-value.ts";
import { isOfAws, type Lookup, locationOf } from "../lookup.ts";
import type { Report, ReportedExport } from "../model.ts";
import { KIND_WORDS } from "../words.ts";

export const SOURCE_ROOT = "%SRCROOT%";

/** Where the config is looked for, and so what a reader would write. */
const DEFAULT_CONFIG = ".github/genesys-export-gate.yml";

/** GitHub keeps 100 of 1,000. */
const MOST_RELATED = 100;

/** The file that stands in for what is in none: the config, otherwise the first file that was judged. */
export function standInPath(report: Report): string {
  const files = byText(
    report.inputs.filter(({ path }) => !isOfAws(path)),
    ({ path }) => [path],
  );
  return (files.find(({ kind }) => kind === "config") ?? files[0])?.path ?? DEFAULT_CONFIG;
}

/** The place of a finding; what is in no file gets a logical location and the first line of the file that stands in. */
export function locationJson(finding: Finding, side: Lookup, standIn: string): Json {
  const place = primaryPlace(finding, side);
  if (place !== undefined && !isOfAws(place.path)) {
    const address = finding.statement && side.address(finding.statement);
    return { physicalLocation: physical(place), ...logical(address) };
  }
  const name = place?.path ?? (finding.statement && side.path(finding.statement)) ?? finding.export;
  return {
    physicalLocation: { artifactLocation: artifact(standIn), region: { startLine: 1 } },
    ...logical(name),
  };
}

/** The resource that has the policy: one file of a template has several. */
function logical(name: string | undefined): { readonly [key: string]: Json } {
  return name === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: visible(name), kind: "resource" }] };
}

/**
 * The element that decides, within its statement: GitHub shows an alert in a pull request only where all of its lines were changed, and a
 * change seldom touches the whole statement.
 */
function primaryPlace(finding: Finding, side: Lookup): Place | undefined {
  const place = locationOf(finding, side);
  const pointed = finding.pointer?.place;
  return place !== undefined && pointed?.path === place.path ? pointed : place;
}

/** The other statements that decide the finding's calls. */
export function relatedJson(finding: Finding, exported: ReportedExport | undefined, side: Lookup): readonly Json[] {
  const own = finding.statement === undefined ? undefined : keyOf(finding.statement);
  const others = new Map(
    decidingStatements(finding, exported)
      .map((reference) => [keyOf(reference), reference] as const)
      .filter(([key]) => key !== own),
  );
  return [...others.values()]
    .flatMap((reference) => {
      const place = side.place(reference);
      return place === undefined || isOfAws(place.path) ? [] : [{ reference, place }];
    })
    .slice(0, MOST_RELATED)
    .map(({ reference, place }, index) => ({
      id: index + 1,
      physicalLocation: physical(place),
      ...logical(side.address(reference)),
      message: { text: `${KIND_WORDS[reference.kind]}, ${statementName(reference)}` },
    }));
}

function decidingStatements(finding: Finding, exported: ReportedExport | undefined): readonly StatementReference[] {
  if (exported === undefined) return [];
  const { decisions, base = [] } = exported;
  const calls: readonly CallDecision[] = finding.status === "fixed" ? base : decisions.calls;
  const guards: readonly GuardDecision[] = finding.status === "fixed" ? [] : decisions.guards;
  return [
    ...calls.filter(({ call }) => finding.calls.includes(call.id)),
    ...guards.filter(({ guard }) => finding.calls.includes(guard.id)),
  ].flatMap(({ decidedBy }) => decidedBy);
}

function keyOf({ policy, statement }: StatementReference): string {
  return `${policy}#${statement}`;
}

function statementName({ sid, statement }: StatementReference): string {
  // No bracket, so that a Sid can never be read as a link of SARIF.
  return sid === undefined ? `statement ${statement + 1}` : `statement ${visible(sid).replace(/[[\]{}]/g, "_")}`;
}

function physical(place: Place): Json {
  return { artifactLocation: artifact(place.path), region: region(place) };
}

/** A file of the repository. */
export function artifact(path: string): Json {
  return { uri: relativeUri(path), uriBaseId: SOURCE_ROOT };
}

/** SARIF counts like our places: from 1, the end column exclusive. An empty place is a line. */
function region({ line, column, endLine, endColumn }: Place): Json {
  const isEmpty = endLine < line || (endLine === line && endColumn <= column);
  return isEmpty ? { startLine: line } : { startLine: line, startColumn: column, endLine, endColumn };
}
