/** Cure of a condition whose value does not fit: what the request really has, beside what is there (K7). */

import type { ConditionTest } from "../authorization/model.ts";
import { isObject } from "../collections.ts";
import { accountOf, partitionOf, regionOf } from "../genesys/arn.ts";
import type { Export } from "../genesys/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { freeSid, valueAt } from "./json-values.ts";
import type { Denial } from "./model.ts";
import type { Part } from "./parts.ts";
import { addItems, nameOf, replaceItem, type Site, sitesIn, testsOf } from "./statements.ts";

interface Right {
  readonly value: string;
  /** The old value stays: it may serve others. */
  readonly beside: boolean;
}

/** By condition key, lower case: what the requests of an export have. */
const RIGHT: Readonly<Record<string, (target: Export) => Right | undefined>> = {
  "kms:encryptioncontext:aws:s3:arn": contextOf,
  "kms:viaservice": ({ key }) =>
    key === undefined || isGap(key) ? undefined : { value: `s3.${regionOf(key.arn)}.amazonaws.com`, beside: false },
  "kms:calleraccount": ({ declared }) => ({ value: accountOf(declared.role), beside: true }),
};

/** With an S3 Bucket Key the encryption context is the bucket's ARN, otherwise the object's (K7). */
function contextOf({ declared, bucket }: Export): Right | undefined {
  const bucketKey = isGap(bucket) ? undefined : bucket.encryption?.bucketKey;
  if (bucketKey === undefined || declared.organizationId === undefined) return undefined;
  const arn = `arn:${partitionOf(declared.role)}:s3:::${declared.bucket}`;
  return { value: bucketKey ? arn : `${arn}/${declared.organizationId}/*`, beside: true };
}

/** Ways to make the condition hold that keeps the quoted statement from allowing. */
export function correctCondition(documents: readonly PolicyDocument[], { finding, judged }: Denial): readonly Part[] {
  const { statement: quoted, pointer } = finding;
  const stopped = pointer?.stoppedBy;
  if (quoted === undefined || stopped?.element !== "Condition" || stopped.key === undefined) return [];
  const right = RIGHT[stopped.key.toLowerCase()]?.(judged.export);
  const site = sitesIn(documents).find(
    ({ document, statement }) => document.policy.id === quoted.policy && statement.index === quoted.statement,
  );
  const test = site === undefined ? undefined : testsOf(site.statement, stopped.key)[0];
  if (right === undefined || site === undefined || test === undefined) return [];
  return /\*/.test(right.value) && /^StringEquals/.test(test.operator)
    ? likeStatement(site, test, right.value)
    : [changed(site, test, right)];
}

function changed(site: Site, { operator, key, values }: ConditionTest, { value, beside }: Right): Part {
  const element = ["Condition", operator, key];
  const [old] = values;
  const sole = !beside && values.length === 1 && old !== undefined;
  return {
    document: site.document,
    changes: [sole ? replaceItem(site, element, old, value) : addItems(site, element, [value])],
    description: sole
      ? `ask ${nameOf(site.statement)} for ${key} ${value} in the place of ${old}`
      : `add ${value} to the values of ${key} in ${nameOf(site.statement)}`,
  };
}

/** StringEquals takes no pattern (C1): StringLike in its place, else a statement like this one with it. */
function likeStatement({ document, statement }: Site, test: ConditionTest, value: string): readonly Part[] {
  const own = valueAt(document.value, statement.path);
  const conditions = isObject(own) ? own["Condition"] : undefined;
  const block = isObject(conditions) ? conditions[test.operator] : undefined;
  if (!isObject(own) || !isObject(conditions) || !isObject(block)) return [];
  const { [test.key]: _equals, ...rest } = block;
  const { [test.operator]: _block, ...others } = conditions;
  const condition = {
    ...others,
    ...(Object.keys(rest).length === 0 ? {} : { [test.operator]: rest }),
    StringLike: { ...(isObject(others["StringLike"]) ? others["StringLike"] : {}), [test.key]: value },
  };
  const copy = { ...own, Sid: freeSid("GenesysExport", document), Condition: condition };
  const site = { document, statement };
  const inPlace: Part = {
    document,
    changes: [
      addItems(site, ["Condition", test.operator, test.key], [value]),
      { rename: [...statement.path, "Condition", test.operator], to: "StringLike" },
    ],
    description: `add ${value} to the values of ${test.key} in ${nameOf(statement)}, under StringLike, as StringEquals takes no pattern`,
  };
  const beside: Part = {
    document,
    changes: [{ addTo: ["Statement"], value: copy }],
    description: `allow the same as ${nameOf(statement)} where ${test.key} is like ${value}`,
  };
  const isAlone = Object.keys(rest).length === 0 && others["StringLike"] === undefined;
  return test.operator === "StringEquals" && isAlone ? [inPlace, beside] : [beside];
}
