'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useShallow } from 'zustand/react/shallow';
import { useConversationState } from '@/components/state/use-conversations';
import type { Message, NumberedAttachment } from '@/lib/conversation/rows';
import type { ShownAttachment } from '../turn-attachments';

interface SentTurnProps {
  readonly message: Message;
  readonly attachments: readonly ShownAttachment[];
}

/** Of the turn as a whole: what the provider counted beside what was estimated, and what was left out. */
export function SentTurn({ message, attachments }: SentTurnProps) {
  const t = useTranslations('tray.turn');
  const format = useFormatter();
  const leftOut = useLeftOut(message);
  const usage = message.role === 'assistant' ? message.usage : null;
  const counted = [
    { kind: 'picture', tokens: usage?.imageTokens },
    { kind: 'video', tokens: usage?.videoTokens },
  ] as const;
  const lines = counted.flatMap(({ kind, tokens }) => {
    if (tokens === undefined || tokens === 0) return [];
    const about = attachments
      .filter((shown) => shown.kind === kind)
      .reduce((sum, { sent }) => sum + sent.visualTokens, 0);
    return t(`counted.${kind}`, { tokens: format.number(tokens), about: format.number(about) });
  });
  const names = leftOut.map(({ number, attachment }) =>
    t(`one.${attachment.kind}`, { number, name: attachment.name }),
  );
  if (names.length > 0) lines.push(t('leftOut', { names: format.list(names) }));
  if (lines.length === 0) return null;
  return (
    <div className="border-line border-b px-4 py-2 text-ink-soft text-xs tabular-nums">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** The attachments of the path that this reply's request went without. */
function useLeftOut(message: Message): readonly NumberedAttachment[] {
  const ids = message.role === 'assistant' ? (message.leftOut ?? []) : [];
  return useConversationState(
    useShallow(({ messages }) =>
      ids.length === 0
        ? []
        : Object.values(messages)
            .flatMap((row) => (row.role === 'user' ? row.attachments : []))
            .filter(({ attachment }) => ids.includes(attachment.id)),
    ),
  );
}
