import { expect, test } from './guarded-page';

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
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Reflect.set(window, '__breaches', breaches);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      breaches.push(effectiveDirective),
    );
  });
  const mark = (how: string) => `document.documentElement.dataset.ran='${how}'`;
  const injected = [
    `<script>${mark('inline')}</script>`,
    '<script src="data:text/javascript,document.documentElement.dataset.ran=1"></script>',
    `<img alt="" src="/icon.svg" onload="${mark('attribute')}">`,
    `<a id="injected" href="javascript:${mark('address')}">link</a>`,
    '<iframe src="https://elsewhere.example/"></iframe>',
    '<base href="https://elsewhere.example/">',
  ].join('');
  await page.route('**/unlock', async (route) => {
    const served = await route.fetch();
    const body = (await served.text()).replace('</body>', `${injected}</body>`);
    await route.fulfill({ response: served, body });
  });
  await page.goto('/unlock');
  await page.locator('#injected').dispatchEvent('click');
  const isFetched = await page.evaluate(() =>
    fetch('https://elsewhere.example/').then(
      () => true,
      () => false,
    ),
  );
  expect(isFetched).toBe(false);
  const breaches = () => page.evaluate((): unknown => Reflect.get(window, '__breaches'));
  for (const directive of ['script-src-elem', 'script-src-attr', 'frame-src', 'base-uri', 'connect-src']) {
    await expect.poll(breaches, directive).toContain(directive);
  }
  await expect(page.locator('html')).not.toHaveAttribute('data-ran');
});
