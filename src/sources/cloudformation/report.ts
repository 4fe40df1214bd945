/** Collects what is said of templates, each thing once. */

import type { Place } from "../../inventory/model.ts";
import type { SyntaxProblem } from "../document/model.ts";
import type { SourceText } from "../document/read.ts";
import type { SourceProblem } from "../model.ts";
import type { Declared, FileKind } from "../template/model.ts";

const RULE = "unreadable-input";
/** Findings of one run; more of the same help nobody. */
const MOST = 200;

export interface Reporter {
  /** A text that cannot be read. */
  readonly broken: (path: string, problem: SyntaxProblem) => void;
  /** What CloudFormation would refuse: its value is unknown. */
  readonly warn: (place: Place, message: string, help?: string) => void;
  readonly gap: (gap: Declared["gaps"][number]) => void;
  readonly remark: (what: string, why: string) => void;
  readonly file: (source: SourceText, kind: FileKind) => void;
  readonly said: () => Omit<Declared, "pieces">;
}

export function createReporter(): Reporter {
  const problems = new Map<string, SourceProblem>();
  const gaps = new Map<string, Declared["gaps"][number]>();
  const remarks = new Map<string, { readonly what: string; readonly why: string }>();
  const files = new Map<string, Declared["files"][number]>();

  return {
    broken: (path, problem) => {
      const { line, column } = problem;
      problems.set(`${path} ${line} ${column} ${problem.message}`, { severity: "error", rule: RULE, path, ...problem });
    },
    warn: ({ path, line, column }, message, help) => {
      const key = `${path} ${line} ${column} ${message}`;
      if (problems.has(key) || problems.size >= MOST) return;
      const text = `${message} (line ${line}, column ${column})`;
      const problem: SourceProblem = { severity: "warning", rule: RULE, path, line, column, message: text };
      problems.set(key, help === undefined ? problem : { ...problem, help });
    },
    gap: (gap) => {
      if (!gaps.has(gap.what)) gaps.set(gap.what, gap);
    },
    remark: (what, why) => {
      remarks.set(`${what}\0${why}`, { what, why });
    },
    file: ({ path, sha256, text }, kind) => {
      files.set(path, { path, sha256, text, kind });
    },
    said: () => ({
      problems: [...problems.values()],
      gaps: [...gaps.values()],
      remarks: [...remarks.values()],
      files: [...files.values()],
    }),
  };
}
