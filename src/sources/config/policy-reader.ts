/** Reads the policy files that a config names. */

import { posix } from "node:path";
import type { JsonPath, PolicyKind } from "../../authorization/model.ts";
import { aKind } from "../../authorization/policy/kinds.ts";
import { nearest } from "../../authorization/policy/nearest.ts";
import type { PolicyDocument } from "../../inventory/model.ts";
import { type Collector, type PolicySource, unreadablePolicy } from "../collector.ts";
import { policiesInside } from "../document/inside.ts";
import { isPolicyDocument, kindOfName, otherKind, recogniseKind } from "../document/kind.ts";
import { parseText, readText, type SourceText } from "../document/read.ts";
import type { SourceProblem, Tree } from "../model.ts";
import { configProblem, showPath } from "./explain.ts";
import type { ParsedConfig } from "./parse.ts";

/** Reads the policy file that the config names at a place. */
export type ReadPolicy = (path: string, kind: PolicyKind, at: JsonPath) => Promise<PolicyDocument>;

/** A file that cannot be read is a problem, and its policy unknown: judged, it can neither allow nor deny. */
export function policyReader(parsed: ParsedConfig, tree: Tree, collector: Collector): ReadPolicy {
  return async (named, kind, at) => {
    const { path, pointer } = splitName(named);
    const text = await readText(tree, path);
    if (!("ok" in text)) {
      const [problem] = text.problems;
      const message = problem?.message ?? path;
      if (problem?.line === undefined) {
        // What is wrong is the name: point at where it stands.
        const help = problem?.help ?? (await similarFile(tree, path, kind));
        collector.problem({
          ...configProblem(parsed.path, parsed.document, at, `${showPath(at)}: ${message}`, help),
          rule: "unreadable-input",
        });
      } else collector.problem(problem);
      return unreadablePolicy(named, kind, `it cannot be read: ${message}`);
    }
    const found = await policyOf(text.ok, pointer, kind, parsed, at);
    if ("policy" in found) return collector.policy(found.policy, kind);
    const [first] = found.problems;
    collector.problem(...found.problems);
    collector.input(path, text.ok.sha256, kind);
    return unreadablePolicy(named, kind, `it cannot be read: ${first?.message}`);
  };
}

type Found = { readonly policy: PolicySource } | { readonly problems: readonly SourceProblem[] };

/** `policies/role.yaml#/spec/policy` names a policy inside of a file. */
function splitName(named: string): { readonly path: string; readonly pointer?: string } {
  const at = named.indexOf("#/");
  return at === -1 ? { path: named } : { path: named.slice(0, at), pointer: named.slice(at + 1) };
}

/** The policy that the file is, or the one of this kind inside of it. */
async function policyOf(
  text: SourceText,
  pointer: string | undefined,
  kind: PolicyKind,
  parsed: ParsedConfig,
  at: JsonPath,
): Promise<Found> {
  const document = await parseText(text);
  if (!("ok" in document)) return { problems: document.problems };
  const whole = isPolicyDocument(document.ok.value);
  if (pointer === undefined && whole) return checked(document.ok, kind, parsed, at);
  const { policies, broken } = await policiesInside(text);
  const [problem] = broken;
  const named = policies.filter(({ address }) => pointer === undefined || address === pointer);
  const ofKind =
    named.length < 2
      ? named
      : named.filter(({ value, path }) => isPolicyDocument(value) && recogniseKind(value, path)?.kind === kind);
  const [only, second] = ofKind;
  if (only !== undefined && second === undefined) return checked(only, kind, parsed, at);
  if (problem !== undefined && named.length === 0)
    return { problems: [{ severity: "error", rule: "unreadable-input", path: text.path, ...problem }] };
  if (pointer === undefined && policies.length === 0) return checked(document.ok, kind, parsed, at);
  return { problems: [whichInside(text.path, pointer, policies, parsed, at)] };
}

/** A policy that is certainly of another kind than the config says is none. */
function checked(policy: PolicySource, kind: PolicyKind, parsed: ParsedConfig, at: JsonPath): Found {
  const other = otherKind(policy.value, kind);
  if (other === undefined) return { policy };
  const message = `${showPath(at)}: ${policy.path} is ${aKind(other.kind)} (${other.why}), and the config names it as ${aKind(kind)}`;
  return { problems: [configProblem(parsed.path, parsed.document, at, message, `name ${aKind(kind)} here`)] };
}

function whichInside(
  path: string,
  pointer: string | undefined,
  policies: readonly PolicySource[],
  parsed: ParsedConfig,
  at: JsonPath,
): SourceProblem {
  const names = policies.map(({ address = "" }) => `${path}#${address}`);
  const message =
    pointer === undefined
      ? `${showPath(at)}: ${path} holds ${policies.length} policies`
      : `${showPath(at)}: ${path} holds no policy at ${pointer}`;
  const help =
    names.length === 0 ? "name the file that is the policy" : `name the one that is meant: ${names.join(", ")}`;
  return { ...configProblem(parsed.path, parsed.document, at, message, help), rule: "unreadable-input" };
}

/** A file of the same folder whose name is nearly the same, and does not speak of another kind of policy. */
async function similarFile(tree: Tree, path: string, kind: PolicyKind): Promise<string | undefined> {
  const paths = (await tree.list()).map((entry) => entry.path);
  const folder = posix.dirname(posix.normalize(path));
  const stem = (file: string): string => posix.basename(file).replace(/\.[^.]*$/, "");
  const beside = paths.filter(
    (file) =>
      posix.dirname(file) === folder &&
      /\.(json|ya?ml)$/i.test(file) &&
      (kindOfName(stem(file)) ?? kind) === (kindOfName(stem(path)) ?? kind),
  );
  const name = nearest(stem(path), beside.map(stem));
  const close = paths.includes(path) ? undefined : beside.find((file) => stem(file) === name);
  return close === undefined ? undefined : `did you mean ${close}?`;
}
