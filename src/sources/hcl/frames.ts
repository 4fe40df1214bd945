/** What is open at a place of an HCL text: bodies, brackets and templates within each other. */

export interface BodyFrame {
  readonly kind: "body";
  readonly at: number;
  /** `done`: a block has been closed on this line. */
  state: "start" | "name" | "value" | "done";
  /** The argument or block that is being written, and how many labels it has. */
  name: string;
  nameAt: number;
  labels: number;
  /** The arguments so far. */
  readonly names: Map<string, number>;
  operators: number;
}

export interface BracketFrame {
  readonly kind: "object" | "brackets" | "parentheses" | "interpolation" | "directive";
  readonly at: number;
  /** Of an object: it is a `for` expression, in which a line feed parts nothing. */
  isFor: boolean;
  /** Of an object: the item has its `=`. */
  hasEquals: boolean;
  /** Of an object: the line feed that ended an item. */
  separator: number | undefined;
  operators: number;
}

export interface TemplateFrame {
  readonly kind: "quote" | "heredoc" | "template";
  readonly at: number;
  /** What ends a heredoc. */
  readonly marker: string;
  /** Where the text in hand starts. */
  textAt: number;
  readonly directives: { readonly word: "if" | "else" | "for"; readonly at: number }[];
  operators: number;
}

export type Frame = BodyFrame | BracketFrame | TemplateFrame;

/** What opens each, for messages. */
const OPENED_BY: Readonly<Record<Frame["kind"], string>> = {
  body: "{",
  object: "{",
  brackets: "[",
  parentheses: "(",
  interpolation: "${",
  directive: "%{",
  quote: '"',
  heredoc: "<<",
  template: "",
};

const CLOSED_BY: Readonly<Record<Frame["kind"], string>> = {
  body: "}",
  object: "}",
  brackets: "]",
  parentheses: ")",
  interpolation: "}",
  directive: "}",
  quote: '"',
  heredoc: "its marker",
  template: "",
};

export function openedBy(frame: Frame): string {
  return OPENED_BY[frame.kind];
}

export function closedBy(frame: Frame): string {
  return CLOSED_BY[frame.kind];
}

export function bodyFrame(at: number): BodyFrame {
  return { kind: "body", at, state: "start", name: "", nameAt: at, labels: 0, names: new Map(), operators: 0 };
}

export function bracketFrame(kind: BracketFrame["kind"], at: number): BracketFrame {
  return { kind, at, isFor: false, hasEquals: false, separator: undefined, operators: 0 };
}

export function templateFrame(kind: TemplateFrame["kind"], at: number, textAt: number, marker = ""): TemplateFrame {
  return { kind, at, marker, textAt, directives: [], operators: 0 };
}
