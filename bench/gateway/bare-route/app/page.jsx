// biome-ignore lint/style/noDefaultExport: Next asks for one here.
export default function Page() {
  return null;
}
