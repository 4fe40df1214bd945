/** The config to write: the fullest one that lets nothing pass that would not pass without it. */

import type { Config } from "../generated/config.ts";
import type { World } from "../sources/model.ts";
import { type OpenValues, openValues } from "./open-values.ts";
import { plainConfig } from "./plain-config.ts";
import { hasPlaceholders, type RenderedConfig, renderConfig } from "./render-config.ts";
import { askedText, VALUE_QUESTION } from "./stand-ins.ts";
import type { FoundTemplates } from "./templates.ts";

/** What a check says, as far as it must be the same with the config. */
export interface Outcome {
  readonly verdict: string;
  readonly exitCode: number;
  /** How many things could not be read or known: behind a failure they do not show in the verdict. */
  readonly open: number;
}

export interface DraftRequest {
  /** As discovery made it, without a config. */
  readonly world: World;
  readonly templates: FoundTemplates;
  /** What `check` says without a config. */
  readonly before: Outcome;
  /** What `check` would say with this text as config. */
  readonly outcomeWith: (text: string) => Promise<Outcome>;
}

export interface Draft extends RenderedConfig {
  /** What no member of the config could ask for. */
  readonly open: readonly string[];
}

const REFUSED = 2;
const UNDECIDED = 3;

/**
 * A config says what counts, and what it does not name no longer stands in the way. So one that changes the verdict gives
 * way to the next smaller one; the last says nothing but its version, and everything is discovered as before.
 */
export async function draftConfig({ world, templates, before, outcomeWith }: DraftRequest): Promise<Draft> {
  const values = valuesToAsk(openValues(world, templates.declared), before);
  const { config: full, completed } = plainConfig(world, templates, values);
  const samples = samplesOf(values);
  const left = [...openPoints(world), ...(values.unnameable ? [UNNAMEABLE] : [])];
  const why = [
    "What was found is not listed here, for a config says what counts and this is not settled:",
    ...(left.length === 0 ? ["- how a config would say it"] : left.map((point) => `- ${point}`)),
    "List it under inventory (the schema has the members) once it is.",
  ];
  const blanks = [
    ...(hasPlaceholders(full) ? ["Fill in every <...>: until then the config is refused, and nothing passes."] : []),
    ...(left.length === 0 ? [] : ["Not settled by this file:", ...left.map((point) => `- ${point}`)]),
  ];
  const { inventory: _inventory, ...small } = full;
  const candidates: readonly (readonly [config: Config, remarks: readonly string[]])[] = [
    [full, blanks],
    ...(small.exports === undefined || hasPlaceholders(small) ? [] : [[small, why] as const]),
  ];
  for (const [config, remarks] of candidates) {
    const rendered = renderConfig(config, { remarks, completed, samples });
    const after = await outcomeWith(rendered.text);
    const same = after.verdict === before.verdict && after.exitCode === before.exitCode;
    if ((same && after.open >= before.open) || (hasPlaceholders(config) && after.exitCode === REFUSED))
      return { ...rendered, open: left };
  }
  return { ...renderConfig({ version: 1 }, { remarks: why, completed, samples: new Map() }), open: left };
}

const UNNAMEABLE =
  "The export's role or bucket has no name in its template, and no config can give the one that AWS generates: name it there (RoleName, BucketName), or leave exports out, as here.";

/** What an undecided verdict may rest on must be given; else it is only shown how to. */
function valuesToAsk(values: OpenValues, { exitCode }: Outcome): OpenValues {
  const { names, others } = values;
  const mustBeGiven = exitCode === UNDECIDED;
  if (names.size === 0 && !mustBeGiven) return { ...values, parameters: [], place: new Set() };
  const asked = others.map((address) => [address, VALUE_QUESTION] as const);
  return {
    ...values,
    names: new Map([...names, ...asked]),
    others: [],
    parameters: mustBeGiven ? values.parameters : [],
    place: mustBeGiven ? values.place : new Set(),
  };
}

/** As YAML that stands on one line, where double quotes mean what they mean in JSON. */
function samplesOf({ others }: OpenValues): ReadonlyMap<string, string> {
  if (others.length === 0) return new Map();
  const members = others.map((address) => `${JSON.stringify(address)}: ${VALUE_QUESTION}`);
  return new Map([["inventory.terraform-values", `terraform-values: { ${members.join(", ")} }`]]);
}

function openPoints({ inventory, problems }: World): readonly string[] {
  return [
    ...problems
      .filter(({ severity }) => severity === "error")
      .map(({ path, message }) => sentence(`${path}: ${message}`)),
    ...inventory.gaps
      .filter(({ example }) => example === undefined)
      .map(({ what, why }) => sentence(`${what}: ${why}`)),
  ];
}

/** With one full stop, whatever it ends with. */
function sentence(text: string): string {
  return `${askedText(text).replace(/\.$/, "")}.`;
}
