import createLibheif, { type MainModule } from 'libheif-js/libheif-wasm/libheif.js';
import { displayP3Profile, isSrgb, type RgbProfile, readRgbProfile } from '@/lib/media/bytes/icc-profile';
import { readIsoPicture } from '@/lib/media/bytes/iso-picture';
import type { Pixels } from './pixels';
import { toSrgb } from './to-srgb';

/**
 * The primary picture of a HEIC file, upright (the decoder turns it as its boxes say) and in sRGB; null when it
 * cannot be decoded. The decoder is fetched with the first such file.
 */
export async function decodeHeic(bytes: Uint8Array<ArrayBuffer>): Promise<Pixels | null> {
  const pixels = decodeWith(createDecoder(await compiledOnce()), bytes);
  const profile = profileOf(bytes);
  if (pixels !== null && profile !== null) toSrgb(pixels.rgba, profile);
  return pixels;
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** Compiled once; a fetch that fails is tried again with the next file. */
function compiledOnce(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compileStreaming(
    fetch(new URL('libheif-js/libheif-wasm/libheif.wasm', import.meta.url)),
  ).catch((failure: unknown) => {
    compiled = null;
    throw failure;
  });
  return compiled;
}

/** A decoder of its own for each picture: its memory never shrinks, and goes when it is forgotten. */
function createDecoder(module: WebAssembly.Module): MainModule {
  return createLibheif({
    instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
      const instance = new WebAssembly.Instance(module, imports);
      receive(instance);
      return instance.exports;
    },
    print: () => undefined,
    printErr: () => undefined,
  });
}

interface Decoded {
  readonly channels: readonly {
    readonly id: unknown;
    readonly width: number;
    readonly height: number;
    readonly stride: number;
    readonly data: Uint8Array;
  }[];
}

function decodeWith(decoder: MainModule, bytes: Uint8Array): Pixels | null {
  const context = decoder.heif_context_alloc();
  const read = decoder.heif_context_read_from_memory(context, bytes);
  if (read.code !== decoder.heif_error_code.heif_error_Ok) return null;
  const handle = decoder.heif_js_context_get_primary_image_handle(context);
  if (!handle || handle.code) return null;
  const decoded: Decoded | undefined = decoder.heif_js_decode_image2(
    handle,
    decoder.heif_colorspace.heif_colorspace_RGB,
    decoder.heif_chroma.heif_chroma_interleaved_RGBA,
  );
  const [channel] = decoded?.channels ?? [];
  if (channel === undefined) return null;
  const { width, height, stride, data } = channel;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    rgba.set(data.subarray(row * stride, row * stride + width * 4), row * width * 4);
  }
  return { width, height, rgba };
}

/** What its colours have to be converted from; null: nothing. */
function profileOf(bytes: Uint8Array<ArrayBuffer>): RgbProfile | null {
  const { profile, primaries } = readIsoPicture(bytes);
  if (profile === null) return primaries === 12 ? displayP3Profile : null;
  const read = readRgbProfile(profile);
  return read === null || isSrgb(read) ? null : read;
}
