/** Access keys that the server knows, and what a signature tells. */

import type { IncomingHttpHeaders } from "node:http";
import { arnAccount } from "./documents.ts";
import type { IssuedCredentials } from "./wire.ts";

export interface KnownKey {
  readonly arn: string;
  readonly account: string;
  /** Set for keys of AssumeRole: the request has to carry it. */
  readonly token?: string;
}

export interface Keys {
  readonly find: (accessKeyId: string) => KnownKey | undefined;
  readonly issue: (sessionArn: string) => IssuedCredentials;
}

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

/** The credentials of the environment, for the caller of the world. */
export function callerCredentials(caller: string): { readonly accessKeyId: string; readonly secretAccessKey: string } {
  return { accessKeyId: `AKIA${arnAccount(caller).padStart(12, "0")}TEST`, secretAccessKey: SECRET };
}

export function createKeys(caller: string): Keys {
  const keys = new Map<string, KnownKey>([
    [callerCredentials(caller).accessKeyId, { arn: caller, account: arnAccount(caller) }],
  ]);
  return {
    find: (accessKeyId) => keys.get(accessKeyId),
    issue: (arn) => {
      const account = arnAccount(arn);
      const accessKeyId = `ASIA${account.padStart(12, "0")}${String(keys.size).padStart(4, "0")}`;
      const sessionToken = `FwoGZXIvYXdzE+token/${accessKeyId}==`;
      keys.set(accessKeyId, { arn, account, token: sessionToken });
      return { accessKeyId, secretAccessKey: SECRET, sessionToken };
    },
  };
}

export interface Signature {
  readonly accessKeyId: string;
  readonly region: string;
  /** The service of the scope: S3 and S3 Control share one. */
  readonly service: string;
  readonly signedAt: Date;
  readonly token?: string;
}

/** Reads `Authorization: AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/aws4_request, ...`. */
export function readSignature(headers: IncomingHttpHeaders): Signature | undefined {
  const scope = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/\d{8}\/([^/,]+)\/([^/,]+)\/aws4_request,/;
  const [, accessKeyId, region, service] = scope.exec(headers.authorization ?? "") ?? [];
  const date = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers["x-amz-date"]));
  if (accessKeyId === undefined || region === undefined || service === undefined || date === null) return undefined;
  const [, year, month, day, hour, minute, second] = date;
  const token = headers["x-amz-security-token"];
  return {
    accessKeyId,
    region,
    service,
    signedAt: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
    ...(typeof token === "string" && { token }),
  };
}
