'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import type { Change } from '@/lib/compare/change';
import { exportChanges } from '@/lib/compare/export-changes';

/** What was found out, as a file: the objects, and the regions of the difference where it was computed. */
export function ChangeExport({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('changes.export');
  const { store } = useCompareTools();
  const hasRegions = useCompareStore((state) => (state.differenceResult?.regions.length ?? 0) > 0);
  if (changes.length === 0 && !hasRegions) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          onClick={() => saveFile(exportChanges({ ...store.getState(), changes }, format))}
        >
          <Download aria-hidden size={14} strokeWidth={1.75} />
          {t(format)}
        </Button>
      ))}
    </div>
  );
}
