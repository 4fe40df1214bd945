import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  groupBy,
  unique
} from "./chunk-OK3RCEE3.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import {
  UserError
} from "./chunk-ZUNF7HYA.js";
import {
  ANY_VALUE,
  PUBLIC_ADDRESSES,
  anyValueBut,
  askedKeys,
  concernsOf,
  decide,
  globPattern,
  keyQuestions,
  literal,
  parsePolicy,
  patternOf,
  publicPolicy,
  readDate,
  requestContext,
  resourceQuestions,
  witnessesFor
} from "./chunk-PMYEPUR4.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  placesOf,
  toPointer
} from "./chunk-5VKBCNGO.js";

// src/sources/collector.ts
function createCollector(ref) {
  const inputs = /* @__PURE__ */ new Map();
  const problems = [];
  const remarks = /* @__PURE__ */ new Map();
  const assumptions = /* @__PURE__ */ new Map();
  const documents = /* @__PURE__ */ new Map();
  const input = (path, sha256, kind) => {
    inputs.set(`${path}\0${kind}`, { path, sha256, kind, ref });
  };
  return {
    input,
    problem(...found) {
      problems.push(...found);
    },
    remark(what, why) {
      remarks.set(`${what}\0${why}`, { what, why });
    },
    assume(what, why) {
      assumptions.set(`${what}\0${why}`, { what, why });
    },
    policy(source, kind) {
      const known = documents.get(`${source.path}\0${kind}`);
      if (known !== void 0) return known;
      const document = policyDocument(source, kind);
      documents.set(`${source.path}\0${kind}`, document);
      input(source.path, source.sha256, kind);
      return document;
    },
    managedPolicy: policyDocument,
    inputs: () => sortedByPath([...inputs.values()]),
    problems: () => problems,
    remarks: () => [...assumptions.values(), ...remarks.values()],
    documents: () => sortedByPath([...documents.values()])
  };
}
function unreadablePolicy(path, kind, why) {
  const policy = { id: path, kind, unknown: why };
  return { path, kind, format: "json", text: "", policy, problems: [], places: /* @__PURE__ */ new Map() };
}
function policyDocument(source, kind) {
  const { path, format: format2, text, places } = source;
  const { policy, problems } = parsePolicy(source.value, kind, path);
  const worst = problems.find(({ severity }) => severity === "error") ?? problems[0];
  const unknown = `it is not a policy that AWS would store${worst === void 0 ? "" : `: ${worst.message}`}`;
  return { path, kind, format: format2, text, places, problems, policy: policy ?? { id: path, kind, unknown } };
}
function sortedByPath(items) {
  return items.sort((a, b) => a.path === b.path ? a.kind < b.kind ? -1 : 1 : a.path < b.path ? -1 : 1);
}

// src/sources/config/gaps.ts
function sourcesNotRead({ config }) {
  const { inventory = {} } = config;
  const named = [
    ["inventory.cloudformation", inventory.cloudformation],
    ["inventory.terraform-plans", inventory["terraform-plans"]],
    ["inventory.terraform", inventory.terraform]
  ];
  return named.flatMap(
    ([key, list3]) => (list3 ?? []).length === 0 ? [] : [
      {
        what: `${key} of the config`,
        why: "this version does not read that source",
        cure: "give its policies as JSON or YAML documents under inventory, and take the entry out"
      }
    ]
  );
}
function roleGap(arn, what, key) {
  return {
    what: `${what} of ${arn}`,
    why: `the config gives no ${key}`,
    cure: `add ${key} to the role's entry under inventory.roles`
  };
}
function keyGap(arn) {
  return {
    what: `the key policy of ${arn}`,
    why: "the config does not give it",
    cure: "add the key with its arn and policy under inventory.keys (aws kms get-key-policy prints it)"
  };
}
function bucketsWithoutAccount(buckets) {
  return buckets.filter(({ account }) => account === "").map(({ name }) => ({
    what: `the account of the bucket ${name}`,
    why: "the config does not give it, and no export of the config writes to the bucket",
    cure: "add account to the bucket's entry under inventory.buckets"
  }));
}
function bucketsWithoutEncryption(buckets, keys) {
  if (keys === 0) return [];
  return buckets.filter(({ encryption }) => encryption === void 0).map(({ name }) => ({
    what: `the default encryption of the bucket ${name}`,
    why: "the config does not give it, but gives keys",
    cure: "add encryption to the bucket's entry under inventory.buckets (aws s3api get-bucket-encryption prints it)"
  }));
}
function danglingReferences(exports, roles, buckets) {
  return exports.flatMap(({ name, role, bucket }) => [
    ...roles.some(({ arn }) => arn === role) ? [] : [
      absent(
        name,
        `role ${role}`,
        "roles",
        roles.map(({ arn }) => arn),
        role
      )
    ],
    ...buckets.some((entry) => entry.name === bucket) ? [] : [
      absent(
        name,
        `bucket ${bucket}`,
        "buckets",
        buckets.map((entry) => entry.name),
        bucket
      )
    ]
  ]);
}
function absent(name, what, list3, known, wanted) {
  const close = nearest(wanted, known);
  return {
    what: `the ${what} of the export ${name}`,
    why: `it is not in the inventory${close === void 0 ? "" : `, which has ${close}`}`,
    cure: `add it under inventory.${list3} of the config`
  };
}

// src/generated/config-validator.js
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var require_ucs2length = __commonJS({ "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
  "use strict";
  Object.defineProperty(exports, "__esModule", { value: true });
  function ucs2length(str) {
    let len = str.length, length = 0, pos = 0, value;
    for (; pos < len; ) length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
    return length;
  }
  exports.default = ucs2length;
  ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
} });
var require_formats = __commonJS({ "node_modules/ajv-formats/dist/formats.js"(exports) {
  "use strict";
  Object.defineProperty(exports, "__esModule", { value: true });
  exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
  function fmtDef(validate2, compare) {
    return { validate: validate2, compare };
  }
  exports.fullFormats = { date: fmtDef(date, compareDate), time: fmtDef(getTime(true), compareTime), "date-time": fmtDef(getDateTime(true), compareDateTime), "iso-time": fmtDef(getTime(), compareIsoTime), "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime), duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/, uri, "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i, "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i, url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu, email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i, hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i, ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/, ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i, regex, uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/, "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i, "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/, byte, int32: { type: "number", validate: validateInt32 }, int64: { type: "number", validate: validateInt64 }, float: { type: "number", validate: validateNumber }, double: { type: "number", validate: validateNumber }, password: true, binary: true };
  exports.fastFormats = { ...exports.fullFormats, date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate), time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime), "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime), "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime), "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime), uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i, "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i, email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i };
  exports.formatNames = Object.keys(exports.fullFormats);
  function isLeapYear(year) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  }
  var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function date(str) {
    let matches2 = DATE.exec(str);
    if (!matches2) return false;
    let year = +matches2[1], month = +matches2[2], day = +matches2[3];
    return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
  }
  function compareDate(d1, d2) {
    if (d1 && d2) return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
  }
  var TIME2 = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function getTime(strictTimeZone) {
    return function(str) {
      let matches2 = TIME2.exec(str);
      if (!matches2) return false;
      let hr = +matches2[1], min = +matches2[2], sec = +matches2[3], tz = matches2[4], tzSign = matches2[5] === "-" ? -1 : 1, tzH = +(matches2[6] || 0), tzM = +(matches2[7] || 0);
      if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
      if (hr <= 23 && min <= 59 && sec < 60) return true;
      let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
      return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
    };
  }
  function compareTime(s1, s2) {
    if (!(s1 && s2)) return;
    let t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf(), t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
    if (t1 && t2) return t1 - t2;
  }
  function compareIsoTime(t1, t2) {
    if (!(t1 && t2)) return;
    let a1 = TIME2.exec(t1), a2 = TIME2.exec(t2);
    if (a1 && a2) return t1 = a1[1] + a1[2] + a1[3], t2 = a2[1] + a2[2] + a2[3], t1 > t2 ? 1 : t1 < t2 ? -1 : 0;
  }
  var DATE_TIME_SEPARATOR = /t|\s/i;
  function getDateTime(strictTimeZone) {
    let time = getTime(strictTimeZone);
    return function(str) {
      let dateTime = str.split(DATE_TIME_SEPARATOR);
      return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
    };
  }
  function compareDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let d1 = new Date(dt1).valueOf(), d2 = new Date(dt2).valueOf();
    if (d1 && d2) return d1 - d2;
  }
  function compareIsoDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR), [d2, t2] = dt2.split(DATE_TIME_SEPARATOR), res = compareDate(d1, d2);
    if (res !== void 0) return res || compareTime(t1, t2);
  }
  var NOT_URI_FRAGMENT = /\/|:/, URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function uri(str) {
    return NOT_URI_FRAGMENT.test(str) && URI.test(str);
  }
  var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function byte(str) {
    return BYTE.lastIndex = 0, BYTE.test(str);
  }
  var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
  function validateInt32(value) {
    return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
  }
  function validateInt64(value) {
    return Number.isInteger(value);
  }
  function validateNumber() {
    return true;
  }
  var Z_ANCHOR = /[^\\]\\Z/;
  function regex(str) {
    if (Z_ANCHOR.test(str)) return false;
    try {
      return new RegExp(str), true;
    } catch {
      return false;
    }
  }
} });
var config_validator_default = validate10;
var pattern0 = new RegExp("\\S", "u");
var pattern4 = new RegExp("^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$", "u");
var pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$", "u");
var pattern1 = new RegExp("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "u");
var pattern2 = new RegExp("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", "u");
var pattern3 = new RegExp("^[0-9]{12}$", "u");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["organization-id"] === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "organization-id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "organization-id" || key0 === "region" || key0 === "account")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data["organization-id"] !== void 0) {
      let data0 = data["organization-id"];
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err2 = { instancePath: instancePath + "/organization-id", schemaPath: "#/definitions/uuid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/organization-id", schemaPath: "#/definitions/uuid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.region !== void 0) {
      let data1 = data.region;
      if (typeof data1 == "string") {
        if (!pattern2.test(data1)) {
          let err4 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.account !== void 0) {
      let data2 = data.account;
      if (typeof data2 == "string") {
        if (!pattern3.test(data2)) {
          let err6 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate12.errors = vErrors, errors === 0;
}
var schema20 = { title: "ConfigNetwork", description: "What is known about the network path of the export. Genesys publishes nothing about it.", type: "object", additionalProperties: false, properties: { "source-ips": { type: "array", minItems: 1, items: { $ref: "#/definitions/cidr" } }, "source-vpce": { type: "array", minItems: 1, items: { $ref: "#/definitions/vpceId" } }, via: { description: "How the requests reach S3.", type: "string", enum: ["internet", "endpoint"] } } };
var pattern6 = new RegExp("^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/[0-9]{1,3}$", "u");
var pattern7 = new RegExp("^vpce-[0-9a-zA-Z]+$", "u");
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "source-ips" || key0 === "source-vpce" || key0 === "via")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data["source-ips"] !== void 0) {
      let data0 = data["source-ips"];
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          let err1 = { instancePath: instancePath + "/source-ips", schemaPath: "#/properties/source-ips/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern6.test(data1)) {
              let err2 = { instancePath: instancePath + "/source-ips/" + i0, schemaPath: "#/definitions/cidr/pattern", keyword: "pattern", params: { pattern: "^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/[0-9]{1,3}$" } };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
          } else {
            let err3 = { instancePath: instancePath + "/source-ips/" + i0, schemaPath: "#/definitions/cidr/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
      } else {
        let err4 = { instancePath: instancePath + "/source-ips", schemaPath: "#/properties/source-ips/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data["source-vpce"] !== void 0) {
      let data2 = data["source-vpce"];
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          let err5 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1];
          if (typeof data3 == "string") {
            if (!pattern7.test(data3)) {
              let err6 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          } else {
            let err7 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.via !== void 0) {
      let data4 = data.via;
      if (typeof data4 != "string") {
        let err9 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data4 === "internet" || data4 === "endpoint")) {
        let err10 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/enum", keyword: "enum", params: { allowedValues: schema20.properties.via.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate14.errors = vErrors, errors === 0;
}
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "headers" || key0 === "session-name" || key0 === "multipart")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.headers !== void 0) {
      let data0 = data.headers;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern0.test(data1)) {
              let err1 = { instancePath: instancePath + "/headers/" + i0, schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
          } else {
            let err2 = { instancePath: instancePath + "/headers/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        }
      } else {
        let err3 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["session-name"] !== void 0) {
      let data2 = data["session-name"];
      if (typeof data2 == "string") {
        if (!pattern0.test(data2)) {
          let err4 = { instancePath: instancePath + "/session-name", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/session-name", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.multipart !== void 0 && typeof data.multipart != "boolean") {
      let err6 = { instancePath: instancePath + "/multipart", schemaPath: "#/properties/multipart/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate16.errors = vErrors, errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.genesys === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "genesys" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.role === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.bucket === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bucket" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data) if (!(key0 === "name" || key0 === "genesys" || key0 === "role" || key0 === "bucket" || key0 === "network" || key0 === "observed")) {
      let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err5 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.genesys !== void 0 && (validate12(data.genesys, { instancePath: instancePath + "/genesys", parentData: data, parentDataProperty: "genesys", rootData }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length)), data.role !== void 0) {
      let data2 = data.role;
      if (typeof data2 == "string") {
        if (!pattern4.test(data2)) {
          let err7 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.bucket !== void 0) {
      let data3 = data.bucket;
      if (typeof data3 == "string") {
        if (!pattern5.test(data3)) {
          let err9 = { instancePath: instancePath + "/bucket", schemaPath: "#/definitions/bucketName/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/bucket", schemaPath: "#/definitions/bucketName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    data.network !== void 0 && (validate14(data.network, { instancePath: instancePath + "/network", parentData: data, parentDataProperty: "network", rootData }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.observed !== void 0 && (validate16(data.observed, { instancePath: instancePath + "/observed", parentData: data, parentDataProperty: "observed", rootData }) || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length));
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate11.errors = vErrors, errors === 0;
}
var pattern11 = new RegExp("^AROA[A-Z0-9]+$", "u");
var func2 = require_ucs2length().default;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (func2(data0) < 1) {
          let err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "trust-policy" || key0 === "identity-policies" || key0 === "permissions-boundary" || key0 === "unique-id" || key0 === "tags")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err2 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["trust-policy"] !== void 0) {
      let data1 = data["trust-policy"];
      if (typeof data1 == "string") {
        if (func2(data1) < 1) {
          let err4 = { instancePath: instancePath + "/trust-policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/trust-policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data["identity-policies"] !== void 0 && (validate21(data["identity-policies"], { instancePath: instancePath + "/identity-policies", parentData: data, parentDataProperty: "identity-policies", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["permissions-boundary"] !== void 0) {
      let data3 = data["permissions-boundary"];
      if (typeof data3 == "string") {
        if (func2(data3) < 1) {
          let err6 = { instancePath: instancePath + "/permissions-boundary", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/permissions-boundary", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data["unique-id"] !== void 0) {
      let data4 = data["unique-id"];
      if (typeof data4 == "string") {
        if (!pattern11.test(data4)) {
          let err8 = { instancePath: instancePath + "/unique-id", schemaPath: "#/properties/unique-id/pattern", keyword: "pattern", params: { pattern: "^AROA[A-Z0-9]+$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/unique-id", schemaPath: "#/properties/unique-id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data5 = data.tags;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key1 in data5) if (typeof data5[key1] != "string") {
          let err10 = { instancePath: instancePath + "/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
var schema33 = { title: "ConfigBucket", type: "object", additionalProperties: false, required: ["name"], properties: { name: { $ref: "#/definitions/bucketName" }, account: { description: "Its AWS account; the role's where it is left out.", $ref: "#/definitions/accountId" }, region: { $ref: "#/definitions/regionName" }, policy: { description: "The bucket policy. Left out: it has none.", $ref: "#/definitions/path" }, "public-access-block": { $ref: "#/definitions/publicAccessBlock" }, "object-ownership": { type: "string", enum: ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] }, encryption: { $ref: "#/definitions/encryption" }, "object-lock": { $ref: "#/definitions/objectLock" } } };
var schema41 = { title: "ConfigObjectLock", type: "object", additionalProperties: false, required: ["enabled"], properties: { enabled: { type: "boolean" }, mode: { type: "string", enum: ["GOVERNANCE", "COMPLIANCE"] }, days: { type: "integer", minimum: 1 } } };
var schema39 = { title: "ConfigEncryption", description: "The bucket's default encryption.", type: "object", additionalProperties: false, required: ["algorithm"], properties: { algorithm: { type: "string", enum: ["AES256", "aws:kms", "aws:kms:dsse"] }, key: { description: "Left out with aws:kms: the AWS managed key aws/s3.", $ref: "#/definitions/keyArn" }, "bucket-key": { description: "S3 Bucket Keys are on. Left out: not known, and judged both ways.", type: "boolean" } } };
var pattern15 = new RegExp("^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.algorithm === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "algorithm" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "algorithm" || key0 === "key" || key0 === "bucket-key")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.algorithm !== void 0) {
      let data0 = data.algorithm;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data0 === "AES256" || data0 === "aws:kms" || data0 === "aws:kms:dsse")) {
        let err3 = { instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema39.properties.algorithm.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.key !== void 0) {
      let data1 = data.key;
      if (typeof data1 == "string") {
        if (!pattern15.test(data1)) {
          let err4 = { instancePath: instancePath + "/key", schemaPath: "#/definitions/keyArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/key", schemaPath: "#/definitions/keyArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data["bucket-key"] !== void 0 && typeof data["bucket-key"] != "boolean") {
      let err6 = { instancePath: instancePath + "/bucket-key", schemaPath: "#/properties/bucket-key/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "name" || key0 === "account" || key0 === "region" || key0 === "policy" || key0 === "public-access-block" || key0 === "object-ownership" || key0 === "encryption" || key0 === "object-lock")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          let err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/bucketName/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/bucketName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.account !== void 0) {
      let data1 = data.account;
      if (typeof data1 == "string") {
        if (!pattern3.test(data1)) {
          let err4 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.region !== void 0) {
      let data2 = data.region;
      if (typeof data2 == "string") {
        if (!pattern2.test(data2)) {
          let err6 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data3 = data.policy;
      if (typeof data3 == "string") {
        if (func2(data3) < 1) {
          let err8 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data["public-access-block"] !== void 0) {
      let data4 = data["public-access-block"];
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (let key1 in data4) if (!(key1 === "block-public-acls" || key1 === "ignore-public-acls" || key1 === "block-public-policy" || key1 === "restrict-public-buckets")) {
          let err10 = { instancePath: instancePath + "/public-access-block", schemaPath: "#/definitions/publicAccessBlock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data4["block-public-acls"] !== void 0 && typeof data4["block-public-acls"] != "boolean") {
          let err11 = { instancePath: instancePath + "/public-access-block/block-public-acls", schemaPath: "#/definitions/publicAccessBlock/properties/block-public-acls/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data4["ignore-public-acls"] !== void 0 && typeof data4["ignore-public-acls"] != "boolean") {
          let err12 = { instancePath: instancePath + "/public-access-block/ignore-public-acls", schemaPath: "#/definitions/publicAccessBlock/properties/ignore-public-acls/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data4["block-public-policy"] !== void 0 && typeof data4["block-public-policy"] != "boolean") {
          let err13 = { instancePath: instancePath + "/public-access-block/block-public-policy", schemaPath: "#/definitions/publicAccessBlock/properties/block-public-policy/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data4["restrict-public-buckets"] !== void 0 && typeof data4["restrict-public-buckets"] != "boolean") {
          let err14 = { instancePath: instancePath + "/public-access-block/restrict-public-buckets", schemaPath: "#/definitions/publicAccessBlock/properties/restrict-public-buckets/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/public-access-block", schemaPath: "#/definitions/publicAccessBlock/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data["object-ownership"] !== void 0) {
      let data9 = data["object-ownership"];
      if (typeof data9 != "string") {
        let err16 = { instancePath: instancePath + "/object-ownership", schemaPath: "#/properties/object-ownership/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data9 === "BucketOwnerEnforced" || data9 === "BucketOwnerPreferred" || data9 === "ObjectWriter")) {
        let err17 = { instancePath: instancePath + "/object-ownership", schemaPath: "#/properties/object-ownership/enum", keyword: "enum", params: { allowedValues: schema33.properties["object-ownership"].enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.encryption !== void 0 && (validate25(data.encryption, { instancePath: instancePath + "/encryption", parentData: data, parentDataProperty: "encryption", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data["object-lock"] !== void 0) {
      let data11 = data["object-lock"];
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.enabled === void 0) {
          let err18 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/required", keyword: "required", params: { missingProperty: "enabled" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        for (let key2 in data11) if (!(key2 === "enabled" || key2 === "mode" || key2 === "days")) {
          let err19 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data11.enabled !== void 0 && typeof data11.enabled != "boolean") {
          let err20 = { instancePath: instancePath + "/object-lock/enabled", schemaPath: "#/definitions/objectLock/properties/enabled/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data11.mode !== void 0) {
          let data13 = data11.mode;
          if (typeof data13 != "string") {
            let err21 = { instancePath: instancePath + "/object-lock/mode", schemaPath: "#/definitions/objectLock/properties/mode/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          if (!(data13 === "GOVERNANCE" || data13 === "COMPLIANCE")) {
            let err22 = { instancePath: instancePath + "/object-lock/mode", schemaPath: "#/definitions/objectLock/properties/mode/enum", keyword: "enum", params: { allowedValues: schema41.properties.mode.enum } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data11.days !== void 0) {
          let data14 = data11.days;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            let err23 = { instancePath: instancePath + "/object-lock/days", schemaPath: "#/definitions/objectLock/properties/days/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14) && (data14 < 1 || isNaN(data14))) {
            let err24 = { instancePath: instancePath + "/object-lock/days", schemaPath: "#/definitions/objectLock/properties/days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["grantee-principal"] === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "grantee-principal" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.operations === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "operations" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "grantee-principal" || key0 === "operations" || key0 === "encryption-context-equals" || key0 === "encryption-context-subset")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data["grantee-principal"] !== void 0) {
      let data0 = data["grantee-principal"];
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err3 = { instancePath: instancePath + "/grantee-principal", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/grantee-principal", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.operations !== void 0) {
      let data1 = data.operations;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern0.test(data2)) {
              let err5 = { instancePath: instancePath + "/operations/" + i0, schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            let err6 = { instancePath: instancePath + "/operations/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        let err7 = { instancePath: instancePath + "/operations", schemaPath: "#/properties/operations/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data["encryption-context-equals"] !== void 0) {
      let data3 = data["encryption-context-equals"];
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (let key1 in data3) if (typeof data3[key1] != "string") {
          let err8 = { instancePath: instancePath + "/encryption-context-equals/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encryption-context-equals/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/encryption-context-equals", schemaPath: "#/properties/encryption-context-equals/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data["encryption-context-subset"] !== void 0) {
      let data5 = data["encryption-context-subset"];
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key2 in data5) if (typeof data5[key2] != "string") {
          let err10 = { instancePath: instancePath + "/encryption-context-subset/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encryption-context-subset/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/encryption-context-subset", schemaPath: "#/properties/encryption-context-subset/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "policy" || key0 === "grants")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern15.test(data0)) {
          let err2 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/keyArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/keyArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data1 = data.policy;
      if (typeof data1 == "string") {
        if (func2(data1) < 1) {
          let err4 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.grants !== void 0) {
      let data2 = data.grants;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) validate29(data2[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data2, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
var pattern19 = new RegExp("^(o-[a-z0-9]{10,32}|none)$", "u");
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate21(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
  } else {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate33.errors = vErrors, errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "id" || key0 === "scps" || key0 === "rcps")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern19.test(data0)) {
          let err1 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/pattern", keyword: "pattern", params: { pattern: "^(o-[a-z0-9]{10,32}|none)$" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    data.scps !== void 0 && (validate33(data.scps, { instancePath: instancePath + "/scps", parentData: data, parentDataProperty: "scps", rootData }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length)), data.rcps !== void 0 && (validate33(data.rcps, { instancePath: instancePath + "/rcps", parentData: data, parentDataProperty: "rcps", rootData }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length));
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "roles" || key0 === "buckets" || key0 === "keys" || key0 === "organization" || key0 === "cloudformation" || key0 === "terraform-plans" || key0 === "terraform" || key0 === "terraform-values")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.roles !== void 0) {
      let data0 = data.roles;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) validate20(data0[i0], { instancePath: instancePath + "/roles/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors), errors = vErrors.length);
      } else {
        let err1 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.buckets !== void 0) {
      let data2 = data.buckets;
      if (Array.isArray(data2)) {
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) validate24(data2[i1], { instancePath: instancePath + "/buckets/" + i1, parentData: data2, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/buckets", schemaPath: "#/properties/buckets/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.keys !== void 0) {
      let data4 = data.keys;
      if (Array.isArray(data4)) {
        let len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++) validate28(data4[i2], { instancePath: instancePath + "/keys/" + i2, parentData: data4, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.organization !== void 0 && (validate32(data.organization, { instancePath: instancePath + "/organization", parentData: data, parentDataProperty: "organization", rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length)), data.cloudformation !== void 0 && (validate21(data.cloudformation, { instancePath: instancePath + "/cloudformation", parentData: data, parentDataProperty: "cloudformation", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["terraform-plans"] !== void 0 && (validate21(data["terraform-plans"], { instancePath: instancePath + "/terraform-plans", parentData: data, parentDataProperty: "terraform-plans", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.terraform !== void 0 && (validate21(data.terraform, { instancePath: instancePath + "/terraform", parentData: data, parentDataProperty: "terraform", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["terraform-values"] !== void 0) {
      let data10 = data["terraform-values"];
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        for (let key1 in data10) if (typeof data10[key1] != "string") {
          let err4 = { instancePath: instancePath + "/terraform-values/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform-values/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/terraform-values", schemaPath: "#/properties/terraform-values/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate19.errors = vErrors, errors === 0;
}
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "role" || key0 === "regions")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern3.test(data0)) {
          let err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.role !== void 0) {
      let data1 = data.role;
      if (typeof data1 == "string") {
        if (!pattern4.test(data1)) {
          let err4 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.regions !== void 0) {
      let data2 = data.regions;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 == "string") {
            if (!pattern2.test(data3)) {
              let err6 = { instancePath: instancePath + "/regions/" + i0, schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          } else {
            let err7 = { instancePath: instancePath + "/regions/" + i0, schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/regions", schemaPath: "#/properties/regions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate42.errors = vErrors, errors === 0;
}
var schema55 = { title: "ConfigSettings", description: "What fails a check. In a pull request those of the base revision govern.", type: "object", additionalProperties: false, properties: { require: { description: "Which calls must be allowed.", type: "string", enum: ["documented", "reported"] }, "fail-on": { description: "With a base: only what the change breaks, or everything.", type: "string", enum: ["new", "all"] }, "on-undecided": { description: "What a call that cannot be decided does.", type: "string", enum: ["fail", "warn"] }, suppressions: { type: "array", items: { $ref: "#/definitions/suppression" } } } };
var pattern27 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var formats0 = require_formats().fullFormats.date;
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.reason === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "rule" || key0 === "export" || key0 === "reason" || key0 === "owner" || key0 === "expires")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.export !== void 0) {
      let data1 = data.export;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1)) {
          let err5 = { instancePath: instancePath + "/export", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/export", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.reason !== void 0) {
      let data2 = data.reason;
      if (typeof data2 == "string") {
        if (!pattern0.test(data2)) {
          let err7 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data3 = data.owner;
      if (typeof data3 == "string") {
        if (!pattern0.test(data3)) {
          let err9 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.expires !== void 0) {
      let data4 = data.expires;
      if (typeof data4 == "string") {
        if (!pattern27.test(data4)) {
          let err11 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (!formats0.validate(data4)) {
          let err12 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/format", keyword: "format", params: { format: "date" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "require" || key0 === "fail-on" || key0 === "on-undecided" || key0 === "suppressions")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.require !== void 0) {
      let data0 = data.require;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "documented" || data0 === "reported")) {
        let err2 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/enum", keyword: "enum", params: { allowedValues: schema55.properties.require.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data["fail-on"] !== void 0) {
      let data1 = data["fail-on"];
      if (typeof data1 != "string") {
        let err3 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (!(data1 === "new" || data1 === "all")) {
        let err4 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema55.properties["fail-on"].enum } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data["on-undecided"] !== void 0) {
      let data2 = data["on-undecided"];
      if (typeof data2 != "string") {
        let err5 = { instancePath: instancePath + "/on-undecided", schemaPath: "#/properties/on-undecided/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (!(data2 === "fail" || data2 === "warn")) {
        let err6 = { instancePath: instancePath + "/on-undecided", schemaPath: "#/properties/on-undecided/enum", keyword: "enum", params: { allowedValues: schema55.properties["on-undecided"].enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.suppressions !== void 0) {
      let data3 = data.suppressions;
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) validate45(data3[i0], { instancePath: instancePath + "/suppressions/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/suppressions", schemaPath: "#/properties/suppressions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate44.errors = vErrors, errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "version" || key0 === "exports" || key0 === "inventory" || key0 === "accounts" || key0 === "settings")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version !== void 0 && data.version !== 1) {
      let err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.exports !== void 0) {
      let data1 = data.exports;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) validate11(data1[i0], { instancePath: instancePath + "/exports/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.inventory !== void 0 && (validate19(data.inventory, { instancePath: instancePath + "/inventory", parentData: data, parentDataProperty: "inventory", rootData }) || (vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors), errors = vErrors.length)), data.accounts !== void 0) {
      let data4 = data.accounts;
      if (Array.isArray(data4)) {
        let len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) validate42(data4[i1], { instancePath: instancePath + "/accounts/" + i1, parentData: data4, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/accounts", schemaPath: "#/properties/accounts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.settings !== void 0 && (validate44(data.settings, { instancePath: instancePath + "/settings", parentData: data, parentDataProperty: "settings", rootData }) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}

// src/sources/document/read.ts
import { createHash } from "node:crypto";

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parse(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentProperty = null;
  let currentParent = [];
  const previousParents = [];
  function onValue(value) {
    if (Array.isArray(currentParent)) {
      currentParent.push(value);
    } else if (currentProperty !== null) {
      currentParent[currentProperty] = value;
    }
  }
  const visitor = {
    onObjectBegin: () => {
      const object = {};
      onValue(object);
      previousParents.push(currentParent);
      currentParent = object;
      currentProperty = null;
    },
    onObjectProperty: (name) => {
      currentProperty = name;
    },
    onObjectEnd: () => {
      currentParent = previousParents.pop();
    },
    onArrayBegin: () => {
      const array = [];
      onValue(array);
      previousParents.push(currentParent);
      currentParent = array;
      currentProperty = null;
    },
    onArrayEnd: () => {
      currentParent = previousParents.pop();
    },
    onLiteralValue: onValue,
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text, visitor, options);
  return currentParent[0];
}
function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function findNodeAtLocation(root, path) {
  if (!root) {
    return void 0;
  }
  let node = root;
  for (let segment of path) {
    if (typeof segment === "string") {
      if (node.type !== "object" || !Array.isArray(node.children)) {
        return void 0;
      }
      let found = false;
      for (const propertyNode of node.children) {
        if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
          node = propertyNode.children[1];
          found = true;
          break;
        }
      }
      if (!found) {
        return void 0;
      }
    } else {
      const index = segment;
      if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
        return void 0;
      }
      node = node.children[index];
    }
  }
  return node;
}
function getNodeValue(node) {
  switch (node.type) {
    case "array":
      return node.children.map(getNodeValue);
    case "object":
      const obj = /* @__PURE__ */ Object.create(null);
      for (let prop of node.children) {
        const valueNode = prop.children[1];
        if (valueNode) {
          obj[prop.children[0].value] = getNodeValue(valueNode);
        }
      }
      return obj;
    case "null":
    case "string":
    case "number":
    case "boolean":
      return node.value;
    default:
      return void 0;
  }
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/main.js
var createScanner2 = createScanner;
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parse2 = parse;
var parseTree2 = parseTree;
var findNodeAtLocation2 = findNodeAtLocation;
var getNodeValue2 = getNodeValue;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
  switch (code) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}

// src/sources/document/characters.ts
var NAMES = /* @__PURE__ */ new Map([
  [" ", "no-break space"],
  ["​", "zero width space"],
  ["‌", "zero width non-joiner"],
  ["‍", "zero width joiner"],
  ["‘", "left single quotation mark"],
  ["’", "right single quotation mark, the typographic apostrophe"],
  ["‚", "single low quotation mark"],
  ["‛", "single reversed quotation mark"],
  ["“", "left double quotation mark"],
  ["”", "right double quotation mark"],
  ["„", "double low quotation mark"],
  ["‟", "double reversed quotation mark"],
  ["⁠", "word joiner"],
  ["\uFEFF", "byte order mark"]
]);
var QUOTES = /[\u2018-\u201f]/;
var PASTED = /[\u00a0\u200b-\u200d\u2018-\u201f\u2060\ufeff]/;
function describeCharacter(character) {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES.get(character);
  if (name !== void 0) return QUOTES.test(character) ? `${character} (${code}, ${name})` : `${code} (${name})`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${code})` : code;
}
function findPasted(text, from = 0) {
  const found = text.slice(from).search(PASTED);
  return found === -1 ? -1 : from + found;
}
function cureForPasted(character) {
  return QUOTES.test(character) ? 'the text was pasted from a page with typographic quotes: replace every one of them by a straight "' : "the text was pasted from a page with invisible characters: delete them, or replace them by plain spaces";
}

// src/sources/document/json-error.ts
var EXCERPT = 30;
var EXPLANATIONS = {
  PropertyNameExpected: {
    what: (found) => `expected a key in double quotes, found ${found}`,
    help: 'keys stand in straight double quotes; after the last member there is no ","'
  },
  ValueExpected: {
    what: (found) => `expected a value, found ${found}`,
    help: 'there is no "," after the last item'
  },
  ColonExpected: { what: (found) => `expected ":" after the key, found ${found}` },
  CommaExpected: { what: (found) => `expected "," before the next item, found ${found}` },
  CloseBraceExpected: { what: (found) => `expected "}" that closes the object, found ${found}` },
  CloseBracketExpected: { what: (found) => `expected "]" that closes the list, found ${found}` },
  EndOfFileExpected: {
    what: (found) => `expected the end of the file, found ${found}`,
    help: "a file holds one JSON value; delete what follows it"
  },
  InvalidCommentToken: { what: () => "found a comment", help: "JSON has no comments: delete it" },
  UnexpectedEndOfComment: { what: () => "found a comment without an end", help: "JSON has no comments: delete it" },
  UnexpectedEndOfString: {
    what: () => "a string is not closed on its line",
    help: 'end it with a straight "; a line break inside of a string is written \\n'
  },
  UnexpectedEndOfNumber: { what: (found) => `found the unfinished number ${found}` },
  InvalidNumberFormat: { what: (found) => `found the malformed number ${found}` },
  InvalidSymbol: {
    what: (found) => `found ${found}, which is no JSON value`,
    help: "strings stand in straight double quotes; the bare words are true, false and null"
  },
  InvalidUnicode: { what: () => "found a broken \\u escape", help: "write \\u and four hexadecimal digits" },
  InvalidEscapeCharacter: {
    what: () => "found an unknown escape in a string",
    help: 'after \\ only one of " \\ / b f n r t u may stand; a backslash itself is \\\\'
  },
  InvalidCharacter: {
    what: (found) => `found a control character in ${found}`,
    help: "write it as an escape, such as \\t"
  }
};
function explainJsonError(text, lines, error) {
  const pasted = firstPastedOutsideStrings(text);
  if (pasted !== void 0) return explainPasted(text, lines, pasted);
  if (text.trim() === "") return { line: 1, column: 1, message: "not JSON: the file is empty (line 1, column 1)" };
  const offset = error?.offset ?? text.length;
  const { line, column } = lines.position(offset);
  const explanation = error && EXPLANATIONS[printParseErrorCode(error.error)];
  const what = explanation?.what(describeToken(text, offset)) ?? `unexpected ${describeToken(text, offset)}`;
  const message = `not JSON: ${what} (line ${line}, column ${column})`;
  return explanation?.help === void 0 ? { line, column, message } : { line, column, message, help: explanation.help };
}
function explainPasted(text, lines, offset) {
  const character = text.charAt(offset);
  const { line, column } = lines.position(offset);
  return {
    line,
    column,
    message: `not JSON: found ${describeCharacter(character)}, which JSON does not know (line ${line}, column ${column})`,
    help: cureForPasted(character)
  };
}
function firstPastedOutsideStrings(text) {
  if (findPasted(text) === -1) return void 0;
  const scanner = createScanner2(text, false);
  for (; ; ) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    const content = text.slice(start, start + length);
    if (start >= text.length) return void 0;
    const closed = content.startsWith('"') && scanner.getTokenError() === 0;
    const found = closed ? -1 : findPasted(content);
    if (found !== -1) return start + found;
  }
}
function describeToken(text, offset) {
  if (offset >= text.length || text.slice(offset).trim() === "") return "the end of the file";
  const scanner = createScanner2(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  const token = text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
  const characters = [...token];
  const only = characters[0];
  if (characters.length === 1 && only !== void 0 && !/[\x20-\x7e]/.test(only)) return describeCharacter(only);
  const excerpt = characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : token;
  return `\`${excerpt}\``;
}

// src/sources/document/lines.ts
function indexLines(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  function position(offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
  return {
    position,
    place(path, start, end) {
      const from = position(start);
      const to = position(end);
      return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    }
  };
}

// src/sources/document/model.ts
var MAX_DEPTH = 100;

// src/sources/document/json.ts
var MAX_VALUES = 5e5;
var STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
function parseJson(text, path) {
  const lines = indexLines(text);
  const excess = findExcess(text);
  if (excess !== void 0)
    return { problems: [problemAt(lines, excess.offset, excess.message, "no policy needs that")] };
  const errors = [];
  const root = parseTree2(text, errors, STRICT);
  const first = errors[0];
  if (first !== void 0 || root === void 0) {
    return { problems: [explainJsonError(text, lines, first)] };
  }
  const refused = refusedByStandard(text, lines);
  if (refused !== void 0) return { problems: [refused] };
  const places = /* @__PURE__ */ new Map();
  const problems = [];
  const value = readNode(root, [], void 0);
  const [problem, ...others] = problems;
  return problem === void 0 ? { document: { value, places } } : { problems: [problem, ...others] };
  function readNode(node, at, member) {
    const written = lines.place(path, node.offset, node.offset + node.length);
    const whole = member && lines.place(path, member.offset, node.offset + node.length);
    places.set(toPointer(at), whole === void 0 ? { value: written } : { value: written, key: whole });
    if (node.type === "array")
      return (node.children ?? []).map((child, index) => readNode(child, [...at, index], void 0));
    if (node.type === "object") return readObject(node, at);
    return node.value;
  }
  function readObject(node, at) {
    const object = {};
    const seen = /* @__PURE__ */ new Map();
    for (const member of node.children ?? []) {
      const [key, value2] = member.children ?? [];
      if (key === void 0 || value2 === void 0) continue;
      const name = String(key.value);
      const earlier = seen.get(name);
      if (earlier !== void 0) problems.push(duplicateKey(lines, key.offset, name, earlier));
      else setMember(object, name, readNode(value2, [...at, name], key));
      seen.set(name, earlier ?? key.offset);
    }
    return object;
  }
}
function setMember(object, name, value) {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
function duplicateKey(lines, offset, name, earlier) {
  const first = lines.position(earlier);
  return problemAt(
    lines,
    offset,
    `the key ${JSON.stringify(name)} stands twice in one object, first on line ${first.line}`,
    "keep one of them: readers disagree about which one counts"
  );
}
function problemAt(lines, offset, message, help) {
  const { line, column } = lines.position(offset);
  const text = `${message} (line ${line}, column ${column})`;
  return help === void 0 ? { line, column, message: text } : { line, column, message: text, help };
}
function findExcess(text) {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"' || character === "\n") inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > MAX_DEPTH) return { offset: at, message: `nested more than ${MAX_DEPTH} levels deep` };
    } else if (character === "}" || character === "]") depth -= 1;
    else if (character === ",") {
      values += 1;
      if (values > MAX_VALUES) return { offset: at, message: `more than ${MAX_VALUES.toLocaleString("en")} values` };
    }
  }
  return void 0;
}
function refusedByStandard(text, lines) {
  try {
    JSON.parse(text);
    return void 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    return problemAt(lines, offset, "not JSON: an unexpected character");
  }
}

// src/sources/document/yaml-nodes.ts
var MAX_REPEATED = 1e4;
var TAG_PREFIX = "tag:yaml.org,2002:";
var CORE_TAGS = new Set(["map", "seq", "str", "int", "float", "bool", "null"].map((name) => TAG_PREFIX + name));
var Stop = class extends Error {
};
function readYamlDocument(yaml, document, text, path, lines) {
  const places = /* @__PURE__ */ new Map();
  const problems = [];
  const anchors = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  let repeated2 = 0;
  try {
    const value = read(document.contents, [], void 0, void 0);
    const [problem, ...others] = problems;
    return problem === void 0 ? { document: { value, places } } : { problems: [problem, ...others] };
  } catch (error) {
    const [problem, ...others] = problems;
    if (error instanceof Stop && problem !== void 0) return { problems: [problem, ...others] };
    throw error;
  }
  function fail(offset, message, help) {
    problems.push(problemAt(lines, offset, message, help));
    throw new Stop();
  }
  function read(node, at, member, via, fallback = 0) {
    if (at.length > MAX_DEPTH) fail(startOf(node, fallback), `nested more than ${MAX_DEPTH} levels deep`);
    if (via !== void 0) {
      repeated2 += 1;
      if (repeated2 > MAX_REPEATED) fail(via, "aliases repeat too many values", "write the values out");
    }
    if (node !== null && yaml.isAlias(node)) return readAlias(node, at, member, via);
    note(node, at, member, fallback);
    if (node === null) return null;
    checkTag(node);
    if ("anchor" in node && node.anchor !== void 0) anchors.set(node.anchor, node);
    open.add(node);
    const value = readValue(node, at, via);
    open.delete(node);
    return value;
  }
  function note(node, at, member, fallback) {
    const start = startOf(node, fallback);
    const end = endOf(node, start);
    const value = lines.place(path, start, end);
    const whole = member === void 0 || member > start ? void 0 : lines.place(path, member, end);
    places.set(toPointer(at), whole === void 0 ? { value } : { value, key: whole });
  }
  function readAlias(alias, at, member, via) {
    const start = startOf(alias, 0);
    const target = anchors.get(alias.source);
    if (target === void 0) fail(start, `the alias *${alias.source} has no anchor before it`);
    if (open.has(target)) fail(start, `the alias *${alias.source} stands inside of its own anchor`);
    return read(target, at, member, via ?? start);
  }
  function readValue(node, at, via) {
    if (yaml.isSeq(node)) return readList(node, at, via);
    if (yaml.isMap(node)) return readMap(node, at, via);
    const value = node.value;
    if (typeof value === "bigint") return Number(value);
    return value ?? null;
  }
  function readList(list3, at, via) {
    return list3.items.map((item, index) => read(item, [...at, index], void 0, via));
  }
  function readMap(map, at, via) {
    const object = {};
    const seen = /* @__PURE__ */ new Map();
    for (const pair of map.items) {
      const key = pair.key;
      const offset = startOf(key, startOf(map, 0));
      if (!yaml.isScalar(key)) fail(offset, "a key that is no plain text", "keys are strings");
      checkTag(key);
      if ("anchor" in key && key.anchor !== void 0) anchors.set(key.anchor, key);
      if (key.value === "<<" && key.type === "PLAIN") {
        problems.push(problemAt(lines, offset, "the merge key << is not read", "write the members out"));
        continue;
      }
      const name = typeof key.value === "string" ? key.value : key.source ?? String(key.value);
      const earlier = seen.get(name);
      if (earlier !== void 0) problems.push(duplicateKey(lines, offset, name, earlier));
      else setMember(object, name, read(pair.value, [...at, name], offset, via, endOf(key, offset)));
      seen.set(name, earlier ?? offset);
    }
    return object;
  }
  function checkTag(node) {
    const tag = "tag" in node ? node.tag : void 0;
    if (tag === void 0 || tag === "!" || CORE_TAGS.has(tag)) return;
    const shown = tag.startsWith(TAG_PREFIX) ? `!!${tag.slice(TAG_PREFIX.length)}` : tag;
    fail(startOf(node, 0), `the tag ${shown} is not known here`, "write the plain value");
  }
  function startOf(node, fallback) {
    return node?.range?.[0] ?? fallback;
  }
  function endOf(node, start) {
    if (node === null) return start;
    const end = node.range?.[1] ?? start;
    if (yaml.isCollection(node) && node.flow !== true) {
      const last = node.items.at(-1);
      const child = yaml.isPair(last) ? last.value ?? last.key : last;
      return child === null || child === void 0 ? trimmed(start, end) : endOf(child, startOf(child, start));
    }
    return trimmed(start, end);
  }
  function trimmed(start, end) {
    let at = end;
    while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
    return at;
  }
}

// src/sources/document/yaml.ts
var MAX_LENGTH = 256 * 1024;
var OPTIONS = { version: "1.2", schema: "core", strict: true, merge: false, uniqueKeys: false };
async function parseYaml(text, path) {
  const lines = indexLines(text);
  if (text.length > MAX_LENGTH) {
    return { problems: [problemAt(lines, 0, "a YAML file of more than 256 KiB", "split it, or write it as JSON")] };
  }
  const yaml = await import("./browser-GKA62MO2.js");
  const deep = findTooDeep(yaml, text);
  if (deep !== void 0) {
    return { problems: [problemAt(lines, deep, `nested more than ${MAX_DEPTH} levels deep`, "no policy needs that")] };
  }
  const documents = [...new yaml.Composer(OPTIONS).compose(new yaml.Parser().parse(text), true, text.length)];
  const document = documents[0];
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== void 0) {
    const reason3 = error.message.split("\n")[0] ?? "";
    return { problems: [problemAt(lines, error.pos[0], `not YAML: ${lowerFirst(reason3)}`, pastedHelp(text))] };
  }
  const second = documents[1];
  if (second !== void 0) {
    const message = "a second YAML document starts in this file";
    return { problems: [problemAt(lines, second.range[0], message, "put each document in a file of its own")] };
  }
  return readYamlDocument(yaml, document, text, path, lines);
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
function pastedHelp(text) {
  const at = findPasted(text);
  return at === -1 ? void 0 : `the file holds ${describeCharacter(text.charAt(at))}, perhaps pasted from a web page`;
}
function findTooDeep(yaml, text) {
  let depth = 0;
  let offset = 0;
  for (const lexeme of new yaml.Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") depth += 1;
    else if (lexeme === "]" || lexeme === "}") depth -= 1;
    if (depth > MAX_DEPTH) return offset;
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(lexeme)) offset += lexeme.length;
  }
  const waiting = [];
  for (const token of new yaml.Parser().parse(text)) waiting.push({ token, depth: 0 });
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const { token } = next;
    const level = next.depth + (token.items === void 0 ? 0 : 1);
    if (level > MAX_DEPTH) return token.offset ?? 0;
    for (const child of childrenOf(token)) waiting.push({ token: child, depth: level });
  }
  return void 0;
}
function childrenOf(token) {
  const items = (token.items ?? []).flatMap(({ key, value }) => [key, value]);
  return [token.value, ...items].filter((child) => typeof child === "object" && child !== null);
}

// src/sources/document/read.ts
async function readText(tree, path, rule = "unreadable-input") {
  try {
    return decode(path, await tree.read(path), rule);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const help = error.help === void 0 ? {} : { help: error.help };
    return { problems: [{ severity: "error", rule, path, message: error.message, ...help }] };
  }
}
function decode(path, bytes, rule = "unreadable-input") {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { ok: { path, sha256, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    return { problems: [notUtf8(path, bytes, rule)] };
  }
}
async function parseText(source, rule = "unreadable-input") {
  const format2 = formatOf(source.path, source.text);
  const result = format2 === "json" ? parseJson(source.text, source.path) : await parseYaml(source.text, source.path);
  if ("document" in result) return { ok: { ...source, ...result.document, format: format2 } };
  return { problems: result.problems.map((problem) => ({ severity: "error", rule, path: source.path, ...problem })) };
}
function formatOf(path, text) {
  if (/\.json$/i.test(path)) return "json";
  if (/\.ya?ml$/i.test(path)) return "yaml";
  return /^\s*[{["]/.test(text) ? "json" : "yaml";
}
function notUtf8(path, bytes, rule) {
  const [first, second] = bytes;
  const utf16 = first === 255 && second === 254 || first === 254 && second === 255;
  const text = new TextDecoder().decode(bytes);
  const { line, column } = indexLines(text).position(Math.max(0, text.indexOf("�")));
  const message = utf16 ? "the file is UTF-16" : `bytes that are no UTF-8 (line ${line}, column ${column})`;
  return { severity: "error", rule, path, line, column, message, help: "save the file as UTF-8" };
}

// src/sources/config/check.ts
import { isIP } from "node:net";

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
function possibleAccounts(declared, trusted2) {
  if (declared.account !== void 0) return { accounts: [declared.account], settled: true };
  if (declared.region === void 0) {
    const named = GENESYS_ACCOUNTS.filter((account2) => trusted2.includes(account2));
    return { accounts: named.length > 0 ? named : [CORE.account], settled: true };
  }
  const account = genesysAccount(declared.region);
  if (account === void 0) return { accounts: [UNPUBLISHED_ACCOUNT], settled: false };
  return accountNeedsConfirmation(account) ? { accounts: [account, CORE.account], settled: false } : { accounts: [account], settled: true };
}

// src/sources/tree/limits.ts
import { posix } from "node:path";
var DEFAULT_LIMITS = { fileBytes: 10 * 1024 * 1024, files: 2e5 };
function checkedPath(path) {
  const normal = posix.normalize(path);
  if (path === "" || path.includes("\0")) throw new UserError(`${JSON.stringify(path)} is not a path`);
  if (posix.isAbsolute(path) || /^[A-Za-z]:[\\/]/.test(path)) {
    throw new UserError(`${path}: an absolute path`, "write it relative to the repository's root");
  }
  if (normal === ".." || normal.startsWith("../")) throw outsideRoot(path);
  if (inGitFolder(normal)) throw new UserError(`${path}: git's own files are not read`);
  return normal;
}
function inGitFolder(path) {
  return path.split(/[\\/]/).some((segment) => segment.toLowerCase() === ".git");
}
function outsideRoot(path) {
  return new UserError(`${path}: leads out of the repository`, "copy the file into the repository and name it there");
}
function tooLarge(path, bytes, limits) {
  const megabytes = (count) => `${(count / 1024 / 1024).toFixed(count % (1024 * 1024) === 0 ? 0 : 1)} MiB`;
  return new UserError(
    `${path}: ${megabytes(bytes)}, more than the ${megabytes(limits.fileBytes)} that are read`,
    "a policy is far smaller: AWS takes 131,072 characters at most"
  );
}
function inSubmodule(path, submodule) {
  return new UserError(
    `${path}: lies in a submodule, which is not read`,
    `${submodule} is the submodule: check its own repository, or keep a copy of the policy in this one`
  );
}
function tooManyFiles(limits) {
  return new UserError(
    `more than ${limits.files.toLocaleString("en")} files`,
    "name the policy documents in a config, or check the folder that holds them"
  );
}

// src/generated/config-shape.ts
var CONFIG_SHAPE = {
  "": {
    "description": "Configuration of genesys-export-gate: .github/genesys-export-gate.yml. Paths are relative to the repository's root.",
    "keys": [
      "version",
      "exports",
      "inventory",
      "accounts",
      "settings"
    ]
  },
  "version": {
    "description": "The version of this config format, which is 1.",
    "values": [
      1
    ]
  },
  "exports": {
    "description": "The Genesys Cloud integrations to judge. Left out: found by their trust policies."
  },
  "exports/*": {
    "description": "One Genesys Cloud integration: organization, role and bucket.",
    "keys": [
      "name",
      "genesys",
      "role",
      "bucket",
      "network",
      "observed"
    ]
  },
  "exports/*/name": {
    "description": "How the report calls it. A text that says something."
  },
  "exports/*/genesys": {
    "keys": [
      "organization-id",
      "region",
      "account"
    ]
  },
  "exports/*/genesys/organization-id": {
    "description": "The organization's id: the ExternalId, and the first segment of every key. A Genesys Cloud organization id: a UUID in lower case, as Genesys shows it."
  },
  "exports/*/genesys/region": {
    "description": "Home region of the organization. An AWS region, such as eu-west-2."
  },
  "exports/*/genesys/account": {
    "description": "Genesys' AWS account; follows from the region where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "exports/*/role": {
    "description": "The ARN of an IAM role, with its path."
  },
  "exports/*/bucket": {
    "description": "The name of an S3 bucket."
  },
  "exports/*/network": {
    "description": "What is known about the network path of the export. Genesys publishes nothing about it.",
    "keys": [
      "source-ips",
      "source-vpce",
      "via"
    ]
  },
  "exports/*/network/source-ips": {},
  "exports/*/network/source-ips/*": {
    "description": "A network in CIDR notation, such as 203.0.113.0/24."
  },
  "exports/*/network/source-vpce": {},
  "exports/*/network/source-vpce/*": {
    "description": "The id of a VPC endpoint."
  },
  "exports/*/network/via": {
    "description": "How the requests reach S3.",
    "values": [
      "internet",
      "endpoint"
    ]
  },
  "exports/*/observed": {
    "description": "Facts learnt from CloudTrail records of real exports.",
    "keys": [
      "headers",
      "session-name",
      "multipart"
    ]
  },
  "exports/*/observed/headers": {
    "description": "Request headers that were sent, such as x-amz-acl."
  },
  "exports/*/observed/headers/*": {
    "description": "A text that says something."
  },
  "exports/*/observed/session-name": {
    "description": "The role session's name. A text that says something."
  },
  "exports/*/observed/multipart": {
    "description": "Recordings are uploaded in parts."
  },
  "inventory": {
    "description": "What the AWS accounts hold. Left out: found in the repository.",
    "keys": [
      "roles",
      "buckets",
      "keys",
      "organization",
      "cloudformation",
      "terraform-plans",
      "terraform",
      "terraform-values"
    ]
  },
  "inventory/roles": {},
  "inventory/roles/*": {
    "keys": [
      "arn",
      "trust-policy",
      "identity-policies",
      "permissions-boundary",
      "unique-id",
      "tags"
    ]
  },
  "inventory/roles/*/arn": {
    "description": "The ARN of an IAM role, with its path."
  },
  "inventory/roles/*/trust-policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/identity-policies": {
    "description": "Every managed and inline policy of the role. An empty list says that it has none."
  },
  "inventory/roles/*/identity-policies/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/permissions-boundary": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/unique-id": {
    "description": "The role's unique id, what aws:userid of its sessions starts with (aws iam get-role shows it as RoleId)."
  },
  "inventory/roles/*/tags": {
    "description": "All tags of the role: one that is not listed is absent. Left out: the tags are not known."
  },
  "inventory/roles/*/tags/*": {},
  "inventory/buckets": {},
  "inventory/buckets/*": {
    "keys": [
      "name",
      "account",
      "region",
      "policy",
      "public-access-block",
      "object-ownership",
      "encryption",
      "object-lock"
    ]
  },
  "inventory/buckets/*/name": {
    "description": "The name of an S3 bucket."
  },
  "inventory/buckets/*/account": {
    "description": "Its AWS account; the role's where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "inventory/buckets/*/region": {
    "description": "An AWS region, such as eu-west-2."
  },
  "inventory/buckets/*/policy": {
    "description": "The bucket policy. Left out: it has none. A file of the repository, relative to its root."
  },
  "inventory/buckets/*/public-access-block": {
    "keys": [
      "block-public-acls",
      "ignore-public-acls",
      "block-public-policy",
      "restrict-public-buckets"
    ]
  },
  "inventory/buckets/*/public-access-block/block-public-acls": {},
  "inventory/buckets/*/public-access-block/ignore-public-acls": {},
  "inventory/buckets/*/public-access-block/block-public-policy": {},
  "inventory/buckets/*/public-access-block/restrict-public-buckets": {},
  "inventory/buckets/*/object-ownership": {
    "values": [
      "BucketOwnerEnforced",
      "BucketOwnerPreferred",
      "ObjectWriter"
    ]
  },
  "inventory/buckets/*/encryption": {
    "description": "The bucket's default encryption.",
    "keys": [
      "algorithm",
      "key",
      "bucket-key"
    ]
  },
  "inventory/buckets/*/encryption/algorithm": {
    "values": [
      "AES256",
      "aws:kms",
      "aws:kms:dsse"
    ]
  },
  "inventory/buckets/*/encryption/key": {
    "description": "Left out with aws:kms: the AWS managed key aws/s3. The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/buckets/*/encryption/bucket-key": {
    "description": "S3 Bucket Keys are on. Left out: not known, and judged both ways."
  },
  "inventory/buckets/*/object-lock": {
    "keys": [
      "enabled",
      "mode",
      "days"
    ]
  },
  "inventory/buckets/*/object-lock/enabled": {},
  "inventory/buckets/*/object-lock/mode": {
    "values": [
      "GOVERNANCE",
      "COMPLIANCE"
    ]
  },
  "inventory/buckets/*/object-lock/days": {},
  "inventory/keys": {},
  "inventory/keys/*": {
    "keys": [
      "arn",
      "policy",
      "grants"
    ]
  },
  "inventory/keys/*/arn": {
    "description": "The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/keys/*/policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/keys/*/grants": {},
  "inventory/keys/*/grants/*": {
    "description": "A KMS grant.",
    "keys": [
      "grantee-principal",
      "operations",
      "encryption-context-equals",
      "encryption-context-subset"
    ]
  },
  "inventory/keys/*/grants/*/grantee-principal": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/operations": {},
  "inventory/keys/*/grants/*/operations/*": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/encryption-context-equals": {},
  "inventory/keys/*/grants/*/encryption-context-equals/*": {},
  "inventory/keys/*/grants/*/encryption-context-subset": {},
  "inventory/keys/*/grants/*/encryption-context-subset/*": {},
  "inventory/organization": {
    "description": "The AWS organization that the accounts belong to.",
    "keys": [
      "id",
      "scps",
      "rcps"
    ]
  },
  "inventory/organization/id": {
    "description": "The id of the AWS organization; none: the account is in no organization."
  },
  "inventory/organization/scps": {
    "description": "Service control policies: one list per level, root first."
  },
  "inventory/organization/scps/*": {},
  "inventory/organization/scps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/organization/rcps": {
    "description": "Resource control policies: one list per level, root first."
  },
  "inventory/organization/rcps/*": {},
  "inventory/organization/rcps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/cloudformation": {
    "description": "CloudFormation templates, as globs."
  },
  "inventory/cloudformation/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform-plans": {
    "description": "Terraform plans as JSON, as globs."
  },
  "inventory/terraform-plans/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform": {
    "description": "Terraform files, as globs."
  },
  "inventory/terraform/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform-values": {
    "description": "Values that only AWS or a secret store knows, by their Terraform address."
  },
  "inventory/terraform-values/*": {},
  "accounts": {
    "description": "AWS accounts to read live, for audit and drift."
  },
  "accounts/*": {
    "keys": [
      "id",
      "role",
      "regions"
    ]
  },
  "accounts/*/id": {
    "description": "An AWS account id: 12 digits, in quotes."
  },
  "accounts/*/role": {
    "description": "The role to read it with. The ARN of an IAM role, with its path."
  },
  "accounts/*/regions": {},
  "accounts/*/regions/*": {
    "description": "An AWS region, such as eu-west-2."
  },
  "settings": {
    "description": "What fails a check. In a pull request those of the base revision govern.",
    "keys": [
      "require",
      "fail-on",
      "on-undecided",
      "suppressions"
    ]
  },
  "settings/require": {
    "description": "Which calls must be allowed.",
    "values": [
      "documented",
      "reported"
    ]
  },
  "settings/fail-on": {
    "description": "With a base: only what the change breaks, or everything.",
    "values": [
      "new",
      "all"
    ]
  },
  "settings/on-undecided": {
    "description": "What a call that cannot be decided does.",
    "values": [
      "fail",
      "warn"
    ]
  },
  "settings/suppressions": {},
  "settings/suppressions/*": {
    "description": "A finding that does not fail the check, and why.",
    "keys": [
      "rule",
      "export",
      "reason",
      "owner",
      "expires"
    ]
  },
  "settings/suppressions/*/rule": {
    "description": "The rule's id. A text that says something."
  },
  "settings/suppressions/*/export": {
    "description": "Only for the export of this name. A text that says something."
  },
  "settings/suppressions/*/reason": {
    "description": "Why it may stay. A text that says something."
  },
  "settings/suppressions/*/owner": {
    "description": "Who answers for it. A text that says something."
  },
  "settings/suppressions/*/expires": {
    "description": "The last day on which it holds, UTC: YYYY-MM-DD."
  }
};

// src/sources/config/explain.ts
function configProblem(file, document, at, message, help) {
  const places = placesOf(document, at);
  const place = places?.key ?? places?.value;
  return {
    severity: "error",
    rule: "bad-config",
    path: file,
    message,
    ...place === void 0 ? {} : { line: place.line, column: place.column },
    ...help === void 0 ? {} : { help }
  };
}
function explainSchemaErrors(source, document, errors) {
  const explained2 = /* @__PURE__ */ new Set();
  return errors.flatMap((error) => {
    const path = pathOf(error.instancePath, document.value);
    const subject = error.params["additionalProperty"] ?? error.params["missingProperty"] ?? "";
    const identity = JSON.stringify([path, subject]);
    if (explained2.has(identity)) return [];
    explained2.add(identity);
    const {
      at = path,
      message,
      help
    } = explain(error, path, {
      value: valueAt(document.value, path),
      written: writtenAt(source.text, document, path)
    });
    return [configProblem(source.path, document, at, message, help)];
  });
}
function showPath(path) {
  const text = path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("");
  return text === "" ? "the config" : text.replace(/^\./, "");
}
function writtenAt(text, document, path) {
  const place = document.places.get(toPointer(path))?.value;
  if (place === void 0 || place.line !== place.endLine) return void 0;
  return text.split("\n")[place.line - 1]?.slice(place.column - 1, place.endColumn - 1);
}
function explain(error, path, { value, written }) {
  const shape = shapeOf(path);
  const name = showPath(path);
  const wanted = shape?.description === void 0 ? void 0 : lowerFirst2(shape.description);
  switch (error.keyword) {
    case "additionalProperties":
      return explainUnknownKey(String(error.params["additionalProperty"]), path, shape);
    case "required": {
      const key = String(error.params["missingProperty"]);
      const { description, values = [] } = shapeOf([...path, key]) ?? {};
      const [only] = values;
      const help = values.length === 1 ? `write ${key}: ${String(only)}` : description && `${key}: ${lowerFirst2(description)}`;
      return { message: `${name}: ${key} is missing`, help };
    }
    case "type": {
      const quotes = error.params["type"] === "string" && ["number", "boolean"].includes(typeof value);
      const help = quotes ? `put it in quotes: "${written ?? String(value)}"` : wanted;
      const found = quotes && written !== void 0 ? written : describe(value);
      return { message: `${name} must be ${typeName(String(error.params["type"]))}, found ${found}`, help };
    }
    case "const":
      return {
        message: `${name} must be ${JSON.stringify(error.params["allowedValue"])}, found ${describe(value)}`,
        help: wanted
      };
    case "enum":
      return explainEnum(name, value, shape);
    case "minItems":
      return {
        message: `${name}: the list is empty`,
        help: "list at least one, or leave the key out: it is not known then"
      };
    default:
      return { message: `${name}: ${describe(value)} is not valid`, help: wanted };
  }
}
function explainUnknownKey(key, path, shape) {
  const meant = nearest(key, shape?.keys ?? []);
  return {
    at: [...path, key],
    message: `${showPath([...path, key])}: unknown key${meant === void 0 ? "" : `, did you mean ${meant}?`}`,
    help: `${showPath(path)} takes ${(shape?.keys ?? []).join(", ")}`
  };
}
function explainEnum(name, value, shape) {
  const values = (shape?.values ?? []).map(String);
  const meant = typeof value === "string" ? nearest(value, values) : void 0;
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return { message: `${name}: ${describe(value)} is not one of ${values.join(", ")}${hint}` };
}
function shapeOf(path) {
  const steps = path.map(String);
  const exact = steps.map((step, index) => typeof path[index] === "number" ? "*" : step);
  return CONFIG_SHAPE[exact.join("/")] ?? CONFIG_SHAPE[[...exact.slice(0, -1), "*"].join("/")];
}
function pathOf(pointer, root) {
  let value = root;
  return pointer.split("/").slice(1).map((step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const index = Array.isArray(value) ? Number(key) : key;
    value = valueAt(value, [index]);
    return index;
  });
}
function valueAt(root, path) {
  return path.reduce((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
    return value[step];
  }, root);
}
var SHOWN = 60;
function describe(value) {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "nothing";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
function typeName(type) {
  const names = {
    object: "a map",
    array: "a list",
    string: "a string",
    boolean: "true or false",
    integer: "a whole number"
  };
  return names[type] ?? type;
}
function lowerFirst2(text) {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

// src/sources/config/check.ts
function checkConfig(config) {
  const { exports = [], inventory = {} } = config;
  return [
    ...repeated(
      exports.map(({ name }) => name),
      ["exports"],
      "name"
    ),
    ...repeated(
      (inventory.roles ?? []).map(({ arn }) => arn),
      ["inventory", "roles"],
      "arn"
    ),
    ...repeated(
      (inventory.buckets ?? []).map(({ name }) => name),
      ["inventory", "buckets"],
      "name"
    ),
    ...repeated(
      (inventory.keys ?? []).map(({ arn }) => arn),
      ["inventory", "keys"],
      "arn"
    ),
    ...policyPaths(config).flatMap(({ path, at }) => checkPath(path, at)),
    ...exports.flatMap(
      ({ network: network2 }, index) => (network2?.["source-ips"] ?? []).flatMap(
        (cidr, position) => checkCidr(cidr, ["exports", index, "network", "source-ips", position])
      )
    ),
    ...exports.flatMap(({ genesys }, index) => checkRegion(genesys.region, ["exports", index, "genesys", "region"])),
    ...(inventory.buckets ?? []).flatMap(
      ({ encryption }, index) => encryption?.algorithm === "AES256" && encryption.key !== void 0 ? [
        {
          at: ["inventory", "buckets", index, "encryption", "key"],
          message: `inventory.buckets[${index}].encryption: a key does not go with AES256`,
          help: "algorithm: aws:kms where the bucket's default encryption uses a KMS key"
        }
      ] : []
    )
  ];
}
function policyPaths({ inventory = {} }) {
  const found = [];
  const add = (path, ...at) => {
    if (path !== void 0) found.push({ path, at: ["inventory", ...at] });
  };
  for (const [index, role] of (inventory.roles ?? []).entries()) {
    add(role["trust-policy"], "roles", index, "trust-policy");
    for (const [position, path] of (role["identity-policies"] ?? []).entries()) {
      add(path, "roles", index, "identity-policies", position);
    }
    add(role["permissions-boundary"], "roles", index, "permissions-boundary");
  }
  for (const [index, bucket] of (inventory.buckets ?? []).entries()) add(bucket.policy, "buckets", index, "policy");
  for (const [index, key] of (inventory.keys ?? []).entries()) add(key.policy, "keys", index, "policy");
  for (const name of ["scps", "rcps"]) {
    for (const [level, paths] of (inventory.organization?.[name] ?? []).entries()) {
      for (const [position, path] of paths.entries()) add(path, "organization", name, level, position);
    }
  }
  return found;
}
function checkPath(path, at) {
  try {
    checkedPath(path);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ at, message: `${showPath(at)}: ${error.message}`, help: error.help }];
  }
}
function checkRegion(region, at) {
  if (region === void 0 || GENESYS_REGIONS.has(region)) return [];
  const known = [...GENESYS_REGIONS.keys()];
  const meant = nearest(region, known);
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return [
    {
      at,
      message: `${showPath(at)}: ${JSON.stringify(region)} is no region of Genesys Cloud${hint}`,
      help: `the home region of the Genesys organization, one of ${known.join(", ")}; for a newer one give account and no region`
    }
  ];
}
function checkCidr(cidr, at) {
  const [address = "", bits = ""] = cidr.split("/");
  const family = isIP(address);
  if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)) return [];
  return [{ at, message: `${showPath(at)}: "${cidr}" is no network`, help: "such as 203.0.113.0/24" }];
}
function repeated(names, list3, key) {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const at = [...list3, index, key];
    return [
      { at, message: `${showPath(at)}: "${name}" is already ${showPath([...list3, first])}`, help: "keep one of them" }
    ];
  });
}

// src/sources/config/parse.ts
var MAX_PROBLEMS = 20;
var DEFAULT_SETTINGS = {
  require: "documented",
  failOn: "new",
  onUndecided: "fail",
  suppressions: []
};
async function parseConfig(source) {
  const parsed = await parseText(source, "bad-config");
  if (!("ok" in parsed)) return parsed;
  const document = parsed.ok;
  const { value } = document;
  if (!config_validator_default(value))
    return { problems: bounded(explainSchemaErrors(source, document, config_validator_default.errors ?? []), source) };
  const mistakes = checkConfig(value).map(
    ({ at, message, help }) => configProblem(source.path, document, at, message, help)
  );
  if (mistakes.length > 0) return { problems: bounded(mistakes, source) };
  return { ok: { path: source.path, config: value, document } };
}
function settingsOf({ config, document }) {
  const settings = config.settings ?? {};
  return {
    require: settings.require ?? DEFAULT_SETTINGS.require,
    failOn: settings["fail-on"] ?? DEFAULT_SETTINGS.failOn,
    onUndecided: settings["on-undecided"] ?? DEFAULT_SETTINGS.onUndecided,
    suppressions: (settings.suppressions ?? []).map((suppression, index) => {
      const line = placesOf(document, ["settings", "suppressions", index])?.value.line;
      return line === void 0 ? suppression : { ...suppression, line };
    })
  };
}
function bounded(problems, source) {
  const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const left = sorted.length - MAX_PROBLEMS;
  if (left <= 0) return sorted;
  const more = {
    severity: "error",
    rule: "bad-config",
    path: source.path,
    message: `and ${left} more problems`
  };
  return [...sorted.slice(0, MAX_PROBLEMS), more];
}

// src/sources/config/suppressions.ts
function strangeSuppressions({ path, document, config }, exports) {
  const names = exports.map(({ name }) => name);
  if (names.length === 0) return [];
  return (config.settings?.suppressions ?? []).flatMap(({ export: named }, index) => {
    if (named === void 0 || names.includes(named)) return [];
    const at = ["settings", "suppressions", index, "export"];
    const meant = nearest(named, names);
    const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
    const message = `${showPath(at)}: there is no export ${JSON.stringify(named)}${hint}`;
    const help = `it suppresses nothing; the exports are ${names.join(", ")}`;
    return [{ ...configProblem(path, document, at, message, help), severity: "warning" }];
  });
}

// src/sources/document/kind.ts
import { posix as posix2 } from "node:path";
var STATEMENT_MEMBERS = ["Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal"];
var VERSIONS = ["2012-10-17", "2008-10-17"];
var WORDS = [
  { kind: "permissions-boundary", words: /boundar/ },
  { kind: "scp", words: /\bscps?\b|service.control|guardrail/ },
  { kind: "rcp", words: /\brcps?\b|resource.control/ },
  { kind: "vpc-endpoint-policy", words: /endpoint|\bvpce\b/ },
  { kind: "bucket-policy", words: /bucket/ },
  { kind: "key-policy", words: /\bkms\b|\bkeys?\b/ },
  { kind: "trust-policy", words: /trust|assume/ },
  { kind: "session-policy", words: /\bsession\b/ },
  { kind: "identity-policy", words: /identity|\binline\b|permissions\b/ }
];
function isPolicyDocument(value) {
  if (!isObject(value) || !Object.hasOwn(value, "Statement")) return false;
  const statements = listOf(value["Statement"]).filter(isObject);
  const speaks = statements.some((statement) => STATEMENT_MEMBERS.some((name) => Object.hasOwn(statement, name)));
  return speaks || VERSIONS.includes(value["Version"]);
}
function recogniseKind(value, path) {
  const traits = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement));
  return traits.principal ? withPrincipal(traits, path) : withoutPrincipal(traits, path);
}
function kindOfName(name) {
  return WORDS.find(({ words: words2 }) => words2.test(spaced(name)))?.kind;
}
var OWN_SERVICE = {
  "trust-policy": "sts",
  "bucket-policy": "s3",
  "key-policy": "kms"
};
var WITHOUT_PRINCIPAL = ["identity-policy", "permissions-boundary", "scp"];
function otherKind(value, expected) {
  if (!isPolicyDocument(value)) return void 0;
  const own2 = OWN_SERVICE[expected];
  if (own2 === void 0 && !WITHOUT_PRINCIPAL.includes(expected)) return void 0;
  const found = recogniseKind(value, "");
  if (found === void 0 || !found.certain || found.kind === expected) return void 0;
  if (OWN_SERVICE[found.kind] !== void 0) return found;
  const services = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement)).services;
  const forgotten = own2 === void 0 || services.has("*") || services.has(own2) || services.size === 0;
  return found.kind === "identity-policy" && !forgotten ? found : void 0;
}
function withPrincipal(traits, path) {
  const { services, resources, buckets } = traits;
  const word = wordKind(path, ["rcp", "vpc-endpoint-policy", "bucket-policy", "key-policy", "trust-policy"]);
  const sure = (kind, why) => ({ kind, certain: true, why });
  const guess = (kind, why) => ({ kind, certain: kind === word, why });
  if (traits.denyOnly && traits.everyone && resources.length === 0) {
    if (isOnly(services, "sts") && !word?.startsWith("rcp"))
      return guess("trust-policy", "it denies everybody sts actions");
    const many = services.size > 1;
    if (!many && word === "key-policy" && isOnly(services, "kms"))
      return guess("key-policy", "it denies everybody kms actions");
    if (word === "bucket-policy" && isOnly(services, "s3"))
      return guess("bucket-policy", "it denies everybody s3 actions, and its name");
    const why = "it only denies, to every principal, and names no resource";
    return many ? sure("rcp", `${why}, over several services`) : guess("rcp", why);
  }
  if (traits.denyOnly && traits.everyone && services.size > 1 && buckets.size !== 1) {
    return guess("rcp", "it only denies, to every principal, over several services");
  }
  if (isOnly(services, "sts") && resources.length === 0) return sure("trust-policy", "a principal and sts actions");
  if (isOnly(services, "kms")) {
    if (word === "vpc-endpoint-policy" && traits.everyone)
      return guess(word, "every principal, kms actions, and its name");
    return sure("key-policy", "a principal and kms actions");
  }
  if (services.has("s3") || buckets.size > 0) return bucketOrEndpoint(traits, word);
  if (services.has("*")) {
    if (word !== void 0) return guess(word, "a principal, every action, and its name");
    return guess("vpc-endpoint-policy", "a principal and every action, as in an endpoint's default policy");
  }
  if (services.size === 0 && word !== void 0) return guess(word, "its name");
  return void 0;
}
function bucketOrEndpoint(traits, word) {
  const asks = traits.keys.has("aws:sourcevpce") || traits.keys.has("aws:sourcevpc");
  if (traits.buckets.size === 1 && isOnly(traits.services, "s3")) {
    if (word === "vpc-endpoint-policy" && traits.everyone && !asks) {
      return { kind: word, certain: false, why: "s3 actions for every principal, and its name" };
    }
    const certain = traits.resources.length > 0 && word !== "vpc-endpoint-policy";
    return { kind: "bucket-policy", certain, why: "a principal and s3 actions on one bucket" };
  }
  if (word === "bucket-policy") return { kind: word, certain: false, why: "a principal, s3 actions, and its name" };
  const why = "a principal and s3 actions on no one bucket";
  return { kind: "vpc-endpoint-policy", certain: word === "vpc-endpoint-policy", why };
}
function withoutPrincipal(traits, path) {
  const word = wordKind(path, ["permissions-boundary", "scp", "rcp", "session-policy", "identity-policy"]);
  if (word !== void 0) return { kind: word, certain: true, why: "no principal, and its name" };
  if (traits.denyOnly) return { kind: "scp", certain: false, why: "no principal, and it only denies" };
  return { kind: "identity-policy", certain: true, why: "no principal, and it allows" };
}
function wordKind(path, kinds) {
  const file = posix2.basename(path).replace(/\.[^.]*$/, "");
  const folder2 = posix2.basename(posix2.dirname(path));
  for (const name of [file, folder2]) {
    const found = WORDS.find((entry) => kinds.includes(entry.kind) && entry.words.test(spaced(name)));
    if (found !== void 0) return found.kind;
  }
  return void 0;
}
function spaced(name) {
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/[-_.]/g, " ").toLowerCase();
}
function traitsOf(statements) {
  const resources = statements.flatMap((statement) => statement.resources).filter((resource) => resource !== "*");
  return {
    principal: statements.some((statement) => statement.principal),
    denyOnly: statements.length > 0 && statements.every((statement) => !statement.allows),
    everyone: statements.length > 0 && statements.every((statement) => statement.everyone),
    services: new Set(statements.flatMap((statement) => statement.services)),
    resources,
    buckets: new Set(resources.flatMap((resource) => /^arn:[^:]*:s3:::([^/]+)/.exec(resource)?.[1] ?? [])),
    keys: new Set(statements.flatMap((statement) => statement.keys))
  };
}
function readStatement(statement) {
  const actions = [...strings(statement["Action"]), ...strings(statement["NotAction"])];
  const principal = statement["Principal"];
  const condition = isObject(statement["Condition"]) ? Object.values(statement["Condition"]) : [];
  return {
    allows: statement["Effect"] !== "Deny",
    principal: Object.hasOwn(statement, "Principal") || Object.hasOwn(statement, "NotPrincipal"),
    everyone: principal === "*" || isObject(principal) && strings(principal["AWS"]).includes("*"),
    services: actions.map((action) => (action.split(":")[0] ?? "").toLowerCase()),
    resources: [...strings(statement["Resource"]), ...strings(statement["NotResource"])],
    keys: condition.filter(isObject).flatMap((tests2) => Object.keys(tests2).map((key) => key.toLowerCase()))
  };
}
function isOnly(services, service) {
  return services.size === 1 && services.has(service);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listOf(value) {
  return Array.isArray(value) ? value : [value];
}
function strings(value) {
  return listOf(value).filter((item) => typeof item === "string");
}

// src/sources/discovery/unrecognised.ts
import { posix as posix3 } from "node:path";

// src/sources/document/wrapped.ts
var WRAPPERS = [
  { path: ["Policy"], printed: "aws s3api get-bucket-policy or aws kms get-key-policy" },
  { path: ["PolicyDocument"], printed: "aws iam get-role-policy" },
  { path: ["PolicyVersion", "Document"], printed: "aws iam get-policy-version" },
  { path: ["Role", "AssumeRolePolicyDocument"], printed: "aws iam get-role" },
  { path: ["AssumeRolePolicyDocument"], printed: "aws iam get-role" },
  { path: ["Policy", "Content"], printed: "aws organizations describe-policy" }
];
function wrappedPolicy(value) {
  if (typeof value === "string" && isPolicyText(value)) {
    return {
      message: "the policy stands in a string",
      help: "unwrap it: save the text that the string holds as the file"
    };
  }
  for (const { path, printed } of WRAPPERS) {
    const inner = path.reduce(memberOf, value);
    const name = path.join(".");
    if (isPolicyDocument(inner) || typeof inner === "string" && isPolicyText(inner)) {
      return {
        message: `the policy stands below its top level, in ${name}, as ${printed} prints it`,
        help: `unwrap it: save the value of ${name} as its own file`
      };
    }
  }
  return void 0;
}
function isPolicyText(text) {
  return text.includes("Statement") && text.includes("Effect");
}
function memberOf(value, name) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
    return void 0;
  return value[name];
}

// src/sources/discovery/unrecognised.ts
var POLICY_WORDS = /(?:^|[^a-z])(?:polic(?:y|ies)|buckets?|trust|roles?|keys?|kms|scps?|rcps?|iam)(?![a-z])/;
var NEARLY_STATEMENT = /^stat(?:e?m?e?n?t?|emen|menet|emnet|eemnt|ementt|emment)s?$/i;
var MEMBERS = /* @__PURE__ */ new Set(["effect", "action", "notaction", "principal", "notprincipal"]);
function isNamedLikePolicy(path) {
  const name = posix3.basename(path).replaceAll(/([a-z])([A-Z])/g, "$1-$2");
  return /\.json$/i.test(path) && POLICY_WORDS.test(name.toLowerCase());
}
function mayBeMisspelt(text) {
  return /["']?stat[a-z]{2,8}["']?\s*:/i.test(text) && (/\beffect\b/i.test(text) || /20(?:12|08)-10-17/.test(text));
}
function isLenientJson(text) {
  const errors = [];
  parse2(text, errors, { allowTrailingComma: true });
  return text.trim() !== "" && errors.length === 0;
}
function meantAsPolicy(path, { value, places }) {
  const problem = { severity: "error", rule: "unreadable-input", path };
  const wrapped = wrappedPolicy(value);
  if (wrapped !== void 0) return { ...problem, ...wrapped, message: `${path}: ${wrapped.message}` };
  if (Array.isArray(value)) {
    if (!value.some(isPolicyDocument)) return void 0;
    const help = "save each policy as a file of its own, without the list around it";
    return { ...problem, message: `${path}: a list with a policy in it is no policy document`, help };
  }
  const misspelt = misspeltStatement(value);
  if (misspelt === void 0) return void 0;
  const place = places.get(`/${misspelt}`);
  const { line, column } = place?.key ?? place?.value ?? { line: 1, column: 1 };
  const message = `${path}: a policy with ${JSON.stringify(misspelt)} in the place of "Statement" (line ${line}, column ${column})`;
  return { ...problem, line, column, message, help: 'write "Statement"' };
}
function misspeltStatement(value) {
  if (typeof value !== "object" || value === null) return void 0;
  return Object.entries(value).find(([name, member]) => NEARLY_STATEMENT.test(name) && hasStatement(member))?.[0];
}
function hasStatement(value) {
  const items = Array.isArray(value) ? value : [value];
  return items.some((item) => {
    if (typeof item !== "object" || item === null) return false;
    const members = Object.keys(item).map((name) => name.toLowerCase());
    return members.includes("effect") && members.filter((name) => MEMBERS.has(name)).length > 1;
  });
}

// src/sources/discovery/find-documents.ts
var CANDIDATE = /\.(json|ya?ml|tf)$/i;
var CHUNK_BYTES = 16 * 1024 * 1024;
var CHUNK_FILES = 256;
var GENESYS_ACCOUNT = new RegExp(GENESYS_ACCOUNTS.join("|"));
var SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i"
);
var PASTED_MEMBER = /[\u2018-\u201f]\s*(?:Statement|Effect|Version)\b/;
async function findDocuments(tree, entries, explicit, collector) {
  for (const { path, type } of entries) {
    if (type === "submodule") collector.remark(path, "a submodule: its files are not read");
  }
  const candidates = entries.filter(({ path, type }) => type !== "submodule" && (CANDIDATE.test(path) || explicit.has(path))).sort((a, b) => Number(a.type === "symlink") - Number(b.type === "symlink") || (a.path < b.path ? -1 : 1));
  const links = new Set(candidates.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const known = /* @__PURE__ */ new Set();
  const documents = [];
  const templates = [];
  const doubtful = /* @__PURE__ */ new Set();
  for (const chunk of chunksOf(candidates)) {
    const sources = await Promise.all(chunk.map((entry) => readCandidate(tree, entry, collector)));
    for (const source of sources) {
      if (source === void 0 || links.has(source.path) && known.has(source.sha256)) continue;
      known.add(source.sha256);
      const found = await examine(source, explicit.has(source.path), collector, doubtful);
      if (found === "template") templates.push(source.path);
      else if (found !== void 0) documents.push(found);
    }
  }
  documents.sort((a, b) => a.path < b.path ? -1 : 1);
  const undecided2 = documents.filter((document) => doubtful.has(document.path)).map(bucketOrEndpoint2);
  return { documents, gaps: [...undecided2, ...templatesGaps(templates)] };
}
function bucketOrEndpoint2({ path }) {
  return {
    what: `what ${path} is attached to`,
    why: "its content suits a bucket policy and a VPC endpoint policy",
    cure: "name it in a config under inventory.buckets, or call the file endpoint or bucket after what it is attached to"
  };
}
async function readCandidate(tree, entry, collector) {
  try {
    const bytes = await tree.read(entry.path);
    const decoded = decode(entry.path, bytes);
    if ("ok" in decoded) return decoded.ok;
    if (isPolicyText2(Buffer.from(bytes).toString("latin1").replaceAll("\0", "")))
      collector.problem(...decoded.problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (entry.type === "symlink" && /no such file|is not a file/.test(error.message)) {
      return void 0;
    }
    const help = error.help === void 0 ? {} : { help: error.help };
    collector.problem({
      severity: "error",
      rule: "unreadable-input",
      path: entry.path,
      message: error.message,
      ...help
    });
  }
  return void 0;
}
async function examine(source, explicit, collector, doubtful) {
  const { path, text } = source;
  if (isTemplate(path, text)) return explicit || SPEAKS_OF_EXPORTS.test(text) ? "template" : void 0;
  const looksLike = explicit || isPolicyText2(text);
  const named = isNamedLikePolicy(path);
  if (!looksLike && !named && !mayBeMisspelt(text)) return void 0;
  const parsed = await parseText(source);
  if (!("ok" in parsed)) {
    if (looksLike || named && !isLenientJson(text)) collector.problem(...parsed.problems);
    return void 0;
  }
  const { value } = parsed.ok;
  if (!isPolicyDocument(value)) {
    reportOther(source, parsed.ok, explicit, collector);
    return void 0;
  }
  const recognised = recogniseKind(value, path);
  if (recognised === void 0) {
    const why = "a resource policy of a service that takes no part in an export, or of no service that can be told";
    if (explicit) collector.problem({ severity: "error", rule: "unreadable-input", path, message: `${path}: ${why}` });
    else collector.remark(path, why);
    return void 0;
  }
  if (!recognised.certain) {
    if (recognised.kind === "vpc-endpoint-policy") doubtful.add(path);
    collector.assume(path, `it was taken for ${article(recognised.kind)} ${recognised.kind}: ${recognised.why}`);
  }
  return collector.policy(parsed.ok, recognised.kind);
}
function article(word) {
  return /^([aei]|rcp|scp)/.test(word) ? "an" : "a";
}
function reportOther(source, document, explicit, collector) {
  const { path, text } = source;
  const meant = meantAsPolicy(path, document);
  const pasted = PASTED_MEMBER.exec(text);
  if (pasted !== null) {
    const { line, column } = indexLines(text).position(pasted.index);
    const character = text.charAt(pasted.index);
    const message = `found ${describeCharacter(character)} around the name of an element (line ${line}, column ${column})`;
    const help = cureForPasted(character);
    collector.problem({ severity: "error", rule: "unreadable-input", path, line, column, message, help });
  } else if (meant !== void 0) collector.problem(meant);
  else if (explicit) {
    const message = `${path}: not a policy document, which has Statement at its top level`;
    collector.problem({ severity: "error", rule: "unreadable-input", path, message });
  } else if (holdsPolicy(document.value)) {
    const about = GENESYS_ACCOUNT.test(text) ? ", which names a Genesys account" : "";
    collector.remark(
      path,
      `it holds a policy below its top level${about}; put the policy in a file of its own to have it judged`
    );
  }
}
function holdsPolicy(value) {
  if (typeof value !== "object" || value === null) return false;
  return isPolicyDocument(value) || Object.values(value).some(holdsPolicy);
}
function isPolicyText2(text) {
  return text.includes("Statement") && (text.includes("Effect") || /20(?:12|08)-10-17/.test(text));
}
function isTemplate(path, text) {
  if (/\.tf$/i.test(path)) return true;
  return text.includes("AWSTemplateFormatVersion") || text.includes("Resources") && /["']?Type["']?\s*:\s*["']?AWS::/.test(text) || text.includes('"planned_values"');
}
function templatesGaps(paths) {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, 10).join(", ");
  const more = paths.length > 10 ? ` and ${paths.length - 10} more` : "";
  return [
    {
      what: `the policies in ${shown}${more}`,
      why: "templates, plans and Terraform files are not read by this version",
      cure: "give their policies as JSON or YAML documents, and name those in .github/genesys-export-gate.yml"
    }
  ];
}
function chunksOf(entries) {
  const chunks = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = entry.size ?? 0;
    if (bytes + size > CHUNK_BYTES || (chunks.at(-1)?.length ?? 0) >= CHUNK_FILES) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(entry);
    bytes += size;
  }
  return chunks;
}

// src/sources/discovery/read-policies.ts
var UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
var UUIDS = new RegExp(UUID.source.slice(1, -1), "gi");
var ROLE_ARN = /^arn:[a-z-]+:iam::\d{12}:role\/[^*?$]+$/;
var SESSION_ARN = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/*?$]+)(?:\/.*)?$/;
var KEY_ARN = /^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/;
function ofKind(documents, kind) {
  return documents.filter((document) => document.kind === kind);
}
function statementsOf({ policy }) {
  return "unknown" in policy ? [] : policy.statements;
}
function readTrust(document) {
  if ("unknown" in document.policy) {
    const genesys = GENESYS_ACCOUNTS.some((account) => document.text.includes(account));
    const external2 = /sts:ExternalId/i.test(document.text);
    return { genesys, externalIds: genesys || external2 ? unique2(document.text.match(UUIDS) ?? []) : [] };
  }
  const allows = statementsOf(document).filter(({ effect }) => effect === "Allow");
  const principals = allows.flatMap(({ principal }) => principal?.aws ?? []);
  const external = allows.flatMap(
    ({ conditions }) => conditions.filter(({ key }) => key.toLowerCase() === "sts:externalid")
  );
  return {
    genesys: principals.some((principal) => GENESYS_ACCOUNTS.includes(accountOf(principal))),
    externalIds: unique2(external.flatMap(({ values }) => values.filter((value) => UUID.test(value))))
  };
}
function namedRoles(documents) {
  const found = documents.flatMap(statementsOf).flatMap((statement) => [
    ...statement.principal?.aws ?? [],
    ...statement.notPrincipal?.aws ?? [],
    ...conditionValues(statement, "aws:principalarn")
  ]);
  return rolesIn(found);
}
function rolesIn(arns) {
  return unique2(arns.flatMap((arn) => roleArn(arn) ?? [])).filter((arn) => !GENESYS_ACCOUNTS.includes(accountOf(arn)));
}
function writingRoles(documents) {
  const allows = documents.flatMap(statementsOf).filter(({ effect }) => effect === "Allow");
  const writing = allows.filter(({ actions = [] }) => {
    const encrypts = actions.some((action) => covers(action, "kms:GenerateDataKey"));
    const administers = actions.some((action) => covers(action, "kms:PutKeyPolicy"));
    return actions.some(coversPutObject) || encrypts && !administers;
  });
  return rolesIn(writing.flatMap(({ principal }) => principal?.aws ?? []));
}
function namedKeys(documents) {
  const found = documents.flatMap(statementsOf).flatMap((statement) => [
    ...statement.resources ?? [],
    ...conditionValues(statement, "s3:x-amz-server-side-encryption-aws-kms-key-id")
  ]);
  return unique2(found.filter((arn) => KEY_ARN.test(arn)));
}
function writtenResources(documents) {
  return documents.flatMap(statementsOf).filter(({ effect, actions }) => effect === "Allow" && (actions ?? []).some(coversPutObject)).flatMap(({ resources }) => resources ?? []);
}
function bucketsIn(resources) {
  return unique2(resources.flatMap((resource) => /^arn:[^:]*:s3:::([A-Za-z0-9._-]+)(?:\/|$)/.exec(resource)?.[1] ?? []));
}
var PLACEHOLDER = /\{\{|<[^<>]*>|\$\{(?![A-Za-z0-9-]+:(?!:)|[*?$]\})|:::[A-Z0-9_-]*[A-Z]{3}[A-Z0-9_-]*(?:\/|$)/;
function isAbout(document, bucket) {
  const resources = resourcesOf(document);
  if (resources.some((resource) => PLACEHOLDER.test(resource))) return "perhaps";
  const named = bucketsOfPolicy(document);
  if (named.includes(bucket)) return "yes";
  if (resources.length === 0) return named.length === 0 ? "perhaps" : "no";
  return resources.some((resource) => {
    const [, part] = /^arn:[^:]*:s3:::([^/]+)/.exec(resource) ?? [];
    if (part === void 0) return resource.includes("*") && covers(resource, `arn:aws:s3:::${bucket}`);
    return /[*?]/.test(part) && covers(part, bucket);
  }) ? "perhaps" : "no";
}
function resourcesOf(document) {
  return statementsOf(document).flatMap(({ resources, notResources }) => [
    ...resources ?? [],
    ...notResources ?? []
  ]);
}
function organizationsIn(resources) {
  const segments = resources.flatMap((resource) => /^arn:[^:]*:s3:::[^/]+\/([^/]+)\//.exec(resource)?.[1] ?? []);
  return unique2(segments.filter((segment) => UUID.test(segment)));
}
function bucketsOfPolicy(document) {
  if ("unknown" in document.policy) {
    return unique2(
      [...document.text.matchAll(/arn:[a-z-]+:s3:::([A-Za-z0-9._-]+)(?=["'/\s])/g)].map((match) => match[1] ?? "")
    );
  }
  return bucketsIn(resourcesOf(document));
}
function accountOf(principal) {
  return /^\d{12}$/.test(principal) ? principal : principal.split(":")[4] ?? "";
}
function conditionValues(statement, key) {
  return statement.conditions.filter((test) => test.key.toLowerCase() === key).flatMap(({ values }) => values);
}
function roleArn(arn) {
  if (ROLE_ARN.test(arn)) return arn;
  const [, partition, account, name] = SESSION_ARN.exec(arn) ?? [];
  return name === void 0 ? void 0 : `arn:${partition}:iam::${account}:role/${name}`;
}
function coversPutObject(pattern) {
  return covers(pattern, "s3:PutObject");
}
function covers(pattern, action) {
  const [wanted, text] = [pattern.toLowerCase(), action.toLowerCase()];
  let [at, star, resume] = [0, -1, 0];
  for (let position = 0; position < text.length; ) {
    if (wanted[at] === "*") [star, resume, at] = [at, position, at + 1];
    else if (at < wanted.length && (wanted[at] === "?" || wanted[at] === text[position])) {
      at += 1;
      position += 1;
    } else if (star === -1) return false;
    else {
      resume += 1;
      [at, position] = [star + 1, resume];
    }
  }
  return /^\**$/.test(wanted.slice(at));
}
function unique2(items) {
  return [...new Set(items)];
}

// src/sources/config/unreferenced.ts
async function remarkUnreferenced(tree, { buckets }, exports, collector) {
  const inputs = collector.inputs();
  const paths = new Set(inputs.map(({ path }) => path));
  const names = new Set(exports.map(({ bucket }) => bucket));
  const keys = new Set(
    buckets.filter(({ name }) => names.has(name)).flatMap(({ encryption }) => encryption?.key ?? [])
  );
  const entries = (await tree.list()).filter(({ path, type }) => type === "file" && !paths.has(path));
  const { documents } = await findDocuments(tree, entries, /* @__PURE__ */ new Set(), createCollector(tree.ref));
  for (const document of documents) {
    const named = namedBy(document, names, keys);
    if (named !== void 0) collector.assume(document.path, `it names ${named}, but the config does not reference it`);
  }
}
function namedBy(document, buckets, keys) {
  if (document.kind === "bucket-policy") {
    const bucket = bucketsOfPolicy(document).find((name) => buckets.has(name));
    return bucket === void 0 ? void 0 : `the bucket ${bucket}`;
  }
  if (document.kind !== "key-policy") return void 0;
  const key = namedKeys([document]).find((arn) => keys.has(arn));
  const byPath = [...keys].find((arn) => document.path.includes(arn.split("key/")[1] ?? arn));
  return key === void 0 && byPath === void 0 ? void 0 : `the key ${key ?? byPath}`;
}

// src/sources/full-access.ts
var TEXT = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`;
var PATH = "FullAWSAccess (AWS managed)";
function withFullAccess(scps, collector) {
  const mayAllow = scps.some(
    ({ policy }) => "unknown" in policy || policy.statements.some(({ effect }) => effect === "Allow")
  );
  if (mayAllow || scps.length === 0) return scps;
  const paths = scps.map(({ path }) => path).join(", ");
  collector.remark(paths, "these SCPs only deny, so AWS' own FullAWSAccess is taken to be attached beside them");
  const parsed = parseJson(TEXT, PATH);
  if (!("document" in parsed)) return scps;
  const { value, places } = parsed.document;
  const source = { path: PATH, text: TEXT, sha256: "", format: "json", value, places };
  return [collector.managedPolicy(source, "scp"), ...scps];
}

// src/inventory/model.ts
function isGap(value) {
  return "why" in value && "cure" in value;
}

// src/sources/discovery/keys.ts
function keysOf(documents) {
  const arns = namedKeys(documents);
  const policies = /* @__PURE__ */ new Map();
  const left = [];
  for (const policy of ofKind(documents, "key-policy")) {
    const own2 = namedKeys([policy]);
    const byPath = arns.filter((arn2) => policy.path.includes(arn2.split("key/")[1] ?? arn2));
    const [arn, ...others] = own2.length === 1 ? own2 : byPath.length === 1 ? byPath : arns;
    if (arn === void 0 || others.length > 0 || policies.has(arn)) left.push(policy);
    else policies.set(arn, policy);
  }
  return { arns, policies, left };
}

// src/sources/discovery/buckets.ts
function findBuckets(documents, roles, declared, collector) {
  const { keys, gaps } = findKeys(documents, collector);
  const policies = ofKind(documents, "bucket-policy");
  const writers2 = /* @__PURE__ */ new Map();
  for (const role of roles)
    for (const name of bucketsOfRole(role, policies)) if (!writers2.has(name)) writers2.set(name, role);
  const names = [.../* @__PURE__ */ new Set([...declared, ...writers2.keys()])];
  const found = [];
  const taken = /* @__PURE__ */ new Set();
  const open = [...gaps];
  for (const name of names) {
    const role = writers2.get(name) ?? roles[0];
    const named = policies.filter((document) => bucketsOfPolicy(document).includes(name));
    const about = named.length > 0 ? named : policies.filter((document) => isAbout(document, name) === "perhaps");
    for (const document of about) taken.add(document);
    if (about.length === 0)
      collector.assume(`the bucket policy of ${name}`, "no document is one: it was taken to have none");
    const unclear = whyUnclear(name, about);
    if (unclear !== void 0) open.push(unclear);
    const key = keyOf(role, about, keys, collector, open, name);
    const region = key?.arn.split(":")[3];
    found.push({
      name,
      account: accountOf(role?.arn ?? ""),
      ...region === void 0 ? {} : { region },
      ...about.length === 0 ? {} : { policy: onlyPolicy(about, unclear) },
      ...key === void 0 ? {} : { encryption: { algorithm: "aws:kms", key: key.arn } }
    });
  }
  for (const document of policies.filter((policy) => !taken.has(policy))) {
    const about = bucketsOfPolicy(document).join(", ") || "no bucket by its name";
    collector.remark(document.path, `a bucket policy that names ${about}, which is not the bucket of an export`);
  }
  return { buckets: found, keys, gaps: open };
}
function bucketsOfRole(role, policies) {
  const identity = isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const named = bucketsIn(writtenResources(identity));
  if (named.length > 0) return named;
  const naming = policies.filter((document) => namedRoles([document]).includes(role.arn));
  const about = [...new Set((naming.length > 0 ? naming : policies).flatMap(bucketsOfPolicy))];
  return about.length === 1 ? about : [];
}
function onlyPolicy(about, unclear) {
  const [first] = about;
  if (first !== void 0 && unclear === void 0) return first;
  const path = about.map((document) => document.path).join(", ");
  return unreadablePolicy(path, "bucket-policy", unclear?.why ?? "no document is one");
}
function whyUnclear(name, about) {
  const [only] = about;
  const paths = about.map(({ path }) => path).join(", ");
  const what = `the bucket policy of ${name}`;
  if (about.length > 1) {
    return {
      what,
      why: `a bucket has one policy, and several documents may be it: ${paths}`,
      cure: "name the right one in a config, as policy of the bucket under inventory.buckets"
    };
  }
  if (only === void 0 || isAbout(only, name) === "yes") return void 0;
  return {
    what,
    why: `the resources of ${paths} have wildcards or placeholders where the bucket's name stands`,
    cure: `write the bucket's name into ${paths}, or name the finished policy in a config under inventory.buckets`
  };
}
function findKeys(documents, collector) {
  const { arns, policies, left } = keysOf(documents);
  for (const [arn, { path }] of policies) collector.assume(path, `taken for the key policy of ${arn}`);
  const keys = arns.map((arn) => ({
    arn,
    policy: policies.get(arn) ?? missingKeyPolicy(arn, policies.size + left.length),
    grants: []
  }));
  return { keys, gaps: left.map((policy) => unnamedKey(policy, arns)) };
}
function keyOf(role, about, keys, collector, gaps, bucket) {
  const identity = role === void 0 || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const named = namedKeys([...identity, ...about]);
  const related = named.length > 0 ? keys.filter(({ arn }) => named.includes(arn)) : keys;
  const [key] = related;
  if (related.length > 1) {
    gaps.push({
      what: `the default encryption of the bucket ${bucket}`,
      why: `its key could be any of ${related.map(({ arn }) => arn).join(", ")}`,
      cure: "say it in a config, as encryption of the bucket under inventory.buckets"
    });
    return void 0;
  }
  if (key !== void 0) {
    collector.assume(
      `the default encryption of ${bucket}`,
      `taken to be aws:kms with ${key.arn}, the key that the policies name, without a bucket key`
    );
  }
  return key;
}
function unnamedKey(policy, arns) {
  return {
    what: `the key of the key policy ${policy.path}`,
    why: arns.length === 0 ? "no policy names a key's ARN" : `it could be any of ${arns.join(", ")}, or another`,
    cure: `name it in a config, as arn and policy (${policy.path}) under inventory.keys`
  };
}
function missingKeyPolicy(arn, policies) {
  return {
    what: `the key policy of ${arn}`,
    why: policies === 0 ? "no document is a key policy" : "no key policy could be told to be its own",
    cure: "add the key policy's document (aws kms get-key-policy prints it), or name it in a config under inventory.keys"
  };
}

// src/sources/discovery/roles.ts
import { posix as posix6 } from "node:path";

// src/sources/discovery/identity-policies.ts
import { posix as posix5 } from "node:path";

// src/sources/discovery/names.ts
import { posix as posix4 } from "node:path";
var KIND_WORDS = new Set(
  "policy policies role roles trust assume identity inline permission permissions boundary bucket key kms s3 iam aws json yaml document doc the for".split(
    " "
  )
);
function words(text) {
  const spaced2 = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return new Set(spaced2.split(/[^a-z0-9]+/).filter((word) => word !== "" && !KIND_WORDS.has(word)));
}
function fileWords(path) {
  return words(posix4.basename(path).replace(/\.[^.]*$/, ""));
}
function shared(a, b) {
  return [...a].filter((word) => b.has(word)).length;
}
function closest(items, target, wordsOf) {
  const scored = items.map((item) => ({ item, score: shared(wordsOf(item), target) })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === void 0 || first.score === 0 || first.score === second?.score) return void 0;
  return first.item;
}
function isPart(part, whole) {
  return part.size > 0 && shared(part, whole) === part.size;
}
function areSame(a, b) {
  return a.size === b.size && isPart(a, b);
}

// src/sources/discovery/identity-policies.ts
var GENERAL = new Set(
  "infra infrastructure terraform tf config configs src main prod production dev staging test live account accounts security cloud platform genesys all common shared".split(
    " "
  )
);
function identityPoliciesOf(trust2, documents) {
  const all = ofKind(documents, "identity-policy");
  const trusts = ofKind(documents, "trust-policy");
  const beside = all.filter((document) => folderOf(document) === folderOf(trust2));
  const group = beside.length > 0 ? beside : all;
  const named = group.filter((document) => ownerByName(document, trusts) === trust2);
  if (named.length > 0) return attach(named, group);
  const free = group.filter((document) => ownerByName(document, trusts) === void 0);
  const rivals = beside.length > 0 ? trusts.filter((other) => folderOf(other) === folderOf(trust2)) : trusts;
  const alone = rivals.length === 1;
  if (alone && (group.length === 1 || beside.length > 0 && isOwnFolder(trust2, documents))) return attach(free, group);
  return { attached: [], perhaps: free, others: [] };
}
function attach(attached3, group) {
  return { attached: attached3, perhaps: [], others: group.filter((document) => !attached3.includes(document)) };
}
function ownerByName(document, trusts) {
  const own2 = fileWords(document.path);
  const fitting = trusts.map((trust2) => ({ trust: trust2, of: fileWords(trust2.path) })).filter(({ of }) => isPart(of, own2) || isPart(own2, of)).sort((a, b) => b.of.size - a.of.size);
  const [first, second] = fitting;
  return first === void 0 || first.of.size === second?.of.size ? void 0 : first.trust;
}
function isOwnFolder(trust2, documents) {
  const name = [...words(posix5.basename(folderOf(trust2)))];
  if (!name.some((word) => !GENERAL.has(word))) return false;
  const kinds = documents.filter((document) => folderOf(document) === folderOf(trust2)).map(({ kind }) => kind);
  return kinds.every((kind) => ["trust-policy", "identity-policy", "permissions-boundary"].includes(kind));
}
function folderOf({ path }) {
  return posix5.dirname(path);
}

// src/sources/discovery/suggest.ts
function suggestConfig(known, documents) {
  const arn = known.role ?? "arn:aws:iam::<account>:role/<name>";
  const bucket = known.bucket ?? "<bucket>";
  const lines = [
    "version: 1",
    "exports:",
    "  - name: recordings",
    `    genesys: { organization-id: ${quoted(known.organizationId ?? "<Genesys organization id>")} }`,
    `    role: ${quoted(arn)}`,
    `    bucket: ${quoted(bucket)}`,
    "inventory:",
    "  roles:",
    `    - arn: ${quoted(arn)}`,
    `      trust-policy: ${quoted(known.trust.path)}`,
    `      identity-policies: ${identityPolicies(known)}`,
    ...choice("      permissions-boundary", ofKind(documents, "permissions-boundary")),
    ...bucketLines(bucket, known, documents),
    ...keyLines(documents),
    ...organizationLines(documents)
  ];
  return { cure: "write .github/genesys-export-gate.yml; an example is below", example: lines.join("\n") };
}
function identityPolicies({ identity, perhaps = [] }) {
  if (identity.length > 0) return `[${identity.map(({ path }) => quoted(path)).join(", ")}]`;
  const which = perhaps.length === 0 ? "every managed and inline policy of the role" : `those of the role: ${list(perhaps)}`;
  return `[${quoted(`<${which}>`)}]`;
}
function bucketLines(bucket, known, documents) {
  const all = ofKind(documents, "bucket-policy");
  const about = known.bucket === void 0 ? all : all.filter((document) => isAbout(document, bucket) !== "no");
  const { arns, left } = keysOf(documents);
  const named = namedKeys([...known.identity, ...about]);
  const related = named.length > 0 ? named : arns;
  const [key] = related;
  const region = related.length === 1 ? key?.split(":")[3] : void 0;
  const several = related.length > 1 || related.length === 0 && left.length > 0;
  const encryption = several ? `<ARN of the bucket's key>` : key;
  return [
    "  buckets:",
    `    - name: ${quoted(bucket)}`,
    `      account: ${quoted(known.role === void 0 ? "<account>" : accountOf(known.role))}`,
    `      region: ${quoted(region ?? "<region>")}`,
    ...about.length === 0 ? ["      # policy: no document is one; leave it out only where the bucket has none"] : [],
    ...choice("      policy", about),
    encryption === void 0 ? "      # encryption: no document names a key; leave it out only where the bucket uses none" : `      encryption: { algorithm: "aws:kms", key: ${quoted(encryption)} }`
  ];
}
function keyLines(documents) {
  const { arns, policies, left } = keysOf(documents);
  const named = arns.flatMap((arn) => {
    const policy = policies.get(arn)?.path ?? (left.length > 0 ? `<one of ${list(left)}>` : "<its key policy>");
    return [`    - arn: ${quoted(arn)}`, `      policy: ${quoted(policy)}`];
  });
  const unnamed = arns.length > 0 ? [] : left;
  const others = unnamed.flatMap(({ path }) => [
    `    - arn: ${quoted("<ARN of its key>")}`,
    `      policy: ${quoted(path)}`
  ]);
  return named.length + others.length === 0 ? [] : ["  keys:", ...named, ...others];
}
function organizationLines(documents) {
  const levels2 = ["scp", "rcp"].flatMap((kind) => {
    const policies = ofKind(documents, kind);
    if (policies.length === 0) return [];
    return [
      `    ${kind}s: # one list for each level, root first`,
      `      - [${policies.map(({ path }) => quoted(path)).join(", ")}]`
    ];
  });
  return levels2.length === 0 ? [] : ["  organization:", ...levels2];
}
function choice(key, documents) {
  const [first, second] = documents;
  if (first === void 0) return [];
  return [`${key}: ${quoted(second === void 0 ? first.path : `<one of ${list(documents)}>`)}`];
}
function list(documents) {
  return documents.map(({ path }) => path).join(", ");
}
function quoted(text) {
  return JSON.stringify(text);
}

// src/sources/discovery/roles.ts
function findRoles(documents, declared, collector) {
  const candidates = declared.length > 0 ? declared : roleCandidates(documents);
  const trusts = ofKind(documents, "trust-policy").map((trust2) => ({ trust: trust2, identity: identityPoliciesOf(trust2, documents) })).filter(isExportTrust);
  const found = trusts.map(({ trust: trust2, identity }) => {
    const arn = declared.length > 0 ? declaredRole(trust2, declared, trusts.length) : roleByName(trust2, candidates) ?? roleThatWrites(identity.attached, documents);
    return { trust: trust2, identity, arn };
  });
  const roles = [];
  const gaps = [];
  for (const one of found) {
    const { trust: trust2, identity, arn } = one;
    if (arn === void 0 || found.filter((other) => other.arn === arn).length > 1) {
      gaps.push(unnamedRole(trust2, identity, candidates, documents));
      continue;
    }
    if (declared.length === 0)
      collector.assume(trust2.path, `taken for the trust policy of ${arn}, ${reason(one, candidates)}`);
    roles.push({ arn, trustPolicy: trust2, ...attached(trust2, identity, arn, documents, gaps, collector) });
  }
  return { roles, gaps };
}
function isExportTrust({ trust: trust2, identity }) {
  const { genesys, externalIds } = readTrust(trust2);
  if (genesys) return true;
  const policies = [...identity.attached, ...identity.perhaps];
  return externalIds.length > 0 && (policies.length === 0 || writtenResources(policies).length > 0);
}
function roleCandidates(documents) {
  const named = namedRoles(documents);
  const accounts = namedKeys(documents).map(accountOf);
  const inAccount = named.filter((arn) => accounts.includes(accountOf(arn)));
  return inAccount.length > 0 ? inAccount : named;
}
function declaredRole(trust2, declared, trusts) {
  const hints = /* @__PURE__ */ new Set([...fileWords(trust2.path), ...folderWords(trust2.path)]);
  const byName = closest(declared, hints, nameWords);
  return byName ?? (declared.length === 1 && trusts === 1 ? declared[0] : void 0);
}
function roleByName(trust2, candidates) {
  const named = candidates.filter(
    (arn) => areSame(nameWords(arn), fileWords(trust2.path)) || areSame(nameWords(arn), folderWords(trust2.path))
  );
  return named.length === 1 ? named[0] : void 0;
}
function roleThatWrites(identity, documents) {
  const buckets = bucketsIn(writtenResources(identity));
  const about = documents.filter(
    (document) => document.kind === "key-policy" || document.kind === "bucket-policy" && (buckets.length === 0 || bucketsOfPolicy(document).some((name) => buckets.includes(name)))
  );
  const writing = writingRoles(about);
  return writing.length === 1 ? writing[0] : void 0;
}
function reason({ trust: trust2, arn = "" }, candidates) {
  return roleByName(trust2, candidates) === arn ? "which has the name of the file or its folder" : "the one role that bucket and key policies let write";
}
function nameWords(arn) {
  return words(arn.slice(arn.lastIndexOf("/") + 1));
}
function folderWords(path) {
  return words(posix6.basename(posix6.dirname(path)));
}
function attached(trust2, identity, arn, documents, gaps, collector) {
  if (identity.attached.length > 0) {
    collector.assume(list2(identity.attached), `taken for all identity policies of ${arn}`);
  }
  if (identity.others.length > 0)
    collector.remark(
      list2(identity.others),
      `not taken for policies of ${arn}: their names do not tie them to ${trust2.path}`
    );
  const boundary = boundaryOf(trust2, arn, documents, gaps);
  if (boundary !== void 0) collector.assume(boundary.path, `taken for the permissions boundary of ${arn}`);
  return {
    identityPolicies: identity.attached.length > 0 ? identity.attached : unknownPolicies(trust2, identity, arn, documents),
    ...boundary === void 0 ? {} : { permissionsBoundary: boundary }
  };
}
function unknownPolicies(trust2, { attached: identity, perhaps }, role, documents) {
  const why = perhaps.length === 0 ? `no identity policy belongs to ${trust2.path} by its folder or name` : `they could be any of ${list2(perhaps)}`;
  return {
    what: `the identity policies of ${role}`,
    why,
    ...suggestConfig({ role, trust: trust2, identity, perhaps, organizationId: readTrust(trust2).externalIds[0] }, documents)
  };
}
function boundaryOf(trust2, arn, documents, gaps) {
  const all = ofKind(documents, "permissions-boundary");
  const only = all.length === 1 && ofKind(documents, "trust-policy").length === 1 ? all[0] : void 0;
  const boundary = only ?? closest(all, fileWords(trust2.path), ({ path }) => fileWords(path));
  if (boundary === void 0 && all.length > 0) {
    gaps.push({
      what: `the permissions boundary of ${arn}`,
      why: `it could be any of ${list2(all)}, or none`,
      cure: `name it in a config, as permissions-boundary of ${arn} under inventory.roles`
    });
  }
  return boundary;
}
function unnamedRole(trust2, identity, candidates, documents) {
  const buckets = bucketsIn(writtenResources(identity.attached));
  const { genesys, externalIds } = readTrust(trust2);
  const which = candidates.length === 0 ? "no policy names a role that could be it" : `it could be any of ${candidates.join(", ")}, or another`;
  const why = `${genesys ? "the trust policy trusts Genesys" : "the trust policy asks for an organization's ExternalId"}, and ${which}`;
  return {
    what: `the role's ARN of the trust policy ${trust2.path}`,
    why: statementsOf(trust2).length === 0 ? `${why}; the document has no statement that could be read` : why,
    ...suggestConfig(
      {
        trust: trust2,
        identity: identity.attached,
        perhaps: identity.perhaps,
        organizationId: externalIds[0],
        bucket: buckets.length === 1 ? buckets[0] : void 0
      },
      documents
    )
  };
}
function list2(documents) {
  return documents.map(({ path }) => path).join(", ");
}

// src/sources/discovery/discover.ts
function discoverInventory(documents, exports, found, collector) {
  const roles = findRoles(documents, [...new Set(exports.map(({ role }) => role))], collector);
  const buckets = findBuckets(documents, roles.roles, [...new Set(exports.map(({ bucket }) => bucket))], collector);
  const nothing = roles.roles.length === 0 && roles.gaps.length === 0 && exports.length === 0;
  if (nothing) {
    collector.remark("exports", "no trust policy among the files lets a Genesys account or a UUID ExternalId in");
    return { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: found, documents };
  }
  for (const document of ofKind(documents, "vpc-endpoint-policy")) {
    collector.remark(
      document.path,
      "a VPC endpoint policy counts for requests through that endpoint; Genesys' do not go there"
    );
  }
  return {
    exports,
    roles: roles.roles,
    buckets: buckets.buckets,
    keys: buckets.keys,
    organization: discoverOrganization(documents, collector),
    gaps: [...found, ...roles.gaps, ...buckets.gaps, ...unknownLevels(documents)],
    documents
  };
}
function unknownLevels(documents) {
  const allowing = ofKind(documents, "scp").filter(
    ({ policy }) => "unknown" in policy ? false : policy.statements.some(({ effect }) => effect === "Allow")
  );
  if (allowing.length < 2) return [];
  return [
    {
      what: `the levels of the service control policies ${allowing.map(({ path }) => path).join(", ")}`,
      why: "files do not tell whether they stand on one level of the organization or on several",
      cure: "say so under inventory.organization.scps of a config: one list per level, root first"
    }
  ];
}
function discoverOrganization(documents, collector) {
  const scps = ofKind(documents, "scp");
  const rcps = ofKind(documents, "rcp");
  if (scps.length === 0) collector.remark("service control policies", "no document is one: none was taken to apply");
  else collector.remark(scps.map(({ path }) => path).join(", "), "taken for the account's SCPs, all on one level");
  if (rcps.length === 0) collector.remark("resource control policies", "no document is one: none was taken to apply");
  return {
    ...scps.length === 0 ? {} : { scps: [withFullAccess(scps, collector)] },
    ...rcps.length === 0 ? {} : { rcps: [rcps] }
  };
}

// src/sources/discovery/exports.ts
function findExports(inventory) {
  const policies = inventory.buckets.flatMap(({ policy }) => policy ?? []);
  const exports = [];
  const gaps = [];
  for (const role of inventory.roles) {
    const trust2 = role.trustPolicy;
    if (isGap(trust2)) {
      gaps.push({ ...trust2, why: `${trust2.why}, so it is not known whether Genesys may assume the role` });
      continue;
    }
    const { genesys, externalIds } = readTrust(trust2);
    if (!genesys && externalIds.length === 0) continue;
    const identity = isGap(role.identityPolicies) ? [] : role.identityPolicies;
    const buckets = bucketsOfRole(role, policies);
    const organizationId = organizationOf(externalIds, identity);
    if (buckets.length === 0) gaps.push(unknownBucket(role, trust2, identity, organizationId, inventory.documents));
    for (const bucket of buckets) exports.push(exportOf(role, trust2, bucket, buckets.length > 1, organizationId));
  }
  return { exports, gaps };
}
function exportOf(role, trust2, bucket, several, organizationId) {
  const name = role.arn.slice(role.arn.lastIndexOf("/") + 1);
  const place = trust2.places.get("")?.value;
  return {
    name: several ? `${name}/${bucket}` : name,
    role: role.arn,
    bucket,
    network: {},
    discovered: true,
    ...organizationId === void 0 ? {} : { organizationId },
    ...place === void 0 ? {} : { place }
  };
}
function organizationOf(externalIds, identity) {
  if (externalIds.length === 1) return externalIds[0];
  const prefixes = organizationsIn(writtenResources(identity));
  return prefixes.length === 1 ? prefixes[0] : void 0;
}
function unknownBucket(role, trust2, identity, organizationId, documents) {
  const what = `the bucket that ${role.arn} writes to`;
  const policies = role.identityPolicies;
  if (isGap(policies)) return { ...policies, what, why: `${policies.what} are not known: ${policies.why}` };
  return {
    what,
    why: "no policy of the role allows s3:PutObject on a bucket by name, and no one bucket policy tells it",
    ...suggestConfig({ role: role.arn, trust: trust2, identity, organizationId }, documents)
  };
}

// src/sources/config/policy-reader.ts
import { posix as posix7 } from "node:path";
function policyReader(parsed, tree, collector) {
  return async (path, kind, at) => {
    const text = await readText(tree, path);
    if (!("ok" in text)) {
      const [problem] = text.problems;
      const message = problem?.message ?? path;
      if (problem?.line === void 0) {
        const help = problem?.help ?? await similarFile(tree, path, kind);
        collector.problem({
          ...configProblem(parsed.path, parsed.document, at, `${showPath(at)}: ${message}`, help),
          rule: "unreadable-input"
        });
      } else collector.problem(problem);
      return unreadablePolicy(path, kind, `it cannot be read: ${message}`);
    }
    const document = await parseText(text.ok);
    const problems = "ok" in document ? notThisPolicy(document.ok, kind, parsed, at) : document.problems;
    const [first] = problems;
    if ("ok" in document && first === void 0) return collector.policy(document.ok, kind);
    collector.problem(...problems);
    collector.input(path, text.ok.sha256, kind);
    return unreadablePolicy(path, kind, `it cannot be read: ${first?.message}`);
  };
}
function notThisPolicy({ path, value }, kind, parsed, at) {
  const wrapped = wrappedPolicy(value);
  if (wrapped !== void 0) {
    return [{ severity: "error", rule: "unreadable-input", path, ...wrapped, message: `${path}: ${wrapped.message}` }];
  }
  const other = otherKind(value, kind);
  if (other === void 0) return [];
  const words2 = (name) => name.replaceAll("-", " ");
  const message = `${showPath(at)}: ${path} is ${article2(other.kind)} ${words2(other.kind)} (${other.why}), and the config names it as ${words2(kind)}`;
  return [configProblem(parsed.path, parsed.document, at, message, `name the file of the ${words2(kind)} here`)];
}
function article2(kind) {
  return kind === "identity-policy" ? "an" : "a";
}
async function similarFile(tree, path, kind) {
  const paths = (await tree.list()).map((entry) => entry.path);
  const folder2 = posix7.dirname(posix7.normalize(path));
  const stem = (file) => posix7.basename(file).replace(/\.[^.]*$/, "");
  const beside = paths.filter(
    (file) => posix7.dirname(file) === folder2 && /\.(json|ya?ml)$/i.test(file) && (kindOfName(stem(file)) ?? kind) === (kindOfName(stem(path)) ?? kind)
  );
  const name = nearest(stem(path), beside.map(stem));
  const close = paths.includes(path) ? void 0 : beside.find((file) => stem(file) === name);
  return close === void 0 ? void 0 : `did you mean ${close}?`;
}

// src/sources/inventory-from-config.ts
function exportsFromConfig({ config, document }) {
  return (config.exports ?? []).map((declared, index) => {
    const { region, account } = declared.genesys;
    const { "source-ips": sourceIps, "source-vpce": sourceVpce, via } = declared.network ?? {};
    return {
      name: declared.name,
      organizationId: declared.genesys["organization-id"],
      role: declared.role,
      bucket: declared.bucket,
      discovered: false,
      ...defined({ region, account, place: placesOf(document, ["exports", index])?.value }),
      network: defined({ sourceIps, sourceVpce, via })
    };
  });
}
async function inventoryFromConfig(parsed, exports, tree, collector) {
  const { inventory = {} } = parsed.config;
  const read = policyReader(parsed, tree, collector);
  const roles = await inOrder(inventory.roles, (role, index) => readRole(role, ["inventory", "roles", index], read));
  const accountOfBucket = bucketAccounts(exports, roles);
  const buckets = await inOrder(
    inventory.buckets,
    (bucket, index) => readBucket(bucket, accountOfBucket(bucket.name), ["inventory", "buckets", index], read)
  );
  const keys = await inOrder(inventory.keys, (key, index) => readKey(key, ["inventory", "keys", index], read));
  return {
    exports,
    roles,
    buckets,
    keys: [...keys, ...keysWithoutEntry(buckets, keys)],
    organization: await readOrganization(inventory, read, collector),
    gaps: [
      ...danglingReferences(exports, roles, buckets),
      ...bucketsWithoutAccount(buckets),
      ...bucketsWithoutEncryption(buckets, keys.length)
    ],
    documents: collector.documents()
  };
}
async function readRole(role, at, read) {
  const { "trust-policy": trust2, "identity-policies": identity, "permissions-boundary": boundary } = role;
  return {
    arn: role.arn,
    trustPolicy: trust2 === void 0 ? roleGap(role.arn, "the trust policy", "trust-policy") : await read(trust2, "trust-policy", [...at, "trust-policy"]),
    identityPolicies: identity === void 0 ? roleGap(role.arn, "the identity policies", "identity-policies") : await inOrder(identity, (path, index) => read(path, "identity-policy", [...at, "identity-policies", index])),
    ...boundary === void 0 ? {} : { permissionsBoundary: await read(boundary, "permissions-boundary", [...at, "permissions-boundary"]) },
    ...defined({ tags: role.tags, uniqueId: role["unique-id"] })
  };
}
async function readBucket(bucket, account, at, read) {
  const { "public-access-block": block, encryption, "object-lock": objectLock } = bucket;
  const publicAccessBlock = block && {
    blockPublicAcls: block["block-public-acls"] ?? false,
    ignorePublicAcls: block["ignore-public-acls"] ?? false,
    blockPublicPolicy: block["block-public-policy"] ?? false,
    restrictPublicBuckets: block["restrict-public-buckets"] ?? false
  };
  return {
    name: bucket.name,
    account: bucket.account ?? account,
    ...defined({
      region: bucket.region,
      policy: bucket.policy === void 0 ? void 0 : await read(bucket.policy, "bucket-policy", [...at, "policy"]),
      publicAccessBlock,
      objectOwnership: bucket["object-ownership"],
      encryption: encryption && readEncryption(encryption),
      objectLock
    })
  };
}
function readEncryption(encryption) {
  const { algorithm, key, "bucket-key": bucketKey } = encryption;
  return { algorithm, ...defined({ key, bucketKey }) };
}
async function readKey(key, at, read) {
  const policy = key.policy === void 0 ? keyGap(key.arn) : await read(key.policy, "key-policy", [...at, "policy"]);
  return { arn: key.arn, policy, grants: (key.grants ?? []).map(readGrant) };
}
function readGrant(grant) {
  return {
    granteePrincipal: grant["grantee-principal"],
    operations: grant.operations,
    ...defined({
      encryptionContextEquals: grant["encryption-context-equals"],
      encryptionContextSubset: grant["encryption-context-subset"]
    })
  };
}
function keysWithoutEntry(buckets, keys) {
  const named = buckets.flatMap(({ encryption }) => encryption?.key ?? []);
  const missing2 = [...new Set(named)].filter((arn) => !keys.some((key) => key.arn === arn));
  return missing2.map((arn) => ({ arn, policy: keyGap(arn), grants: [] }));
}
async function readOrganization(inventory, read, collector) {
  const { organization } = inventory;
  if (organization === void 0) return {};
  const levels2 = async (name, kind) => {
    const lists = organization[name];
    if (lists === void 0) return void 0;
    return inOrder(
      lists,
      (paths, level) => inOrder(paths, (path, index) => read(path, kind, ["inventory", "organization", name, level, index]))
    );
  };
  const scps = (await levels2("scps", "scp"))?.map((level) => withFullAccess(level, collector));
  return defined({ id: organization.id, scps, rcps: await levels2("rcps", "rcp") });
}
function bucketAccounts(exports, roles) {
  const accountOf3 = (arn) => arn.split(":")[4] ?? "";
  const ofRoles = [...new Set(roles.map(({ arn }) => accountOf3(arn)))];
  const fallback = ofRoles.length === 1 ? ofRoles[0] ?? "" : "";
  return (bucket) => {
    const writer = exports.find((declared) => declared.bucket === bucket);
    return writer === void 0 ? fallback : accountOf3(writer.role);
  };
}
async function inOrder(items, read) {
  const results = [];
  for (const [index, item] of (items ?? []).entries()) results.push(await read(item, index));
  return results;
}
function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));
}

// src/sources/load-world.ts
var CONFIG_PATHS = [
  ".github/genesys-export-gate.yml",
  ".github/genesys-export-gate.yaml",
  ".github/genesys-export-gate.json"
];
var EMPTY = { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: [], documents: [] };
async function loadWorld(tree, options = {}) {
  const collector = createCollector(tree.ref);
  const configPath = await findConfig(tree, options, collector);
  const parsed = configPath === void 0 ? void 0 : await readConfig(tree, configPath, collector);
  const stopped = collector.problems().some(({ severity }) => severity === "error");
  const inventory = stopped ? EMPTY : await readInventory(tree, parsed, options, collector);
  return {
    ref: tree.ref,
    ...configPath === void 0 ? {} : { configPath },
    settings: parsed === void 0 ? DEFAULT_SETTINGS : settingsOf(parsed),
    inventory,
    files: new Set((await tree.list()).map(({ path }) => path)),
    inputs: collector.inputs(),
    problems: collector.problems(),
    notEvaluated: collector.remarks()
  };
}
async function findConfig(tree, options, collector) {
  const { configPath, paths = [] } = options;
  if (configPath === void 0 && paths.length > 0) return void 0;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  if (configPath !== void 0) {
    const path = checkedPath(configPath);
    if (listed.has(path) || await exists(tree, path)) return path;
    const close = nearest(path, [...listed]);
    throw new UserError(`${configPath}: no such config`, close === void 0 ? void 0 : `did you mean ${close}?`);
  }
  const found = CONFIG_PATHS.filter((path) => listed.has(path));
  const [first, second] = found;
  if (first !== void 0 && second !== void 0) {
    const message = `two configs: ${found.join(" and ")}`;
    collector.problem({ severity: "error", rule: "bad-config", path: second, message, help: "keep one of them" });
  }
  return first;
}
async function exists(tree, path) {
  try {
    await tree.read(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return !error.message.endsWith("no such file");
    throw error;
  }
}
async function readConfig(tree, path, collector) {
  const text = await readText(tree, path, "bad-config");
  if (!("ok" in text)) {
    collector.problem(...text.problems);
    return void 0;
  }
  collector.input(path, text.ok.sha256, "config");
  const parsed = await parseConfig(text.ok);
  if ("ok" in parsed) return parsed.ok;
  collector.problem(...parsed.problems);
  return void 0;
}
async function readInventory(tree, parsed, options, collector) {
  const exports = parsed === void 0 ? [] : exportsFromConfig(parsed);
  const declaresInventory = parsed?.config.inventory !== void 0 && (options.paths ?? []).length === 0;
  const inventory = parsed !== void 0 && declaresInventory ? await inventoryFromConfig(parsed, exports, tree, collector) : await discover(tree, exports, options, collector);
  const notRead = parsed === void 0 ? [] : sourcesNotRead(parsed);
  if (parsed?.config.exports?.some(({ observed }) => observed !== void 0)) {
    collector.remark("observed facts of the config", "this version does not use them");
  }
  if ((parsed?.config.accounts ?? []).length > 0) {
    collector.remark("accounts of the config", "they are for reading AWS live; a check of files does without them");
  }
  const completed = parsed?.config.exports === void 0 ? findExports({ ...inventory, documents: collector.documents() }) : { exports, gaps: [] };
  if (parsed !== void 0) {
    collector.problem(...strangeSuppressions(parsed, completed.exports));
    if (declaresInventory) await remarkUnreferenced(tree, inventory, completed.exports, collector);
  }
  return {
    ...inventory,
    exports: completed.exports,
    gaps: [...inventory.gaps, ...notRead, ...completed.gaps],
    documents: collector.documents()
  };
}
async function discover(tree, exports, options, collector) {
  const { entries, explicit } = await selectEntries(tree, options);
  const { documents, gaps } = await findDocuments(tree, entries, explicit, collector);
  return discoverInventory(documents, exports, gaps, collector);
}
async function selectEntries(tree, { paths = [], missingPaths }) {
  const listed = await tree.list();
  if (paths.length === 0) return { entries: listed, explicit: /* @__PURE__ */ new Set() };
  const explicit = /* @__PURE__ */ new Set();
  const selected = /* @__PURE__ */ new Map();
  for (const given of paths) {
    const path = checkedPath(given).replace(/\/$/, "");
    const named = listed.find((entry) => entry.path === path && entry.type !== "submodule");
    const inside = listed.filter((entry) => path === "." || entry.path.startsWith(`${path}/`));
    const file = named ?? (inside.length === 0 && await exists(tree, path) ? { path, type: "file" } : void 0);
    if (file !== void 0) explicit.add(path);
    else if (inside.length === 0 && missingPaths !== "ignore") {
      const close = nearest(
        path,
        listed.map((entry) => entry.path)
      );
      throw new UserError(
        `${given}: no such file or folder`,
        close === void 0 ? void 0 : `did you mean ${close}?`
      );
    }
    for (const entry of file === void 0 ? inside : [file]) selected.set(entry.path, entry);
  }
  return { entries: [...selected.values()], explicit };
}

// src/sources/tree/git-process.ts
import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
var HARMLESS = [
  "--no-pager",
  ...["safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.sshCommand=false"].flatMap(
    (setting) => ["-c", setting]
  ),
  ...["-c", "protocol.allow=never"]
];
var MAX_OUTPUT = 512 * 1024 * 1024;
function runGit(directory, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, ...args], { cwd: directory, env: cleanEnvironment(), stdio: "pipe" });
    const out = [];
    const err = [];
    let size = 0;
    child.on("error", (error) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") resolve(void 0);
      else notStarted(directory, error.code).then(reject, reject);
    });
    child.stdout.on("data", (chunk) => {
      size += chunk.length;
      if (size <= MAX_OUTPUT) out.push(chunk);
      else {
        child.kill();
        reject(new UserError(`git ${args[0]} answers with more than ${MAX_OUTPUT} bytes`));
      }
    });
    child.stderr.on("data", (chunk) => err.push(chunk));
    child.on("close", (status) => {
      resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() });
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(input ?? "");
  });
}
async function git(directory, args, input) {
  const result = await runGit(directory, args, input);
  if (result === void 0) throw await notStarted(directory);
  if (result.status !== 0) throw new UserError(`git ${args[0]} failed: ${result.stderr || `status ${result.status}`}`);
  return result.stdout;
}
async function notStarted(directory, code = "ENOENT") {
  const folder2 = await access(directory, constants.R_OK | constants.X_OK).then(
    () => void 0,
    (error) => error.code ?? "unknown"
  );
  if (folder2 !== void 0) return new UserError(`cannot read ${directory} (${folder2})`);
  if (code === "ENOENT") return new UserError("git is not installed", "install git, or put it on the PATH");
  return new UserError(`git could not be started (${code})`, "check the permissions of the git program");
}
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1"
  };
}

// src/sources/tree/git-blobs.ts
var BATCH_BYTES = 32 * 1024 * 1024;
function localBlobs(directory) {
  let queue = [];
  return ({ object, size = 0 }) => new Promise((resolve, reject) => {
    if (queue.length === 0) setImmediate(flush);
    queue.push({ object, size, resolve, reject });
  });
  async function flush() {
    const all = queue;
    queue = [];
    for (const batch of batchesOf(all)) {
      try {
        await answer(directory, batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}
function batchesOf(all) {
  const batches = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of all) {
    if (bytes + one.size > BATCH_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(one);
    bytes += one.size;
  }
  return batches;
}
async function answer(directory, batch) {
  const output = await git(directory, ["cat-file", "--batch"], batch.map(({ object }) => `${object}
`).join(""));
  let at = 0;
  for (const { object, resolve, reject } of batch) {
    const end = output.indexOf(10, at);
    const header = output.subarray(at, end === -1 ? output.length : end).toString();
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    at = end + 1 + (size === void 0 ? 0 : Number(size) + 1);
    if (size === void 0 || end === -1 || at > output.length) {
      reject(new UserError(`git does not have the object ${object}: ${header}`, "fetch the whole repository"));
    } else resolve(output.subarray(end + 1, at - 1));
  }
}

// src/sources/tree/links.ts
import { posix as posix8 } from "node:path";
var MAX_SYMLINKS = 20;
async function follow(entries, path, read) {
  let current = checkedPath(path);
  for (let links = 0; links <= MAX_SYMLINKS; links += 1) {
    const [found, rest] = firstEntry(entries, current);
    if (found?.type === "submodule") throw inSubmodule(path, found.path);
    if (found === void 0 || found.type === "file" && rest !== "") throw new UserError(`${path}: no such file`);
    if (found.type === "file") return found;
    const target = new TextDecoder().decode(await read(found));
    const next = posix8.join(posix8.dirname(found.path), target, rest);
    if (posix8.isAbsolute(target) || next === ".." || next.startsWith("../")) throw outsideRoot(path);
    current = checkedPath(next);
  }
  throw new UserError(`${path}: a symbolic link that leads to itself`);
}
function firstEntry(entries, path) {
  const segments = path.split("/");
  for (let length = 1; length <= segments.length; length += 1) {
    const entry = entries.get(segments.slice(0, length).join("/"));
    if (entry !== void 0) return [entry, segments.slice(length).join("/")];
  }
  return [void 0, ""];
}

// src/sources/tree/git.ts
async function resolveCommit(directory, ref) {
  if (ref === "" || ref.startsWith("-") || /[\0-\x20\x7f]/.test(ref)) {
    throw new UserError(`${JSON.stringify(ref)} is not a git revision`, "give a branch, a tag or a commit id");
  }
  const result = await runGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (result === void 0) throw await notStarted(directory);
  const id = result.stdout.toString().trim().split("\n").at(-1) ?? "";
  if (result.status === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
  if (/not a git repository/.test(result.stderr)) {
    throw new UserError(`${directory} is not in a git repository`, "a base can only be compared with inside of one");
  }
  throw new UserError(
    `no commit ${JSON.stringify(ref)} in this repository`,
    "fetch it first; with actions/checkout set fetch-depth: 0"
  );
}
async function repositoryRoot(directory) {
  const result = await runGit(directory, ["rev-parse", "--show-toplevel"]);
  const root = result?.stdout.toString().replace(/\n$/, "") ?? "";
  return result?.status === 0 && root !== "" ? root : void 0;
}
async function hasCommit(directory, commit) {
  try {
    await resolveCommit(directory, commit);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
async function mergeBase(directory, a, b) {
  const [first, second] = [await resolveCommit(directory, a), await resolveCommit(directory, b)];
  const result = await runGit(directory, ["merge-base", first, second]);
  const id = result?.stdout.toString().trim() ?? "";
  return result?.status === 0 && id !== "" ? id : void 0;
}
async function commitParents(directory, commit) {
  const id = await resolveCommit(directory, commit);
  const text = (await git(directory, ["cat-file", "commit", id])).toString();
  const header = text.slice(0, text.indexOf("\n\n"));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
}
async function openGitTree(directory, ref, limits = DEFAULT_LIMITS, blobs = localBlobs(directory)) {
  const commit = await resolveCommit(directory, ref);
  const prefix = (await git(directory, ["rev-parse", "--show-prefix"])).toString().replace(/\n$/, "");
  let listing;
  const entries = () => {
    listing ??= listCommit(directory, commit, prefix, limits);
    return listing;
  };
  return {
    ref: commit,
    async list() {
      return [...(await entries()).values()];
    },
    async read(path) {
      const entry = await follow(await entries(), path, blobs);
      const size = entry.size ?? 0;
      if (size > limits.fileBytes) throw tooLarge(path, size, limits);
      return blobs(entry);
    }
  };
}
async function listCommit(directory, commit, prefix, limits) {
  const within = prefix === "" ? [] : ["--", prefix];
  const output = await git(directory, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, ...within]);
  const entries = /* @__PURE__ */ new Map();
  for (const line of output.toString().split("\0")) {
    if (line === "") continue;
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    const [, mode = "", object = "", size = "-", fullPath = ""] = match ?? [];
    if (match === null) throw notListed(commit, line);
    if (!fullPath.startsWith(prefix)) continue;
    const path = fullPath.slice(prefix.length);
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    entries.set(path, { path, type, object, ...size === "-" ? {} : { size: Number(size) } });
    if (entries.size > limits.files) throw tooManyFiles(limits);
  }
  return entries;
}
function notListed(commit, line) {
  return new UserError(
    `git does not have every file of commit ${commit}: ${JSON.stringify(line.slice(line.indexOf("	") + 1))} is missing`,
    "fetch the whole repository: a clone without --filter, and with actions/checkout without `filter` and `sparse-checkout`"
  );
}

// src/genesys/arn.ts
function accountOf2(arn) {
  return arn.split(":")[4] ?? "";
}
function regionOf(arn) {
  return arn.split(":")[3] || void 0;
}
function roleName(arn) {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
function partitionOf(arn) {
  return arn.split(":")[1] || "aws";
}
function sessionArn(role, session) {
  return `arn:${partitionOf(role)}:sts::${accountOf2(role)}:assumed-role/${roleName(role)}/${session}`;
}

// src/genesys/asked.ts
function askedOf(layers, base, open) {
  const concerns = concernsOf(layers, base.action);
  const surroundings = {
    contexts: [requestContext(base.context)],
    open: new Set(open.map((key) => key.toLowerCase()))
  };
  const sources = concerns.statements.map(({ statement }) => statement.source);
  const valuesOf = (wanted) => sources.flatMap(
    ({ conditions }) => conditions.flatMap(({ key, values }) => key.toLowerCase() === wanted.toLowerCase() ? values : [])
  );
  return {
    of: (key) => keyQuestions(key.toLowerCase(), concerns, surroundings),
    resource: () => resourceQuestions(concerns, surroundings),
    values: valuesOf,
    keys: askedKeys(concerns),
    principals: [
      ...sources.flatMap(({ principal, notPrincipal }) => [...principal?.aws ?? [], ...notPrincipal?.aws ?? []]),
      ...valuesOf("aws:PrincipalArn")
    ]
  };
}

// src/genesys/callers.ts
var UNPUBLISHED_SESSION = "unpublished-session";
function callerDimension({ role, genesys }, { principals }) {
  const accounts = genesys.settled ? genesys.accounts : withNamed(genesys.accounts, role, principals);
  const choices = accounts.flatMap((account) => {
    const unpublished = `arn:${partitionOf(role)}:iam::${account}:role/unpublished-genesys-role`;
    const named = principals.filter((arn) => accountOf2(arn) === account && /:(?:role|user|assumed-role)\//.test(arn));
    return [unpublished, ...new Set(named.map((arn) => arn.replaceAll(/[*?]/g, "x")))].map(toChoice);
  });
  const why = genesys.settled ? "Genesys does not publish which role or user of its account calls; trust the account's root and test sts:ExternalId" : "Genesys' account for this region is not published: set `genesys.account` of the export to the one that Genesys gave you";
  return { name: "caller", keys: ["aws:PrincipalArn", "principal"], openPoint: { rule: "P2", why }, choices };
}
function withNamed(accounts, role, principals) {
  const named = principals.map((arn) => /^\d{12}$/.test(arn) ? arn : accountOf2(arn));
  const foreign2 = named.filter((account) => /^\d{12}$/.test(account) && account !== accountOf2(role));
  return [.../* @__PURE__ */ new Set([...accounts, ...foreign2])];
}
function toChoice(arn) {
  const [, , , , account = "", resource = ""] = arn.split(":");
  const session = resource.startsWith("assumed-role/");
  const role = session ? `arn:${partitionOf(arn)}:iam::${account}:role/${resource.split("/")[1]}` : arn;
  const user = resource.startsWith("user/");
  return {
    words: resource.includes("unpublished") ? `some role of account ${account}` : `${arn}`,
    context: {
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": account,
      "aws:PrincipalType": user ? "User" : "AssumedRole"
    },
    principal: { arn: session || user ? arn : sessionArn(arn, UNPUBLISHED_SESSION) }
  };
}

// src/genesys/catalogue.ts
var ASKED = "Genesys asks for this permission (Resource Center, Create IAM resources for AWS S3 bucket)";
var LAYOUT = "Genesys documents this key (Resource Center, Working with exported recordings)";
var FIELD = "field reports only; Genesys does not document it";
var CATALOGUE = [
  { id: "assume-role", action: "sts:AssumeRole", on: "role", evidence: "documented", source: ASKED },
  { id: "get-bucket-location", action: "s3:GetBucketLocation", on: "bucket", evidence: "documented", source: ASKED },
  {
    id: "get-encryption-configuration",
    action: "s3:GetEncryptionConfiguration",
    on: "bucket",
    evidence: "documented",
    source: ASKED
  },
  {
    id: "put-recording",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "documented",
    source: LAYOUT,
    upload: true
  },
  { id: "put-metadata", action: "s3:PutObject", on: "metadata", evidence: "documented", source: LAYOUT, upload: true },
  {
    id: "put-recording-with-acl",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    upload: true,
    withAcl: true
  },
  {
    id: "put-object-acl",
    action: "s3:PutObjectAcl",
    on: "recordings",
    evidence: "documented",
    source: ASKED,
    withAcl: true
  },
  {
    id: "put-recording-multipart",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    part: true
  },
  {
    id: "abort-multipart-upload",
    action: "s3:AbortMultipartUpload",
    on: "recordings",
    evidence: "reported",
    source: FIELD
  },
  {
    id: "generate-data-key",
    action: "kms:GenerateDataKey",
    on: "key",
    evidence: "required",
    source: "S3 needs it to write under SSE-KMS (K1)"
  },
  {
    id: "decrypt",
    action: "kms:Decrypt",
    on: "key",
    evidence: "reported",
    source: "AWS needs it for multipart uploads under SSE-KMS (K1); that Genesys uses them is a field report"
  },
  { id: "list-bucket", action: "s3:ListBucket", on: "bucket", evidence: "reported", source: FIELD, listing: true }
];

// src/genesys/dimensions.ts
var GENESYS_ENDPOINT = "vpce-0genesys000000000";
var GENESYS_VPC = "vpc-0genesys000000000";
function networkDimension(network2, account, asked) {
  const { sourceIps, sourceVpce, via } = network2;
  const space = sourceIps === void 0 ? PUBLIC_ADDRESSES : { within: sourceIps, without: [] };
  const questions = asked.of("aws:SourceIp");
  const addresses = questions.asked || sourceIps !== void 0 ? witnessesFor({ addresses: space }, questions) : SOMEWHERE;
  const internet = addresses.values.map((address) => ({
    words: `over the internet from ${address}`,
    context: { "aws:SourceIp": address }
  }));
  const endpoint = (sourceVpce ?? [GENESYS_ENDPOINT]).map((id) => ({
    words: sourceVpce === void 0 ? "through an endpoint of Genesys' own" : `through ${id}`,
    context: { "aws:SourceVpce": id, ...sourceVpce === void 0 ? genesysNetwork(account) : {} }
  }));
  const unknown = sourceVpce === void 0 ? void 0 : Object.keys(genesysNetwork(account)).find((key) => asked.of(key).asked);
  const incomplete = unknown === void 0 ? addresses.incomplete : `\`${unknown}\` of the declared endpoint is not known`;
  const choices = via === "internet" ? internet : via === "endpoint" ? endpoint : [...internet, ...endpoint];
  const keys = ["aws:SourceIp", "aws:SourceVpce", ...Object.keys(genesysNetwork(account))];
  return { name: "network", keys, choices, ...incomplete === void 0 ? {} : { incomplete } };
}
function genesysNetwork(account) {
  return {
    "aws:SourceVpc": GENESYS_VPC,
    "aws:SourceVpcArn": `arn:aws:ec2:us-east-1:${account}:vpc/${GENESYS_VPC}`,
    "aws:VpcSourceIp": "10.20.30.40",
    "aws:VpceAccount": account,
    "aws:VpceOrgID": "o-genesys000000",
    "aws:VpceOrgPaths": "o-genesys000000/r-gene/"
  };
}
var SOMEWHERE = { values: ["203.0.113.77"] };
var TIME_KEYS = ["aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"];
var TOKEN_AGE = 6e4;
function timeDimension(now, asked) {
  const questions = TIME_KEYS.map((key) => asked.of(key));
  const [clock, epoch, token] = questions;
  const later = token?.dates.map((text) => shifted(text, TOKEN_AGE)) ?? [];
  const witnesses = witnessesFor(
    { from: now.getTime() },
    {
      patterns: questions.flatMap(({ patterns }) => patterns),
      numbers: epoch?.numbers ?? [],
      dates: [...clock?.dates ?? [], ...epoch?.dates ?? [], ...later],
      addresses: questions.flatMap(({ addresses }) => addresses),
      binaries: questions.flatMap(({ binaries }) => binaries),
      booleans: questions.some(({ booleans }) => booleans),
      asked: questions.some((one) => one.asked),
      entangled: questions.flatMap(({ entangled }) => entangled)
    }
  );
  const choices = witnesses.values.map((text) => atInstant(new Date(readDate(text) ?? now.getTime())));
  return { name: "time", keys: TIME_KEYS, choices, ...reason2(witnesses) };
}
function shifted(text, milliseconds) {
  const time = readDate(text);
  return time === void 0 ? text : new Date(time + milliseconds).toISOString();
}
function atInstant(time) {
  return {
    words: `at ${time.toISOString()}`,
    context: {
      "aws:CurrentTime": time.toISOString(),
      "aws:EpochTime": String(Math.floor(time.getTime() / 1e3)),
      "aws:TokenIssueTime": new Date(time.getTime() - TOKEN_AGE).toISOString()
    }
  };
}
function keyDimension(domain, asked) {
  const witnesses = witnessesFor(domain, asked.resource());
  const choices = witnesses.values.map((resource, index) => ({
    words: `key ${index + 1}, of ${/year=(\d+)/.exec(resource)?.[1] ?? "any year"}`,
    context: {},
    resource
  }));
  return { name: "key", keys: ["resource"], choices, ...reason2(witnesses) };
}
function valueDimension(key, domain, asked) {
  const witnesses = witnessesFor(domain, asked.of(key));
  const choices = witnesses.values.map((value) => ({ words: `${key} ${value}`, context: { [key]: value } }));
  return { name: key, keys: [key], choices, ...reason2(witnesses) };
}
var SSE = "s3:x-amz-server-side-encryption";
var SSE_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";
function defaultKeyDimension(bucket) {
  const key = bucket.encryption?.key;
  if (key === void 0) return [];
  return [
    {
      name: "default key",
      keys: [SSE_KEY],
      openPoint: {
        rule: "N2",
        why: `whether \`${SSE_KEY}\` is present when only the bucket's default encryption names the key is documented both ways`
      },
      choices: [
        { words: "key id absent without header", context: {} },
        { words: "key id taken from the bucket default", context: { [SSE_KEY]: key } }
      ]
    }
  ];
}
function encryptionHeaderDimension(bucket) {
  const algorithm = bucket.encryption?.algorithm ?? "AES256";
  const key = bucket.encryption?.key;
  return {
    name: "encryption header",
    keys: [SSE, SSE_KEY],
    choices: [
      { words: "without encryption header", context: {} },
      {
        words: `with encryption header ${algorithm}`,
        context: { [SSE]: algorithm, ...key === void 0 ? {} : { [SSE_KEY]: key } }
      }
    ]
  };
}
var STORAGE_CLASS = {
  name: "storage class header",
  keys: ["s3:x-amz-storage-class"],
  choices: [
    { words: "without storage class header", context: {} },
    { words: "with storage class STANDARD", context: { "s3:x-amz-storage-class": "STANDARD" } }
  ]
};
var TLS_VERSION = {
  name: "TLS version",
  keys: ["s3:TlsVersion"],
  choices: ["1.2", "1.3"].map((version2) => ({ words: `TLS ${version2}`, context: { "s3:TlsVersion": version2 } }))
};
function undeclaredDimension(key, domain, asked, openPoint, absent2) {
  const any = valueDimension(key, domain, asked);
  const without = { words: `without ${key}`, context: { [key]: null } };
  return { ...any, openPoint, choices: absent2 === "may be absent" ? [...any.choices, without] : any.choices };
}
function reason2({ incomplete }) {
  return incomplete === void 0 ? {} : { incomplete };
}

// src/genesys/known-absent.ts
var ABSENT_EVERYWHERE = [
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:username",
  "aws:referer",
  "aws:federatedprovider",
  "aws:calledvia*",
  "aws:principalservicename*",
  "aws:sourceidentity",
  "aws:requesttag/*",
  "aws:tagkeys",
  "aws:multifactorauthage",
  "aws:ec2instancesource*",
  "aws:chatbotsourcearn",
  "aws:assumedroot",
  "ec2:*",
  "lambda:*",
  "iam:*",
  "saml:*",
  "cognito-identity.amazonaws.com:*",
  "token.actions.githubusercontent.com:*"
];
var ABSENT_BY_SERVICE = {
  sts: ["sts:sourceidentity", "sts:transitivetagkeys", "s3:*", "kms:*", "aws:principaltag/*"],
  s3: [
    "sts:*",
    "kms:*",
    "s3:existingobjecttag/*",
    "s3:dataaccesspoint*",
    "s3:accesspointnetworkorigin",
    "s3:versionid"
  ],
  kms: [
    "sts:*",
    "s3:*",
    "aws:sourcevpc*",
    "aws:vpcsourceip",
    "aws:vpce*",
    "kms:encryptioncontext:*",
    "kms:granteeprincipal",
    "kms:grantisforawsresource",
    "kms:grantoperations",
    "kms:retiringprincipal"
  ]
};
var UNSENT_S3_HEADERS = [
  "s3:x-amz-acl",
  "s3:x-amz-grant-*",
  "s3:x-amz-server-side-encryption*",
  "s3:x-amz-storage-class",
  "s3:x-amz-copy-source",
  "s3:x-amz-metadata-directive",
  "s3:x-amz-website-redirect-location",
  "s3:object-lock-*",
  "s3:requestobjecttag*",
  "s3:prefix",
  "s3:delimiter",
  "s3:max-keys",
  "s3:signatureage",
  "s3:locationconstraint"
];
function matches(pattern, key) {
  return pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
}
function isKnownAbsent(service, key) {
  const lower = key.toLowerCase();
  const lists = [ABSENT_EVERYWHERE, ABSENT_BY_SERVICE[service] ?? [], service === "s3" ? UNSENT_S3_HEADERS : []];
  return lists.some((list3) => list3.some((pattern) => matches(pattern, lower)));
}

// src/genesys/circumstances.ts
var UNNAMED_ORGANIZATION = "00000000-0000-4000-8000-000000000000";
var UNNAMED_REGION = "unknown-region-1";
function circumstancesOf(target, inventory, now) {
  const { declared, role, bucket, key } = target;
  const keyRegion = key === void 0 || isGap(key) ? void 0 : regionOf(key.arn);
  const { id } = inventory.organization;
  const awsOrganization = id === "none" ? null : id;
  return {
    role: declared.role,
    bucket: {
      name: declared.bucket,
      account: isGap(bucket) ? accountOf2(declared.role) : bucket.account,
      region: (isGap(bucket) ? void 0 : bucket.region) ?? keyRegion ?? UNNAMED_REGION
    },
    organizationId: declared.organizationId ?? UNNAMED_ORGANIZATION,
    organizationKnown: declared.organizationId !== void 0,
    genesys: possibleAccounts(declared, trustedAccounts(role)),
    ...declared.region === void 0 ? {} : { genesysRegion: declared.region },
    roleTags: isGap(role) ? {} : role.tags ?? {},
    ...isGap(role) || role.uniqueId === void 0 ? {} : { roleId: role.uniqueId },
    ...awsOrganization === void 0 ? {} : { awsOrganization },
    now
  };
}
function trustedAccounts(role) {
  if (isGap(role) || isGap(role.trustPolicy) || "unknown" in role.trustPolicy.policy) return [];
  const named = role.trustPolicy.policy.statements.flatMap(({ principal }) => principal?.aws ?? []);
  return named.map((arn) => /^\d{12}$/.test(arn) ? arn : accountOf2(arn));
}
var OF_ORGANIZATIONS = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:ResourceOrgID", "aws:ResourceOrgPaths"];
var NO_ORGANIZATION = "the id of your AWS organization is not declared: set `inventory.organization.id`";
var NO_REGION = "the bucket's region is not declared: set `region` of the bucket under `inventory.buckets`";
var UNPUBLISHED = "Genesys does not publish it; one CloudTrail record of an export would tell";
var always = () => true;
var noOrganization = (facts) => facts.awsOrganization === void 0;
var inOrganization = (facts) => facts.awsOrganization !== null;
var foreignOwner = (facts) => noOrganization(facts) || inOrganization(facts) && facts.bucket.account !== accountOf2(facts.role);
var noRegion = (facts) => facts.bucket.region === UNNAMED_REGION;
var UNDECLARED = [
  {
    key: "aws:PrincipalOrgID",
    services: ["s3", "kms"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: noOrganization
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: noOrganization
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: UNPUBLISHED,
    applies: (facts) => !noOrganization(facts)
  },
  {
    key: "aws:PrincipalOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: inOrganization
  },
  {
    key: "aws:ResourceOrgID",
    services: ["s3", "kms"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: foreignOwner
  },
  {
    key: "aws:ResourceOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION,
    applies: noOrganization
  },
  {
    key: "aws:ResourceOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: inOrganization
  },
  { key: "aws:RequestedRegion", services: ["s3", "kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  { key: "kms:ViaService", services: ["kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  {
    key: "aws:userid",
    services: ["s3", "kms"],
    absent: "is present",
    why: "the role's unique id (`unique-id` under `inventory.roles`) or the session name that Genesys chooses is not known",
    applies: always,
    domain: ({ roleId }) => roleId === void 0 ? ANY_VALUE : { strings: { include: globPattern(`${roleId}:?*`) } }
  },
  { key: "aws:userid", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "aws:UserAgent", services: ["s3", "kms", "sts"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  { key: "sts:RoleSessionName", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "s3:x-amz-content-sha256", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  { key: "s3:if-none-match", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always }
];
var UNDECLARED_KEYS = UNDECLARED.map(({ key }) => key);
function openDimensions(service, asked, circumstances, target, present, fixed = []) {
  const rows = UNDECLARED.filter(
    (row) => row.services.includes(service) && asked.keys.has(row.key.toLowerCase()) && row.applies(circumstances, target) && !fixed.includes(row.key)
  );
  const absent2 = circumstances.awsOrganization === null ? OF_ORGANIZATIONS : [];
  const known = new Set(
    [...present, ...fixed, ...absent2, ...rows.map((row) => row.key)].map((key) => key.toLowerCase())
  );
  const unheard = [...asked.keys].filter(
    (key) => !known.has(key) && !isKnownAbsent(service, key) && !isDeclaredTag(service, key, target)
  );
  return [
    ...rows.map((row) => {
      const excluded = service === "sts" ? [circumstances.awsOrganization ?? []].flat() : [];
      const domain = row.domain?.(circumstances) ?? anyValueBut(excluded);
      const openPoint = { rule: "E9", why: `\`${row.key}\`: ${row.why}` };
      return undeclaredDimension(row.key, domain, asked, openPoint, row.absent);
    }),
    ...unheard.map(
      (key) => undeclaredDimension(
        key,
        ANY_VALUE,
        asked,
        { rule: "E9", why: unheardReason(service, key, target) },
        "may be absent"
      )
    )
  ];
}
function isRoleTag(service, key) {
  return key.startsWith(service === "sts" ? "aws:resourcetag/" : "aws:principaltag/");
}
function isDeclaredTag(service, key, target) {
  return isRoleTag(service, key) && !isGap(target.role) && target.role.tags !== void 0;
}
function unheardReason(service, key, target) {
  if (!isRoleTag(service, key)) return `whether the request carries \`${key}\` is not known`;
  const tag = key.slice(key.indexOf("/") + 1);
  return `tag \`${tag}\` of ${target.declared.role} is not declared: set \`tags\` of the role under \`inventory.roles\``;
}

// src/genesys/key-layout.ts
var FIRST_YEAR = 2014;
var YEARS_AHEAD = 10;
var METADATA = "_metadata.json";
var DEEPER = globPattern("*/conversation_id=*/*/*");
function sampleKey(organization, now) {
  const date = `year=${now.getUTCFullYear()}/month=${now.getUTCMonth() + 1}/day=${now.getUTCDate()}`;
  const conversation = "5b1f0c52-0a4e-4c3e-9d0f-2f6f1f2f9a11";
  return `${organization}/${date}/hour=${now.getUTCHours()}/conversation_id=${conversation}/0d9a4c1e-6c0a-4d55-8a61-7d1f2b3c4d5e.opus`;
}
function keyPattern(organization) {
  return `${organization}/year=*/month=*/day=*/hour=*/conversation_id=*/*`;
}
function recordings(before, organization, now) {
  const include = patternOf([...folder(before, organization, now), { kind: "run", colons: "cross" }]);
  return { include, exclude: [DEEPER, globPattern(`*${METADATA}`)] };
}
function metadata(before, organization, now) {
  const include = patternOf([
    ...folder(before, organization, now),
    { kind: "run", colons: "cross" },
    literal(METADATA)
  ]);
  return { include, exclude: [DEEPER] };
}
function folder(before, organization, now) {
  const thisYear = now.getUTCFullYear();
  const years = [...numbers(thisYear, thisYear + YEARS_AHEAD), ...numbers(FIRST_YEAR, thisYear - 1).toReversed()];
  return [
    literal(before),
    ...organization === void 0 ? uuid() : [literal(organization)],
    literal("/year="),
    choice2(years),
    literal("/month="),
    choice2(numbers(1, 12)),
    literal("/day="),
    choice2(numbers(1, 31)),
    literal("/hour="),
    choice2(numbers(0, 23)),
    literal("/conversation_id="),
    ...uuid(),
    literal("/"),
    ...uuid()
  ];
}
function numbers(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
function choice2(values) {
  return { kind: "choice", texts: values.map(String) };
}
var HEXADECIMAL = { kind: "choice", texts: [..."0123456789abcdef"] };
function uuid() {
  return [8, 4, 4, 4, 12].flatMap((length, index) => [
    ...index === 0 ? [] : [literal("-")],
    ...Array.from({ length }, () => HEXADECIMAL)
  ]);
}

// src/genesys/layers.ts
function allow(id, kind, actions, extra = {}) {
  const path = ["Statement", 0];
  const statement = { index: 0, path, effect: "Allow", actions, resources: ["*"], conditions: [], ...extra };
  return { id, kind, version: "2012-10-17", statements: [statement] };
}
var GENESYS_SIDE = allow("Genesys' own policies", "identity-policy", ["sts:AssumeRole"]);
var STRANGER_SIDE = allow("the stranger's own policies", "identity-policy", ["*"]);
var MANAGED_KEY_POLICY = "key policy of aws/s3";
var ASSUMED = /* @__PURE__ */ new Set([GENESYS_SIDE.id, STRANGER_SIDE.id, MANAGED_KEY_POLICY]);
function toPolicy(document, kind) {
  return isGap(document) ? { id: document.what, kind, unknown: document.why } : document.policy;
}
function levels(documents) {
  return documents?.map((level) => level.map((document) => document.policy));
}
function sessionSide(target, inventory) {
  const { role } = target;
  const scps = levels(inventory.organization.scps);
  const organization = scps === void 0 ? {} : { scps };
  if (isGap(role)) return { identityPolicies: [toPolicy(role, "identity-policy")], ...organization };
  return {
    identityPolicies: isGap(role.identityPolicies) ? [toPolicy(role.identityPolicies, "identity-policy")] : role.identityPolicies.map((document) => document.policy),
    ...role.permissionsBoundary === void 0 ? {} : { permissionsBoundary: role.permissionsBoundary.policy },
    ...organization
  };
}
function rcpsOf(target, inventory, owner) {
  const rcps = owner === accountOf2(target.declared.role) ? levels(inventory.organization.rcps) : void 0;
  return rcps === void 0 ? {} : { rcps };
}
function assumeRoleLayers(target, inventory) {
  const trust2 = isGap(target.role) ? target.role : target.role.trustPolicy;
  return {
    resourceAccount: accountOf2(target.declared.role),
    identityPolicies: [GENESYS_SIDE],
    resourcePolicy: toPolicy(trust2, "trust-policy"),
    ...rcpsOf(target, inventory, accountOf2(target.declared.role))
  };
}
function s3Layers(target, inventory) {
  const { bucket } = target;
  const policy = isGap(bucket) ? toPolicy(bucket, "bucket-policy") : bucket.policy?.policy;
  const access2 = isGap(bucket) ? void 0 : bucket.publicAccessBlock;
  const owner = isGap(bucket) ? accountOf2(target.declared.role) : bucket.account;
  return {
    resourceAccount: owner,
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, owner),
    ...policy === void 0 ? {} : { resourcePolicy: policy },
    ...access2 === void 0 ? {} : { blockPublicAccess: { restrictPublicBuckets: access2.restrictPublicBuckets } }
  };
}
function kmsLayers(target, inventory, keyArn) {
  const { key } = target;
  const policy = key === void 0 || isGap(key) ? key : key.policy;
  return {
    resourceAccount: accountOf2(keyArn),
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, accountOf2(keyArn)),
    ...policy === void 0 ? {} : { resourcePolicy: toPolicy(policy, "key-policy") },
    ...key === void 0 || isGap(key) ? {} : { kmsGrants: key.grants }
  };
}
function managedKeyLayers(target, inventory) {
  const account = isGap(target.bucket) ? accountOf2(target.declared.role) : target.bucket.account;
  return {
    resourceAccount: account,
    ...sessionSide(target, inventory),
    resourcePolicy: allow(MANAGED_KEY_POLICY, "key-policy", ["kms:GenerateDataKey*", "kms:Decrypt"], {
      principal: { everyone: true, aws: [], service: [], federated: [], canonicalUser: [] },
      conditions: [
        {
          operator: "StringEquals",
          key: "kms:CallerAccount",
          values: [account],
          path: ["Statement", 0, "Condition", "StringEquals", "kms:CallerAccount"]
        }
      ]
    })
  };
}
function isAssumed(policy) {
  return ASSUMED.has(policy);
}
function managedKeyArn(role, account, region) {
  return `arn:${partitionOf(role)}:kms:${region}:${account}:key/aws-managed-key-for-s3`;
}

// src/genesys/requests.ts
var UNPUBLISHED_SESSION2 = "unpublished-session";
function common(circumstances) {
  const { now } = circumstances;
  return {
    "aws:PrincipalType": "AssumedRole",
    "aws:PrincipalIsAWSService": "false",
    "aws:SecureTransport": "true",
    "aws:MultiFactorAuthPresent": "false",
    "aws:CurrentTime": now.toISOString(),
    "aws:EpochTime": String(Math.floor(now.getTime() / 1e3)),
    "aws:TokenIssueTime": new Date(now.getTime() - 6e4).toISOString()
  };
}
function bucketArn({ role, bucket }) {
  return `arn:${partitionOf(role)}:s3:::${bucket.name}`;
}
function sessionOf(role, session = UNPUBLISHED_SESSION2) {
  return { arn: sessionArn(role, session) };
}
function assumeRoleRequest(circumstances) {
  const [account = ""] = circumstances.genesys.accounts;
  const caller = `arn:${partitionOf(circumstances.role)}:iam::${account}:role/unpublished-genesys-role`;
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? void 0;
  return {
    principal: sessionOf(caller),
    action: "sts:AssumeRole",
    resource: circumstances.role,
    context: {
      ...common(circumstances),
      "aws:PrincipalArn": caller,
      "aws:PrincipalAccount": account,
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.genesysRegion ?? "us-east-1",
      "aws:ResourceAccount": accountOf2(circumstances.role),
      ...organization === void 0 ? {} : { "aws:ResourceOrgID": organization },
      ...Object.fromEntries(tags),
      "sts:ExternalId": circumstances.organizationId
    }
  };
}
function s3Request(circumstances, action, resource) {
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.bucket.region,
      "aws:ResourceAccount": circumstances.bucket.account,
      ...resourceOrganization(circumstances, circumstances.bucket.account),
      "s3:ResourceAccount": circumstances.bucket.account,
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256",
      "s3:TlsVersion": "1.2"
    }
  };
}
function kmsRequest(circumstances, action, key, encryptionContext) {
  const region = regionOf(key) ?? circumstances.bucket.region;
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource: key,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "true",
      "aws:RequestedRegion": region,
      "aws:ResourceAccount": accountOf2(key),
      ...resourceOrganization(circumstances, accountOf2(key)),
      "kms:CallerAccount": accountOf2(circumstances.role),
      "kms:KeySpec": "SYMMETRIC_DEFAULT",
      "kms:ViaService": `s3.${circumstances.bucket.region}.amazonaws.com`,
      "kms:EncryptionAlgorithm": "SYMMETRIC_DEFAULT",
      "kms:EncryptionContext:aws:s3:arn": encryptionContext,
      "kms:EncryptionContextKeys": ["aws:s3:arn"]
    }
  };
}
function sessionContext(circumstances) {
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? void 0;
  return {
    ...common(circumstances),
    "aws:PrincipalArn": circumstances.role,
    "aws:PrincipalAccount": accountOf2(circumstances.role),
    ...organization === void 0 ? {} : { "aws:PrincipalOrgID": organization },
    ...Object.fromEntries(tags)
  };
}
function resourceOrganization({ role, awsOrganization }, owner) {
  return typeof awsOrganization !== "string" || owner !== accountOf2(role) ? {} : { "aws:ResourceOrgID": awsOrganization };
}

// src/genesys/samples.ts
var MOST_SAMPLES = 4096;
var ALWAYS_LOOKED_AT = /* @__PURE__ */ new Set(["resource", "principal"]);
function apply(request, choice3) {
  const context = { ...request.context };
  for (const [key, value] of Object.entries(choice3.context)) {
    if (value === null) delete context[key];
    else context[key] = value;
  }
  return {
    ...request,
    context,
    resource: choice3.resource ?? request.resource,
    principal: choice3.principal ?? request.principal
  };
}
function matters(dimension, asked) {
  return dimension.keys.some((key) => ALWAYS_LOOKED_AT.has(key) || asked.keys.has(key.toLowerCase()));
}
function drawSamples(base, dimensions, asked) {
  const cut = [];
  let samples = [{ request: base, choices: {} }];
  const varied = [];
  for (const dimension of dimensions) {
    const first = dimension.choices.slice(0, 1);
    const all = matters(dimension, asked) ? dimension.choices : first;
    const tooMany = samples.length * all.length > MOST_SAMPLES;
    if (tooMany) cut.push(`more than ${MOST_SAMPLES} combinations`);
    if (dimension.incomplete !== void 0 && all.length > 1) cut.push(`${dimension.name}: ${dimension.incomplete}`);
    const choices = tooMany ? first : all;
    if (choices.length > 1) {
      const { name, keys, openPoint } = dimension;
      varied.push({ name, keys, ...openPoint === void 0 ? {} : { openPoint } });
    }
    samples = samples.flatMap(
      (sample) => choices.map((choice3) => ({
        request: apply(sample.request, choice3),
        choices: choices.length > 1 ? { ...sample.choices, [dimension.name]: choice3.words } : sample.choices
      }))
    );
  }
  return { dimensions: varied, samples, cut };
}

// src/genesys/calls.ts
var ACL = {
  words: "with x-amz-acl bucket-owner-full-control",
  context: { "s3:x-amz-acl": "bucket-owner-full-control" }
};
function callsOf(target, inventory, now) {
  const circumstances = circumstancesOf(target, inventory, now);
  const before = `${bucketArn(circumstances)}/`;
  const organization = circumstances.organizationKnown ? circumstances.organizationId : void 0;
  const objects = { recordings: recordings(before, organization, now), metadata: metadata(before, organization, now) };
  const scene = { target, inventory, circumstances, objects };
  return CATALOGUE.filter((row) => row.on !== "key" || usesKms(target)).map((row) => toCall(row, scene));
}
function usesKms(target) {
  return !isGap(target.bucket) && (target.bucket.encryption?.algorithm.startsWith("aws:kms") ?? false);
}
var VARYING = [
  ...UNDECLARED_KEYS,
  "aws:SourceIp",
  "aws:SourceVpce",
  "aws:SourceVpc",
  "aws:CurrentTime",
  "aws:EpochTime"
];
function toCall(row, scene) {
  const question = row.on === "role" ? askSts(scene) : row.on === "key" ? askKms(row, scene) : askS3(row, scene);
  const { base, layers, resource, service } = question;
  const asked = askedOf(layers, base, VARYING);
  const dimensions = [...question.dimensions(asked), timeDimension(scene.circumstances.now, asked)];
  const present = [...Object.keys(base.context), ...dimensions.flatMap((dimension) => dimension.keys)];
  const open = openDimensions(service, asked, scene.circumstances, scene.target, present);
  const { id, action, evidence, source } = row;
  const call = { id, action, resource, evidence, source, ...drawSamples(base, [...dimensions, ...open], asked) };
  return { call, layers };
}
function networkOf({ target, circumstances }, asked) {
  return networkDimension(target.declared.network, circumstances.genesys.accounts[0] ?? "", asked);
}
var NO_ORGANIZATION2 = {
  rule: "T2",
  why: "the Genesys Cloud organization id is in no document: set `genesys.organization-id` of the export"
};
function unknownOrganization(asked) {
  return { ...valueDimension("sts:ExternalId", ANY_VALUE, asked), openPoint: NO_ORGANIZATION2 };
}
function askSts(scene) {
  const { circumstances, target, inventory } = scene;
  const layers = assumeRoleLayers(target, inventory);
  return {
    service: "sts",
    resource: circumstances.role,
    base: assumeRoleRequest(circumstances),
    layers,
    dimensions: (asked) => [
      networkOf(scene, asked),
      callerDimension(circumstances, asked),
      stsRegionDimension(circumstances),
      MULTI_FACTOR,
      ...circumstances.organizationKnown ? [] : [unknownOrganization(asked)]
    ]
  };
}
function stsRegionDimension({ genesysRegion }) {
  const regions = [.../* @__PURE__ */ new Set([genesysRegion ?? "us-east-1", "us-east-1", ...GENESYS_REGIONS.keys()])];
  return {
    name: "STS endpoint",
    keys: ["aws:RequestedRegion"],
    openPoint: { rule: "X1", why: "which STS endpoint Genesys calls is not known" },
    choices: regions.map((region) => ({ words: `STS in ${region}`, context: { "aws:RequestedRegion": region } }))
  };
}
var MULTI_FACTOR = {
  name: "MFA",
  keys: ["aws:MultiFactorAuthPresent"],
  openPoint: { rule: "T5", why: "whether Genesys calls with temporary or long-term credentials is not published" },
  choices: [
    { words: "temporary credentials without MFA", context: {} },
    { words: "long-term credentials", context: { "aws:MultiFactorAuthPresent": null } }
  ]
};
function sessionDimension(role, { principals }) {
  const ofRole = `:assumed-role/${roleName(role)}/`;
  const names = principals.flatMap(
    (arn) => arn.includes(ofRole) ? [arn.slice(arn.indexOf(ofRole) + ofRole.length)] : []
  );
  const choice3 = (words2, name) => ({ words: words2, context: {}, principal: sessionOf(role, name) });
  return {
    name: "session",
    keys: ["principal"],
    openPoint: {
      rule: "T8",
      why: "Genesys does not publish the session name that it chooses; name the role instead of one of its sessions"
    },
    choices: [
      choice3("some session of the role"),
      ...[...new Set(names)].map((name) => choice3(`session ${name}`, name))
    ]
  };
}
function keysOf2(keys, { circumstances }, asked) {
  const all = keyDimension({ strings: keys }, asked);
  return circumstances.organizationKnown ? all : { ...all, openPoint: NO_ORGANIZATION2 };
}
function askS3(row, scene) {
  const { circumstances, target, inventory, objects } = scene;
  const bucket = bucketArn(circumstances);
  const pattern = `${bucket}/${keyPattern(circumstances.organizationId)}`;
  const keys = row.on === "recordings" || row.on === "metadata" ? objects[row.on] : void 0;
  const settings = isGap(target.bucket) ? {} : target.bucket;
  return {
    service: "s3",
    resource: row.on === "bucket" ? bucket : row.on === "metadata" ? `${pattern}_metadata.json` : pattern,
    base: s3Request(circumstances, row.action, bucket),
    layers: s3Layers(target, inventory),
    dimensions: (asked) => [
      ...keys === void 0 ? [] : [keysOf2(keys, scene, asked)],
      networkOf(scene, asked),
      sessionDimension(circumstances.role, asked),
      TLS_VERSION,
      ...headerDimensions(row, settings, asked)
    ]
  };
}
var M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented"
};
function headerDimensions(row, bucket, asked) {
  const acl = { name: "ACL header", keys: ["s3:x-amz-acl"], choices: [ACL] };
  if (row.part === true)
    return [
      ...defaultKeyDimension(bucket),
      { ...encryptionHeaderDimension(bucket), openPoint: M2 },
      { ...acl, openPoint: M2, choices: [{ words: "without ACL header", context: {} }, ACL] }
    ];
  return [
    ...row.upload === true ? [...defaultKeyDimension(bucket), encryptionHeaderDimension(bucket), STORAGE_CLASS] : [],
    ...row.withAcl === true ? [acl] : [],
    ...row.listing === true ? [prefixDimension(asked)] : []
  ];
}
function prefixDimension(asked) {
  const any = valueDimension("s3:prefix", { strings: { include: globPattern("*") } }, asked);
  return { ...any, choices: [{ words: "without prefix", context: {} }, ...any.choices] };
}
function askKms(row, scene) {
  const { circumstances, target, inventory, objects } = scene;
  const { role, bucket, organizationId, now } = circumstances;
  const encryption = isGap(target.bucket) ? void 0 : target.bucket.encryption;
  const managed = encryption?.key === void 0;
  const arn = encryption?.key ?? managedKeyArn(role, bucket.account, bucket.region);
  const owner = bucketArn(circumstances);
  const context = `${owner}/${sampleKey(organizationId, now)}`;
  return {
    service: "kms",
    resource: managed ? "alias/aws/s3" : arn,
    base: kmsRequest(circumstances, row.action, arn, context),
    layers: managed ? managedKeyLayers(target, inventory) : kmsLayers(target, inventory, arn),
    dimensions: (asked) => [
      encryptionContextDimension(encryption, owner, objects.recordings, asked),
      sessionDimension(role, asked),
      forwardedAddressDimension(networkOf(scene, asked))
    ]
  };
}
var CONTEXT = "kms:EncryptionContext:aws:s3:arn";
function encryptionContextDimension(encryption, bucket, objects, asked) {
  const ofObjects = valueDimension(CONTEXT, { strings: { include: objects.include } }, asked);
  const ofBucket = { words: "with an S3 Bucket Key", context: { [CONTEXT]: bucket } };
  if (encryption?.algorithm === "aws:kms:dsse" || encryption?.bucketKey === false) return ofObjects;
  if (encryption?.bucketKey === true) return { ...ofObjects, choices: [ofBucket] };
  const why = "whether the bucket uses an S3 Bucket Key is not declared: set `bucket-key` under the bucket's `encryption`";
  return { ...ofObjects, openPoint: { rule: "K7", why }, choices: [...ofObjects.choices, ofBucket] };
}
function forwardedAddressDimension(network2) {
  const internet = network2.choices.filter((choice3) => "aws:SourceIp" in choice3.context);
  return {
    name: "forwarded address",
    keys: ["aws:SourceIp"],
    openPoint: {
      rule: "K8",
      why: "whether S3's call to KMS carries the caller's aws:SourceIp is documented both ways"
    },
    choices: [{ words: "without aws:SourceIp", context: {} }, ...internet]
  };
}

// src/genesys/strangers.ts
var STRANGER_ACCOUNT = "999988887777";
function strangerRequest(circumstances, resource) {
  const role = `arn:${partitionOf(circumstances.role)}:iam::${STRANGER_ACCOUNT}:role/stranger`;
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { arn: sessionArn(role, "stranger") },
    context: {
      ...withoutPrincipal2(request),
      "aws:PrincipalType": "AssumedRole",
      "aws:PrincipalIsAWSService": "false",
      "aws:MultiFactorAuthPresent": "false",
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": STRANGER_ACCOUNT,
      "aws:PrincipalOrgID": "o-stranger00",
      "aws:userid": "AROASTRANGER000000000:stranger",
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256"
    }
  };
}
function anonymousRequest(circumstances, resource) {
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { anonymous: true },
    context: { ...withoutPrincipal2(request), "aws:PrincipalType": "Anonymous" }
  };
}
function withoutPrincipal2({ context }) {
  const kept = Object.entries(context).filter(
    ([key]) => !/^aws:(?:Principal|TokenIssue|Multi|userid)|^s3:(?:auth|sign)/.test(key)
  );
  return Object.fromEntries(kept);
}
var CHOSEN = /^(?:s3:(?:x-amz-|object-lock|requestobjecttag|if-|tlsversion)|aws:(?:referer|useragent|requesttag\/|tagkeys))/;
var CHOSEN_WITH_ACCOUNT = /^aws:(?:principaltag\/|username$)/;
var STRANGERS = {
  name: "kind of stranger",
  keys: ["principal"],
  choices: [
    { words: "through a role", context: {} },
    {
      words: "as a user",
      context: {
        "aws:PrincipalArn": `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger`,
        "aws:PrincipalType": "User",
        "aws:userid": "AIDASTRANGER000000000"
      },
      principal: { arn: `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger` }
    }
  ]
};
function chosenDimensions(asked, anonymous) {
  const chosen = [...asked.keys].filter((key) => CHOSEN.test(key) || !anonymous && CHOSEN_WITH_ACCOUNT.test(key));
  const headers = chosen.map((key) => {
    const any = valueDimension(key, ANY_VALUE, asked);
    return { ...any, choices: [...any.choices, { words: `without ${key}`, context: { [key]: null } }] };
  });
  if (anonymous || !asked.keys.has("aws:principalarn")) return headers;
  const own2 = { strings: { include: globPattern(`arn:aws:iam::${STRANGER_ACCOUNT}:role/?*`) } };
  return [...headers, { ...valueDimension("aws:PrincipalArn", own2, asked), name: "role of the stranger" }];
}
var NARROWEST_PUBLIC = { 4: 8, 6: 32 };
function anywhereDimension(asked) {
  const questions = asked.of("aws:SourceIp");
  const somebody = questions.addresses.filter((range) => {
    const [address = "", prefix] = range.split("/");
    const bits = Number(prefix ?? 128);
    return bits >= NARROWEST_PUBLIC[address.includes(":") ? 6 : 4];
  });
  const space = { within: PUBLIC_ADDRESSES.within, without: [...PUBLIC_ADDRESSES.without, ...somebody] };
  const { values, incomplete } = witnessesFor({ addresses: space }, questions);
  return {
    name: "network",
    keys: ["aws:SourceIp"],
    choices: values.map((address) => ({ words: `from ${address}`, context: { "aws:SourceIp": address } })),
    ...incomplete === void 0 ? {} : { incomplete }
  };
}

// src/genesys/guards.ts
var WHO = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid"];
var OUTSIDE = "999988887777";
function objectArn({ circumstances }, bucket = circumstances.bucket.name) {
  const key = sampleKey(circumstances.organizationId, circumstances.now);
  return `arn:${partitionOf(circumstances.role)}:s3:::${bucket}/${key}`;
}
function withContext(request, changes) {
  const kept = Object.entries(request.context).filter(([key]) => !(key in changes));
  const set = Object.entries(changes).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]);
  return { ...request, context: Object.fromEntries([...kept, ...set]) };
}
var trust = ({ target, inventory }) => assumeRoleLayers(target, inventory);
var own = ({ target, inventory }) => s3Layers(target, inventory);
function toStrangers(scene, identityPolicies2) {
  const { scps: _scps, permissionsBoundary: _boundary, resourcePolicy, ...rest } = own(scene);
  const policy = resourcePolicy === void 0 ? {} : { resourcePolicy: withoutCanonicalUsers(resourcePolicy) };
  return { ...rest, ...policy, identityPolicies: identityPolicies2 };
}
function withoutCanonicalUsers(policy) {
  if ("unknown" in policy || !policy.statements.some(({ principal }) => (principal?.canonicalUser.length ?? 0) > 0))
    return policy;
  const statements = policy.statements.map(
    (statement) => statement.principal === void 0 ? statement : { ...statement, principal: { ...statement.principal, canonicalUser: [] } }
  );
  return { ...policy, statements };
}
function otherBuckets(scene) {
  const { resourcePolicy: _policy, blockPublicAccess: _block, ...rest } = own(scene);
  return { ...rest, resourceAccount: scene.target.declared.role.split(":")[4] ?? "" };
}
function network({ target, circumstances }, asked) {
  return networkDimension(target.declared.network, circumstances.genesys.accounts[0] ?? "", asked);
}
function anyCaller({ circumstances }, asked) {
  const { openPoint: _unpublished, ...callers } = callerDimension(circumstances, asked);
  return callers;
}
function otherOrganization({ target, inventory }, asked) {
  const own2 = inventory.exports.filter(({ role }) => role === target.declared.role);
  return valueDimension(
    "sts:ExternalId",
    anyValueBut(own2.flatMap(({ organizationId }) => organizationId ?? [])),
    asked
  );
}
function anyKey({ circumstances }, asked) {
  return keyDimension({ strings: { include: globPattern(`${bucketArn(circumstances)}/?*`) } }, asked);
}
function otherPrefix({ circumstances }, asked) {
  const arn = bucketArn(circumstances);
  const include = globPattern(`${arn}/?*`);
  return keyDimension(
    { strings: { include, exclude: [globPattern(`${arn}/${circumstances.organizationId}/*`)] } },
    asked
  );
}
function otherBucket({ circumstances }, asked) {
  const include = globPattern(`arn:${partitionOf(circumstances.role)}:s3:::?*/?*`);
  return keyDimension({ strings: { include, exclude: [globPattern(`${bucketArn(circumstances)}/*`)] } }, asked);
}
var GUARDS = [
  {
    id: "assume-role-for-another-organization",
    rule: "trust-without-external-id",
    severity: "error",
    who: "Genesys on behalf of another customer's organization",
    service: "sts",
    request: ({ circumstances }) => assumeRoleRequest(circumstances),
    layers: trust,
    dimensions: (scene, asked) => [network(scene, asked), anyCaller(scene, asked), otherOrganization(scene, asked)],
    fixed: ["sts:ExternalId"]
  },
  {
    id: "assume-role-without-external-id",
    rule: "trust-without-external-id",
    severity: "error",
    who: "a caller in the Genesys account who sends no ExternalId",
    service: "sts",
    request: ({ circumstances }) => withContext(assumeRoleRequest(circumstances), { "sts:ExternalId": void 0 }),
    layers: trust,
    dimensions: (scene, asked) => [network(scene, asked), anyCaller(scene, asked)],
    fixed: ["sts:ExternalId"]
  },
  {
    id: "assume-role-from-another-account",
    rule: "trust-too-wide",
    severity: "error",
    who: "anybody's AWS account that knows the organization id",
    service: "sts",
    request: ({ circumstances }) => {
      const role = `arn:${partitionOf(circumstances.role)}:iam::${OUTSIDE}:role/stranger`;
      const changes = {
        "aws:PrincipalArn": role,
        "aws:PrincipalAccount": OUTSIDE,
        "aws:PrincipalOrgID": "o-stranger00"
      };
      return {
        ...withContext(assumeRoleRequest(circumstances), changes),
        principal: { arn: sessionArn(role, "stranger") }
      };
    },
    layers: trust,
    dimensions: (_scene, asked) => [anywhereDimension(asked), STRANGERS, ...chosenDimensions(asked, false)],
    fixed: WHO
  },
  {
    id: "write-anonymously",
    rule: "public-bucket-policy",
    severity: "error",
    who: "anybody, without credentials",
    service: "s3",
    request: (scene) => anonymousRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, []),
    dimensions: (scene, asked) => [anyKey(scene, asked), anywhereDimension(asked), ...chosenDimensions(asked, true)],
    fixed: [...WHO, "aws:PrincipalArn", "aws:PrincipalAccount", "aws:TokenIssueTime", "aws:MultiFactorAuthPresent"]
  },
  {
    id: "write-from-another-account",
    rule: "public-bucket-policy",
    severity: "error",
    who: "a principal of an unrelated AWS account",
    service: "s3",
    request: (scene) => strangerRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, [STRANGER_SIDE]),
    dimensions: (scene, asked) => [
      anyKey(scene, asked),
      anywhereDimension(asked),
      STRANGERS,
      ...chosenDimensions(asked, false)
    ],
    fixed: WHO
  },
  {
    id: "write-over-http",
    rule: "plain-http-accepted",
    severity: "warning",
    who: "the role over plain HTTP",
    service: "s3",
    request: (scene) => withContext(s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)), {
      "aws:SecureTransport": "false",
      "s3:TlsVersion": void 0
    }),
    layers: own,
    dimensions: (scene, asked) => [
      network(scene, asked),
      encryptionHeaderDimension(isGap(scene.target.bucket) ? {} : scene.target.bucket)
    ],
    fixed: ["s3:TlsVersion"]
  },
  {
    id: "write-to-another-bucket",
    rule: "write-beyond-export",
    severity: "warning",
    who: "the role in other buckets of the account",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene, "another-bucket")),
    layers: otherBuckets,
    dimensions: (scene, asked) => [otherBucket(scene, asked), network(scene, asked)],
    fixed: []
  },
  {
    id: "write-under-another-organization",
    rule: "write-beyond-organization",
    severity: "notice",
    who: "the role under another organization's prefix",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)),
    layers: own,
    dimensions: (scene, asked) => [otherPrefix(scene, asked), network(scene, asked)],
    fixed: []
  }
];
var WITHOUT_ROLE = /* @__PURE__ */ new Set(["write-anonymously", "write-from-another-account"]);
function guardsOf(target, inventory, now) {
  const scene = { target, inventory, circumstances: circumstancesOf(target, inventory, now) };
  const rows = isGap(target.role) ? GUARDS.filter(({ id }) => WITHOUT_ROLE.has(id)) : GUARDS;
  return rows.map((row) => toGuard(row, scene));
}
function toGuard(row, scene) {
  const { id, rule, severity, who, service } = row;
  const { circumstances, target } = scene;
  const layers = row.layers(scene);
  const base = row.request(scene);
  const asked = askedOf(layers, base, UNDECLARED_KEYS);
  const varied = [...row.dimensions(scene, asked), timeDimension(circumstances.now, asked)];
  const present = [...Object.keys(base.context), ...varied.flatMap(({ keys }) => keys)];
  const open = openDimensions(service, asked, circumstances, target, present, row.fixed);
  const drawn = drawSamples(base, [...varied, ...open], asked);
  return { guard: { id, rule, severity, who, action: base.action, resource: base.resource, ...drawn }, layers };
}

// src/genesys/decide.ts
var SEVERITY = ["explicitDeny", "implicitDeny", "unknown", "allowed"];
function decideExport(target, inventory, now) {
  return {
    export: target,
    calls: callsOf(target, inventory, now).map(decideCall),
    guards: guardsOf(target, inventory, now).map(decideGuard)
  };
}
function answer2(samples, layers) {
  return samples.map((sample) => ({ sample, decision: decide({ ...layers, request: sample.request }) }));
}
function worstOf(answers) {
  const ranked = SEVERITY.flatMap((word) => answers.find(({ decision }) => decision.decision === word) ?? []);
  const worst = ranked[0];
  if (worst === void 0) throw new Error("a call without requests cannot be decided");
  return worst;
}
function decideCall({ call, layers }) {
  const answers = answer2(call.samples, layers);
  const points = pointsOf(answers, call.dimensions);
  const word = wordOf(points, call);
  const matching = answers.filter(({ decision }) => decision.decision === word);
  const worst = word === "unknown" ? worstOfUnknown(answers) : worstOf(matching.length > 0 ? matching : answers);
  return {
    call,
    decision: word,
    decidedBy: word === "allowed" ? allowedBy(matching) : worst.decision.decidedBy,
    dependsOn: word === "depends" ? dependsOn(points, call.dimensions, answers) : [],
    examples: word === "depends" ? examplesOf(answers) : [],
    worst: worst.decision,
    reasons: word === "unknown" ? unique([...points.flatMap((point) => point.reasons), ...call.cut]) : []
  };
}
function worstOfUnknown(answers) {
  return answers.find(({ decision }) => decision.decision === "unknown") ?? worstOf(answers);
}
function allowedBy(answers) {
  const all = /* @__PURE__ */ new Map();
  for (const { decision } of answers)
    for (const reference of decision.decidedBy.filter(({ policy }) => !isAssumed(policy)))
      all.set(`${reference.policy}#${reference.statement}`, reference);
  return [...all.values()];
}
function pointsOf(answers, dimensions) {
  const settled = dimensions.filter((dimension) => dimension.openPoint === void 0);
  const open = dimensions.filter((dimension) => dimension.openPoint !== void 0);
  const groups = groupBy(answers, ({ sample }) => settled.map(({ name }) => sample.choices[name]).join("\0"));
  return [...groups.values()].map((group) => pointOf(group, open));
}
function pointOf(answers, open) {
  const words2 = unique(answers.map(({ decision }) => decision.decision));
  const [only] = words2;
  if (words2.length === 1 && only !== void 0 && only !== "unknown") return { answers, word: only, reasons: [] };
  if (words2.every(isDenial)) return { answers, word: "explicitDeny", reasons: [] };
  const engine = answers.flatMap(({ decision }) => decision.reasons);
  const guilty = open.filter(({ name }) => flips(answers, name));
  const points = guilty.map(({ openPoint }) => `${openPoint?.why} (${openPoint?.rule})`);
  return { answers, word: "unknown", reasons: unique([...engine, ...points]) };
}
function isDenial(word) {
  return word === "explicitDeny" || word === "implicitDeny";
}
function wordOf(points, call) {
  const words2 = unique(points.map(({ word }) => word));
  const [only] = words2;
  const whole = call.cut.length === 0;
  if (words2.length === 1 && only !== void 0) return whole ? only : "unknown";
  if (words2.every(isDenial)) return whole ? "explicitDeny" : "unknown";
  return words2.some(isDenial) ? "depends" : "unknown";
}
function flips(answers, dimension) {
  const others = groupBy(
    answers,
    ({ sample }) => Object.entries(sample.choices).filter(([name]) => name !== dimension).map(([, words2]) => words2).join("\0")
  );
  return [...others.values()].some((group) => unique(group.map(({ decision }) => decision.decision)).length > 1);
}
function dependsOn(points, dimensions, answers) {
  const tested = new Set(testedKeys(answers).map((key) => key.toLowerCase()));
  const guilty = dimensions.filter(
    ({ name, openPoint }) => openPoint === void 0 && flips(
      points.flatMap((point) => point.answers),
      name
    )
  );
  const keys = guilty.flatMap((dimension) => {
    const seen = dimension.keys.filter((key) => key === "resource" || tested.has(key.toLowerCase()));
    return seen.length > 0 ? seen : dimension.keys;
  });
  return unique(keys);
}
function testedKeys(answers) {
  return answers.flatMap(
    ({ decision }) => decision.trace.flatMap((trace) => [...trace.held, ...trace.stoppedBy === void 0 ? [] : [trace.stoppedBy]])
  ).flatMap((test) => test.key ?? []);
}
function examplesOf(answers) {
  return SEVERITY.flatMap((word) => {
    const found = answers.find(({ decision }) => decision.decision === word);
    return found === void 0 ? [] : [{ decision: word, sample: found.sample }];
  });
}
function decideGuard({ guard, layers }) {
  const points = pointsOf(answer2(guard.samples, layers), guard.dimensions);
  const broken = points.find(({ word }) => word === "allowed")?.answers[0];
  if (broken !== void 0) {
    const example = { decision: broken.decision.decision, sample: broken.sample };
    return { guard, outcome: "broken", decidedBy: broken.decision.decidedBy, example, reasons: [] };
  }
  const reasons = unique([...points.flatMap((point) => point.reasons), ...guard.cut]);
  const open = guard.cut.length > 0 || points.some(({ word }) => word === "unknown");
  return { guard, outcome: open ? "unknown" : "held", decidedBy: [], reasons };
}

// src/genesys/exports.ts
function missing(what, name, section) {
  return {
    what: `${what} ${name}`,
    why: `no document of the repository describes it`,
    cure: `add it under \`inventory.${section}\` of the config`
  };
}
function defaultKey(bucket, keys) {
  if (isGap(bucket) || bucket.encryption?.key === void 0) return void 0;
  const arn = bucket.encryption.key;
  return keys.find((key) => key.arn === arn) ?? missing("key", arn, "keys");
}
function assembleExport(declared, inventory) {
  const role = inventory.roles.find((one) => one.arn === declared.role) ?? missing("role", declared.role, "roles");
  const bucket = inventory.buckets.find((one) => one.name === declared.bucket) ?? missing("bucket", declared.bucket, "buckets");
  const key = defaultKey(bucket, inventory.keys);
  return { declared, role, bucket, ...key === void 0 ? {} : { key } };
}

// src/rules/documents.ts
function indexDocuments(inventory) {
  return new Map(inventory.documents.map((document) => [document.policy.id, document]));
}
function placeIn(document, path, part = "value") {
  const places = placesOf(document, path);
  return part === "member" ? places?.key ?? places?.value : places?.value;
}
function placeOfStatement(reference, documents) {
  const document = documents.get(reference.policy);
  return document === void 0 ? void 0 : placeIn(document, reference.path);
}
function statementName(reference) {
  return reference.sid === void 0 || reference.sid === "" ? `statement ${reference.statement + 1}` : `statement ${reference.sid}`;
}

// src/fixes/advice.ts
var BY_HAND = {
  "identity-policy": "allow the action to the role on the right ARN in one of its policies",
  "permissions-boundary": "allow the action in the role's permissions boundary, too",
  "trust-policy": "let the trust policy ask for nothing that Genesys does not send: its account as Principal, your organization id as sts:ExternalId",
  "bucket-policy": "name the role in the bucket policy of the other account, and allow the action in the role's own policies, too",
  "key-policy": "name the role in the key policy, or let the account's IAM policies decide and allow the action there",
  scp: "ask those who own the organization's SCPs to allow the action for the role's account",
  rcp: "ask those who own the organization's RCPs to allow the action"
};
function adviceByHand({ decision, finding, document }) {
  if (decision.decision === "unknown") return void 0;
  if (decision.worst.decision === "explicitDeny") return againstDeny(finding.pointer?.stoppedBy?.key, document?.format);
  return BY_HAND[decision.worst.missingAllow[0] ?? "identity-policy"];
}
function againstDeny(key, format2) {
  const exempt2 = "add ArnNotEquals aws:PrincipalArn with the export role's ARN to the condition of each Deny that hits";
  if (format2 === "yaml") return `${exempt2} (edits of YAML are not proposed by this version)`;
  return key === void 0 ? exempt2 : `${exempt2}, or drop the test of ${key}`;
}

// src/fixes/json-values.ts
function valueAt2(value, path) {
  return path.reduce((current, step) => {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return void 0;
    return current[step];
  }, value);
}
function stringList(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function spellingOf(object, name) {
  const keys = typeof object === "object" && object !== null ? Object.keys(object) : [];
  return keys.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

// src/fixes/allow-for-role.ts
var allowForRole = (ailment) => {
  const { decision } = ailment;
  if (decision.worst.decision !== "implicitDeny" || !decision.worst.missingAllow.includes("identity-policy")) return [];
  return [...addResource(ailment), ...addStatement(ailment)];
};
function addResource({ finding, decisions, document, value }) {
  const { statement, pointer } = finding;
  if (statement === void 0 || document === void 0 || pointer?.stoppedBy?.element !== "Resource") return [];
  const actions = stringList(valueAt2(value, [...statement.path, "Action"]));
  if (actions.length === 0 || !actions.every(isOfExport)) return [];
  const listed = stringList(valueAt2(value, [...statement.path, "Resource"]));
  const missing2 = unique(decisions.map(resourceFor)).filter((arn) => !listed.includes(arn));
  return [
    {
      parts: [{ document, changes: [{ set: [...statement.path, "Resource"], value: [...missing2, ...listed] }] }],
      description: `add ${missing2.join(" and ")} to the statement's resources`
    }
  ];
}
var OF_EXPORT = new Set(CATALOGUE.map(({ action }) => action.toLowerCase()));
function isOfExport(action) {
  return OF_EXPORT.has(action.toLowerCase());
}
function addStatement({ finding, judged, decisions }) {
  const document = firstIdentityPolicy(judged.export.role);
  if (document === void 0 || "unknown" in document.policy) return [];
  const actions = unique(decisions.map(({ call }) => call.action));
  const resources = unique(decisions.map(resourceFor));
  const statement = {
    Sid: "GenesysExport",
    Effect: "Allow",
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: resources.length === 1 ? resources[0] : resources
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `allow ${actions.join(", ")} on ${resources.join(" and ")}${dropped(finding)}`
    }
  ];
}
function dropped({ pointer }) {
  const { key } = pointer?.stoppedBy ?? {};
  return key === void 0 ? "" : `, without the condition on ${key}`;
}
function firstIdentityPolicy(role) {
  return isGap(role) || isGap(role.identityPolicies) ? void 0 : role.identityPolicies[0];
}
function resourceFor({ call }) {
  return call.resource.replace(/\/year=.*$/, "/*");
}

// src/fixes/allow-in-key-policy.ts
var allowInKeyPolicy = ({ judged, decision }) => {
  const { key, declared } = judged.export;
  const missing2 = decision.worst.missingAllow;
  if (decision.worst.decision !== "implicitDeny" || !missing2.includes("key-policy")) return [];
  if (key === void 0 || isGap(key) || isGap(key.policy) || "unknown" in key.policy.policy) return [];
  const statement = {
    Sid: "GenesysExport",
    Effect: "Allow",
    Principal: { AWS: declared.role },
    Action: ["kms:GenerateDataKey", "kms:Decrypt"],
    Resource: "*",
    Condition: { StringEquals: { "kms:ViaService": `s3.${regionOf(key.arn)}.amazonaws.com` } }
  };
  return [
    {
      parts: [{ document: key.policy, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: "let the export role use the key through S3, for what uploads need (K1)"
    }
  ];
};

// src/fixes/write-json.ts
var WIDEST = 100;
function writeJson(value, indent) {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || isFlat(value) && indent.length + line.length <= WIDEST)
    return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${writeJson(item, inner)}`);
    return `[
${items.join(",\n")}
${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${writeJson(member, inner)}`
  );
  return `{
${members.join(",\n")}
${indent}}`;
}
function isFlat(value) {
  const inner = Object.values(value);
  return (Array.isArray(value) || inner.length <= 1) && inner.every((one) => typeof one !== "object");
}
function onOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return `{ ${members.join(", ")} }`;
}

// src/fixes/edit-json.ts
function changeJson(text, changes) {
  const windows = text.includes("\r\n");
  const changed = changes.reduce(changeOne, windows ? text.replaceAll("\r\n", "\n") : text);
  return windows ? changed.replaceAll("\n", "\r\n") : changed;
}
function changeOne(text, change) {
  const root = parseTree2(text);
  if (root === void 0) return text;
  if ("addTo" in change) return addItem(text, findNodeAtLocation2(root, [...change.addTo]), change.value);
  const { set: path, value } = change;
  const found = findNodeAtLocation2(root, [...path]);
  if (found !== void 0)
    return splice(text, found.offset, found.length, writeJson(value, indentAt(text, found.offset)));
  const [step, ...missing2] = missingSteps(root, path);
  const parent = findNodeAtLocation2(root, path.slice(0, path.length - missing2.length - 1));
  if (step === void 0 || parent?.type !== "object") return text;
  const built = missing2.reduceRight((inner, name) => ({ [name]: inner }), value);
  return addMember(text, parent, String(step), built);
}
function missingSteps(root, path) {
  let depth = path.length;
  while (depth > 0 && findNodeAtLocation2(root, path.slice(0, depth)) === void 0) depth -= 1;
  return path.slice(depth);
}
function splice(text, offset, length, replacement) {
  return text.slice(0, offset) + replacement + text.slice(offset + length);
}
function addMember(text, object, name, value) {
  const start = indentAt(text, object.offset);
  const [first] = object.children ?? [];
  if (first === void 0) return splice(text, object.offset, object.length, writeJson({ [name]: value }, start));
  const { gap, indent } = layoutOf(text, object, first);
  return splice(text, first.offset, 0, `${JSON.stringify(name)}: ${writeJson(value, indent)},${gap}`);
}
function addItem(text, list3, value) {
  if (list3 === void 0) return text;
  const start = indentAt(text, list3.offset);
  if (list3.type !== "array") {
    const only = getNodeValue2(list3);
    return splice(text, list3.offset, list3.length, writeJson([value, only], start));
  }
  const [first] = list3.children ?? [];
  if (first === void 0) return splice(text, list3.offset, list3.length, writeJson([value], start));
  const { gap, indent } = layoutOf(text, list3, first);
  return splice(text, first.offset, 0, `${writeJson(value, indent)},${gap}`);
}
function layoutOf(text, container, first) {
  const gap = text.slice(container.offset + 1, first.offset);
  const indent = gap.includes("\n") ? gap.slice(gap.lastIndexOf("\n") + 1) : indentAt(text, container.offset);
  return { gap: gap === "" ? " " : gap, indent };
}
function indentAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
function lineEdit(path, before, after) {
  if (before === after) return void 0;
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  while (start > 0 && old.length - end === start && now[start - 1] === now[now.length - end - 1]) {
    start -= 1;
    end += 1;
  }
  return { path, line: start + 1, endLine: old.length - end, text: now.slice(start, now.length - end).join("\n") };
}

// src/rules/phrases.ts
var NETWORK = "Genesys calls from its own network";
var PHRASES = /* @__PURE__ */ new Map([
  [
    "aws:sourcevpce",
    {
      unless: (id) => `every request that does not come through ${id}`,
      when: (id) => `requests through ${id}`,
      because: NETWORK
    }
  ],
  [
    "aws:sourcevpc",
    {
      unless: (id) => `every request that does not come from ${id}`,
      when: (id) => `requests from ${id}`,
      because: NETWORK
    }
  ],
  [
    "aws:vpcsourceip",
    {
      unless: (range) => `every request from outside ${range}`,
      when: (range) => `requests from ${range}`,
      because: NETWORK
    }
  ],
  [
    "aws:sourceip",
    {
      unless: (range) => `every request from an address outside ${range}`,
      when: (range) => `requests from ${range}`,
      because: "Genesys publishes no address range for exports and may use an endpoint of its own, where the address is absent (X1)"
    }
  ],
  [
    "aws:principalorgid",
    {
      unless: (id) => `every principal outside the organization ${id}`,
      when: (id) => `principals of the organization ${id}`
    }
  ],
  [
    "aws:principalaccount",
    { unless: (id) => `every principal of an account other than ${id}`, when: (id) => `principals of account ${id}` }
  ],
  ["aws:principalarn", { unless: (arn) => `every principal but ${arn}`, when: (arn) => `the principal ${arn}` }],
  [
    "aws:requestedregion",
    { unless: (region) => `every request to a region other than ${region}`, when: (region) => `requests to ${region}` }
  ],
  [
    "aws:securetransport",
    {
      unless: (value) => `requests whose TLS is not ${value}`,
      when: (value) => value === "false" ? "requests over plain HTTP" : "requests over TLS"
    }
  ],
  [
    "s3:x-amz-server-side-encryption",
    {
      unless: (algorithm) => `every upload without the header x-amz-server-side-encryption: ${algorithm}`,
      when: (algorithm) => `uploads with the header x-amz-server-side-encryption: ${algorithm}`,
      because: "nothing says that Genesys sends the header, and the bucket's default encryption does not set it (N1)"
    }
  ],
  [
    "s3:x-amz-server-side-encryption-aws-kms-key-id",
    {
      unless: (key) => `every upload that does not name the key ${key}`,
      when: (key) => `uploads that name the key ${key}`,
      because: "nothing says that Genesys names a key in the request"
    }
  ],
  [
    "s3:x-amz-acl",
    {
      unless: (acl) => `every upload without the header x-amz-acl: ${acl}`,
      when: (acl) => `uploads with the header x-amz-acl: ${acl}`,
      because: "whether Genesys sends an ACL is not documented"
    }
  ],
  [
    "sts:externalid",
    {
      unless: (id) => `every caller without the ExternalId ${id}`,
      when: (id) => `callers with the ExternalId ${id}`,
      because: "Genesys sends your organization id"
    }
  ],
  [
    "kms:viaservice",
    {
      unless: (service) => `every use of the key other than through ${service}`,
      when: (service) => `uses through ${service}`
    }
  ]
]);
var NEGATED = /Not(?:Equals|Like|IpAddress)|NotIpAddress/i;
var MOST_VALUES = 3;
function listOf2(values, word = "or") {
  const shown = values.slice(0, values.length > MOST_VALUES + 1 ? MOST_VALUES : MOST_VALUES + 1);
  const more = values.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  if (parts.length < 2) return parts[0] ?? "nothing";
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}
function isNegated(operator) {
  return NEGATED.test(operator);
}
var DATE_WORDS = {
  DateLessThan: "before",
  DateLessThanEquals: "until",
  DateGreaterThan: "after",
  DateGreaterThanEquals: "from",
  DateEquals: "at",
  DateNotEquals: "at any time but"
};
function dateWords(operator) {
  return DATE_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")];
}
function requestsOf(test) {
  const { operator = "", key = "", wanted } = test;
  const phrases = PHRASES.get(key.toLowerCase());
  const date = dateWords(operator);
  if (date !== void 0) return `requests ${date} ${listOf2(wanted)}`;
  if (/^(?:.*:)?null$/i.test(operator))
    return wanted[0] === "true" ? `requests without \`${key}\`` : `requests with \`${key}\``;
  if (phrases !== void 0) return isNegated(operator) ? phrases.unless(listOf2(wanted)) : phrases.when(listOf2(wanted));
  return `requests whose \`${key}\` ${comparison(operator)} ${listOf2(wanted)}`;
}
var NUMERIC_WORDS = {
  NumericLessThan: "is below",
  NumericLessThanEquals: "is at most",
  NumericGreaterThan: "is above",
  NumericGreaterThanEquals: "is at least"
};
function comparison(operator) {
  return NUMERIC_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")] ?? (isNegated(operator) ? "is not" : "is");
}
function actualWords(actual) {
  if (actual === null) return "absent";
  return typeof actual === "string" ? `\`${actual}\`` : listOf2(
    actual.map((value) => `\`${value}\``),
    "and"
  );
}
function whyHoldsInFull(test) {
  const { operator = "", key = "", actual } = test;
  if (actual !== null) return whyHolds(test);
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? `the request has no \`${key}\`` : `${because}, so \`${key}\` is absent`;
  return `${lead}, and \`${operator}\` holds for an absent key (C1)`;
}
function whyHolds(test) {
  const { operator = "", key = "", actual } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? "" : `${because}: `;
  if (actual !== null) return `${lead}the request has ${actualWords(actual)}, so the condition holds`;
  if (/IfExists$/i.test(operator)) return `${lead}the key is absent, and IfExists is true for an absent key (C1)`;
  return `${lead}the key is absent, so the condition holds (C1)`;
}
function whyFails(test) {
  const { key = "", actual, wanted } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? "" : `${because}: `;
  if (actual === null) return `${lead}the key is absent, so the condition cannot hold (C1)`;
  if (dateWords(test.operator ?? "") !== void 0) return `${lead}this no longer holds at ${actualWords(actual)}`;
  const values = listOf2(wanted.map((value) => `\`${value}\``));
  if (/null$/i.test(test.operator ?? "")) return `${lead}the key is present`;
  if (isNegated(test.operator ?? "")) return `${lead}the request has ${actualWords(actual)}, which this excludes`;
  return `${lead}the request has ${actualWords(actual)}, not ${values}`;
}

// src/fixes/exempt-from-deny.ts
var ASKED_OF_ALL = /^(?:s3:TlsVersion|aws:SecureTransport|s3:signature|s3:authType|sts:ExternalId)/i;
var exemptFromDeny = ({ finding, judged, decision, document, value }) => {
  const statement = finding.statement;
  if (decision.worst.decision !== "explicitDeny" || document === void 0 || statement === void 0) return [];
  if (ASKED_OF_ALL.test(finding.pointer?.stoppedBy?.key ?? "")) return [];
  const exemption = decision.call.action === "sts:AssumeRole" ? exemptGenesys(decision.call.samples[0]?.request.context["aws:PrincipalAccount"]) : exemptRole(judged.export.declared.role, deniedActions(value, statement.path));
  if (exemption === void 0) return [];
  const denying = decision.worst.decidedBy.filter(({ policy }) => policy === statement.policy);
  if (denying.length < decision.worst.decidedBy.length) return [];
  const changes = denying.map(({ path }) => exempt(value, path, exemption));
  return [{ parts: [{ document, changes }], description: exemption.description }];
};
function exemptRole(role, actions) {
  return {
    operators: [
      "ArnNotEquals",
      "ArnNotLike",
      "StringNotEquals",
      "StringNotLike",
      "ArnNotEqualsIfExists",
      "ArnNotLikeIfExists"
    ],
    key: "aws:PrincipalArn",
    value: role,
    description: `exempt the export role from the Deny (of ${listOf2(actions)}); everybody else stays denied`
  };
}
function deniedActions(value, statement) {
  const actions = stringList(valueAt2(value, [...statement, "Action"]));
  return actions.length > 0 ? actions : stringList(valueAt2(value, [...statement, "NotAction"])).map((one) => `all but ${one}`);
}
function exemptGenesys(account) {
  if (typeof account !== "string") return void 0;
  return {
    operators: ["StringNotEqualsIfExists", "StringNotEquals", "StringNotLike"],
    key: "aws:PrincipalAccount",
    value: account,
    description: `exempt the Genesys account ${account} from the Deny; this role's trust policy still asks for your ExternalId`
  };
}
function exempt(value, statement, { operators, key, value: caller }) {
  for (const operator of operators) {
    const block = valueAt2(value, [...statement, "Condition", operator]);
    const spelling = spellingOf(block, key);
    const listed = stringList(valueAt2(block, [spelling]));
    if (listed.length > 0) return { set: [...statement, "Condition", operator, spelling], value: [...listed, caller] };
  }
  return { set: [...statement, "Condition", operators[0], key], value: caller };
}

// src/fixes/replace-document.ts
function replaceDocument(inventory, before, after) {
  const one = (document) => document === before ? after : document;
  const orGap = (document) => isGap(document) ? document : one(document);
  const levels2 = (lists) => lists.map((level) => level.map(one));
  const { scps, rcps } = inventory.organization;
  return {
    ...inventory,
    documents: inventory.documents.map(one),
    roles: inventory.roles.map((role) => ({
      ...role,
      trustPolicy: orGap(role.trustPolicy),
      identityPolicies: isGap(role.identityPolicies) ? role.identityPolicies : role.identityPolicies.map(one),
      ...role.permissionsBoundary === void 0 ? {} : { permissionsBoundary: one(role.permissionsBoundary) }
    })),
    buckets: inventory.buckets.map((bucket) => ({
      ...bucket,
      ...bucket.policy === void 0 ? {} : { policy: one(bucket.policy) }
    })),
    keys: inventory.keys.map((key) => ({ ...key, policy: orGap(key.policy) })),
    organization: {
      ...inventory.organization,
      ...scps === void 0 ? {} : { scps: levels2(scps) },
      ...rcps === void 0 ? {} : { rcps: levels2(rcps) }
    }
  };
}

// src/fixes/trust-genesys.ts
var trustGenesys = (ailment) => {
  const stopped = ailment.finding.pointer?.stoppedBy;
  if (ailment.decision.worst.decision !== "implicitDeny" || ailment.decision.call.action !== "sts:AssumeRole")
    return [];
  if (stopped === void 0 || ailment.document === void 0) return [];
  return [...correctExternalId(ailment, stopped), ...stopped.element === "Principal" ? trustAccount(ailment) : []];
};
function correctExternalId({ judged, document, value, finding }, stopped) {
  const organization = judged.export.declared.organizationId;
  if (organization === void 0 || document === void 0) return [];
  if (stopped.element !== "Condition" || stopped.key?.toLowerCase() !== "sts:externalid") return [];
  const path = finding.pointer?.stoppedBy?.path ?? [];
  const principals = stringList(valueAt2(value, [...finding.statement?.path ?? [], "Principal", "AWS"]));
  if (stringList(valueAt2(value, path)).length !== 1 || principals.length !== 1) return [];
  const description = "ask for the organization id that the export is configured with";
  return [{ parts: [{ document, changes: [{ set: path, value: organization }] }], description }];
}
function trustAccount({ judged, document }) {
  const { declared, role } = judged.export;
  const organization = declared.organizationId;
  const account = declared.account ?? (declared.region === void 0 ? void 0 : genesysAccount(declared.region));
  if (document === void 0 || organization === void 0 || isGap(role)) return [];
  if (account === void 0 || declared.account === void 0 && accountNeedsConfirmation(account)) return [];
  const statement = {
    Sid: "GenesysCloud",
    Effect: "Allow",
    Principal: { AWS: `arn:${partitionOf(role.arn)}:iam::${account}:root` },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": organization } }
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `trust the Genesys account ${account} with your organization id as ExternalId`
    }
  ];
}

// src/fixes/add-fixes.ts
var CURE_MAKERS = [trustGenesys, exemptFromDeny, allowForRole, allowInKeyPolicy];
function addFixes(findings2, patient) {
  return findings2.map((finding) => {
    const open = finding.status === "new" || finding.status === "existing";
    if (!open || finding.severity === "notice") return finding;
    const fix = findFix(finding, patient);
    return fix === void 0 ? { ...finding, ...adviceFor(finding, patient) } : { ...finding, fix };
  });
}
function findFix(finding, patient) {
  const ailment = describe2(finding, patient);
  if (ailment === void 0) return void 0;
  for (const maker of CURE_MAKERS)
    for (const cure of maker(ailment)) {
      const fix = prove(cure, ailment, patient);
      if (fix !== void 0) return fix;
    }
  return void 0;
}
function adviceFor(finding, patient) {
  const ailment = finding.advice === void 0 ? describe2(finding, patient) : void 0;
  const advice = ailment === void 0 ? void 0 : adviceByHand(ailment);
  return advice === void 0 ? {} : { advice };
}
function describe2(finding, { inventory, exports }) {
  const judged = exports.find((one) => one.export.declared.name === finding.export);
  const decisions = judged?.calls.filter((one) => finding.calls.includes(one.call.id)) ?? [];
  const decision = decisions.find((one) => one.call.id === finding.calls[0]);
  if (judged === void 0 || decision === void 0) return void 0;
  if (judged.export.declared.organizationId === void 0) return void 0;
  const document = finding.statement === void 0 ? void 0 : indexDocuments(inventory).get(finding.statement.policy);
  const parsed = document?.format === "json" ? parseJson(document.text, document.path) : void 0;
  const value = parsed !== void 0 && "document" in parsed ? parsed.document.value : void 0;
  return { finding, judged, decision, decisions, inventory, value, ...document === void 0 ? {} : { document } };
}
function prove({ parts, description }, ailment, patient) {
  let { inventory } = patient;
  const edits = [];
  for (const { document, changes } of parts) {
    if (document.format !== "json") return void 0;
    const cured = reparse(document, changeJson(document.text, changes));
    if (cured === void 0) return void 0;
    inventory = replaceDocument(inventory, document, cured);
    for (const change of changes) edits.push(...lineEdits(document, change));
  }
  const changed = new Set(parts.map(({ document }) => document));
  const after = patient.exports.map(
    (before) => isTouched(before, patient.inventory, changed) ? decideExport(assembleExport(before.export.declared, inventory), inventory, patient.now) : before
  );
  if (edits.length === 0 || !heals(ailment, patient.exports, after)) return void 0;
  return { description, edits, verified: true, complete: after.every(isWhole) };
}
function lineEdits({ path, text }, change) {
  const edit = lineEdit(path, text, changeJson(text, [change]));
  return edit === void 0 ? [] : [edit];
}
function isTouched({ export: { role, bucket, key } }, { organization }, changed) {
  const identity = isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ...identity,
    ...isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary],
    ...isGap(bucket) ? [] : [bucket.policy],
    ...key === void 0 || isGap(key) ? [] : [key.policy],
    ...(organization.scps ?? []).flat(),
    ...(organization.rcps ?? []).flat()
  ];
  return documents.some((document) => document !== void 0 && !isGap(document) && changed.has(document));
}
function isWhole({ calls, guards }) {
  return calls.every(isFine) && guards.every(({ guard, outcome }) => outcome === "held" || guard.severity === "notice");
}
function reparse(document, text) {
  const parsed = parseJson(text, document.path);
  if (!("document" in parsed)) return void 0;
  const { value, places } = parsed.document;
  const { policy, problems } = parsePolicy(value, document.kind, document.policy.id);
  return policy === void 0 ? void 0 : { ...document, text, policy, problems, places };
}
function heals({ finding, judged }, before, after) {
  return after.every((one, index) => {
    const old = before[index];
    if (old === void 0) return false;
    const own2 = one.export.declared.name === judged.export.declared.name;
    const calls = one.calls.every(
      (call, at) => isFine(call) || !(own2 && finding.calls.includes(call.call.id)) && call.decision === old.calls[at]?.decision
    );
    return calls && one.guards.every((guard, at) => noWorse(guard, old.guards[at]));
  });
}
function isFine(call) {
  return call.decision === "allowed";
}
function noWorse(guard, before) {
  return guard.outcome === "held" || guard.outcome === before?.outcome;
}

// src/genesys/not-evaluated.ts
var always2 = () => true;
var ROWS = [
  { what: "SCPs", why: "none in the repository", applies: ({ organization }) => organization.scps === void 0 },
  { what: "RCPs", why: "none in the repository", applies: ({ organization }) => organization.rcps === void 0 },
  {
    what: "permissions boundary",
    why: "none in the repository",
    applies: ({ roles }) => roles.some((role) => role.permissionsBoundary === void 0)
  },
  {
    what: "bucket policy",
    why: "none in the repository, so none is assumed to be attached",
    applies: (_inventory, exports) => exports.some(({ export: { bucket } }) => !isGap(bucket) && bucket.policy === void 0)
  },
  {
    what: "default encryption of the bucket",
    why: "not declared, so SSE-S3 is assumed and no KMS call is judged",
    applies: (_inventory, exports) => exports.some(({ export: { bucket } }) => !isGap(bucket) && bucket.encryption === void 0)
  },
  {
    what: "session policy",
    why: "Genesys may pass one when it assumes the role; only CloudTrail shows it (E6)",
    applies: always2
  },
  {
    what: "Genesys' own policies and SCPs",
    why: "they are Genesys' matter and assumed to allow sts:AssumeRole (T1)",
    applies: always2
  },
  { what: "what AWS holds", why: "the files were judged, not the live account", applies: always2 }
];
function notEvaluated(inventory, exports) {
  return ROWS.filter(({ applies }) => applies(inventory, exports)).map(({ what, why }) => ({ what, why }));
}

// src/rules/compare.ts
var RANK = {
  allowed: 0,
  unknown: 1,
  depends: 2,
  implicitDeny: 3,
  explicitDeny: 3
};
var GUARD_RANK = { held: 0, unknown: 1, broken: 3 };
function standings({ exports, documents }, name) {
  const found = exports.find((one) => one.export.declared.name === name);
  return new Map([
    ...(found?.calls ?? []).map(
      (one) => [one.call.id, { rank: RANK[one.decision], cause: causeOf(one, documents) }]
    ),
    ...(found?.guards ?? []).map(({ guard, outcome }) => [guard.id, { rank: GUARD_RANK[outcome], cause: "" }])
  ]);
}
function causeOf({ decision, worst }, documents) {
  if (decision !== "depends") return "";
  const references = worst.decidedBy.length > 0 ? worst.decidedBy : worst.trace.map(({ statement }) => statement);
  const texts = references.map(({ policy, statement }) => {
    const parsed = documents.get(policy)?.policy;
    const found = parsed === void 0 || "unknown" in parsed ? void 0 : parsed.statements[statement];
    return JSON.stringify({
      ...found,
      index: 0,
      path: [],
      sid: "",
      conditions: found?.conditions.map((one) => ({ ...one, path: [] }))
    });
  });
  return texts.sort().join();
}
function wasThere(finding, head, base) {
  if (finding.calls.length === 0) return base.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  const before = standings(base, finding.export);
  return finding.calls.every((call) => {
    const [is, was] = [now.get(call), before.get(call)];
    if (is === void 0 || was === void 0) return false;
    return was.rank > is.rank || was.rank === is.rank && was.cause === is.cause;
  });
}
function isCured(finding, head) {
  if (finding.calls.length === 0) return !head.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  return now.size > 0 && finding.calls.every((call) => now.get(call)?.rank === RANK.allowed);
}
function compareSides(head, base) {
  const current = head.findings.map((finding) => {
    if (finding.status === "suppressed") return finding;
    return wasThere(finding, head, base) ? { ...finding, status: "existing" } : finding;
  });
  const fixed = base.findings.filter((finding) => finding.severity !== "notice" && isCured(finding, head)).map((finding) => ({ ...finding, status: "fixed" }));
  return [...current, ...fixed];
}

// src/rules/same-export.ts
function isSameExport(one, other) {
  const ids = [one.organizationId, other.organizationId];
  return one.role === other.role && one.bucket === other.bucket && (ids.includes(void 0) || ids[0] === ids[1]);
}
function withUniqueNames(world) {
  const { exports } = world.inventory;
  const count = (name, of) => exports.filter((one) => of(one) === name).length;
  const byName = ({ name }) => name;
  const byPath = ({ role }) => role.slice(role.indexOf("/") + 1);
  const renamed = exports.map((one) => {
    if (count(one.name, byName) === 1) return one;
    const path = byPath(one);
    return { ...one, name: count(path, byPath) === 1 ? path : `${path} to ${one.bucket}` };
  });
  return withExports(world, renamed);
}
function withNamesOf(base, head) {
  const renamed = base.inventory.exports.map((one) => {
    const same = head.inventory.exports.find((other) => isSameExport(one, other));
    return same === void 0 ? one : { ...one, name: same.name };
  });
  return withExports(base, renamed);
}
function withFactsOf(head, base) {
  const governed = head.inventory.exports.map((one) => {
    const before = base.inventory.exports.find((other) => isSameExport(one, other));
    if (before === void 0) return one;
    const { account: _account, region, ...rest } = one;
    const home = before.region ?? region;
    return {
      ...rest,
      network: before.network,
      ...before.account === void 0 ? {} : { account: before.account },
      ...home === void 0 ? {} : { region: home }
    };
  });
  return withExports(head, governed);
}
function withExports(world, exports) {
  return { ...world, inventory: { ...world.inventory, exports } };
}

// src/rules/export-findings.ts
function noExportFound(world) {
  const declared = world.configPath !== void 0;
  return {
    rule: "no-export-found",
    severity: "error",
    status: "new",
    message: declared ? "No export to judge: the config declares none, and no trust policy of the repository trusts Genesys Cloud." : "No export to judge: no trust policy of the repository trusts Genesys Cloud's account.",
    calls: [],
    ...world.configPath === void 0 ? {} : { location: { path: world.configPath, line: 1, column: 1, endLine: 1, endColumn: 1 } },
    advice: "declare the export under `exports` in .github/genesys-export-gate.yml, or name the folder that holds the policies",
    refuted: [],
    identity: "no-export-found"
  };
}
function removedPolicies(head, base) {
  return base.inventory.exports.flatMap((before) => {
    const after = head.inventory.exports.find((one) => isSameExport(one, before));
    if (after === void 0) return [];
    const now = attached2(head.inventory, after);
    const gone = attached2(base.inventory, before).filter(({ what, path }) => {
      const there = now.filter((one) => one.what === what);
      return !there.some((one) => one.path === path) && (there.length === 0 || path !== void 0 && head.files.has(path));
    });
    return gone.map(
      ({ what, path }) => ({
        rule: "policy-removed",
        severity: "error",
        status: "new",
        export: after.name,
        message: `The ${what} of the export ${after.name}${path === void 0 ? "" : ` (${path})`} is no longer judged: this change takes it out of the inventory.`,
        why: "A Deny in it would no longer be seen; a change cannot exempt itself from a policy.",
        calls: [],
        ...after.place === void 0 ? {} : { location: { ...after.place, endLine: after.place.line, endColumn: after.place.column } },
        advice: "if it is really gone in AWS, merge a suppression of policy-removed with the reason first",
        refuted: [],
        identity: `${after.name} policy-removed ${what} ${path}`
      })
    );
  });
}
function attached2(inventory, { role: roleArn2, bucket: bucketName }) {
  const role = inventory.roles.find(({ arn }) => arn === roleArn2);
  const bucket = inventory.buckets.find(({ name }) => name === bucketName);
  const key = inventory.keys.find(({ arn }) => arn === bucket?.encryption?.key);
  const { scps = [], rcps = [] } = inventory.organization;
  const identity = role === void 0 || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ["trust policy", role?.trustPolicy],
    ...identity.map((document) => ["identity policy", document]),
    ["permissions boundary", role?.permissionsBoundary],
    ["bucket policy", bucket?.policy],
    ["key policy", key?.policy],
    ...scps.flatMap((level, index) => level.map((document) => [`SCP of level ${index + 1}`, document])),
    ...rcps.flatMap((level, index) => level.map((document) => [`RCP of level ${index + 1}`, document]))
  ];
  const named = documents.flatMap(
    ([what, document]) => document === void 0 || isGap(document) ? [] : [{ what, path: document.path }]
  );
  return bucket?.encryption === void 0 ? named : [...named, { what: "default encryption of the bucket" }];
}
function removedExports(head, base) {
  return base.inventory.exports.filter((one) => !head.inventory.exports.some((other) => isSameExport(one, other))).map(({ name, place }) => ({
    rule: "export-removed",
    severity: "error",
    status: "new",
    export: name,
    message: `The export ${name} is no longer judged: this change takes it out of the configuration, points it to another role, bucket or organization, or removes its trust policy.`,
    why: "Settings of a pull request govern only after its merge; an export that disappears with it would go unguarded.",
    calls: [],
    ...place === void 0 ? {} : { location: { ...place, line: 1, column: 1, endLine: 1, endColumn: 1 } },
    advice: "if the export has really ended, merge a suppression of export-removed with the reason first",
    refuted: [],
    identity: `${name} export-removed`
  }));
}

// src/rules/bucket-policy-findings.ts
function bucketPolicyFindings(judged) {
  const { bucket, declared } = judged.export;
  const document = isGap(bucket) ? void 0 : bucket.policy;
  if (isGap(bucket) || document === void 0 || "unknown" in document.policy) return [];
  const base = {
    rule: "malformed-policy",
    severity: "error",
    status: "new",
    export: declared.name,
    calls: [],
    refuted: []
  };
  const foreign2 = document.policy.statements.flatMap(
    ({ resources, notResources, path }) => (resources ?? notResources ?? []).filter((arn) => !isOf(arn, bucket.name)).map((arn) => ({ arn, path }))
  );
  const named = foreign2.map(({ arn, path }) => {
    const location = placeIn(document, path);
    return {
      ...base,
      message: `AWS would refuse this policy: it is the policy of ${bucket.name} and names the resource ${arn}.`,
      why: 'S3 answers MalformedPolicy, "Policy has invalid resource", where a bucket policy names another bucket (R1).',
      ...location === void 0 ? {} : { location },
      advice: `write arn:aws:s3:::${bucket.name} and arn:aws:s3:::${bucket.name}/*`,
      identity: `${declared.name} foreign-resource ${arn}`
    };
  });
  if (bucket.publicAccessBlock?.blockPublicPolicy !== true || publicPolicy(document.policy) !== true) return named;
  const whole = placeIn(document, []);
  const refused = {
    ...base,
    message: "AWS would refuse this policy: it is public, and BlockPublicPolicy is on.",
    why: "An Allow to everybody that no fixed value limits makes a bucket policy public (B6); BlockPublicPolicy then refuses to store it (B3).",
    ...whole === void 0 ? {} : { location: { ...whole, endLine: whole.line, endColumn: whole.column } },
    advice: "name the principals, or limit the Allow by a fixed aws:PrincipalArn, aws:PrincipalOrgID or aws:SourceIp",
    identity: `${declared.name} public-policy`
  };
  return [...named, refused];
}
function isOf(arn, bucket) {
  const resource = arn.split(":").slice(5).join(":");
  const name = resource.split("/")[0] ?? "";
  return arn === "*" || name === bucket || /[*?$]/.test(name) || arn.includes(":accesspoint/");
}

// src/rules/denial-rules.ts
var DENIAL_RULES = [
  { call: "put-recording", rule: "put-object-denied", consequence: "Recordings cannot be written" },
  { call: "put-metadata", rule: "put-object-denied", consequence: "The metadata of recordings cannot be written" },
  { call: "assume-role", rule: "assume-role-denied", consequence: "Genesys Cloud cannot assume the export role" },
  {
    call: "generate-data-key",
    rule: "generate-data-key-denied",
    consequence: "Recordings cannot be encrypted with the bucket's key, so no upload succeeds"
  },
  {
    call: "put-object-acl",
    rule: "put-object-acl-denied",
    consequence: "Genesys Cloud cannot set the ACL that it asks for on recordings"
  },
  {
    call: "get-bucket-location",
    rule: "get-bucket-location-denied",
    consequence: "Genesys Cloud cannot read the bucket's location"
  },
  {
    call: "get-encryption-configuration",
    rule: "get-encryption-configuration-denied",
    consequence: "Genesys Cloud cannot read the bucket's default encryption"
  },
  {
    call: "put-recording-multipart",
    rule: "put-object-denied",
    consequence: "Large recordings could not be written in parts"
  },
  {
    call: "put-recording-with-acl",
    rule: "put-object-denied",
    consequence: "Recordings could not be written with an ACL header"
  },
  {
    call: "decrypt",
    rule: "decrypt-denied",
    consequence: "Multipart uploads under the bucket's key could not be completed"
  },
  {
    call: "abort-multipart-upload",
    rule: "abort-multipart-upload-denied",
    consequence: "Interrupted uploads could not be cleaned up"
  },
  { call: "list-bucket", rule: "list-bucket-denied", consequence: "The bucket cannot be listed" }
];
var BY_CALL = new Map(DENIAL_RULES.map((row, index) => [row.call, { row, index }]));
function denialRule(call) {
  const found = BY_CALL.get(call);
  if (found === void 0) throw new Error(`no denial rule for call ${call}`);
  return found.row;
}
function denialRank(call) {
  return BY_CALL.get(call)?.index ?? DENIAL_RULES.length;
}

// src/rules/explain.ts
var KIND_WORDS2 = {
  "identity-policy": "the role's identity policies",
  "permissions-boundary": "the role's permissions boundary",
  "session-policy": "the session policy",
  "trust-policy": "the role's trust policy",
  "bucket-policy": "the bucket policy",
  "key-policy": "the key policy",
  scp: "a service control policy",
  rcp: "a resource control policy",
  "vpc-endpoint-policy": "the VPC endpoint policy"
};
function explain2(call, decision, documents) {
  return decision.decision === "explicitDeny" ? explainDeny(decision, documents) : explainMissingAllow(call, decision);
}
function explainDeny(decision, documents) {
  const trace = decision.trace.find((one) => one.effect === "Deny" && one.applies === true);
  const reference = trace?.statement ?? decision.decidedBy[0];
  if (trace === void 0 || reference === void 0)
    return {
      cause: "public access to the bucket is restricted (RestrictPublicBuckets)",
      why: "The bucket policy counts as public, and RestrictPublicBuckets then keeps everybody out who is not of the bucket's own account (B4)."
    };
  const name = `${statementName(reference)} of ${KIND_WORDS2[reference.kind]}`;
  const telling = tellingTest(trace.held);
  const also = decision.decidedBy.filter(
    (one) => one.policy !== reference.policy || one.statement !== reference.statement
  );
  const others = also.length === 0 ? "" : ` Denied, too, by ${listOf2(
    also.map((one) => `${statementName(one)} of ${KIND_WORDS2[one.kind]}`),
    "and"
  )}.`;
  if (telling === void 0)
    return {
      cause: `${name} denies ${byExclusion(reference, documents)}`,
      why: `An explicit deny in any policy wins over every allow (E1).${others}`,
      statement: reference
    };
  return {
    cause: `${name} denies ${trace.held.length > 1 ? conjunction(trace.held) : requestsOf(telling)}`,
    why: `${sentence(whyHoldsInFull(telling))} An explicit deny in any policy wins over every allow (E1).${others}`,
    statement: reference,
    pointer: { stoppedBy: telling, text: whyHolds(telling) }
  };
}
function byExclusion({ policy, statement: index }, documents) {
  const parsed = documents.get(policy)?.policy;
  const statement = parsed === void 0 || "unknown" in parsed ? void 0 : parsed.statements[index];
  if (statement?.notPrincipal !== void 0)
    return "everybody who is not in its NotPrincipal list; a role must stand there with its account and its session, and one with a boundary is always denied (E5)";
  if (statement?.notResources !== void 0)
    return "every resource outside of its NotResource list, the bucket itself included (R8)";
  if (statement?.notActions !== void 0) return "every action outside of its NotAction list";
  return "it without any condition";
}
function tellingTest(held) {
  const tests2 = held.filter(({ element }) => element === "Condition");
  return tests2.find(({ actual, operator }) => actual === null && isNegated(operator ?? "")) ?? tests2.find(({ operator }) => isNegated(operator ?? "")) ?? tests2[0];
}
function conjunction(held) {
  const tests2 = held.filter(({ element }) => element === "Condition");
  return tests2.map(requestsOf).join(", if also: ");
}
function explainMissingAllow(call, decision) {
  const kind = decision.missingAllow[0] ?? "identity-policy";
  const near = decision.trace.find(
    (one) => one.effect === "Allow" && one.applies !== true && one.stoppedBy !== void 0 && one.statement.kind === kind
  );
  const cause = `${KIND_WORDS2[kind]} ${kind === "identity-policy" ? "do" : "does"} not allow ${call.action}`;
  const law = LAW[kind] ?? "Without an allow from every policy that must allow, the answer is an implicit deny.";
  if (near?.stoppedBy === void 0) return { cause, why: law };
  const text = stoppedText(call, near.stoppedBy);
  return {
    cause: `${cause}${nearCause(call, near)}`,
    why: `${sentence(text)} ${law}`,
    statement: near.statement,
    pointer: { stoppedBy: near.stoppedBy, text }
  };
}
var LAW = {
  "identity-policy": "Within one account the role needs an Allow of its own, unless the bucket policy grants to it directly (S1).",
  "permissions-boundary": "A permissions boundary grants nothing but must allow whatever the role is to do.",
  "trust-policy": "Across accounts the trust policy must allow the caller (T1).",
  "bucket-policy": "The bucket belongs to another account than the role: then both the bucket policy and the role's policies must allow.",
  "key-policy": "The key policy must name the role, or let the account's IAM policies decide (a statement for the account's root with kms:*) and the role's policies allow it (K3).",
  scp: "Every level of SCPs, from the root to the account, must allow the action.",
  rcp: "Every level of RCPs must allow the action."
};
function nearCause(call, near) {
  const name = statementName(near.statement);
  const stopped = near.stoppedBy;
  switch (stopped?.element) {
    case "Resource":
    case "NotResource":
      return ` on ${isBucketLevel(call) ? "the bucket itself" : "this resource"}: ${name} allows it on ${listOf2(stopped.wanted)} only`;
    case "Principal":
    case "NotPrincipal":
      return `: ${name} names ${listOf2(stopped.wanted)}`;
    case "Condition":
      return `: ${name} allows only ${requestsOf(stopped)}`;
    default:
      return "";
  }
}
function stoppedText(call, stopped) {
  switch (stopped.element) {
    case "Resource":
      return isBucketLevel(call) && stopped.wanted.some((arn) => arn.startsWith(`${call.resource}/`)) ? `${call.action} asks for the bucket itself; an ARN that ends in /* matches only objects (R5)` : `${shortKey(String(stopped.actual ?? call.resource))} is not covered (R4)`;
    case "NotResource":
      return `${call.resource} is excluded by this list (R8)`;
    case "Principal":
    case "NotPrincipal":
      return `the caller is ${callerOf(stopped)}, which is not named here`;
    case "Action":
    case "NotAction":
      return `${call.action} is not among these actions (A1)`;
    case "Condition":
      return whyFails(stopped);
  }
}
function shortKey(resource) {
  const hour = /year=\d+\/month=\d+\/day=\d+\/hour=\d+/.exec(resource)?.[0];
  return hour === void 0 ? resource : `a recording under …/${hour}/…`;
}
function callerOf(stopped) {
  return typeof stopped.actual === "string" ? stopped.actual : "another principal";
}
function isBucketLevel(call) {
  return call.action.startsWith("s3:") && !call.resource.includes("/");
}
function sentence(text) {
  return `${/^[a-z]+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}

// src/rules/folklore.ts
function tests(key) {
  return (_decision, found) => found.some((test) => key.test(test.key ?? ""));
}
var FOLKLORE = [
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "An Allow with both aws:SourceVpc and aws:SourceVpce would not help: both keys are absent from outside, and an Allow never lifts a Deny."
  },
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "Endpoint policies and route tables play no part: Genesys' requests do not pass your endpoint. A manual upload with the same role that works came from inside of it."
  },
  {
    applies: tests(/^aws:SourceIp$/i),
    text: "No address list can be right: Genesys publishes no range for exports, and its addresses change at any time."
  },
  {
    applies: tests(/^s3:x-amz-server-side-encryption$/i),
    text: "Default encryption of the bucket does not satisfy the condition: S3 judges the policy by the headers that were sent (N1)."
  },
  {
    applies: tests(/^aws:RequestedRegion$/i),
    text: "The bucket need not be in us-east-1: Genesys writes to a bucket of any region; only such a condition makes the region matter."
  },
  {
    applies: (decision) => decision.decision === "explicitDeny",
    text: "Adding an Allow would not help: an explicit deny always wins."
  },
  {
    applies: (decision) => decision.worst.missingAllow.includes("trust-policy"),
    text: "Naming a Genesys role would not help: Genesys does not publish which one calls. Trust its account and test sts:ExternalId."
  },
  {
    applies: (decision) => decision.call.action.startsWith("kms:") && decision.decision === "implicitDeny",
    text: "Key policy and IAM policy need not both allow within one account; a key policy that names the role is enough. No service-linked role takes part."
  },
  {
    applies: (decision, _tests, foreign2) => !foreign2 && decision.call.action.startsWith("s3:") && decision.worst.missingAllow.includes("identity-policy"),
    text: "The bucket policy need not name a Genesys principal: the session belongs to your own role, and within one account its identity policy is enough. Block Public Access does not touch it either."
  }
];
var MOST = 3;
function refutedFor(decision, foreign2) {
  const found = decision.worst.trace.flatMap((trace) => [
    ...trace.held,
    ...trace.stoppedBy === void 0 ? [] : [trace.stoppedBy]
  ]);
  return FOLKLORE.filter(({ applies }) => applies(decision, found, foreign2)).slice(0, MOST).map(({ text }) => text);
}

// src/rules/denials.ts
function isRequired(evidence, { require: require2 }) {
  return require2 === "reported" || evidence !== "reported";
}
function callFindings(judged, documents, requirement) {
  const bad = judged.calls.filter(({ decision }) => decision !== "allowed").map((decision) => explained(decision, documents));
  const groups = groupBy(bad, causeOf2);
  return [...groups.values()].map((group) => toFinding(group, judged, documents, requirement));
}
function ruleOf(decision) {
  if (decision.decision === "unknown") return "call-undecided";
  return isEncryptionHeader(decision) ? "encryption-header-required" : denialRule(decision.call.id).rule;
}
function isEncryptionHeader(decision) {
  return decision.decision === "depends" && decision.dependsOn.some((key) => key.toLowerCase().startsWith("s3:x-amz-server-side-encryption"));
}
function explained(decision, documents) {
  const explanation = explain2(decision.call, decision.worst, documents);
  return { decision, rule: denialRule(decision.call.id), explanation };
}
function causeOf2({ decision, explanation }) {
  if (decision.decision === "unknown") return `unknown ${decision.reasons.join("\n")}`;
  const { statement, pointer } = explanation;
  const denies = decision.worst.decision === "explicitDeny";
  if (statement !== void 0)
    return `${denies} ${statement.policy}#${statement.statement} ${denies ? "" : pointer?.stoppedBy.path.join("/")}`;
  return `${decision.worst.missingAllow.join()} ${decision.call.action.split(":")[0]}`;
}
function severityOf(decision, requirement) {
  const required = isRequired(decision.call.evidence, requirement);
  if (decision.decision === "unknown") return required ? "warning" : "notice";
  return required ? "error" : "warning";
}
var SEVERITIES = ["error", "warning", "notice"];
function toFinding(group, judged, documents, requirement) {
  const ranked = [...group].sort(
    (a, b) => SEVERITIES.indexOf(severityOf(a.decision, requirement)) - SEVERITIES.indexOf(severityOf(b.decision, requirement)) || denialRank(a.decision.call.id) - denialRank(b.decision.call.id)
  );
  const [worst] = ranked;
  if (worst === void 0) throw new Error("a finding without calls");
  const { decision, explanation } = worst;
  const location = locate(explanation, documents) ?? fallbackPlace(decision, judged, documents);
  const pointer = pointTo(explanation, documents);
  const unknown = decision.decision === "unknown";
  const calls = ranked.map((one) => one.decision.call.id);
  return {
    rule: ruleOf(decision),
    severity: severityOf(decision, requirement),
    status: "new",
    export: judged.export.declared.name,
    message: unknown ? undecidedMessage(ranked) : `${consequenceOf(worst)}: ${explanation.cause}.`,
    ...unknown ? moreReasons(decision.reasons) : { why: explanation.why },
    calls,
    ...explanation.statement === void 0 || unknown ? {} : { statement: explanation.statement },
    ...location === void 0 ? {} : { location },
    ...pointer === void 0 || unknown ? {} : { pointer },
    refuted: unknown ? [] : unique(ranked.flatMap((one) => refutedFor(one.decision, isForeign(judged)))).slice(0, 3),
    identity: `${judged.export.declared.name} ${calls.join(" ")} ${decision.decision}`
  };
}
function isForeign({ export: { declared, bucket } }) {
  return !isGap(bucket) && bucket.account !== accountOf2(declared.role);
}
function consequenceOf({ decision, rule }) {
  if (decision.decision !== "depends") return rule.consequence;
  const when = deniedFrom(decision);
  if (when !== void 0) return `${rule.consequence} from ${when} on`;
  const keys = decision.dependsOn.map((key) => key === "resource" ? "the object key" : key);
  return `${rule.consequence} in every case (it depends on ${keys.join(" and ")})`;
}
function deniedFrom({ dependsOn: dependsOn2, examples }) {
  if (!dependsOn2.every((key) => TIME.has(key.toLowerCase()))) return void 0;
  const denied = examples.find(({ decision }) => decision.endsWith("Deny"))?.sample.request.context["aws:CurrentTime"];
  const allowed = examples.find(({ decision }) => decision === "allowed")?.sample.request.context["aws:CurrentTime"];
  if (typeof denied !== "string" || typeof allowed !== "string" || denied < allowed) return void 0;
  return denied.replace(".000Z", "Z");
}
var TIME = /* @__PURE__ */ new Set(["aws:currenttime", "aws:epochtime", "aws:tokenissuetime"]);
function moreReasons(reasons) {
  return reasons.length < 2 ? {} : { why: `Nor is it known: ${reasons.slice(1).join("; ")}.` };
}
function undecidedMessage(group) {
  const calls = group.map(({ decision }) => decision.call.id);
  const [reason3 = "what is known does not tell"] = group[0]?.decision.reasons ?? [];
  return `Whether AWS would allow ${calls.join(", ")} cannot be told: ${reason3}.`;
}
function locate(explanation, documents) {
  return explanation.statement === void 0 ? void 0 : placeOfStatement(explanation.statement, documents);
}
function pointTo(explanation, documents) {
  const { statement, pointer } = explanation;
  const document = statement === void 0 ? void 0 : documents.get(statement.policy);
  if (document === void 0 || pointer === void 0) return void 0;
  const place = placeIn(document, pointer.stoppedBy.path, "member");
  return place === void 0 ? void 0 : { place, text: pointer.text, stoppedBy: pointer.stoppedBy };
}
function fallbackPlace(decision, judged, documents) {
  const kinds = decision.worst.missingAllow;
  const document = [...documents.values()].find(({ kind }) => kinds.includes(kind));
  const start = document === void 0 ? void 0 : placeIn(document, []);
  return start === void 0 ? judged.export.declared.place : { ...start, endLine: start.line, endColumn: start.column };
}

// src/rules/fact-findings.ts
var FACTS = [
  {
    rule: "key-in-another-region",
    severity: "error",
    applies: ({ export: { bucket } }) => !isGap(bucket) && bucket.region !== void 0 && bucket.encryption?.key !== void 0 && regionOf(bucket.encryption.key) !== bucket.region,
    message: "The bucket's default key lies in another region than the bucket: no upload succeeds.",
    why: "S3 only uses a KMS key of the bucket's own region (K5)."
  },
  {
    rule: "object-lock-needs-checksum",
    applies: ({ export: { bucket } }) => !isGap(bucket) && bucket.objectLock?.enabled === true && bucket.objectLock.mode !== void 0,
    message: "The bucket has a default retention (Object Lock): uploads need a checksum header.",
    why: "Object Lock never answers a new upload with 403; without Content-MD5 or x-amz-sdk-checksum-algorithm S3 answers 400. Whether Genesys sends one is not documented: try one export."
  },
  {
    rule: "genesys-account-to-confirm",
    applies: ({ export: { declared } }) => accountNeedsConfirmation(declared.account ?? GENESYS_REGIONS.get(declared.region ?? "")?.account ?? ""),
    message: "The AWS account of Genesys Cloud's FedRAMP region should be confirmed with Genesys.",
    why: "Older Genesys pages name 325654371633 for us-east-2 (FedRAMP); newer ones say to ask your Genesys representative."
  },
  {
    rule: "genesys-account-unknown",
    applies: ({ export: { declared } }) => declared.account === void 0 && declared.region !== void 0 && GENESYS_REGIONS.get(declared.region) === void 0,
    message: "Genesys publishes no AWS account for this region.",
    why: "Set `genesys.account` of the export to the account id that Genesys gave you; until then nobody can say whether the trust policy names the right one."
  }
];
function factFindings(judged) {
  const { name, place } = judged.export.declared;
  return FACTS.filter(({ applies }) => applies(judged)).map(({ rule, severity, message, why }) => ({
    rule,
    severity: severity ?? "notice",
    status: "new",
    export: name,
    message,
    why,
    calls: [],
    ...place === void 0 ? {} : { location: place },
    refuted: [],
    identity: `${name} ${rule}`
  }));
}

// src/rules/guard-findings.ts
var WORDS2 = {
  "trust-without-external-id": {
    consequence: "Other customers of Genesys Cloud could use your role (confused deputy)",
    why: "Genesys calls every customer's role from the same AWS account; only the ExternalId, your organization id, tells the customers apart (T2).",
    advice: "require StringEquals sts:ExternalId with your Genesys Cloud organization id in every statement that trusts the Genesys account"
  },
  "trust-too-wide": {
    consequence: "Others than Genesys Cloud can use your role",
    why: "The organization id is no secret: it is the first segment of every key. Only the account in Principal keeps others out.",
    advice: "name Genesys' account as Principal, arn:aws:iam::765628985471:root, and keep the ExternalId"
  },
  "public-bucket-policy": {
    consequence: "Strangers can write into the bucket",
    why: "The bucket policy allows principals outside of your account without a condition that names them; recordings under legal hold could be overwritten or salted.",
    advice: `name the role's ARN as Principal instead of "*", or drop the statement: within one account the role's own policy is enough (S1)`
  },
  "plain-http-accepted": {
    consequence: "The bucket accepts recordings over plain HTTP",
    why: "No statement denies requests whose aws:SecureTransport is false.",
    advice: "add a Deny on s3:* with Bool aws:SecureTransport false to the bucket policy"
  },
  "write-beyond-export": {
    consequence: "The export role may write to buckets other than this export's",
    why: "Its identity policies allow s3:PutObject on more than the export's bucket.",
    advice: "limit the Resource to this bucket's objects"
  },
  "write-beyond-organization": {
    consequence: "The export role may write under any prefix of the bucket",
    why: "This is what Genesys documents (bucket/*); recordings only ever go under your organization id.",
    advice: "a Resource of bucket/ORGANIZATION-ID/* is enough"
  }
};
function guardFindings(judged, documents) {
  const broken = judged.guards.filter(({ outcome }) => outcome === "broken");
  const gone = [...groupBy(broken, ({ guard }) => guard.rule).values()].flatMap((group) => {
    const [first] = group;
    return first === void 0 ? [] : [toFinding2(first, group, judged, documents)];
  });
  const open = judged.guards.filter(({ guard, outcome }) => outcome === "unknown" && guard.severity === "error");
  return open.length === 0 ? gone : [...gone, undecided(open, judged)];
}
function undecided(open, judged) {
  const { name, place } = judged.export.declared;
  const [reason3 = "what is known does not tell"] = open.flatMap(({ reasons }) => reasons);
  return {
    rule: "guard-undecided",
    severity: "warning",
    status: "new",
    export: name,
    message: `Whether ${open.map(({ guard }) => guard.who).join(", and ")} would be denied cannot be told: ${reason3}.`,
    calls: open.map(({ guard }) => guard.id),
    ...place === void 0 ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } },
    refuted: [],
    identity: `${name} guard-undecided`
  };
}
function toFinding2(first, group, judged, documents) {
  const { guard } = first;
  const words2 = WORDS2[guard.rule];
  if (words2 === void 0) throw new Error(`no words for the guard rule ${guard.rule}`);
  const statement = group.flatMap(({ decidedBy }) => decidedBy).find(({ policy }) => documents.has(policy));
  const location = placeFor(first, statement, judged, documents);
  return {
    rule: guard.rule,
    severity: guard.severity,
    status: "new",
    export: judged.export.declared.name,
    message: `${words2.consequence}: ${allowedWhom(group, statement)}.`,
    why: words2.why,
    calls: group.map((one) => one.guard.id),
    ...statement === void 0 ? {} : { statement },
    ...location === void 0 ? {} : { location },
    advice: words2.advice,
    refuted: [],
    identity: `${judged.export.declared.name} ${guard.rule}`
  };
}
function placeFor({ guard }, statement, judged, documents) {
  const { bucket, declared } = judged.export;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  if (guard.rule === "plain-http-accepted" && policy !== void 0) {
    const whole = placeIn(policy, []);
    return whole === void 0 ? declared.place : { ...whole, endLine: whole.line, endColumn: whole.column };
  }
  return statement === void 0 ? declared.place : placeOfStatement(statement, documents);
}
function allowedWhom(group, statement) {
  const who = group.map(({ guard }) => guard.who).join(", and ");
  if (statement === void 0) return `AWS would allow ${who}`;
  return `${statementName(statement)} of ${KIND_WORDS2[statement.kind]} allows ${who}`;
}

// src/rules/input-findings.ts
function inputFindings(world) {
  return [...world.problems.map(problemFinding), ...documentFindings(world.inventory), ...gapFindings(world.inventory)];
}
function problemFinding(problem) {
  const { path, line, column = 1 } = problem;
  return {
    rule: problem.rule,
    severity: problem.severity,
    status: "new",
    message: problem.message,
    calls: [],
    location: { path, line: line ?? 1, column, endLine: line ?? 1, endColumn: column },
    ...problem.help === void 0 ? {} : { advice: problem.help },
    refuted: [],
    identity: `${problem.rule} ${path} ${problem.message}`
  };
}
function documentFindings(inventory) {
  return inventory.documents.flatMap(
    (document) => document.problems.map((problem) => {
      const location = placeIn(document, problem.path, "member");
      return {
        rule: problem.severity === "error" ? "malformed-policy" : "suspicious-policy",
        severity: problem.severity,
        status: "new",
        message: problem.severity === "error" ? `AWS would refuse this policy: ${problem.message}.` : `${problem.message}.`,
        why: `Rule ${problem.rule} of the policy grammar.`,
        calls: [],
        ...location === void 0 ? {} : { location },
        ...problem.help === void 0 ? {} : { advice: problem.help },
        refuted: [],
        identity: `${problem.rule} ${document.path} ${problem.message}`
      };
    })
  );
}
function gapFindings(inventory) {
  return inventory.gaps.map((gap) => ({
    rule: "not-known",
    severity: "warning",
    status: "new",
    message: `${gap.what}: ${gap.why}.`,
    calls: [],
    advice: gap.cure,
    ...gap.example === void 0 ? {} : { example: gap.example },
    refuted: [],
    identity: `not-known ${gap.what}`
  }));
}

// src/rules/others-findings.ts
function othersFindings(judged) {
  const { role, bucket, declared } = judged.export;
  const account = accountOf2(declared.role);
  const known = [account, declared.account ?? "", ...GENESYS_ACCOUNTS];
  const trust2 = isGap(role) || isGap(role.trustPolicy) ? void 0 : role.trustPolicy;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  return [
    ...findings(judged, trust2, "others-trusted", (statement) => trusted(statement, known)),
    ...findings(judged, policy, "others-may-write", (statement) => writers(statement, account))
  ];
}
function trusted({ principal }, known) {
  if (principal === void 0) return [];
  return [...foreign(principal, known), ...principal.federated, ...principal.service];
}
function writers({ principal, actions = [] }, account) {
  if (principal === void 0 || !actions.some((action) => /^(?:\*|s3:\*|s3:put(?:\*|object\*?))$/i.test(action)))
    return [];
  return [...foreign(principal, [account]), ...principal.canonicalUser];
}
function foreign({ aws }, known) {
  return aws.filter((arn) => {
    const account = /^\d{12}$/.test(arn) ? arn : accountOf2(arn);
    return /^\d{12}$/.test(account) && !known.includes(account);
  });
}
var WORDS3 = {
  "others-trusted": {
    message: (who) => `The export role may also be assumed by ${who}.`,
    why: "Whoever assumes the role may write where recordings under legal hold lie.",
    advice: "give others a role of their own, or suppress this with the reason why they share it"
  },
  "others-may-write": {
    message: (who) => `The bucket policy also lets ${who} write.`,
    why: "Recordings under legal hold should have one writer.",
    advice: "narrow the statement to other prefixes, or suppress this with the reason why they write here"
  }
};
function findings(judged, document, rule, whom) {
  if (document === void 0 || "unknown" in document.policy) return [];
  const policy = document.policy;
  return policy.statements.flatMap((statement) => {
    const who = statement.effect === "Allow" ? whom(statement) : [];
    if (who.length === 0) return [];
    const { index, path, sid } = statement;
    const location = placeIn(document, path);
    const { message, why, advice } = WORDS3[rule];
    return [
      {
        rule,
        severity: "warning",
        status: "new",
        export: judged.export.declared.name,
        message: message(listOf2(who, "and")),
        why,
        calls: [],
        statement: {
          policy: policy.id,
          kind: policy.kind,
          statement: index,
          path,
          ...sid === void 0 ? {} : { sid }
        },
        ...location === void 0 ? {} : { location },
        advice,
        refuted: [],
        identity: `${judged.export.declared.name} ${rule} ${who.join(" ")}`
      }
    ];
  });
}

// src/rules/suppress.ts
function suppressionFor(rule, exportName, suppressions, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.find(
    (one) => one.rule === rule && (one.export === void 0 || one.export === exportName) && (one.expires === void 0 || one.expires >= today)
  );
}
function isSuppressed(decision, exportName, suppressions, now) {
  return decision.decision !== "allowed" && suppressionFor(ruleOf(decision), exportName, suppressions, now) !== void 0;
}
var NEVER_SUPPRESSED = /* @__PURE__ */ new Set(["unreadable-input", "bad-config", "no-export-found"]);
function applySuppressions(finding, suppressions, now) {
  if (NEVER_SUPPRESSED.has(finding.rule)) return finding;
  const found = suppressionFor(finding.rule, finding.export, suppressions, now);
  if (found === void 0) return finding;
  const { reason: reason3, owner, expires } = found;
  return {
    ...finding,
    status: "suppressed",
    suppression: { reason: reason3, ...owner === void 0 ? {} : { owner }, ...expires === void 0 ? {} : { expires } }
  };
}
function staleSuppressions(findings2, suppressions, configPath, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.flatMap((one) => {
    const expired = one.expires !== void 0 && one.expires < today;
    const used = findings2.some(
      ({ status, rule, export: name }) => status === "suppressed" && rule === one.rule && (one.export === void 0 || one.export === name)
    );
    if (used && !expired) return [];
    const line = one.line ?? 1;
    return [
      {
        rule: "stale-suppression",
        severity: "notice",
        status: "new",
        ...one.export === void 0 ? {} : { export: one.export },
        message: expired ? `The suppression of ${one.rule} expired on ${one.expires}.` : `The suppression of ${one.rule} matches no finding.`,
        calls: [],
        ...configPath === void 0 ? {} : { location: { path: configPath, line, column: 1, endLine: line, endColumn: 1 } },
        advice: "remove it, or renew its date",
        refuted: [],
        identity: `stale-suppression ${one.rule} ${one.export ?? ""}`
      }
    ];
  });
}

// src/rules/find.ts
function oneForOneCause(findings2) {
  const ofExport = (rule, name) => findings2.filter((one) => one.rule === rule && one.export === name);
  return findings2.filter(({ rule, export: name, statement }) => {
    if (rule === "guard-undecided") return ofExport("call-undecided", name).length === 0;
    if (rule !== "trust-without-external-id") return true;
    return !ofExport("assume-role-denied", name).some((denial) => sameStatement(denial.statement, statement));
  });
}
function sameStatement(one, other) {
  return one !== void 0 && one.policy === other?.policy && one.statement === other.statement;
}
function findFindings(world, exports, settings, now) {
  const documents = indexDocuments(world.inventory);
  const perExport = exports.flatMap((judged) => {
    const { name } = judged.export.declared;
    const suppressed = (call) => isSuppressed(call, name, settings.suppressions, now);
    const open = { ...judged, calls: judged.calls.filter((call) => !suppressed(call)) };
    const covered = [...groupBy(judged.calls.filter(suppressed), ruleOf).values()];
    return [
      ...callFindings(open, documents, settings),
      ...covered.flatMap((calls) => callFindings({ ...judged, calls }, documents, settings)),
      ...guardFindings(judged, documents),
      ...bucketPolicyFindings(judged),
      ...othersFindings(judged),
      ...factFindings(judged)
    ];
  });
  const all = [...inputFindings(world), ...oneForOneCause(perExport)];
  return all.map((finding) => applySuppressions(finding, settings.suppressions, now));
}

// src/rules/verdict.ts
function isBlocking(finding, failOn) {
  if (finding.severity !== "error" || finding.status === "suppressed" || finding.status === "fixed") return false;
  return failOn === "all" || finding.status === "new";
}
function exportVerdict(judged, findings2, settings) {
  const { name } = judged.export.declared;
  const own2 = findings2.filter((finding) => finding.export === name);
  if (own2.some((finding) => isBlocking(finding, settings.failOn))) return "fail";
  const suppressed = new Set(own2.filter(({ status }) => status === "suppressed").map(({ rule }) => rule));
  const strangers = judged.guards.some(({ guard, outcome }) => outcome === "unknown" && guard.severity === "error");
  const open = strangers && !suppressed.has("guard-undecided") || judged.calls.some(
    (call) => call.decision === "unknown" && isRequired(call.call.evidence, settings) && !suppressed.has(ruleOf(call))
  );
  return open ? "undecided" : "pass";
}
function overallVerdict(exports, findings2, settings) {
  if (exports.includes("fail") || findings2.some((finding) => isBlocking(finding, settings.failOn))) {
    const proven = findings2.some((finding) => isBlocking(finding, settings.failOn) && !UNREAD.has(finding.rule));
    return proven || exports.includes("fail") ? "fail" : "undecided";
  }
  const gaps = findings2.some(({ rule, status }) => rule === "not-known" && (status === "new" || status === "existing"));
  return exports.includes("undecided") || gaps ? "undecided" : "pass";
}
var UNREAD = /* @__PURE__ */ new Set(["unreadable-input", "bad-config", "no-export-found"]);
function couldNotJudge(findings2) {
  return findings2.some(({ rule, severity, status }) => UNREAD.has(rule) && severity === "error" && status !== "fixed");
}

// src/commands/judge.ts
var TOOL = { name: "genesys-export-gate", version };
function judge(request) {
  const { now } = request;
  const { head, base } = aligned(request);
  const settings = governingSettings(request);
  const headSide = judgeWorld(head, settings, now);
  const baseSide = base === void 0 ? void 0 : judgeWorld(base, settings, now);
  const compared = baseSide === void 0 ? headSide.findings : compareSides(headSide, baseSide);
  const readable = base !== void 0 && !couldNotJudge(headSide.findings.filter(({ rule }) => rule !== "no-export-found"));
  const removed = readable ? [...removedExports(head, base), ...removedPolicies(head, base)] : [];
  const covered = removed.map((finding) => applySuppressions(finding, settings.suppressions, now));
  const found = addFixes([...compared, ...covered], { inventory: head.inventory, exports: headSide.exports, now });
  const stale = staleSuppressions(found, settings.suppressions, (base ?? head).configPath, now);
  return assembleReport(request, head, settings, headSide.exports, baseSide, [...found, ...stale]);
}
function aligned({ head, base }) {
  const own2 = withUniqueNames(head);
  if (base === void 0) return { head: own2 };
  const governed = withFactsOf(own2, base);
  return { head: governed, base: withNamesOf(withUniqueNames(base), governed) };
}
function judgeWorld(world, settings, now) {
  const exports = world.inventory.exports.map(
    (declared) => decideExport(assembleExport(declared, world.inventory), world.inventory, now)
  );
  const findings2 = findFindings(world, exports, settings, now);
  const nothing = exports.length === 0 && world.inventory.gaps.length === 0 && !couldNotJudge(findings2);
  const none = nothing ? [noExportFound(world)] : [];
  return { exports, findings: [...findings2, ...none], documents: indexDocuments(world.inventory) };
}
function governingSettings({ head, base, strict, overrides }) {
  const { settings } = base ?? head;
  const failOn = base === void 0 ? "all" : overrides.failOn ?? settings.failOn;
  const require2 = strict ? "reported" : settings.require;
  return { ...settings, failOn, require: require2, onUndecided: overrides.onUndecided ?? settings.onUndecided };
}
function assembleReport(request, head, settings, exports, baseSide, findings2) {
  const reported = exports.map((decisions) => reportExport(decisions, baseSide, findings2, settings));
  const { comparison: comparison2, base, now, startedAt } = request;
  return {
    tool: TOOL,
    mode: "check",
    verdict: overallVerdict(
      reported.map(({ verdict }) => verdict),
      findings2,
      settings
    ),
    inputs: [...head.inputs, ...base?.inputs ?? []],
    exports: reported,
    findings: findings2,
    notEvaluated: leftOut(request, head.inventory, exports),
    ...comparison2 === void 0 ? {} : { comparison: comparison2 },
    documents: [...head.inventory.documents, ...base?.inventory.documents ?? []],
    time: now.toISOString(),
    durationMs: Math.max(0, Date.now() - startedAt),
    couldNotJudge: couldNotJudge(findings2),
    ...settings.onUndecided === "warn" ? { undecidedPasses: true } : {}
  };
}
function reportExport(decisions, baseSide, findings2, settings) {
  const { name } = decisions.export.declared;
  const base = baseSide?.exports.find((one) => one.export.declared.name === name)?.calls;
  const verdict = exportVerdict(decisions, findings2, settings);
  return { name, verdict, decisions, ...base === void 0 ? {} : { base } };
}
function leftOut(request, inventory, exports) {
  const guards = exports.flatMap(
    (one) => one.guards.filter(({ outcome }) => outcome === "unknown").map(({ guard, reasons }) => ({ what: `that ${guard.who} is denied`, why: reasons.join("; ") }))
  );
  return [
    // What the sources took for granted is what a reader would least expect.
    ...request.head.notEvaluated,
    ...guards,
    ...notEvaluated(inventory, exports),
    ...request.notEvaluated ?? []
  ];
}
function exitCode(report) {
  if (report.verdict === "fail") return 1;
  if (report.couldNotJudge) return 2;
  if (report.verdict === "undecided") return report.undecidedPasses === true ? 0 : 3;
  return 0;
}

export {
  readText,
  DEFAULT_LIMITS,
  checkedPath,
  inGitFolder,
  outsideRoot,
  tooLarge,
  inSubmodule,
  tooManyFiles,
  parseConfig,
  settingsOf,
  CONFIG_PATHS,
  loadWorld,
  runGit,
  localBlobs,
  follow,
  resolveCommit,
  repositoryRoot,
  hasCommit,
  mergeBase,
  commitParents,
  openGitTree,
  judge,
  exitCode
};
