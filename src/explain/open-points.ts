/** What the evidence does not tell of a request, as dimensions: each key that a policy looks at and whose value nobody said. */

import { globPattern, patternOf } from "../authorization/pattern/pattern.ts";
import type { Domain } from "../authorization/space/witnesses.ts";
import { ANY_VALUE } from "../authorization/space/witnesses.ts";
import type { Asked } from "../genesys/asked.ts";
import { callerDimension } from "../genesys/callers.ts";
import {
  type ChoiceDimension,
  defaultKeyDimension,
  ENDPOINT_KEYS,
  encryptionHeaderDimension,
  networkDimension,
  undeclaredDimension,
} from "../genesys/dimensions.ts";
import { isKnownAbsent } from "../genesys/known-absent.ts";
import { organizationIdOf } from "../genesys/requests.ts";
import {
  bucketRegionDimension,
  grantDimension,
  publicAccessDimension,
  rcpDimension,
} from "../genesys/undeclared-layers.ts";
import { isGap } from "../inventory/model.ts";
import type { ExplainedScene } from "./scene.ts";

/** Parts of a multipart upload: whether the headers of its creation count for them is open (M2). */
const PARTS: ReadonlySet<string> = new Set(["UploadPart", "CompleteMultipartUpload"]);

/** Facts beside the request that nobody declared, and that decide which policies count. */
export function openLayers(scene: ExplainedScene): readonly ChoiceDimension[] {
  const { target, evidence, judges, base, circumstances } = scene;
  const owner = judges.layers.resourceAccount;
  switch (evidence.service) {
    case "s3":
      return [
        ...publicAccessDimension(target),
        ...rcpDimension(scene, owner, "the bucket"),
        ...(evidence.region === undefined || circumstances.bucket.account !== owner
          ? bucketRegionDimension(scene, base)
          : otherRegion(scene)),
      ];
    case "kms":
      return [...rcpDimension(scene, owner, "the key"), ...grantDimension(target, evidence.action)];
    default:
      return [];
  }
}

/** S3: through another Region than its own, GetBucketLocation is decided without the bucket policy. */
function otherRegion({ evidence, target }: ExplainedScene): readonly ChoiceDimension[] {
  if (evidence.action.toLowerCase() !== "s3:getbucketlocation" || isGap(target.bucket)) return [];
  const { region } = target.bucket;
  if (region === undefined || region === evidence.region) return [];
  const choice = { words: "through another Region", context: {}, adjustment: { withoutResourcePolicy: true as const } };
  return [{ name: "S3 endpoint", keys: [], choices: [choice] }];
}

/** Everything about the request that a policy looks at and the evidence does not tell. */
export function openFacts(scene: ExplainedScene, asked: Asked): readonly ChoiceDimension[] {
  const special = [...wayDimension(scene, asked), ...headerDimensions(scene), ...accountOnly(scene, asked)];
  const covered = new Set(special.flatMap(({ keys }) => keys.map((key) => key.toLowerCase())));
  const open = [...asked.keys].filter((key) => !scene.known.has(key) && !covered.has(key) && !isAbsent(scene, key));
  return [
    ...open.map((key) => {
      const why = whyOpen(scene, key);
      return undeclaredDimension(key, domainOf(scene, key), asked, { rule: "E9", why }, presence(scene, key));
    }),
    ...special,
  ];
}

/** The network path, where the evidence does not tell it; through an endpoint, or by a forwarded call (K8). */
function wayDimension({ evidence, known }: ExplainedScene, asked: Asked): readonly ChoiceDimension[] {
  if (known.has("aws:sourceip") || known.has("aws:sourcevpce")) {
    if (evidence.network.via !== "forwarded") return [];
  }
  const { network, service } = evidence;
  if (service === "kms" || network.via === "forwarded") {
    const { choices, incomplete } = networkDimension({ via: "internet" }, asked);
    const addresses = choices.flatMap(({ words, context }) => {
      const address = context["aws:SourceIp"];
      return address === undefined ? [] : [{ words, context: { "aws:SourceIp": address } }];
    });
    const why = "whether S3's call to KMS carries the caller's aws:SourceIp is documented both ways";
    return [
      {
        name: "forwarded address",
        keys: ["aws:SourceIp"],
        openPoint: { rule: "K8", why },
        choices: [{ words: "without aws:SourceIp", context: {} }, ...addresses],
        ...(incomplete === undefined ? {} : { incomplete }),
      },
    ];
  }
  const way = networkDimension({}, asked);
  const named = [...asked.values("aws:SourceVpce"), ...asked.values("aws:SourceVpc")].filter((id) => !/[*?$]/.test(id));
  const own = named.map((id) => ({
    words: `through ${id}`,
    context: { [id.startsWith("vpce-") ? "aws:SourceVpce" : "aws:SourceVpc"]: id },
  }));
  const why = network.via === "unknown" ? network.why : "the evidence does not tell the way";
  return [{ ...way, openPoint: { rule: "X1", why }, choices: [...way.choices, ...own] }];
}

function headerDimensions({ evidence, target }: ExplainedScene): readonly ChoiceDimension[] {
  if (evidence.service !== "s3" || evidence.action !== "s3:PutObject") return [];
  const settings = isGap(target.bucket) ? {} : target.bucket;
  const sent = evidence.facts["s3:x-amz-server-side-encryption"];
  const told = evidence.showsParameters;
  // N2: with a header there is nothing to take from the bucket's default.
  const key = told && typeof sent === "string" ? [] : defaultKeyDimension(settings);
  if (!told) return [...key, { ...encryptionHeaderDimension(settings), openPoint: notTold(evidence.source) }];
  if (!PARTS.has(evidence.operation ?? "")) return key;
  const acl = { "s3:x-amz-acl": "bucket-owner-full-control" };
  return [
    ...key,
    { ...encryptionHeaderDimension(settings), openPoint: M2 },
    {
      name: "ACL header",
      keys: ["s3:x-amz-acl"],
      openPoint: M2,
      choices: [
        { words: "without ACL header", context: {} },
        { words: "with x-amz-acl bucket-owner-full-control", context: acl },
      ],
    },
  ];
}

const notTold = (source: string) => ({
  rule: "N1",
  why: `the ${source} does not show whether the upload had an encryption header`,
});
const M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented",
};

/** Of a caller of another account the record may tell the account alone. */
function accountOnly({ evidence, circumstances }: ExplainedScene, asked: Asked): readonly ChoiceDimension[] {
  const { arn, account, anonymous, service } = evidence.caller;
  if (arn !== undefined || anonymous === true || service !== undefined) return [];
  const accounts = account === undefined ? circumstances.genesys.accounts : [account];
  const callers = callerDimension({ ...circumstances, genesys: { accounts, settled: true } }, asked);
  const why =
    account === undefined
      ? "the text does not name the caller"
      : `the record names the caller's account ${account} and not the principal`;
  return [{ ...callers, openPoint: { rule: "P2", why } }];
}

/** Headers of S3 that a text and a record without parameters cannot show, and that only Genesys is known not to send. */
const HEADERS =
  /^s3:(?:x-amz-|object-lock-|requestobjecttag|if-|prefix|delimiter|max-keys|existingobjecttag|signatureage)/;

/** What a caller may send along with sts:AssumeRole. */
const OF_ASSUME_ROLE =
  /^(?:sts:(?:externalid|rolesessionname|sourceidentity|transitivetagkeys)|aws:(?:requesttag\/.*|tagkeys))$/;

function isAbsent(scene: ExplainedScene, key: string): boolean {
  const { evidence, target, ofKnownRole } = scene;
  const { service, showsParameters } = evidence;
  if (service === "s3" && HEADERS.test(key)) {
    if (key.startsWith("s3:existingobjecttag")) return evidence.action === "s3:PutObject";
    if (/^s3:(?:prefix|delimiter|max-keys)$/.test(key)) return evidence.action !== "s3:ListBucket" && showsParameters;
    return false;
  }
  if (service === "kms" && key.startsWith("kms:encryptioncontext")) return showsParameters;
  if (service === "sts" && OF_ASSUME_ROLE.test(key)) return showsParameters;
  if (key === "aws:username") return ofKnownRole || evidence.caller.arn?.includes(":assumed-role/") === true;
  // Genesys passes no session tags; the role's own are those of the inventory.
  if (key.startsWith("aws:principaltag/"))
    return ofKnownRole && service !== "sts" && !isGap(target.role) && target.role.tags !== undefined;
  if (key.startsWith("aws:resourcetag/"))
    return service === "sts" && !isGap(target.role) && target.role.tags !== undefined;
  if (isOfOrganization(scene, key)) return true;
  return isKnownAbsent(service, key) || (evidence.network.via === "internet" && isOfEndpoint(key));
}

const isOfEndpoint = (key: string): boolean => ENDPOINT_KEYS.some((one) => one.toLowerCase() === key);

/** An account that is declared to be in no organization. */
function isOfOrganization({ circumstances, evidence, judges }: ExplainedScene, key: string): boolean {
  if (key.startsWith("aws:principalorg")) return evidence.service !== "sts" && circumstances.awsOrganization === null;
  return key.startsWith("aws:resourceorg") && organizationIdOf(circumstances, judges.layers.resourceAccount) === null;
}

const NAMES: Readonly<Record<string, Domain>> = {
  "aws:sourcevpc": { strings: { include: globPattern("vpc-?*") } },
  "aws:sourcevpce": { strings: { include: globPattern("vpce-?*") } },
  "aws:securetransport": { strings: { include: patternOf([{ kind: "choice", texts: ["true", "false"] }]) } },
};

/** What a value may be at all. */
function domainOf({ evidence }: ExplainedScene, key: string): Domain {
  if (key === "aws:userid" && evidence.caller.arn !== undefined) return ANY_VALUE;
  return NAMES[key] ?? ANY_VALUE;
}

/** Keys that every request of the kind carries. */
const ALWAYS: ReadonlySet<string> = new Set([
  "aws:securetransport",
  "aws:requestedregion",
  "aws:userid",
  "aws:currenttime",
  "aws:epochtime",
]);

function presence({ evidence }: ExplainedScene, key: string): "may be absent" | "is present" {
  if (key === "aws:sourcevpc" && evidence.network.via === "endpoint") return "is present";
  return ALWAYS.has(key) ? "is present" : "may be absent";
}

function whyOpen({ evidence, target }: ExplainedScene, key: string): string {
  if (key.startsWith("aws:principaltag/") || key.startsWith("aws:resourcetag/"))
    return `the tag \`${key.slice(key.indexOf("/") + 1)}\` of ${target.declared.role || "the caller"} is not known`;
  if (key.includes("orgid") || key.includes("orgpaths")) return `\`${key}\`: the AWS organization is not declared`;
  return `the ${evidence.source} does not show \`${key}\``;
}
