import type { SceneContext } from '../scene';

/** Something that was put on the canvas, with the state in which it was. */
export interface Mark {
  readonly kind: 'stroke' | 'fill' | 'text';
  /** Of a stroke or a fill: what was traced, in the words of SVG and of the canvas; of a text: the text. */
  readonly path: string;
  readonly widthPx: number;
  readonly colour: unknown;
  readonly alpha: number;
  readonly dash: readonly number[];
}

/** A context that remembers its marks; texts are 7 units a letter wide. */
export function recordingContext(): { readonly context: SceneContext; readonly marks: Mark[] } {
  const marks: Mark[] = [];
  let path = '';
  let dash: readonly number[] = [];
  const mark = (kind: Mark['kind'], what: string) => {
    marks.push({
      kind,
      path: what,
      widthPx: context.lineWidth,
      colour: kind === 'stroke' ? context.strokeStyle : context.fillStyle,
      alpha: context.globalAlpha,
      dash,
    });
  };
  const context: SceneContext = {
    lineJoin: 'miter',
    lineWidth: 1,
    strokeStyle: '',
    fillStyle: '',
    globalAlpha: 1,
    font: '',
    textBaseline: 'alphabetic',
    save: () => undefined,
    restore: () => undefined,
    beginPath: () => {
      path = '';
    },
    moveTo: (x, y) => {
      path += `M ${x} ${y} `;
    },
    lineTo: (x, y) => {
      path += `L ${x} ${y} `;
    },
    closePath: () => {
      path += 'Z';
    },
    rect: (...numbers) => {
      path += `rect ${numbers.join(' ')}`;
    },
    arc: (x, y, radius) => {
      path += `arc ${x} ${y} ${radius}`;
    },
    roundRect: (x, y, width, height) => {
      path += `chip ${x} ${y} ${width} ${height}`;
    },
    setLineDash: (parts) => {
      dash = [...parts];
    },
    fill: () => mark('fill', path),
    stroke: () => mark('stroke', path),
    fillRect: (...numbers) => mark('fill', `rect ${numbers.join(' ')}`),
    strokeRect: (...numbers) => mark('stroke', `rect ${numbers.join(' ')}`),
    fillText: (text) => mark('text', text),
    measureText: (text) => ({ width: text.length * 7 }),
  };
  return { context, marks };
}
