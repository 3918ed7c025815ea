import { drawDog, drawPerson, drawRider } from './people.mjs';
import { stroke } from './scene.mjs';
import { drawBicycle, drawBus, drawCar } from './street-vehicles.mjs';

export function placeTraffic(scene) {
  scene.place('bus', drawBus(scene, { x: 296, y: 700, scale: 1 }));
  scene.place(
    'car',
    drawCar(scene, 'taxi', {
      x: 1216,
      y: 698,
      scale: 0.84,
      facing: -1,
      body: '#f3b63a',
      bodyDark: '#c07f1f',
      bodyLight: '#ffd778',
      isTaxi: true,
    }),
  );
}

export function placeWalkers(scene) {
  scene.place(
    'person',
    drawPerson({
      x: 752,
      y: 602,
      heightPx: 122,
      isWalking: false,
      hair: '#c9c4c2',
      hairStyle: 'grey',
      coat: '#58708c',
      legs: '#3c3f52',
      skin: '#edc3a3',
      hat: '#6b4f3a',
    }),
  );
  scene.place(
    'person',
    drawPerson({
      x: 1074,
      y: 604,
      heightPx: 126,
      hair: '#2b1d1a',
      coat: '#3f8f83',
      legs: '#30334a',
      skin: '#b87a55',
      bag: { kind: 'backpack', colour: '#e0813d' },
    }),
  );
  scene.paint(stroke('M1088 547 Q1128 570 1161 577', '#5a3a2c', 2));
  scene.place('dog', drawDog({ x: 1140, y: 606, scale: 0.62, facing: 1, coat: '#d99b57', patch: '#8f5a30' }));
  scene.place(
    'person',
    drawPerson({
      x: 918,
      y: 700,
      heightPx: 152,
      hair: '#3a241c',
      hairStyle: 'tail',
      coat: '#e0564f',
      legs: '#e9b893',
      skin: '#f0c19d',
      dress: true,
      shoes: '#fff4e6',
      bag: { kind: 'tote', colour: '#f2d39b' },
    }),
  );
  scene.place(
    'person',
    drawPerson({
      x: 966,
      y: 703,
      heightPx: 98,
      hair: '#3a241c',
      coat: '#f4c542',
      legs: '#3e5f9a',
      skin: '#f0c19d',
      shoes: '#d1495b',
    }),
  );
  scene.place(
    'person',
    drawPerson({
      x: 1016,
      y: 764,
      heightPx: 176,
      facing: -1,
      hair: '#1f1a22',
      coat: '#34466f',
      legs: '#6f6257',
      skin: '#d69d74',
      bag: { kind: 'tote', colour: '#7b4a32' },
    }),
  );
  scene.place(
    'car',
    drawCar(scene, 'car', {
      x: 600,
      y: 806,
      scale: 1.1,
      body: '#3f83c4',
      bodyDark: '#27527f',
      bodyLight: '#8fc3ec',
    }),
  );
  scene.place('bicycle', drawBicycle({ x: 212, y: 806, scale: 0.98, frame: '#1f9d8b' }));
  scene.place(
    'person',
    drawRider({
      x: 212,
      y: 806,
      scale: 0.98,
      skin: '#e0a77e',
      coat: '#f28f3b',
      legs: '#3a4668',
      helmet: '#f4f1ea',
    }),
  );
}
