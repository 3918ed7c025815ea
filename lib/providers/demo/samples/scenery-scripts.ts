import 'server-only';
import type { SampleScript } from './sample-script';

/** What is said of the night on the lake and of the boxes in the store room, written beside the drawings. */
export const sceneryScripts: Readonly<Record<'lake' | 'crates', SampleScript>> = {
  lake: {
    description: {
      en: 'A lake at night under a full moon, drawn as a flat illustration.\n\n- **Sky.** Deep blue with many small stars; the moon stands at the upper right, in a wide soft glow.\n- **Far shore.** Three ranges of hills in ever darker blues, with small dark firs along the water and the last warm light of the evening behind them.\n- **On the water.** A person in a straw hat sits in a narrow boat. Beside them a paper lantern glows orange on a curved pole; its light and the moon’s path lie broken on the ripples.\n- **In front.** Dark reeds on both sides.',
      'zh-CN':
        '满月之夜的湖面，扁平插画风格。\n\n- **天空。** 深蓝色的夜空布满细小的星星，右上方一轮圆月，四周是柔和的光晕。\n- **对岸。** 三重山峦由浅入深，水边是一排小小的冷杉剪影，背后还留着黄昏最后一抹暖光。\n- **湖上。** 一个戴斗笠的人坐在窄窄的小船里，身旁弯杆上挂着一盏橙色纸灯笼；灯光和月光在波纹上碎成一道道光影。\n- **近处。** 两侧是深色的芦苇。',
      'zh-TW':
        '滿月之夜的湖面，扁平插畫風格。\n\n- **天空。** 深藍色的夜空布滿細小的星星，右上方一輪圓月，四周是柔和的光暈。\n- **對岸。** 三重山巒由淺入深，水邊是一排小小的冷杉剪影，背後還留著黃昏最後一抹暖光。\n- **湖上。** 一個戴斗笠的人坐在窄窄的小船裡，身旁彎桿上掛著一盞橘色紙燈籠；燈光和月光在波紋上碎成一道道光影。\n- **近處。** 兩側是深色的蘆葦。',
    },
    gist: { en: 'a lake under a full moon', 'zh-CN': '满月下的湖', 'zh-TW': '滿月下的湖' },
  },
  crates: {
    description: {
      en: 'A store room with a tiled floor and a pale panelled wall, drawn as a flat illustration.\n\n- **At the back left.** A teal container with upright ribs.\n- **At the right.** A wooden crate with slats, and a cardboard box on top of it.\n- **In front.** A taped cardboard box on the left, a red toolbox in the middle.\n\nA yellow line on the floor runs to the back on the left.',
      'zh-CN':
        '一间仓库，地面铺着方格砖，后面是浅色的板墙，扁平插画风格。\n\n- **左后方。** 一个带竖向波纹的青绿色集装箱。\n- **右侧。** 一个钉着木条的木箱，上面放着一个纸箱。\n- **前方。** 左边一个贴了胶带的纸箱，中间一个红色工具箱。\n\n地面左侧有一条黄线通向后方。',
      'zh-TW':
        '一間倉庫，地面鋪著方格磚，後面是淺色的板牆，扁平插畫風格。\n\n- **左後方。** 一個有直條浪板的青綠色貨櫃。\n- **右側。** 一個釘著木條的木箱，上面放著一個紙箱。\n- **前方。** 左邊一個貼了膠帶的紙箱，中間一個紅色工具箱。\n\n地面左側有一條黃線通往後方。',
    },
    gist: { en: 'boxes in a store room', 'zh-CN': '仓库里的箱子', 'zh-TW': '倉庫裡的箱子' },
  },
};
