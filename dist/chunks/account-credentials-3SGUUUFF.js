import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  openRun
} from "./chunk-PO6YPWY5.js";
import {
  AwsFailure,
  connectAccount,
  connectStart,
  keepFromInstance
} from "./chunk-A4PIWHWM.js";
import "./chunk-S4S6Q5VK.js";
import "./chunk-GQGIFATM.js";
import "./chunk-J3BASWJ2.js";
import "./chunk-GGLZDCZS.js";

// src/sources/aws/account-credentials.ts
async function accountCredentials(accounts, environment) {
  keepFromInstance(environment);
  const run = openRun(environment);
  const start = await connectStart(run, accounts);
  const known = /* @__PURE__ */ new Map([[start.account, start.credentials]]);
  const reasons = /* @__PURE__ */ new Map();
  const connect = async (account) => {
    try {
      known.set(account.id, (await connectAccount(run, start, account)).credentials);
    } catch (error) {
      if (!(error instanceof AwsFailure)) throw error;
      known.delete(account.id);
      reasons.set(account.id, error.message);
    }
  };
  await Promise.all(accounts.map(connect));
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
