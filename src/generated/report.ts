// Generated from schema/report.schema.json by scripts/generate.ts. Do not edit.

export type Verdict = "pass" | "fail" | "undecided";
/**
 * AWS' own words; `depends`: it differs over the requests that the call stands for; `unknown`: a policy that applies could not be read or resolved.
 */
export type Decision = "allowed" | "implicitDeny" | "explicitDeny" | "depends" | "unknown";
/**
 * What of its file the policy is, where that holds more than the policy: the resource of a template or plan, a member of a document.
 */
export type Address = string;
export type Line = number;
/**
 * The statements that made the decision. Empty for an implicit deny: no statement allowed it.
 */
export type DecidedBy = {
  policyType:
    | "identity-policy"
    | "permissions-boundary"
    | "session-policy"
    | "trust-policy"
    | "bucket-policy"
    | "key-policy"
    | "scp"
    | "rcp"
    | "vpc-endpoint-policy";
  /**
   * The policy's file; the policy's own name where it was read from no file.
   */
  path: string;
  address?: Address;
  /**
   * First line of the statement; null where it was read from no file.
   */
  line: Line | null;
  /**
   * Last line of the statement.
   */
  endLine: Line | null;
  /**
   * Index of the statement in its document, counted from 0.
   */
  statement: number;
  /**
   * Null where the statement has none.
   */
  sid: string | null;
}[];
export type OutcomeOfOneRequest = "allowed" | "implicitDeny" | "explicitDeny" | "unknown";
/**
 * Concrete requests: for `depends` one or more for each outcome, for a broken guard one that gets in.
 */
export type Examples = {
  decision: OutcomeOfOneRequest;
  resource: string;
  /**
   * Complete: a key that is not listed is absent.
   */
  context: {
    [k: string]: string | string[];
  };
}[];
export type Number = number;

/**
 * One judgement: which exports were judged, how AWS would answer each of their calls, and what a person should do. Lines and columns start at 1. The order of keys and lists is stable.
 */
export interface ReportJson {
  /**
   * Raised when a reader of the report has to change.
   */
  schemaVersion: 1;
  tool: {
    name: string;
    version: string;
  };
  mode: "check" | "audit" | "drift";
  verdict: Verdict;
  /**
   * Why there is a verdict although nothing was judged: `no policy file changed`.
   */
  verdictReason?: string;
  /**
   * True where something needed could not be read or understood: exit status 2, never a pass.
   */
  couldNotJudge: boolean;
  /**
   * When it was judged, UTC.
   */
  time: string;
  durationMs: number;
  /**
   * `on-undecided: warn`: an undecided verdict exits 0 all the same.
   */
  undecidedPasses?: true;
  /**
   * Which part of a larger judgement this is; `merge` joins the parts.
   */
  shard?: {
    index: number;
    of: number;
    /**
     * Ids of the accounts that it read.
     */
    accounts?: string[];
  };
  /**
   * The two revisions, where a base was judged too.
   */
  comparison?: {
    base: string;
    head: string;
  };
  /**
   * Every file that was judged, sorted by path.
   */
  inputs: {
    path: string;
    /**
     * Of the file's bytes.
     */
    sha256: string;
    /**
     * `trust-policy`, `bucket-policy`, ..., `config`.
     */
    kind: string;
    /**
     * Commit id, or `working tree`.
     */
    ref: string;
  }[];
  exports: Export[];
  /**
   * Open ones first, worst first; then what is fixed or suppressed.
   */
  findings: Finding[];
  /**
   * What AWS holds otherwise than the files say, sorted by id. Absent: nothing was compared.
   */
  drift?: Drift[];
  simulator?: Simulator;
  /**
   * What was left out of the judgement.
   */
  notEvaluated: {
    what: string;
    why: string;
  }[];
}
/**
 * One Genesys integration: organization -> role -> bucket.
 */
export interface Export {
  name: string;
  verdict: Verdict;
  /**
   * ARN of the role that Genesys assumes.
   */
  role: string;
  bucket: string;
  calls: Call[];
  /**
   * Calls of strangers, which must be denied.
   */
  guards: Guard[];
}
export interface Call {
  /**
   * `put-recording`, `assume-role`, ...
   */
  id: string;
  /**
   * `s3:PutObject`
   */
  action: string;
  /**
   * ARN; a pattern for calls that stand for many objects.
   */
  resource: string;
  /**
   * How it is known that Genesys makes the call: Genesys asks for it, AWS needs it, or field reports name it.
   */
  evidence: "documented" | "required" | "reported";
  decision: Decision;
  baseDecision?: Decision;
  decidedBy: DecidedBy;
  /**
   * Context keys, or `resource`, on which the answer changes.
   */
  dependsOn: string[];
  examples: Examples;
  /**
   * For `unknown`: what is not settled, and what would settle it.
   */
  reasons: string[];
}
export interface Guard {
  id: string;
  action: string;
  resource: string;
  /**
   * Who tries.
   */
  who: string;
  /**
   * `held`: denied as it must be; `broken`: some stranger gets in.
   */
  outcome: "held" | "broken" | "unknown";
  decidedBy: DecidedBy;
  examples: Examples;
  reasons: string[];
}
export interface Finding {
  /**
   * `genesys-export-gate rules ID` explains it.
   */
  rule: string;
  severity: "error" | "warning" | "notice";
  /**
   * `new`: this change breaks it, or there is no base; `existing`: it was so before; `fixed`: this change cures it.
   */
  status: "new" | "existing" | "fixed" | "suppressed";
  /**
   * Name of the export that it is about.
   */
  export?: string;
  /**
   * What happens to whom.
   */
  message: string;
  /**
   * Why AWS answers so.
   */
  why?: string;
  location?: {
    path: string;
    address?: Address;
    line: Line;
    endLine: Line;
    column: Line;
  };
  /**
   * Ids of the calls or guards that the one cause stops.
   */
  calls: string[];
  /**
   * An edit that was applied, judged again, and came out right.
   */
  fix?: {
    description: string;
    /**
     * @minItems 1
     *
     * Items: Lines `line` to `endLine`, both included, become `text`; `endLine` before `line`: insert before `line`.
     */
    edits: [
      {
        path: string;
        line: Line;
        endLine: number;
        text: string;
      },
      ...{
        path: string;
        line: Line;
        endLine: number;
        text: string;
      }[]
    ];
    verified: true;
  };
  /**
   * What to do where no edit of this repository cures it, or beside it.
   */
  advice?: string;
  /**
   * Lines to write, for `advice`.
   */
  example?: string;
  /**
   * Common advice that would not help, each with the reason.
   */
  refuted: string[];
  /**
   * Set when suppressed.
   */
  suppression?: {
    reason: string;
    owner?: string;
    /**
     * Holds up to and including that day, UTC: `2027-03-31`.
     */
    expires?: string;
  };
}
export interface Drift {
  /**
   * The same drift has the same id in every run.
   */
  id: string;
  /**
   * `the bucket policy of acme-legal-recordings`
   */
  what: string;
  /**
   * ARN of the role or key, name of the bucket, id of the account.
   */
  attachedTo: string;
  /**
   * Names of the exports that it touches.
   */
  exports: string[];
  /**
   * `trust-policy`, `bucket-policy`, `encryption`, ...
   */
  kind: string;
  /**
   * `missing`: in the files and not in AWS; `undeclared`: in AWS and in no file; `unknown`: it could not be told.
   */
  change: "differs" | "missing" | "undeclared" | "unknown";
  filePath?: string;
  /**
   * What it is called in AWS.
   */
  live: string;
  /**
   * Lines: `- ` only in the files, `+ ` only in AWS, two spaces in both. Normalised, so that only real differences are there.
   */
  difference: string[];
  /**
   * The exports that work on one side only, because of it.
   */
  breaks: {
    export: string;
    /**
     * Where it is stopped: in AWS now, or by the files, with the next apply.
     */
    side: "live" | "files";
    calls: string[];
  }[];
  severity: "error" | "warning";
  /**
   * Where a drift issue knows it.
   */
  firstSeen?: string;
  /**
   * Why it could not be told.
   */
  unknown?: string;
}
/**
 * What IAM's own simulator was asked as a second opinion. Absent: it was not asked.
 */
export interface Simulator {
  asked: Number;
  calls: Number;
  throttles: Number;
  agreed: Number;
  disagreed: Number;
  inconclusive: Number;
  unanswered: Number;
  /**
   * Who judged what, in words.
   */
  judgedBy: string;
  notAsked: {
    what: string;
    why: string;
  }[];
}
