'use client';

import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import { Spinner } from '@/components/ui/spinner';
import { type WrittenReport, writeReport } from '@/lib/archive/write-report';
import { exportBase } from '@/lib/grounding/export-shapes';
import { gatherReport } from './gather-report';
import { printReport } from './print-report';
import type { ReportChoices, ReportTurn } from './report-choices';
import { reportReaders } from './report-readers';
import { useReportVoice } from './use-report-voice';

type Outcome =
  | { readonly state: 'none' | 'busy' | 'failed' }
  | { readonly state: 'done'; readonly file: string | null; readonly lost: number };

interface ReportActionsProps {
  readonly title: string;
  readonly turns: readonly ReportTurn[];
  readonly choices: ReportChoices;
  /** In the language of the page; this part itself speaks that of the report's reader. */
  readonly labels: {
    readonly save: string;
    readonly print: string;
    readonly making: string;
    readonly failed: string;
    readonly saved: (file: string) => string;
    readonly lost: (count: number) => string;
  };
}

/** Makes the report, to be saved as a file or printed. */
export function ReportActions({ title, turns, choices, labels }: ReportActionsProps) {
  const workspace = useWorkspace();
  const voice = useReportVoice();
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const isEmpty = turns.every(({ id }) => choices.leftOut.has(id));

  const make = async (use: (report: WrittenReport) => Promise<string | null>) => {
    if (outcome.state === 'busy') return;
    setOutcome({ state: 'busy' });
    try {
      const messages = Object.values(workspace.conversations.getState().messages);
      const readBlob = (hash: string) => workspace.readBlob(hash);
      const source = await gatherReport({ title, turns, messages, choices, voice, palette, readBlob });
      const gone = source.messages.flatMap(({ media }) => media).filter(({ picture }) => picture === null);
      const file = await use(await writeReport(source, reportReaders));
      setOutcome({ state: 'done', file, lost: new Set(gone.map(({ caption }) => caption)).size });
    } catch {
      setOutcome({ state: 'failed' });
    }
  };
  const save = async ({ file }: WrittenReport) => {
    const name = `${exportBase({ name: title })}-report.html`;
    saveFile({ name, mediaType: 'text/html', content: file.join('') });
    return name;
  };
  const print = async (report: WrittenReport) => {
    await printReport({ ...report, title, language: choices.language });
    return null;
  };

  const isBusy = outcome.state === 'busy';
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap justify-end gap-2">
        <Button disabled={isBusy || isEmpty} onClick={() => void make(print)}>
          <Printer aria-hidden size={15} strokeWidth={1.75} />
          {labels.print}
        </Button>
        <Button tone="primary" disabled={isBusy || isEmpty} onClick={() => void make(save)}>
          {isBusy ? <Spinner size={15} /> : <Download aria-hidden size={15} strokeWidth={1.75} />}
          {labels.save}
        </Button>
      </div>
      {outcome.state === 'failed' ? (
        <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger text-sm">
          {labels.failed}
        </p>
      ) : (
        <p role="status" className="wrap-anywhere text-right text-ink-soft text-sm empty:hidden">
          {isBusy && labels.making}
          {outcome.state === 'done' && outcome.file !== null && labels.saved(outcome.file)}
          {outcome.state === 'done' && outcome.lost > 0 && ` ${labels.lost(outcome.lost)}`}
        </p>
      )}
    </div>
  );
}
