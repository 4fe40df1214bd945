import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  factNames,
  inventoryOfSaved,
  settledFacts
} from "./chunk-DCJOBGDD.js";
import "./chunk-SW4EBIMO.js";
import {
  readSaved
} from "./chunk-UGY7PVH6.js";
import {
  writeReports
} from "./chunk-57X7LJFG.js";
import {
  judgeWithSecondOpinion
} from "./chunk-Q2DAXKMH.js";
import "./chunk-R7XQVSWQ.js";
import {
  loadingOf,
  openDirectoryTree,
  scopeOf
} from "./chunk-DLSEG3L5.js";
import {
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  danglingReferences,
  loadWorld,
  openGitTree
} from "./chunk-RFYQE4CJ.js";
import {
  findExports
} from "./chunk-3MVQXR3Y.js";
import "./chunk-J5NWSOVQ.js";
import "./chunk-HCACCU6L.js";
import "./chunk-IGFBIAEJ.js";
import "./chunk-NTTTDZIG.js";
import {
  isGap
} from "./chunk-OZLGPRWQ.js";
import "./chunk-C4HAOTYH.js";
import "./chunk-F74P53MW.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import "./chunk-RCBA2AWI.js";
import "./chunk-O2SNAGFJ.js";
import "./chunk-MAI7HOKB.js";
import "./chunk-MVVXAPO5.js";
import "./chunk-FL6YE2PX.js";
import "./chunk-L6GNCT5K.js";
import "./chunk-LNUGSBBW.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-4MMBQUWR.js";
import "./chunk-Y3JQHAKC.js";
import "./chunk-4Y5DMW6T.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";

// src/sources/saved/complete.ts
function completeWorld(files, saved) {
  const live = inventoryOfSaved(saved, files.inventory.exports);
  const inventory = completeInventory(files.inventory, live.inventory);
  const settled = settledFacts(inventory);
  const used = new Set(inventory.documents.map(({ path }) => path));
  return {
    ...files,
    inventory,
    inputs: [...files.inputs, ...live.inputs.filter(({ path }) => used.has(path))],
    notEvaluated: [
      ...files.notEvaluated,
      { what: "what AWS holds where the files speak", why: "the files were judged there, not the live account" },
      ...live.notEvaluated.filter(({ what }) => !settled.has(what))
    ]
  };
}
function completeInventory(files, saved) {
  const wanted = files.exports;
  const roles = joined(
    files.roles,
    saved.roles,
    ({ arn }) => arn,
    completeRole,
    (arn) => wanted.some(({ role }) => role === arn)
  );
  const buckets = joined(
    files.buckets,
    saved.buckets,
    ({ name }) => name,
    (own, other) => completeBucket(own, other, saved.gaps),
    (name) => wanted.some(({ bucket }) => bucket === name)
  );
  const used = new Set(buckets.flatMap(({ encryption }) => encryption?.key ?? []));
  const keys = joined(
    files.keys,
    saved.keys,
    ({ arn }) => arn,
    completeKey,
    (arn) => used.has(arn)
  );
  const passed = new Set(wanted.flatMap(({ network }) => network.sourceVpce ?? []));
  const vpcEndpoints = joined(
    files.vpcEndpoints ?? [],
    saved.vpcEndpoints ?? [],
    ({ id }) => id,
    (own, other) => isGap(own.policy) ? other : own,
    (id) => passed.has(id)
  );
  const pieces = {
    roles,
    buckets,
    keys,
    organization: files.organization,
    organizations: organizationsOf(files, saved),
    ...vpcEndpoints.length === 0 ? {} : { vpcEndpoints },
    ...saved.readAt === void 0 ? {} : { readAt: saved.readAt }
  };
  const completed = { ...pieces, ...exportsOf(files, pieces), gaps: [], documents: [] };
  return {
    ...completed,
    gaps: gapsLeft(files, saved, completed),
    documents: [...files.documents, ...takenFrom(saved, completed).filter((one) => !files.documents.includes(one))]
  };
}
function joined(files, saved, nameOf, complete, isWanted) {
  const own = files.map((item) => {
    const other = saved.find((one) => nameOf(one) === nameOf(item));
    return other === void 0 ? item : complete(item, other);
  });
  const names = new Set(files.map(nameOf));
  return [...own, ...saved.filter((one) => !names.has(nameOf(one)) && isWanted(nameOf(one)))];
}
function completeRole(own, saved) {
  return {
    ...saved,
    ...own,
    trustPolicy: isGap(own.trustPolicy) ? saved.trustPolicy : own.trustPolicy,
    identityPolicies: isGap(own.identityPolicies) ? saved.identityPolicies : own.identityPolicies
  };
}
function completeBucket(own, saved, gaps) {
  const unknown = gaps.some(({ what }) => what === factNames.account(own.name));
  const encryption = own.encryption && completeEncryption(own.encryption, saved.encryption);
  const block = own.publicAccessBlock && { ...saved.publicAccessBlock, ...own.publicAccessBlock };
  return {
    ...saved,
    ...own,
    ...encryption === void 0 ? {} : { encryption },
    ...block === void 0 ? {} : { publicAccessBlock: block },
    account: unknown && own.account !== "" ? own.account : saved.account
  };
}
function completeEncryption(own, saved) {
  const same = saved?.algorithm === own.algorithm && saved.key === own.key;
  return same ? { ...saved, ...own } : own;
}
function completeKey(own, { grants, unreadGrants, ...saved }) {
  const unread = unreadGrants === void 0 ? {} : { unreadGrants };
  return {
    ...saved,
    ...own,
    policy: isGap(own.policy) ? saved.policy : own.policy,
    ...own.grants.length > 0 ? {} : { grants, ...unread }
  };
}
function organizationsOf(files, saved) {
  const read = Object.entries({ ...saved.organizations, ...files.organizations });
  return Object.fromEntries(
    read.map(([account, organization]) => [account, { ...organization, ...files.organization }])
  );
}
function exportsOf(files, pieces) {
  if (files.exports.some(({ discovered }) => !discovered)) return { exports: files.exports };
  return { exports: findExports({ ...pieces, documents: files.documents }).exports };
}
function gapsLeft(files, saved, completed) {
  const settled = settledFacts(completed);
  const after = new Set(gapsOf(completed, files).map(({ what }) => what));
  const cured = new Set(
    gapsOf(files, files).map(({ what }) => what).filter((what) => !after.has(what))
  );
  const open = files.gaps.filter(({ what }) => !cured.has(what) && !settled.has(what));
  const known = new Set(open.map(({ what }) => what));
  const owned = new Set(
    files.buckets.filter(({ account }) => account !== "").map(({ name }) => factNames.account(name))
  );
  return [...open, ...saved.gaps.filter(({ what }) => ![settled, known, owned].some((names) => names.has(what)))];
}
function gapsOf(inventory, files) {
  const { exports, roles, buckets, keys } = inventory;
  const found = exports.some(({ discovered }) => !discovered) ? [] : findExports({ roles, buckets, documents: files.documents }).gaps;
  return [
    ...danglingReferences(exports, roles, buckets),
    ...bucketsWithoutAccount(buckets),
    ...bucketsWithoutEncryption(buckets, keys.length),
    ...found
  ];
}
function takenFrom(saved, completed) {
  const { roles, buckets, keys, organizations = {}, vpcEndpoints = [] } = completed;
  const used = /* @__PURE__ */ new Set([
    ...roles.flatMap(({ trustPolicy, identityPolicies, permissionsBoundary }) => [
      trustPolicy,
      permissionsBoundary,
      ...isGap(identityPolicies) ? [] : identityPolicies
    ]),
    ...buckets.map(({ policy }) => policy),
    ...keys.map(({ policy }) => policy),
    ...Object.values(organizations).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...vpcEndpoints.map(({ policy }) => policy)
  ]);
  return saved.documents.filter((document) => used.has(document));
}

// src/commands/check.ts
async function checkCommand(options, surroundings) {
  const { now, environment, progress } = surroundings;
  const scope = await scopeOf(options.paths, surroundings.directory);
  const loading = loadingOf(scope, options.config, surroundings.directory);
  const saved = options.inventory === void 0 ? void 0 : await readSaved(options.inventory, surroundings.directory);
  const completed = (world) => saved === void 0 ? world : completeWorld(world, saved);
  const head = completed(await loadWorld(await openDirectoryTree(scope.root), loading));
  const base = options.base === void 0 ? void 0 : completed(await loadBase(scope, options.base, loading));
  const report = await judgeWithSecondOpinion(
    {
      mode: "check",
      head,
      ...base === void 0 ? {} : { base, comparison: { base: options.base ?? base.ref, head: head.ref } },
      now,
      startedAt: now.getTime(),
      strict: options.strict,
      overrides: {}
    },
    { mode: options.simulation, environment, progress }
  );
  progress.done();
  await writeReports(report, options, surroundings);
  return exitCodeOf(report);
}
async function loadBase(scope, ref, loading) {
  const tree = await openGitTree(scope.root, ref);
  const { configPath, ...rest } = loading;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  const there = configPath !== void 0 && listed.has(configPath);
  return loadWorld(tree, { ...there ? loading : rest, missingPaths: "ignore" });
}
export {
  checkCommand
};
