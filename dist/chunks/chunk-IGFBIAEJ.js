import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/genesys/accounts.ts
var CORE = { account: "765628985471", partition: "aws", confidence: "documented" };
var FEDRAMP = { account: "325654371633", partition: "aws", confidence: "withdrawn" };
var GENESYS_REGIONS = /* @__PURE__ */ new Map([
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
  ["eusc-de-east-1", void 0]
]);
var GENESYS_ACCOUNTS = [CORE.account, FEDRAMP.account];
function genesysAccount(region) {
  return region === void 0 ? CORE.account : GENESYS_REGIONS.get(region)?.account;
}
function accountNeedsConfirmation(account) {
  return account === FEDRAMP.account;
}
var UNPUBLISHED_ACCOUNT = "000000000000";
function possibleAccounts(declared, trusted) {
  if (declared.account !== void 0) return { accounts: [declared.account], settled: true };
  if (declared.region === void 0) {
    const named = GENESYS_ACCOUNTS.filter((account2) => trusted.includes(account2));
    return { accounts: named.length > 0 ? named : [CORE.account], settled: true };
  }
  const account = genesysAccount(declared.region);
  if (account === void 0) return { accounts: [UNPUBLISHED_ACCOUNT], settled: false };
  return accountNeedsConfirmation(account) ? { accounts: [account, CORE.account], settled: false } : { accounts: [account], settled: true };
}

export {
  GENESYS_REGIONS,
  GENESYS_ACCOUNTS,
  genesysAccount,
  accountNeedsConfirmation,
  possibleAccounts
};
