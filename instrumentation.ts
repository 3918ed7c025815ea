/**
 * Runs once when the server starts: settings at fault are told in words, and the process ends instead of
 * half-working; a store that is shared is connected before the first request asks it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkSettings } = await import('@/lib/server/check-settings');
  checkSettings();
  const { counterStore } = await import('@/lib/server/counter-store');
  await counterStore().opened;
}
