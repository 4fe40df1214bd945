/** What strangers can choose: everything of a request but who they are and what only AWS sets. */

import { hasHole } from "../authorization/hole.ts";
import type { Request } from "../authorization/model.ts";
import { PUBLIC_ADDRESSES } from "../authorization/pattern/ip.ts";
import { globPattern } from "../authorization/pattern/pattern.ts";
import { ANY_VALUE, witnessesFor } from "../authorization/space/witnesses.ts";
import { partitionOf, sessionArn } from "./arn.ts";
import type { Asked } from "./asked.ts";
import { type ChoiceDimension, valueDimension } from "./dimensions.ts";
import type { Circumstances } from "./requests.ts";
import { s3Request } from "./requests.ts";

/** Belongs to nobody whom a policy would name. */
export const STRANGER_ACCOUNT = "999988887777";

/** A caller of another account than the bucket's or Genesys'. */
export function strangerRequest(circumstances: Circumstances, resource: string): Request {
  const role = `arn:${partitionOf(circumstances.role)}:iam::${STRANGER_ACCOUNT}:role/stranger`;
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { arn: sessionArn(role, "stranger") },
    context: {
      ...withoutPrincipal(request),
      "aws:PrincipalType": "AssumedRole",
      "aws:PrincipalIsAWSService": "false",
      "aws:MultiFactorAuthPresent": "false",
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": STRANGER_ACCOUNT,
      "aws:PrincipalOrgID": "o-stranger00",
      "aws:userid": "AROASTRANGER000000000:stranger",
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256",
    },
  };
}

/** An anonymous request carries no principal keys and no signature. */
export function anonymousRequest(circumstances: Circumstances, resource: string): Request {
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { anonymous: true },
    context: { ...withoutPrincipal(request), "aws:PrincipalType": "Anonymous" },
  };
}

function withoutPrincipal({ context }: Request): Request["context"] {
  const kept = Object.entries(context).filter(
    ([key]) => !/^aws:(?:Principal|TokenIssue|Multi|userid)|^s3:(?:auth|sign)/.test(key),
  );
  return Object.fromEntries(kept);
}

/** Keys that a caller sets as he likes: headers, agent, referer, and the tags of a principal of his own. */
const CHOSEN =
  /^(?:s3:(?:x-amz-|object-lock|requestobjecttag|if-|tlsversion)|aws:(?:referer|useragent|requesttag\/|tagkeys))/;
const CHOSEN_WITH_ACCOUNT = /^aws:(?:principaltag\/|username$)/;

/** A stranger calls through a role or as a user of his account. */
export const STRANGERS: ChoiceDimension = {
  name: "kind of stranger",
  keys: ["principal"],
  choices: [
    { words: "through a role", context: {} },
    {
      words: "as a user",
      context: {
        "aws:PrincipalArn": `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger`,
        "aws:PrincipalType": "User",
        "aws:userid": "AIDASTRANGER000000000",
      },
      principal: { arn: `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger` },
    },
  ],
};

/** With whatever credentials they have; comes behind the time, which sets when a token was issued (T5). */
export const STRANGERS_CREDENTIALS: ChoiceDimension = {
  name: "credentials of the stranger",
  keys: ["aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:TokenIssueTime"],
  choices: [
    { words: "temporary credentials without MFA", context: {} },
    {
      words: "temporary credentials with MFA",
      context: { "aws:MultiFactorAuthPresent": "true", "aws:MultiFactorAuthAge": "1" },
    },
    {
      words: "long-term credentials",
      context: { "aws:MultiFactorAuthPresent": null, "aws:TokenIssueTime": null },
    },
  ],
};

/**
 * The keys that a stranger may choose, over all their values.
 * @param anonymous without an account there are no tags and no role names to choose
 */
export function chosenDimensions(asked: Asked, anonymous: boolean): readonly ChoiceDimension[] {
  const chosen = [...asked.keys].filter((key) => CHOSEN.test(key) || (!anonymous && CHOSEN_WITH_ACCOUNT.test(key)));
  const headers = chosen.map((key) => {
    const any = valueDimension(key, ANY_VALUE, asked);
    return { ...any, choices: [...any.choices, { words: `without ${key}`, context: { [key]: null } }] };
  });
  if (anonymous || !asked.keys.has("aws:principalarn")) return headers;
  const own = { strings: { include: globPattern(`arn:aws:iam::${STRANGER_ACCOUNT}:role/?*`) } };
  const named = asked.named.some((text) => text.includes(STRANGER_ACCOUNT) || hasHole(text));
  const questions = named ? asked.of("aws:PrincipalArn") : asked.ofValue("aws:PrincipalArn");
  return [...headers, { ...valueDimension("aws:PrincipalArn", own, asked, questions), name: "role of the stranger" }];
}

/** Ranges that name somebody, as S3 counts it (B6): what is broader is anybody. */
const NARROWEST_PUBLIC = { 4: 8, 6: 32 } as const;

/** From anywhere on the internet but the ranges that a policy names as somebody's. */
export function anywhereDimension(asked: Asked): ChoiceDimension {
  const questions = asked.of("aws:SourceIp");
  const somebody = questions.addresses.filter((range) => {
    const [address = "", prefix] = range.split("/");
    const bits = Number(prefix ?? 128);
    return bits >= NARROWEST_PUBLIC[address.includes(":") ? 6 : 4];
  });
  const space = { within: PUBLIC_ADDRESSES.within, without: [...PUBLIC_ADDRESSES.without, ...somebody] };
  const { values, incomplete } = witnessesFor({ addresses: space }, questions);
  return {
    name: "network",
    keys: ["aws:SourceIp"],
    choices: values.map((address) => ({ words: `from ${address}`, context: { "aws:SourceIp": address } })),
    ...(incomplete === undefined ? {} : { incomplete }),
  };
}
