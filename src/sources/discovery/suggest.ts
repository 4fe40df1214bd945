/** The config that settles what the documents leave open. */

import type { PolicyDocument } from "../../inventory/model.ts";

interface Known {
  readonly organizationId?: string | undefined;
  readonly role?: string | undefined;
  readonly bucket?: string | undefined;
  readonly trust: PolicyDocument;
  readonly identity: readonly PolicyDocument[];
}

/** Lines for `.github/genesys-export-gate.yml`, with `...` where the reader must fill something in. */
export function suggestConfig({ organizationId, role, bucket, trust, identity }: Known): string {
  const arn = role ?? "arn:aws:iam::<account>:role/<name>";
  const files = identity.map(({ path }) => JSON.stringify(path)).join(", ");
  return [
    "write .github/genesys-export-gate.yml:",
    "version: 1",
    "exports:",
    "  - name: recordings",
    `    genesys: { organization-id: ${organizationId ?? "<Genesys organization id>"} }`,
    `    role: ${arn}`,
    `    bucket: ${bucket ?? "<bucket>"}`,
    "inventory:",
    "  roles:",
    `    - arn: ${arn}`,
    `      trust-policy: ${JSON.stringify(trust.path)}`,
    `      identity-policies: [${files}]`,
    "  buckets:",
    `    - name: ${bucket ?? "<bucket>"}`,
  ].join("\n");
}
