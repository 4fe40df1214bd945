/** STS: who am I, and becoming another role. */

import { arnAccount, nameOfArn } from "./documents.ts";
import { numberOf, requiredText } from "./parameters.ts";
import { queryProtocol } from "./query.ts";
import { type Call, type Output, type Service, ServiceError } from "./wire.ts";

const CHAINED_SECONDS = 3600;

export const sts: Service = {
  protocol: queryProtocol("2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/"),
  operations: {
    GetCallerIdentity: {
      parameters: [],
      answer: ({ caller, account }) => ({
        content: { Arn: caller, UserId: `AROAEXAMPLE:${nameOfArn(caller)}`, Account: account.id },
      }),
    },
    AssumeRole: {
      parameters: ["RoleArn", "RoleSessionName", "DurationSeconds", "ExternalId"],
      answer: assumeRole,
    },
  },
};

function assumeRole(call: Call): Output {
  const arn = requiredText(call.parameters, "RoleArn");
  const session = requiredText(call.parameters, "RoleSessionName");
  checkAssumeRole(call, session);
  if (!mayAssume(call, arn)) {
    // AWS gives the same answer for a role that does not exist.
    throw new ServiceError(
      "AccessDenied",
      403,
      `User: ${call.caller} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  }
  const partition = arn.split(":")[1] ?? "aws";
  const sessionArn = `arn:${partition}:sts::${arnAccount(arn)}:assumed-role/${nameOfArn(arn)}/${session}`;
  const { accessKeyId, secretAccessKey, sessionToken } = call.issue(sessionArn);
  return {
    content: {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: new Date(Date.now() + CHAINED_SECONDS * 1000).toISOString(),
      },
      AssumedRoleUser: { AssumedRoleId: `AROAEXAMPLE:${session}`, Arn: sessionArn },
    },
  };
}

function checkAssumeRole(call: Call, session: string): void {
  if (!/^[\w+=,.@-]{2,64}$/.test(session)) {
    throw validationError(
      `1 validation error detected: Value '${session}' at 'roleSessionName' failed to satisfy constraint: ` +
        "Member must satisfy regular expression pattern: [\\w+=,.@-]*",
    );
  }
  const seconds = numberOf(call.parameters, "DurationSeconds") ?? CHAINED_SECONDS;
  if (!(seconds >= 900 && seconds <= 43_200)) {
    throw validationError(`1 validation error detected: Value '${seconds}' at 'durationSeconds' is out of range`);
  }
  if (call.session && seconds > CHAINED_SECONDS) {
    throw validationError(
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
    );
  }
}

function mayAssume({ world }: Call, arn: string): boolean {
  if (world.assumable !== undefined) return world.assumable.includes(arn);
  return world.accounts.some(({ roles }) => roles?.some((role) => role.arn === arn) === true);
}

function validationError(message: string): ServiceError {
  return new ServiceError("ValidationError", 400, message);
}
