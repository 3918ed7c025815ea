import { describe, expect, it } from 'vitest';
import { judgeAudit } from './judge-audit.mjs';

const judge = (answer) => judgeAudit(typeof answer === 'string' ? answer : JSON.stringify(answer));

const report = (...vulnerabilities) => ({
  auditReportVersion: 2,
  vulnerabilities: Object.fromEntries(vulnerabilities.map((found) => [found.name, found])),
  metadata: { vulnerabilities: { total: vulnerabilities.length } },
});
const advisory = (name, severity, fixAvailable = true) => ({
  name,
  severity,
  isDirect: true,
  via: [
    { source: 1, name, title: 'Prototype pollution', url: 'https://github.com/advisories/GHSA-1', severity },
  ],
  effects: [],
  range: '<1.2.3',
  nodes: [`node_modules/${name}`],
  fixAvailable,
});

describe('judgeAudit', () => {
  it('passes a report without advisories', () => {
    expect(judge(report())).toEqual({ verdict: 'clean', lines: [] });
  });

  it.each(['moderate', 'high', 'critical', 'a word of the future'])('fails at %s', (severity) => {
    const { verdict, lines } = judge(report(advisory('lodash', severity)));
    expect(verdict).toBe('at-risk');
    expect(lines).toEqual([
      `${severity}: lodash <1.2.3 (a fix is available): Prototype pollution https://github.com/advisories/GHSA-1`,
    ]);
  });

  it('passes low ones and tells of them, the gravest first', () => {
    const { verdict, lines } = judge(report(advisory('a', 'info', false), advisory('b', 'low')));
    expect(verdict).toBe('clean');
    expect(lines.map((line) => line.split(' ', 2).join(' '))).toEqual(['low: b', 'info: a']);
    expect(lines[1]).toContain('no fix yet');
  });

  it('names the package through which another is reached', () => {
    const reached = { ...advisory('next', 'high'), via: ['postcss'] };
    expect(judge(report(reached)).lines[0]).toContain('through postcss');
  });

  it.each([
    [
      {
        message: '405 Method Not Allowed - POST https://registry.example/-/npm/v1/security/advisories/bulk',
        statusCode: 405,
        body: '',
        error: { summary: '', detail: '' },
      },
      '405 Method Not Allowed',
    ],
    [
      {
        message:
          'request to https://registry.example/ failed, reason: getaddrinfo EAI_AGAIN registry.example',
        error: { summary: '', detail: '' },
      },
      'EAI_AGAIN',
    ],
  ])('does not hold a registry without advisories against the packages: %#', (answer, reason) => {
    const { verdict, lines } = judge(answer);
    expect(verdict).toBe('not-available');
    expect(lines.join()).toContain(reason);
  });

  it.each([
    [{ error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.', detail: '' } }],
    ['npm error something'],
    [''],
    ['null'],
  ])('takes no fault of npm itself for a clean bill: %#', (answer) => {
    expect(judge(answer).verdict).toBe('broken');
  });
});
