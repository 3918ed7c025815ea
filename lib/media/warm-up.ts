/**
 * Fetches what prepares files and starts its two workers, about 4 MB of memory: the first picture then does not wait
 * for any of it. What cannot be fetched now is asked for again with that.
 */
export async function warmUp(): Promise<void> {
  try {
    const [{ startPictureWorkers }] = await Promise.all([
      import('./pictures/page-picture-desk'),
      import('./prepare-media'),
    ]);
    startPictureWorkers();
  } catch {}
}
