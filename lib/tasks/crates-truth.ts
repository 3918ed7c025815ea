// Written by scripts/draw-samples.mjs from the scenes it draws: change those and run `npm run samples`.
import type { CratesTruth } from './space-truth';

export const cratesTruth: CratesTruth = {
  width: 1024,
  height: 1024,
  signature:
    'd1d7d9d0d6d8d1d7d9d0d6d8d0d6d8d0d6d8d0d6d8d1d7d9d0d6d8d1d7d9d0d6d8d1d7d9d7dbdbd5d9dad5dad9d4d9d8d4d9d9d5d9d9d6dadad6dbdad5d9d9d7dbdad5dadad7dbdbdcdedbdddfdce6e4e1e4e3e0e6e4e1e2e2dfdadcdadcdddadce0dfdcdfdedbdcd9dcdedbe7e7e2d3d9d6a7bcbea8bdbea4b9bbbdc7c5e8e7e2e1e4e0d9d2c3e0dacde2e5e2e4e4dfd8d6cfa2b5b73274863e7c8c276b7d5f8186e0ddd7bcb3a4aa8252cca16ccfc7bad1d2ceada899b0a286ae9d7a978869647a74748583b2b0a5998c76946c40b48146aa977eaaa8a0a49e8fb29f84c49e709a7d5a9d907ea49a8fad6158bf574faa7c70a09f91a39c90a49e92958f83938f84928e83938f84959085938e829c7166a26e62958175949185968f83958f83',
  cuboids: [
    {
      kind: 'container',
      numbers: [-1.55, 0.65, 7.4, 2.3, 1.9, 1.5, 0, 0.06, 0],
      box: [148, 470, 481, 733],
      point: [378, 575],
    },
    {
      kind: 'wooden-crate',
      numbers: [1.75, 1.05, 6.3, 1.15, 1.1, 1.15, 0, -0.14, 0],
      box: [644, 577, 883, 769],
      point: [750, 678],
    },
    {
      kind: 'cardboard-box',
      numbers: [1.72, 0.15, 6.25, 0.85, 0.7, 0.7, 0, -0.05, 0],
      box: [681, 481, 838, 589],
      point: [779, 534],
    },
    {
      kind: 'cardboard-box',
      numbers: [-1.3, 1.225, 4.5, 0.9, 0.75, 0.8, 0, 0.17, 0],
      box: [129, 660, 377, 874],
      point: [260, 767],
    },
    {
      kind: 'toolbox',
      numbers: [0.42, 1.39, 3.6, 0.75, 0.42, 0.4, 0, -0.09, 0],
      box: [512, 780, 724, 942],
      point: [588, 862],
    },
  ],
};
