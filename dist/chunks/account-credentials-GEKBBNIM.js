import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  openRun
} from "./chunk-2T54VXYC.js";
import {
  AwsFailure,
  connectAccount,
  connectStart,
  keepFromInstance
} from "./chunk-HIAWU32N.js";
import {
  UserError
} from "./chunk-ZUNF7HYA.js";
import "./chunk-GGLZDCZS.js";

// src/sources/aws/account-credentials.ts
async function accountCredentials(accounts, environment) {
  keepFromInstance(environment);
  const run = openRun(environment);
  const start = await connectStart(run, accounts);
  const known = /* @__PURE__ */ new Map([[start.account, start.credentials]]);
  const reasons = /* @__PURE__ */ new Map();
  for (const account of accounts) {
    try {
      known.set(account.id, (await connectAccount(run, start, account)).credentials);
    } catch (error) {
      if (!(error instanceof AwsFailure) && !(error instanceof UserError)) throw error;
      known.delete(account.id);
      reasons.set(account.id, error.message);
    }
  }
  return {
    of: (account) => known.get(account),
    why: (account) => reasons.get(account) ?? `the credentials belong to account ${start.account}, and \`accounts\` of the config does not name ${account}`,
    close: () => {
      for (const close of run.closers) close();
    }
  };
}
export {
  accountCredentials
};
