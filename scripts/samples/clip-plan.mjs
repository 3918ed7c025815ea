/** The film: its size, when everything happens (in seconds), and the sentences that say so. */

export const film = { width: 768, height: 480, framesPerSecond: 15, durationSeconds: 15 };

/** When each movement begins and ends. The animation and the truth are both made from these. */
export const moments = {
  ridesUp: [0, 2.95],
  getsOff: [3, 3.75],
  stepsToBox: [3.7, 4.1],
  takesParcel: [4.05, 4.65],
  walksToDoor: [4.65, 6.05],
  putsDown: [6.05, 6.5],
  straightensUp: [6.55, 6.9],
  stepsToBell: [6.85, 7.2],
  reachesForBell: [7.1, 7.4],
  letsGoOfBell: [7.65, 7.9],
  lightGoesOn: [7.45, 7.6],
  stepsBack: [7.85, 8.3],
  doorOpens: [8, 8.5],
  comesOut: [8.3, 8.95],
  bendsDown: [9, 9.4],
  liftsParcel: [9.45, 9.85],
  greets: [8.75, 9.9],
  goesIn: [9.95, 10.55],
  doorCloses: [10.4, 10.85],
  turnsAway: [10.65, 10.9],
  walksBack: [10.9, 12.25],
  turnsToBike: [12.15, 12.4],
  getsOn: [12.35, 13],
  ridesAway: [12.95, 15],
};

/** Each event runs from the first of its moments to the last, in whole seconds. */
const plot = [
  {
    first: 'ridesUp',
    last: 'ridesUp',
    event: {
      en: 'A courier rides up on a cargo bike and stops in front of the house.',
      'zh-CN': '一名快递员骑着货运自行车驶来，停在房子门前。',
      'zh-TW': '一名快遞員騎著載貨單車過來，停在房子門前。',
    },
  },
  {
    first: 'getsOff',
    last: 'walksToDoor',
    event: {
      en: 'The courier gets off, takes a parcel out of the cargo box and carries it to the door.',
      'zh-CN': '快递员下车，从货箱里取出一个包裹，抱着走到门口。',
      'zh-TW': '快遞員下車，從貨箱裡取出一個包裹，抱著走到門口。',
    },
  },
  {
    first: 'putsDown',
    last: 'letsGoOfBell',
    event: {
      en: 'The courier puts the parcel down on the doorstep and rings the bell; the light over the door goes on.',
      'zh-CN': '快递员把包裹放在门前台阶上，按响门铃，门上方的灯亮了。',
      'zh-TW': '快遞員把包裹放在門前臺階上，按下門鈴，門上方的燈亮了。',
    },
  },
  {
    first: 'doorOpens',
    last: 'doorCloses',
    event: {
      en: 'The door opens; a resident picks up the parcel, goes back inside and closes the door.',
      'zh-CN': '门开了，一位住户拿起包裹，回到屋里并关上门。',
      'zh-TW': '門開了，一位住戶拿起包裹，回到屋內並關上門。',
    },
  },
  {
    first: 'walksBack',
    last: 'ridesAway',
    event: {
      en: 'The courier walks back to the bike, gets on and rides away.',
      'zh-CN': '快递员走回自行车旁，骑上车离开。',
      'zh-TW': '快遞員走回單車旁，騎上車離開。',
    },
  },
];

export const events = plot.map(({ first, last, event }) => ({
  startSeconds: Math.round(moments[first][0]),
  endSeconds: Math.round(moments[last][1]),
  event,
}));

export const summary = {
  en: 'A courier on a cargo bike delivers a parcel to a house in the evening: he leaves it on the doorstep, rings the bell and rides on. A resident comes to the door and takes the parcel inside.',
  'zh-CN':
    '傍晚，一名快递员骑着货运自行车把包裹送到一户人家：他把包裹放在门口，按响门铃，随后骑车离开。一位住户开门，把包裹拿进了屋。',
  'zh-TW':
    '傍晚，一名快遞員騎著載貨單車把包裹送到一戶人家：他把包裹放在門口，按下門鈴，隨後騎車離開。一位住戶開門，把包裹拿進了屋。',
};

/** Heights from the top and places from the left, in pixels, that the parts of the scene share. */
export const stage = {
  groundY: 356,
  kerbY: 408,
  roadY: 418,
  bikeY: 444,
  besideBikeY: 434,
  doorstepY: 351,
  houseRight: 512,
  door: { left: 218, right: 282, top: 206, bottom: 349 },
  bell: [300, 268],
  parcelX: 270,
  rearHubX: 548,
  atDoor: [322, 368],
  boxSideX: 482,
  atBell: [337, 371],
  waitsAt: [358, 377],
};

/** Pixels of a centimetre at a height of the picture: what stands further back is smaller. */
export const scaleAt = (y) => 0.72 + ((y - 362) / 84) * 0.08;
