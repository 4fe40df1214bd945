/** What the policies ask about one part of a request: only their answers can make a difference. */

import type { Family } from "../condition/family.ts";
import type { CompiledTest } from "../condition/test.ts";
import { hasHole } from "../hole.ts";
import type { RequestContext } from "../match/context.ts";
import { compileTemplate, expandTemplate, type TemplateToken, textOf } from "../match/variables.ts";
import { type Token, tokenize } from "../match/wildcard.ts";
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
  /** What keeps the questions from being separate: a policy variable whose own value is open. */
  readonly entangled: readonly string[];
  /** Set where a list of values can get answers that no value of it gets alone: several tests of a multivalued key. */
  readonly several?: string;
}

/** The rest of the request, as far as policy variables may look at it. */
export interface Surroundings {
  /** One for each combination of the alternatives of other keys. */
  readonly contexts: readonly RequestContext[];
  /** Keys (lower case) that may have any value. */
  readonly open: ReadonlySet<string>;
}

/** Keys that AWS documents as multivalued; others are so where a policy tests them with a set operator. */
const MULTIVALUED =
  /^(aws:(calledvia|tagkeys|(principal|resource|source|vpce)orgpaths|principalservicenameslist)|s3:requestobjecttagkeys|kms:(encryptioncontextkeys|grantoperations|resourcealiases|recipientattestation:.*))$/;

/** What Resource and NotResource ask about the resource's ARN. */
export function resourceQuestions({ statements, action }: Concerns, surroundings: Surroundings): Questions {
  const entangled: string[] = [];
  const patterns = statements.flatMap((concern) => {
    const { resources, notResources } = concern.statement.source;
    return (resources ?? notResources ?? []).flatMap((text) => resourceAtom(text, concern, surroundings, entangled));
  });
  return { ...NOTHING_ASKED, patterns: [...patterns, ...ownPolicy(action)], asked: true, entangled };
}

/** Which resources have a policy that has to allow, also inside the account (K3, EVAL): request.ts asks for these. */
function ownPolicy(action = ""): readonly Pattern[] {
  if (action.startsWith("kms:")) return ["key/*", "alias/*"].map((name) => arnPattern(`*:*:kms:*:*:${name}`));
  return action.startsWith("sts:") ? [arnPattern("*:*:iam:*:*:role/*")] : [];
}

/** What conditions, policy variables and grants ask about one context key (in lower case). */
export function keyQuestions(key: string, concerns: Concerns, surroundings: Surroundings): Questions {
  if (!WHO_CALLS.has(key) && !key.startsWith(ENCRYPTION_CONTEXT) && !askedKeys(concerns).has(key)) return NOTHING_ASKED;
  const { statements, grants } = concerns;
  const tests = statements.flatMap((concern) =>
    concern.statement.tests.filter((test) => test.key === key).map((test) => ({ test, concern })),
  );
  const entangled = entanglements(key, statements);
  const patterns = tests.flatMap(({ test, concern }) => patternAtoms(test, concern, surroundings, entangled));
  const granted = grants.flatMap(({ encryptionContextEquals, encryptionContextSubset }) =>
    Object.entries({ ...encryptionContextEquals, ...encryptionContextSubset }).flatMap(([name, value]) =>
      `${ENCRYPTION_CONTEXT}${name}`.toLowerCase() === key ? literalPattern(value) : [],
    ),
  );
  // A grant that wants exactly its own pairs looks at every pair, if only at whether it is there.
  const counted =
    key.startsWith(ENCRYPTION_CONTEXT) && grants.some((grant) => grant.encryptionContextEquals !== undefined);
  const valuesOf = (family: Family): readonly string[] =>
    tests.filter(({ test }) => familyOf(test) === family).flatMap(({ test }) => test.source.values);
  const several = severalAtOnce(
    key,
    tests.map(({ test }) => test),
  );
  return {
    patterns: [...patterns, ...granted],
    numbers: valuesOf("numbers"),
    dates: valuesOf("dates"),
    addresses: valuesOf("addresses"),
    binaries: valuesOf("binaries"),
    booleans: tests.some(({ test }) => familyOf(test) === "booleans"),
    asked: tests.length > 0 || granted.length > 0 || counted || entangled.length > 0,
    entangled,
    ...(several === undefined ? {} : { several }),
  };
}

const ENCRYPTION_CONTEXT = "kms:encryptioncontext:";

/** Of one test a list gets no answer that one of its values does not get; several may each be met by another value. */
function severalAtOnce(key: string, tests: readonly CompiledTest[]): string | undefined {
  const comparing = tests.filter(({ name }) => name.operator?.family !== "presence");
  if (comparing.length < 2) return undefined;
  const multivalued = MULTIVALUED.test(key) || tests.some(({ name }) => name.set !== undefined);
  return multivalued ? `${comparing.length} tests of ${key}, which may have several values at once` : undefined;
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
      keys.add(`${ENCRYPTION_CONTEXT}${name}`.toLowerCase());
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

const familyOf = ({ name }: CompiledTest): Family | undefined => name.operator?.family;

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

/** Families that read a value as text: which strings the text of a policy stands for. */
const PATTERNS: ReadonlyMap<
  Family,
  { readonly wildcards: boolean; readonly make: (tokens: readonly Token[]) => Pattern }
> = new Map([
  ["exactText", { wildcards: false, make: (tokens) => literalPattern(textOf(tokens)) }],
  ["foldedText", { wildcards: false, make: (tokens) => ignoreCasePattern(textOf(tokens)) }],
  ["wildcardText", { wildcards: true, make: (tokens) => globPattern(tokens) }],
  ["arn", { wildcards: true, make: (tokens) => arnPattern(tokens) }],
]);

function patternAtoms(
  test: CompiledTest,
  concern: Concern,
  surroundings: Surroundings,
  entangled: string[],
): Pattern[] {
  const family = familyOf(test);
  const pattern = family === undefined ? undefined : PATTERNS.get(family);
  if (pattern === undefined) return [];
  return test.source.values.flatMap((value) => {
    const surroundingsOf = concern.variables && value.includes("${") ? surroundings : undefined;
    // Of a text that is only partly known, in any case of letters, no pattern asks.
    if (hasHole(value) && family === "foldedText")
      entangled.push(`text that is known only after apply, in ${test.source.operator}`);
    const open = hasHole(value) && family !== "foldedText";
    const make = (): Pattern[] =>
      expand(value, pattern.wildcards, surroundingsOf, entangled).map((tokens) =>
        open ? globPattern(tokens) : pattern.make(tokens),
      );
    // A hole can make an ARN of any text, but only of ARNs does it decide.
    const more = open && family === "arn" ? [ANY_ARN] : [];
    if (surroundingsOf !== undefined) return [...make(), ...more];
    return [remembered(`${family} ${value}`, () => make()[0] ?? NOTHING), ...more];
  });
}

const ANY_ARN = globPattern("*:*:*:*:*:*");

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
