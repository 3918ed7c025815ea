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
};

export default withNextIntl(config);
