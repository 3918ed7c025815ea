import type { MetadataRoute } from 'next';
import { getTranslations } from 'next-intl/server';

/** For devices that keep the page among their programs. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('shell');
  const icons = [192, 512].map((size) => ({
    src: `/icons/${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'maskable' as const,
  }));
  return {
    id: '/',
    start_url: '/',
    name: t('product'),
    short_name: t('product'),
    description: t('description'),
    display: 'standalone',
    background_color: '#fafafa',
    theme_color: '#2f5ad7',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }, ...icons],
  };
}
