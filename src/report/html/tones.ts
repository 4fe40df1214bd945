/** How outcomes look: always a sign and a word, never a colour alone. */

import type { CallDecisionWord, GuardDecision } from "../../genesys/model.ts";
import type { Severity } from "../../rules/model.ts";
import type { Report } from "../model.ts";
import { html, type Markup, type Part } from "./markup.ts";

export type Tone = "good" | "bad" | "warn" | "plain";

interface Look {
  readonly tone: Tone;
  readonly sign: string;
}

export const DECISION_LOOKS: Readonly<Record<CallDecisionWord, Look>> = {
  allowed: { tone: "good", sign: "✓" },
  implicitDeny: { tone: "bad", sign: "✗" },
  explicitDeny: { tone: "bad", sign: "✗" },
  depends: { tone: "bad", sign: "~" },
  unknown: { tone: "warn", sign: "?" },
};

export const OUTCOME_LOOKS: Readonly<Record<GuardDecision["outcome"], Look & { readonly word: string }>> = {
  held: { tone: "good", sign: "✓", word: "kept out" },
  broken: { tone: "bad", sign: "✗", word: "not denied" },
  unknown: { tone: "warn", sign: "?", word: "unknown" },
};

export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = {
  error: { tone: "bad", sign: "✗" },
  warning: { tone: "warn", sign: "!" },
  notice: { tone: "plain", sign: "i" },
};

export const VERDICT_LOOKS: Readonly<Record<Report["verdict"], Look & { readonly word: string }>> = {
  pass: { tone: "good", sign: "✓", word: "Pass" },
  fail: { tone: "bad", sign: "✗", word: "Fail" },
  undecided: { tone: "warn", sign: "?", word: "Undecided" },
};

/** A word with its sign before it. */
export function toned({ tone, sign }: Look, word: Part): Markup {
  return html`<span class="tone ${tone}"><span class="sign" aria-hidden="true">${sign}</span> ${word}</span>`;
}
