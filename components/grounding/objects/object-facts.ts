import type { CuboidShape, PictureShape } from '@/lib/grounding/shape';

/** What a shape is, beside its name and numbers. Null: a box or a point, which its numbers show. */
type ObjectKind =
  | { readonly kind: 'outline' | 'quadrilateral' | 'mask' }
  | { readonly kind: 'path'; readonly count: number }
  | { readonly kind: 'action'; readonly action: AgentAction }
  | { readonly kind: 'stroke'; readonly action: AgentAction; readonly ends: Ends }
  | ({ readonly kind: 'space' } & Extents)
  | null;

/** Where an agent's movement begins and ends, in whole pixels of the picture. */
interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Of a box in space along its own axes, and from the camera to its middle: metres. */
interface Extents {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly distance: number;
}

/** What agents do at a place, by the names that their tools have for it. */
const agentActions = {
  click: 'click',
  left_click: 'click',
  tap: 'click',
  double_click: 'doubleClick',
  triple_click: 'tripleClick',
  right_click: 'rightClick',
  middle_click: 'middleClick',
  long_press: 'longPress',
  mouse_move: 'move',
  scroll: 'scroll',
  hscroll: 'scroll',
  swipe: 'swipe',
  drag: 'drag',
  left_click_drag: 'drag',
} as const;

type AgentAction = (typeof agentActions)[keyof typeof agentActions];

export function objectKind(shape: PictureShape): ObjectKind {
  if (shape.kind === 'box') return null;
  if (shape.kind === 'mask') return { kind: 'mask' };
  if (shape.kind === 'cuboid') return { kind: 'space', ...extentsOf(shape) };
  const action = agentAction(shape);
  if (shape.kind === 'point') return action && { kind: 'action', action };
  if (shape.isClosed) return { kind: shape.coords.length === 8 ? 'quadrilateral' : 'outline' };
  return action
    ? { kind: 'stroke', action, ends: endsOf(shape.coords) }
    : { kind: 'path', count: shape.coords.length / 2 };
}

/** Said of the object, as it was received; without what its row says elsewhere. */
export function objectAttributes(shape: Pick<PictureShape, 'label' | 'attributes'>): readonly string[] {
  return Object.entries(shape.attributes)
    .filter(([name, value]) => !(name === 'text' && typeof value === 'string'))
    .filter(([name, value]) => !(name === 'action' && value === shape.label))
    .map(([name, value]) => `${name}: ${value}`);
}

/** What is written in the place of the object, such as in a page's region. */
export function objectWriting({ attributes }: Pick<PictureShape, 'attributes'>): string | null {
  return typeof attributes.text === 'string' ? attributes.text : null;
}

function agentAction({ attributes: { action } }: Pick<PictureShape, 'attributes'>): AgentAction | null {
  const known: Readonly<Record<string, AgentAction>> = agentActions;
  return typeof action === 'string' && Object.hasOwn(known, action) ? (known[action] ?? null) : null;
}

function endsOf(coords: readonly number[]): Ends {
  const [x1 = 0, y1 = 0] = coords;
  const [x2 = x1, y2 = y1] = coords.slice(-2);
  return { x1: Math.round(x1), y1: Math.round(y1), x2: Math.round(x2), y2: Math.round(y2) };
}

/** The places of the corners count in binary which end of each axis they are at: x 4, y 2, z 1. */
function extentsOf({ corners }: CuboidShape): Extents {
  const [first = [0, 0, 0], ahead = first, down = first, , along = first, , , last = first] = corners;
  const apart = (end: readonly [number, number, number]) =>
    Math.hypot(end[0] - first[0], end[1] - first[1], end[2] - first[2]);
  const distance = Math.hypot(first[0] + last[0], first[1] + last[1], first[2] + last[2]) / 2;
  return { width: apart(along), height: apart(down), depth: apart(ahead), distance };
}
