import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand
} from "./chunk-KL6HKX4J.js";
import {
  EACH_ATTEMPT,
  watching
} from "./chunk-M5IG4VNH.js";
import "./chunk-SCWFIANX.js";
import "./chunk-HUI3O3EX.js";
import "./chunk-NLVZGIGT.js";
import "./chunk-TBCDTUNH.js";
import "./chunk-ZCOMQHCB.js";
import "./chunk-Z47TP5OJ.js";
import "./chunk-AWNVLFMI.js";
import "./chunk-AXW46ZOU.js";
import "./chunk-GGLZDCZS.js";

// src/sources/aws/services/iam.ts
function openIam(settings, watch) {
  const client = new IAMClient(settings);
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "iam:ListRoles": (input) => client.send(new ListRolesCommand(input)),
      "iam:GetRole": (input) => client.send(new GetRoleCommand(input)),
      "iam:ListRolePolicies": (input) => client.send(new ListRolePoliciesCommand(input)),
      "iam:GetRolePolicy": (input) => client.send(new GetRolePolicyCommand(input)),
      "iam:ListAttachedRolePolicies": (input) => client.send(new ListAttachedRolePoliciesCommand(input)),
      "iam:GetPolicy": (input) => client.send(new GetPolicyCommand(input)),
      "iam:GetPolicyVersion": (input) => client.send(new GetPolicyVersionCommand(input))
    },
    close: () => client.destroy()
  };
}
export {
  openIam
};
