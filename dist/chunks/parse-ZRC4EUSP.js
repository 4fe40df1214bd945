import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  decode
} from "./chunk-YBMV5TNB.js";
import "./chunk-J3BASWJ2.js";
import "./chunk-42U3HHUD.js";
import {
  parseJson
} from "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/generated/inventory-validator.js
var validator_default = validate10;
var pattern0 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$", "u");
var schema12 = { title: "SavedAccount", type: "object", additionalProperties: false, required: ["id", "partition", "publicAccessBlock", "organization", "roles", "buckets", "keys", "vpcEndpoints", "gaps"], properties: { id: { $ref: "#/definitions/accountId" }, partition: { type: "string", enum: ["aws", "aws-us-gov", "aws-eusc", "aws-cn"] }, publicAccessBlock: { description: "The account's own Block Public Access.", $ref: "#/definitions/savedPublicAccessBlock" }, organization: { $ref: "#/definitions/organization" }, roles: { type: "array", items: { $ref: "#/definitions/role" } }, buckets: { type: "array", items: { $ref: "#/definitions/bucket" } }, keys: { type: "array", items: { $ref: "#/definitions/key" } }, vpcEndpoints: { type: "array", items: { $ref: "#/definitions/vpcEndpoint" } }, gaps: { description: "What could not be read and belongs to none of these: the list of roles, the account itself.", type: "array", items: { $ref: "#/definitions/gap" } } } };
var func2 = Object.prototype.hasOwnProperty;
var pattern1 = new RegExp("^[0-9]{12}$", "u");
var pattern2 = new RegExp("\\S", "u");
var pattern4 = new RegExp("^[a-z0-9-]+:[A-Za-z0-9*]+$", "u");
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.gap === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gap" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (key0 !== "gap") {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.gap !== void 0) {
      let data0 = data.gap;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.what === void 0) {
          let err2 = { instancePath: instancePath + "/gap", schemaPath: "#/properties/gap/required", keyword: "required", params: { missingProperty: "what" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data0.why === void 0) {
          let err3 = { instancePath: instancePath + "/gap", schemaPath: "#/properties/gap/required", keyword: "required", params: { missingProperty: "why" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        for (let key1 in data0) if (!(key1 === "what" || key1 === "why" || key1 === "permission")) {
          let err4 = { instancePath: instancePath + "/gap", schemaPath: "#/properties/gap/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data0.what !== void 0) {
          let data1 = data0.what;
          if (typeof data1 == "string") {
            if (!pattern2.test(data1)) {
              let err5 = { instancePath: instancePath + "/gap/what", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            let err6 = { instancePath: instancePath + "/gap/what", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
        if (data0.why !== void 0) {
          let data2 = data0.why;
          if (typeof data2 == "string") {
            if (!pattern2.test(data2)) {
              let err7 = { instancePath: instancePath + "/gap/why", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/gap/why", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        if (data0.permission !== void 0) {
          let data3 = data0.permission;
          if (typeof data3 == "string") {
            if (!pattern4.test(data3)) {
              let err9 = { instancePath: instancePath + "/gap/permission", schemaPath: "#/properties/gap/properties/permission/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]+:[A-Za-z0-9*]+$" } };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/gap/permission", schemaPath: "#/properties/gap/properties/permission/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/gap", schemaPath: "#/properties/gap/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate13.errors = vErrors, errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  let _errs1 = errors, valid0 = true, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.gap === void 0 && (missing0 = "gap")) {
      let err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs3 = errors;
    validate13(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.value === void 0) {
        let err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "value" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      for (let key0 in data) if (key0 !== "value") {
        let err3 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.value !== void 0) {
        let data0 = data.value, _errs7 = errors, valid2 = true, _errs8 = errors;
        if (data0 !== null) {
          let err4 = {};
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        var _valid1 = _errs8 === errors;
        if (errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null), !_valid1) {
          let _errs10 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            if (data0.blockPublicAcls === void 0) {
              let err5 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/publicAccessBlock/required", keyword: "required", params: { missingProperty: "blockPublicAcls" } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            if (data0.ignorePublicAcls === void 0) {
              let err6 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/publicAccessBlock/required", keyword: "required", params: { missingProperty: "ignorePublicAcls" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (data0.blockPublicPolicy === void 0) {
              let err7 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/publicAccessBlock/required", keyword: "required", params: { missingProperty: "blockPublicPolicy" } };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data0.restrictPublicBuckets === void 0) {
              let err8 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/publicAccessBlock/required", keyword: "required", params: { missingProperty: "restrictPublicBuckets" } };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            for (let key1 in data0) if (!(key1 === "blockPublicAcls" || key1 === "ignorePublicAcls" || key1 === "blockPublicPolicy" || key1 === "restrictPublicBuckets")) {
              let err9 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/publicAccessBlock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (data0.blockPublicAcls !== void 0 && typeof data0.blockPublicAcls != "boolean") {
              let err10 = { instancePath: instancePath + "/value/blockPublicAcls", schemaPath: "#/definitions/publicAccessBlock/properties/blockPublicAcls/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data0.ignorePublicAcls !== void 0 && typeof data0.ignorePublicAcls != "boolean") {
              let err11 = { instancePath: instancePath + "/value/ignorePublicAcls", schemaPath: "#/definitions/publicAccessBlock/properties/ignorePublicAcls/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (data0.blockPublicPolicy !== void 0 && typeof data0.blockPublicPolicy != "boolean") {
              let err12 = { instancePath: instancePath + "/value/blockPublicPolicy", schemaPath: "#/definitions/publicAccessBlock/properties/blockPublicPolicy/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data0.restrictPublicBuckets !== void 0 && typeof data0.restrictPublicBuckets != "boolean") {
              let err13 = { instancePath: instancePath + "/value/restrictPublicBuckets", schemaPath: "#/definitions/publicAccessBlock/properties/restrictPublicBuckets/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          } else {
            let err14 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/publicAccessBlock/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
          var _valid1 = _errs10 === errors;
          valid2 = _valid1;
        }
        if (!valid2) {
          let err15 = { instancePath: instancePath + "/value", schemaPath: "#/else/properties/value/if", keyword: "if", params: { failingKeyword: "else" } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err16 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate12.errors = vErrors, errors === 0;
}
var pattern6 = new RegExp("^arn:[^:]+:[^:]+:[^:]*:[^:]*:.", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  let _errs1 = errors, valid0 = true, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.gap === void 0 && (missing0 = "gap")) {
      let err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs3 = errors;
    validate13(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.value === void 0) {
        let err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "value" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      for (let key0 in data) if (key0 !== "value") {
        let err3 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.value !== void 0 && typeof data.value != "string") {
        let err4 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/policyText/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err5 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
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
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.text === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "name" || key0 === "text")) {
      let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern6.test(data0)) {
          let err4 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/arn/pattern", keyword: "pattern", params: { pattern: "^arn:[^:]+:[^:]+:[^:]*:[^:]*:." } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/arn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    data.text !== void 0 && (validate21(data.text, { instancePath: instancePath + "/text", parentData: data, parentDataProperty: "text", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length));
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  let _errs1 = errors, valid0 = true, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.gap === void 0 && (missing0 = "gap")) {
      let err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs3 = errors;
    validate13(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.value === void 0) {
        let err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "value" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      for (let key0 in data) if (key0 !== "value") {
        let err3 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.value !== void 0) {
        let data0 = data.value;
        if (Array.isArray(data0)) {
          let len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            if (Array.isArray(data1)) {
              let len1 = data1.length;
              for (let i1 = 0; i1 < len1; i1++) validate20(data1[i1], { instancePath: instancePath + "/value/" + i0 + "/" + i1, parentData: data1, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors), errors = vErrors.length);
            } else {
              let err4 = { instancePath: instancePath + "/value/" + i0, schemaPath: "#/else/properties/value/items/type", keyword: "type", params: { type: "array" } };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          }
        } else {
          let err5 = { instancePath: instancePath + "/value", schemaPath: "#/else/properties/value/type", keyword: "type", params: { type: "array" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err6 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate18.errors = vErrors, errors === 0;
}
var pattern5 = new RegExp("^(o-[a-z0-9]{10,32}|none)$", "u");
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.scps === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scps" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.rcps === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rcps" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "managementAccount" || key0 === "scps" || key0 === "rcps")) {
      let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
        let err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      let _errs4 = errors, valid1 = true, _errs5 = errors;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        let missing0;
        if (data0.gap === void 0 && (missing0 = "gap")) {
          let err5 = {};
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
      var _valid0 = _errs5 === errors;
      errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      let ifClause0;
      if (_valid0) {
        let _errs6 = errors;
        validate13(data0, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid0 = _errs6 === errors;
        valid1 = _valid0, ifClause0 = "then";
      } else {
        let _errs7 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          if (data0.value === void 0) {
            let err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          for (let key1 in data0) if (key1 !== "value") {
            let err7 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (data0.value !== void 0) {
            let data1 = data0.value;
            if (typeof data1 == "string") {
              if (!pattern5.test(data1)) {
                let err8 = { instancePath: instancePath + "/id/value", schemaPath: "#/properties/id/else/properties/value/pattern", keyword: "pattern", params: { pattern: "^(o-[a-z0-9]{10,32}|none)$" } };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
            } else {
              let err9 = { instancePath: instancePath + "/id/value", schemaPath: "#/properties/id/else/properties/value/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          }
        }
        var _valid0 = _errs7 === errors;
        valid1 = _valid0, ifClause0 = "else";
      }
      if (!valid1) {
        let err10 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/if", keyword: "if", params: { failingKeyword: ifClause0 } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.managementAccount !== void 0 && typeof data.managementAccount != "boolean") {
      let err11 = { instancePath: instancePath + "/managementAccount", schemaPath: "#/properties/managementAccount/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    data.scps !== void 0 && (validate18(data.scps, { instancePath: instancePath + "/scps", parentData: data, parentDataProperty: "scps", rootData }) || (vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors), errors = vErrors.length)), data.rcps !== void 0 && (validate18(data.rcps, { instancePath: instancePath + "/rcps", parentData: data, parentDataProperty: "rcps", rootData }) || (vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors), errors = vErrors.length));
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate16.errors = vErrors, errors === 0;
}
var pattern7 = new RegExp("^arn:[a-z-]+:iam::[0-9]{12}:role/.", "u");
var pattern9 = new RegExp("^v[0-9]+$", "u");
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.text === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "name" || key0 === "arn" || key0 === "version" || key0 === "text")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.arn !== void 0) {
      let data1 = data.arn;
      if (typeof data1 == "string") {
        if (!pattern6.test(data1)) {
          let err4 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/arn/pattern", keyword: "pattern", params: { pattern: "^arn:[^:]+:[^:]+:[^:]*:[^:]*:." } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/arn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.version !== void 0) {
      let data2 = data.version;
      if (typeof data2 == "string") {
        if (!pattern9.test(data2)) {
          let err6 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/pattern", keyword: "pattern", params: { pattern: "^v[0-9]+$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    data.text !== void 0 && (validate21(data.text, { instancePath: instancePath + "/text", parentData: data, parentDataProperty: "text", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length));
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate31.errors = vErrors, errors === 0;
}
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  let _errs1 = errors, valid0 = true, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.gap === void 0 && (missing0 = "gap")) {
      let err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs3 = errors;
    validate13(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.value === void 0) {
        let err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "value" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      for (let key0 in data) if (key0 !== "value") {
        let err3 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.value !== void 0) {
        let data0 = data.value;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          for (let key1 in data0) if (typeof data0[key1] != "string") {
            let err4 = { instancePath: instancePath + "/value/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/strings/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        } else {
          let err5 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/strings/type", keyword: "type", params: { type: "object" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err6 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate36.errors = vErrors, errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.trustPolicy === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "trustPolicy" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.identityPolicies === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "identityPolicies" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.permissionsBoundary === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "permissionsBoundary" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.tags === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tags" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "uniqueId" || key0 === "trustPolicy" || key0 === "identityPolicies" || key0 === "permissionsBoundary" || key0 === "tags")) {
      let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0)) {
          let err6 = { instancePath: instancePath + "/arn", schemaPath: "#/properties/arn/pattern", keyword: "pattern", params: { pattern: "^arn:[a-z-]+:iam::[0-9]{12}:role/." } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/arn", schemaPath: "#/properties/arn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.uniqueId !== void 0 && typeof data.uniqueId != "string") {
      let err8 = { instancePath: instancePath + "/uniqueId", schemaPath: "#/properties/uniqueId/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.trustPolicy !== void 0 && (validate21(data.trustPolicy, { instancePath: instancePath + "/trustPolicy", parentData: data, parentDataProperty: "trustPolicy", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.identityPolicies !== void 0) {
      let data3 = data.identityPolicies;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        let err9 = { instancePath: instancePath + "/identityPolicies", schemaPath: "#/properties/identityPolicies/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      let _errs9 = errors, valid1 = true, _errs10 = errors;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        let missing0;
        if (data3.gap === void 0 && (missing0 = "gap")) {
          let err10 = {};
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
      var _valid0 = _errs10 === errors;
      errors = _errs9, vErrors !== null && (_errs9 ? vErrors.length = _errs9 : vErrors = null);
      let ifClause0;
      if (_valid0) {
        let _errs11 = errors;
        validate13(data3, { instancePath: instancePath + "/identityPolicies", parentData: data, parentDataProperty: "identityPolicies", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid0 = _errs11 === errors;
        valid1 = _valid0, ifClause0 = "then";
      } else {
        let _errs12 = errors;
        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
          if (data3.value === void 0) {
            let err11 = { instancePath: instancePath + "/identityPolicies", schemaPath: "#/properties/identityPolicies/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          for (let key1 in data3) if (key1 !== "value") {
            let err12 = { instancePath: instancePath + "/identityPolicies", schemaPath: "#/properties/identityPolicies/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          if (data3.value !== void 0) {
            let data4 = data3.value;
            if (Array.isArray(data4)) {
              let len0 = data4.length;
              for (let i0 = 0; i0 < len0; i0++) validate31(data4[i0], { instancePath: instancePath + "/identityPolicies/value/" + i0, parentData: data4, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
            } else {
              let err13 = { instancePath: instancePath + "/identityPolicies/value", schemaPath: "#/properties/identityPolicies/else/properties/value/type", keyword: "type", params: { type: "array" } };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          }
        }
        var _valid0 = _errs12 === errors;
        valid1 = _valid0, ifClause0 = "else";
      }
      if (!valid1) {
        let err14 = { instancePath: instancePath + "/identityPolicies", schemaPath: "#/properties/identityPolicies/if", keyword: "if", params: { failingKeyword: ifClause0 } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.permissionsBoundary !== void 0) {
      let data6 = data.permissionsBoundary;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
        let err15 = { instancePath: instancePath + "/permissionsBoundary", schemaPath: "#/properties/permissionsBoundary/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      let _errs19 = errors, valid5 = true, _errs20 = errors;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        let missing1;
        if (data6.gap === void 0 && (missing1 = "gap")) {
          let err16 = {};
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      }
      var _valid1 = _errs20 === errors;
      errors = _errs19, vErrors !== null && (_errs19 ? vErrors.length = _errs19 : vErrors = null);
      let ifClause1;
      if (_valid1) {
        let _errs21 = errors;
        validate13(data6, { instancePath: instancePath + "/permissionsBoundary", parentData: data, parentDataProperty: "permissionsBoundary", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid1 = _errs21 === errors;
        valid5 = _valid1, ifClause1 = "then";
      } else {
        let _errs22 = errors;
        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
          if (data6.value === void 0) {
            let err17 = { instancePath: instancePath + "/permissionsBoundary", schemaPath: "#/properties/permissionsBoundary/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          for (let key2 in data6) if (key2 !== "value") {
            let err18 = { instancePath: instancePath + "/permissionsBoundary", schemaPath: "#/properties/permissionsBoundary/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
          if (data6.value !== void 0) {
            let data7 = data6.value, _errs25 = errors, valid7 = true, _errs26 = errors;
            if (data7 !== null) {
              let err19 = {};
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            var _valid2 = _errs26 === errors;
            if (errors = _errs25, vErrors !== null && (_errs25 ? vErrors.length = _errs25 : vErrors = null), !_valid2) {
              let _errs28 = errors;
              validate31(data7, { instancePath: instancePath + "/permissionsBoundary/value", parentData: data6, parentDataProperty: "value", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
              var _valid2 = _errs28 === errors;
              valid7 = _valid2;
            }
            if (!valid7) {
              let err20 = { instancePath: instancePath + "/permissionsBoundary/value", schemaPath: "#/properties/permissionsBoundary/else/properties/value/if", keyword: "if", params: { failingKeyword: "else" } };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          }
        }
        var _valid1 = _errs22 === errors;
        valid5 = _valid1, ifClause1 = "else";
      }
      if (!valid5) {
        let err21 = { instancePath: instancePath + "/permissionsBoundary", schemaPath: "#/properties/permissionsBoundary/if", keyword: "if", params: { failingKeyword: ifClause1 } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    data.tags !== void 0 && (validate36(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length));
  } else {
    let err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
var schema30 = { title: "SavedBucket", type: "object", additionalProperties: false, required: ["name", "account", "region", "policy", "publicAccessBlock", "objectOwnership", "encryption", "objectLock", "requesterPays", "accessPoints"], properties: { name: { description: "The bucket's own name.", type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" }, account: { description: "The account that owns it, where the account that read it can tell.", type: "object", if: { required: ["gap"] }, then: { $ref: "#/definitions/gap" }, else: { additionalProperties: false, required: ["value"], properties: { value: { $ref: "#/definitions/accountId" } } } }, region: { $ref: "#/definitions/savedText" }, policy: { $ref: "#/definitions/savedPolicyTextOrNone" }, publicAccessBlock: { description: "The bucket's own settings.", $ref: "#/definitions/savedPublicAccessBlock" }, objectOwnership: { description: "Object Ownership.", type: "object", if: { required: ["gap"] }, then: { $ref: "#/definitions/gap" }, else: { additionalProperties: false, required: ["value"], properties: { value: { type: "string", enum: ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] } } } }, encryption: { description: "The default encryption.", type: "object", if: { required: ["gap"] }, then: { $ref: "#/definitions/gap" }, else: { additionalProperties: false, required: ["value"], properties: { value: { $ref: "#/definitions/encryption" } } } }, objectLock: { description: "Object Lock; null: it is off.", type: "object", if: { required: ["gap"] }, then: { $ref: "#/definitions/gap" }, else: { additionalProperties: false, required: ["value"], properties: { value: { description: "null: it has none.", if: { type: "null" }, else: { $ref: "#/definitions/objectLock" } } } } }, requesterPays: { $ref: "#/definitions/savedBoolean" }, accessPoints: { description: "The access points of the bucket.", type: "object", if: { required: ["gap"] }, then: { $ref: "#/definitions/gap" }, else: { additionalProperties: false, required: ["value"], properties: { value: { type: "array", items: { $ref: "#/definitions/accessPoint" } } } } } } };
var schema34 = { title: "SavedEncryption", description: "The bucket's default encryption.", type: "object", additionalProperties: false, required: ["algorithm", "bucketKey"], properties: { algorithm: { type: "string", enum: ["AES256", "aws:kms", "aws:kms:dsse"] }, key: { description: "As the bucket names it: a key ARN, an alias, or a bare id. Left out with a kms algorithm: the AWS managed key aws/s3.", type: "string" }, bucketKey: { description: "S3 Bucket Keys are on.", type: "boolean" } } };
var schema35 = { title: "SavedObjectLock", description: "Object Lock with its default retention, where it has one.", type: "object", additionalProperties: false, required: [], properties: { mode: { type: "string", enum: ["GOVERNANCE", "COMPLIANCE"] }, days: { type: "integer", minimum: 1 } } };
var pattern10 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$", "u");
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  let _errs1 = errors, valid0 = true, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.gap === void 0 && (missing0 = "gap")) {
      let err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs3 = errors;
    validate13(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.value === void 0) {
        let err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "value" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      for (let key0 in data) if (key0 !== "value") {
        let err3 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.value !== void 0 && typeof data.value != "string") {
        let err4 = { instancePath: instancePath + "/value", schemaPath: "#/else/properties/value/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err5 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate42.errors = vErrors, errors === 0;
}
var schema33 = { description: "A policy, null where there is none, or why it was not read.", type: "object", if: { required: ["gap"] }, then: { $ref: "#/definitions/gap" }, else: { additionalProperties: false, required: ["value"], properties: { value: { description: "null: it has none.", type: ["string", "null"] } } } };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  let _errs1 = errors, valid0 = true, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.gap === void 0 && (missing0 = "gap")) {
      let err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs3 = errors;
    validate13(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.value === void 0) {
        let err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "value" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      for (let key0 in data) if (key0 !== "value") {
        let err3 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.value !== void 0) {
        let data0 = data.value;
        if (typeof data0 != "string" && data0 !== null) {
          let err4 = { instancePath: instancePath + "/value", schemaPath: "#/else/properties/value/type", keyword: "type", params: { type: schema33.else.properties.value.type } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err5 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  let _errs1 = errors, valid0 = true, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.gap === void 0 && (missing0 = "gap")) {
      let err1 = {};
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  let ifClause0;
  if (_valid0) {
    let _errs3 = errors;
    validate13(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    valid0 = _valid0, ifClause0 = "then";
  } else {
    let _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.value === void 0) {
        let err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "value" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      for (let key0 in data) if (key0 !== "value") {
        let err3 = { instancePath, schemaPath: "#/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data.value !== void 0 && typeof data.value != "boolean") {
        let err4 = { instancePath: instancePath + "/value", schemaPath: "#/else/properties/value/type", keyword: "type", params: { type: "boolean" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0, ifClause0 = "else";
  }
  if (!valid0) {
    let err5 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate52.errors = vErrors, errors === 0;
}
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.policy === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "name" || key0 === "vpc" || key0 === "policy")) {
      let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern6.test(data0)) {
          let err4 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/arn/pattern", keyword: "pattern", params: { pattern: "^arn:[^:]+:[^:]+:[^:]*:[^:]*:." } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/arn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.vpc !== void 0 && typeof data.vpc != "string") {
      let err7 = { instancePath: instancePath + "/vpc", schemaPath: "#/properties/vpc/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    data.policy !== void 0 && (validate45(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length));
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate56.errors = vErrors, errors === 0;
}
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.account === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "account" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.region === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "region" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.policy === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.publicAccessBlock === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "publicAccessBlock" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.objectOwnership === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "objectOwnership" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.encryption === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "encryption" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.objectLock === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "objectLock" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.requesterPays === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requesterPays" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.accessPoints === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "accessPoints" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    for (let key0 in data) if (!func2.call(schema30.properties, key0)) {
      let err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern10.test(data0)) {
          let err11 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.account !== void 0) {
      let data1 = data.account;
      if (!(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
        let err13 = { instancePath: instancePath + "/account", schemaPath: "#/properties/account/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      let _errs6 = errors, valid1 = true, _errs7 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        let missing0;
        if (data1.gap === void 0 && (missing0 = "gap")) {
          let err14 = {};
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
      var _valid0 = _errs7 === errors;
      errors = _errs6, vErrors !== null && (_errs6 ? vErrors.length = _errs6 : vErrors = null);
      let ifClause0;
      if (_valid0) {
        let _errs8 = errors;
        validate13(data1, { instancePath: instancePath + "/account", parentData: data, parentDataProperty: "account", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid0 = _errs8 === errors;
        valid1 = _valid0, ifClause0 = "then";
      } else {
        let _errs9 = errors;
        if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
          if (data1.value === void 0) {
            let err15 = { instancePath: instancePath + "/account", schemaPath: "#/properties/account/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          for (let key1 in data1) if (key1 !== "value") {
            let err16 = { instancePath: instancePath + "/account", schemaPath: "#/properties/account/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          if (data1.value !== void 0) {
            let data2 = data1.value;
            if (typeof data2 == "string") {
              if (!pattern1.test(data2)) {
                let err17 = { instancePath: instancePath + "/account/value", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            } else {
              let err18 = { instancePath: instancePath + "/account/value", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
          }
        }
        var _valid0 = _errs9 === errors;
        valid1 = _valid0, ifClause0 = "else";
      }
      if (!valid1) {
        let err19 = { instancePath: instancePath + "/account", schemaPath: "#/properties/account/if", keyword: "if", params: { failingKeyword: ifClause0 } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.region !== void 0 && (validate42(data.region, { instancePath: instancePath + "/region", parentData: data, parentDataProperty: "region", rootData }) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length)), data.policy !== void 0 && (validate45(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length)), data.publicAccessBlock !== void 0 && (validate12(data.publicAccessBlock, { instancePath: instancePath + "/publicAccessBlock", parentData: data, parentDataProperty: "publicAccessBlock", rootData }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length)), data.objectOwnership !== void 0) {
      let data6 = data.objectOwnership;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
        let err20 = { instancePath: instancePath + "/objectOwnership", schemaPath: "#/properties/objectOwnership/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      let _errs19 = errors, valid4 = true, _errs20 = errors;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        let missing1;
        if (data6.gap === void 0 && (missing1 = "gap")) {
          let err21 = {};
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      }
      var _valid1 = _errs20 === errors;
      errors = _errs19, vErrors !== null && (_errs19 ? vErrors.length = _errs19 : vErrors = null);
      let ifClause1;
      if (_valid1) {
        let _errs21 = errors;
        validate13(data6, { instancePath: instancePath + "/objectOwnership", parentData: data, parentDataProperty: "objectOwnership", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid1 = _errs21 === errors;
        valid4 = _valid1, ifClause1 = "then";
      } else {
        let _errs22 = errors;
        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
          if (data6.value === void 0) {
            let err22 = { instancePath: instancePath + "/objectOwnership", schemaPath: "#/properties/objectOwnership/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          for (let key2 in data6) if (key2 !== "value") {
            let err23 = { instancePath: instancePath + "/objectOwnership", schemaPath: "#/properties/objectOwnership/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          if (data6.value !== void 0) {
            let data7 = data6.value;
            if (typeof data7 != "string") {
              let err24 = { instancePath: instancePath + "/objectOwnership/value", schemaPath: "#/properties/objectOwnership/else/properties/value/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (!(data7 === "BucketOwnerEnforced" || data7 === "BucketOwnerPreferred" || data7 === "ObjectWriter")) {
              let err25 = { instancePath: instancePath + "/objectOwnership/value", schemaPath: "#/properties/objectOwnership/else/properties/value/enum", keyword: "enum", params: { allowedValues: schema30.properties.objectOwnership.else.properties.value.enum } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          }
        }
        var _valid1 = _errs22 === errors;
        valid4 = _valid1, ifClause1 = "else";
      }
      if (!valid4) {
        let err26 = { instancePath: instancePath + "/objectOwnership", schemaPath: "#/properties/objectOwnership/if", keyword: "if", params: { failingKeyword: ifClause1 } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.encryption !== void 0) {
      let data8 = data.encryption;
      if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
        let err27 = { instancePath: instancePath + "/encryption", schemaPath: "#/properties/encryption/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
      let _errs28 = errors, valid6 = true, _errs29 = errors;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        let missing2;
        if (data8.gap === void 0 && (missing2 = "gap")) {
          let err28 = {};
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
      }
      var _valid2 = _errs29 === errors;
      errors = _errs28, vErrors !== null && (_errs28 ? vErrors.length = _errs28 : vErrors = null);
      let ifClause2;
      if (_valid2) {
        let _errs30 = errors;
        validate13(data8, { instancePath: instancePath + "/encryption", parentData: data, parentDataProperty: "encryption", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid2 = _errs30 === errors;
        valid6 = _valid2, ifClause2 = "then";
      } else {
        let _errs31 = errors;
        if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
          if (data8.value === void 0) {
            let err29 = { instancePath: instancePath + "/encryption", schemaPath: "#/properties/encryption/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
          for (let key3 in data8) if (key3 !== "value") {
            let err30 = { instancePath: instancePath + "/encryption", schemaPath: "#/properties/encryption/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
          if (data8.value !== void 0) {
            let data9 = data8.value;
            if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
              if (data9.algorithm === void 0) {
                let err31 = { instancePath: instancePath + "/encryption/value", schemaPath: "#/definitions/encryption/required", keyword: "required", params: { missingProperty: "algorithm" } };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
              if (data9.bucketKey === void 0) {
                let err32 = { instancePath: instancePath + "/encryption/value", schemaPath: "#/definitions/encryption/required", keyword: "required", params: { missingProperty: "bucketKey" } };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
              for (let key4 in data9) if (!(key4 === "algorithm" || key4 === "key" || key4 === "bucketKey")) {
                let err33 = { instancePath: instancePath + "/encryption/value", schemaPath: "#/definitions/encryption/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
              if (data9.algorithm !== void 0) {
                let data10 = data9.algorithm;
                if (typeof data10 != "string") {
                  let err34 = { instancePath: instancePath + "/encryption/value/algorithm", schemaPath: "#/definitions/encryption/properties/algorithm/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                }
                if (!(data10 === "AES256" || data10 === "aws:kms" || data10 === "aws:kms:dsse")) {
                  let err35 = { instancePath: instancePath + "/encryption/value/algorithm", schemaPath: "#/definitions/encryption/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema34.properties.algorithm.enum } };
                  vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                }
              }
              if (data9.key !== void 0 && typeof data9.key != "string") {
                let err36 = { instancePath: instancePath + "/encryption/value/key", schemaPath: "#/definitions/encryption/properties/key/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
              if (data9.bucketKey !== void 0 && typeof data9.bucketKey != "boolean") {
                let err37 = { instancePath: instancePath + "/encryption/value/bucketKey", schemaPath: "#/definitions/encryption/properties/bucketKey/type", keyword: "type", params: { type: "boolean" } };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            } else {
              let err38 = { instancePath: instancePath + "/encryption/value", schemaPath: "#/definitions/encryption/type", keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
          }
        }
        var _valid2 = _errs31 === errors;
        valid6 = _valid2, ifClause2 = "else";
      }
      if (!valid6) {
        let err39 = { instancePath: instancePath + "/encryption", schemaPath: "#/properties/encryption/if", keyword: "if", params: { failingKeyword: ifClause2 } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.objectLock !== void 0) {
      let data13 = data.objectLock;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
        let err40 = { instancePath: instancePath + "/objectLock", schemaPath: "#/properties/objectLock/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      let _errs45 = errors, valid10 = true, _errs46 = errors;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        let missing3;
        if (data13.gap === void 0 && (missing3 = "gap")) {
          let err41 = {};
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
      }
      var _valid3 = _errs46 === errors;
      errors = _errs45, vErrors !== null && (_errs45 ? vErrors.length = _errs45 : vErrors = null);
      let ifClause3;
      if (_valid3) {
        let _errs47 = errors;
        validate13(data13, { instancePath: instancePath + "/objectLock", parentData: data, parentDataProperty: "objectLock", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid3 = _errs47 === errors;
        valid10 = _valid3, ifClause3 = "then";
      } else {
        let _errs48 = errors;
        if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
          if (data13.value === void 0) {
            let err42 = { instancePath: instancePath + "/objectLock", schemaPath: "#/properties/objectLock/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
          for (let key5 in data13) if (key5 !== "value") {
            let err43 = { instancePath: instancePath + "/objectLock", schemaPath: "#/properties/objectLock/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
          if (data13.value !== void 0) {
            let data14 = data13.value, _errs51 = errors, valid12 = true, _errs52 = errors;
            if (data14 !== null) {
              let err44 = {};
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
            var _valid4 = _errs52 === errors;
            if (errors = _errs51, vErrors !== null && (_errs51 ? vErrors.length = _errs51 : vErrors = null), !_valid4) {
              let _errs54 = errors;
              if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                for (let key6 in data14) if (!(key6 === "mode" || key6 === "days")) {
                  let err45 = { instancePath: instancePath + "/objectLock/value", schemaPath: "#/definitions/objectLock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
                if (data14.mode !== void 0) {
                  let data15 = data14.mode;
                  if (typeof data15 != "string") {
                    let err46 = { instancePath: instancePath + "/objectLock/value/mode", schemaPath: "#/definitions/objectLock/properties/mode/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                  }
                  if (!(data15 === "GOVERNANCE" || data15 === "COMPLIANCE")) {
                    let err47 = { instancePath: instancePath + "/objectLock/value/mode", schemaPath: "#/definitions/objectLock/properties/mode/enum", keyword: "enum", params: { allowedValues: schema35.properties.mode.enum } };
                    vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                  }
                }
                if (data14.days !== void 0) {
                  let data16 = data14.days;
                  if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
                    let err48 = { instancePath: instancePath + "/objectLock/value/days", schemaPath: "#/definitions/objectLock/properties/days/type", keyword: "type", params: { type: "integer" } };
                    vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                  }
                  if (typeof data16 == "number" && isFinite(data16) && (data16 < 1 || isNaN(data16))) {
                    let err49 = { instancePath: instancePath + "/objectLock/value/days", schemaPath: "#/definitions/objectLock/properties/days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                    vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                  }
                }
              } else {
                let err50 = { instancePath: instancePath + "/objectLock/value", schemaPath: "#/definitions/objectLock/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
              var _valid4 = _errs54 === errors;
              valid12 = _valid4;
            }
            if (!valid12) {
              let err51 = { instancePath: instancePath + "/objectLock/value", schemaPath: "#/properties/objectLock/else/properties/value/if", keyword: "if", params: { failingKeyword: "else" } };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
          }
        }
        var _valid3 = _errs48 === errors;
        valid10 = _valid3, ifClause3 = "else";
      }
      if (!valid10) {
        let err52 = { instancePath: instancePath + "/objectLock", schemaPath: "#/properties/objectLock/if", keyword: "if", params: { failingKeyword: ifClause3 } };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.requesterPays !== void 0 && (validate52(data.requesterPays, { instancePath: instancePath + "/requesterPays", parentData: data, parentDataProperty: "requesterPays", rootData }) || (vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors), errors = vErrors.length)), data.accessPoints !== void 0) {
      let data18 = data.accessPoints;
      if (!(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
        let err53 = { instancePath: instancePath + "/accessPoints", schemaPath: "#/properties/accessPoints/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
      let _errs65 = errors, valid15 = true, _errs66 = errors;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        let missing4;
        if (data18.gap === void 0 && (missing4 = "gap")) {
          let err54 = {};
          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
        }
      }
      var _valid5 = _errs66 === errors;
      errors = _errs65, vErrors !== null && (_errs65 ? vErrors.length = _errs65 : vErrors = null);
      let ifClause4;
      if (_valid5) {
        let _errs67 = errors;
        validate13(data18, { instancePath: instancePath + "/accessPoints", parentData: data, parentDataProperty: "accessPoints", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid5 = _errs67 === errors;
        valid15 = _valid5, ifClause4 = "then";
      } else {
        let _errs68 = errors;
        if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
          if (data18.value === void 0) {
            let err55 = { instancePath: instancePath + "/accessPoints", schemaPath: "#/properties/accessPoints/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
          for (let key7 in data18) if (key7 !== "value") {
            let err56 = { instancePath: instancePath + "/accessPoints", schemaPath: "#/properties/accessPoints/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
          if (data18.value !== void 0) {
            let data19 = data18.value;
            if (Array.isArray(data19)) {
              let len0 = data19.length;
              for (let i0 = 0; i0 < len0; i0++) validate56(data19[i0], { instancePath: instancePath + "/accessPoints/value/" + i0, parentData: data19, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors), errors = vErrors.length);
            } else {
              let err57 = { instancePath: instancePath + "/accessPoints/value", schemaPath: "#/properties/accessPoints/else/properties/value/type", keyword: "type", params: { type: "array" } };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
          }
        }
        var _valid5 = _errs68 === errors;
        valid15 = _valid5, ifClause4 = "else";
      }
      if (!valid15) {
        let err58 = { instancePath: instancePath + "/accessPoints", schemaPath: "#/properties/accessPoints/if", keyword: "if", params: { failingKeyword: ifClause4 } };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
    }
  } else {
    let err59 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
var pattern13 = new RegExp("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", "u");
var pattern14 = new RegExp("^alias/.", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.granteePrincipal === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "granteePrincipal" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.operations === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "operations" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "granteePrincipal" || key0 === "operations" || key0 === "encryptionContextEquals" || key0 === "encryptionContextSubset")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.granteePrincipal !== void 0 && typeof data.granteePrincipal != "string") {
      let err3 = { instancePath: instancePath + "/granteePrincipal", schemaPath: "#/properties/granteePrincipal/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.operations !== void 0) {
      let data1 = data.operations;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) if (typeof data1[i0] != "string") {
          let err4 = { instancePath: instancePath + "/operations/" + i0, schemaPath: "#/properties/operations/items/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/operations", schemaPath: "#/properties/operations/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.encryptionContextEquals !== void 0) {
      let data3 = data.encryptionContextEquals;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (let key1 in data3) if (typeof data3[key1] != "string") {
          let err6 = { instancePath: instancePath + "/encryptionContextEquals/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/strings/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/encryptionContextEquals", schemaPath: "#/definitions/strings/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.encryptionContextSubset !== void 0) {
      let data5 = data.encryptionContextSubset;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key2 in data5) if (typeof data5[key2] != "string") {
          let err8 = { instancePath: instancePath + "/encryptionContextSubset/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/strings/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/encryptionContextSubset", schemaPath: "#/definitions/strings/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate63.errors = vErrors, errors === 0;
}
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.policy === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.grants === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "grants" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.state === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "aliases" || key0 === "policy" || key0 === "grants" || key0 === "state" || key0 === "multiRegion")) {
      let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern13.test(data0)) {
          let err5 = { instancePath: instancePath + "/arn", schemaPath: "#/properties/arn/pattern", keyword: "pattern", params: { pattern: "^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/arn", schemaPath: "#/properties/arn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.aliases !== void 0) {
      let data1 = data.aliases;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern14.test(data2)) {
              let err7 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/pattern", keyword: "pattern", params: { pattern: "^alias/." } };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
      } else {
        let err9 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.policy !== void 0 && (validate21(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.grants !== void 0) {
      let data4 = data.grants;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
        let err10 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      let _errs11 = errors, valid3 = true, _errs12 = errors;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        let missing0;
        if (data4.gap === void 0 && (missing0 = "gap")) {
          let err11 = {};
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      }
      var _valid0 = _errs12 === errors;
      errors = _errs11, vErrors !== null && (_errs11 ? vErrors.length = _errs11 : vErrors = null);
      let ifClause0;
      if (_valid0) {
        let _errs13 = errors;
        validate13(data4, { instancePath: instancePath + "/grants", parentData: data, parentDataProperty: "grants", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
        var _valid0 = _errs13 === errors;
        valid3 = _valid0, ifClause0 = "then";
      } else {
        let _errs14 = errors;
        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
          if (data4.value === void 0) {
            let err12 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/else/required", keyword: "required", params: { missingProperty: "value" } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          for (let key1 in data4) if (key1 !== "value") {
            let err13 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          if (data4.value !== void 0) {
            let data5 = data4.value;
            if (Array.isArray(data5)) {
              let len1 = data5.length;
              for (let i1 = 0; i1 < len1; i1++) validate63(data5[i1], { instancePath: instancePath + "/grants/value/" + i1, parentData: data5, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors), errors = vErrors.length);
            } else {
              let err14 = { instancePath: instancePath + "/grants/value", schemaPath: "#/properties/grants/else/properties/value/type", keyword: "type", params: { type: "array" } };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
          }
        }
        var _valid0 = _errs14 === errors;
        valid3 = _valid0, ifClause0 = "else";
      }
      if (!valid3) {
        let err15 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/if", keyword: "if", params: { failingKeyword: ifClause0 } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.state !== void 0 && (validate42(data.state, { instancePath: instancePath + "/state", parentData: data, parentDataProperty: "state", rootData }) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length)), data.multiRegion !== void 0 && typeof data.multiRegion != "boolean") {
      let err16 = { instancePath: instancePath + "/multiRegion", schemaPath: "#/properties/multiRegion/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  } else {
    let err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate60.errors = vErrors, errors === 0;
}
var pattern15 = new RegExp("^vpce-[0-9a-zA-Z]+$", "u");
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.service === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "service" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.policy === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "service" || key0 === "policy")) {
      let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern15.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.service !== void 0 && typeof data.service != "string") {
      let err6 = { instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    data.policy !== void 0 && (validate21(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length));
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate67.errors = vErrors, errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.partition === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "partition" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.publicAccessBlock === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "publicAccessBlock" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.organization === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "organization" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.roles === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "roles" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.buckets === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "buckets" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.keys === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "keys" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.vpcEndpoints === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "vpcEndpoints" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.gaps === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gaps" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data) if (!func2.call(schema12.properties, key0)) {
      let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err10 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.partition !== void 0) {
      let data1 = data.partition;
      if (typeof data1 != "string") {
        let err12 = { instancePath: instancePath + "/partition", schemaPath: "#/properties/partition/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data1 === "aws" || data1 === "aws-us-gov" || data1 === "aws-eusc" || data1 === "aws-cn")) {
        let err13 = { instancePath: instancePath + "/partition", schemaPath: "#/properties/partition/enum", keyword: "enum", params: { allowedValues: schema12.properties.partition.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.publicAccessBlock !== void 0 && (validate12(data.publicAccessBlock, { instancePath: instancePath + "/publicAccessBlock", parentData: data, parentDataProperty: "publicAccessBlock", rootData }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length)), data.organization !== void 0 && (validate16(data.organization, { instancePath: instancePath + "/organization", parentData: data, parentDataProperty: "organization", rootData }) || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length)), data.roles !== void 0) {
      let data4 = data.roles;
      if (Array.isArray(data4)) {
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) validate28(data4[i0], { instancePath: instancePath + "/roles/" + i0, parentData: data4, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
      } else {
        let err14 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.buckets !== void 0) {
      let data6 = data.buckets;
      if (Array.isArray(data6)) {
        let len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) validate40(data6[i1], { instancePath: instancePath + "/buckets/" + i1, parentData: data6, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors), errors = vErrors.length);
      } else {
        let err15 = { instancePath: instancePath + "/buckets", schemaPath: "#/properties/buckets/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.keys !== void 0) {
      let data8 = data.keys;
      if (Array.isArray(data8)) {
        let len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) validate60(data8[i2], { instancePath: instancePath + "/keys/" + i2, parentData: data8, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length);
      } else {
        let err16 = { instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.vpcEndpoints !== void 0) {
      let data10 = data.vpcEndpoints;
      if (Array.isArray(data10)) {
        let len3 = data10.length;
        for (let i3 = 0; i3 < len3; i3++) validate67(data10[i3], { instancePath: instancePath + "/vpcEndpoints/" + i3, parentData: data10, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
      } else {
        let err17 = { instancePath: instancePath + "/vpcEndpoints", schemaPath: "#/properties/vpcEndpoints/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.gaps !== void 0) {
      let data12 = data.gaps;
      if (Array.isArray(data12)) {
        let len4 = data12.length;
        for (let i4 = 0; i4 < len4; i4++) validate13(data12[i4], { instancePath: instancePath + "/gaps/" + i4, parentData: data12, parentDataProperty: i4, rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length);
      } else {
        let err18 = { instancePath: instancePath + "/gaps", schemaPath: "#/properties/gaps/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate11.errors = vErrors, errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.schemaVersion === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.tool === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.readAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "readAt" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.accounts === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "accounts" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data) if (!(key0 === "kind" || key0 === "schemaVersion" || key0 === "tool" || key0 === "readAt" || key0 === "accounts")) {
      let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "genesys-export-gate inventory") {
      let err6 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "genesys-export-gate inventory" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err7 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.tool !== void 0) {
      let data2 = data.tool;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.name === void 0) {
          let err8 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "name" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data2.version === void 0) {
          let err9 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "version" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        for (let key1 in data2) if (!(key1 === "name" || key1 === "version")) {
          let err10 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data2.name !== void 0 && typeof data2.name != "string") {
          let err11 = { instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data2.version !== void 0 && typeof data2.version != "string") {
          let err12 = { instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.readAt !== void 0) {
      let data5 = data.readAt;
      if (typeof data5 == "string") {
        if (!pattern0.test(data5)) {
          let err14 = { instancePath: instancePath + "/readAt", schemaPath: "#/properties/readAt/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/readAt", schemaPath: "#/properties/readAt/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.accounts !== void 0) {
      let data6 = data.accounts;
      if (Array.isArray(data6)) {
        let len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) validate11(data6[i0], { instancePath: instancePath + "/accounts/" + i0, parentData: data6, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors), errors = vErrors.length);
      } else {
        let err16 = { instancePath: instancePath + "/accounts", schemaPath: "#/properties/accounts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
  } else {
    let err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}

// src/sources/saved/parse.ts
var KIND = "genesys-export-gate inventory";
var VERSION = 1;
var MAX_PROBLEMS = 20;
var RULE = "unreadable-input";
function parseSavedInventory(path, bytes) {
  const text = decode(path, bytes, RULE);
  if (!("ok" in text)) return text;
  const parsed = parseJson(text.ok.text, path);
  if (!("document" in parsed)) {
    return { problems: parsed.problems.map((problem2) => ({ severity: "error", rule: RULE, path, ...problem2 })) };
  }
  const { document } = parsed;
  const other = whyNotThisFormat(path, document);
  if (other !== void 0) return { problems: [other] };
  if (validator_default(document.value)) {
    const saved = document.value;
    const twice = accountsTwice(path, document, saved);
    return twice.length === 0 ? { ok: saved } : { problems: twice };
  }
  const problems = explain(path, document, validator_default.errors ?? []);
  const left = problems.length - MAX_PROBLEMS;
  if (left <= 0) return { problems };
  const more = { severity: "error", rule: RULE, path, message: `and ${left} more problems` };
  return { problems: [...problems.slice(0, MAX_PROBLEMS), more] };
}
function whyNotThisFormat(path, document) {
  const kind = memberOf(document.value, "kind");
  if (kind !== KIND) {
    const help = `a saved inventory is what \`audit --save FILE\` writes; its kind is ${JSON.stringify(KIND)}`;
    return problem(path, document, kind === void 0 ? "" : "/kind", "not a saved inventory", help);
  }
  const version = memberOf(document.value, "schemaVersion");
  if (typeof version !== "number" || !(version > VERSION)) return void 0;
  const message = `written by a newer version: its schemaVersion is ${version}, and this one reads ${VERSION}`;
  return problem(path, document, "/schemaVersion", message, "update genesys-export-gate, or save the inventory again");
}
function accountsTwice(path, document, { accounts }) {
  const ids = accounts.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const at = `/accounts/${index}/id`;
    return [problem(path, document, at, `${at}: account ${id} is already /accounts/${first}`, "keep one of them")];
  });
}
function explain(path, document, errors) {
  const found = /* @__PURE__ */ new Map();
  for (const error of errors) {
    if (error.keyword === "if") continue;
    const { instancePath: pointer, params } = error;
    const subject = params["additionalProperty"] ?? params["missingProperty"] ?? "";
    const identity = JSON.stringify([pointer, subject]);
    if (!found.has(identity)) found.set(identity, explainOne(path, document, error));
  }
  const place = ({ line = 0, column = 0 }) => line * 1e6 + column;
  return [...found.values()].sort((a, b) => place(a) - place(b));
}
function explainOne(path, document, { instancePath, keyword, params }) {
  const name = instancePath === "" ? "the inventory" : instancePath;
  const say = (message, at = instancePath) => problem(path, document, at, message);
  switch (keyword) {
    case "additionalProperties": {
      const at = `${instancePath}/${escaped(String(params["additionalProperty"]))}`;
      return say(`${at}: unknown member`, at);
    }
    case "required":
      return say(`${name}: ${String(params["missingProperty"])} is missing`);
    case "type":
      return say(`${name} must be ${[params["type"]].flat().map(String).join(" or ")}`);
    case "const":
      return say(`${name} must be ${JSON.stringify(params["allowedValue"])}`);
    case "enum":
      return say(`${name} must be one of ${[params["allowedValues"]].flat().map(String).join(", ")}`);
    default:
      return say(`${name} is not valid (${keyword}${"pattern" in params ? ` ${String(params["pattern"])}` : ""})`);
  }
}
function problem(path, document, pointer, message, help) {
  const places = document.places.get(pointer);
  const place = places?.key ?? places?.value;
  return {
    severity: "error",
    rule: RULE,
    path,
    message,
    ...place === void 0 ? {} : { line: place.line, column: place.column },
    ...help === void 0 ? {} : { help }
  };
}
function escaped(step) {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
function memberOf(value, name) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
    return void 0;
  return value[name];
}
export {
  parseSavedInventory
};
