import { passage, written } from './clip-motion.mjs';
import { moments, stage } from './clip-plan.mjs';
import { circle, ellipse, linear, path, radial, rect, stroke } from './scene.mjs';

const { left, right, top, bottom } = stage.door;
const width = right - left;
const height = bottom - top;

/** How far the door stands open, and how bright the lamp over it is: 0 to 1. */
export const opennessAt = (seconds) =>
  passage(seconds, ...moments.doorOpens) - passage(seconds, ...moments.doorCloses);
export const lampAt = (seconds) => passage(seconds, ...moments.lightGoesOn);

/** The hall behind the door; whoever stands in it is drawn between this and the leaf. */
export function drawHall(scene) {
  const wall = linear(scene, 'hall', [
    [0, '#ffdf9c'],
    [0.7, '#f9bd78'],
    [1, '#d98f5f'],
  ]);
  return (
    rect(left, top, width, height, wall) +
    path(`M${left} ${bottom} L${left + 15} ${bottom - 19} H${right - 15} L${right} ${bottom} Z`, '#a9694e') +
    path(
      `M${left} ${top} L${left + 15} ${top + 12} V${bottom - 19} L${left} ${bottom} Z`,
      '#e9a468',
      'opacity="0.7"',
    ) +
    path(
      `M${right} ${top} L${right - 15} ${top + 12} V${bottom - 19} L${right} ${bottom} Z`,
      '#c98355',
      'opacity="0.6"',
    ) +
    rect(242, 236, 17, 22, '#8f5a45') +
    rect(244, 238, 13, 18, '#fff1d4') +
    path('M244 256 l5 -8 l4 5 l2 -3 l2 6 Z', '#7aa38a')
  );
}

/** The leaf, hinged on the left and opening inwards. */
export function drawLeaf(openness) {
  const turn = (openness * 82 * Math.PI) / 180;
  const far = 1 / (1 + 0.3 * Math.sin(turn));
  const point = (u, v) => {
    const depth = 1 + (far - 1) * u;
    const middle = (top + bottom) / 2 - 6;
    const y = top + v * height;
    return `${written(left + u * width * Math.cos(turn))} ${written(middle + (y - middle) * depth)}`;
  };
  const patch = (u1, v1, u2, v2, fill, rest) =>
    path(`M${point(u1, v1)} L${point(u2, v1)} L${point(u2, v2)} L${point(u1, v2)} Z`, fill, rest);
  const panels = [
    [0.14, 0.06, 0.44, 0.4],
    [0.56, 0.06, 0.86, 0.4],
    [0.14, 0.56, 0.44, 0.92],
    [0.56, 0.56, 0.86, 0.92],
  ].map(
    ([u1, v1, u2, v2]) => patch(u1, v1, u2, v2, '#174a49') + patch(u1 + 0.025, v1 + 0.014, u2, v2, '#2f7e77'),
  );
  const [knobX, knobY] = point(0.9, 0.52).split(' ');
  const shade = Math.sin(turn) * 0.45;
  return (
    patch(0, 0, 1, 1, '#256a66') +
    panels.join('') +
    patch(0.3, 0.455, 0.7, 0.495, '#d9b978') +
    circle(knobX, knobY, 2.8, '#f0d08a') +
    patch(0, 0, 1, 1, '#1c1230', `opacity="${written(shade)}"`) +
    patch(0.985, 0, 1, 1, '#ffe3ad', `opacity="${written(Math.sin(turn) * 0.8)}"`)
  );
}

/** The window over the door and the lamp before it. */
export function drawLamp(scene, brightness) {
  const glow = radial(scene, 'lamp-glow', [
    [0, '#fff3c4', 0.85],
    [0.3, '#ffdf95', 0.42],
    [1, '#ffcf7a', 0],
  ]);
  const pane = (fill, opacity) => rect(left, 180, width, 20, fill, `opacity="${opacity}"`);
  const bars = [left + width / 3, left + (2 * width) / 3].map((x) =>
    rect(written(x - 1.2), 180, 2.4, 20, '#fbf0df'),
  );
  const lantern =
    stroke('M250 170 V177', '#2f2740', 2) +
    path('M242 182 L245 177 H255 L258 182 Z', '#2f2740') +
    path('M243 182 H257 L255 198 H245 Z', '#8d84a3') +
    path('M243 182 H257 L255 198 H245 Z', '#fff2bf', `opacity="${written(brightness)}"`) +
    stroke('M243 182 H257 L255 198 H245 Z M250 182 V198', '#2f2740', 1.4);
  return (
    rect(left - 2, 178, width + 4, 24, '#3c2c40') +
    pane('#6d6894', 1) +
    pane('#ffd27f', written(brightness)) +
    bars.join('') +
    circle(250, 190, 92, glow, `opacity="${written(brightness)}"`) +
    lantern
  );
}

/** The light that falls out onto step and pavement, from the lamp and through the open door. */
export function drawSpill(scene, brightness, openness) {
  const pool = radial(scene, 'pool', [
    [0, '#ffe2a0', 0.5],
    [1, '#ffd48a', 0],
  ]);
  const fan = linear(scene, 'fan', [
    [0, '#ffd994', 0.75],
    [1, '#ffd994', 0],
  ]);
  const wide = width * openness;
  return (
    ellipse(250, 376, 124, 28, pool, `opacity="${written(brightness)}"`) +
    path(
      `M${written(right - wide)} 350 H${right} L${right + 26} 404 H${written(right - wide * 1.5 - 8)} Z`,
      fan,
      `opacity="${written(openness * 0.8)}"`,
    )
  );
}
