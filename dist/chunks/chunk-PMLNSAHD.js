import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  asText,
  joinTexts,
  knownText,
  memberOf,
  textValue,
  unknownValue
} from "./chunk-H7KYX7BM.js";
import {
  HOLE
} from "./chunk-XQZTVO2D.js";

// src/sources/terraform/aws/attributes.ts
function given(instance, name) {
  return notEmpty(memberOf(instance.attributes, name));
}
function required(instance, name) {
  return given(instance, name) ?? unknownValue(`${instance.address} has no ${name}`, instance.place);
}
function within(from, ...names) {
  let value = onlyOne(from);
  for (const name of names) {
    if (value === void 0 || value.kind === "unknown") return value;
    if (value.kind !== "object") return unknownValue(`${name} is sought in what is no block`, value.place);
    value = onlyOne(memberOf(value, name));
  }
  return notEmpty(value);
}
function itemsOf(value) {
  if (value === void 0) return [];
  return value.kind === "list" ? value.items : [value];
}
function saysText(value, text) {
  const known = knownText(value);
  if (known !== void 0) return booleanValue(known === text, value.place);
  const hole = value.kind === "unknown" ? value.hole : asText(value)?.holes[0];
  return hole === void 0 ? unknownValue("it is no text", value.place) : { kind: "unknown", hole, place: value.place };
}
function booleanValue(value, place) {
  return { kind: "boolean", value, place };
}
function notZero(value) {
  return value?.kind === "number" && value.value === 0 ? void 0 : value;
}
function present(members) {
  const entries = Object.entries(members).filter(([, member]) => member !== void 0);
  return Object.fromEntries(entries);
}
function notEmpty(value) {
  return value?.kind === "string" && value.text === "" ? void 0 : value;
}
function onlyOne(value) {
  if (value?.kind !== "list") return value;
  if (value.items.length > 1) return unknownValue("there are several blocks where one may stand", value.place);
  const [item] = value.items;
  return item?.kind === "null" ? void 0 : item;
}

// src/sources/terraform/aws/origin.ts
function originOf(instance) {
  const { id, address, place, account, partition } = instance;
  return { id, address, place, account, region: regionOf(instance), partition };
}
function regionOf(instance) {
  return given(instance, "region") ?? instance.region;
}
function nameOf(instance, argument = "name") {
  return given(instance, argument) ?? generated(instance, argument);
}
function generated(instance, attribute) {
  const why = `known after apply: ${instance.address}.${attribute}`;
  return { kind: "string", text: HOLE, holes: [{ why, of: instance.id }], place: instance.place };
}
function arnOf(instance, { service, region, account, resource }) {
  const parts = ["arn:", instance.partition, `:${service}:`, region ?? "", ":", account ?? "", ":", ...resource];
  return joined(instance, parts);
}
function joined(instance, parts) {
  const values = parts.map((part) => typeof part === "string" ? textValue(part, instance.place) : part);
  return joinTexts(values, instance.place);
}
function afterLast(value, separator) {
  const text = asText(value);
  const at = text?.text.lastIndexOf(separator) ?? -1;
  if (text === void 0 || at === -1) return void 0;
  const start = at + separator.length;
  const before = text.text.slice(0, start).split(HOLE).length - 1;
  return { kind: "string", text: text.text.slice(start), holes: text.holes.slice(before), place: text.place };
}

// src/sources/terraform/aws/iam-role.ts
var IAM_ROLE = {
  type: "aws_iam_role",
  // `unique_id` is generated too, and is another text than the name.
  computed: (instance) => {
    const name = nameOf(instance);
    const resource = ["role", pathOf(instance), name];
    return /* @__PURE__ */ new Map([
      ["name", name],
      ["id", name],
      ["path", pathOf(instance)],
      ["arn", arnOf(instance, { service: "iam", account: instance.account, resource })]
    ]);
  },
  pieces: (instance) => [roleOf(instance)]
};
function roleOf(instance) {
  const boundary = given(instance, "permissions_boundary");
  const tags = tagsOf(instance);
  return {
    ...originOf(instance),
    type: "role",
    name: nameOf(instance),
    path: pathOf(instance),
    trust: { value: required(instance, "assume_role_policy") },
    inline: itemsOf(given(instance, "inline_policy")).flatMap(inlinePolicyOf),
    attached: itemsOf(given(instance, "managed_policy_arns")),
    ...present({ boundary, tags })
  };
}
function tagsOf(instance) {
  const tags = given(instance, "tags_all") ?? given(instance, "tags");
  if (tags === void 0 || tags.kind === "object") return tags;
  const { place } = tags;
  return { kind: "object", members: /* @__PURE__ */ new Map([[HOLE, { value: tags, place }]]), place };
}
function inlinePolicyOf(block) {
  const value = within(block, "policy");
  if (value === void 0) return [];
  const name = knownText(within(block, "name"));
  return [name === void 0 ? { value } : { name, value }];
}
function pathOf(instance) {
  return given(instance, "path") ?? textValue("/", instance.place);
}

// src/sources/terraform/aws/iam-policy.ts
var IAM_POLICY = {
  type: "aws_iam_policy",
  computed: (instance) => {
    const name = nameOf(instance);
    const resource = ["policy", pathOf(instance), name];
    const arn = arnOf(instance, { service: "iam", account: instance.account, resource });
    return /* @__PURE__ */ new Map([
      ["name", name],
      ["path", pathOf(instance)],
      ["id", arn],
      ["arn", arn]
    ]);
  },
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "managed-policy",
      name: nameOf(instance),
      path: pathOf(instance),
      roles: [],
      policy: { value: required(instance, "policy") }
    }
  ]
};

// src/sources/terraform/aws/iam-policy-attachment.ts
var IAM_POLICY_ATTACHMENT = {
  type: "aws_iam_policy_attachment",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "policy-attachment",
      exclusive: true,
      roles: itemsOf(given(instance, "roles")),
      policy: required(instance, "policy_arn")
    }
  ]
};

// src/sources/terraform/aws/iam-role-exclusive.ts
var IAM_ROLE_POLICIES_EXCLUSIVE = {
  type: "aws_iam_role_policies_exclusive",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "role-exclusive",
      role: required(instance, "role_name"),
      inline: itemsOf(required(instance, "policy_names"))
    }
  ]
};
var IAM_ROLE_POLICY_ATTACHMENTS_EXCLUSIVE = {
  type: "aws_iam_role_policy_attachments_exclusive",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "role-exclusive",
      role: required(instance, "role_name"),
      attached: itemsOf(required(instance, "policy_arns"))
    }
  ]
};
function exclusiveOfRole(instance) {
  if (instance.type !== "aws_iam_role") return [];
  const blocks = given(instance, "inline_policy");
  const attached = given(instance, "managed_policy_arns");
  if (blocks === void 0 && attached === void 0) return [];
  const piece = {
    ...originOf(instance),
    type: "role-exclusive",
    role: nameOf(instance),
    ...present({ inline: blocks && itemsOf(blocks).flatMap(nameOfBlock) }),
    ...present({ attached: attached && itemsOf(attached) })
  };
  return [piece];
  function nameOfBlock(block) {
    const name = within(block, "name");
    if (name !== void 0) return [name];
    return within(block, "policy") === void 0 ? [] : [unknownValue("an inline policy has no name", block.place)];
  }
}

// src/sources/terraform/aws/iam-role-policy.ts
var IAM_ROLE_POLICY = {
  type: "aws_iam_role_policy",
  computed: (instance) => {
    const name = nameOf(instance);
    return /* @__PURE__ */ new Map([
      ["name", name],
      ["id", joined(instance, [required(instance, "role"), ":", name])]
    ]);
  },
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "role-policy",
      roles: [required(instance, "role")],
      policy: { ...present({ name: knownText(nameOf(instance)) }), value: required(instance, "policy") }
    }
  ]
};

// src/sources/terraform/aws/iam-role-policy-attachment.ts
var IAM_ROLE_POLICY_ATTACHMENT = {
  type: "aws_iam_role_policy_attachment",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "policy-attachment",
      roles: [required(instance, "role")],
      policy: required(instance, "policy_arn")
    }
  ]
};

// src/sources/terraform/aws/kms-key.ts
var KMS_KEY = {
  type: "aws_kms_key",
  computed: (instance) => keyAttributes(instance, nameOf(instance, "key_id")),
  pieces: (instance) => [
    {
      ...keyPiece(instance, nameOf(instance, "key_id"), "is_enabled"),
      ...present({ symmetric: symmetricOf(instance) })
    }
  ]
};
function keyAttributes(instance, id) {
  return /* @__PURE__ */ new Map([
    ["id", id],
    ["key_id", id],
    ["arn", keyArn(instance, id)],
    ["region", regionOf(instance)]
  ]);
}
function keyArn(instance, id) {
  const { account } = instance;
  return arnOf(instance, { service: "kms", region: regionOf(instance), account, resource: ["key/", id] });
}
function keyPiece(instance, keyId, enabled) {
  const policy = given(instance, "policy");
  return {
    ...originOf(instance),
    type: "key",
    keyId,
    ...present({ policy: policy && { value: policy } }),
    ...present({ enabled: given(instance, enabled) })
  };
}
function symmetricOf(instance) {
  const usage = given(instance, "key_usage");
  const spec = given(instance, "customer_master_key_spec");
  const both = [usage && saysText(usage, "ENCRYPT_DECRYPT"), spec && saysText(spec, "SYMMETRIC_DEFAULT")];
  const said = both.filter((one) => one !== void 0);
  return said.find((one) => one.kind === "boolean" && !one.value) ?? said.find(({ kind }) => kind === "unknown") ?? said[0];
}

// src/sources/terraform/aws/kms-alias.ts
var KMS_ALIAS = {
  type: "aws_kms_alias",
  computed: (instance) => {
    const name = nameOf(instance);
    const { account } = instance;
    const target = targetArn(instance);
    return new Map([
      ["name", name],
      ["id", name],
      ["arn", arnOf(instance, { service: "kms", region: regionOf(instance), account, resource: [name] })],
      ...target === void 0 ? [] : [["target_key_arn", target]]
    ]);
  },
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "key-alias",
      name: nameOf(instance),
      key: required(instance, "target_key_id")
    }
  ]
};
function targetArn(instance) {
  const target = required(instance, "target_key_id");
  const text = asText(target);
  if (text === void 0) return void 0;
  if (text.text.startsWith("arn:")) return target;
  const isId = !text.text.startsWith(HOLE) || text.text === HOLE && text.holes[0]?.of !== void 0;
  return isId ? keyArn(instance, target) : void 0;
}

// src/sources/terraform/aws/kms-external-key.ts
var KMS_EXTERNAL_KEY = {
  type: "aws_kms_external_key",
  computed: (instance) => keyAttributes(instance, nameOf(instance, "id")),
  pieces: (instance) => [keyPiece(instance, nameOf(instance, "id"), "enabled")]
};

// src/sources/terraform/aws/kms-grant.ts
var KMS_GRANT = {
  type: "aws_kms_grant",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => {
    const constraints = given(instance, "constraints");
    return [
      {
        ...originOf(instance),
        type: "key-grant",
        key: required(instance, "key_id"),
        grantee: required(instance, "grantee_principal"),
        operations: required(instance, "operations"),
        ...present({
          encryptionContextEquals: within(constraints, "encryption_context_equals"),
          encryptionContextSubset: within(constraints, "encryption_context_subset")
        })
      }
    ];
  }
};

// src/sources/terraform/aws/kms-key-policy.ts
var KMS_KEY_POLICY = {
  type: "aws_kms_key_policy",
  computed: (instance) => /* @__PURE__ */ new Map([["id", required(instance, "key_id")]]),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "key-policy",
      key: required(instance, "key_id"),
      policy: { value: required(instance, "policy") }
    }
  ]
};

// src/sources/terraform/aws/kms-replica-key.ts
var KMS_REPLICA_KEY = {
  type: "aws_kms_replica_key",
  computed: (instance) => keyAttributes(instance, idOf(instance)),
  pieces: (instance) => [keyPiece(instance, idOf(instance), "enabled")]
};
function idOf(instance) {
  return given(instance, "key_id") ?? afterLast(required(instance, "primary_key_arn"), ":key/") ?? generated(instance, "key_id");
}

// src/sources/terraform/aws/organizations-policy.ts
var ORGANIZATIONS_POLICY = {
  type: "aws_organizations_policy",
  computed: (instance) => /* @__PURE__ */ new Map([["id", nameOf(instance, "id")]]),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "organization-policy",
      policyId: nameOf(instance, "id"),
      policyType: given(instance, "type") ?? textValue("SERVICE_CONTROL_POLICY", instance.place),
      targets: [],
      policy: { value: required(instance, "content") }
    }
  ]
};

// src/sources/terraform/aws/organizations-policy-attachment.ts
var ORGANIZATIONS_POLICY_ATTACHMENT = {
  type: "aws_organizations_policy_attachment",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "organization-policy-attachment",
      policy: required(instance, "policy_id"),
      target: required(instance, "target_id")
    }
  ]
};

// src/sources/terraform/aws/s3-access-point.ts
var S3_ACCESS_POINT = {
  type: "aws_s3_access_point",
  computed: (instance) => {
    const name = required(instance, "name");
    const account = given(instance, "account_id") ?? instance.account;
    const resource = ["accesspoint/", name];
    return /* @__PURE__ */ new Map([
      ["account_id", account],
      ["id", joined(instance, [account, ":", name])],
      ["arn", arnOf(instance, { service: "s3", region: regionOf(instance), account, resource })]
    ]);
  },
  pieces: () => []
};

// src/sources/terraform/aws/bucket-settings.ts
function settingsPiece(instance, settings) {
  return { ...originOf(instance), type: "bucket-settings", bucket: required(instance, "bucket"), settings };
}
function encryptionOf(rule) {
  const algorithm = within(rule, "apply_server_side_encryption_by_default", "sse_algorithm");
  if (algorithm === void 0) return void 0;
  const key = within(rule, "apply_server_side_encryption_by_default", "kms_master_key_id");
  const bucketKey = within(rule, "bucket_key_enabled");
  return { algorithm, ...present({ key, bucketKey }) };
}
function objectLockOf(enabled, rule) {
  const mode = within(rule, "default_retention", "mode");
  const days = notZero(within(rule, "default_retention", "days"));
  const years = notZero(within(rule, "default_retention", "years"));
  return present({ enabled, mode, days, years });
}
function publicAccessBlockOf(instance) {
  const setting = (name) => given(instance, name) ?? booleanValue(false, instance.place);
  return {
    blockPublicAcls: setting("block_public_acls"),
    ignorePublicAcls: setting("ignore_public_acls"),
    blockPublicPolicy: setting("block_public_policy"),
    restrictPublicBuckets: setting("restrict_public_buckets")
  };
}
function requesterPaysOf(payer) {
  return saysText(payer, "Requester");
}
function lockEnabledOf(enabled, place) {
  return enabled === void 0 ? booleanValue(true, place) : saysText(enabled, "Enabled");
}

// src/sources/terraform/aws/s3-account-public-access-block.ts
var S3_ACCOUNT_PUBLIC_ACCESS_BLOCK = {
  type: "aws_s3_account_public_access_block",
  computed: (instance) => /* @__PURE__ */ new Map([
    ["account_id", accountOf(instance)],
    ["id", accountOf(instance)]
  ]),
  pieces: (instance) => [
    {
      ...originOf(instance),
      account: accountOf(instance),
      type: "account-public-access-block",
      settings: publicAccessBlockOf(instance)
    }
  ]
};
function accountOf(instance) {
  return given(instance, "account_id") ?? instance.account;
}

// src/sources/terraform/aws/s3-bucket.ts
var SUFFIXES = /* @__PURE__ */ new Map([
  ["aws", "amazonaws.com"],
  ["aws-us-gov", "amazonaws.com"],
  ["aws-cn", "amazonaws.com.cn"]
]);
var S3_BUCKET = {
  type: "aws_s3_bucket",
  computed: (instance) => {
    const name = nameOf(instance, "bucket");
    return new Map([
      ["bucket", name],
      ["id", name],
      ["arn", arnOf(instance, { service: "s3", resource: [name] })],
      ["region", regionOf(instance)],
      ["bucket_region", regionOf(instance)],
      ...domainNames(instance, name)
    ]);
  },
  pieces: (instance) => [
    { ...originOf(instance), type: "bucket", name: nameOf(instance, "bucket"), settings: settingsOf(instance) }
  ]
};
function domainNames(instance, name) {
  const suffix = SUFFIXES.get(knownText(instance.partition) ?? "");
  if (suffix === void 0) return [];
  const global = ["bucket_domain_name", joined(instance, [name, `.s3.${suffix}`])];
  const region = knownText(regionOf(instance));
  if (region === void 0 || region === "us-east-1") return [global];
  return [global, ["bucket_regional_domain_name", joined(instance, [name, `.s3.${region}.${suffix}`])]];
}
function settingsOf(instance) {
  const policy = given(instance, "policy");
  const payer = given(instance, "request_payer");
  return {
    ...present({ policy: policy && { value: policy } }),
    ...present({ encryption: encryptionOf(within(given(instance, "server_side_encryption_configuration"), "rule")) }),
    ...present({ objectLock: lockOf(instance) }),
    ...present({ requesterPays: payer && requesterPaysOf(payer) })
  };
}
function lockOf(instance) {
  const block = within(given(instance, "object_lock_configuration"));
  const flag = given(instance, "object_lock_enabled");
  const enabled = flag?.kind === "boolean" && !flag.value ? void 0 : flag;
  if (block === void 0) return enabled && { enabled };
  const fromBlock = lockEnabledOf(within(block, "object_lock_enabled"), block.place);
  return objectLockOf(enabled ?? fromBlock, within(block, "rule"));
}

// src/sources/terraform/aws/s3-bucket-object-lock-configuration.ts
var S3_BUCKET_OBJECT_LOCK_CONFIGURATION = {
  type: "aws_s3_bucket_object_lock_configuration",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => {
    const enabled = lockEnabledOf(given(instance, "object_lock_enabled"), instance.place);
    return [settingsPiece(instance, { objectLock: objectLockOf(enabled, given(instance, "rule")) })];
  }
};

// src/sources/terraform/aws/s3-bucket-ownership-controls.ts
var S3_BUCKET_OWNERSHIP_CONTROLS = {
  type: "aws_s3_bucket_ownership_controls",
  computed: (instance) => /* @__PURE__ */ new Map([["id", required(instance, "bucket")]]),
  pieces: (instance) => {
    const objectOwnership = within(given(instance, "rule"), "object_ownership");
    const missing = unknownValue(`${instance.address} has no rule`, instance.place);
    return [settingsPiece(instance, { objectOwnership: objectOwnership ?? missing })];
  }
};

// src/sources/terraform/aws/s3-bucket-policy.ts
var S3_BUCKET_POLICY = {
  type: "aws_s3_bucket_policy",
  computed: (instance) => /* @__PURE__ */ new Map([["id", required(instance, "bucket")]]),
  pieces: (instance) => [settingsPiece(instance, { policy: { value: required(instance, "policy") } })]
};

// src/sources/terraform/aws/s3-bucket-public-access-block.ts
var S3_BUCKET_PUBLIC_ACCESS_BLOCK = {
  type: "aws_s3_bucket_public_access_block",
  computed: (instance) => /* @__PURE__ */ new Map([["id", required(instance, "bucket")]]),
  pieces: (instance) => [settingsPiece(instance, { publicAccessBlock: publicAccessBlockOf(instance) })]
};

// src/sources/terraform/aws/s3-bucket-request-payment-configuration.ts
var S3_BUCKET_REQUEST_PAYMENT_CONFIGURATION = {
  type: "aws_s3_bucket_request_payment_configuration",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => [settingsPiece(instance, { requesterPays: requesterPaysOf(required(instance, "payer")) })]
};

// src/sources/terraform/aws/s3-bucket-server-side-encryption-configuration.ts
var S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION = {
  type: "aws_s3_bucket_server_side_encryption_configuration",
  computed: () => /* @__PURE__ */ new Map(),
  pieces: (instance) => [settingsPiece(instance, present({ encryption: encryptionOf(given(instance, "rule")) }))]
};

// src/sources/terraform/aws/vpc-endpoint.ts
var VPC_ENDPOINT = {
  type: "aws_vpc_endpoint",
  computed: (instance) => {
    const id = nameOf(instance, "id");
    const { account } = instance;
    return /* @__PURE__ */ new Map([
      ["id", id],
      ["owner_id", account],
      [
        "arn",
        arnOf(instance, { service: "ec2", region: regionOf(instance), account, resource: ["vpc-endpoint/", id] })
      ]
    ]);
  },
  pieces: (instance) => {
    const service = given(instance, "service_name");
    if (service === void 0) return [];
    const policy = given(instance, "policy");
    return [
      {
        ...originOf(instance),
        type: "vpc-endpoint",
        endpointId: nameOf(instance, "id"),
        service,
        ...present({ policy: policy && { value: policy } })
      }
    ];
  }
};

// src/sources/terraform/aws/vpc-endpoint-policy.ts
var VPC_ENDPOINT_POLICY = {
  type: "aws_vpc_endpoint_policy",
  computed: (instance) => /* @__PURE__ */ new Map([["id", required(instance, "vpc_endpoint_id")]]),
  pieces: (instance) => {
    const value = given(instance, "policy");
    if (value === void 0) return [];
    const endpoint = required(instance, "vpc_endpoint_id");
    return [{ ...originOf(instance), type: "vpc-endpoint-policy", endpoint, policy: { value } }];
  }
};

// src/sources/terraform/aws/registry.ts
var TYPES = [
  IAM_ROLE,
  IAM_POLICY,
  IAM_ROLE_POLICY,
  IAM_ROLE_POLICY_ATTACHMENT,
  IAM_POLICY_ATTACHMENT,
  IAM_ROLE_POLICIES_EXCLUSIVE,
  IAM_ROLE_POLICY_ATTACHMENTS_EXCLUSIVE,
  S3_BUCKET,
  S3_BUCKET_POLICY,
  S3_BUCKET_PUBLIC_ACCESS_BLOCK,
  S3_BUCKET_OWNERSHIP_CONTROLS,
  S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION,
  S3_BUCKET_OBJECT_LOCK_CONFIGURATION,
  S3_BUCKET_REQUEST_PAYMENT_CONFIGURATION,
  S3_ACCOUNT_PUBLIC_ACCESS_BLOCK,
  S3_ACCESS_POINT,
  KMS_KEY,
  KMS_EXTERNAL_KEY,
  KMS_REPLICA_KEY,
  KMS_KEY_POLICY,
  KMS_ALIAS,
  KMS_GRANT,
  ORGANIZATIONS_POLICY,
  ORGANIZATIONS_POLICY_ATTACHMENT,
  VPC_ENDPOINT,
  VPC_ENDPOINT_POLICY
];
var RESOURCE_TYPES = new Map(TYPES.map((type) => [type.type, type]));
var IGNORED_TYPES = /* @__PURE__ */ new Map([
  [
    "aws_s3_access_point",
    "access points are read of AWS or of the config; the calls of an export go to the bucket itself"
  ],
  [
    "aws_s3control_access_point_policy",
    "access points are read of AWS or of the config; the calls of an export go to the bucket itself"
  ]
]);
var UNREAD = /^awscc_(?:iam_role|iam_managed_policy|iam_role_policy|s3_bucket|kms_|organizations_policy|ec2_vpc_endpoint)/;
function isUnreadType(type) {
  return UNREAD.test(type);
}

// src/sources/terraform/modules/foreign-stacks.ts
var STACKS = /* @__PURE__ */ new Set(["aws_cloudformation_stack", "aws_cloudformation_stack_set"]);
var SPEAKS = /polic|bucket|iam|kms|AWS::(?:IAM|S3|KMS|Organizations)::/i;
function speaksOfPolicies(text) {
  return SPEAKS.test(text);
}
function mayDeclarePolicies({ address, attributes }) {
  const texts = ["name", "template_body", "template_url"].map((name) => {
    const value = memberOf(attributes, name);
    return value === void 0 ? "" : asText(value)?.text ?? "";
  });
  return [address, ...texts].some(speaksOfPolicies);
}

export {
  given,
  regionOf,
  arnOf,
  exclusiveOfRole,
  RESOURCE_TYPES,
  IGNORED_TYPES,
  isUnreadType,
  STACKS,
  speaksOfPolicies,
  mayDeclarePolicies
};
