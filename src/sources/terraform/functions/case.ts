/** Upper and lower case, character by character as Terraform changes it. */

import { textValue, unknownValue, type Value } from "../../template/value.ts";
import type { TerraformFunction } from "../model.ts";
import { argument, type FunctionTable, ofKnown, takes, toText } from "./arguments.ts";
import { mapKnown } from "./texts.ts";

const UNSURE = "it changes the case of characters whose case is a matter of the language";

/** Characters without or with one simple mapping; others, such as ß, have several. */
function changeCase(change: (character: string) => string): TerraformFunction {
  return (parameters, { place }): Value => {
    takes(parameters, 1);
    const text = toText(argument(parameters, 0));
    let sure = true;
    const changed = mapKnown(text, (known) => Array.from(known, each).join(""), place);
    return sure ? changed : unknownValue(UNSURE, place);

    function each(character: string): string {
      const result = change(character);
      if ([...result].length !== 1 || /[\u0130\u0131\u017f\u01c4-\u01cc\u01f1-\u01f3\u212a]/.test(character))
        sure = false;
      return result;
    }
  };
}

export const CASE_FUNCTIONS: FunctionTable = {
  lower: changeCase((character) => character.toLowerCase()),
  upper: changeCase((character) => character.toUpperCase()),
  title: ofKnown(["string"], ([text], place) => {
    if (/[^\u0000-\u007f]/.test(text)) return unknownValue(UNSURE, place);
    return textValue(
      text.replace(
        /(^|[^A-Za-z0-9_])([a-z])/g,
        (_all, before: string, letter: string) => before + letter.toUpperCase(),
      ),
      place,
    );
  }),
};
