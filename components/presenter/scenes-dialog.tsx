'use client';

import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { Dialog } from '@/components/ui/dialog';
import { AddScenes } from './add-scenes';
import { DemonstrationFiles } from './demonstration-files';
import { changeList, goTo, type ProgrammeStore } from './programme';
import { withoutScene, withSceneAt, withSceneTitle } from './scene-list';
import { type SceneDeeds, SceneRow } from './scene-row';

interface ScenesDialogProps {
  readonly isOpen: boolean;
  readonly programme: ProgrammeStore;
  readonly onClose: () => void;
}

export function ScenesDialog({ isOpen, programme, onClose }: ScenesDialogProps) {
  const t = useTranslations('presenter.scenes');
  return (
    <Dialog isOpen={isOpen} title={t('title')} onClose={onClose}>
      <ScenesEditor programme={programme} onShow={onClose} />
    </Dialog>
  );
}

interface ScenesEditorProps {
  readonly programme: ProgrammeStore;
  /** A scene was chosen to be shown. */
  readonly onShow: () => void;
}

/** What will be shown, in order; made of conversations, of tasks, and of files that were saved before. */
function ScenesEditor({ programme, onShow }: ScenesEditorProps) {
  const t = useTranslations('presenter.scenes');
  const { scenes, position } = useStore(programme, (state) => state.list);
  const deeds: SceneDeeds = {
    show: (index) => {
      goTo(programme, index);
      onShow();
    },
    move: (id, toIndex) => changeList(programme, (list) => withSceneAt(list, id, toIndex)),
    rename: (id, title) => changeList(programme, (list) => withSceneTitle(list, id, title)),
    remove: (id) => changeList(programme, (list) => withoutScene(list, id)),
  };
  return (
    <div className="flex flex-col gap-4">
      {scenes.length === 0 && <p className="text-ink-soft text-sm">{t('none')}</p>}
      <ol aria-label={t('list')} className="-mx-3 flex flex-col gap-0.5 empty:hidden">
        {scenes.map((scene, index) => (
          <SceneRow
            key={scene.id}
            scene={scene}
            index={index}
            count={scenes.length}
            isShown={index === position}
            deeds={deeds}
          />
        ))}
      </ol>
      <AddScenes programme={programme} />
      <DemonstrationFiles programme={programme} />
    </div>
  );
}
