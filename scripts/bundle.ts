import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";

/** A file of dist/: path relative to the repository with `/`, and its bytes. */
interface BundledFile {
  readonly path: string;
  readonly contents: Uint8Array;
  readonly executable: boolean;
}

interface Bundle {
  readonly files: readonly BundledFile[];
  readonly metafile: Metafile;
  /** Paths of the files of packages that are in dist/ as they are. */
  readonly assets: readonly string[];
}

/** The repository's root, ending in a slash. */
export const root = fileURLToPath(new URL("../", import.meta.url));

const entryPoints = { cli: "src/cli.ts", index: "src/action.ts" };
const commandLine = "dist/cli.js";

/** What the bundle reads beside itself: the parser of HCL, which only a repository with HCL loads. */
const assets = [
  "node_modules/web-tree-sitter/web-tree-sitter.wasm",
  "node_modules/@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm",
];
const shebang = "#!/usr/bin/env node\n";

/** esbuild leaves the `require` of bundled CommonJS packages to the surroundings; an ES module has none. */
const requireForCommonJs = [
  'import { createRequire as bundleCreateRequire } from "node:module";',
  "const require = bundleCreateRequire(import.meta.url);",
].join("\n");

/**
 * Bundles both entry points in memory: the same source gives the same bytes on every machine.
 * Names stay as written, because a file that runs with access to policies should be readable.
 */
export async function bundle(): Promise<Bundle> {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // jsonc-parser's "main" is UMD, whose inner requires esbuild cannot follow.
    mainFields: ["module", "main"],
    // A lazily imported CommonJS module has no named exports in a split bundle: take yaml's ES modules, the same code.
    alias: { yaml: `${root}node_modules/yaml/browser/index.js` },
    banner: { js: requireForCommonJs },
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    write: false,
  });
  const scripts = outputFiles.map(({ path, contents }) => bundledFile(path.slice(root.length), contents));
  const packageJson = new TextEncoder().encode('{ "type": "module" }\n');
  const copies = assets.map((path) => ({
    path: `dist/${basename(path)}`,
    contents: new Uint8Array(readFileSync(root + path)),
    executable: false,
  }));
  const files = [...scripts, ...copies, { path: "dist/package.json", contents: packageJson, executable: false }];
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), metafile, assets };
}

function bundledFile(path: string, contents: Uint8Array): BundledFile {
  if (path !== commandLine) {
    return { path, contents, executable: false };
  }
  const text = new TextDecoder().decode(contents);
  const withShebang = text.startsWith("#!") ? text : shebang + text;
  return { path, contents: new TextEncoder().encode(withShebang), executable: true };
}
