import { defineConfig, devices } from '@playwright/test';

/** Without it Playwright's own Chromium runs; `npm test` sets it where only the system has one. */
const executablePath = process.env.CHROMIUM_PATH;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const serve = (port: number, env: Record<string, string>) => ({
  command: 'node scripts/serve.mjs',
  url: `http://127.0.0.1:${port}/api/v1/models`,
  env: { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
  reuseExistingServer: false,
  stdout: 'pipe' as const,
});

const upstream = (port: number) => ({
  command: 'node e2e/upstream/serve.mjs',
  url: `http://127.0.0.1:${port}/__health`,
  env: { PORT: String(port) },
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    trace: 'off',
    screenshot: 'only-on-failure',
    video: 'off',
    launchOptions: { args: quiet, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    // First, because it goes one by one: what comes after it fills the other worker meanwhile.
    {
      name: 'qwen',
      testMatch: /qwen\/.*\.spec\.ts/,
      use: { baseURL: 'http://127.0.0.1:3320' },
      // They all steer the one recorded upstream.
      workers: 1,
      fullyParallel: false,
    },
    { name: 'demo', testMatch: /demo\/.*\.spec\.ts/, use: { baseURL: 'http://127.0.0.1:3310' } },
    { name: 'guarded', testMatch: /guarded\/.*\.spec\.ts/, use: { baseURL: 'http://127.0.0.1:3330' } },
  ],
  webServer: [
    upstream(3390),
    upstream(3391),
    serve(3310, { DASHSCOPE_API_KEY: '', DEFAULT_MODEL: '', SIGHTLINE_HOSTS: 'sightline.test' }),
    serve(3320, {
      DASHSCOPE_API_KEY: 'sk-e2e-good-key',
      DASHSCOPE_BASE_URL: 'http://127.0.0.1:3390/compatible-mode/v1',
      DEFAULT_MODEL: '',
      ALLOW_REMOTE_MEDIA: 'true',
      UPSTREAM_FIRST_BYTE_SECONDS: '4',
      UPSTREAM_IDLE_SECONDS: '2',
    }),
    // The upstream refuses the key of this server, and takes the one that visitors connect.
    serve(3330, {
      DASHSCOPE_API_KEY: 'sk-e2e-refused-key',
      DASHSCOPE_BASE_URL: 'http://127.0.0.1:3391/compatible-mode/v1',
      DEFAULT_MODEL: 'demo',
      ACCESS_CODES: 'anna:e2e-code-of-anna,ben:e2e-code-of-ben',
      ALLOW_VISITOR_KEYS: 'true',
      SIGHTLINE_SECRET: 'e2e-secret-of-thirty-two-bytes-and-more',
      // Each test comes from an address of its own.
      TRUST_PROXY: '1',
      LOG_LEVEL: 'silent',
    }),
  ],
});
