import {
  Columns2,
  FileText,
  Film,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  Scan,
  ScanText,
  Sigma,
} from 'lucide-react';
import type { TaskId } from '@/lib/tasks/tasks';

export const taskIcons: Readonly<Record<TaskId, LucideIcon>> = {
  'find-objects': Scan,
  describe: MessageSquareText,
  'read-text': ScanText,
  'extract-fields': ListChecks,
  'compare-pictures': Columns2,
  'solve-problem': Sigma,
  'parse-page': FileText,
  'understand-video': Film,
};
