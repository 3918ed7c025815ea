/** Runs once when the server starts: settings at fault are told in words, and the process ends instead of half-working. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkSettings } = await import('@/lib/server/check-settings');
  checkSettings();
}
