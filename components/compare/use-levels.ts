'use client';

import { useEffect, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import { loadLevels } from '@/lib/compare/load-levels';
import type { PictureLevels } from '@/lib/compare/picture-levels';

/** A picture that is decoded, or why it will not be; null: it is being decoded. */
export type LoadedPicture =
  | { readonly levels: PictureLevels }
  | { readonly trouble: 'lost' | 'damaged' }
  | null;

/** Decodes the pictures one after another, and gives the memory back when they are no longer compared. */
export function useLevels(pictures: readonly ComparedPicture[]): readonly LoadedPicture[] {
  const workspace = useWorkspace();
  const [loaded, setLoaded] = useState<readonly LoadedPicture[]>(() => pictures.map(() => null));

  useEffect(() => {
    const ending = new AbortController();
    const made: PictureLevels[] = [];
    const load = async ({ hash }: ComparedPicture): Promise<LoadedPicture> => {
      const file = await workspace.readBlob(hash);
      if (file === null) return { trouble: 'lost' };
      try {
        const levels = await loadLevels(file, ending.signal);
        if (ending.signal.aborted) levels.close();
        else made.push(levels);
        return { levels };
      } catch {
        return { trouble: 'damaged' };
      }
    };
    for (const [index, picture] of pictures.entries()) {
      void load(picture).then((outcome) => {
        if (!ending.signal.aborted) setLoaded((before) => before.with(index, outcome));
      });
    }
    return () => {
      ending.abort();
      for (const levels of made) levels.close();
    };
  }, [workspace, pictures]);

  return loaded;
}
