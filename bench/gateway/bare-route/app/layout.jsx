// biome-ignore lint/style/noDefaultExport: Next asks for one here.
export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
