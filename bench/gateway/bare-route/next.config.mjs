import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
// biome-ignore lint/style/noDefaultExport: Next asks for one here.
export default {
  compress: false,
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
};
