import { describe, expect, test } from "vitest";
import { readOptions } from "../../src/commands/options.ts";

describe("the words of explain", () => {
  test("without FILE it reads standard input, and nothing for the model alone", () => {
    expect(readOptions(["explain"], {})).toEqual({
      command: "explain",
      file: "-",
      likeManualUpload: false,
      observe: false,
      format: "text",
    });
    expect(readOptions(["explain", "--like-manual-upload"], {})).not.toHaveProperty("file");
  });

  test("all of them", () => {
    const words = [
      "explain",
      "a.json",
      "--path",
      "p",
      "--config",
      "c",
      "--inventory",
      "i",
      "--format",
      "json",
      "--output",
      "o",
    ];

    expect(readOptions(words, {})).toEqual({
      command: "explain",
      file: "a.json",
      path: "p",
      config: "c",
      inventory: "i",
      likeManualUpload: false,
      observe: false,
      format: "json",
      output: "o",
    });
  });

  test("in GitHub Actions it stays text", () => {
    expect(readOptions(["explain", "-"], { GITHUB_ACTIONS: "true" })).toMatchObject({ format: "text" });
  });
});
