import { describe, expect, test } from "vitest";
import { globsFor } from "../../src/init/globs.ts";
import { compileGlob } from "../../src/sources/glob.ts";

interface Row {
  readonly name: string;
  readonly wanted: readonly string[];
  readonly others?: readonly string[];
  readonly allowed?: readonly string[];
  readonly byFolder?: boolean;
  readonly globs: readonly string[];
}

const ROWS: readonly Row[] = [
  { name: "a single template by its path", wanted: ["templates/a.yaml"], globs: ["templates/a.yaml"] },
  {
    name: "a folder whose templates were all read",
    wanted: ["templates/a.yaml", "templates/b.yaml"],
    others: ["docker-compose.yaml", "templates/parameters.json"],
    globs: ["templates/*.yaml"],
  },
  {
    name: "a folder of which some were read",
    wanted: ["templates/a.yaml", "templates/b.yaml"],
    others: ["templates/values.yaml"],
    globs: ["templates/a.yaml", "templates/b.yaml"],
  },
  {
    name: "folders in a folder",
    wanted: ["stacks/a/x.yaml", "stacks/b/y.yaml"],
    others: ["x.yaml"],
    globs: ["stacks/**/*.yaml"],
  },
  {
    name: "folders in a folder, one of them with another file",
    wanted: ["stacks/a/x.yaml", "stacks/a/z.yaml", "stacks/b/y.yaml"],
    others: ["stacks/b/values.yaml"],
    globs: ["stacks/a/*.yaml", "stacks/b/y.yaml"],
  },
  { name: "templates at the top are named one by one", wanted: ["a.yaml", "b.yaml"], globs: ["a.yaml", "b.yaml"] },
  {
    name: "what the CDK writes, and not its manifest",
    wanted: ["cdk.out/A.template.json", "cdk.out/B.template.json"],
    others: ["cdk.out/manifest.json", "cdk.out/tree.json"],
    globs: ["cdk.out/*.template.json"],
  },
  { name: "a module is its folder", wanted: ["infra/main.tf"], byFolder: true, globs: ["infra/*.tf"] },
  { name: "also at the top", wanted: ["main.tf"], byFolder: true, globs: ["*.tf"] },
  {
    name: "all modules, and the variable files that Terraform loads by itself",
    wanted: ["infra/main.tf", "modules/b/main.tf", "infra/terraform.tfvars", "infra/a.auto.tfvars"],
    others: ["infra/production.tfvars"],
    byFolder: true,
    globs: ["**/*.tf", "infra/terraform.tfvars", "infra/*.auto.tfvars"],
  },
  {
    name: "what may be named beside does not break a glob up",
    wanted: ["infra/main.tf", "modules/b/main.tf"],
    allowed: ["network/main.tf"],
    byFolder: true,
    globs: ["**/*.tf"],
  },
  {
    name: "what may not be named does",
    wanted: ["infra/main.tf", "modules/b/main.tf"],
    others: ["network/main.tf"],
    byFolder: true,
    globs: ["infra/*.tf", "modules/b/*.tf"],
  },
  { name: "JSON of Terraform", wanted: ["a/x.tf.json", "a/y.tf"], byFolder: true, globs: ["a/*.tf.json", "a/*.tf"] },
  { name: "names with a glob's characters", wanted: ["a*b/{x}.yaml"], globs: ["a?b/?x}.yaml"] },
  { name: "nothing", wanted: [], globs: [] },
];

describe.each(ROWS)("$name", ({ wanted, others = [], allowed = [], byFolder = false, globs }) => {
  const paths = [...wanted, ...others, ...allowed];
  const found = globsFor({ wanted, allowed: new Set(allowed), byFolder }, paths);

  test("is named", () => {
    expect(found).toEqual(globs);
  });

  test("all of it, and nothing else", () => {
    const patterns = found.map(compileGlob);
    const named = paths.filter((path) => patterns.some((matches) => matches(path)));
    expect(named.filter((path) => !allowed.includes(path))).toEqual(wanted);
  });
});
