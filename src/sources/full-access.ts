/** FullAWSAccess, the SCP that AWS attaches everywhere when SCPs are turned on and that nobody keeps in a repository. */

import type { PolicyDocument } from "../inventory/model.ts";
import type { Collector } from "./collector.ts";
import { parseJson } from "./document/json.ts";

const TEXT = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`;
const PATH = "FullAWSAccess (AWS managed)";

/**
 * The SCPs of one level, with FullAWSAccess where none of them allows anything: without it the account could do nothing
 * at all. An SCP that could not be read may be the one that allows.
 */
export function withFullAccess(scps: readonly PolicyDocument[], collector: Collector): readonly PolicyDocument[] {
  const mayAllow = scps.some(
    ({ policy }) => "unknown" in policy || policy.statements.some(({ effect }) => effect === "Allow"),
  );
  if (mayAllow || scps.length === 0) return scps;
  const paths = scps.map(({ path }) => path).join(", ");
  collector.remark(paths, "these SCPs only deny, so AWS' own FullAWSAccess is taken to be attached beside them");
  const parsed = parseJson(TEXT, PATH);
  if (!("document" in parsed)) return scps;
  const { value, places } = parsed.document;
  const source = { path: PATH, text: TEXT, sha256: "", format: "json", value, places } as const;
  return [collector.managedPolicy(source, "scp"), ...scps];
}
