'use client';

import { ListChecks, MessageSquare, Sparkles } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useConversationList } from '@/components/state/use-conversations';
import { useWorkspace } from '@/components/state/workspace-context';
import { taskIcons } from '@/components/tasks/task-icons';
import { Button } from '@/components/ui/button';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { tasks } from '@/lib/tasks/tasks';
import { conversationScene, taskScene } from './make-scenes';
import { addPrepared } from './prepared-demo';
import { changeList, type ProgrammeStore } from './programme';
import { withScenes } from './scene-list';

/** Whatever scenes can be made of, each behind a button of its own. */
export function AddScenes({ programme }: { readonly programme: ProgrammeStore }) {
  const t = useTranslations('presenter.scenes');
  const shellText = useTranslations('shell');
  const locale = useLocale();
  const workspace = useWorkspace();
  const conversations = useConversationList();
  const [trouble, setTrouble] = useState<'lost' | 'notPrepared' | null>(null);

  const addConversation = async (id: string) => {
    const scene = await conversationScene(id, workspace);
    setTrouble(scene === null ? 'lost' : null);
    if (scene !== null) changeList(programme, (list) => withScenes(list, [scene]));
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <AddButton
          label={t('addConversation')}
          icon={MessageSquare}
          items={conversations.map(({ id, title }) => ({
            id,
            label: title || shellText('untitled'),
            onSelect: () => void addConversation(id),
          }))}
        />
        <AddButton
          label={t('addTask')}
          icon={ListChecks}
          items={tasks.map((task) => ({
            id: task.id,
            label: task.title[locale],
            icon: taskIcons[task.id],
            onSelect: () => changeList(programme, (list) => withScenes(list, [taskScene(task, locale)])),
          }))}
        />
        <Button
          onClick={async () => {
            const isThere = await addPrepared(programme, locale);
            setTrouble(isThere ? null : 'notPrepared');
          }}
        >
          <Sparkles aria-hidden size={15} />
          {t('addPrepared')}
        </Button>
      </div>
      {trouble !== null && (
        <p role="alert" className="text-danger text-sm">
          {t(trouble)}
        </p>
      )}
    </div>
  );
}

interface AddButtonProps {
  readonly label: string;
  readonly icon: typeof MessageSquare;
  readonly items: readonly MenuItem[];
}

function AddButton({ label, icon: Icon, items }: AddButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={items.length === 0}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon aria-hidden size={15} />
        {label}
      </Button>
      <Menu
        isOpen={isOpen}
        anchorRef={button}
        label={label}
        onClose={() => setOpen(false)}
        className="max-w-80"
        groups={[{ id: 'add', items }]}
      />
    </>
  );
}
