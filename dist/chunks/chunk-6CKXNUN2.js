import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/rules/registry/calls.ts
var CALLS = [
  {
    id: "assume-role-denied",
    group: "Calls of an export",
    severity: "error",
    effect: "fail",
    summary: "Genesys Cloud cannot assume the export role"
  },
  {
    id: "put-object-denied",
    group: "Calls of an export",
    severity: "error",
    otherwise: "warning",
    effect: "fail",
    summary: "recordings or their metadata cannot be written"
  },
  {
    id: "encryption-header-required",
    group: "Calls of an export",
    severity: "error",
    otherwise: "warning",
    effect: "fail",
    summary: "uploads are denied unless they carry an encryption header"
  },
  {
    id: "permission-expires",
    group: "Calls of an export",
    severity: "error",
    otherwise: "warning",
    effect: "fail",
    summary: "a date in a policy ends the export's permission"
  },
  {
    id: "put-object-acl-denied",
    group: "Calls of an export",
    severity: "error",
    effect: "fail",
    summary: "the ACL that Genesys asks for cannot be set"
  },
  {
    id: "get-bucket-location-denied",
    group: "Calls of an export",
    severity: "error",
    effect: "fail",
    summary: "the bucket's location cannot be read"
  },
  {
    id: "get-encryption-configuration-denied",
    group: "Calls of an export",
    severity: "error",
    effect: "fail",
    summary: "the bucket's default encryption cannot be read"
  },
  {
    id: "generate-data-key-denied",
    group: "Calls of an export",
    severity: "error",
    effect: "fail",
    summary: "the bucket's KMS key cannot be used for writing"
  },
  {
    id: "decrypt-denied",
    group: "Calls of an export",
    severity: "warning",
    otherwise: "error",
    effect: "none",
    summary: "multipart uploads under the bucket's KMS key cannot be completed"
  },
  {
    id: "abort-multipart-upload-denied",
    group: "Calls of an export",
    severity: "warning",
    otherwise: "error",
    effect: "none",
    summary: "interrupted uploads cannot be cleaned up"
  },
  {
    id: "list-bucket-denied",
    group: "Calls of an export",
    severity: "warning",
    otherwise: "error",
    effect: "none",
    summary: "the bucket cannot be listed"
  },
  {
    id: "call-undecided",
    group: "Calls of an export",
    severity: "warning",
    otherwise: "notice",
    effect: "undecided",
    summary: "whether AWS would allow a call cannot be told"
  },
  {
    id: "simulator-disagrees",
    group: "Calls of an export",
    severity: "warning",
    otherwise: "error",
    effect: "none",
    summary: "IAM's own simulator and the gate's engine answer differently"
  }
];

// src/rules/registry/drift.ts
var DRIFT = [
  {
    id: "drift-breaks-export",
    group: "AWS against the files",
    severity: "error",
    effect: "fail",
    summary: "AWS differs from the files, and an export works on one side only"
  },
  {
    id: "drift",
    group: "AWS against the files",
    severity: "warning",
    effect: "none",
    summary: "AWS holds something else than the files say"
  }
];

// src/rules/registry/facts.ts
var FACTS = [
  {
    id: "key-in-another-region",
    group: "Bucket, key and Genesys account",
    severity: "error",
    effect: "fail",
    summary: "the bucket's KMS key lies in another region"
  },
  {
    id: "key-not-enabled",
    group: "Bucket, key and Genesys account",
    severity: "error",
    effect: "fail",
    summary: "the bucket's KMS key is disabled or about to be deleted"
  },
  {
    id: "object-lock-needs-checksum",
    group: "Bucket, key and Genesys account",
    severity: "notice",
    effect: "none",
    summary: "a default retention asks uploads for a checksum header"
  },
  {
    id: "genesys-account-to-confirm",
    group: "Bucket, key and Genesys account",
    severity: "notice",
    effect: "none",
    summary: "the Genesys account of this region should be confirmed"
  },
  {
    id: "genesys-account-unknown",
    group: "Bucket, key and Genesys account",
    severity: "notice",
    effect: "none",
    summary: "Genesys publishes no account for this region"
  }
];

// src/rules/registry/judgement.ts
var JUDGEMENT = [
  {
    id: "unreadable-input",
    group: "What is judged",
    severity: "error",
    otherwise: "warning",
    effect: "cannot judge",
    summary: "a file that matters cannot be read"
  },
  {
    id: "bad-config",
    group: "What is judged",
    severity: "error",
    otherwise: "warning",
    effect: "cannot judge",
    summary: "the configuration is not valid"
  },
  {
    id: "not-known",
    group: "What is judged",
    severity: "warning",
    effect: "undecided",
    summary: "something that an answer needs is in no file"
  },
  {
    id: "no-export-found",
    group: "What is judged",
    severity: "error",
    effect: "cannot judge",
    summary: "there is no export to judge"
  },
  {
    id: "export-removed",
    group: "What is judged",
    severity: "error",
    effect: "fail",
    summary: "a change takes an export out of the gate's sight"
  },
  {
    id: "policy-removed",
    group: "What is judged",
    severity: "error",
    effect: "fail",
    summary: "a change takes a policy out of the gate's sight"
  },
  {
    id: "stale-suppression",
    group: "What is judged",
    severity: "notice",
    effect: "none",
    summary: "a suppression expired or matches nothing"
  }
];

// src/rules/registry/policy-documents.ts
var POLICY_DOCUMENTS = [
  {
    id: "malformed-policy",
    group: "Policy documents",
    severity: "error",
    effect: "fail",
    summary: "AWS would refuse to store the policy"
  },
  {
    id: "suspicious-policy",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "AWS stores the policy, but it does not say what was surely meant"
  },
  {
    id: "block-public-access-conflict",
    group: "Policy documents",
    severity: "error",
    effect: "fail",
    summary: "BlockPublicPolicy refuses the bucket policy"
  },
  {
    id: "policy-too-large",
    group: "Policy documents",
    severity: "error",
    otherwise: "warning",
    effect: "fail",
    summary: "AWS would refuse the policy for its size"
  },
  {
    id: "action-does-not-exist",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "a policy names an action that AWS does not have"
  },
  {
    id: "action-resource-mismatch",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "an action can apply to none of its statement's resources"
  },
  {
    id: "condition-never-true",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "no request meets a statement's condition"
  },
  {
    id: "network-condition-cannot-hold",
    group: "Policy documents",
    severity: "notice",
    effect: "none",
    summary: "an Allow for the export asks for a network that Genesys does not call from"
  },
  {
    id: "bucket-key-context",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "a condition on the encryption context does not fit the bucket's S3 Bucket Key"
  },
  {
    id: "unverifiable-principal",
    group: "Policy documents",
    severity: "notice",
    effect: "none",
    summary: "a policy names a principal of whom nobody can say that it exists"
  },
  {
    id: "shadowed-statement",
    group: "Policy documents",
    severity: "notice",
    effect: "none",
    summary: "a statement changes no answer"
  }
];

// src/rules/registry/shards.ts
var SHARDS = [
  {
    id: "shard-missing",
    group: "Shards",
    severity: "error",
    effect: "undecided",
    summary: "a part of the judgement is not there"
  },
  {
    id: "shard-unusable",
    group: "Shards",
    severity: "error",
    effect: "cannot judge",
    summary: "the report of a part cannot be merged"
  }
];

// src/rules/registry/strangers.ts
var STRANGERS = [
  {
    id: "trust-without-external-id",
    group: "Strangers",
    severity: "error",
    effect: "fail",
    summary: "other customers of Genesys could use the role (confused deputy)"
  },
  {
    id: "trust-too-wide",
    group: "Strangers",
    severity: "error",
    effect: "fail",
    summary: "others than Genesys may assume the role"
  },
  {
    id: "public-bucket-policy",
    group: "Strangers",
    severity: "error",
    effect: "fail",
    summary: "strangers may write into the bucket"
  },
  {
    id: "plain-http-accepted",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the bucket accepts recordings over plain HTTP"
  },
  {
    id: "write-beyond-export",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the role may write to other buckets"
  },
  {
    id: "write-beyond-organization",
    group: "Strangers",
    severity: "notice",
    effect: "none",
    summary: "the role may write under other organizations' prefixes"
  },
  {
    id: "others-trusted",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "others beside Genesys may assume the role"
  },
  {
    id: "others-may-write",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the bucket policy lets others write or delete"
  },
  {
    id: "public-read",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "everybody can read the recordings"
  },
  {
    id: "key-open-to-account",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the key policy lets everybody, or another account as a whole, use the key"
  },
  {
    id: "guard-undecided",
    group: "Strangers",
    severity: "warning",
    effect: "undecided",
    summary: "whether strangers stay out cannot be told"
  }
];

// src/rules/registry.ts
var ROWS = [...CALLS, ...STRANGERS, ...POLICY_DOCUMENTS, ...FACTS, ...JUDGEMENT, ...DRIFT, ...SHARDS];
var RULES = ROWS;
var BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));
function severityOf(id) {
  return rowOf(id).severity;
}
function milderSeverityOf(id) {
  const { otherwise, severity } = rowOf(id);
  return otherwise ?? severity;
}
function rowOf(id) {
  const rule = BY_ID.get(id);
  if (rule === void 0) throw new Error(`no rule ${id} in the registry`);
  return rule;
}

export {
  RULES,
  severityOf,
  milderSeverityOf
};
