'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useSelectedModel } from '@/components/state/use-models';
import { fetched } from '@/components/ui/fetched';
import { Popover } from '@/components/ui/popover';

const ModelPicker = fetched(() => import('./model-picker').then((module) => module.ModelPicker));

export function ModelField() {
  const t = useTranslations('composer.model');
  const model = useSelectedModel();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        id="model"
        type="button"
        role="combobox"
        aria-label={t('label')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls="model-picker"
        data-tooltip={t('hint')}
        onClick={() => setOpen(!isOpen)}
        className="flex h-8 min-w-0 items-center gap-1 rounded-lg px-2 text-ink-soft text-sm transition-colors hover:bg-hover hover:text-ink aria-expanded:bg-hover pointer-coarse:h-10"
      >
        <span className="truncate">{model.family === 'demo' ? t('demo') : model.id || t('default')}</span>
        <ChevronDown aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
      </button>
      <Popover
        isOpen={isOpen}
        anchorRef={button}
        label={t('choose')}
        align="end"
        onClose={() => setOpen(false)}
        className="w-[22rem]"
      >
        <ModelPicker onDone={() => setOpen(false)} />
      </Popover>
    </>
  );
}
