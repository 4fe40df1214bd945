/** KMS: keys by id, ARN or alias, in the region that is asked. */

import { arnAccount, arnRegion, documentText, nameOfArn } from "./documents.ts";
import { jsonProtocol } from "./json.ts";
import type { WorldGrant, WorldKey } from "./model.ts";
import { pageOf } from "./page.ts";
import { numberOf, requiredText, textOf } from "./parameters.ts";
import { type Call, type Service, ServiceError, type Tree } from "./wire.ts";

const PAGE = 50;
/** Seconds since 1970, as JSON carries dates. */
const CREATED = 1_714_979_289;

export const kms: Service = {
  protocol: jsonProtocol("TrentService"),
  operations: {
    DescribeKey: {
      parameters: ["KeyId", "GrantTokens"],
      answer: (call) => ({ content: { KeyMetadata: metadata(findKey(call, true)) } }),
    },
    GetKeyPolicy: {
      parameters: ["KeyId", "PolicyName"],
      answer: (call) => {
        const name = textOf(call.parameters, "PolicyName") ?? "default";
        if (name !== "default") throw notFound(`No such policy exists: ${name}`);
        return { content: { Policy: documentText(findKey(call, false).policy), PolicyName: "default" } };
      },
    },
    ListGrants: {
      parameters: ["KeyId", "Limit", "Marker", "GrantId", "GranteePrincipal"],
      answer: (call) => {
        const key = findKey(call, false);
        const grants = (key.grants ?? []).map((grant, index) => grantEntry(key, grant, index));
        return { content: listPage(call, "Grants", grants) };
      },
    },
    ListAliases: {
      parameters: ["KeyId", "Limit", "Marker"],
      answer: (call) => {
        const keys = call.parameters["KeyId"] === undefined ? keysHere(call) : [findKey(call, false)];
        return { content: listPage(call, "Aliases", keys.flatMap(aliasEntries)) };
      },
    },
  },
};

function listPage(call: Call, member: string, all: readonly Tree[]): Tree {
  const size = Math.min(numberOf(call.parameters, "Limit") ?? PAGE, call.world.pageSize ?? PAGE);
  const page = pageOf(all, textOf(call.parameters, "Marker"), size);
  if (page === undefined) throw new ServiceError("InvalidMarkerException", 400, "Invalid marker");
  return { [member]: page.items, Truncated: page.next !== undefined, NextMarker: page.next };
}

function keysHere({ account, region }: Call): readonly WorldKey[] {
  return (account.keys ?? []).filter(({ arn }) => arnRegion(arn) === region);
}

/** An ARN may name a key of another account; only its own answers, the others refuse. */
function findKey(call: Call, aliases: boolean): WorldKey {
  const id = requiredText(call.parameters, "KeyId");
  if (id.startsWith("arn:") && arnRegion(id) !== call.region) throw notFound(`Invalid arn ${arnRegion(id)}`);
  if (id.startsWith("arn:") && arnAccount(id) !== call.account.id) throw notAuthorized(call, id);
  const name = id.startsWith("arn:") ? id.split(":").slice(5).join(":") : id;
  if (name.startsWith("alias/")) {
    if (!aliases) throw notFound(`Invalid keyId '${id}'`);
    return keysHere(call).find((key) => key.aliases?.includes(name) === true) ?? missing(aliasArn(call, name), true);
  }
  const plain = name.replace(/^key\//, "");
  return keysHere(call).find(({ arn }) => nameOfArn(arn) === plain) ?? missing(keyArn(call, plain), false);
}

function keyArn({ region, account }: Call, id: string): string {
  return `arn:aws:kms:${region}:${account.id}:key/${id}`;
}

function aliasArn({ region, account }: Call, alias: string): string {
  return `arn:aws:kms:${region}:${account.id}:${alias}`;
}

function missing(arn: string, alias: boolean): never {
  throw notFound(alias ? `Alias ${arn} is not found.` : `Key '${arn}' does not exist`);
}

function notFound(message: string): ServiceError {
  return new ServiceError("NotFoundException", 400, message);
}

function notAuthorized({ caller, operation }: Call, arn: string): ServiceError {
  return new ServiceError(
    "AccessDeniedException",
    400,
    `User: ${caller} is not authorized to perform: kms:${operation} on resource: ${arn} ` +
      `because no resource-based policy allows the kms:${operation} action`,
  );
}

function metadata(key: WorldKey): Tree {
  const state = key.state ?? "Enabled";
  return {
    AWSAccountId: arnAccount(key.arn),
    KeyId: nameOfArn(key.arn),
    Arn: key.arn,
    CreationDate: CREATED,
    Enabled: state === "Enabled",
    Description: "",
    KeyUsage: "ENCRYPT_DECRYPT",
    KeyState: state,
    Origin: "AWS_KMS",
    KeyManager: "CUSTOMER",
    KeySpec: "SYMMETRIC_DEFAULT",
    EncryptionAlgorithms: ["SYMMETRIC_DEFAULT"],
    MultiRegion: key.multiRegion ?? nameOfArn(key.arn).startsWith("mrk-"),
  };
}

function grantEntry(key: WorldKey, grant: WorldGrant, index: number): Tree {
  const constrained = grant.encryptionContextEquals !== undefined || grant.encryptionContextSubset !== undefined;
  return {
    KeyId: key.arn,
    GrantId: String(index + 1).padStart(64, "0"),
    GranteePrincipal: grant.granteePrincipal,
    Operations: grant.operations,
    CreationDate: CREATED,
    IssuingAccount: `arn:aws:iam::${arnAccount(key.arn)}:root`,
    Constraints: constrained
      ? {
          EncryptionContextEquals: grant.encryptionContextEquals,
          EncryptionContextSubset: grant.encryptionContextSubset,
        }
      : undefined,
  };
}

function aliasEntries(key: WorldKey): Tree[] {
  const [, , , region, account] = key.arn.split(":");
  return (key.aliases ?? []).map((AliasName) => ({
    AliasName,
    AliasArn: `arn:aws:kms:${region}:${account}:${AliasName}`,
    TargetKeyId: nameOfArn(key.arn),
  }));
}
