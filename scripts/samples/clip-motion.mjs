/** Motion: eased passages of time, blends of poses, and limbs of two bones. Times are in seconds. */

const clamp = (value) => Math.min(1, Math.max(0, value));

export const smooth = (part) => part * part * (3 - 2 * part);

/** How much of the time from `from` to `to` has passed at `seconds`: 0 before, 1 after, gently in between. */
export const passage = (seconds, from, to, ease = smooth) => ease(clamp((seconds - from) / (to - from)));

/** Up in the first passage, down in the second. */
export const swell = (seconds, up, down) => passage(seconds, ...up) - passage(seconds, ...down);

/** Numbers, arrays and objects of the same shape, mixed part by part. */
export function blend(one, other, part) {
  if (typeof one === 'number') return one + (other - one) * part;
  if (Array.isArray(one)) return one.map((value, index) => blend(value, other[index], part));
  return Object.fromEntries(Object.keys(one).map((key) => [key, blend(one[key], other[key], part)]));
}

/** The value at `seconds` on a track of [time, value], each passage eased. */
export function along(track, seconds) {
  const next = track.findIndex(([time]) => time > seconds);
  if (next === 0) return track[0][1];
  if (next < 0) return track.at(-1)[1];
  const [[from, one], [to, other]] = [track[next - 1], track[next]];
  return blend(one, other, passage(seconds, from, to));
}

/**
 * The joint between `from` and `to` of a limb of two bones; `side` 1 bends it clockwise of the straight line, -1 the
 * other way. Too far a target is reached for with a straight limb. Returns joint and end.
 */
export function bendLimb([x1, y1], [x2, y2], upper, lower, side) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const wanted = Math.hypot(dx, dy) || 1;
  const distance = Math.min(wanted, (upper + lower) * 0.999);
  const [ux, uy] = [dx / wanted, dy / wanted];
  const reach = (upper ** 2 - lower ** 2 + distance ** 2) / (2 * distance);
  const rise = Math.sqrt(Math.max(0, upper ** 2 - reach ** 2)) * side;
  return {
    joint: [x1 + ux * reach + uy * rise, y1 + uy * reach - ux * rise],
    end: [x1 + ux * distance, y1 + uy * distance],
  };
}

export const written = (value) => Number(value.toFixed(2));

/** A limb's bone: round at both ends, with its own thickness at each. */
export function bone([x1, y1], [x2, y2], r1, r2, fill) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length];
  const at = (x, y) => `${written(x)} ${written(y)}`;
  const side = `M${at(x1 + nx * r1, y1 + ny * r1)} L${at(x2 + nx * r2, y2 + ny * r2)}`;
  const end = `A${r2} ${r2} 0 0 0 ${at(x2 - nx * r2, y2 - ny * r2)}`;
  const back = `L${at(x1 - nx * r1, y1 - ny * r1)} A${r1} ${r1} 0 0 0 ${at(x1 + nx * r1, y1 + ny * r1)} Z`;
  return `<path d="${side} ${end} ${back}" fill="${fill}"/>`;
}
