/** Small plans in the form of `terraform show -json` (developer.hashicorp.com/terraform/internals/json-format). */

import type { Declared, Surroundings } from "../../../../src/sources/template/model.ts";
import { type PlanOptions, readTerraformPlan } from "../../../../src/sources/terraform/plan/read-plan.ts";
import { showAll } from "../aws/instances.ts";

export interface PlannedForTest {
  /** With its module and index: `module.a["x"].aws_s3_bucket.b[0]`. */
  readonly address: string;
  readonly actions?: readonly string[];
  readonly before?: object | null;
  readonly after?: object | null;
  readonly unknown?: unknown;
  readonly sensitive?: unknown;
  readonly deposed?: string;
}

interface Parsed {
  readonly module: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
}

function parse(address: string): Parsed {
  const match = /^(?<module>(?:module\.[^.]+\.)*)(?<data>data\.)?(?<type>\w+)\.(?<name>[\w-]+)/.exec(address)?.groups;
  return {
    module: (match?.["module"] ?? "").replace(/\.$/, ""),
    mode: match?.["data"] === undefined ? "managed" : "data",
    type: match?.["type"] ?? "",
    name: match?.["name"] ?? "",
  };
}

function changeOf({ address, actions, before, after, unknown, sensitive, deposed }: PlannedForTest): object {
  const { module, ...rest } = parse(address);
  return {
    address,
    ...(module === "" ? {} : { module_address: module }),
    ...rest,
    ...(deposed === undefined ? {} : { deposed }),
    provider_name: "registry.terraform.io/hashicorp/aws",
    change: {
      actions: actions ?? ["create"],
      before: before ?? null,
      after: after ?? null,
      after_unknown: unknown ?? {},
      before_sensitive: false,
      after_sensitive: sensitive ?? {},
    },
  };
}

/** A resource of the configuration. */
export function configured(address: string, expressions: object = {}, provider = "aws"): object {
  const { mode, type, name } = parse(address);
  return { address, mode, type, name, provider_config_key: provider, expressions, schema_version: 0 };
}

export function reference(...references: readonly string[]): object {
  return { references };
}

/** A reference as Terraform lists it: with all that it implies. */
export function to(exact: string): object {
  const at = exact.lastIndexOf(".");
  return reference(exact, exact.slice(0, at));
}

export interface PlanForTest {
  readonly changes?: readonly PlannedForTest[];
  /** Of the root module. */
  readonly resources?: readonly object[];
  readonly rootModule?: object;
  readonly providers?: object;
  readonly data?: readonly { readonly address: string; readonly values: object }[];
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Added to the plan as they are. */
  readonly more?: object;
}

export function planOf({ changes, resources, rootModule, providers, data, variables, more }: PlanForTest): object {
  return {
    format_version: "1.2",
    terraform_version: "1.13.4",
    variables: Object.fromEntries(Object.entries(variables ?? {}).map(([name, value]) => [name, { value }])),
    planned_values: { root_module: {} },
    resource_changes: (changes ?? []).map(changeOf),
    prior_state: {
      format_version: "1.0",
      values: {
        root_module: {
          resources: (data ?? []).map(({ address, values }) => ({ address, ...parse(address), values })),
        },
      },
    },
    configuration: {
      provider_config: providers ?? { aws: { name: "aws", full_name: "registry.terraform.io/hashicorp/aws" } },
      root_module: { resources: resources ?? [], ...rootModule },
    },
    complete: true,
    errored: false,
    ...more,
  };
}

export function readText(text: string, options: Partial<PlanOptions> = {}): Declared {
  const source = { path: "plan.json", text, sha256: "0" };
  return readTerraformPlan(source, { values: new Map(), surroundings: {}, placeOf: () => undefined, ...options });
}

export function readPlan(plan: PlanForTest, options?: Partial<PlanOptions>): Declared {
  return readText(JSON.stringify(planOf(plan)), options);
}

/** The pieces as plain data, by address. */
export function shown(declared: Declared): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    declared.pieces.map((piece) => {
      const { place: _place, id: _id, address, ...rest } = piece;
      return [address, showAll(rest) as Readonly<Record<string, unknown>>];
    }),
  );
}

/** Everything that a plan's reading says, as one text. */
export function everything(declared: Declared): string {
  return JSON.stringify(declared, (_name, value) => (value instanceof Map ? [...value] : value));
}

export const ACME: Surroundings = { account: "111122223333", region: "eu-west-2", partition: "aws" };
