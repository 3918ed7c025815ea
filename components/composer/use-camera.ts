'use client';

import { useWorkspace } from '@/components/state/workspace-context';
import { useWays } from './ways-context';

/** Where the hand holds the camera, its own program takes better pictures than a page. */
const isPhone = '(pointer: coarse) and (hover: none)';

/** Opens the camera: a phone's own, elsewhere a dialog with a live picture. */
export function useCamera(): () => void {
  const workspace = useWorkspace();
  const ways = useWays();
  return () => {
    if (!matchMedia(isPhone).matches) return ways.open({ kind: 'camera' });
    askPhone((files) =>
      workspace.addItems(files.map((file) => ({ file, name: file.name, origin: { kind: 'camera' } }))),
    );
  };
}

/** In the document as long as it is open: some browsers tell nothing of an input that is nowhere. */
function askPhone(take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: 'image/*', hidden: true });
  input.setAttribute('capture', 'environment');
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.remove();
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}
