import { expect, it } from "vitest";
import { auditOf } from "../../../../../build/scripts/checks/audit.mjs";

/** As npm 11 prints them: https://docs.npmjs.com/cli/v11/commands/npm-audit */
const report = (...severities: string[]): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      severities.map((severity, at) => [`package-${at}`, { name: `package-${at}`, severity }]),
    ),
  });

it("fails where a package has a grave weakness, and names all that have one", () => {
  const { ok, says } = auditOf(`npm warn something\n${report("low", "critical")}`);
  expect(ok).toBe(false);
  expect(says).toContain("critical  package-1");
  expect(says).toContain("low       package-0");
  expect(auditOf(report("high")).ok).toBe(false);
});

it("passes without one", () => {
  expect(auditOf(report("low", "moderate")).ok).toBe(true);
  expect(auditOf(report())).toEqual({
    ok: true,
    says: "0 packages with known weaknesses, 0 of them grave",
  });
});

it.each([
  "npm error audit endpoint returned an error",
  '{ "message": "405 Method Not Allowed - POST", "statusCode": 405, "error": {} }\nnpm error {}',
  "",
])("passes where the registry gives no advisories, and says so: %j", (output) => {
  expect(auditOf(output)).toEqual({
    ok: true,
    says: "Not audited: the registry here gives no advisories.",
  });
});
