/** The three workflows that init writes. */

import { version } from "../version.ts";

/** What the workflows are told of the repository and its accounts; `<...>` where nobody can tell. */
export interface WorkflowFacts {
  readonly branch: string;
  readonly account: string;
  readonly region: string;
}

export interface Workflow {
  readonly path: string;
  readonly text: string;
}

const ACTION = `genesys-export-gate/genesys-export-gate@v${version}`;
const PIN = [
  "A tag can be moved. To run what you have looked at and nothing else, pin the commit:",
  `  uses: ${ACTION.replace(/@.*/, "@")}<40 digits> # v${version}`,
  `git ls-remote https://github.com/genesys-export-gate/genesys-export-gate v${version} prints them.`,
];

/** By path, as they are written. */
export function workflows(facts: WorkflowFacts): readonly Workflow[] {
  return [
    { path: ".github/workflows/genesys-export-gate.yml", text: checkWorkflow(facts) },
    { path: ".github/workflows/genesys-export-drift.yml", text: driftWorkflow(facts) },
    { path: ".github/workflows/genesys-export-audit.yml", text: auditWorkflow(facts) },
  ];
}

function checkWorkflow({ branch }: WorkflowFacts): string {
  return `# Can Genesys Cloud still write recordings to the bucket after this change? Make its job a required check.
name: Genesys export gate

on:
  # No paths filter: a required check that does not run stays pending. A change that touches no policy passes in seconds.
  pull_request:
  merge_group:
  push:
    branches: [${quoted(branch)}]

permissions:
  contents: read
  pull-requests: write # the comment; without it annotations and summary are still there

concurrency:
  group: \${{ github.workflow }}-\${{ github.event.pull_request.number || github.ref }}
  # A newer push of a pull request makes the older verdict pointless; the queue and the branch want each of theirs.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  gate:
    name: Genesys export gate
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      # No checkout: both revisions are read through GitHub's API, and nothing of a pull request is executed.
${comment(PIN)}
      - uses: ${ACTION}
`;
}

function driftWorkflow(facts: WorkflowFacts): string {
  return `# Does AWS still hold what the files say? Every night; a difference becomes an issue, which is closed when it is gone.
name: Genesys export drift

on:
  schedule:
    - cron: "23 4 * * *" # UTC
  workflow_dispatch:

permissions:
  contents: read
  id-token: write # exchanged for a session of the role below; no key is stored
  issues: write # drift-issue

concurrency:
  group: \${{ github.workflow }}
  cancel-in-progress: false

jobs:
  drift:
    name: Genesys export drift
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
${credentials(facts)}
${comment(PIN)}
      - uses: ${ACTION}
        with:
          mode: drift
          drift-issue: "true"
`;
}

function auditWorkflow(facts: WorkflowFacts): string {
  return `# Judges what AWS holds now, by hand: Actions, this workflow, Run workflow.
name: Genesys export audit

on:
  workflow_dispatch:

permissions:
  contents: read
  id-token: write # exchanged for a session of the role below; no key is stored

concurrency:
  group: \${{ github.workflow }}
  cancel-in-progress: false

jobs:
  audit:
    name: Genesys export audit
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
${credentials(facts)}
${comment(PIN)}
      - uses: ${ACTION}
        with:
          mode: audit
          json-file: genesys-export-gate.json
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: genesys-export-gate
          path: genesys-export-gate.json
          if-no-files-found: warn
`;
}

function credentials({ account, region, branch }: WorkflowFacts): string {
  const role = `arn:aws:iam::${account}:role/GenesysExportGate`;
  return `      # A role that reads and never writes: docs/aws-access.md of the gate has it for CloudFormation and Terraform.
      # Its trust policy names this repository and branch: repo:OWNER/REPO:ref:refs/heads/${branch}
      - uses: aws-actions/configure-aws-credentials@v5
        with:
          role-to-assume: ${quoted(role)}
          aws-region: ${quoted(region)}`;
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => `      # ${line}`).join("\n");
}

/** As YAML, where double quotes mean what they mean in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
