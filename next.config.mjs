import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/request-locale.ts',
  experimental: {
    messages: {
      path: './lib/i18n/messages',
      locales: ['en', 'zh-CN', 'zh-TW'],
      format: 'json',
      precompile: true,
    },
  },
});

/** What pages and files have in common; pages get the rest from `proxy.ts`, the API sets its own. */
const headersOfFiles = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'no-referrer' },
];

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  reactCompiler: true,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: ['sharp'],
  devIndicators: false,
  headers: async () => [{ source: '/((?!api(?:/|$)).*)', headers: headersOfFiles }],
};

export default withNextIntl(config);
