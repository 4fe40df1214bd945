/** Where a provider's resources are: the account, Region and partition of `provider "aws"` and of its aliases. */

import type { Place } from "../../../inventory/model.ts";
import type { Block, Expression } from "../../hcl/model.ts";
import { type Surrounding, surroundingId } from "../../template/symbols.ts";
import { asText, knownText, memberOf, textValue, unknownValue, type Value } from "../../template/value.ts";
import { argumentsOf } from "./body.ts";
import { once } from "./cells.ts";
import { literalText } from "./module.ts";
import { type ModuleNode, ONCE, type ProviderFacts } from "./run.ts";

/** Partitions by how the names of their Regions start (AWS General Reference, ARNs). */
const PARTITIONS: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, "aws-cn"],
  [/^us-gov-/, "aws-us-gov"],
  [/^us-iso-/, "aws-iso"],
  [/^us-isob-/, "aws-iso-b"],
  [/^eu-isoe-/, "aws-iso-e"],
  [/^us-isof-/, "aws-iso-f"],
  [/^eusc-/, "aws-eusc"],
  [/^[a-z]{2}-[a-z]+-\d+$/, "aws"],
];

/** By its name and alias: `aws`, `aws.replica`. */
export function providerFacts(node: ModuleNode, name: string, place: Place): ProviderFacts {
  const passed = node.passed(name);
  if (passed !== undefined) return passed;
  return once(node, `provider.${name}`, place, () => {
    const block = node.module.providers.get(name);
    const scope = `${node.run.root} ${node.prefix}${name}`;
    return block === undefined ? withoutBlock(node, name, scope, place) : ofBlock(node, block, name, scope);
  });
}

/** `provider = aws.replica` of a block; else the provider that the type's name starts with. */
export function providerName(block: Block): string {
  const given = block.body.attributes.get("provider");
  const type = block.labels[0] ?? "";
  return (given && providerReference(given.expression)) ?? type.split("_")[0] ?? type;
}

/** `aws`, `aws.replica`, also as texts, as JSON has them. */
export function providerReference(expression: Expression): string | undefined {
  if (expression.type === "variable") return expression.name;
  if (expression.type === "attribute" && expression.target.type === "variable") {
    return `${expression.target.name}.${expression.name}`;
  }
  return literalText(expression);
}

/** What is known of a provider. A member that is undefined is not known. */
interface Known {
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly partition: string | undefined;
}

/** A configuration that is declared nowhere: the default one follows from the surroundings, an alias from nothing. */
function withoutBlock(node: ModuleNode, name: string, scope: string, place: Place): ProviderFacts {
  const { account, region, partition } = node.run.surroundings;
  const known = {
    account: isAlias(name) ? undefined : account,
    region: isAlias(name) ? undefined : region,
    partition: partition ?? partitionOfRegion(region),
  };
  return factsOf(known, scope, place);
}

/** What the block says, else what is said of the surroundings: of an alias only where the block says nothing of its own. */
function ofBlock(node: ModuleNode, block: Block, name: string, scope: string): ProviderFacts {
  const { surroundings } = node.run;
  const given = argumentsOf(node, block, node.scope(ONCE), "whole");
  const saysRegion = memberOf(given, "region") !== undefined;
  const saysAccount = ACCOUNT_ARGUMENTS.some((argument) => memberOf(given, argument) !== undefined);
  const elsewhere = isAlias(name) && (saysAccount || hasOwnCredentials(node, block));
  const region =
    wholeText(memberOf(given, "region")) ?? (isAlias(name) && saysRegion ? undefined : surroundings.region);
  const known = {
    account: accountOf(given) ?? (elsewhere ? undefined : surroundings.account),
    region,
    partition: partitionOfRegion(region) ?? surroundings.partition,
  };
  const tags = tagsOf(memberOf(given, "default_tags"));
  const own = factsOf(known, scope, block.place);
  // An alias for another Region: whoever runs it, it is the same account.
  const same = isAlias(name) && !elsewhere && known.account === undefined;
  const facts = same
    ? { ...own, account: providerFacts(node, mainOf(name), block.place).account }
    : elsewhere && known.account === undefined
      ? { ...own, account: accountElsewhere(scope, block.place) }
      : own;
  return tags === undefined ? facts : { ...facts, tags };
}

/** One account for all that the alias makes, and not the one that is known of the root module. */
function accountElsewhere(scope: string, place: Place): Value {
  const why = `the provider ${scope} has credentials of its own, and nobody says their account`;
  return unknownValue(why, place, `other ${surroundingId("account", scope)}`);
}

function mainOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}

function factsOf(known: Known, scope: string, place: Place): ProviderFacts {
  const text = (what: Surrounding) => {
    const value = known[what];
    return value === undefined ? holeOf(what, scope, place) : textValue(value, place);
  };
  return { account: text("account"), region: text("region"), partition: text("partition") };
}

function isAlias(name: string): boolean {
  return name.includes(".");
}

const ACCOUNT_ARGUMENTS = ["assume_role", "assume_role_with_web_identity", "allowed_account_ids"];

/** The account that the provider itself names, where it is known. */
function accountOf(given: Value): string | undefined {
  const assumed = memberOf(given, "assume_role") ?? memberOf(given, "assume_role_with_web_identity");
  // Roles that are assumed one after the other: the last one counts.
  const last = assumed?.kind === "list" ? assumed.items.at(-1) : assumed;
  const role = memberOf(last, "role_arn");
  const allowed = memberOf(given, "allowed_account_ids");
  const [only, second] = allowed?.kind === "list" ? allowed.items : [];
  return (role && accountOfArn(role)) ?? (second === undefined ? wholeText(only) : undefined);
}

function accountOfArn(arn: Value): string | undefined {
  return /^arn:[a-z-]+:iam::(\d{12}):/.exec(asText(arn)?.text ?? "")?.[1];
}

/** An alias with credentials of its own may be in another account than the others. */
function hasOwnCredentials(node: ModuleNode, block: Block): boolean {
  const main = node.module.providers.get(block.labels[0] ?? "");
  return ["profile", "access_key", "token"].some((name) => {
    const own = block.body.attributes.get(name);
    const other = main?.body.attributes.get(name);
    if (own === undefined) return false;
    const text = literalText(own.expression);
    return text === undefined || other === undefined || literalText(other.expression) !== text;
  });
}

function tagsOf(blocks: Value | undefined): Value | undefined {
  if (blocks === undefined || blocks.kind === "unknown") return blocks;
  return memberOf(blocks.kind === "list" ? blocks.items.at(-1) : blocks, "tags");
}

function partitionOfRegion(region: string | undefined): string | undefined {
  return region === undefined ? undefined : PARTITIONS.find(([pattern]) => pattern.test(region))?.[1];
}

function wholeText(value: Value | undefined): string | undefined {
  const text = knownText(value);
  return text === "" ? undefined : text;
}

function holeOf(what: Surrounding, scope: string, place: Place): Value {
  const names = { account: "account", region: "Region", partition: "partition" };
  return unknownValue(`nobody says the ${names[what]} of the provider ${scope}`, place, surroundingId(what, scope));
}
