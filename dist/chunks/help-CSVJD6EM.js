import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import "./chunk-GGLZDCZS.js";

// src/commands/help.ts
var GENERAL = `genesys-export-gate: can Genesys Cloud still write recordings to your S3 bucket?

  init [PATH]          write a config and workflows for what is in a repository
  check [PATH...]      judge the policy files of a repository (default: the one around you)
  audit [PATH]         judge what AWS holds, read only
  drift [PATH]         what AWS holds against the files: what differs, and which exports that breaks
  merge REPORT...      join the JSON reports of a sharded audit or drift
  explain [FILE|-]     why was this denied: a CloudTrail record, an error text of AWS, a Genesys job
  authorize [FILE|-]   decide authorization cases, JSON lines in, JSON lines out
  rules [ID]           list the rules, or explain one

  genesys-export-gate COMMAND --help    options of a command
  genesys-export-gate --version

exit status: 0 pass, 1 fail, 2 could not judge, 3 undecided
`;
var LIVE_HELP = `  --config FILE          the config (default .github/genesys-export-gate.yml under PATH)
  --save FILE            keep what was read of AWS
  --inventory FILE       judge what was kept, instead of reading AWS
  --shard I/N            only the I-th of N parts of the accounts and exports
  --aws-simulation MODE  off, auto (where there are AWS credentials) or required: IAM's own simulator as a second
                         opinion (default auto; off with --inventory)
  --format FORMAT        text, json, markdown, html, sarif, junit or github (default text; github in GitHub
                         Actions)
  --output FILE          write there instead of standard output
  --report FORMAT=FILE   one more report from the same run; may be repeated
  --strict               calls known from field reports only must be allowed, too

exit status: 0 pass, 1 fail, 2 could not judge, 3 undecided; it never depends on the format
`;
var COMMAND_HELP = {
  init: `genesys-export-gate init [PATH]

Looks at the repository (default: the one around you), writes .github/genesys-export-gate.yml and three workflows - pull
request check, drift, audit - and says what it could not know. What is there already is left alone.

  --dry-run   print what would be written, and write nothing
  --force     overwrite what is there
`,
  check: `genesys-export-gate check [PATH...]

Builds the inventory from files, judges every export, prints the verdict. A PATH is a repository's folder, with or
without .github/genesys-export-gate.yml, or policy documents to judge together.

  --config FILE          the config (default .github/genesys-export-gate.yml under PATH)
  --base REF             compare with that git revision: only what is new since then fails
  --fix                  apply every cure that is proven to hold, then report what is left
  --fix=diff             print those cures as a patch for git apply, and write nothing
  --format FORMAT        text, json, markdown, html, sarif, junit or github (default text; github in GitHub
                         Actions)
  --output FILE          write there instead of standard output
  --report FORMAT=FILE   one more report from the same run; may be repeated
  --strict               calls known from field reports only must be allowed, too
  --inventory FILE       take what the files leave open from an inventory that audit saved
  --aws-simulation MODE  off, auto (where there are AWS credentials) or required: IAM's own simulator as a second
                         opinion (default off)

exit status: 0 pass, 1 fail, 2 could not judge, 3 undecided; it never depends on the format
`,
  audit: `genesys-export-gate audit [PATH]

Reads the AWS accounts of the config, or that of your credentials, and judges every export over what they hold. PATH
is the folder of the repository that has the config (default: the one around you). What it may read: docs/aws-access.md

${LIVE_HELP}`,
  drift: `genesys-export-gate drift [PATH]

Reads AWS as audit does, and the files as check does: shows what differs, and fails where an export works on one side
only. PATH is the folder of the repository (default: the one around you).

${LIVE_HELP}`,
  merge: `genesys-export-gate merge REPORT...

Joins the JSON reports of the shards of one audit or drift into one verdict. A shard that is missing leaves it
undecided.

  --of N                 how many shards there are (default: as the reports say)
  --drift-issue          keep one GitHub issue for each export that differs (needs GITHUB_TOKEN and GITHUB_REPOSITORY)
  --format FORMAT        text, json, markdown or github (default text; github in GitHub Actions)
  --output FILE          write there instead of standard output
  --report FORMAT=FILE   one more report; may be repeated
`,
  explain: `genesys-export-gate explain [FILE|-]

Says why a request was denied: which statement of which layer, at which line. FILE (default: standard input) holds
CloudTrail records (a log file, JSON lines, an event, rows of Athena or CloudTrail Lake; gzip too), an error text of
S3, KMS or STS (a message, S3's XML, a line of a log), or a recording job of Genesys Cloud. Nothing is sent anywhere.

  --path PATH            the repository's folder, or a policy document, over which to decide (default: the one around
                         you)
  --config FILE          the config (default .github/genesys-export-gate.yml under PATH)
  --inventory FILE       decide over what audit saved of AWS, instead of the files
  --like-manual-upload   a request that works and one that fails, side by side, and the context key that differs: from
                         a succeeded and a denied record in FILE, else from the model of Genesys Cloud's upload
  --observe              print what records of successful exports teach, as \`observed:\` for the config
  --format FORMAT        text or json (default text)
  --output FILE          write there instead of standard output

exit status: 0 explained: the inventory denies it; 2 the input cannot be understood; 3 not explained: the inventory
allows it, does not tell, or denies it in another layer than AWS names, or nothing in FILE is a denial
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
