/** Reading ARNs: the few parts that the export model needs. */

/** The account id of a role, user or key ARN; empty where the ARN has none. */
export function accountOf(arn: string): string {
  return arn.split(":")[4] ?? "";
}

/** The region of an ARN; undefined where it has none. */
export function regionOf(arn: string): string | undefined {
  return arn.split(":")[3] || undefined;
}

/** The role's name without its path: what a session ARN carries (T8). */
export function roleName(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

/** The partition of an ARN: `aws` where it cannot be read. */
export function partitionOf(arn: string): string {
  return arn.split(":")[1] || "aws";
}

/** The ARN of a session of the role. */
export function sessionArn(role: string, session: string): string {
  return `arn:${partitionOf(role)}:sts::${accountOf(role)}:assumed-role/${roleName(role)}/${session}`;
}
