interface PolicyOptions {
  readonly isDevelopment?: boolean;
  /** What a person asks for may be fetched from any host by HTTPS. It is shown from memory, so `img-src` stays closed. */
  readonly mayFetchMedia?: boolean;
}

/**
 * The policy of one page: what is not named is refused. Scripts run by the nonce alone, and what they load in turn;
 * styles of the page by the nonce, while `style` attributes stay allowed: server-rendered parts carry them.
 * Source: https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(
  nonce: string,
  { isDevelopment = false, mayFetchMedia = false }: PolicyOptions = {},
): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${mayFetchMedia ? ' https:' : ''}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A page may look through the camera and at the screen when a person asks for it, and at nothing else of the device. */
const refusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * The policy of the frame that shows pages which a model wrote: they run, styled and scripted within themselves, and reach
 * nothing else. They have no origin (`sandbox`), so neither cookies nor storage; nothing is fetched but what they carry in
 * themselves; they lead nowhere, for the page proper lies in an inner frame and `frame-src` lets that load nothing. Only
 * our own pages may hold the frame.
 */
const previewPolicy = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'media-src data: blob:',
  'font-src data:',
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const permissionsPolicy = [
  'camera=(self)',
  'display-capture=(self)',
  ...refusedFeatures.map((feature) => `${feature}=()`),
].join(', ');

/** What every page is guarded by besides its content-security policy; `isSecure`: the reader came over HTTPS. */
export function pageHeaders(isSecure: boolean): readonly (readonly [name: string, value: string])[] {
  return [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'no-referrer'],
    ['permissions-policy', permissionsPolicy],
    ['cross-origin-opener-policy', 'same-origin'],
    ...(isSecure ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
  ];
}

/** What the frame of such a page is served with. */
export const previewHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': previewPolicy,
  'permissions-policy': [
    'autoplay',
    'camera',
    'clipboard-read',
    'clipboard-write',
    'display-capture',
    'fullscreen',
    ...refusedFeatures,
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
