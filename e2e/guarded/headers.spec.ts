import { expect, test, unlockAs } from './guarded-page';

const pages = ['/unlock', '/', '/nowhere', '/nowhere/deeper?x=1'];

const sourcesOf = (policy: string, directive: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1) ?? [];

test('every page refuses what is not named', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of pages) {
    const answer = await request.get(path);
    const headers = answer.headers();
    const policy = headers['content-security-policy'] ?? '';
    expect.soft(sourcesOf(policy, 'default-src'), path).toEqual(["'none'"]);
    expect.soft(sourcesOf(policy, 'connect-src'), path).toEqual(["'self'"]);
    expect.soft(sourcesOf(policy, 'frame-src'), path).toEqual(["'self'"]);
    expect.soft(sourcesOf(policy, 'frame-ancestors'), path).toEqual(["'none'"]);
    const scripts = sourcesOf(policy, 'script-src');
    expect.soft(scripts, path).not.toContain("'unsafe-inline'");
    expect.soft(scripts, path).not.toContain("'unsafe-eval'");
    const nonce = scripts.find((source) => source.startsWith("'nonce-")) ?? '';
    const own = /^'nonce-(.+)'$/.exec(nonce)?.[1] ?? 'none';
    const tags = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect.soft(tags.length, path).toBeGreaterThan(0);
    expect
      .soft(
        tags.filter((tag) => !tag.includes(`nonce="${own}"`)),
        path,
      )
      .toEqual([]);
    nonces.add(own);
    expect.soft(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(self), display-capture=(self)'),
    });
    expect.soft(headers['permissions-policy'], path).toMatch(/microphone=\(\).*|geolocation=\(\)/);
    expect.soft(headers['strict-transport-security'], path).toBeUndefined();
  }
  expect(nonces.size).toBe(pages.length);
});

test('speaks of HTTPS to who came by it, and never sniffs a file', async ({ request }) => {
  const secure = await request.get('/unlock', { headers: { 'x-forwarded-proto': 'https' } });
  expect(secure.headers()['strict-transport-security']).toMatch(/^max-age=\d+/);
  const [script] = /\/_next\/static\/[^"\\]+\.js/.exec(await secure.text()) ?? [];
  for (const path of ['/icon.svg', '/favicon.ico', '/manifest.webmanifest', '/icons/192.png', script ?? '']) {
    const file = await request.get(path);
    expect.soft(file.status(), path).toBe(200);
    expect.soft(file.headers()['x-content-type-options'], path).toBe('nosniff');
  }
  for (const path of ['/api/v1/models', '/api/v1/session', '/api/nowhere']) {
    const answer = await request.get(path);
    expect.soft(answer.headers()['x-content-type-options'], path).toBe('nosniff');
    expect.soft(answer.headers()['cache-control'], path).toContain('no-store');
  }
});

test('a script that was put into the page does not run', async ({ page }) => {
  await unlockAs(page, 'anna');
  const ran = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const inline = document.createElement('div');
    inline.innerHTML = '<img src="/icon.svg" onload="document.title=\'attribute\'">';
    document.body.append(inline);
    const parsed = document
      .createRange()
      .createContextualFragment('<script>document.title="inline"</script>');
    document.body.append(parsed);
    const link = document.createElement('a');
    link.href = 'javascript:void(document.title="address")';
    document.body.append(link);
    link.click();
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.body.append(frame);
    const [fetched, evaluated] = await Promise.all([
      fetch('https://elsewhere.example/').then(
        () => true,
        () => false,
      ),
      new Promise((resolve) => setTimeout(resolve, 300)),
    ]);
    return { title: document.title, fetched, evaluated, violations };
  });
  expect(ran.title).toBe('Sightline');
  expect(ran.fetched).toBe(false);
  for (const directive of ['script-src-attr', 'script-src-elem', 'frame-src', 'connect-src']) {
    expect.soft(ran.violations, directive).toContain(directive);
  }
});
