import { bikePlaces, drawCargoBike } from './clip-bike.mjs';
import { drawCat } from './clip-cat.mjs';
import { bikeAt, courierAt, parcelHolder, parcelInArms, stowedAt } from './clip-courier.mjs';
import { drawHall, drawLamp, drawLeaf, drawSpill, lampAt, opennessAt } from './clip-door.mjs';
import { drawCourier } from './clip-figure.mjs';
import { written } from './clip-motion.mjs';
import { drawParcel } from './clip-parcel.mjs';
import { film, moments, scaleAt, stage } from './clip-plan.mjs';
import { drawResident, isResidentSeen } from './clip-resident.mjs';
import { blur, createScene, ellipse, radial } from './scene.mjs';

const courierLook = {
  skin: '#c98f68',
  skinDark: '#a8714f',
  hair: '#2d1f24',
  coat: '#ef6a3c',
  coatArm: '#f78450',
  coatDark: '#bf4a31',
  coatLight: '#ffe9b8',
  trousers: '#38456b',
  trousersDark: '#29314f',
  shoe: '#f4ece0',
  shoeDark: '#b9aeb6',
  helmet: '#f7f3ec',
  helmetDark: '#c4bccb',
};

/** All that moves, at `seconds`, on nothing: it is laid over the set of `drawClipSet`. */
export function drawClipFrame(seconds) {
  const scene = createScene(film.width, film.height);
  const [lamp, openness] = [lampAt(seconds), opennessAt(seconds)];
  const holder = parcelHolder(seconds);
  const courier = courierAt(seconds);
  scene.paint(drawCat(seconds, courier.root) + drawLamp(scene, lamp) + drawHall(scene));
  const isSeen = isResidentSeen(seconds);
  const resident = isSeen ? drawResident(seconds, drawParcel()) : '';
  const isOut = seconds > moments.comesOut[1] - 0.2 && seconds < moments.goesIn[0] + 0.2;
  scene.paint(
    isOut
      ? drawLeaf(openness) + drawSpill(scene, lamp, openness) + resident
      : resident + drawLeaf(openness) + drawSpill(scene, lamp, openness),
  );
  if (holder === 'step')
    scene.paint(standing(stage.parcelX, stage.doorstepY, scaleAt(362), -1, drawParcel()));
  paintRider(scene, seconds, courier, holder);
  return scene;
}

function paintRider(scene, seconds, courier, holder) {
  const bike = bikeAt(seconds);
  const scale = scaleAt(stage.bikeY);
  const isRolling = seconds < moments.getsOff[0] || seconds > moments.ridesAway[0];
  const inBox = holder === 'box' ? place(stowedAt, drawParcel()) : '';
  const parts = drawCargoBike({ ...bike, isParked: !courier.isAstride, parcel: inBox });
  const figure = drawCourier(courier.stance, courierLook);
  const load = holder === 'courier' ? place(parcelInArms(courier.stance), drawParcel()) : '';
  const onCourier = (...fragments) =>
    standing(...courier.root, scaleAt(courier.root[1]), courier.facing, ...fragments);
  const onBike = (...fragments) => standing(bike.x, stage.bikeY, scale, -1, ...fragments);
  const soft = blur(scene, 'soft-shadow', 2.4);
  const shadow = (x, y, rx, ry) =>
    ellipse(written(x), written(y), rx, ry, '#1d1430', `opacity="0.42" filter="${soft}"`);
  scene.paint(shadow(bike.x - 71, stage.bikeY + 1, 98, 6));
  if (!courier.isAstride) scene.paint(shadow(courier.root[0] + 2, courier.root[1] + 1, 22, 4.6));
  scene.paint(
    courier.isAstride
      ? onBike(parts.behind) +
          onCourier(figure.farLimbs) +
          onBike(parts.body) +
          onCourier(figure.body) +
          onBike(parts.pedal) +
          onCourier(figure.nearLeg, figure.nearArm)
      : onCourier(figure.farLimbs, figure.nearLeg, figure.body, load, figure.nearArm) +
          onBike(parts.behind, parts.body, parts.pedal),
  );
  if (isRolling) scene.paint(onBike(headlight(scene)));
}

function headlight(scene) {
  const beam = radial(scene, 'beam', [
    [0, '#fff6cf', 0.9],
    [0.25, '#ffeeb0', 0.4],
    [1, '#ffeeb0', 0],
  ]);
  return ellipse(bikePlaces.front.x - 8, -70, 26, 26, beam);
}

const place = ([x, y], fragment) => `<g transform="translate(${written(x)} ${written(y)})">${fragment}</g>`;

/** Something drawn in centimetres, standing at (x, y) of the picture; while it turns round it is never flat. */
function standing(x, y, scale, facing, ...fragments) {
  const width = Math.sign(facing || 1) * Math.max(0.6, Math.abs(facing)) * scale;
  return `<g transform="translate(${written(x)} ${written(y)}) scale(${width.toFixed(4)} ${scale.toFixed(4)})">${fragments.join('')}</g>`;
}
