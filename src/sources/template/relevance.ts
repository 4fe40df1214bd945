/** Which templates have to do with an export: what cannot be known of the others keeps nobody from a verdict. */

import { posix } from "node:path";
import { GENESYS_ACCOUNTS } from "../../genesys/accounts.ts";
import type { DeclaredExport, Gap } from "../../inventory/model.ts";
import type { Declared } from "./model.ts";

/** True for a text that may be about an export. */
export type IsAbout = (text: string) => boolean;

/** Genesys' accounts, an ExternalId, or the names of the exports' roles and buckets. */
export function aboutExports(exports: readonly DeclaredExport[]): IsAbout {
  const names = exports.flatMap(({ role, bucket }) => [role.slice(role.lastIndexOf("/") + 1), bucket]);
  const words = [...GENESYS_ACCOUNTS, "sts:ExternalId", ...names];
  return (text) => words.some((word) => text.includes(word));
}

/** The gaps and problems of files that may be about an export, or that belong together with one that is; the others are remarks. */
export function relevantOf(declared: Declared, isAbout: IsAbout): Declared {
  const about = new Set(declared.files.filter(({ text }) => isAbout(text)).map(({ path }) => posix.dirname(path)));
  const matters = (path: string | undefined): boolean =>
    path === undefined || [...about].some((folder) => areRelated(folder, posix.dirname(path)));
  const others = declared.gaps.filter(({ path }) => !matters(path));
  return {
    ...declared,
    gaps: declared.gaps.filter(({ path }) => matters(path)).map(withoutPath),
    problems: declared.problems.filter(({ path }) => matters(path)),
    remarks: [
      ...declared.remarks,
      ...others.map(({ what, why }) => ({ what, why })),
      ...declared.problems
        .filter(({ path }) => !matters(path))
        .map(({ path, message }) => ({
          what: path,
          why: `it does not speak of an export, and was not read: ${message}`,
        })),
    ],
  };
}

function withoutPath({ what, why, cure, example }: Gap): Gap {
  return { what, why, cure, ...(example === undefined ? {} : { example }) };
}

/** One folder is the other, or lies in it. */
function areRelated(one: string, other: string): boolean {
  const inside = (inner: string, outer: string): boolean =>
    outer === "." || inner === outer || inner.startsWith(`${outer}/`);
  return inside(one, other) || inside(other, one);
}
