import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import "./chunk-GGLZDCZS.js";

// src/commands/help.ts
var GENERAL = `genesys-export-gate: can Genesys Cloud still write recordings to your S3 bucket?

  check [PATH...]      judge the policy files of a repository (default: the one around you)
  authorize [FILE|-]   decide authorization cases, JSON lines in, JSON lines out
  rules [ID]           list the rules, or explain one

  genesys-export-gate COMMAND --help    options of a command
  genesys-export-gate --version

exit status: 0 pass, 1 fail, 2 could not judge, 3 undecided
`;
var COMMAND_HELP = {
  check: `genesys-export-gate check [PATH...]

Builds the inventory from files, judges every export, prints the verdict. A PATH is a repository's folder, with or
without .github/genesys-export-gate.yml, or policy documents to judge together.

  --config FILE          the config (default .github/genesys-export-gate.yml under PATH)
  --base REF             compare with that git revision: only what is new since then fails
  --format FORMAT        text, json, markdown or github (default text; github in GitHub Actions)
  --output FILE          write there instead of standard output
  --report FORMAT=FILE   one more report from the same run; may be repeated
  --strict               calls known from field reports only must be allowed, too

exit status: 0 pass, 1 fail, 2 could not judge, 3 undecided; it never depends on the format
`,
  authorize: `genesys-export-gate authorize [FILE|-]

Decides authorization cases: one JSON object a line in, one answer a line out (docs/authorization-cases.md).

  --verify   compare with each case's \`expected\`; the last line is \`N passed, N failed\`, a mismatch exits 1
`,
  rules: `genesys-export-gate rules [ID]

Lists every rule, or says what one means.
`
};
function helpText(topic) {
  return topic === void 0 ? GENERAL : COMMAND_HELP[topic];
}
export {
  helpText
};
