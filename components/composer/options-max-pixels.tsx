'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { useSelectedModel } from '@/components/state/use-models';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { pixelBudget, pixelPresets } from '@/lib/catalogue/pixel-budget';
import { OptionsOwnPixels } from './options-own-pixels';

const own = 'own';

/** How large pictures may reach the model: by presets in pixels and tokens, or by a number. */
export function OptionsMaxPixels() {
  const t = useTranslations('budget.pixels');
  const format = useFormatter();
  const workspace = useWorkspace();
  const id = useId();
  const { image } = useSelectedModel();
  const maxPixels = usePreferences((preferences) => preferences.maxPixels);
  const isHighResolution = usePreferences((preferences) => preferences.highResolution);
  const presets = pixelPresets(image);
  const used = pixelBudget({ image }, { maxPixels, isHighResolution });
  const chosen = maxPixels === null ? 'default' : presets.find(({ pixels }) => pixels === maxPixels)?.id;
  const megapixels = (pixels: number) => format.number(pixels / 1_000_000, { maximumSignificantDigits: 2 });
  const tokens = (pixels: number) => Math.floor(pixels / image.tokenFactor ** 2) + 2;
  const choose = (name: string) => {
    const pixels = presets.find((preset) => preset.id === name)?.pixels;
    if (pixels !== undefined) workspace.setOptions({ maxPixels: name === 'default' ? null : pixels });
  };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id} className="font-medium">
          {t('label')}
        </label>
        <OptionsOwnPixels used={used} isDisabled={isHighResolution} />
      </div>
      <select
        id={id}
        value={chosen ?? own}
        disabled={isHighResolution}
        aria-describedby={`${id}note`}
        onChange={(event) => choose(event.target.value)}
        className="h-8 rounded-lg border border-control bg-bg px-2 disabled:opacity-50 pointer-coarse:h-10 pointer-coarse:text-field"
      >
        {chosen === undefined && <option value={own}>{t('own')}</option>}
        {presets.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {t('choice', {
              name: t(preset.id),
              megapixels: megapixels(preset.pixels),
              tokens: format.number(tokens(preset.pixels)),
            })}
          </option>
        ))}
      </select>
      <p id={`${id}note`} className="text-ink-faint text-xs">
        {isHighResolution
          ? t('overruled', { megapixels: megapixels(used) })
          : maxPixels !== null && maxPixels !== used
            ? t('kept', { asked: maxPixels, used })
            : t('note', { tokens: tokens(used) })}
      </p>
    </div>
  );
}
