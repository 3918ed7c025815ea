/** Runs in the page: the product's own preparation of the chosen file, as it is done for a model that takes videos. */
import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from '@/lib/media/media-target';
import { prepareMedia } from '@/lib/media/prepare-media';

const target = mediaTarget(describeModel('qwen3-vl-plus'), false);

function after(delayMs, run) {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}

/** Prepares the file with these choices for its video; what came out, and how long it took in milliseconds. */
async function prepare(video) {
  const [file] = document.querySelector('input').files;
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const start = performance.now();
  const made = await prepareMedia(
    { file, name: file.name, target, choices: { video }, origin: null },
    watch,
    after,
  );
  const ms = performance.now() - start;
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const { way, frames, byteLength, width, height } = made.value.attachment.sent;
  return { ms, way, frameCount: frames?.length ?? 0, byteLength, width, height };
}

window.bench = { prepare };
