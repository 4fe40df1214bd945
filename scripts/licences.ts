/**
 * Writes THIRD-PARTY.txt: name, version, licence and licence text of exactly the packages that are in dist/. Fails on a
 * licence that is not on the list below, and on a package without one. With `--check` it only compares, exit 1.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { bundle, root } from "./bundle.ts";

/** Permissive licences that go with MIT; anything else is a decision for a person. */
const accepted = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"]);
const licenceFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const target = `${root}THIRD-PARTY.txt`;
const introduction =
  "The bundles in dist/ contain the following packages. Written by scripts/licences.ts; do not edit.\n";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const { metafile } = await bundle();
const folders = Object.values(metafile.outputs).flatMap((output) => usedPackages(output.inputs));
const byName = new Map(folders.map(readPackage).map((used) => [`${used.name} ${used.version}`, used]));
const packages = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, used]) => used);
const problems = packages.flatMap((used) => problem(used) ?? []);
const wanted = [introduction, ...packages.map(section)].join("\n");

if (problems.length > 0) {
  fail(problems.join("\n"));
} else if (!process.argv.includes("--check")) {
  writeFileSync(target, wanted);
} else if (!existsSync(target) || readFileSync(target, "utf8") !== wanted) {
  fail("THIRD-PARTY.txt does not tell what is in dist/: run `npm run licences` and commit it");
}

/** Folders of the packages of which at least one byte is in an output. */
function usedPackages(inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>): string[] {
  return Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));
  const texts = readdirSync(root + folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(`${root}${folder}/${file}`, "utf8").replaceAll("\r\n", "\n").trim());
  return { name, version, licence: license ?? "none", text: texts.join("\n\n") };
}

function problem({ name, version, licence, text }: Package): string | undefined {
  if (!accepted.has(licence)) {
    return `${name} ${version}: licence ${licence} is not among ${[...accepted].join(", ")}`;
  }
  return text === "" ? `${name} ${version}: the package holds no licence text` : undefined;
}

function section({ name, version, licence, text }: Package): string {
  return `${"-".repeat(80)}\n${name} ${version} (${licence})\n\n${text}\n`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
