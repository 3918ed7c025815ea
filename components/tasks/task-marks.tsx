import { usePreferences } from '@/components/state/use-preferences';
import { labelColour } from '@/lib/grounding/label-colour';
import type { OfferedTask } from '@/lib/tasks/task-cards';
import { clipEvents, type PreviewBox, stillSize, type TaskPreview, taskPreviews } from './task-previews';

const { width, height } = stillSize;

/** What the answer will draw, over the card's still: lines of one width at every size, each on a dark halo. */
export function TaskMarks({ task }: { task: OfferedTask }) {
  const palette = usePreferences(({ overlay }) => overlay.palette);
  if (task.samples.some(({ kind }) => kind === 'video')) return <VideoMarks />;
  const preview = taskPreviews[task.id];
  if (preview === undefined) return null;
  const halfPx = task.samples.length > 1 ? width / 2 : 0;
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
          <rect {...placed(mark, preview, halfPx)} stroke="rgb(0 0 0 / 0.45)" strokeWidth={3} />
          <rect
            {...placed(mark, preview, halfPx)}
            stroke={labelColour(mark.label, palette).fill}
            strokeWidth={1.5}
          />
        </g>
      ))}
      <DotsAndWires preview={preview} />
    </svg>
  );
}

/** Drawn in pixels of the sample, in lines as wide as those of the boxes. */
function DotsAndWires({ preview: { cut, dots = [], wires = [] } }: { preview: TaskPreview }) {
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const scale = width / cut.width;
  return (
    <g transform={`scale(${scale}) translate(${-cut.left} ${-cut.top})`}>
      {dots.map(({ label, at: [cx, cy] }) => (
        <circle
          key={label}
          cx={cx}
          cy={cy}
          r={6 / scale}
          fill={labelColour(label, palette).fill}
          stroke="rgb(0 0 0 / 0.6)"
          strokeWidth={2 / scale}
        />
      ))}
      {wires.map(({ label, edges }) => (
        <g key={label} className="[&_path]:[vector-effect:non-scaling-stroke]">
          <path d={edges} stroke="rgb(0 0 0 / 0.45)" strokeWidth={3} />
          <path d={edges} stroke={labelColour(label, palette).fill} strokeWidth={1.5} />
        </g>
      ))}
    </g>
  );
}

/** In pixels of the still. Of two pictures each shows its right half, `halfPx` wide. */
function placed({ box, sample = 0 }: PreviewBox, { cut, marginPx = 0 }: TaskPreview, halfPx: number) {
  const [x1, y1, x2, y2] = box;
  const scale = width / cut.width;
  return {
    x: (x1 - cut.left) * scale - marginPx + (sample - 1) * halfPx,
    y: (y1 - cut.top) * scale - marginPx,
    width: (x2 - x1) * scale + 2 * marginPx,
    height: (y2 - y1) * scale + 2 * marginPx,
  };
}

/** A player's bar whose parts are the moments of the video. */
function VideoMarks() {
  const palette = usePreferences(({ overlay }) => overlay.palette);
  return (
    <span
      aria-hidden="true"
      className="absolute inset-x-2 bottom-2 flex items-center gap-2 rounded-full bg-black/60 py-1 pr-3 pl-1 text-white"
    >
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" fill="currentColor">
        <path d="M7 5.4v9.2a.6.6 0 0 0 .92.5l7-4.6a.6.6 0 0 0 0-1l-7-4.6A.6.6 0 0 0 7 5.4Z" />
      </svg>
      <span className="flex h-1 flex-1 gap-0.5">
        {clipEvents.map(([start, end]) => (
          <span
            key={start}
            style={{ flexGrow: end - start, background: labelColour(`${start}`, palette).fill }}
            className="rounded-full"
          />
        ))}
      </span>
    </span>
  );
}
