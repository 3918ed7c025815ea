import {
  Box,
  CircleHelp,
  Columns2,
  Crosshair,
  FileText,
  Film,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  PanelsTopLeft,
  PenLine,
  Scan,
  ScanText,
  Sigma,
} from 'lucide-react';
import type { TaskId } from '@/lib/tasks/task-words';

export const taskIcons: Readonly<Record<TaskId, LucideIcon>> = {
  'find-objects': Scan,
  describe: MessageSquareText,
  ask: CircleHelp,
  write: PenLine,
  'read-text': ScanText,
  'extract-fields': ListChecks,
  'compare-pictures': Columns2,
  'solve-problem': Sigma,
  'sketch-to-page': PanelsTopLeft,
  point: Crosshair,
  'locate-3d': Box,
  'parse-page': FileText,
  'understand-video': Film,
};
