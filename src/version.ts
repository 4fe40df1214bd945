import packageJson from "../package.json" with { type: "json" };

/** Set by scripts/bundle.ts, so that a bundle needs no package.json. */
declare const PACKAGE_VERSION: string | undefined;

/** The version of this package, the same in a bundle and from source. */
export const version: string = typeof PACKAGE_VERSION === "undefined" ? packageJson.version : PACKAGE_VERSION;
