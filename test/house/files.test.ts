import { describe, expect, test } from "vitest";
import { committedFiles, read, sourceFiles } from "./repository.ts";

const mostLines = 400;
const ours = committedFiles().filter((path) => !/^(dist\/|THIRD-PARTY\.txt$)/.test(path));

/** Written apart, so that this file does not find itself. */
const forbidden = [
  {
    what: "a path of one machine",
    pattern: new RegExp(["(?<![\\w.])/(wo", "rk|ro", "ot)/|/tm", "p/bash_jobs|/ho", "me/\\w+/"].join("")),
  },
  { what: "an import of an AGPL package", pattern: new RegExp(["@cloud-", "copilot/(?!iam-data)[a-z]"].join("")) },
];

test(`no source file is longer than ${mostLines} lines`, () => {
  expect(sourceFiles().filter((path) => read(path).split("\n").length > mostLines)).toEqual([]);
});

describe.each(forbidden)("committed files hold no", ({ what, pattern }) => {
  test(what, () => {
    expect(ours.filter((path) => pattern.test(read(path)))).toEqual([]);
  });
});

test("nothing is left open or silenced in the code", () => {
  const silenced = /\b(TODO|FIXME)\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;
  const code = ours.filter((path) => /^(src|scripts)\//.test(path));
  expect(code.filter((path) => silenced.test(read(path)))).toEqual([]);
});
