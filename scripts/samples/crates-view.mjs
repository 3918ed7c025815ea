/** How far a view of 60 degrees reaches to both sides at a distance of one. */
const reach = 2 * Math.tan(Math.PI / 6);
const halves = [-0.5, 0.5];

/** Where a point in space is seen on a square picture, in pixels. */
export function projected([x, y, z], sidePx) {
  const focal = sidePx / reach;
  return [(focal * x) / z + sidePx / 2, (focal * y) / z + sidePx / 2].map((value) =>
    Number(value.toFixed(1)),
  );
}

/** The eight corners of [x, y, z, wide, tall, deep, roll, pitch, yaw], of whose angles only pitch is used. */
export function cornersOf(numbers) {
  return halves.flatMap((x) => halves.flatMap((y) => halves.map((z) => cornerOf(numbers, [x, y, z]))));
}

function cornerOf([x, y, z, wide, tall, deep, , turn], [along, down, ahead]) {
  const [right, forward] = [along * wide, ahead * deep];
  const [cosine, sine] = [Math.cos(turn * Math.PI), Math.sin(turn * Math.PI)];
  return [x + right * cosine + forward * sine, y + down * tall, z + forward * cosine - right * sine];
}

const faces = [
  {
    name: 'top',
    places: [
      [-1, -1, 1],
      [1, -1, 1],
      [1, -1, -1],
      [-1, -1, -1],
    ],
  },
  {
    name: 'side',
    places: [
      [-1, -1, 1],
      [-1, -1, -1],
      [-1, 1, -1],
      [-1, 1, 1],
    ],
  },
  {
    name: 'side',
    places: [
      [1, -1, -1],
      [1, -1, 1],
      [1, 1, 1],
      [1, 1, -1],
    ],
  },
  {
    name: 'front',
    places: [
      [-1, -1, -1],
      [1, -1, -1],
      [1, 1, -1],
      [-1, 1, -1],
    ],
  },
];

/** The sides that face the camera, each by its corners in turn. */
export function facesSeen(numbers) {
  const middle = numbers.slice(0, 3);
  return faces
    .map(({ name, places }) => ({
      name,
      corners: places.map((place) =>
        cornerOf(
          numbers,
          place.map((part) => part / 2),
        ),
      ),
    }))
    .filter(({ corners }) => {
      const centre = [0, 1, 2].map((axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / 4);
      const outwards = centre.map((value, axis) => value - middle[axis]);
      return outwards.reduce((sum, value, axis) => sum + value * centre[axis], 0) < 0;
    });
}
