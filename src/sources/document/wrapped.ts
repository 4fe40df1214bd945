/** Policies inside of what an AWS command prints. They are not read there: places and edits are those of a policy's own file. */

import { toPointer } from "../../inventory/pointer.ts";
import { isPolicyDocument } from "./kind.ts";
import type { ParsedDocument } from "./model.ts";

/** Members that the AWS CLI puts around a policy, and a command that prints it. */
const WRAPPERS: readonly { readonly path: readonly string[]; readonly printed: string }[] = [
  { path: ["Policy"], printed: "aws s3api get-bucket-policy or aws kms get-key-policy" },
  { path: ["PolicyDocument"], printed: "aws iam get-role-policy" },
  { path: ["PolicyVersion", "Document"], printed: "aws iam get-policy-version" },
  { path: ["Role", "AssumeRolePolicyDocument"], printed: "aws iam get-role" },
  { path: ["AssumeRolePolicyDocument"], printed: "aws iam get-role" },
  { path: ["Policy", "Content"], printed: "aws organizations describe-policy" },
];

export interface Wrapped {
  /** Where the policy starts: its member, or the file's first line. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

/** What a file holds in the place of a policy: one in a wrapper, or one written as a string. Undefined for all else. */
export function wrappedPolicy({ value, places }: ParsedDocument): Wrapped | undefined {
  const startOf = (path: readonly string[]) => {
    const place = places.get(toPointer(path));
    const { line, column } = place?.key ?? place?.value ?? { line: 1, column: 1 };
    return { line, column };
  };
  if (typeof value === "string" && isPolicyText(value)) {
    return {
      ...startOf([]),
      message: "the policy stands in a string",
      help: "unwrap it: save the text that the string holds as the file",
    };
  }
  for (const { path, printed } of WRAPPERS) {
    const inner = path.reduce<unknown>(memberOf, value);
    const name = path.join(".");
    if (isPolicyDocument(inner) || (typeof inner === "string" && isPolicyText(inner))) {
      return {
        ...startOf(path),
        message: `the policy stands below its top level, in ${name}, as ${printed} prints it`,
        help: `unwrap it: save the value of ${name} as its own file`,
      };
    }
  }
  return undefined;
}

function isPolicyText(text: string): boolean {
  return text.includes("Statement") && text.includes("Effect");
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
    return undefined;
  return (value as Record<string, unknown>)[name];
}
