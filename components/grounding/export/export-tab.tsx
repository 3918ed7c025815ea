'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { isReceiving } from '@/components/transcript/reply-state';
import { labelKeyOf } from '@/lib/grounding/stage-view';
import type { StageScene } from '../use-stage-scene';
import { ExportButton } from './export-button';
import { pictureFormats, shapeFormats } from './export-formats';
import { ExportNotes } from './export-notes';
import { ExportOutcomeText } from './export-outcome-text';
import { ExportScopeChoice } from './export-scope-choice';
import { correctionCounts, shapeCount } from './export-source-of';
import { useExport } from './use-export';
import { type ExportScope, useExportable } from './use-exportable';

/** What a reply or the whole conversation names, as files for other programs, and what those cannot hold. */
export function ExportTab({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage.export');
  const [scope, setScope] = useState<ExportScope>('picture');
  const exportable = useExportable(scene, scope);
  const hiddenLabels = useStage((stage) => stage.hiddenLabels);
  const { outcome, run, forget } = useExport(
    exportable,
    (shape) => scope === 'picture' && hiddenLabels.has(labelKeyOf(shape)),
  );
  const count = shapeCount(exportable.media);
  const corrections = correctionCounts(exportable.media);
  const hasNothing = count + corrections.removed === 0;
  const choose = (next: ExportScope) => {
    forget();
    setScope(next);
  };
  const groups = [
    { name: t('asData'), formats: shapeFormats },
    { name: t('asPictures'), formats: pictureFormats },
  ];
  return (
    <div className="relative grid gap-4 p-4">
      <ExportScopeChoice kind={scene.shown.kind} scope={scope} onChoose={choose} />
      <p className="text-ink-soft text-xs">
        {hasNothing
          ? t(`nothing.${reasonForNothing(scene, scope)}`)
          : scope === 'picture' && scene.shown.kind === 'video'
            ? t('summaryVideo', { count })
            : t('summary', { count, media: exportable.media.length })}
      </p>
      <ExportNotes
        scope={scope}
        corrections={corrections}
        hiddenCount={scene.shapes.length - scene.visibleShapes.length}
      />
      {groups.map(({ name, formats }) => (
        <section key={name}>
          <h3 className="font-medium text-ink text-xs">{name}</h3>
          <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2">
            {formats.map((format) => (
              <ExportButton
                key={format}
                format={format}
                isDisabled={hasNothing}
                isBusy={outcome.state === 'busy' && outcome.format === format}
                onPress={() => void run(format)}
              />
            ))}
          </div>
        </section>
      ))}
      <ExportOutcomeText outcome={outcome} />
    </div>
  );
}

function reasonForNothing({ message, shown }: StageScene, scope: ExportScope) {
  if (message.role === 'assistant' && isReceiving(message.status)) return 'waiting';
  return scope === 'conversation' ? 'conversation' : shown.kind;
}
