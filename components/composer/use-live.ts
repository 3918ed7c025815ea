'use client';

import { useEffect, useState } from 'react';
import {
  type Camera,
  cameraOf,
  endStream,
  type LiveFault,
  type LiveSource,
  listCameras,
  openLive,
} from '@/lib/media/live-picture';

export type LiveState =
  /** Nobody has been asked: a screen is chosen by a press of its own. */
  | { readonly step: 'idle' }
  | { readonly step: 'asking' }
  | { readonly step: 'live'; readonly stream: MediaStream; readonly cameraId: string | null }
  | { readonly step: 'failed'; readonly fault: LiveFault };

/** A page on plain HTTP has none. */
interface MaybeWithDevices {
  readonly mediaDevices?: MediaDevices;
}

interface Wish {
  /** Null: the browser's choice. */
  readonly cameraId: string | null;
  /** Asking again for the same is another wish. */
  readonly number: number;
}

/** A live picture for as long as the dialog is shown: the camera goes off with it, or when another is chosen. */
export function useLive(source: LiveSource) {
  const [wish, setWish] = useState<Wish | null>(source === 'camera' ? { cameraId: null, number: 0 } : null);
  const [state, setState] = useState<LiveState>({ step: source === 'camera' ? 'asking' : 'idle' });
  const [cameras, setCameras] = useState<readonly Camera[]>([]);

  useEffect(() => {
    if (wish === null) return;
    const { mediaDevices: devices }: MaybeWithDevices = navigator;
    let isWanted = true;
    let opened: MediaStream | null = null;
    const show = (next: LiveState) => isWanted && setState(next);
    void openLive(source, devices, wish.cameraId).then(async (answer) => {
      if (!answer.ok) return show({ step: 'failed', fault: answer.error });
      opened = answer.value;
      if (!isWanted) return endStream(opened);
      const [track] = opened.getVideoTracks();
      track?.addEventListener('ended', () => show({ step: 'failed', fault: 'ended' }));
      show({ step: 'live', stream: opened, cameraId: cameraOf(opened) });
      if (source === 'camera') {
        const found = await listCameras(devices);
        if (isWanted) setCameras(found);
      }
    });
    return () => {
      isWanted = false;
      endStream(opened);
    };
  }, [source, wish]);

  const ask = (cameraId: string | null) => {
    setState({ step: 'asking' });
    setWish((last) => ({ cameraId, number: (last?.number ?? 0) + 1 }));
  };
  return { state, cameras, ask };
}
