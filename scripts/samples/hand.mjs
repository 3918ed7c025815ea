/** Strokes as a hand draws them: a little bowed, a little past the corner, never twice the same. */
export function createHand(sheet, dice, { colour, widthPx }) {
  const pen = {
    line(from, to, rest = '', width = widthPx) {
      sheet.draw(drawn(from, to, dice), colour, width, rest);
    },
    polyline(points, rest = '') {
      points.slice(1).forEach((point, index) => {
        pen.line(points[index], point, rest);
      });
    },
    box(x, y, width, height, rest = '') {
      const over = () => dice(0, 5);
      pen.line([x - over(), y + dice(-1.5, 1.5)], [x + width + over(), y + dice(-1.5, 1.5)], rest);
      pen.line([x + width, y - over()], [x + width + dice(-1.5, 1.5), y + height + over()], rest);
      pen.line([x + width + over(), y + height], [x - over(), y + height + dice(-1.5, 1.5)], rest);
      pen.line([x, y + height + over()], [x + dice(-1.5, 1.5), y - over()], rest);
    },
    /** The sign for a picture: a box crossed out. */
    picture(x, y, width, height) {
      pen.box(x, y, width, height);
      pen.line([x + 3, y + 3], [x + width - 3, y + height - 3], 'opacity="0.7"', widthPx * 0.7);
      pen.line([x + width - 3, y + 3], [x + 3, y + height - 3], 'opacity="0.7"', widthPx * 0.7);
    },
    /** A wave that stands for a line of text. */
    scribble(x, y, length) {
      const points = Array.from({ length: Math.floor(length / 7) }, (_, index) => [
        x + index * 7,
        y + (index % 2 ? dice(3, 5.5) : dice(-5.5, -3)),
      ]);
      sheet.draw(rounded(points), colour, widthPx * 0.75, 'opacity="0.72"');
    },
    ring(cx, cy, r, rest = '') {
      const start = dice(0, 6);
      const points = Array.from({ length: 27 }, (_, index) => {
        const turn = start + (index / 25) * Math.PI * 2;
        const reach = r * dice(0.95, 1.05);
        return [cx + Math.cos(turn) * reach, cy + Math.sin(turn) * reach];
      });
      sheet.draw(rounded(points), colour, widthPx * 0.85, rest);
    },
    /** A curved arrow by way of a point between its ends. */
    arrow(from, by, to) {
      const points = Array.from({ length: 21 }, (_, index) => bezier(from, by, to, index / 20));
      sheet.draw(points, colour, widthPx);
      const back = Math.atan2(by[1] - to[1], by[0] - to[0]);
      for (const turn of [-0.5, 0.5])
        sheet.draw(
          [to, [to[0] + Math.cos(back + turn) * 16, to[1] + Math.sin(back + turn) * 16]],
          colour,
          widthPx,
        );
    },
  };
  return pen;
}

const bezier = (from, by, to, t) =>
  [0, 1].map((axis) => from[axis] * (1 - t) ** 2 + by[axis] * 2 * t * (1 - t) + to[axis] * t ** 2);

function drawn([x1, y1], [x2, y2], dice) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [nx, ny] = [-(y2 - y1) / (length || 1), (x2 - x1) / (length || 1)];
  const bow = dice(-1, 1) * Math.min(3.2, length * 0.012);
  const [phase, waves, reach] = [dice(0, 6), length / 70, Math.min(0.9, length * 0.01)];
  const count = Math.max(2, Math.ceil(length / 12));
  return Array.from({ length: count + 1 }, (_, index) => {
    const t = index / count;
    const off = bow * Math.sin(t * Math.PI) + reach * Math.sin(phase + t * waves * 2);
    return [x1 + (x2 - x1) * t + nx * off, y1 + (y2 - y1) * t + ny * off];
  });
}

/** Corner cutting after Chaikin, twice: a polyline as a soft curve. */
function rounded(points, times = 2) {
  if (times === 0) return points;
  const cut = points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index];
    return [
      [fromX * 0.75 + x * 0.25, fromY * 0.75 + y * 0.25],
      [fromX * 0.25 + x * 0.75, fromY * 0.25 + y * 0.75],
    ];
  });
  return rounded([points[0], ...cut, points.at(-1)], times - 1);
}
