'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useTurnAttachments } from '@/components/grounding/use-turn-attachments';
import { useStageStore } from '@/components/state/stage-context';
import { useWorkspace } from '@/components/state/workspace-context';
import { AnswerText } from '@/components/transcript/answer-text';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { PictureShape, Shape } from '@/lib/grounding/shape';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import { shownPicture } from '@/lib/media/shown-picture';
import type { PageGround } from './page/page-ground';
import { PageParts } from './page/page-part';
import type { PageSource } from './page/page-source';
import { readPage } from './page/page-tree';
import { keepRegionsInStep } from './page/regions-in-step';
import './page/page.css';

interface PageResultProps {
  readonly message: AssistantMessage;
  readonly source: PageSource;
  readonly shapes: readonly Shape[];
}

/** The page that a reply read, as it would be printed; its regions are in step with those on the Stage. */
export function PageResult({ message, source, shapes }: PageResultProps) {
  const t = useTranslations('results.page');
  const workspace = useWorkspace();
  const stage = useStageStore();
  const host = useRef<HTMLDivElement>(null);
  const regions = shapes.filter(isOnPicture);
  const imageIndex = regions[0]?.imageIndex ?? 0;
  const ground = useGround(message, regions, imageIndex);

  useEffect(() => {
    if (host.current === null) return;
    const open = (id: string) => {
      workspace.rememberStageClosed(false);
      stage.getState().show(message.id, imageIndex, id);
    };
    return keepRegionsInStep({ host: host.current, messageId: message.id, stage, open });
  }, [message.id, imageIndex, stage, workspace]);

  return (
    <section aria-label={t('page')} className="max-w-full rounded-xl border border-line">
      <p className="border-line border-b px-4 py-2 text-ink-faint text-xs">
        {regions.length > 0 && source.format === 'html' ? t('hintRegions') : t('hint')}
      </p>
      <div ref={host} className="page-text wrap-anywhere max-h-[70dvh] overflow-auto px-4 py-3 text-base">
        {source.format === 'markdown' ? (
          <AnswerText messageId="" text={source.text} isGrowing={false} />
        ) : (
          <HtmlPage html={source.text} ground={ground} />
        )}
      </div>
    </section>
  );
}

function HtmlPage({ html, ground }: { readonly html: string; readonly ground: PageGround }) {
  const t = useTranslations('results.page');
  const { nodes, isCut } = readPage(html);
  return (
    <>
      <PageParts nodes={nodes} ground={ground} />
      {isCut && <p className="mt-3 text-ink-faint text-sm">{t('cut')}</p>}
    </>
  );
}

function useGround(
  message: AssistantMessage,
  regions: readonly PictureShape[],
  imageIndex: number,
): PageGround {
  const shown = useTurnAttachments(message)[imageIndex];
  const picture = shown?.kind === 'picture' ? shown.attachment : null;
  return {
    shapes: new Map(regions.map((shape) => [shape.id, shape])),
    picture: picture && shownPicture(picture),
    size: picture?.original ?? { width: 1, height: 1 },
  };
}
