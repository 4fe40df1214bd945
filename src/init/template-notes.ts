/** What is said of the members of the config that name templates, and what they leave open. */

import type { Note } from "./notes.ts";

const DEPLOYED =
  "Read with the defaults of their parameters. Where others count: { templates: FILE, parameters: FILE or { Name: value }, account: ..., region: ... }.";
const EVALUATED =
  "Evaluated without a plan. Variable files that Terraform does not load by itself count only where they are named here.";
const PLANNED =
  "As `terraform show -json` prints them. Beside a plan, Terraform files say where things are written, and what the plan does not know.";
const GIVE_LATER = "take the line out where nobody knows it yet: what rests on it stays undecided";

/** By path, as in the table of all notes. */
export const TEMPLATE_NOTES: readonly (readonly [path: string, note: Note])[] = [
  ["inventory.cloudformation", { present: DEPLOYED }],
  [
    "inventory.cloudformation.*.account",
    {
      placeholder: {
        what: "the account that the templates are deployed to, 12 digits in quotes",
        how: "the stack's ARN names it",
      },
    },
  ],
  [
    "inventory.cloudformation.*.region",
    { placeholder: { what: "the Region that the templates are deployed to", how: "the stack's ARN names it" } },
  ],
  [
    "inventory.cloudformation.*.parameters",
    {
      placeholder: {
        what: "the parameters of the stack: a file that holds them, or each by its name",
        how: "`aws cloudformation describe-stacks` prints those of a stack",
      },
    },
  ],
  [
    "inventory.cloudformation.*.parameters.*",
    {
      placeholder: {
        what: "the value of the parameter {parameter}",
        how: "`aws cloudformation describe-stacks` prints the parameters of a stack",
      },
    },
  ],
  ["inventory.terraform-plans", { present: PLANNED }],
  ["inventory.terraform", { present: EVALUATED }],
  [
    "inventory.terraform-values",
    {
      present: "What the files do not say, by Terraform address.",
      absent: {
        what: "values that the Terraform files leave open, by their address",
        how: `\`terraform state show\` or the secret store tells them; ${GIVE_LATER}`,
        sample: "",
      },
    },
  ],
  [
    "inventory.terraform-values.*",
    {
      placeholder: {
        what: "the value of {address}",
        how: `\`terraform state show\` or the secret store tells it; ${GIVE_LATER}`,
      },
    },
  ],
];
