/** The headers that a call may carry: those that may be, narrowed by what uploads were observed to send. */

import { globPattern } from "../authorization/pattern/pattern.ts";
import { ANY_VALUE } from "../authorization/space/witnesses.ts";
import type { Bucket } from "../inventory/model.ts";
import type { Asked } from "./asked.ts";
import type { CatalogueRow } from "./catalogue.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import {
  defaultKeyDimension,
  encryptionHeaderDimension,
  STORAGE_CLASS,
  undeclaredDimension,
  valueDimension,
} from "./dimensions.ts";
import { ACL_HEADER, ENCRYPTION_HEADER, KEY_HEADER, type SentHeaders, STORAGE_CLASS_HEADER } from "./sent-headers.ts";

const M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented",
};

const WITHOUT_ACL: Choice = { words: "without ACL header", context: {} };

/** @param sent what uploads were observed to send; undefined: nothing is known of it */
export function headerDimensions(
  row: CatalogueRow,
  bucket: Pick<Bucket, "encryption">,
  asked: Asked,
  sent: SentHeaders | undefined,
): ChoiceDimension[] {
  const acl: ChoiceDimension = { name: "ACL header", keys: ["s3:x-amz-acl"], choices: aclChoices(sent) };
  const others = sent === undefined ? [] : otherHeaders(sent, asked);
  if (row.part === true) {
    const withAcl = sent?.values.has(ACL_HEADER) === false ? [] : acl.choices;
    return [
      ...defaultKeyDimension(bucket),
      { ...encryptionDimension(bucket, sent, "may count"), openPoint: M2 },
      { ...acl, openPoint: M2, choices: [WITHOUT_ACL, ...withAcl] },
      ...others.map((other) => ({ ...other, openPoint: M2, choices: withAndWithout(other) })),
    ];
  }
  const always = sent?.every === true && (sent.values.get(ACL_HEADER) ?? []).length > 0;
  return [
    ...(row.upload === true
      ? [
          ...defaultKeyDimension(bucket),
          encryptionDimension(bucket, sent, "counts"),
          storageClassDimension(sent),
          ...others.map((other) => (sent?.every === true ? other : { ...other, choices: withAndWithout(other) })),
        ]
      : []),
    ...(row.withAcl === true || (row.upload === true && always) ? [acl] : []),
    ...(row.listing === true ? [prefixDimension(asked)] : []),
  ];
}

function aclChoices(sent: SentHeaders | undefined): readonly Choice[] {
  const seen = sent?.values.get(ACL_HEADER) ?? [];
  const values = seen.length === 0 ? ["bucket-owner-full-control"] : seen;
  return values.map((acl) => ({ words: `with ${ACL_HEADER} ${acl}`, context: { "s3:x-amz-acl": acl } }));
}

/** @param header `may count`: AWS does not say whether the header of the creation is looked at for a part (M2) */
function encryptionDimension(
  bucket: Pick<Bucket, "encryption">,
  sent: SentHeaders | undefined,
  header: "counts" | "may count",
): ChoiceDimension {
  const any = encryptionHeaderDimension(bucket);
  if (sent === undefined) return any;
  const without = any.choices.slice(0, 1);
  if (!sent.values.has(ENCRYPTION_HEADER) && !sent.values.has(KEY_HEADER)) return { ...any, choices: without };
  const seen = encryptionChoices(sent);
  if (seen === undefined) return any;
  return { ...any, choices: sent.every && header === "counts" ? seen : [...without, ...seen] };
}

/** Undefined where the values are not known: not in the list, or a key by another name than its ARN. */
function encryptionChoices({ values, every }: SentHeaders): readonly Choice[] | undefined {
  const algorithms = values.get(ENCRYPTION_HEADER) ?? [];
  const keys = values.get(KEY_HEADER);
  if (algorithms.length === 0 || keys?.length === 0 || keys?.some((key) => !key.startsWith("arn:"))) return undefined;
  return algorithms.flatMap((algorithm): readonly Choice[] => {
    const bare = {
      words: `with encryption header ${algorithm}`,
      context: { "s3:x-amz-server-side-encryption": algorithm },
    };
    if (keys === undefined || !algorithm.startsWith("aws:kms")) return [bare];
    const named = keys.map((key) => ({
      words: `${bare.words} and key ${key}`,
      context: { ...bare.context, "s3:x-amz-server-side-encryption-aws-kms-key-id": key },
    }));
    return every ? named : [bare, ...named];
  });
}

function storageClassDimension(sent: SentHeaders | undefined): ChoiceDimension {
  if (sent === undefined) return STORAGE_CLASS;
  const without = STORAGE_CLASS.choices.slice(0, 1);
  const values = sent.values.get(STORAGE_CLASS_HEADER);
  if (values === undefined) return { ...STORAGE_CLASS, choices: without };
  if (values.length === 0) return STORAGE_CLASS;
  const seen = values.map((value) => ({
    words: `with storage class ${value}`,
    context: { "s3:x-amz-storage-class": value },
  }));
  return { ...STORAGE_CLASS, choices: sent.every ? seen : [...without, ...seen] };
}

/** Headers with a context key that nothing says Genesys sends, unless a record shows it. */
const OTHERS: readonly string[] = [
  "x-amz-grant-full-control",
  "x-amz-grant-read",
  "x-amz-grant-read-acp",
  "x-amz-grant-write",
  "x-amz-grant-write-acp",
  "x-amz-server-side-encryption-customer-algorithm",
];

/** Each as it is where it was sent. */
function otherHeaders({ values }: SentHeaders, asked: Asked): readonly ChoiceDimension[] {
  return OTHERS.flatMap((name): readonly ChoiceDimension[] => {
    const seen = values.get(name);
    if (seen === undefined) return [];
    const key = `s3:${name}`;
    if (seen.length > 0)
      return [
        {
          name: `header ${name}`,
          keys: [key],
          choices: seen.map((value) => ({ words: value, context: { [key]: value } })),
        },
      ];
    const why = `the value of the header \`${name}\`, which uploads sent, is not under \`observed.headers\``;
    return [undeclaredDimension(key, ANY_VALUE, asked, { rule: "N1", why }, "is present")];
  });
}

function withAndWithout({ name, choices }: ChoiceDimension): readonly Choice[] {
  return [{ words: `without ${name}`, context: {} }, ...choices];
}

/** What a listing asks for is not documented: nothing (HeadBucket), or any prefix. */
function prefixDimension(asked: Asked): ChoiceDimension {
  const any = valueDimension("s3:prefix", { strings: { include: globPattern("*") } }, asked);
  return { ...any, choices: [{ words: "without prefix", context: {} }, ...any.choices] };
}
