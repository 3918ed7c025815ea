import { err, ok, type Result } from '@/lib/core/result';

export type LiveSource = 'camera' | 'screen';

/** Why there is no live picture (`lib/i18n`, namespace `ways`, key `live.<source>.<fault>`). */
export type LiveFault = 'unavailable' | 'refused' | 'none' | 'busy' | 'ended' | 'failed';

/** One camera as the browser names it; names are known once one has been allowed. */
export interface Camera {
  readonly id: string;
  /** Empty: the browser does not say. */
  readonly label: string;
}

/** As much of `navigator.mediaDevices` as is needed; absent where a page has none, as on plain HTTP. */
export type LiveDevices = Partial<
  Pick<MediaDevices, 'getUserMedia' | 'getDisplayMedia' | 'enumerateDevices'>
>;

/** More than any camera gives: the browser then gives the most it has. */
const mostPixels = { width: { ideal: 4096 }, height: { ideal: 2160 } } as const;

/**
 * Asks for the camera, or for a screen, window or tab. Without a wanted camera the one that looks away from the person
 * is preferred. Never rejects. Whoever gets a stream ends it: `endStream`.
 */
export async function openLive(
  source: LiveSource,
  devices: LiveDevices | undefined,
  cameraId: string | null = null,
): Promise<Result<MediaStream, LiveFault>> {
  try {
    if (source === 'screen') {
      if (devices?.getDisplayMedia === undefined) return err('unavailable');
      return ok(await devices.getDisplayMedia({ video: true, audio: false }));
    }
    if (devices?.getUserMedia === undefined) return err('unavailable');
    const which = cameraId === null ? { facingMode: 'environment' } : { deviceId: { exact: cameraId } };
    return ok(await devices.getUserMedia({ video: { ...mostPixels, ...which }, audio: false }));
  } catch (fault) {
    return err(liveFaultOf(fault));
  }
}

/** The cameras to choose from; none where the browser does not say. Never rejects. */
export async function listCameras(devices: LiveDevices | undefined): Promise<readonly Camera[]> {
  const found = (await devices?.enumerateDevices?.().catch(() => [])) ?? [];
  return found.flatMap(({ kind, deviceId, label }) =>
    kind === 'videoinput' && deviceId !== '' ? { id: deviceId, label } : [],
  );
}

/** Which camera a stream comes from; null: the browser does not say. */
export function cameraOf(stream: MediaStream): string | null {
  return stream.getVideoTracks()[0]?.getSettings().deviceId ?? null;
}

export function endStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Source: https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
export function liveFaultOf(fault: unknown): LiveFault {
  const name = fault instanceof Error ? fault.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'failed';
}
