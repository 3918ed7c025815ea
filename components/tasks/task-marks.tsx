import { labelColours } from '@/lib/grounding/label-colour';
import type { Task } from '@/lib/tasks/tasks';
import { clipEvents, type PreviewBox, stillSize, type TaskPreview, taskPreviews } from './task-previews';

const { width, height } = stillSize;

/** What the answer will draw, over the card's still: lines of one width at every size, each on a dark halo. */
export function TaskMarks({ task }: { task: Task }) {
  if (task.samples.some(({ kind }) => kind === 'video')) return <VideoMarks />;
  const preview = taskPreviews[task.id];
  if (preview === undefined) return null;
  const colourOf = labelColours(preview.boxes.map(({ label }) => label));
  const shiftPx = task.samples.length > 1 ? width / 2 : 0;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      fill="none"
      className="absolute inset-0 size-full [&_rect]:[vector-effect:non-scaling-stroke]"
    >
      {preview.boxes.map((mark) => (
        <g key={mark.box.join()}>
          <rect {...placed(mark, preview, shiftPx)} stroke="rgb(0 0 0 / 0.45)" strokeWidth={3} />
          <rect {...placed(mark, preview, shiftPx)} stroke={colourOf(mark.label).fill} strokeWidth={1.5} />
        </g>
      ))}
    </svg>
  );
}

/** In pixels of the still. Of two pictures each shows its left half, the second `shiftPx` to the right. */
function placed({ box, sample = 0 }: PreviewBox, { cut, marginPx = 0 }: TaskPreview, shiftPx: number) {
  const [x1, y1, x2, y2] = box;
  const scale = width / cut.width;
  return {
    x: (x1 - cut.left) * scale - marginPx + sample * shiftPx,
    y: (y1 - cut.top) * scale - marginPx,
    width: (x2 - x1) * scale + 2 * marginPx,
    height: (y2 - y1) * scale + 2 * marginPx,
  };
}

/** A play mark, and the moments of the video as parts of a bar. */
function VideoMarks() {
  const colourOf = labelColours(clipEvents.map(([start]) => `${start}`));
  return (
    <>
      <span
        aria-hidden="true"
        className="absolute inset-0 m-auto flex size-10 items-center justify-center rounded-full bg-black/55 text-white"
      >
        <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="currentColor">
          <path d="M5 2.9v10.2a.6.6 0 0 0 .92.5l7.7-5.1a.6.6 0 0 0 0-1L5.92 2.4A.6.6 0 0 0 5 2.9Z" />
        </svg>
      </span>
      <span aria-hidden="true" className="absolute inset-x-3 bottom-2.5 flex h-1 gap-0.5">
        {clipEvents.map(([start, end]) => (
          <span
            key={start}
            style={{ flexGrow: end - start, background: colourOf(`${start}`).fill }}
            className="rounded-full ring-1 ring-black/40"
          />
        ))}
      </span>
    </>
  );
}
