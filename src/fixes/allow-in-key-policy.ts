/** Cure of a key policy that lets nobody of the export in: name the role, for what S3 needs (K1, K3). */

import { regionOf } from "../genesys/arn.ts";
import { isGap } from "../inventory/model.ts";
import { freeSid } from "./json-values.ts";
import type { Cure, CureMaker } from "./model.ts";

export const allowInKeyPolicy: CureMaker = ({ judged, decision }): readonly Cure[] => {
  const { key, declared } = judged.export;
  const missing = decision.worst.missingAllow;
  if (decision.worst.decision !== "implicitDeny" || !missing.includes("key-policy")) return [];
  if (key === undefined || isGap(key) || isGap(key.policy) || "unknown" in key.policy.policy) return [];
  const statement = {
    Sid: freeSid("GenesysExport", key.policy),
    Effect: "Allow",
    Principal: { AWS: declared.role },
    Action: ["kms:GenerateDataKey", "kms:Decrypt"],
    Resource: "*",
    Condition: { StringEquals: { "kms:ViaService": `s3.${regionOf(key.arn)}.amazonaws.com` } },
  };
  return [
    {
      parts: [{ document: key.policy, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: "let the export role use the key through S3, for what uploads need (K1)",
    },
  ];
};
