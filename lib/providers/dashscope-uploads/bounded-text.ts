import 'server-only';

const mostBytes = 64 * 1024;

/** The text of an answer that is meant to be short; of a longer one the beginning, and the rest is not read. */
export async function boundedText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let byteCount = 0;
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    byteCount += value.length;
    text += decoder.decode(value, { stream: true });
    if (byteCount < mostBytes) continue;
    await reader.cancel();
    break;
  }
  return text + decoder.decode();
}
