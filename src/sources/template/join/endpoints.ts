/** VPC endpoints with their policies, where their id is known: from a plan or state, or given in a config. */

import type { PolicyDocument, VpcEndpoint } from "../../../inventory/model.ts";
import { isStandIn } from "../../../inventory/stand-ins.ts";
import { policyDocument, unreadablePolicy } from "../../collector.ts";
import { parseJson } from "../../document/json.ts";
import type { VpcEndpointPiece } from "../pieces.ts";
import { resolvedText } from "../resolve.ts";
import { type Joining, ofType, shown } from "./context.ts";
import { refersTo } from "./references.ts";

/** The endpoints that an export may come through, for those whose id a config names. */
export function joinEndpoints(joining: Joining): readonly VpcEndpoint[] {
  return ofType(joining.pieces, "vpc-endpoint").flatMap((piece) => {
    const id = resolvedText(piece.endpointId, joining.resolve);
    return id === undefined || isStandIn(id) ? [] : [{ id, policy: policyOf(piece, id, joining) }];
  });
}

function policyOf(piece: VpcEndpointPiece, id: string, joining: Joining): PolicyDocument {
  const { pieces, resolve, read } = joining;
  const matches = ofType(pieces, "vpc-endpoint-policy").map((one) => ({
    one,
    match: refersTo(one.endpoint, [piece.endpointId], resolve),
  }));
  const [own, second] = matches.filter(({ match }) => match === "yes").map(({ one }) => one);
  const open = matches.find(({ match }) => match === "perhaps");
  if (second !== undefined || (own !== undefined && piece.policy !== undefined))
    return unreadablePolicy(id, "vpc-endpoint-policy", "it is defined twice");
  if (open !== undefined)
    return unreadablePolicy(
      id,
      "vpc-endpoint-policy",
      `${shown(open.one)} may set it or not: its endpoint is not known`,
    );
  const written = own ?? (piece.policy === undefined ? undefined : piece);
  return written?.policy === undefined ? fullAccess(id) : read(written, written.policy, "vpc-endpoint-policy");
}

/** AWS' default endpoint policy (AWS PrivateLink Guide, "Control access using endpoint policies"). */
function fullAccess(id: string): PolicyDocument {
  const path = `default endpoint policy of ${id}`;
  const text = '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }] }\n';
  const parsed = parseJson(text, path);
  if (!("document" in parsed)) throw new Error(`${path} does not parse`);
  return policyDocument({ path, text, sha256: "", format: "json", ...parsed.document }, "vpc-endpoint-policy");
}
