/**
 * Genesys Cloud's AWS accounts and regions.
 * Sources: Genesys Resource Center "Create IAM resources for AWS S3 bucket" (help.mypurecloud.com/?p=210627) for the
 * account; the region map of MyPureCloud/terraform-provider-genesyscloud v1.84.1 for the regions.
 */

interface GenesysAccount {
  readonly account: string;
  readonly partition: string;
  /** `documented`: named by Genesys today. `withdrawn`: named by older Genesys pages, newer ones say to ask Genesys. */
  readonly confidence: "documented" | "withdrawn";
}

const CORE: GenesysAccount = { account: "765628985471", partition: "aws", confidence: "documented" };
const FEDRAMP: GenesysAccount = { account: "325654371633", partition: "aws", confidence: "withdrawn" };

/** Home regions of Genesys Cloud organizations. `account` undefined: Genesys publishes none (EU Sovereign Cloud). */
export const GENESYS_REGIONS: ReadonlyMap<string, GenesysAccount | undefined> = new Map([
  ["us-east-1", CORE],
  ["us-east-2", FEDRAMP],
  ["us-west-2", CORE],
  ["ca-central-1", CORE],
  ["mx-central-1", CORE],
  ["sa-east-1", CORE],
  ["eu-west-1", CORE],
  ["eu-west-2", CORE],
  ["eu-central-1", CORE],
  ["eu-central-2", CORE],
  ["me-central-1", CORE],
  ["ap-south-1", CORE],
  ["ap-northeast-1", CORE],
  ["ap-northeast-2", CORE],
  ["ap-northeast-3", CORE],
  ["ap-southeast-1", CORE],
  ["ap-southeast-2", CORE],
  ["eusc-de-east-1", undefined],
]);

/** Every account of Genesys that a trust policy may rightly name. */
export const GENESYS_ACCOUNTS: readonly string[] = [CORE.account, FEDRAMP.account];

/**
 * The account that calls for an organization of this home region.
 * @param region home region; undefined where no document says it: the core account
 * @returns undefined where Genesys publishes no account for the region, or the region is not one of Genesys'
 */
export function genesysAccount(region: string | undefined): string | undefined {
  return region === undefined ? CORE.account : GENESYS_REGIONS.get(region)?.account;
}

/** True where the account id is no longer published and must be confirmed with Genesys. */
export function accountNeedsConfirmation(account: string): boolean {
  return account === FEDRAMP.account;
}

/** The accounts that may call for an organization, the likeliest first. */
export interface PossibleAccounts {
  readonly accounts: readonly string[];
  /** False where Genesys does not publish the account of the region, or no longer. */
  readonly settled: boolean;
}

/** Stands for an account that Genesys has not published. */
const UNPUBLISHED_ACCOUNT = "000000000000";

/**
 * @param declared what the config says of the export
 * @param trusted accounts that the trust policy names; they tell where no region is declared
 */
export function possibleAccounts(
  declared: { readonly region?: string; readonly account?: string },
  trusted: readonly string[],
): PossibleAccounts {
  if (declared.account !== undefined) return { accounts: [declared.account], settled: true };
  if (declared.region === undefined) {
    const named = GENESYS_ACCOUNTS.filter((account) => trusted.includes(account));
    return { accounts: named.length > 0 ? named : [CORE.account], settled: true };
  }
  const account = genesysAccount(declared.region);
  if (account === undefined) return { accounts: [UNPUBLISHED_ACCOUNT], settled: false };
  return accountNeedsConfirmation(account)
    ? { accounts: [account, CORE.account], settled: false }
    : { accounts: [account], settled: true };
}

/** The accounts that Genesys may call from for an export, as declared or published; undefined: nobody can say. */
export function accountsOf({
  account,
  region,
}: {
  readonly account?: string;
  readonly region?: string;
}): readonly string[] | undefined {
  if (account !== undefined) return [account];
  if (region === undefined) return GENESYS_ACCOUNTS;
  const known = possibleAccounts({ region }, []).accounts.filter((one) => GENESYS_ACCOUNTS.includes(one));
  return known.length === 0 ? undefined : known;
}
