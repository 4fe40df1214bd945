import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../src/sources/load-world.ts";
import { worldOfSaved } from "../../../src/sources/saved/to-world.ts";
import { BUCKET, ORGANIZATION, policy, ROLE, reportOn } from "../../support/world.ts";
import { memoryTree } from "../memory-tree.ts";
import { account, accountWith, declared, EXPORT, file, inventory, known, role } from "./healthy.ts";

const ARCHIVE = "acme-archive-1";
const objects = `arn:aws:s3:::${ARCHIVE}/*`;
const denied = policy({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: objects });

/** The role may write to what the resource covers, too; a bucket beside its own denies everything. */
const saved = (resource: string) =>
  inventory(
    accountWith({
      role: {
        identityPolicies: known([
          { name: "export", text: known(file("role-export.json")) },
          { name: "archive", text: known(policy({ Effect: "Allow", Action: "s3:PutObject", Resource: resource })) },
        ]),
      },
      buckets: account.buckets.flatMap((bucket) => [bucket, { ...bucket, name: ARCHIVE, policy: known(denied) }]),
    }),
  );
const WILDCARD = "arn:aws:s3:::acme-archive-*/*";
const SAID = { what: `the bucket ${ARCHIVE}`, why: `${ROLE} may write to it by ${WILDCARD}, and no export names it` };

describe("a bucket that a role may write to by a wildcard", () => {
  test("leaves the account undecided where exports were found", () => {
    const world = worldOfSaved(saved(WILDCARD), declared());
    const report = reportOn(world);
    expect(report.exports.map(({ name }) => name)).toEqual(["GenesysExport"]);
    expect([report.verdict, world.inventory.gaps]).toMatchObject(["undecided", [SAID]]);
    expect(report.notEvaluated).toContainEqual(SAID);
  });

  test("is judged with the config that the gap prints", async () => {
    const [gap] = worldOfSaved(saved(WILDCARD), declared()).inventory.gaps;
    const config = await loadConfig(memoryTree({ ".github/genesys-export-gate.yml": `${gap?.example}\n` }));
    expect(config.problems).toEqual([]);
    const world = worldOfSaved(saved(WILDCARD), config);
    const report = reportOn(world);
    expect(report.exports.map(({ decisions, verdict }) => [decisions.export.declared.bucket, verdict])).toEqual([
      [BUCKET, "pass"],
      [ARCHIVE, "fail"],
    ]);
    expect(world.inventory.gaps).toEqual([]);
    expect(world.notEvaluated.map(({ what }) => what)).not.toContain(SAID.what);
  });

  test("is said where exports are declared", () => {
    const world = worldOfSaved(saved(WILDCARD), declared(EXPORT));
    expect([world.inventory.gaps, reportOn(world).verdict]).toEqual([[], "pass"]);
    expect(world.notEvaluated).toContainEqual(SAID);
  });

  test("is not said where the export of another part names it", () => {
    const own = declared(EXPORT);
    const allExports = [EXPORT, { ...EXPORT, name: "archive", bucket: ARCHIVE, organizationId: ORGANIZATION }];
    const world = worldOfSaved(saved(WILDCARD), { ...own, inventory: { ...own.inventory, allExports } });
    expect(world.notEvaluated).not.toContainEqual(SAID);
  });

  test.each([
    ["*", true],
    ["arn:aws:s3:::*", true],
    ["arn:aws:s3:::acme-archive*", true],
    [`arn:aws:s3:::acme-\${aws:PrincipalTag/team}-1/${ORGANIZATION}/*`, true],
    ["arn:aws:s3:::acme-archives-*/*", false],
    ["arn:aws:s3:::other-*/*", false],
  ])("%s: %s", (resource, covered) => {
    const { notEvaluated } = worldOfSaved(saved(resource), declared(EXPORT));
    expect(notEvaluated.some(({ what }) => what === SAID.what)).toBe(covered);
  });

  test("is nobody's where no export uses the role", () => {
    const other = {
      ...role,
      arn: `${ROLE}Other`,
      identityPolicies: saved(WILDCARD).accounts[0]?.roles[0]?.identityPolicies ?? role.identityPolicies,
    };
    const one = inventory({
      ...account,
      ...{ buckets: saved(WILDCARD).accounts[0]?.buckets ?? [] },
      roles: [role, other],
    });
    expect(worldOfSaved(one, declared(EXPORT)).notEvaluated.map(({ what }) => what)).not.toContain(SAID.what);
  });
});
