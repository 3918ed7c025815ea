const severities = ['info', 'low', 'moderate', 'high', 'critical'];
const leastThatFails = severities.indexOf('moderate');

/**
 * Judges what `npm audit --json` printed: `clean`, `at-risk` (an advisory of moderate or above), `not-available` (the
 * registry serves no advisories, or cannot be reached), or `broken` (npm itself could not do it). `lines` say why, for
 * people.
 */
export function judgeAudit(output) {
  const report = parse(output);
  if (report === null) return { verdict: 'broken', lines: ['npm printed no report that can be read.'] };
  if (report.vulnerabilities !== undefined) return judgeReport(report.vulnerabilities);
  if (report.error?.code) {
    return { verdict: 'broken', lines: [`${report.error.code}: ${report.error.summary ?? ''}`.trim()] };
  }
  return { verdict: 'not-available', lines: [report.message ?? 'The registry gave no reason.'] };
}

function judgeReport(vulnerabilities) {
  const found = Object.values(vulnerabilities).toSorted((a, b) => weightOf(b) - weightOf(a));
  const isAtRisk = found.some((vulnerability) => weightOf(vulnerability) >= leastThatFails);
  return { verdict: isAtRisk ? 'at-risk' : 'clean', lines: found.map(lineOf) };
}

/** A severity that is not known yet weighs as much as the greatest. */
function weightOf({ severity }) {
  const weight = severities.indexOf(severity);
  return weight === -1 ? severities.length : weight;
}

/** `via` holds advisories, and the names of packages through which others reach this one. */
function lineOf({ name, severity, range, via, fixAvailable }) {
  const reasons = via.map((cause) =>
    typeof cause === 'string' ? `through ${cause}` : `${cause.title} ${cause.url}`,
  );
  const remedy = fixAvailable ? 'a fix is available' : 'no fix yet';
  return `${severity}: ${name} ${range} (${remedy}): ${reasons.join('; ')}`;
}

function parse(output) {
  try {
    const value = JSON.parse(output);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
