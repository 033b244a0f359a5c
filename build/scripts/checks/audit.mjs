/**
 * What `npm audit --json` found. High and critical weaknesses fail. A registry that cannot be asked,
 * or that keeps no advisories, is said to be that, and is no weakness.
 *
 * @param {string} output npm's warnings may stand around the JSON
 * @returns {{ ok: boolean, says: string }}
 */
export function auditOf(output) {
  const found = weaknessesIn(output);
  if (found === undefined)
    return { ok: true, says: "Not audited: the registry here gives no advisories." };
  const grave = found.filter(({ severity }) => severity === "high" || severity === "critical");
  const lines = found.map(({ name, severity }) => `${severity.padEnd(9)} ${name}`);
  const sum = `${found.length} packages with known weaknesses, ${grave.length} of them grave`;
  return { ok: grave.length === 0, says: [...lines, sum].join("\n") };
}

/**
 * @param {string} output
 * @returns {{ name: string, severity: string }[] | undefined}
 */
function weaknessesIn(output) {
  try {
    const json = output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1);
    const { vulnerabilities } =
      /** @type {{ vulnerabilities?: Record<string, { name: string, severity: string }> }} */ (
        JSON.parse(json)
      );
    return vulnerabilities && Object.values(vulnerabilities);
  } catch {
    return undefined;
  }
}
