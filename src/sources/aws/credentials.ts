/** Which credentials the environment names, without asking anybody on a network. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { CredentialsProvider, Environment } from "./model.ts";

const NAMES = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

/** Settings of a profile that lead to credentials. */
const IN_PROFILE = /^\s*(?:aws_access_key_id|credential_process|credential_source|role_arn|sso_\w+|login_session)\s*=/m;

/** Variables whose values are secrets. */
const SECRETS = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_CONTAINER_AUTHORIZATION_TOKEN",
];

export const NO_CREDENTIALS_HELP =
  "let aws-actions/configure-aws-credentials assume a role by the job's OIDC token (permissions: id-token: write), or set " +
  "AWS_PROFILE; docs/aws-access.md has the role, and all other ways";

/**
 * True where the environment names credentials: in variables, in a profile of the files in ~/.aws, or by asking for those of
 * the EC2 instance. Whether AWS takes them is not known before it is asked.
 */
export function hasCredentials(environment: Environment): boolean {
  return NAMES.some((name) => Boolean(environment[name])) || asksInstance(environment) || inFiles(environment);
}

/** Throws {@link UserError} with the cure where there are none. */
export function requireCredentials(environment: Environment): void {
  if (!hasCredentials(environment)) throw new UserError("there are no AWS credentials", NO_CREDENTIALS_HELP);
}

/** The pair of the environment itself; the SDK looks for all other kinds. A profile comes before it, as in the SDK. */
export function staticCredentials(environment: Environment): CredentialsProvider | undefined {
  const accessKeyId = environment["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"];
  const sessionToken = environment["AWS_SESSION_TOKEN"];
  if (!accessKeyId || !secretAccessKey || environment["AWS_PROFILE"]) return undefined;
  const pair = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  return () => Promise.resolve(pair);
}

/** The secrets that the environment holds. */
export function secretsOf(environment: Environment): Set<string> {
  return new Set(SECRETS.flatMap((name) => environment[name] || []));
}

/**
 * The SDK's chain ends with a request to the metadata service of EC2, which outside of EC2 is a stranger's address and a
 * wait. Its only switch is a variable of the process.
 */
export function keepFromInstance(environment: Environment): void {
  if (!asksInstance(environment)) process.env["AWS_EC2_METADATA_DISABLED"] = "true";
}

function asksInstance(environment: Environment): boolean {
  return environment["AWS_EC2_METADATA_DISABLED"]?.toLowerCase() === "false";
}

function inFiles(environment: Environment): boolean {
  const home = environment["HOME"] || environment["USERPROFILE"];
  const files = [
    environment["AWS_SHARED_CREDENTIALS_FILE"] || (home && join(home, ".aws", "credentials")),
    environment["AWS_CONFIG_FILE"] || (home && join(home, ".aws", "config")),
  ];
  return files.some((file) => file !== undefined && file !== "" && IN_PROFILE.test(textOf(file)));
}

function textOf(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch {
    return "";
  }
}
