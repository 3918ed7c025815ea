import { at, blur, createScene, ellipse, group, linear, path, rect } from './scene.mjs';
import { placeFlowers } from './table-flowers.mjs';
import {
  drawAsparagus,
  drawBreadSlice,
  drawButter,
  drawCucumber,
  drawFish,
  drawLemonSlice,
  drawLoaf,
  drawRoll,
  drawSalad,
  drawTomato,
} from './table-food.mjs';
import { drawFork, drawKnife, drawNapkin, drawPlate, drawSpoon } from './table-place-setting.mjs';
import { paintRoom, paintTableTop } from './table-room.mjs';
import { drawBasket, drawBowl, drawCandle, drawShaker, drawTumbler, drawWineGlass } from './table-ware.mjs';

/** A table laid for one beside a window; the light falls in from the left. */
export function drawTable() {
  const scene = createScene(1280, 832);
  blur(scene, 'soft-9', 9);
  blur(scene, 'soft-5', 5);
  blur(scene, 'room', 5);
  paintRoom(scene);
  paintTableTop(scene);
  placeBackRow(scene);
  placeDrinks(scene);
  placeSetting(scene);
  paintLight(scene);
  return scene;
}

const shadow = (cx, cy, rx, ry, opacity = 0.4) =>
  ellipse(cx, cy, rx, ry, '#3a1f14', `opacity="${opacity}" filter="url(#soft-9)"`);

function placeBackRow(scene) {
  scene.paint(
    shadow(196, 470, 128, 26) +
      shadow(606, 424, 92, 18) +
      shadow(800, 430, 66, 13, 0.32) +
      shadow(1118, 462, 150, 28) +
      shadow(448, 426, 34, 9, 0.32) +
      shadow(500, 442, 34, 9, 0.32),
  );
  scene.place('bowl', at(160, 384, 0.98, drawBowl(scene)));
  scene.place('salad', at(160, 376, 0.98, drawSalad()));
  for (const [x, y] of [
    [112, 366],
    [186, 350],
    [218, 380],
  ])
    scene.place('tomato', at(x, y, 0.95, drawTomato(scene)));
  scene.paint(
    at(150, 386, 1, drawCucumber()) + at(74, 382, 1, drawCucumber()) + at(236, 362, 0.9, drawCucumber()),
  );
  placeFlowers(scene);
  scene.place('candle', at(772, 430, 1, drawCandle(scene)));
  scene.place(
    'salt-shaker',
    at(428, 428, 0.8, drawShaker(scene, 'salt', { cap: '#c9ced6', body: '#e9e4de' })),
  );
  scene.place(
    'pepper-shaker',
    at(478, 444, 0.84, drawShaker(scene, 'pepper', { cap: '#5a4a44', body: '#8f7a6c' })),
  );
  placeBread(scene);
}

function placeBread(scene) {
  scene.paint(
    path('M930 378 Q1000 330 1092 344 Q1180 326 1236 372 Q1180 400 1086 404 Q984 404 930 378 Z', '#f4ead6') +
      path('M930 378 Q984 404 1086 404 l-10 20 Q990 410 930 378 Z', '#d8c8ac'),
  );
  scene.place('bread', group('translate(1060 338) rotate(-14)', drawLoaf(scene)));
  scene.place('bread', at(1146, 362, 0.92, drawRoll(scene)));
  scene.place('bread', at(1006, 372, 0.86, drawRoll(scene)));
  scene.place('bread-basket', at(1084, 408, 1, drawBasket(scene)));
}

function placeDrinks(scene) {
  scene.paint(
    shadow(958, 545, 84, 15, 0.34) +
      shadow(1106, 606, 66, 16, 0.34) +
      path('M930 540 q90 4 150 30 q-60 6 -150 -18 Z', '#8e1f3b', 'opacity="0.2" filter="url(#soft-5)"'),
  );
  scene.place('wine-glass', at(918, 540, 1, drawWineGlass(scene)));
  scene.place('glass', at(1072, 606, 1, drawTumbler(scene)));
}

function placeSetting(scene) {
  scene.paint(shadow(330, 528, 130, 40));
  scene.place(
    'plate',
    at(312, 512, 1, drawPlate(scene, 'side', { radiusPx: 122, flatness: 0.44, rim: '#c98d6a' })),
  );
  scene.place('bread', group('translate(296 502) rotate(-8) scale(1 0.8)', drawBreadSlice()));
  scene.place('butter', at(372, 506, 0.95, drawButter()));
  scene.paint(
    group(
      'translate(268 694) skewX(-20) scale(1 0.5)',
      rect(-70, -164, 180, 356, '#3a1f14', 'rx="8" opacity="0.38" filter="url(#soft-9)"'),
    ),
  );
  scene.place('napkin', group('translate(258 686) skewX(-20) scale(0.98 0.5)', drawNapkin(scene)));
  scene.paint(
    group(
      'translate(266 688) skewX(-20) scale(1 0.53)',
      rect(-10, -160, 24, 322, '#1e3a30', 'rx="10" opacity="0.45" filter="url(#soft-5)"'),
    ),
  );
  scene.place('fork', group('translate(256 682) skewX(-20) scale(1.05 0.53)', drawFork(scene)));
  scene.paint(shadow(660, 668, 236, 104, 0.46));
  scene.place('plate', at(634, 640, 1, drawPlate(scene, 'main', { radiusPx: 232, flatness: 0.5 })));
  placeMeal(scene);
  scene.paint(
    group(
      'translate(936 698) skewX(17) scale(1 0.53)',
      rect(-14, -160, 30, 324, '#3a1f14', 'rx="12" opacity="0.4" filter="url(#soft-5)"') +
        rect(68, -160, 34, 324, '#3a1f14', 'rx="12" opacity="0.4" filter="url(#soft-5)"'),
    ),
  );
  scene.place('knife', group('translate(926 692) skewX(17) scale(1.1 0.53)', drawKnife(scene)));
  scene.place('spoon', group('translate(1004 694) skewX(20) scale(1.1 0.53)', drawSpoon(scene)));
}

function placeMeal(scene) {
  scene.paint(
    ellipse(636, 664, 128, 44, '#e9c66b', 'opacity="0.5"') +
      ellipse(652, 660, 104, 34, '#f2d98b', 'opacity="0.6"'),
  );
  scene.place('asparagus', group('translate(640 602) rotate(-4) scale(1.08)', drawAsparagus()));
  scene.paint(ellipse(640, 676, 102, 24, '#7a4a20', 'opacity="0.3" filter="url(#soft-5)"'));
  scene.place('salmon', at(626, 652, 0.98, drawFish(scene)));
  scene.place('lemon-slice', at(740, 672, 0.92, drawLemonSlice()));
  scene.place('lemon-slice', at(712, 694, 0.92, drawLemonSlice()));
  for (const [x, y] of [
    [520, 634],
    [536, 606],
    [506, 662],
  ])
    scene.place('tomato', at(x, y, 0.86, drawTomato(scene)));
}

function paintLight(scene) {
  const warmth = linear(
    scene,
    'warmth',
    [
      [0, '#fff0c4', 0.26],
      [0.5, '#fff0c4', 0],
      [1, '#2a1420', 0.26],
    ],
    { x2: 1, y2: 0.8 },
  );
  scene.paint(rect(0, 0, 1280, 832, warmth));
}
