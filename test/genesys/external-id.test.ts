import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/model.ts";
import { accountWith, file, inventory, known, reportOnSaved } from "../sources/saved/healthy.ts";
import { BUCKET, changed, decisionsOf, ORGANIZATION, reportWith } from "../support/world.ts";

const TRUST = "policies/role-trust.json";

function asking(condition: object): string {
  return changed(TRUST, ([first]) => [{ ...first, Condition: condition }])[TRUST] ?? "";
}

/** Nothing but the trust policy can name the organization. */
function audited(condition: object): Report {
  const anyPrefix = file("role-export.json").replace(`${BUCKET}/${ORGANIZATION}/*`, `${BUCKET}/*`);
  const role = {
    trustPolicy: known(asking(condition)),
    identityPolicies: known([{ name: "export", text: known(anyPrefix) }]),
  };
  return reportOnSaved(inventory(accountWith({ role })), []);
}

interface Row {
  readonly name: string;
  readonly condition: object;
  /** With the organization declared. */
  readonly declared: string;
  /** With no config. */
  readonly audited: string;
  /** Of the guard against other organizations, declared or not. */
  readonly others: "held" | "broken";
}

const CAPITALS = ORGANIZATION.toUpperCase();
const DENIED = { declared: "implicitDeny", audited: "implicitDeny", others: "held" } as const;
const OPEN = { declared: "allowed", audited: "allowed", others: "broken" } as const;

const ROWS: readonly Row[] = [
  { name: "a name", condition: { StringEquals: { "sts:ExternalId": "acme" } }, ...DENIED },
  { name: "a prefix that no id has", condition: { StringLike: { "sts:ExternalId": "acme-*" } }, ...DENIED },
  { name: "an id in capitals", condition: { StringEquals: { "sts:ExternalId": CAPITALS } }, ...DENIED },
  {
    name: "an id in capitals, whatever the case",
    condition: { StringEqualsIgnoreCase: { "sts:ExternalId": CAPITALS } },
    declared: "allowed",
    audited: "allowed",
    others: "held",
  },
  { name: "any", condition: { StringLike: { "sts:ExternalId": "*" } }, ...OPEN },
  { name: "all but a name", condition: { StringNotEquals: { "sts:ExternalId": "acme" } }, ...OPEN },
  {
    name: "a prefix that ids have",
    condition: { StringLike: { "sts:ExternalId": "ac*" } },
    declared: "implicitDeny",
    audited: "unknown",
    others: "broken",
  },
];

describe("Genesys sends no ExternalId but an organization's id (T2)", () => {
  test.each(ROWS)("asked for: $name", async (row) => {
    const reports = { declared: await reportWith({ [TRUST]: asking(row.condition) }), audited: audited(row.condition) };
    for (const way of ["declared", "audited"] as const) {
      const report = reports[way];
      const guards = report.exports[0]?.decisions.guards ?? [];
      const others = guards.find(({ guard }) => guard.id === "assume-role-for-another-organization");

      expect([way, decisionsOf(report)["assume-role"], others?.outcome]).toEqual([way, row[way], row.others]);
      const said = report.findings.map(({ rule }) => rule);
      expect(said.includes("assume-role-denied")).toBe(row[way] === "implicitDeny");
      // A wrong wildcard is one cause and one finding.
      expect(said.includes("trust-without-external-id")).toBe(row.others === "broken" && row[way] !== "implicitDeny");
    }
  });

  test("and the finding says what is wrong with another", () => {
    const report = audited({ StringEquals: { "sts:ExternalId": "acme" } });
    const denied = report.findings.find(({ rule }) => rule === "assume-role-denied");
    expect(report.verdict).toBe("fail");
    expect(denied?.why).toMatch(/^Genesys sends your organization id: a UUID in lower case, which `acme` is not\./);
  });
});
