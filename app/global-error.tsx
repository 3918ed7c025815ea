'use client';

import { BrokenDocument } from '@/components/shell/broken-document';
import './globals.css';

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <BrokenDocument digest={error.digest} onRetry={reset} />;
}
