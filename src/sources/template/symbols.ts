/** Ids of what a template takes from where it is deployed: the account, the Region, the partition. */

/** What a {@link Hole} of such an id stands for. */
export type Surrounding = "account" | "region" | "partition";

/**
 * @param scope what is deployed at one place: a template's path; a Terraform root's folder and the provider's name, such as
 *   `infra aws` or `infra aws.replica`
 */
export function surroundingId(what: Surrounding, scope: string): string {
  return `${what} of ${scope}`;
}

/** The id of a resource: unique over all templates of a run. `root` is the template's path or the root module's folder. */
export function resourceId(root: string, address: string): string {
  return `${root}#${address}`;
}
