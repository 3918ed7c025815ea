'use client';

import { useTranslations } from 'next-intl';

const movingKeys = [
  { name: 'zoom', keys: ['+', '−'] },
  { name: 'fit', keys: ['F'] },
  { name: 'actualSize', keys: ['1'] },
] as const;

const shapeKeys = [
  { name: 'labels', keys: ['L'] },
  { name: 'neighbour', keys: ['P', 'N'] },
  { name: 'bare', keys: ['B'] },
  { name: 'correct', keys: ['E'] },
] as const;

/** What keys do while the picture has the focus, small. Of no use where there is no keyboard. */
export function ViewShortcuts({ hasShapes }: { hasShapes: boolean }) {
  const t = useTranslations('view.keys');
  const rows = [
    { name: 'pan', keys: [t('arrows')] } as const,
    ...movingKeys,
    ...(hasShapes ? [...shapeKeys, { name: 'letGo', keys: [t('escape')] } as const] : []),
  ];
  return (
    <section className="-mx-4 border-line border-t px-4 pt-3 text-ink-faint text-xs pointer-coarse:hidden">
      <h3 className="mb-1.5">{t('title')}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1">
        {rows.map(({ name, keys }) => (
          <div key={name} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-5 rounded-sm border border-line px-1 text-center font-sans text-ink-soft"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
