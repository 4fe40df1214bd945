/** Rules that no test can carry: they are not about whether a request is allowed, or AWS does not settle them. */

export interface OpenRule {
  readonly rule: string;
  readonly why: string;
  /** What the tool answers instead. */
  readonly answer: string;
}

export const OPEN_RULES: readonly OpenRule[] = [
  {
    rule: "S6",
    why: "whether a key exists is not known, and an export never reads one back",
    answer: "whether s3:GetObject and s3:ListBucket are allowed, each by itself",
  },
  {
    rule: "S7",
    why: "it is about the text of a 403, not about whether there is one",
    answer: "nothing: no text of AWS is read",
  },
  {
    rule: "T7",
    why: "a session's length is checked before any policy, and the length that Genesys asks for is not published",
    answer: "nothing: a validation error is no denial",
  },
  {
    rule: "K10",
    why: "it is about the text of a 403; the denial itself is decided as the call of KMS",
    answer: "the KMS call is a call of its own, with its own decision",
  },
];
