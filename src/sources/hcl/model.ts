/** The syntax of HCL as Terraform uses it (HCL native syntax specification), with the place of everything. */

import type { Place } from "../../inventory/model.ts";

export interface Attribute {
  readonly name: string;
  /** Name and expression together. */
  readonly place: Place;
  readonly expression: Expression;
}

export interface Block {
  /** `resource`, `statement`. */
  readonly type: string;
  readonly labels: readonly string[];
  /** From the type to the closing brace. */
  readonly place: Place;
  readonly body: Body;
}

/** `blocks` in the order of the file. An attribute stands once. */
export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A part of a template. `text` is as it means, escapes and heredoc indentation resolved; `segments` as in {@link Segment}. */
export type TemplatePart =
  | { readonly type: "text"; readonly text: string; readonly place: Place; readonly verbatim: boolean }
  | { readonly type: "interpolation"; readonly expression: Expression; readonly place: Place }
  | {
      readonly type: "if";
      readonly condition: Expression;
      readonly then: readonly TemplatePart[];
      readonly otherwise: readonly TemplatePart[];
      readonly place: Place;
    }
  | {
      readonly type: "for";
      readonly key?: string;
      readonly item: string;
      readonly collection: Expression;
      readonly body: readonly TemplatePart[];
      readonly place: Place;
    };

export type UnaryOperator = "-" | "!";
export type BinaryOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%" | "&&" | "||";

export type Expression = {
  readonly place: Place;
} /** NaN: a number of more digits than this program's numbers keep. */ & (
  | { readonly type: "literal"; readonly value: string | number | boolean | null }
  /** A quoted or heredoc template; one without interpolation, too. Text parts are at most a line long. */
  | { readonly type: "template"; readonly parts: readonly TemplatePart[] }
  | { readonly type: "tuple"; readonly items: readonly Expression[] }
  /** A bare key is a literal; one in parentheses is the expression. `place` of an item: key and value together. */
  | {
      readonly type: "object";
      readonly items: readonly { readonly key: Expression; readonly value: Expression; readonly place: Place }[];
    }
  /** The first name of a traversal: `var`, `local`, `data`, `aws_iam_role`, `each`. */
  | { readonly type: "variable"; readonly name: string }
  | { readonly type: "attribute"; readonly target: Expression; readonly name: string }
  | { readonly type: "index"; readonly target: Expression; readonly key: Expression }
  /** `each` is what follows, on the variable {@link SPLAT_ITEM}. `full`: `[*]`, else `.*`. */
  | { readonly type: "splat"; readonly target: Expression; readonly each: Expression; readonly full: boolean }
  /** `name` with its namespace: `provider::aws::arn_parse`. `expand`: the last argument ends with `...`. */
  | {
      readonly type: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly expand: boolean;
    }
  | { readonly type: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly type: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly type: "conditional";
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  /** `[for ...]` where `resultKey` is absent, else `{for ...}`; `group`: `...` after the value. */
  | {
      readonly type: "for";
      readonly key?: string;
      readonly item: string;
      readonly collection: Expression;
      readonly resultKey?: Expression;
      readonly result: Expression;
      readonly group: boolean;
      readonly condition?: Expression;
    }
);

/** The name, no identifier of HCL, by which {@link Expression} of a splat speaks of the item. */
export const SPLAT_ITEM = "*";

export interface HclProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help?: string;
}

export type HclResult = { readonly body: Body } | { readonly problems: readonly [HclProblem, ...HclProblem[]] };
