/** What is said while modules are evaluated, each thing once however many instances say it. */

import type { Place } from "../../../inventory/model.ts";
import type { SourceProblem } from "../../model.ts";
import type { Declared } from "../../template/model.ts";
import type { ExpressionError } from "../model.ts";

export interface Report {
  /** An expression that Terraform would refuse; what needs it is unknown. */
  readonly warn: (error: ExpressionError, place: Place) => void;
  readonly problem: (problem: SourceProblem) => void;
  readonly gap: (gap: Declared["gaps"][number]) => void;
  readonly remark: (remark: Declared["remarks"][number]) => void;
  /** Says all of it to another. */
  readonly tell: (other: Report) => void;
  readonly said: () => Pick<Declared, "problems" | "gaps" | "remarks">;
}

export function newReport(): Report {
  const problems = new Map<string, SourceProblem>();
  const gaps = new Map<string, Declared["gaps"][number]>();
  const remarks = new Map<string, Declared["remarks"][number]>();
  const problem = (found: SourceProblem) => {
    problems.set(JSON.stringify([found.path, found.line, found.column, found.message]), found);
  };
  return {
    problem,
    warn: (error, place) => {
      const { path, line, column } = error.place ?? place;
      problem({ severity: "warning", rule: "unreadable-input", path, line, column, message: error.message });
    },
    gap: (gap) => gaps.set(JSON.stringify([gap.what, gap.why]), gap),
    remark: (remark) => remarks.set(JSON.stringify([remark.what, remark.why]), remark),
    tell: (other) => {
      for (const found of problems.values()) other.problem(found);
      for (const gap of gaps.values()) other.gap(gap);
      for (const remark of remarks.values()) other.remark(remark);
    },
    said: () => ({ problems: [...problems.values()], gaps: [...gaps.values()], remarks: [...remarks.values()] }),
  };
}

/** `main.tf:12`, for messages. */
export function shown({ path, line }: Place): string {
  return `${path}:${line}`;
}
