import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../src/report/exit-code.ts";
import {
  changed,
  configWith,
  decisionsOf,
  policy,
  reportOn,
  reportWith,
  withStatements,
  worldOf,
} from "../support/world.ts";

const LOCKOUT = withStatements("policies/bucket.json", {
  Sid: "DenyOutsideVpc",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],
  Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
});
const NO_LIST = changed("policies/role-export.json", ([write, read, kms]) => [
  { ...write },
  { ...read, Action: ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration"] },
  { ...kms },
]);

function suppressing(entry: string, settings = ""): Readonly<Record<string, string>> {
  return configWith(["version: 1\n", `version: 1\nsettings:\n  suppressions:\n    - ${entry}\n${settings}`]);
}

const HEALTHY_CONFIG = configWith()[".github/genesys-export-gate.yml"] ?? "";

/** A harmless copy of the bucket policy under another name. */
function withStatementsAt(path: string): Readonly<Record<string, string>> {
  return { [path]: withStatements("policies/bucket.json")["policies/bucket.json"] ?? "" };
}

function statuses(report: Awaited<ReturnType<typeof reportWith>>): string[] {
  return report.findings.map(({ rule, status }) => `${rule} ${status}`);
}

describe("base against head", () => {
  it("calls new what the change breaks, and fails", async () => {
    const report = await reportWith(LOCKOUT, { base: await worldOf() });

    expect(statuses(report)).toEqual(["put-object-denied new"]);
    expect(exitCodeOf(report)).toBe(1);
    expect(report.exports[0]?.base?.every(({ decision }) => decision === "allowed")).toBe(true);
  });

  it("calls existing what was broken before, and passes", async () => {
    const report = await reportWith(LOCKOUT, { base: await worldOf(LOCKOUT) });

    expect(statuses(report)).toEqual(["put-object-denied existing"]);
    expect(exitCodeOf(report)).toBe(0);
  });

  it("matches by calls, not by lines: a reformatted policy brings nothing new", async () => {
    const reformatted = { "policies/bucket.json": JSON.stringify(JSON.parse(LOCKOUT["policies/bucket.json"] ?? "")) };

    expect(statuses(await reportWith(reformatted, { base: await worldOf(LOCKOUT) }))).toEqual([
      "put-object-denied existing",
    ]);
  });

  it("fails on everything where the base's settings say so", async () => {
    const all = configWith(["version: 1\n", "version: 1\nsettings: { fail-on: all }\n"]);
    const report = await reportWith({ ...LOCKOUT, ...all }, { base: await worldOf({ ...LOCKOUT, ...all }) });

    expect(exitCodeOf(report)).toBe(1);
  });

  it("calls it new when what depends turns on something else", async () => {
    const onYear = (year: number) =>
      withStatements("policies/bucket.json", {
        Effect: "Deny",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: `arn:aws:s3:::acme-legal-recordings/*/year=${year}/*`,
      });

    expect(statuses(await reportWith(onYear(2026), { base: await worldOf(onYear(2027)) }))).toEqual([
      "put-object-denied new",
    ]);
    expect(statuses(await reportWith(onYear(2027), { base: await worldOf(onYear(2027)) }))).toEqual([
      "put-object-denied existing",
    ]);
  });

  it("counts no gap that the change closes", async () => {
    const open = configWith(["version: 1\n", "version: 1\n"], ["      encryption:", "      # encryption:"]);
    const report = await reportWith({}, { base: await worldOf(open) });

    expect(exitCodeOf(report)).toBe(0);
  });

  it("tells what the change cures", async () => {
    const report = await reportWith({}, { base: await worldOf(LOCKOUT) });

    expect(statuses(report)).toEqual(["put-object-denied fixed"]);
    expect(exitCodeOf(report)).toBe(0);
  });

  it("calls a finding new when one more call is stopped", async () => {
    const metadataOnly = withStatements("policies/bucket.json", {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: "arn:aws:s3:::acme-legal-recordings/*_metadata.json",
    });
    const report = await reportWith(LOCKOUT, { base: await worldOf(metadataOnly) });

    expect(statuses(report)).toEqual(["put-object-denied new"]);
  });
});

describe("a change cannot exempt itself", () => {
  it("by a suppression of its own", async () => {
    const own = suppressing('{ rule: put-object-denied, reason: "because" }');
    const report = await reportWith({ ...LOCKOUT, ...own }, { base: await worldOf() });

    expect(statuses(report)).toEqual(["put-object-denied new"]);
    expect(exitCodeOf(report)).toBe(1);
  });

  it("by narrowing the network that it is judged on", async () => {
    const facts = {
      ...configWith(
        [
          "    bucket: acme-legal-recordings\n",
          "    bucket: acme-legal-recordings\n    network: { via: endpoint, source-vpce: [vpce-0abc] }\n",
        ],
        ["keys:\n", "vpc-endpoints: [{ id: vpce-0abc, policy: policies/endpoint.json }]\n  keys:\n"],
      ),
      "policies/endpoint.json": policy({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }),
    };

    expect(decisionsOf(await reportWith({ ...LOCKOUT, ...facts }))["put-recording"]).toBe("allowed");
    const report = await reportWith({ ...LOCKOUT, ...facts }, { base: await worldOf() });
    expect(decisionsOf(report)["put-recording"]).toBe("explicitDeny");
  });

  it("by pointing the export elsewhere", async () => {
    const moved = configWith(["bucket: acme-legal-recordings\ninventory", "bucket: acme-other-recordings\ninventory"]);
    const report = await reportWith(moved, { base: await worldOf() });

    expect(statuses(report)).toContain("export-removed new");
    expect(exitCodeOf(report)).toBe(1);
  });

  it("while a renamed export is the same export", async () => {
    const renamed = configWith(["name: legal-hold", "name: other"]);

    expect(exitCodeOf(await reportWith(renamed, { base: await worldOf() }))).toBe(0);
    expect(statuses(await reportWith({ ...renamed, ...LOCKOUT }, { base: await worldOf() }))).toEqual([
      "put-object-denied new",
    ]);
  });

  it("by naming another account as Genesys'", async () => {
    const own = {
      ...configWith(["region: eu-west-2\n    role", 'region: eu-west-2\n      account: "666666666666"\n    role']),
      ...changed("policies/role-trust.json", ([first]) => [
        { ...first, Principal: { AWS: "arn:aws:iam::666666666666:root" } },
      ]),
    };
    const report = await reportWith(own, { base: await worldOf() });

    expect(statuses(report)).toContain("assume-role-denied new");
  });

  it.each([
    ["the bucket policy's line", configWith(["      policy: policies/bucket.json\n", ""])],
    [
      "the bucket policy by a decoy",
      {
        ...configWith(["policy: policies/bucket.json", "policy: policies/decoy.json"]),
        ...withStatementsAt("policies/decoy.json"),
      },
    ],
    ["the encryption", configWith([/ +encryption: .*\n/.exec(HEALTHY_CONFIG)?.[0] ?? "", ""])],
  ])("by taking away %s", async (_what, files) => {
    const report = await reportWith({ ...LOCKOUT, ...files }, { base: await worldOf() });

    expect(statuses(report)).toContain("policy-removed new");
    expect(exitCodeOf(report)).toBe(1);
  });

  it("while a policy that moves to another file is still judged", async () => {
    const moved = {
      ...configWith(["policy: policies/bucket.json", "policy: policies/moved.json"]),
      "policies/bucket.json": null,
      "policies/moved.json": LOCKOUT["policies/bucket.json"] ?? "",
    };

    expect(statuses(await reportWith(moved, { base: await worldOf() }))).toEqual(["put-object-denied new"]);
  });

  it("by taking the export away", async () => {
    const gone = configWith([/exports:\n(?: .*\n)+/.exec(HEALTHY_CONFIG)?.[0] ?? "", "exports: []\n"]);
    const report = await reportWith({ ...gone, "policies/role-trust.json": null }, { base: await worldOf() });
    expect(exitCodeOf(report)).not.toBe(0);
  });

  it("by taking the export away, said so", async () => {
    const other = configWith(["role/GenesysExport\n    bucket", "role/Other\n    bucket"]);
    const report = await reportWith(other, { base: await worldOf() });

    expect(statuses(report)).toContain("export-removed new");
    expect(exitCodeOf(report)).toBe(1);
  });

  it("unless the base allows it", async () => {
    const other = configWith(["role/GenesysExport\n    bucket", "role/Other\n    bucket"]);
    const allowed = suppressing('{ rule: export-removed, export: legal-hold, reason: "moved" }');
    const report = await reportWith(other, { base: await worldOf(allowed) });

    expect(statuses(report)).toContain("export-removed suppressed");
  });

  it("and a config that cannot be read takes nothing away: it cannot be judged", async () => {
    const typo = configWith(["exports:", "exprots:"]);
    const report = await reportWith(typo, { base: await worldOf() });

    expect(statuses(report).some((one) => one.startsWith("export-removed"))).toBe(false);
    expect(exitCodeOf(report)).toBe(2);
  });
});

describe("suppressions", () => {
  it("take a finding out of the verdict and keep it in the report, with the reason", async () => {
    const report = await reportWith({ ...LOCKOUT, ...suppressing('{ rule: put-object-denied, reason: "case 7" }') });

    // The other calls that the same statement stops are not what was suppressed.
    expect(statuses(report)).toEqual(["put-object-acl-denied new", "put-object-denied suppressed"]);
    expect(report.findings[1]?.suppression).toEqual({ reason: "case 7" });
    expect(exitCodeOf(report)).toBe(1);
  });

  it("hold up to and including their last day", async () => {
    const until = (day: string) => ({
      ...NO_LIST,
      ...suppressing(`{ rule: list-bucket-denied, reason: "case 7", expires: ${day} }`),
    });

    expect(statuses(await reportWith(until("2026-11-21")))).toEqual(["list-bucket-denied suppressed"]);
    expect(statuses(await reportWith(until("2026-11-20")))).toEqual([
      "list-bucket-denied new",
      "stale-suppression new",
    ]);
  });

  it("of several rules that one statement breaks are all in use", async () => {
    const both = configWith([
      "version: 1\n",
      'version: 1\nsettings:\n  suppressions:\n    - { rule: get-bucket-location-denied, reason: "a" }\n    - { rule: get-encryption-configuration-denied, reason: "b" }\n    - { rule: list-bucket-denied, reason: "c" }\n',
    ]);
    const objects = changed("policies/role-export.json", ([write, read, kms]) => [
      { ...write },
      { ...read, Resource: "arn:aws:s3:::acme-legal-recordings/*" },
      { ...kms },
    ]);
    const report = await reportWith({ ...both, ...objects });

    expect(report.findings.map(({ status }) => status)).toEqual(["suppressed", "suppressed", "suppressed"]);
    expect(exitCodeOf(report)).toBe(0);
  });

  it("that match nothing are noticed", async () => {
    const report = await reportWith(suppressing('{ rule: list-bucket-denied, reason: "case 7" }'));

    expect(statuses(report)).toEqual(["stale-suppression new"]);
    expect(report.findings[0]?.location).toMatchObject({ path: ".github/genesys-export-gate.yml", line: 5 });
  });

  it("do not reach unreadable input", async () => {
    const report = await reportWith({
      "policies/bucket.json": "{",
      ...suppressing('{ rule: unreadable-input, reason: "no" }'),
    });

    expect(exitCodeOf(report)).toBe(2);
  });
});

describe("exit status", () => {
  it("is 1 for a field-report call under --strict only", async () => {
    expect(exitCodeOf(await reportWith(NO_LIST))).toBe(0);
    expect(exitCodeOf(await reportWith(NO_LIST, { strict: true }))).toBe(1);
  });

  const unknown = configWith(["      trust-policy: policies/role-trust.json\n", ""]);

  it("is 3 for an undecided required call, 0 where the settings only warn", async () => {
    const text = (await worldOf(unknown)).configPath;
    const warn = { [text ?? ""]: `settings: { on-undecided: warn }\n${unknown[text ?? ""]}` };

    expect(exitCodeOf(await reportWith(unknown))).toBe(3);
    expect(exitCodeOf(await reportWith(warn))).toBe(0);
    expect((await reportWith(warn)).verdict).toBe("undecided");
  });

  it("stays 3 when it was undecided before: no verdict is never a pass", async () => {
    expect(exitCodeOf(await reportWith(unknown, { base: await worldOf(unknown) }))).toBe(3);
  });

  it("is 1 when a denial is proven beside an unreadable file", async () => {
    const trust = changed("policies/role-trust.json", ([first]) => [
      { ...first, Condition: { StringEquals: { "sts:ExternalId": "another" } } },
    ]);

    expect(exitCodeOf(await reportWith({ ...trust, "policies/key.json": "{" }))).toBe(1);
    expect(exitCodeOf(await reportWith({ "policies/key.json": "{" }))).toBe(2);
  });

  it("is 2 where there is nothing to judge", async () => {
    const world = await worldOf({
      ".github/genesys-export-gate.yml": null,
      "policies/role-trust.json": null,
    });

    expect(exitCodeOf(reportOn(world))).toBe(2);
  });
});
