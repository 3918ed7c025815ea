'use client';

import { useEffect, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import type { VideoAttachment } from '@/lib/media/attachment';

export interface OriginalPlace {
  /** `askable`: readable once the person agrees. `gone`: the file has to be chosen again. */
  readonly state: 'looking' | 'here' | 'askable' | 'gone';
  /** The file that was chosen is another one. */
  readonly isOtherFile: boolean;
  /** Asks the browser for the file; must come from a press. */
  readonly reopen: () => void;
  readonly give: (file: File) => void;
}

interface Found {
  readonly hash: string;
  readonly state: OriginalPlace['state'];
  readonly isOtherFile: boolean;
}

/** Where that is which is played: most videos are kept, and of one too large to keep the file is asked for again. */
export function useOriginalPlace({ original, display, isOriginalGone }: VideoAttachment): OriginalPlace {
  const workspace = useWorkspace();
  const isAsked = isOriginalGone === true && display === undefined;
  const [found, setFound] = useState<Found | null>(null);
  const { hash } = original;
  const settle = (state: Found['state'], isOtherFile = false) => setFound({ hash, state, isOtherFile });

  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    void workspace.placeOfOriginal(original).then((state) => {
      if (isWanted) setFound({ hash: original.hash, state, isOtherFile: false });
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, original, isAsked]);

  const current = found?.hash === hash ? found : null;
  return {
    state: isAsked ? (current?.state ?? 'looking') : 'here',
    isOtherFile: current?.isOtherFile ?? false,
    reopen: () => {
      void workspace.reopenOriginal(original).then((isHere) => settle(isHere ? 'here' : 'gone'));
    },
    give: (file) => {
      settle('looking');
      void workspace.giveOriginal(original, file).then((isHere) => settle(isHere ? 'here' : 'gone', !isHere));
    },
  };
}
