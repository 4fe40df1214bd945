import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/inventory/model.ts
function organizationOf(inventory, account) {
  return inventory.organizations?.[account] ?? inventory.organization;
}
function allOrganizations({ organization, organizations }) {
  return [organization, ...Object.values(organizations ?? {})];
}
function isGap(value) {
  return "why" in value && "cure" in value;
}

export {
  organizationOf,
  allOrganizations,
  isGap
};
