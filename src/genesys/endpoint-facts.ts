/**
 * What a request through a VPC endpoint carries beside the endpoint's id. Nobody publishes it of Genesys' own endpoint (X1), and
 * nobody declares it of a declared one: an open point wherever a policy looks at it.
 */

import { globPattern, literal, type Pattern, type PatternToken, patternOf } from "../authorization/pattern/pattern.ts";
import type { Domain } from "../authorization/space/witnesses.ts";
import { accountOf, partitionOf } from "./arn.ts";
import type { Asked } from "./asked.ts";
import { type ChoiceDimension, GENESYS_VPC, undeclaredDimension } from "./dimensions.ts";
import type { Circumstances } from "./requests.ts";

interface EndpointFact {
  readonly key: string;
  readonly absent: "may be absent" | "is present";
  /** Of an endpoint that is Genesys' own, and so nothing of the customer's; undefined: a stand-in is as good. */
  readonly ofGenesys?: (circumstances: Circumstances) => Domain;
  /** Of a declared endpoint, whosever it is. */
  readonly ofDeclared: Domain;
}

const DIGIT: PatternToken = { kind: "choice", texts: [..."0123456789"] };
const ACCOUNT: readonly PatternToken[] = Array.from({ length: 12 }, () => DIGIT);
/** Of any network, and of IPv6 global and unique local ones: no interface has another. */
const ANY_ADDRESS: Domain = { addresses: { within: ["0.0.0.0/0", "2000::/3", "fc00::/7"], without: [] } };

function strings(include: Pattern, ...exclude: readonly Pattern[]): Domain {
  return { strings: { include, exclude } };
}

function ownOrganization({ awsOrganization }: Circumstances, rest: string): readonly Pattern[] {
  return typeof awsOrganization === "string" ? [globPattern(`${awsOrganization}${rest}`)] : [];
}

const FACTS: readonly EndpointFact[] = [
  { key: "aws:SourceVpc", absent: "is present", ofDeclared: strings(globPattern("vpc-?*")) },
  {
    key: "aws:SourceVpcArn",
    absent: "is present",
    ofGenesys: ({ role }) =>
      strings(
        patternOf([
          literal(`arn:${partitionOf(role)}:ec2:`),
          { kind: "run", colons: "stop" },
          literal(":"),
          ...ACCOUNT,
          literal(`:vpc/${GENESYS_VPC}`),
        ]),
        globPattern(`*:${accountOf(role)}:*`),
      ),
    ofDeclared: strings(globPattern("arn:*:ec2:*:*:vpc/vpc-?*")),
  },
  { key: "aws:VpcSourceIp", absent: "is present", ofGenesys: () => ANY_ADDRESS, ofDeclared: ANY_ADDRESS },
  {
    key: "aws:VpceAccount",
    absent: "is present",
    ofGenesys: ({ role }) => strings(patternOf(ACCOUNT), globPattern(accountOf(role))),
    ofDeclared: strings(patternOf(ACCOUNT)),
  },
  {
    key: "aws:VpceOrgID",
    absent: "may be absent",
    ofGenesys: (circumstances) => strings(globPattern("o-?*"), ...ownOrganization(circumstances, "")),
    ofDeclared: strings(globPattern("o-?*")),
  },
  {
    key: "aws:VpceOrgPaths",
    absent: "may be absent",
    ofGenesys: (circumstances) => strings(globPattern("o-?*"), ...ownOrganization(circumstances, "/*")),
    ofDeclared: strings(globPattern("o-?*")),
  },
];

/**
 * The open points of the endpoint that the requests pass: one for each key that a policy looks at.
 * @param declared the endpoint's id is declared, so it need not be Genesys' own
 */
export function endpointFacts(circumstances: Circumstances, declared: boolean, asked: Asked): ChoiceDimension[] {
  return FACTS.flatMap(({ key, absent, ofGenesys, ofDeclared }) => {
    const domain = declared ? ofDeclared : ofGenesys?.(circumstances);
    if (domain === undefined || !asked.keys.has(key.toLowerCase())) return [];
    const whose = declared ? "the endpoint that the config names" : "the endpoint that Genesys may come through";
    const why = `\`${key}\` of ${whose} is not known; one CloudTrail record of an export would tell`;
    return [undeclaredDimension(key, domain, asked, { rule: "X1", why }, absent)];
  });
}
