/** CloudFormation's own terms: templates, stacks made of them, and what evaluating them shares. */

import type { Place } from "../../inventory/model.ts";
import type { SourceText } from "../document/read.ts";
import type { Declared, Surroundings } from "../template/model.ts";
import type { Piece } from "../template/pieces.ts";
import type { Hole, Member, ObjectValue, Value } from "../template/value.ts";

/** A template's sections, before evaluation. `Fn::ForEach` still stands in them; includes are in their place. */
export interface Template {
  readonly source: SourceText;
  readonly root: Value;
  /** Absent sections are empty. */
  readonly parameters: Section;
  readonly mappings: Section;
  readonly conditions: Section;
  readonly resources: Section;
  readonly outputs: Section;
}

/** `open`: it may hold more, that a macro or an include brings in. */
export interface Section {
  readonly members: ReadonlyMap<string, Member>;
  readonly open?: Hole;
}

/** `undefined`: known neither way. */
export type Truth = boolean | { readonly hole: Hole };

export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  /** Of the whole block. */
  readonly place: Place;
  readonly block: ObjectValue;
}

/** A template as it is deployed once: on its own or nested. */
export interface Stack {
  readonly run: Run;
  readonly template: Template;
  /** Root of the ids of its resources. */
  readonly id: string;
  /** Id of the stack at the top: what the account and Region belong to. */
  readonly scope: string;
  /** `""`, or the logical ids that lead to it: `Network.Keys.`. */
  readonly prefix: string;
  /** Values that a parent gives; absent: it is at the top. */
  readonly given?: (name: string) => Value | undefined;
  /** False or unknown: the block of its parent may not exist. */
  readonly exists: () => Truth;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly outputs: ReadonlyMap<string, Member>;
  readonly conditions: ReadonlyMap<string, Member>;
  /** Set where a loop, a macro or an include may bring more resources. */
  readonly open?: Hole;
  readonly nested: ReadonlyMap<string, Stack>;
  readonly memo: Memo;
}

/** What was evaluated of a stack, and what is being evaluated, which must not lead back to itself. */
export interface Memo {
  readonly values: Map<string, Value | undefined>;
  readonly truths: Map<string, Truth>;
  readonly open: Set<string>;
}

/** What stacks find of others, of all deployments that are read together. */
export interface Neighbours {
  /** Outputs that are exported by this name where the importer may see them. */
  readonly exported: (name: string, importer: Stack) => readonly Exported[];
  /** Stacks of this name that may lie in a place. */
  readonly named: (name: string, place: Surroundings, importer: Stack) => readonly Stack[];
}

/** What all stacks of one deployment share. */
export interface Run extends Neighbours {
  /** Says what is wrong, once for each place. */
  readonly warn: (place: Place, message: string, help?: string) => void;
  /** "did you mean ...?", for the first names that are mistyped. */
  readonly didYouMean: (word: string, known: Iterable<string>) => string | undefined;
  readonly gap: (gap: Declared["gaps"][number]) => void;
  readonly remark: (what: string, why: string) => void;
  /** False once too much was evaluated. */
  readonly spend: (steps: number) => boolean;
  /** Runs `work` one level deeper; undefined beyond the deepest level. */
  readonly deeper: <T>(work: () => T) => T | undefined;
  readonly surroundings: Surroundings;
  /** Undefined where nobody says it, as of nested stacks: their names are generated. */
  readonly stackName: (stack: Stack) => string | undefined;
  readonly pseudo: (name: string, stack: Stack, place: Place) => Value | undefined;
  /** The text that was given for a parameter of a template at the top. */
  readonly given: (
    template: string,
    parameter: string,
  ) => { readonly text: string } | { readonly hole: Hole } | undefined;
  /** The included file at a location of a template. */
  readonly include: (from: string, location: string) => Value | undefined;
}

/** An output that other stacks import. */
export interface Exported {
  readonly stack: Stack;
  readonly output: string;
}

/** A resource as its type sees it. */
export interface ResourceView {
  readonly id: string;
  readonly address: string;
  readonly place: Place;
  readonly account: Value;
  readonly region: Value;
  readonly partition: Value;
  /** Evaluated; undefined where it is not set. */
  readonly property: (name: string) => Value | undefined;
}

/** What this program knows about a type of resource. */
export interface ResourceType {
  readonly type: string;
  /** What `Ref` returns. */
  readonly ref: (resource: ResourceView) => Value;
  /** What `Fn::GetAtt` returns; others are unknown. */
  readonly attributes: ReadonlyMap<string, (resource: ResourceView) => Value>;
  readonly pieces: (resource: ResourceView) => readonly Piece[];
}

/** What an intrinsic function comes to; undefined: `AWS::NoValue`. */
export type Outcome = Value | undefined;

/** A call of an intrinsic function. */
export interface Call {
  readonly stack: Stack;
  /** `Fn::Sub` */
  readonly name: string;
  /** The whole call. */
  readonly place: Place;
  readonly evaluate: (value: Value) => Outcome;
  /** A call that CloudFormation would refuse: said once, and unknown. */
  readonly refuse: (message: string, help?: string, place?: Place) => Value;
}

export type Intrinsic = (argument: Value, call: Call) => Outcome;
