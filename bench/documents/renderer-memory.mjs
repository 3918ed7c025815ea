import { readFileSync } from 'node:fs';

const pageBytes = 4096;
const bytesOfMegabyte = 1_000_000;

/** Resident megabytes of all of the browser's renderers together; null where the system does not tell. */
export async function rendererMegabytes(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  try {
    const bytes = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * pageBytes);
    return bytes.reduce((sum, one) => sum + one, 0) / bytesOfMegabyte;
  } catch {
    return null;
  }
}
