/** What a stopped call is called and means: one row a call, most harmful first. */

export interface DenialRule {
  readonly call: string;
  readonly rule: string;
  /** The sentence's start: what no longer happens. */
  readonly consequence: string;
}

const DENIAL_RULES: readonly DenialRule[] = [
  { call: "put-recording", rule: "put-object-denied", consequence: "Recordings cannot be written" },
  { call: "put-metadata", rule: "put-object-denied", consequence: "The metadata of recordings cannot be written" },
  { call: "assume-role", rule: "assume-role-denied", consequence: "Genesys Cloud cannot assume the export role" },
  {
    call: "generate-data-key",
    rule: "generate-data-key-denied",
    consequence: "Recordings cannot be encrypted with the bucket's key, so no upload succeeds",
  },
  {
    call: "put-object-acl",
    rule: "put-object-acl-denied",
    consequence: "Genesys Cloud cannot set the ACL that it asks for on recordings",
  },
  {
    call: "get-bucket-location",
    rule: "get-bucket-location-denied",
    consequence: "Genesys Cloud cannot read the bucket's location",
  },
  {
    call: "get-encryption-configuration",
    rule: "get-encryption-configuration-denied",
    consequence: "Genesys Cloud cannot read the bucket's default encryption",
  },
  {
    call: "put-recording-multipart",
    rule: "put-object-denied",
    consequence: "Large recordings could not be written in parts",
  },
  {
    call: "put-recording-with-acl",
    rule: "put-object-denied",
    consequence: "Recordings could not be written with an ACL header",
  },
  {
    call: "decrypt",
    rule: "decrypt-denied",
    consequence: "Multipart uploads under the bucket's key could not be completed",
  },
  {
    call: "abort-multipart-upload",
    rule: "abort-multipart-upload-denied",
    consequence: "Interrupted uploads could not be cleaned up",
  },
  { call: "list-bucket", rule: "list-bucket-denied", consequence: "The bucket cannot be listed" },
];

const BY_CALL = new Map(DENIAL_RULES.map((row, index) => [row.call, { row, index }]));

/** The row of a call id. Throws for an id that the catalogue does not have: a bug. */
export function denialRule(call: string): DenialRule {
  const found = BY_CALL.get(call);
  if (found === undefined) throw new Error(`no denial rule for call ${call}`);
  return found.row;
}

/** Rank of a call id, 0 the most harmful. */
export function denialRank(call: string): number {
  return BY_CALL.get(call)?.index ?? DENIAL_RULES.length;
}
