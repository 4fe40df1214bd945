/**
 * Writes THIRD-PARTY.txt: name, version, licence and licence text of exactly the packages that are in dist/. Fails on a
 * licence that is not on the list below, and on a package without one. With `--check` it only compares, exit 1.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { bundle, root } from "./bundle.ts";

/** Permissive licences that go with MIT; anything else is a decision for a person. */
const accepted = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Python-2.0",
]);
const licenceFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** Packages that tell their licence in other words or another place than npm's. */
const exceptions: Readonly<Record<string, { readonly licence: string; readonly text: (folder: string) => string }>> = {
  // `licenses` of old, and the text at the end of its README.
  "@ewoudenberg/difflib": {
    licence: "Python-2.0",
    text: (folder) =>
      readFileSync(`${root}${folder}/README.md`, "utf8")
        .split(/^License$/m)
        .at(-1) ?? "",
  },
};

/** Text of a licence that some packages of a family only name, from a sibling that holds it. */
const siblings: readonly (readonly [family: RegExp, licence: string, sibling: string])[] = [
  [/^@(aws-sdk|smithy)\//, "Apache-2.0", "node_modules/@aws-sdk/client-iam"],
];
const target = `${root}THIRD-PARTY.txt`;
const introduction =
  "The bundles in dist/ contain the following packages. Written by scripts/licences.ts; do not edit.\n";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const { metafile, assets } = await bundle();
const bundled = Object.values(metafile.outputs).flatMap((output) => usedPackages(output.inputs));
const folders = [...bundled, ...assets.flatMap((path) => packageFolder(path) ?? [])];
const byName = new Map(folders.map(readPackage).map((used) => [`${used.name} ${used.version}`, used]));
const packages = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, used]) => used);
const problems = packages.flatMap((used) => problem(used) ?? []);
const texts = [...new Set(packages.map(({ text }) => text))];
const wanted = [introduction, ...texts.map((text) => section(text, packages))].join("\n");

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
    .flatMap(([path]) => packageFolder(path) ?? []);
}

function packageFolder(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));
  const exception = exceptions[name];
  if (exception !== undefined)
    return { name, version, licence: exception.licence, text: exception.text(folder).trim() };
  const own = licenceTexts(folder);
  const [, , sibling] = siblings.find(([family, licence]) => family.test(name) && licence === license) ?? [];
  return {
    name,
    version,
    licence: license ?? "none",
    text: own !== "" || sibling === undefined ? own : licenceTexts(sibling),
  };
}

function licenceTexts(folder: string): string {
  return readdirSync(root + folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(`${root}${folder}/${file}`, "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n");
}

function problem({ name, version, licence, text }: Package): string | undefined {
  if (!accepted.has(licence)) {
    return `${name} ${version}: licence ${licence} is not among ${[...accepted].join(", ")}`;
  }
  return text === "" ? `${name} ${version}: the package holds no licence text` : undefined;
}

/** A licence's text under the names of all packages that come with it. */
function section(text: string, all: readonly Package[]): string {
  const names = all
    .filter((one) => one.text === text)
    .map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  return `${"-".repeat(80)}\n${names.join("\n")}\n\n${text}\n`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
