import createNextIntlPlugin from 'next-intl/plugin';
import { copyPdfParts } from './scripts/setup/copy-pdf-parts.mjs';

// `npm run build` copies them before it looks whether a build is needed.
if (process.env.NODE_ENV === 'development') copyPdfParts();

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

/** Parts of pdf.js, with its version in their path. What reads a foreign file reaches nothing but them. */
const headersOfPdfParts = [
  { key: 'cache-control', value: 'public, max-age=31536000, immutable' },
  {
    key: 'content-security-policy',
    value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  },
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
  turbopack: {
    // The HEIC decoder names these for Node alone.
    resolveAlias: {
      fs: { browser: './lib/media/pictures/decoders/no-module.ts' },
      path: { browser: './lib/media/pictures/decoders/no-module.ts' },
    },
  },
  headers: async () => [
    { source: '/((?!api(?:/|$)).*)', headers: headersOfFiles },
    { source: '/pdfjs/:path*', headers: headersOfPdfParts },
  ],
};

export default withNextIntl(config);
