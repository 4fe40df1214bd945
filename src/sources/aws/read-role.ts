/** A role with all its policies. */

import type { Saved, SavedPolicy, SavedRole } from "../saved/model.ts";
import { isSavedGap } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { AwsFailure, gapOf, incomplete, saved } from "./failures.ts";
import { allPages, policyText, present } from "./pages.ts";
import type { ApiCallName } from "./permissions.ts";

/** What the listing of roles already said of one. */
export interface ListedRole {
  readonly arn: string;
  readonly uniqueId?: string;
  readonly trustPolicy: Saved<string>;
}

export interface ReadRole {
  readonly role: SavedRole;
  /** Every identity policy that could be read, also where the list of them is not whole. */
  readonly policies: readonly string[];
}

/** @param listed the role as ListRoles showed it; else only its ARN is known */
export async function readRole(
  connection: Connection,
  listed: Pick<ListedRole, "arn"> | ListedRole,
): Promise<ReadRole> {
  const { arn } = listed;
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const [{ details, boundary }, inline, attached] = await Promise.all([
    readDetails(connection, listed, name),
    saved(`the inline policies of ${arn}`, () => readInline(connection, arn, name)),
    saved(`the attached policies of ${arn}`, () => readAttached(connection, name)),
  ]);
  const known = [inline, attached].flatMap((part) => (isSavedGap(part) ? [] : part.value));
  const identityPolicies = isSavedGap(inline) ? inline : isSavedGap(attached) ? attached : { value: known };
  return {
    role: { arn, ...details, identityPolicies, permissionsBoundary: boundary },
    policies: known.flatMap(({ text }) => (isSavedGap(text) ? [] : [text.value])),
  };
}

interface Details {
  readonly details: Pick<SavedRole, "uniqueId" | "trustPolicy" | "tags">;
  readonly boundary: SavedRole["permissionsBoundary"];
}

async function readDetails(
  connection: Connection,
  listed: Pick<ListedRole, "arn"> | ListedRole,
  name: string,
): Promise<Details> {
  const { arn } = listed;
  const call = "iam:GetRole";
  try {
    const role = present(call, (await connection.call(call, { RoleName: name })).Role, "a role");
    // A declared ARN may have another path than the role of that name.
    if (role.Arn !== arn) throw new AwsFailure(call, "OtherRole", `the role of that name is ${role.Arn}`);
    const boundary = role.PermissionsBoundary?.PermissionsBoundaryArn;
    const tags = Object.fromEntries(
      (role.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    return {
      details: {
        ...(role.RoleId === undefined ? {} : { uniqueId: role.RoleId }),
        trustPolicy: await saved(`the trust policy of ${arn}`, async () =>
          decoded(call, role.AssumeRolePolicyDocument),
        ),
        tags: { value: tags },
      },
      boundary: { value: boundary === undefined ? null : await readManaged(connection, boundary) },
    };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    const gap = (what: string) => gapOf(`${what} of ${arn}`, error);
    return {
      details: {
        ...("uniqueId" in listed && listed.uniqueId !== undefined ? { uniqueId: listed.uniqueId } : {}),
        trustPolicy: "trustPolicy" in listed ? listed.trustPolicy : gap("the trust policy"),
        tags: gap("the tags"),
      },
      boundary: gap("the permissions boundary"),
    };
  }
}

async function readInline({ call }: Connection, arn: string, role: string): Promise<readonly SavedPolicy[]> {
  const name = "iam:ListRolePolicies";
  const names = await allPages(name, async (Marker) => {
    const page = await call(name, { RoleName: role, Marker });
    return { items: page.PolicyNames, next: page.Marker, more: page.IsTruncated };
  });
  return Promise.all(
    [...names].sort().map(async (policy) => ({
      name: policy,
      text: await saved(`the inline policy ${policy} of ${arn}`, async () => {
        const get = "iam:GetRolePolicy";
        const answer = await call(get, { RoleName: role, PolicyName: policy });
        return decoded(get, answer.PolicyDocument);
      }),
    })),
  );
}

async function readAttached(connection: Connection, role: string): Promise<readonly SavedPolicy[]> {
  const name = "iam:ListAttachedRolePolicies";
  const attached = await allPages(name, async (Marker) => {
    const page = await connection.call(name, { RoleName: role, Marker });
    return { items: page.AttachedPolicies, next: page.Marker, more: page.IsTruncated };
  });
  const arns = attached.map(({ PolicyArn }) => present(name, PolicyArn, "a policy's ARN"));
  return Promise.all(arns.sort().map((arn) => readManaged(connection, arn)));
}

/** A managed policy in its default version; read once, whatever it is attached to. */
async function readManaged({ once }: Connection, arn: string): Promise<SavedPolicy> {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const what = `the managed policy ${arn}`;
  const version = await saved(what, async () => {
    const { Policy: policy } = await once("iam:GetPolicy", { PolicyArn: arn });
    return present("iam:GetPolicy", policy?.DefaultVersionId, "a default version");
  });
  if (isSavedGap(version)) return { name, arn, text: version };
  const text = await saved(what, async () => {
    const call = "iam:GetPolicyVersion";
    const answer = await once(call, { PolicyArn: arn, VersionId: version.value });
    return decoded(call, answer.PolicyVersion?.Document);
  });
  return { name, arn, version: version.value, text };
}

/** IAM gives policies encoded as in a URL (RFC 3986). */
export function decoded(call: ApiCallName, text: string | undefined): string {
  const encoded = present(call, text, "a policy");
  try {
    return policyText(call, decodeURIComponent(encoded));
  } catch (error) {
    if (error instanceof URIError) throw incomplete(call, "a policy that can be decoded");
    throw error;
  }
}
