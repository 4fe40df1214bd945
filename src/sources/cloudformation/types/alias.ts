/** AWS::KMS::Alias */

import type { ResourceType } from "../model.ts";
import { originOf, required } from "./properties.ts";

export const alias: ResourceType = {
  type: "AWS::KMS::Alias",
  ref: (resource) => required(resource, "AliasName"),
  attributes: new Map(),
  pieces: (resource) => [
    {
      type: "key-alias",
      ...originOf(resource),
      name: required(resource, "AliasName"),
      key: required(resource, "TargetKeyId"),
    },
  ],
};
