import 'server-only';
import type { SampleId } from '@/lib/tasks/samples';
import type { ReplyLanguage } from '../language';
import type { SampleScript } from './sample-script';

/** What is said of the two scenes, written beside the drawings. */
export const sceneScripts: Readonly<Record<SampleId, SampleScript>> = {
  street: {
    description: {
      en: 'A street corner on a sunny late afternoon, drawn as a flat illustration.\n\n- **Background.** Six houses in terracotta, cream, teal, pink, yellow and blue-grey stand wall to wall under a blue sky with three clouds. Most have a striped awning over the shop on the ground floor; round signs show a cup, a book, a flower, a loaf and a pair of scissors.\n- **Pavement.** From left to right: a street lamp, a tree, a bench with an elderly man in a hat beside it, a traffic light showing red, a person walking a brown dog, and a second tree at the right edge.\n- **Road.** A red bus drives to the left, a cyclist in an orange jacket and a white helmet rides to the right in front of it. A blue car and, cut off by the right edge, a yellow taxi have stopped for the zebra crossing.\n- **On the crossing.** A woman in a red dress and a child in yellow walk to the right; a man in a dark-blue jacket with a bag comes towards them.\n\nThe sun stands at the top left, so walls facing it are warm and everything throws a short shadow to the right.',
      'zh-CN':
        '晴天傍晚的街角，扁平插画风格。\n\n- **背景。** 蓝天下飘着三朵云，六栋楼房紧挨着，颜色依次为砖红、奶油、青灰、粉红、黄色和蓝灰。多数底层店铺撑着条纹遮阳篷，圆形招牌上画着杯子、书、花、面包和剪刀。\n- **人行道。** 从左到右：一盏路灯、一棵树、一张长椅和旁边戴帽子的老人、一个亮着红灯的红绿灯、一个遛棕色小狗的人，右边缘还有一棵树。\n- **车道。** 一辆红色公交车向左行驶；它前面，一位穿橙色上衣、戴白色头盔的人骑着自行车向右。一辆蓝色汽车和一辆被右边缘截断的黄色出租车停在斑马线前。\n- **斑马线上。** 一位穿红裙的女士和一个穿黄衣的孩子向右走，一位穿深蓝色外套、提着包的男士迎面走来。\n\n太阳在左上方，朝阳的墙面色调温暖，所有东西都向右投下短短的影子。',
      'zh-TW':
        '晴天傍晚的街角，扁平插畫風格。\n\n- **背景。** 藍天下飄著三朵雲，六棟樓房緊挨著，顏色依序為磚紅、奶油、青灰、粉紅、黃色和藍灰。多數一樓店面撐著條紋遮陽篷，圓形招牌上畫著杯子、書、花、麵包和剪刀。\n- **人行道。** 由左到右：一盞路燈、一棵樹、一張長椅和旁邊戴帽子的長者、一座亮著紅燈的紅綠燈、一個遛棕色小狗的人，右邊緣還有一棵樹。\n- **車道。** 一輛紅色公車向左行駛；它前方，一位穿橘色上衣、戴白色安全帽的人騎著腳踏車向右。一輛藍色汽車和一輛被右邊緣截斷的黃色計程車停在斑馬線前。\n- **斑馬線上。** 一位穿紅洋裝的女士和一個穿黃衣的孩子向右走，一位穿深藍色外套、提著包包的男士迎面走來。\n\n太陽在左上方，向陽的牆面色調溫暖，所有東西都向右投下短短的影子。',
    },
    gist: {
      en: 'a lively street corner, outdoors',
      'zh-CN': '热闹的街角，室外',
      'zh-TW': '熱鬧的街角，室外',
    },
  },
  table: {
    description: {
      en: 'A wooden table laid for one, seen from where the guest will sit, drawn as a flat illustration.\n\n- **In the middle.** A large white plate with a blue rim: a salmon fillet on a light sauce, green asparagus behind it, three small tomatoes on its left and two lemon slices on its right.\n- **Around the plate.** On the left a fork lies on a folded green napkin; on the right lie a knife and a spoon. Above left, a small plate holds a slice of bread and a piece of butter.\n- **At the back, from left to right.** A bowl of salad with tomatoes and cucumber, a salt and a pepper shaker, a blue vase with pink, coral and cream flowers and white daisies, a burning candle in a brass holder, and a basket with a loaf and two rolls.\n- **To drink.** A glass of red wine stands behind the cutlery, a glass of water with ice and lemon to its right.\n\nBehind the table, out of focus: a window on the left, a chair, a framed landscape and a shelf with books and a plant. The light falls in from the window, so shadows lie on the right.',
      'zh-CN':
        '一张为一个人布置好的木餐桌，从入座者的角度看过去，扁平插画风格。\n\n- **中间。** 一只蓝边白色大盘，盘中是一块淋着浅色酱汁的三文鱼，后面是绿芦笋，左边三个小番茄，右边两片柠檬。\n- **盘子四周。** 左边折好的绿色餐巾上放着一把餐叉，右边放着餐刀和勺子。左上方的小盘里有一片面包和一块黄油。\n- **后排，从左到右。** 一碗加了番茄和黄瓜的沙拉、盐瓶和胡椒瓶、插着粉色、珊瑚色、奶油色花朵和白色雏菊的蓝色花瓶、黄铜烛台上一支点燃的蜡烛、装着一条长面包和两个小面包的面包篮。\n- **饮品。** 餐具后面是一杯红酒，它右边是一杯加了冰块和柠檬的水。\n\n餐桌后面虚化的背景里，左边是窗户，还有一把椅子、一幅风景画，以及放着书和绿植的搁板。光从窗户照进来，影子落在右侧。',
      'zh-TW':
        '一張為一個人擺好的木餐桌，從入座者的角度看過去，扁平插畫風格。\n\n- **中間。** 一只藍邊白色大盤，盤中是一塊淋著淺色醬汁的鮭魚，後面是綠蘆筍，左邊三顆小番茄，右邊兩片檸檬。\n- **盤子四周。** 左邊摺好的綠色餐巾上放著一支叉子，右邊放著餐刀和湯匙。左上方的小盤裡有一片麵包和一塊奶油。\n- **後排，由左到右。** 一碗加了番茄和小黃瓜的沙拉、鹽罐和胡椒罐、插著粉紅、珊瑚、奶油色花朵和白色雛菊的藍色花瓶、黃銅燭台上一支點燃的蠟燭、裝著一條長麵包和兩個小餐包的麵包籃。\n- **飲品。** 餐具後面是一杯紅酒，它右邊是一杯加了冰塊和檸檬的水。\n\n餐桌後方虛化的背景裡，左邊是窗戶，還有一把椅子、一幅風景畫，以及放著書和盆栽的層板。光從窗戶照進來，影子落在右側。',
    },
    gist: {
      en: 'a table laid for one, indoors',
      'zh-CN': '布置好的单人餐桌，室内',
      'zh-TW': '擺好的單人餐桌，室內',
    },
  },
};

/** The names under which the two samples were shown, such as "Picture 1" and "Picture 2". */
interface PairNames {
  readonly street: string;
  readonly table: string;
}

/** What the two samples have in common and what sets them apart. */
export const pairScript: Readonly<Record<ReplyLanguage, (names: PairNames) => string>> = {
  en: ({ street, table }) =>
    `${street} is a scene outdoors, full of people and movement: vehicles wait, walkers cross, a dog pulls ahead. ${table} is a still life indoors where nobody is to be seen yet; only the candle is alive. They share the manner of drawing – flat shapes, soft shadows – and the light, which falls in from the left in both. The street is laid out in bands one behind the other, the table around one large plate.`,
  'zh-CN': ({ street, table }) =>
    `${street}是室外场景，人来车往，充满动感：车辆在等候，行人在过马路，小狗走在主人前面。${table}是室内静物，还没有人入座，只有烛火在跳动。两张图的画法相同，都是扁平的形状和柔和的影子，光也都从左边照来。街景由远到近层层排开，餐桌则围绕一只大盘展开。`,
  'zh-TW': ({ street, table }) =>
    `${street}是室外場景，人來車往，充滿動感：車輛在等候，行人在過馬路，小狗走在主人前面。${table}是室內靜物，還沒有人入座，只有燭火在跳動。兩張圖的畫法相同，都是扁平的形狀和柔和的影子，光也都從左邊照來。街景由遠到近層層排開，餐桌則圍繞一只大盤展開。`,
};
