/** The intrinsic functions that give a value, by name. */

import type { Intrinsic } from "../model.ts";
import { base64 } from "./base64.ts";
import { cidr } from "./cidr.ts";
import { findInMap } from "./find-in-map.ts";
import { getAtt } from "./get-att.ts";
import { getAvailabilityZones } from "./get-azs.ts";
import { getStackOutput } from "./get-stack-output.ts";
import { chooseByCondition } from "./if.ts";
import { importValue } from "./import-value.ts";
import { join } from "./join.ts";
import { lengthOf } from "./length.ts";
import { ref } from "./ref.ts";
import { select } from "./select.ts";
import { split } from "./split.ts";
import { sub } from "./sub.ts";
import { toJsonString } from "./to-json-string.ts";
import { transform } from "./transform.ts";

export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ["Ref", ref],
  ["Fn::Base64", base64],
  ["Fn::Cidr", cidr],
  ["Fn::FindInMap", findInMap],
  ["Fn::GetAtt", getAtt],
  ["Fn::GetAZs", getAvailabilityZones],
  ["Fn::GetStackOutput", getStackOutput],
  ["Fn::If", chooseByCondition],
  ["Fn::ImportValue", importValue],
  ["Fn::Join", join],
  ["Fn::Length", lengthOf],
  ["Fn::Select", select],
  ["Fn::Split", split],
  ["Fn::Sub", sub],
  ["Fn::ToJsonString", toJsonString],
  ["Fn::Transform", transform],
]);
