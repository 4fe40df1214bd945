/** `Fn::Base64` */

import { Buffer } from "node:buffer";
import type { Value } from "../../template/value.ts";
import { textValue } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { openText } from "../text.ts";
import { because } from "../unknown.ts";
import { evaluatedText } from "./arguments.ts";

export function base64(argument: Value, call: Call): Outcome {
  const text = evaluatedText(argument, call);
  if (text === undefined) return call.refuse("Fn::Base64 takes a text");
  const [hole] = text.holes;
  if (hole !== undefined) return openText(because(hole), call.place);
  return textValue(Buffer.from(text.text, "utf8").toString("base64"), call.place);
}
