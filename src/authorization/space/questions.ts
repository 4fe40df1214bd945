/** What the policies ask about one part of a request: only their answers can make a difference. */

import { readOperator } from "../condition/registry.ts";
import { hasHole } from "../hole.ts";
import type { RequestContext } from "../match/context.ts";
import { compileTemplate, expandTemplate, type TemplateToken } from "../match/variables.ts";
import { type Token, tokenize } from "../match/wildcard.ts";
import type { ConditionTest } from "../model.ts";
import { arnPattern, resourcePattern } from "../pattern/arn.ts";
import { globPattern, ignoreCasePattern, literalPattern, NOTHING, type Pattern } from "../pattern/pattern.ts";
import type { Concern, Concerns } from "./policies.ts";

/** Questions about one value, by the family of operators that asks them. */
export interface Questions {
  readonly patterns: readonly Pattern[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly addresses: readonly string[];
  readonly binaries: readonly string[];
  readonly booleans: boolean;
  /** True where anything is asked at all, the key's mere presence included. */
  readonly asked: boolean;
  /** What keeps the questions from being separate: a policy variable whose own value is open, a set operator. */
  readonly entangled: readonly string[];
}

/** The rest of the request, as far as policy variables may look at it. */
export interface Surroundings {
  /** One for each combination of the alternatives of other keys. */
  readonly contexts: readonly RequestContext[];
  /** Keys (lower case) that may have any value. */
  readonly open: ReadonlySet<string>;
}

type Family = "patterns" | "numbers" | "dates" | "addresses" | "binaries" | "booleans" | "presence";

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^(?:String|Arn)/, "patterns"],
  [/^Numeric/, "numbers"],
  [/^Date/, "dates"],
  [/IpAddress$/, "addresses"],
  [/^Binary/, "binaries"],
  [/^Bool/, "booleans"],
  [/^Null$/, "presence"],
];

/** What Resource and NotResource ask about the resource's ARN. */
export function resourceQuestions({ statements }: Concerns, surroundings: Surroundings): Questions {
  const entangled: string[] = [];
  const patterns = statements.flatMap((concern) => {
    const { resources, notResources } = concern.statement.source;
    return (resources ?? notResources ?? []).flatMap((text) => resourceAtom(text, concern, surroundings, entangled));
  });
  return { ...NOTHING_ASKED, patterns, asked: true, entangled };
}

/** What conditions, policy variables and grants ask about one context key (in lower case). */
export function keyQuestions(key: string, concerns: Concerns, surroundings: Surroundings): Questions {
  if (!WHO_CALLS.has(key) && !askedKeys(concerns).has(key)) return NOTHING_ASKED;
  const { statements, grants } = concerns;
  const tests = statements.flatMap((concern) =>
    concern.statement.tests.filter((test) => test.key === key).map(({ source }) => ({ test: source, concern })),
  );
  const entangled = entanglements(key, statements);
  const patterns = tests.flatMap(({ test, concern }) => patternAtoms(test, concern, surroundings, entangled));
  const granted = grants.flatMap(({ encryptionContextEquals, encryptionContextSubset }) =>
    Object.entries({ ...encryptionContextEquals, ...encryptionContextSubset }).flatMap(([name, value]) =>
      `kms:encryptioncontext:${name}`.toLowerCase() === key ? literalPattern(value) : [],
    ),
  );
  const valuesOf = (family: Family): readonly string[] =>
    tests.filter(({ test }) => familyOf(test) === family).flatMap(({ test }) => test.values);
  return {
    patterns: [...patterns, ...granted],
    numbers: valuesOf("numbers"),
    dates: valuesOf("dates"),
    addresses: valuesOf("addresses"),
    binaries: valuesOf("binaries"),
    booleans: tests.some(({ test }) => familyOf(test) === "booleans"),
    asked: tests.length > 0 || granted.length > 0 || entangled.length > 0,
    entangled,
  };
}

const keysAsked = new WeakMap<Concerns, ReadonlySet<string>>();

/** Every context key (lower case) that a condition, a policy variable or a grant looks at. */
export function askedKeys(concerns: Concerns): ReadonlySet<string> {
  const before = keysAsked.get(concerns);
  if (before !== undefined) return before;
  const keys = new Set<string>();
  const { statements, grants } = concerns;
  for (const { statement, variables } of statements) {
    for (const { key } of statement.tests) keys.add(key);
    const { resources = [], notResources = [], conditions } = statement.source;
    for (const text of variables ? [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)] : [])
      for (const key of variablesIn(text)) keys.add(key);
  }
  for (const { encryptionContextEquals, encryptionContextSubset } of grants)
    for (const name of Object.keys({ ...encryptionContextEquals, ...encryptionContextSubset }))
      keys.add(`kms:encryptioncontext:${name}`.toLowerCase());
  keysAsked.set(concerns, keys);
  return keys;
}

const NOTHING_ASKED: Questions = {
  patterns: [],
  numbers: [],
  dates: [],
  addresses: [],
  binaries: [],
  booleans: false,
  asked: false,
  entangled: [],
};

/** Keys that also say who calls: a unique id or ARN in a Principal element is compared with them. */
const WHO_CALLS: ReadonlySet<string> = new Set(["aws:principalarn", "aws:userid"]);

function entanglements(key: string, statements: readonly Concern[]): string[] {
  const found: string[] = [];
  if (WHO_CALLS.has(key)) found.push(`${key} also decides which principal is meant`);
  for (const { statement, variables } of statements) {
    const { resources = [], notResources = [], conditions } = statement.source;
    const texts = [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)];
    if (variables && texts.some((text) => variablesIn(text).includes(key)))
      found.push(`the policy variable \${${key}}`);
    for (const test of statement.tests)
      if (test.key === key && test.name.set !== undefined) found.push(`${test.source.operator} on ${key}`);
  }
  return found;
}

/** Keys (lower case) of the policy variables in a text. */
function variablesIn(text: string): readonly string[] {
  if (!text.includes("${")) return [];
  return compileTemplate(text, { wildcards: true, variables: true })
    .tokens.filter(isVariable)
    .map(({ key }) => key);
}

function isVariable(token: TemplateToken): token is Extract<TemplateToken, { readonly key: string }> {
  return typeof token === "object" && "key" in token;
}

function familyOf({ operator }: ConditionTest): Family | undefined {
  const { base } = readOperator(operator);
  return FAMILIES.find(([name]) => name.test(base))?.[1];
}

/** The patterns of one Resource entry; none where a variable has no value, for then it matches nothing (R6). */
function resourceAtom(text: string, concern: Concern, surroundings: Surroundings, entangled: string[]): Pattern[] {
  if (hasHole(text)) return openResourceAtom(text, concern, surroundings, entangled);
  if (!text.includes("${") || !concern.variables) return [remembered(`resource ${text}`, () => resourcePattern(text))];
  // Only the sixth part has variables (R6); it starts behind the fifth colon.
  const start = text.split(":").slice(0, 5).join(":").length + 1;
  return expand(text.slice(start), true, surroundings, entangled).map((tokens) => resourcePattern(text, tokens));
}

/** A hole may hold colons: the parts cannot be told apart, nor whether a variable stands in the sixth. */
function openResourceAtom(text: string, concern: Concern, surroundings: Surroundings, entangled: string[]): Pattern[] {
  const asText = remembered(`text ${text}`, () => globPattern(tokenize(text)));
  if (!text.includes("${") || !concern.variables) return [asText];
  return [asText, ...expand(text, true, surroundings, entangled).map((tokens) => globPattern(tokens))];
}

function patternAtoms(
  test: ConditionTest,
  concern: Concern,
  surroundings: Surroundings,
  entangled: string[],
): Pattern[] {
  if (familyOf(test) !== "patterns") return [];
  const { base } = readOperator(test.operator);
  const wildcards = base.endsWith("Like") || base.startsWith("Arn");
  return test.values.flatMap((value) => {
    const surroundingsOf = concern.variables && value.includes("${") ? surroundings : undefined;
    const open = hasHole(value) && !base.endsWith("IgnoreCase");
    const make = (): Pattern[] =>
      expand(value, wildcards, surroundingsOf, entangled).map((tokens) =>
        open ? globPattern(tokens) : patternFor(base, tokens),
      );
    // A hole can make an ARN of any text, but only of ARNs does it decide.
    const more = open && base.startsWith("Arn") ? [ANY_ARN] : [];
    if (surroundingsOf !== undefined) return [...make(), ...more];
    return [remembered(`${base} ${value}`, () => make()[0] ?? NOTHING), ...more];
  });
}

const ANY_ARN = globPattern("*:*:*:*:*:*");

function patternFor(base: string, tokens: readonly Token[]): Pattern {
  if (base.startsWith("Arn")) return arnPattern(tokens);
  if (base.endsWith("Like")) return globPattern(tokens);
  const text = tokens.map((token) => (typeof token === "string" ? token : token.text)).join("");
  return base.endsWith("IgnoreCase") ? ignoreCasePattern(text) : literalPattern(text);
}

/** The same texts are asked about again and again, and what was worked out for a pattern stays with it. */
const known = new Map<string, Pattern>();
const MOST_KNOWN = 5000;

function remembered(name: string, make: () => Pattern): Pattern {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const pattern = make();
  known.set(name, pattern);
  return pattern;
}

/**
 * The text with its variables replaced, in each of the contexts; none where a variable has no value, or (noted) an open
 * one. Without surroundings the document has no variables (G2).
 */
function expand(
  text: string,
  wildcards: boolean,
  surroundings: Surroundings | undefined,
  entangled: string[],
): readonly (readonly Token[])[] {
  const template = compileTemplate(text, { wildcards, variables: surroundings !== undefined });
  if (!template.hasVariables || surroundings === undefined) return [template.tokens as readonly Token[]];
  const open = template.tokens.filter(isVariable).find(({ key }) => surroundings.open.has(key));
  const expanded = surroundings.contexts.map((context) => expandTemplate(template, context));
  if (open !== undefined || expanded.includes("unknown")) {
    entangled.push(`the policy variable \${${open?.key ?? text}}`);
    return [];
  }
  const found = expanded.filter((tokens) => tokens !== undefined && tokens !== "unknown");
  return [...new Map(found.map((tokens) => [JSON.stringify(tokens), tokens])).values()];
}
