/** Terraform's own terms: instances of resources, from a plan or evaluated from source, and the functions of its language. */

import type { Place } from "../../inventory/model.ts";
import type { Piece } from "../template/pieces.ts";
import type { ObjectValue, Value } from "../template/value.ts";

/** An instance of a resource or data source. */
export interface Instance {
  /** `resourceId(root, address)`. */
  readonly id: string;
  /** `module.exports["eu"].aws_s3_bucket.recordings[0]` */
  readonly address: string;
  readonly type: string;
  /** Arguments and what is computed; nested blocks as lists of objects, as in a plan. */
  readonly attributes: ObjectValue;
  readonly place: Place;
  /** Texts; holes of {@link surroundingId} where nobody knows them. */
  readonly account: Value;
  readonly region: Value;
  readonly partition: Value;
}

/** What this program knows about a type of AWS' provider. */
export interface ResourceType {
  readonly type: string;
  /**
   * What the provider computes, by attribute (`arn`, `id`, ...), where it follows from the arguments. Names and ids that AWS
   * generates are a hole `of` the instance's id; what cannot be told is left out and unknown. `attributes` holds the
   * arguments only.
   */
  readonly computed: (instance: Instance) => ReadonlyMap<string, Value>;
  /** What it declares. `instance.attributes` includes the computed ones. */
  readonly pieces: (instance: Instance) => readonly Piece[];
}

/** What a function of the language may need beside its arguments. */
export interface FunctionContext {
  /** The place of the call. */
  readonly place: Place;
  /** A file of the repository, by a path as Terraform takes it; undefined where it may not or cannot be read. */
  readonly readFile: (path: string) => { readonly text: string; readonly path: string } | undefined;
  /** Renders a template file's text with these variables. */
  readonly renderTemplate: (file: { readonly text: string; readonly path: string }, variables: ObjectValue) => Value;
}

/** Throws {@link ExpressionError} for arguments that Terraform refuses. */
export type TerraformFunction = (parameters: readonly Value[], context: FunctionContext) => Value;

/** An expression that Terraform would refuse: the message is for people; `place` is set by whoever knows it. */
export class ExpressionError extends Error {
  readonly place: Place | undefined;

  constructor(message: string, place?: Place) {
    super(message);
    this.place = place;
  }
}
