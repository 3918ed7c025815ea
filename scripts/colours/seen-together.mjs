/** COCO's eighty things, by name in English, Chinese of the mainland, Chinese of Taiwan. */
const coco = `person:人:人 bicycle:自行车:腳踏車 car:汽车:汽車 motorcycle:摩托车:機車 airplane:飞机:飛機 bus:公交车:公車
train:火车:火車 truck:卡车:卡車 boat:船:船 traffic_light:红绿灯:紅綠燈 fire_hydrant:消防栓:消防栓 stop_sign:停车标志:停車標誌
parking_meter:停车计时器:停車計時器 bench:长椅:長椅 bird:鸟:鳥 cat:猫:貓 dog:狗:狗 horse:马:馬 sheep:羊:羊 cow:牛:牛
elephant:大象:大象 bear:熊:熊 zebra:斑马:斑馬 giraffe:长颈鹿:長頸鹿 backpack:背包:背包 umbrella:雨伞:雨傘 handbag:手提包:手提包
tie:领带:領帶 suitcase:行李箱:行李箱 frisbee:飞盘:飛盤 skis:滑雪板:滑雪板 snowboard:单板滑雪板:單板滑雪板 sports_ball:球:球
kite:风筝:風箏 baseball_bat:棒球棒:棒球棒 baseball_glove:棒球手套:棒球手套 skateboard:滑板:滑板 surfboard:冲浪板:衝浪板
tennis_racket:网球拍:網球拍 bottle:瓶子:瓶子 wine_glass:酒杯:酒杯 cup:杯子:杯子 fork:叉子:叉子 knife:刀:刀 spoon:勺子:湯匙 bowl:碗:碗
banana:香蕉:香蕉 apple:苹果:蘋果 sandwich:三明治:三明治 orange:橙子:柳橙 broccoli:西兰花:花椰菜 carrot:胡萝卜:胡蘿蔔
hot_dog:热狗:熱狗 pizza:披萨:披薩 donut:甜甜圈:甜甜圈 cake:蛋糕:蛋糕 chair:椅子:椅子 couch:沙发:沙發 potted_plant:盆栽:盆栽
bed:床:床 dining_table:餐桌:餐桌 toilet:马桶:馬桶 tv:电视:電視 laptop:笔记本电脑:筆記型電腦 mouse:鼠标:滑鼠 remote:遥控器:遙控器
keyboard:键盘:鍵盤 cell_phone:手机:手機 microwave:微波炉:微波爐 oven:烤箱:烤箱 toaster:烤面包机:烤麵包機 sink:水槽:水槽
refrigerator:冰箱:冰箱 book:书:書 clock:时钟:時鐘 vase:花瓶:花瓶 scissors:剪刀:剪刀 teddy_bear:泰迪熊:泰迪熊
hair_drier:吹风机:吹風機 toothbrush:牙刷:牙刷`;

/** What is seen in one picture, of COCO's things. */
const scenes = [
  'person bicycle car motorcycle bus train truck traffic_light fire_hydrant stop_sign parking_meter bench dog bird umbrella backpack handbag',
  'person bottle wine_glass cup fork knife spoon bowl cake pizza sandwich chair dining_table potted_plant vase cell_phone',
  'person microwave oven toaster sink refrigerator bottle cup bowl knife chair dining_table clock potted_plant vase book',
  'person cat dog couch chair potted_plant tv remote laptop book clock vase bed cell_phone cup teddy_bear dining_table',
  'person laptop mouse keyboard cell_phone tv book chair cup bottle remote scissors backpack clock potted_plant',
  'person toilet sink toothbrush hair_drier bottle cup scissors book cell_phone',
  'person sports_ball baseball_bat baseball_glove tennis_racket frisbee skis snowboard kite skateboard surfboard bench bottle backpack chair',
  'person bird cat dog horse sheep cow elephant bear zebra giraffe car truck',
  'banana apple sandwich orange broccoli carrot hot_dog pizza donut cake bowl cup fork knife spoon bottle wine_glass dining_table',
  'person suitcase backpack handbag umbrella tie train bus car airplane boat truck bench bird kite surfboard',
];

/** Things that are not among COCO's, in English: keypoints of a body, parts of a page, parts of a screen. */
const others = [
  'nose, left eye, right eye, left ear, right ear, left shoulder, right shoulder, left elbow, right elbow, left wrist, right wrist, left hip, right hip, left knee, right knee, left ankle, right ankle',
  'nose, left_eye, right_eye, left_ear, right_ear, left_shoulder, right_shoulder, left_elbow, right_elbow, left_wrist, right_wrist, left_hip, right_hip, left_knee, right_knee, left_ankle, right_ankle',
  '鼻子, 左眼, 右眼, 左耳, 右耳, 左肩, 右肩, 左肘, 右肘, 左手腕, 右手腕, 左髋, 右髋, 左膝, 右膝, 左脚踝, 右脚踝',
  'title, heading, text, paragraph, table, figure, image, caption, header, footer, list, formula, chart, page number',
  '标题, 正文, 段落, 表格, 图片, 图表, 页眉, 页脚, 公式, 列表, 图注, 页码',
  'button, icon, text, input, link, image, menu, checkbox, search box, logo, tab, toggle',
  'car, truck, bus, van, pedestrian, cyclist, traffic light, traffic sign, road, sidewalk, building, tree, sky, crosswalk',
  'man, woman, boy, girl, child, dog, cat, car, tree, house, hat, shirt, shoes, bag, hair, face',
  'red car, white car, black car, blue car, silver car, yellow car, green car, grey car',
  'click, left_click, right_click, double_click, left_click_drag, scroll, swipe, long_press, image_zoom_in_tool, type',
];

/** What all writing has the colour of. */
const writing = 'text';

/** Labels that are often seen together: every two of a list are to be told apart. */
export function labelsSeenTogether() {
  const names = new Map(coco.split(/\s+/).map((line) => [line.split(':')[0], line.split(':')]));
  const named = [0, 1, 2].flatMap((language) =>
    scenes.map((scene) => [
      ...scene.split(' ').map((key) => names.get(key)[language].replaceAll('_', ' ')),
      writing,
    ]),
  );
  return [...named, ...others.map((list) => list.split(', '))];
}
