/** An inventory in other words: the same change made to every text that names something. */

import { isObject } from "../../../collections.ts";
import type {
  AccessPoint,
  Bucket,
  DocumentOrGap,
  Gap,
  Inventory,
  Key,
  Organization,
  PolicyDocument,
  Role,
} from "../../../inventory/model.ts";
import { isGap } from "../../../inventory/model.ts";

type Change = (text: string) => string;

/** Texts of policies, and those alone: what they are attached to keeps its name. A document that was the same stays the same. */
export function changePolicies(inventory: Inventory, change: Change): Inventory {
  return changeWith(inventory, (text) => text, change);
}

/** Names, ARNs and texts of policies. Files, addresses and places stay: there the text stands as it was written. */
export function changeTexts(inventory: Inventory, change: Change): Inventory {
  return changeWith(inventory, change, change);
}

function changeWith(inventory: Inventory, name: Change, text: Change): Inventory {
  const known = new Map<PolicyDocument, PolicyDocument>();
  const document = (one: PolicyDocument): PolicyDocument => {
    const made = known.get(one) ?? changeDocument(one, text);
    known.set(one, made);
    return made;
  };
  const gap = (one: Gap): Gap => changeAll(one, name);
  const either = (one: DocumentOrGap): DocumentOrGap => (isGap(one) ? gap(one) : document(one));
  const changes: Changes = { name, document, gap, either };
  const { exports, allExports, roles, buckets, keys, organization, organizations, vpcEndpoints } = inventory;
  const exported = (one: Inventory["exports"][number]): typeof one => ({
    ...one,
    name: name(one.name),
    role: name(one.role),
    bucket: name(one.bucket),
    network: changeAll(one.network, name),
  });
  return {
    ...inventory,
    exports: exports.map(exported),
    ...(allExports === undefined ? {} : { allExports: allExports.map(exported) }),
    roles: roles.map((one) => changeRole(one, changes)),
    buckets: buckets.map((one) => changeBucket(one, changes)),
    keys: keys.map((one) => changeKey(one, changes)),
    organization: changeOrganization(organization, changes),
    ...(organizations === undefined
      ? {}
      : {
          organizations: Object.fromEntries(
            Object.entries(organizations).map(([account, one]) => [name(account), changeOrganization(one, changes)]),
          ),
        }),
    ...(vpcEndpoints === undefined
      ? {}
      : { vpcEndpoints: vpcEndpoints.map(({ id, policy }) => ({ id: name(id), policy: either(policy) })) }),
    gaps: inventory.gaps.map(gap),
    documents: inventory.documents.map(document),
  };
}

interface Changes {
  readonly name: Change;
  readonly document: (one: PolicyDocument) => PolicyDocument;
  readonly gap: (one: Gap) => Gap;
  readonly either: (one: DocumentOrGap) => DocumentOrGap;
}

function changeDocument(one: PolicyDocument, change: Change): PolicyDocument {
  const { policy, value } = one;
  return {
    ...one,
    policy: "unknown" in policy ? policy : { ...policy, statements: changeAll(policy.statements, change) },
    ...(value === undefined ? {} : { value: changeAll(value, change) }),
  };
}

function changeRole(one: Role, { name, document, either, gap }: Changes): Role {
  const { arn, trustPolicy, identityPolicies, permissionsBoundary, tags } = one;
  return {
    ...one,
    arn: name(arn),
    trustPolicy: either(trustPolicy),
    identityPolicies: isGap(identityPolicies) ? gap(identityPolicies) : identityPolicies.map(document),
    ...(permissionsBoundary === undefined ? {} : { permissionsBoundary: document(permissionsBoundary) }),
    ...(tags === undefined ? {} : { tags: changeAll(tags, name) }),
  };
}

function changeBucket(one: Bucket, changes: Changes): Bucket {
  const { name, document, gap } = changes;
  const { account, region, policy, encryption, accessPoints } = one;
  const point = (at: AccessPoint): AccessPoint => ({
    ...at,
    arn: name(at.arn),
    ...(at.policy === undefined ? {} : { policy: document(at.policy) }),
  });
  return {
    ...one,
    name: name(one.name),
    account: name(account),
    ...(region === undefined ? {} : { region: name(region) }),
    ...(policy === undefined ? {} : { policy: document(policy) }),
    ...(encryption?.key === undefined ? {} : { encryption: { ...encryption, key: name(encryption.key) } }),
    ...(accessPoints === undefined
      ? {}
      : { accessPoints: isGap(accessPoints) ? gap(accessPoints) : accessPoints.map(point) }),
  };
}

function changeKey(one: Key, { name, either, gap }: Changes): Key {
  const { arn, policy, grants, unreadGrants } = one;
  return {
    ...one,
    arn: name(arn),
    policy: either(policy),
    grants: changeAll(grants, name),
    ...(unreadGrants === undefined ? {} : { unreadGrants: gap(unreadGrants) }),
  };
}

function changeOrganization({ scps, rcps, ...rest }: Organization, { document }: Changes): Organization {
  return {
    ...rest,
    ...(scps === undefined ? {} : { scps: scps.map((level) => level.map(document)) }),
    ...(rcps === undefined ? {} : { rcps: rcps.map((level) => level.map(document)) }),
  };
}

/** Every text in plain data; names of members stay. */
function changeAll<T>(data: T, change: Change): T {
  return changed(data, change) as T;
}

function changed(data: unknown, change: Change): unknown {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((item) => changed(item, change));
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, changed(value, change)]));
}
