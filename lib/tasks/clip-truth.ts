// Written by scripts/draw-samples.mjs from the scenes it draws: change those and run `npm run samples`.
import type { VideoTruth } from './video-truth';

export const clipTruth: VideoTruth = {
  width: 768,
  height: 480,
  durationSeconds: 15,
  framesPerSecond: 15,
  byteLength: 0,
  sha256: '',
  events: [
    {
      startSeconds: 0,
      endSeconds: 3,
      event: {
        en: 'A courier rides up on a cargo bike and stops in front of the house.',
        'zh-CN': '一名快递员骑着货运自行车驶来，停在房子门前。',
        'zh-TW': '一名快遞員騎著載貨單車過來，停在房子門前。',
      },
    },
    {
      startSeconds: 3,
      endSeconds: 6,
      event: {
        en: 'The courier gets off, takes a parcel out of the cargo box and carries it to the door.',
        'zh-CN': '快递员下车，从货箱里取出一个包裹，抱着走到门口。',
        'zh-TW': '快遞員下車，從貨箱裡取出一個包裹，抱著走到門口。',
      },
    },
    {
      startSeconds: 6,
      endSeconds: 8,
      event: {
        en: 'The courier puts the parcel down on the doorstep and rings the bell; the light over the door goes on.',
        'zh-CN': '快递员把包裹放在门前台阶上，按响门铃，门上方的灯亮了。',
        'zh-TW': '快遞員把包裹放在門前臺階上，按下門鈴，門上方的燈亮了。',
      },
    },
    {
      startSeconds: 8,
      endSeconds: 11,
      event: {
        en: 'The door opens; a resident picks up the parcel, goes back inside and closes the door.',
        'zh-CN': '门开了，一位住户拿起包裹，回到屋里并关上门。',
        'zh-TW': '門開了，一位住戶拿起包裹，回到屋內並關上門。',
      },
    },
    {
      startSeconds: 11,
      endSeconds: 15,
      event: {
        en: 'The courier walks back to the bike, gets on and rides away.',
        'zh-CN': '快递员走回自行车旁，骑上车离开。',
        'zh-TW': '快遞員走回單車旁，騎上車離開。',
      },
    },
  ],
  summary: {
    en: 'A courier on a cargo bike delivers a parcel to a house in the evening: he leaves it on the doorstep, rings the bell and rides on. A resident comes to the door and takes the parcel inside.',
    'zh-CN':
      '傍晚，一名快递员骑着货运自行车把包裹送到一户人家：他把包裹放在门口，按响门铃，随后骑车离开。一位住户开门，把包裹拿进了屋。',
    'zh-TW':
      '傍晚，一名快遞員騎著載貨單車把包裹送到一戶人家：他把包裹放在門口，按下門鈴，隨後騎車離開。一位住戶開門，把包裹拿進了屋。',
  },
  signatures: [],
};
