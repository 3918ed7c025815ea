import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies, headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pageOrigin } from '@/components/shell/page-origin';
import { readTheme, themeCookie } from '@/components/shell/theme';
import './globals.css';

/** Latin letters only; every other script comes from the system's own fonts. */
const inter = localFont({
  src: './fonts/inter-latin.woff2',
  weight: '100 900',
  variable: '--font-inter',
  display: 'swap',
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  const title = t('product');
  const description = t('description');
  const requestHeaders = await headers();
  return {
    title,
    description,
    applicationName: title,
    metadataBase: pageOrigin((name) => requestHeaders.get(name)),
    openGraph: { title, description, siteName: title, type: 'website', url: '/' },
    twitter: { card: 'summary_large_image' },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafa' },
    { media: '(prefers-color-scheme: dark)', color: '#151517' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html
      lang={await getLocale()}
      className={inter.variable}
      {...(theme === 'system' ? {} : { 'data-theme': theme })}
    >
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
