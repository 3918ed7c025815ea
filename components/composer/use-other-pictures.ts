'use client';

import { useEffect, useState } from 'react';
import { useConversationState } from '@/components/state/use-conversations';
import { useWorkspace } from '@/components/state/workspace-context';
import { newestFirst } from '@/lib/conversation/conversation-list';
import type { Conversation } from '@/lib/conversation/rows';
import type { Attachment } from '@/lib/media/attachment';

export interface OtherPictures {
  readonly conversation: Conversation;
  readonly attachments: readonly Attachment[];
}

/** So many pictures are looked for at first, and with each press for more. */
const pageSize = 48;

/** Pictures and videos of the other conversations whose title holds the words, the newest conversation first. */
export function useOtherPictures(words: string) {
  const workspace = useWorkspace();
  const conversations = useConversationState((state) => state.conversations);
  const currentId = useConversationState((state) => state.currentId);
  const [wanted, setWanted] = useState(pageSize);
  const [found, setFound] = useState<readonly OtherPictures[]>([]);
  const [state, setState] = useState<'reading' | 'more' | 'all'>('reading');

  useEffect(() => {
    let isWanted = true;
    const fitting = newestFirst(conversations).filter(
      ({ id, title }) => id !== currentId && title.toLowerCase().includes(words.trim().toLowerCase()),
    );
    const read = async () => {
      const groups: OtherPictures[] = [];
      let count = 0;
      for (const conversation of fitting) {
        if (count >= wanted) return { groups, state: 'more' } as const;
        const attachments = onceEach(await workspace.readAttachments(conversation.id));
        if (!isWanted) break;
        if (attachments.length > 0) groups.push({ conversation, attachments });
        count += attachments.length;
      }
      return { groups, state: 'all' } as const;
    };
    void read().then((outcome) => {
      if (!isWanted) return;
      setFound(outcome.groups);
      setState(outcome.state);
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, conversations, currentId, words, wanted]);

  return { found, state, showMore: () => setWanted(wanted + pageSize) };
}

/** A picture that was sent twice is one picture. */
function onceEach(attachments: readonly Attachment[]): readonly Attachment[] {
  const byBytes = attachments.map((attachment): readonly [string, Attachment] => {
    const { origin, original } = attachment;
    return [origin?.kind === 'address' && !origin.isFetched ? origin.url : original.hash, attachment];
  });
  return [...new Map(byBytes.toReversed()).values()].toReversed();
}
