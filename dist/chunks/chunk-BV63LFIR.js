import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  danglingReferences,
  keyGap,
  roleGap,
  sourcesNotRead
} from "./chunk-7SNFKF2X.js";
import {
  findBuckets,
  findExports,
  suggestConfig
} from "./chunk-LPIQV4KA.js";
import {
  GENESYS_ACCOUNTS,
  GENESYS_REGIONS,
  accountOf,
  bucketsIn,
  bucketsOfPolicy,
  createCollector,
  namedKeys,
  namedRoles,
  ofKind,
  readTrust,
  statementsOf,
  unreadablePolicy,
  writingRoles,
  writtenResources
} from "./chunk-W4QLCOXX.js";
import {
  isObject
} from "./chunk-F74P53MW.js";
import {
  aKind
} from "./chunk-MVVXAPO5.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  decode,
  isLfsPointer,
  parseText,
  readText
} from "./chunk-LKSW4DSU.js";
import {
  UserError,
  noSuchFile
} from "./chunk-J3BASWJ2.js";
import {
  cureForPasted,
  describeCharacter,
  indexLines,
  parse,
  parseJson
} from "./chunk-4Y5DMW6T.js";
import {
  placesOf,
  toPointer
} from "./chunk-5VKBCNGO.js";

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
    let matches = DATE.exec(str);
    if (!matches) return false;
    let year = +matches[1], month = +matches[2], day = +matches[3];
    return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
  }
  function compareDate(d1, d2) {
    if (d1 && d2) return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
  }
  var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function getTime(strictTimeZone) {
    return function(str) {
      let matches = TIME.exec(str);
      if (!matches) return false;
      let hr = +matches[1], min = +matches[2], sec = +matches[3], tz = matches[4], tzSign = matches[5] === "-" ? -1 : 1, tzH = +(matches[6] || 0), tzM = +(matches[7] || 0);
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
    let a1 = TIME.exec(t1), a2 = TIME.exec(t2);
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
var validator_default = validate10;
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
var schema26 = { title: "ConfigInventory", description: "What the AWS accounts hold. Left out: found in the repository.", type: "object", additionalProperties: false, properties: { roles: { type: "array", items: { $ref: "#/definitions/role" } }, buckets: { type: "array", items: { $ref: "#/definitions/bucket" } }, keys: { type: "array", items: { $ref: "#/definitions/key" } }, "vpc-endpoints": { description: "VPC endpoints that network.source-vpce of an export names, with their policies.", type: "array", items: { $ref: "#/definitions/vpcEndpoint" } }, organization: { $ref: "#/definitions/organization" }, cloudformation: { description: "CloudFormation templates, as globs.", $ref: "#/definitions/paths" }, "terraform-plans": { description: "Terraform plans as JSON, as globs.", $ref: "#/definitions/paths" }, terraform: { description: "Terraform files, as globs.", $ref: "#/definitions/paths" }, "terraform-values": { description: "Values that only AWS or a secret store knows, by their Terraform address.", type: "object", additionalProperties: { type: "string" } } } };
var func2 = Object.prototype.hasOwnProperty;
var pattern11 = new RegExp("^AROA[A-Z0-9]+$", "u");
var func3 = require_ucs2length().default;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (func3(data0) < 1) {
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
        if (func3(data1) < 1) {
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
        if (func3(data3) < 1) {
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
var schema33 = { title: "ConfigBucket", type: "object", additionalProperties: false, required: ["name"], properties: { name: { $ref: "#/definitions/bucketName" }, account: { description: "Its AWS account; the role's where it is left out.", $ref: "#/definitions/accountId" }, region: { $ref: "#/definitions/regionName" }, policy: { description: "The bucket policy. Left out: it has none.", $ref: "#/definitions/path" }, "public-access-block": { $ref: "#/definitions/publicAccessBlock" }, "object-ownership": { type: "string", enum: ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] }, encryption: { $ref: "#/definitions/encryption" }, "object-lock": { $ref: "#/definitions/objectLock" }, "requester-pays": { description: "The bucket is Requester Pays. Left out: it is not.", type: "boolean" } } };
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
    for (let key0 in data) if (!func2.call(schema33.properties, key0)) {
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
        if (func3(data3) < 1) {
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
    if (data["requester-pays"] !== void 0 && typeof data["requester-pays"] != "boolean") {
      let err26 = { instancePath: instancePath + "/requester-pays", schemaPath: "#/properties/requester-pays/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
  } else {
    let err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
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
        if (func3(data1) < 1) {
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
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.policy === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "policy")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0)) {
          let err3 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/vpceId/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/vpceId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data1 = data.policy;
      if (typeof data1 == "string") {
        if (func3(data1) < 1) {
          let err5 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
var pattern20 = new RegExp("^(o-[a-z0-9]{10,32}|none)$", "u");
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate21(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
  } else {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "id" || key0 === "scps" || key0 === "rcps")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern20.test(data0)) {
          let err1 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/pattern", keyword: "pattern", params: { pattern: "^(o-[a-z0-9]{10,32}|none)$" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    data.scps !== void 0 && (validate35(data.scps, { instancePath: instancePath + "/scps", parentData: data, parentDataProperty: "scps", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length)), data.rcps !== void 0 && (validate35(data.rcps, { instancePath: instancePath + "/rcps", parentData: data, parentDataProperty: "rcps", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length));
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate34.errors = vErrors, errors === 0;
}
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!func2.call(schema26.properties, key0)) {
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
    if (data["vpc-endpoints"] !== void 0) {
      let data6 = data["vpc-endpoints"];
      if (Array.isArray(data6)) {
        let len3 = data6.length;
        for (let i3 = 0; i3 < len3; i3++) validate32(data6[i3], { instancePath: instancePath + "/vpc-endpoints/" + i3, parentData: data6, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/vpc-endpoints", schemaPath: "#/properties/vpc-endpoints/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.organization !== void 0 && (validate34(data.organization, { instancePath: instancePath + "/organization", parentData: data, parentDataProperty: "organization", rootData }) || (vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors), errors = vErrors.length)), data.cloudformation !== void 0 && (validate21(data.cloudformation, { instancePath: instancePath + "/cloudformation", parentData: data, parentDataProperty: "cloudformation", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["terraform-plans"] !== void 0 && (validate21(data["terraform-plans"], { instancePath: instancePath + "/terraform-plans", parentData: data, parentDataProperty: "terraform-plans", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.terraform !== void 0 && (validate21(data.terraform, { instancePath: instancePath + "/terraform", parentData: data, parentDataProperty: "terraform", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["terraform-values"] !== void 0) {
      let data12 = data["terraform-values"];
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (let key1 in data12) if (typeof data12[key1] != "string") {
          let err5 = { instancePath: instancePath + "/terraform-values/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform-values/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/terraform-values", schemaPath: "#/properties/terraform-values/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate19.errors = vErrors, errors === 0;
}
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  return validate44.errors = vErrors, errors === 0;
}
var schema58 = { title: "ConfigSettings", description: "What fails a check. In a pull request those of the base revision govern.", type: "object", additionalProperties: false, properties: { require: { description: "Which calls must be allowed.", type: "string", enum: ["documented", "reported"] }, "fail-on": { description: "With a base: only what the change breaks, or everything.", type: "string", enum: ["new", "all"] }, "on-undecided": { description: "What a call that cannot be decided does.", type: "string", enum: ["fail", "warn"] }, suppressions: { type: "array", items: { $ref: "#/definitions/suppression" } } } };
var pattern28 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var formats0 = require_formats().fullFormats.date;
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        if (!pattern28.test(data4)) {
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
  return validate47.errors = vErrors, errors === 0;
}
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        let err2 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/enum", keyword: "enum", params: { allowedValues: schema58.properties.require.enum } };
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
        let err4 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema58.properties["fail-on"].enum } };
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
        let err6 = { instancePath: instancePath + "/on-undecided", schemaPath: "#/properties/on-undecided/enum", keyword: "enum", params: { allowedValues: schema58.properties["on-undecided"].enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.suppressions !== void 0) {
      let data3 = data.suppressions;
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) validate47(data3[i0], { instancePath: instancePath + "/suppressions/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/suppressions", schemaPath: "#/properties/suppressions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate46.errors = vErrors, errors === 0;
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
        for (let i1 = 0; i1 < len1; i1++) validate44(data4[i1], { instancePath: instancePath + "/accounts/" + i1, parentData: data4, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/accounts", schemaPath: "#/properties/accounts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.settings !== void 0 && (validate46(data.settings, { instancePath: instancePath + "/settings", parentData: data, parentDataProperty: "settings", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}

// src/sources/config/check.ts
import { isIP } from "node:net";

// src/generated/rule-ids.ts
var RULE_IDS = [
  "assume-role-denied",
  "put-object-denied",
  "put-object-acl-denied",
  "get-bucket-location-denied",
  "get-encryption-configuration-denied",
  "generate-data-key-denied",
  "key-in-another-region",
  "key-not-enabled",
  "others-trusted",
  "others-may-write",
  "encryption-header-required",
  "decrypt-denied",
  "abort-multipart-upload-denied",
  "list-bucket-denied",
  "call-undecided",
  "simulator-disagrees",
  "guard-undecided",
  "trust-without-external-id",
  "trust-too-wide",
  "public-bucket-policy",
  "plain-http-accepted",
  "write-beyond-export",
  "write-beyond-organization",
  "malformed-policy",
  "suspicious-policy",
  "unreadable-input",
  "bad-config",
  "not-known",
  "no-export-found",
  "export-removed",
  "policy-removed",
  "object-lock-needs-checksum",
  "genesys-account-to-confirm",
  "genesys-account-unknown",
  "drift-breaks-export",
  "drift",
  "shard-missing",
  "shard-unusable",
  "stale-suppression"
];

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
      "vpc-endpoints",
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
      "object-lock",
      "requester-pays"
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
  "inventory/buckets/*/requester-pays": {
    "description": "The bucket is Requester Pays. Left out: it is not."
  },
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
  "inventory/vpc-endpoints": {
    "description": "VPC endpoints that network.source-vpce of an export names, with their policies."
  },
  "inventory/vpc-endpoints/*": {
    "keys": [
      "id",
      "policy"
    ]
  },
  "inventory/vpc-endpoints/*/id": {
    "description": "The id of a VPC endpoint."
  },
  "inventory/vpc-endpoints/*/policy": {
    "description": "The endpoint's policy. A file of the repository, relative to its root."
  },
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
  const explained = /* @__PURE__ */ new Set();
  return errors.flatMap((error) => {
    const path = pathOf(error.instancePath, document.value);
    const subject = error.params["additionalProperty"] ?? error.params["missingProperty"] ?? "";
    const identity = JSON.stringify([path, subject]);
    if (explained.has(identity)) return [];
    explained.add(identity);
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
  const wanted = shape?.description === void 0 ? void 0 : lowerFirst(shape.description);
  switch (error.keyword) {
    case "additionalProperties":
      return explainUnknownKey(String(error.params["additionalProperty"]), path, shape);
    case "required": {
      const key = String(error.params["missingProperty"]);
      const { description, values = [] } = shapeOf([...path, key]) ?? {};
      const [only] = values;
      const help = values.length === 1 ? `write ${key}: ${String(only)}` : description && `${key}: ${lowerFirst(description)}`;
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
function lowerFirst(text) {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

// src/sources/config/check.ts
function checkConfig(config) {
  const { accounts = [], exports = [], inventory = {} } = config;
  const { suppressions = [] } = config.settings ?? {};
  return [
    ...repeated(
      exports.map(({ name }) => name),
      ["exports"],
      "name"
    ),
    ...repeated(
      accounts.map(({ id }) => id),
      ["accounts"],
      "id"
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
    ...repeated(
      (inventory["vpc-endpoints"] ?? []).map(({ id }) => id),
      ["inventory", "vpc-endpoints"],
      "id"
    ),
    ...policyPaths(config).flatMap(({ path, at }) => checkPath(path, at)),
    ...exports.flatMap(
      ({ network }, index) => (network?.["source-ips"] ?? []).flatMap(
        (cidr, position) => checkCidr(cidr, ["exports", index, "network", "source-ips", position])
      )
    ),
    ...suppressions.flatMap(({ rule }, index) => checkRule(rule, ["settings", "suppressions", index, "rule"])),
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
  for (const [index, { policy }] of (inventory["vpc-endpoints"] ?? []).entries()) {
    add(policy, "vpc-endpoints", index, "policy");
  }
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
function checkRule(rule, at) {
  if (RULE_IDS.includes(rule)) return [];
  const meant = nearest(rule, RULE_IDS);
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return [
    {
      at,
      message: `${showPath(at)}: there is no rule ${JSON.stringify(rule)}${hint}`,
      help: "`genesys-export-gate rules` lists the rules, and a report names the rule of each finding"
    }
  ];
}
function checkCidr(cidr, at) {
  const [address = "", bits = ""] = cidr.split("/");
  const family = isIP(address);
  if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)) return [];
  return [{ at, message: `${showPath(at)}: "${cidr}" is no network`, help: "such as 203.0.113.0/24" }];
}
function repeated(names, list2, key) {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const at = [...list2, index, key];
    return [
      { at, message: `${showPath(at)}: "${name}" is already ${showPath([...list2, first])}`, help: "keep one of them" }
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
  if (!validator_default(value))
    return { problems: bounded(explainSchemaErrors(source, document, validator_default.errors ?? []), source) };
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
  // FullAWSAccess is the SCP of AWS' own.
  { kind: "scp", words: /\bscps?\b|service.control|guardrail|full awsaccess/ },
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
  const own = OWN_SERVICE[expected];
  if (own === void 0 && !WITHOUT_PRINCIPAL.includes(expected)) return void 0;
  const found = recogniseKind(value, "");
  if (found === void 0 || found.kind === expected) return void 0;
  if (!found.certain && found.kind !== "identity-policy") return void 0;
  if (OWN_SERVICE[found.kind] !== void 0) return found;
  const services = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement)).services;
  const forgotten = own === void 0 || services.has("*") || services.has(own) || services.size === 0;
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
  const certain = traits.resources.length > 0;
  return { kind: "identity-policy", certain, why: `no principal, and it allows${certain ? "" : " on every resource"}` };
}
function wordKind(path, kinds) {
  const file = posix2.basename(path).replace(/\.[^.]*$/, "");
  const folder = posix2.basename(posix2.dirname(path));
  for (const name of [file, folder]) {
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
    keys: condition.filter(isObject).flatMap((tests) => Object.keys(tests).map((key) => key.toLowerCase()))
  };
}
function isOnly(services, service) {
  return services.size === 1 && services.has(service);
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
function wrappedPolicy({ value, places }) {
  const startOf = (path) => {
    const place = places.get(toPointer(path));
    const { line, column } = place?.key ?? place?.value ?? { line: 1, column: 1 };
    return { line, column };
  };
  if (typeof value === "string" && isPolicyText(value)) {
    return {
      ...startOf([]),
      message: "the policy stands in a string",
      help: "unwrap it: save the text that the string holds as the file"
    };
  }
  for (const { path, printed } of WRAPPERS) {
    const inner = path.reduce(memberOf, value);
    const name = path.join(".");
    if (isPolicyDocument(inner) || typeof inner === "string" && isPolicyText(inner)) {
      return {
        ...startOf(path),
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
  parse(text, errors, { allowTrailingComma: true });
  return text.trim() !== "" && errors.length === 0;
}
function meantAsPolicy(path, document) {
  const { value, places } = document;
  const problem = { severity: "error", rule: "unreadable-input", path };
  const wrapped = wrappedPolicy(document);
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
function isCandidate(path) {
  return /\.(?:json|ya?ml|tf)$/i.test(path);
}
var CHUNK_BYTES = 16 * 1024 * 1024;
var CHUNK_FILES = 256;
var SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i"
);
var PASTED_MEMBER = /[\u2018-\u201f]\s*(?:Statement|Effect|Version)\b/;
async function findDocuments(tree, entries, explicit, collector) {
  for (const { path, type } of entries) {
    if (type === "submodule") collector.remark(path, "a submodule: its files are not read");
  }
  const candidates = entries.filter(({ path, type }) => type !== "submodule" && (isCandidate(path) || explicit.has(path))).sort((a, b) => Number(a.type === "symlink") - Number(b.type === "symlink") || (a.path < b.path ? -1 : 1));
  const links = new Set(candidates.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const known = /* @__PURE__ */ new Set();
  const documents = [];
  const templates = [];
  const nested = [];
  const doubtful = /* @__PURE__ */ new Set();
  for (const chunk of chunksOf(candidates)) {
    const sources = await Promise.all(
      chunk.map((entry) => readCandidate(tree, entry, explicit.has(entry.path), collector))
    );
    for (const source of sources) {
      if (source === void 0 || links.has(source.path) && known.has(source.sha256)) continue;
      known.add(source.sha256);
      const found = await examine(source, explicit.has(source.path), collector, doubtful);
      if (found === "template") templates.push(source.path);
      else if (found === "nested") nested.push({ path: source.path, text: source.text });
      else if (found !== void 0) documents.push(found);
    }
  }
  documents.sort((a, b) => a.path < b.path ? -1 : 1);
  const undecided = documents.filter((document) => doubtful.has(document.path)).map(bucketOrEndpoint2);
  return { documents, gaps: [...undecided, ...templatesGaps(templates)], nested };
}
function bucketOrEndpoint2({ path }) {
  return {
    what: `what ${path} is attached to`,
    why: "its content suits a bucket policy and a VPC endpoint policy",
    cure: "name it in a config under inventory.buckets, or call the file endpoint or bucket after what it is attached to"
  };
}
async function readCandidate(tree, entry, explicit, collector) {
  try {
    const bytes = await tree.read(entry.path);
    const decoded = decode(entry.path, bytes);
    if ("ok" in decoded) return decoded.ok;
    if (isLfsPointer(bytes)) {
      if (explicit || isNamedLikePolicy(entry.path)) collector.problem(...decoded.problems);
      else collector.remark(entry.path, "a pointer of Git LFS: its content is not in git");
      return void 0;
    }
    if (isPolicyText2(Buffer.from(bytes).toString("latin1").replaceAll("\0", "")))
      collector.problem(...decoded.problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (entry.type === "symlink" && error.code !== void 0) return void 0;
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
  if (!isPolicyDocument(value)) return examineOther(source, parsed.ok, explicit, collector);
  const recognised = recogniseKind(value, path);
  if (recognised === void 0) {
    const why = "a resource policy of a service that takes no part in an export, or of no service that can be told";
    if (explicit) collector.problem({ severity: "error", rule: "unreadable-input", path, message: `${path}: ${why}` });
    else collector.remark(path, why);
    return void 0;
  }
  if (!recognised.certain) {
    if (recognised.kind === "vpc-endpoint-policy") doubtful.add(path);
    collector.assume(path, `it was taken for ${aKind(recognised.kind)}: ${recognised.why}`);
  }
  return collector.policy(parsed.ok, recognised.kind);
}
function examineOther(source, document, explicit, collector) {
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
  } else if (holdsPolicy(document.value)) return "nested";
  return void 0;
}
function holdsPolicy(value) {
  if (typeof value === "string") return value.trimStart().startsWith("{") && isPolicyText2(value);
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

// src/sources/config/unreferenced.ts
async function remarkUnreferenced(tree, { buckets }, exports, collector) {
  const inputs = collector.inputs();
  const paths = new Set(inputs.map(({ path }) => path));
  const names = new Set(exports.map(({ bucket }) => bucket));
  const keys = new Set(
    buckets.filter(({ name }) => names.has(name)).flatMap(({ encryption }) => encryption?.key ?? [])
  );
  const entries = (await tree.list()).filter(({ path, type }) => type === "file" && !paths.has(path));
  const { documents, nested } = await findDocuments(tree, entries, /* @__PURE__ */ new Set(), createCollector(tree.ref));
  for (const document of documents) {
    const named = namedBy(document, names, keys);
    if (named !== void 0) collector.assume(document.path, `it names ${named}, but the config does not reference it`);
    if (document.kind === "trust-policy" && readTrust(document).genesys)
      collector.assume(document.path, `${trusts(document.text)}, but the config does not reference it: ${UNJUDGED}`);
  }
  for (const { path, text } of nested) {
    if (GENESYS_ACCOUNTS.some((account) => text.includes(account)))
      collector.assume(path, `${trusts(text)} below its top level, but the config does not reference it: ${UNJUDGED}`);
  }
}
var UNJUDGED = "an export by the role that it belongs to is not judged unless the config names it under exports";
function trusts(text) {
  const account = GENESYS_ACCOUNTS.find((id) => text.includes(id));
  return account === void 0 ? "it trusts Genesys" : `it trusts the Genesys account ${account}`;
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
function isPart(part, whole2) {
  return part.size > 0 && shared(part, whole2) === part.size;
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
function identityPoliciesOf(trust, documents) {
  const all = ofKind(documents, "identity-policy");
  const trusts2 = ofKind(documents, "trust-policy");
  const beside = all.filter((document) => folderOf(document) === folderOf(trust));
  const group = beside.length > 0 ? beside : all;
  const named = group.filter((document) => ownerByName(document, trusts2) === trust);
  if (named.length > 0) return attach(named, group);
  const free = group.filter((document) => ownerByName(document, trusts2) === void 0);
  const rivals = beside.length > 0 ? trusts2.filter((other) => folderOf(other) === folderOf(trust)) : trusts2;
  const alone = rivals.length === 1;
  if (alone && (group.length === 1 || beside.length > 0 && isOwnFolder(trust, documents))) return attach(free, group);
  return { attached: [], perhaps: free, others: [] };
}
var OF_IDENTITIES = /\broles?\b|identity|\binline\b|permissions\b|administrator ?access|power ?user/;
function mayBeGuardrail({ path, policy }) {
  if ("unknown" in policy || OF_IDENTITIES.test(spacedName(path))) return false;
  return policy.statements.some(
    ({ effect, actions, notActions, resources }) => effect === "Allow" && (notActions !== void 0 || actions?.includes("*")) && resources?.includes("*")
  );
}
function spacedName(path) {
  const name = posix5.basename(path).replace(/\.[^.]*$/, "");
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/[-_.]/g, " ").toLowerCase();
}
function attach(attached2, group) {
  return { attached: attached2, perhaps: [], others: group.filter((document) => !attached2.includes(document)) };
}
function ownerByName(document, trusts2) {
  const own = fileWords(document.path);
  const fitting = trusts2.map((trust) => ({ trust, of: fileWords(trust.path) })).filter(({ of }) => isPart(of, own) || isPart(own, of)).sort((a, b) => b.of.size - a.of.size);
  const [first, second] = fitting;
  return first === void 0 || first.of.size === second?.of.size ? void 0 : first.trust;
}
function isOwnFolder(trust, documents) {
  const name = [...words(posix5.basename(folderOf(trust)))];
  if (!name.some((word) => !GENERAL.has(word))) return false;
  const kinds = documents.filter((document) => folderOf(document) === folderOf(trust)).map(({ kind }) => kind);
  return kinds.every((kind) => ["trust-policy", "identity-policy", "permissions-boundary"].includes(kind));
}
function folderOf({ path }) {
  return posix5.dirname(path);
}

// src/sources/discovery/roles.ts
function findRoles(documents, declared, collector) {
  const candidates = declared.length > 0 ? declared : roleCandidates(documents);
  const trusts2 = ofKind(documents, "trust-policy").map((trust) => ({ trust, identity: identityPoliciesOf(trust, documents) })).filter(isExportTrust);
  const found = trusts2.map(({ trust, identity }) => {
    const arn = declared.length > 0 ? declaredRole(trust, declared, trusts2.length) : roleByName(trust, candidates) ?? roleThatWrites(identity.attached, documents);
    return { trust, identity, arn };
  });
  const roles = [];
  const gaps = [];
  for (const one of found) {
    const { trust, identity, arn } = one;
    if (arn === void 0 || found.filter((other) => other.arn === arn).length > 1) {
      gaps.push(unnamedRole(trust, identity, candidates, documents));
      continue;
    }
    if (declared.length === 0)
      collector.assume(trust.path, `taken for the trust policy of ${arn}, ${reason(one, candidates)}`);
    roles.push({ arn, trustPolicy: trust, ...attached(trust, identity, arn, documents, gaps, collector) });
  }
  return { roles, gaps };
}
function isExportTrust({ trust, identity }) {
  const { genesys, externalIds } = readTrust(trust);
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
function declaredRole(trust, declared, trusts2) {
  const hints = /* @__PURE__ */ new Set([...fileWords(trust.path), ...folderWords(trust.path)]);
  const byName = closest(declared, hints, nameWords);
  return byName ?? (declared.length === 1 && trusts2 === 1 ? declared[0] : void 0);
}
function roleByName(trust, candidates) {
  const named = candidates.filter(
    (arn) => areSame(nameWords(arn), fileWords(trust.path)) || areSame(nameWords(arn), folderWords(trust.path))
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
function reason({ trust, arn = "" }, candidates) {
  return roleByName(trust, candidates) === arn ? "which has the name of the file or its folder" : "the one role that bucket and key policies let write";
}
function nameWords(arn) {
  return words(arn.slice(arn.lastIndexOf("/") + 1));
}
function folderWords(path) {
  return words(posix6.basename(posix6.dirname(path)));
}
function attached(trust, identity, arn, documents, gaps, collector) {
  const told = identity.attached.length > 0 && !identity.attached.some(mayBeGuardrail);
  if (told) {
    collector.assume(list(identity.attached), `taken for all identity policies of ${arn}`);
  }
  if (identity.others.length > 0)
    collector.remark(
      list(identity.others),
      `not taken for policies of ${arn}: their names do not tie them to ${trust.path}`
    );
  const boundary = boundaryOf(trust, arn, documents, gaps);
  if (boundary !== void 0) collector.assume(boundary.path, `taken for the permissions boundary of ${arn}`);
  return {
    identityPolicies: told ? identity.attached : unknownPolicies(trust, identity, arn, documents),
    ...boundary === void 0 ? {} : { permissionsBoundary: boundary }
  };
}
function unknownPolicies(trust, { attached: identity, perhaps }, role, documents) {
  const guardrails = identity.filter(mayBeGuardrail);
  const open = guardrails.length > 0 ? identity : perhaps;
  const organizationId = readTrust(trust).externalIds[0];
  return {
    what: `the identity policies of ${role}`,
    why: whyUnknown(trust, guardrails, perhaps),
    ...suggestConfig({ role, trust, identity: [], perhaps: open, organizationId }, documents)
  };
}
function whyUnknown(trust, guardrails, perhaps) {
  if (guardrails.length > 0)
    return `${list(guardrails)} allows everything, as service control policies and permissions boundaries do: whether it is the role's own cannot be told`;
  return perhaps.length === 0 ? `no identity policy belongs to ${trust.path} by its folder or name` : `they could be any of ${list(perhaps)}`;
}
function boundaryOf(trust, arn, documents, gaps) {
  const all = ofKind(documents, "permissions-boundary");
  const only = all.length === 1 && ofKind(documents, "trust-policy").length === 1 ? all[0] : void 0;
  const boundary = only ?? closest(all, fileWords(trust.path), ({ path }) => fileWords(path));
  if (boundary === void 0 && all.length > 0) {
    gaps.push({
      what: `the permissions boundary of ${arn}`,
      why: `it could be any of ${list(all)}, or none`,
      cure: `name it in a config, as permissions-boundary of ${arn} under inventory.roles`
    });
  }
  return boundary;
}
function unnamedRole(trust, identity, candidates, documents) {
  const buckets = bucketsIn(writtenResources(identity.attached));
  const { genesys, externalIds } = readTrust(trust);
  const which = candidates.length === 0 ? "no policy names a role that could be it" : `it could be any of ${candidates.join(", ")}, or another`;
  const why = `${genesys ? "the trust policy trusts Genesys" : "the trust policy asks for an organization's ExternalId"}, and ${which}`;
  return {
    what: `the role's ARN of the trust policy ${trust.path}`,
    why: statementsOf(trust).length === 0 ? `${why}; the document has no statement that could be read` : why,
    ...suggestConfig(
      {
        trust,
        identity: identity.attached,
        perhaps: identity.perhaps,
        organizationId: externalIds[0],
        bucket: buckets.length === 1 ? buckets[0] : void 0
      },
      documents
    )
  };
}
function list(documents) {
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

// src/sources/discovery/nested.ts
function nestedGaps(nested, exports, { buckets }, collector) {
  const names = exports.flatMap((one) => namesOf(one, buckets));
  return nested.flatMap(({ path, text }) => {
    const named = names.find(({ pattern }) => pattern.test(text));
    if (named === void 0) {
      const why = "it holds a policy below its top level; put the policy in a file of its own to have it judged";
      collector.remark(path, why);
      return [];
    }
    return [
      {
        what: `the policy inside ${path}`,
        why: `it stands below the file's top level and the file names ${named.what}: whether it is in force is not known`,
        cure: "put the policy in a file of its own, or name every policy of the export in .github/genesys-export-gate.yml"
      }
    ];
  });
}
function namesOf({ role, bucket }, buckets) {
  const key = buckets.find(({ name }) => name === bucket)?.encryption?.key;
  return [
    { what: `the bucket ${bucket}`, pattern: whole(bucket) },
    { what: `the role ${role}`, pattern: whole(role) },
    ...key === void 0 ? [] : [{ what: `the key ${key}`, pattern: whole(key) }]
  ];
}
function whole(name) {
  return new RegExp(`(?<![A-Za-z0-9.-])${name.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`);
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
function notThisPolicy(document, kind, parsed, at) {
  const { path, value } = document;
  const wrapped = wrappedPolicy(document);
  if (wrapped !== void 0) {
    return [{ severity: "error", rule: "unreadable-input", path, ...wrapped, message: `${path}: ${wrapped.message}` }];
  }
  const other = otherKind(value, kind);
  if (other === void 0) return [];
  const message = `${showPath(at)}: ${path} is ${aKind(other.kind)} (${other.why}), and the config names it as ${aKind(kind)}`;
  return [configProblem(parsed.path, parsed.document, at, message, `name ${aKind(kind)} here`)];
}
async function similarFile(tree, path, kind) {
  const paths = (await tree.list()).map((entry) => entry.path);
  const folder = posix7.dirname(posix7.normalize(path));
  const stem = (file) => posix7.basename(file).replace(/\.[^.]*$/, "");
  const beside = paths.filter(
    (file) => posix7.dirname(file) === folder && /\.(json|ya?ml)$/i.test(file) && (kindOfName(stem(file)) ?? kind) === (kindOfName(stem(path)) ?? kind)
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
  const endpoints = await inOrder(inventory["vpc-endpoints"], async ({ id, policy }, index) => ({
    id,
    policy: await read(policy, "vpc-endpoint-policy", ["inventory", "vpc-endpoints", index, "policy"])
  }));
  return {
    exports,
    roles,
    buckets,
    keys: [...keys, ...keysWithoutEntry(buckets, keys)],
    organization: await readOrganization(inventory, read, collector),
    ...endpoints.length === 0 ? {} : { vpcEndpoints: endpoints },
    gaps: [
      ...danglingReferences(exports, roles, buckets),
      ...bucketsWithoutAccount(buckets),
      ...bucketsWithoutEncryption(buckets, keys.length)
    ],
    documents: collector.documents()
  };
}
async function readRole(role, at, read) {
  const { "trust-policy": trust, "identity-policies": identity, "permissions-boundary": boundary } = role;
  return {
    arn: role.arn,
    trustPolicy: trust === void 0 ? roleGap(role.arn, "the trust policy", "trust-policy") : await read(trust, "trust-policy", [...at, "trust-policy"]),
    identityPolicies: identity === void 0 ? roleGap(role.arn, "the identity policies", "identity-policies") : await inOrder(identity, (path, index) => read(path, "identity-policy", [...at, "identity-policies", index])),
    ...boundary === void 0 ? {} : { permissionsBoundary: await read(boundary, "permissions-boundary", [...at, "permissions-boundary"]) },
    ...defined({ tags: role.tags, uniqueId: role["unique-id"] })
  };
}
async function readBucket(bucket, account, at, read) {
  const { "public-access-block": block, encryption, "object-lock": objectLock } = bucket;
  const publicAccessBlock = block && defined({
    blockPublicAcls: block["block-public-acls"],
    ignorePublicAcls: block["ignore-public-acls"],
    blockPublicPolicy: block["block-public-policy"],
    restrictPublicBuckets: block["restrict-public-buckets"]
  });
  return {
    name: bucket.name,
    account: bucket.account ?? account,
    ...defined({
      region: bucket.region,
      policy: bucket.policy === void 0 ? void 0 : await read(bucket.policy, "bucket-policy", [...at, "policy"]),
      publicAccessBlock,
      objectOwnership: bucket["object-ownership"],
      encryption: encryption && readEncryption(encryption),
      objectLock,
      requesterPays: bucket["requester-pays"]
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
  const missing = [...new Set(named)].filter((arn) => !keys.some((key) => key.arn === arn));
  return missing.map((arn) => ({ arn, policy: keyGap(arn), grants: [] }));
}
async function readOrganization(inventory, read, collector) {
  const { organization } = inventory;
  if (organization === void 0) return {};
  const levels = async (name, kind) => {
    const lists = organization[name];
    if (lists === void 0) return void 0;
    return inOrder(
      lists,
      (paths, level) => inOrder(paths, (path, index) => read(path, kind, ["inventory", "organization", name, level, index]))
    );
  };
  const scps = (await levels("scps", "scp"))?.map((level) => withFullAccess(level, collector));
  return defined({ id: organization.id, scps, rcps: await levels("rcps", "rcp") });
}
function bucketAccounts(exports, roles) {
  const accountOf2 = (arn) => arn.split(":")[4] ?? "";
  const ofRoles = [...new Set(roles.map(({ arn }) => accountOf2(arn)))];
  const fallback = ofRoles.length === 1 ? ofRoles[0] ?? "" : "";
  return (bucket) => {
    const writer = exports.find((declared) => declared.bucket === bucket);
    return writer === void 0 ? fallback : accountOf2(writer.role);
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
  return load(tree, options, readInventory);
}
async function loadConfig(tree, options = {}) {
  return load(tree, options, async (_tree, parsed, _options, collector) => {
    if (parsed === void 0) return EMPTY;
    const exports = exportsFromConfig(parsed);
    if (parsed.config.exports !== void 0) collector.problem(...strangeSuppressions(parsed, exports));
    return { ...EMPTY, exports };
  });
}
async function load(tree, options, inventoryOf) {
  const collector = createCollector(tree.ref);
  const configPath = await findConfig(tree, options, collector);
  const parsed = configPath === void 0 ? void 0 : await readConfig(tree, configPath, collector);
  const stopped = collector.problems().some(({ severity }) => severity === "error");
  const inventory = stopped ? EMPTY : await inventoryOf(tree, parsed, options, collector);
  const accounts = parsed?.config.accounts;
  return {
    ref: tree.ref,
    ...configPath === void 0 ? {} : { configPath },
    settings: parsed === void 0 ? DEFAULT_SETTINGS : settingsOf(parsed),
    ...accounts === void 0 ? {} : { accounts },
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
    if (error instanceof UserError) return error.code !== "no-such-file";
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
  const completed = parsed?.config.exports === void 0 ? findExports({ ...inventory, documents: collector.documents() }) : { exports, gaps: [] };
  if (parsed !== void 0) {
    collector.problem(...strangeSuppressions(parsed, completed.exports));
    if (declaresInventory && options.withoutRemarks !== true)
      await remarkUnreferenced(tree, inventory, completed.exports, collector);
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
  const { documents, gaps, nested } = await findDocuments(tree, entries, explicit, collector);
  const inventory = discoverInventory(documents, exports, gaps, collector);
  const known = exports.length > 0 ? exports : findExports(inventory).exports;
  return { ...inventory, gaps: [...inventory.gaps, ...nestedGaps(nested, known, inventory, collector)] };
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
  const folder = await access(directory, constants.R_OK | constants.X_OK).then(
    () => void 0,
    (error) => error.code ?? "unknown"
  );
  if (folder !== void 0) return new UserError(`cannot read ${directory} (${folder})`);
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
    if (found === void 0 || found.type === "file" && rest !== "") throw noSuchFile(path);
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

export {
  runGit,
  DEFAULT_LIMITS,
  checkedPath,
  inGitFolder,
  outsideRoot,
  tooLarge,
  inSubmodule,
  tooManyFiles,
  parseConfig,
  settingsOf,
  isCandidate,
  CONFIG_PATHS,
  loadWorld,
  loadConfig,
  localBlobs,
  follow,
  resolveCommit,
  repositoryRoot,
  hasCommit,
  mergeBase,
  commitParents,
  openGitTree
};
