'use client';

import dynamic from 'next/dynamic';
import './globals.css';

const BrokenDocument = dynamic(() =>
  import('@/components/shell/broken-document').then((module) => module.BrokenDocument),
);

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <BrokenDocument digest={error.digest} onRetry={reset} />;
}
