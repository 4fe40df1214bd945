import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/report/exit-code.ts
function exitCodeOf({ verdict, couldNotJudge, undecidedPasses }) {
  if (verdict === "fail") return 1;
  if (couldNotJudge) return 2;
  if (verdict === "undecided") return undecidedPasses === true ? 0 : 3;
  return 0;
}

export {
  exitCodeOf
};
