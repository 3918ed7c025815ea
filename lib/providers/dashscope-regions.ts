import 'server-only';
import type { RegionName } from '@/lib/protocol/region';

/**
 * The base URL of each region's OpenAI-compatible endpoint.
 * Source: https://www.alibabacloud.com/help/en/model-studio/qwen-api-via-openai-chat-completions
 */
export const regionBases: Readonly<Record<RegionName, string>> = {
  intl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
  cn: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  us: 'https://dashscope-us.aliyuncs.com/compatible-mode/v1',
  hk: 'https://cn-hongkong.dashscope.aliyuncs.com/compatible-mode/v1',
};

const probeTimeoutMs = 4000;

/**
 * Asks the other regions' `/models` whether they take the key, all at once; null when none does. A key belongs to
 * one region and is refused by the others exactly as a wrong one is.
 */
export async function findRegionOfKey(
  apiKey: string,
  bases: Readonly<Record<string, string>>,
  fetchUpstream: typeof fetch,
): Promise<string | null> {
  const answers = await Promise.all(
    Object.entries(bases).map(async ([name, base]) =>
      (await takesKey(base, apiKey, fetchUpstream)) ? name : null,
    ),
  );
  return answers.find((name) => name !== null) ?? null;
}

async function takesKey(base: string, apiKey: string, fetchUpstream: typeof fetch): Promise<boolean> {
  try {
    const response = await fetchUpstream(`${base}/models`, {
      headers: { authorization: `Bearer ${apiKey}` },
      redirect: 'error',
      signal: AbortSignal.timeout(probeTimeoutMs),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
