import { useLocale } from 'next-intl';
import type { OfferedTask } from '@/lib/tasks/task-cards';
import { TaskMarks } from './task-marks';
import { stillSize } from './task-previews';

/** The task's sample in small, with what the answer will draw; of two pictures one half each. */
export function TaskStill({ task }: { task: OfferedTask }) {
  const locale = useLocale();
  return (
    <span className="relative flex aspect-[480/312] overflow-hidden rounded-lg bg-hover">
      {task.samples.map(({ still, title }, index) => (
        // biome-ignore lint/performance/noImgElement: a bundled picture of fixed size; there is nothing to optimise.
        <img
          key={still}
          src={still}
          alt={title[locale]}
          width={stillSize.width}
          height={stillSize.height}
          decoding="async"
          draggable={false}
          className={`h-full min-w-0 flex-1 object-cover object-right ${index > 0 ? 'border-bg border-l-2' : ''}`}
        />
      ))}
      <TaskMarks task={task} />
      <span className="absolute inset-0 rounded-[inherit] ring-1 ring-edge ring-inset" />
    </span>
  );
}
