/** ARNs: `arn:partition:service:region:account:resource`; the sixth part keeps its colons. */

import type { Token } from "./wildcard.ts";

export const ARN_PARTS = 6;

/** The text cut at its first colons into at most six parts. */
export function splitArn(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (parts.length < ARN_PARTS - 1) {
    const colon = text.indexOf(":", start);
    if (colon < 0) break;
    parts.push(text.slice(start, colon));
    start = colon + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

/** The tokens of a pattern cut at their first five colons; a `*` holds none. */
export function splitArnTokens(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let part: Token[] = [];
  const parts = [part];
  for (const token of tokens) {
    if (typeof token === "string") {
      part.push(token);
      continue;
    }
    let rest = token.text;
    for (let colon = rest.indexOf(":"); colon >= 0 && parts.length < ARN_PARTS; colon = rest.indexOf(":")) {
      if (colon > 0) part.push({ text: rest.slice(0, colon) });
      rest = rest.slice(colon + 1);
      part = [];
      parts.push(part);
    }
    if (rest !== "") part.push({ text: rest });
  }
  return parts;
}

/** What a principal's ARN says. Names are without path; `path` is `/` or `/division/team/`. */
export interface PrincipalArn {
  readonly partition: string;
  readonly account: string;
  readonly type: "role" | "user" | "session" | "federated-user" | "root";
  /** Name of the role, user or federated user; of the role for a session. */
  readonly name: string;
  readonly path: string;
  readonly session: string | undefined;
}

/** The same few callers make many requests. */
const known = new Map<string, PrincipalArn | undefined>();
const MOST_KNOWN = 1000;

/** Reads an ARN of a role, user, account root, role session or federated user; undefined for anything else. */
export function parsePrincipalArn(text: string): PrincipalArn | undefined {
  const before = known.get(text);
  if (before !== undefined || known.has(text)) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const arn = readPrincipalArn(text);
  known.set(text, arn);
  return arn;
}

function readPrincipalArn(text: string): PrincipalArn | undefined {
  const [prefix, partition, service, region, account, resource] = splitArn(text);
  if (prefix !== "arn" || resource === undefined || region !== "" || !/^\d{12}$/.test(account ?? "")) return undefined;
  const base = { partition: partition ?? "", account: account ?? "", path: "/", session: undefined };
  if (service === "iam" && resource === "root") return { ...base, type: "root", name: "root" };
  const steps = resource.split("/");
  const kind = steps[0];
  const last = steps[steps.length - 1] ?? "";
  if (steps.length < 2 || last === "") return undefined;
  if (service === "iam" && (kind === "role" || kind === "user")) {
    const path = steps.length === 2 ? "/" : `/${steps.slice(1, -1).join("/")}/`;
    return { ...base, type: kind, name: last, path };
  }
  if (service !== "sts") return undefined;
  if (kind === "assumed-role" && steps.length === 3 && steps[1] !== "") {
    return { ...base, type: "session", name: steps[1] ?? "", session: last };
  }
  if (kind === "federated-user" && steps.length === 2) return { ...base, type: "federated-user", name: last };
  return undefined;
}
