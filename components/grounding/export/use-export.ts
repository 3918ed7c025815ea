'use client';

import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import type { ExportSource } from '@/lib/grounding/export-source';
import type { PictureShape } from '@/lib/grounding/shape';
import { coloursOf } from '../colours-of';
import type { ExportFormat } from './export-formats';
import type { ExportResult } from './run-export';

export type ExportOutcome =
  | { readonly state: 'none' }
  | { readonly state: 'busy' | 'failed'; readonly format: ExportFormat }
  | ({ readonly state: 'done'; readonly format: ExportFormat } & ExportResult);

/** Makes files, one export at a time, and remembers how the last one ended. `isHidden`: what pictures are drawn without. */
export function useExport(
  exportable: Omit<ExportSource, 'createdAt'>,
  isHidden: (shape: PictureShape) => boolean,
) {
  const workspace = useWorkspace();
  const [outcome, setOutcome] = useState<ExportOutcome>({ state: 'none' });
  const run = async (format: ExportFormat) => {
    if (outcome.state === 'busy') return;
    setOutcome({ state: 'busy', format });
    const shapes = exportable.media.flatMap(({ findings }) => findings.flatMap((finding) => finding.shapes));
    const look = workspace.preferences.getState().overlay;
    const how = {
      look,
      isHidden,
      colourOf: coloursOf({ shapes }, look.palette),
      fontFamily: getComputedStyle(document.body).fontFamily,
      readBytes: (hash: string) => workspace.readBlob(hash),
    };
    try {
      const { runExport } = await import('./run-export');
      const source = { ...exportable, createdAt: new Date().toISOString() };
      setOutcome({ state: 'done', format, ...(await runExport(format, source, how)) });
    } catch {
      setOutcome({ state: 'failed', format });
    }
  };
  return { outcome, run, forget: () => setOutcome({ state: 'none' }) };
}
