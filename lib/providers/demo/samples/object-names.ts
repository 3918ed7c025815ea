import 'server-only';
import { shelfLabels } from '@/lib/tasks/shelf-labels';
import type { KnownObject } from './known-object';

/** Further words for the kinds beside their labels, singular; and words for whole groups of kinds. */
const otherNames: readonly (readonly [string, readonly string[]])[] = [
  ['house|houses|房子|房屋|建筑|建築|楼|樓', ['building']],
  ['crosswalk|zebra|crossing|人行横道|行人穿越道', ['zebra-crossing']],
  ['lamp|lamps|lamppost|street light|street lights|灯柱|燈柱', ['street-lamp']],
  ['trees|树木|樹木|plant|plants|植物', ['tree']],
  ['benches|椅子|长凳|長凳', ['bench']],
  ['traffic lights|traffic signal|stoplight|信号灯|號誌燈|交通灯|交通號誌|红灯|紅燈', ['traffic-light']],
  ['buses|巴士|公共汽车|公車', ['bus']],
  ['cars|taxi|taxis|cab|轿车|轎車|小汽车|小客車|出租车|計程車|车|車', ['car']],
  [
    'people|persons|pedestrian|pedestrians|man|men|woman|women|child|children|kid|cyclist|rider|rower|行人|路人|人物|女人|男人|孩子|小孩',
    ['person'],
  ],
  ['dogs|puppy|小狗|狗狗|animal|animals|动物|動物', ['dog']],
  ['bicycles|bike|bikes|cycle|单车|單車|脚踏车|腳踏車|自行車', ['bicycle']],
  ['vehicle|vehicles|traffic|车辆|車輛|交通工具', ['bus', 'car', 'bicycle']],
  ['bowls', ['bowl']],
  ['tomatoes|番茄|西红柿', ['tomato']],
  ['flower|bouquet|花朵|鲜花|鮮花|花', ['flowers']],
  ['candles', ['candle']],
  ['salt|盐|鹽', ['salt-shaker']],
  ['pepper|胡椒', ['pepper-shaker']],
  ['shaker|shakers|调料瓶|調味罐', ['salt-shaker', 'pepper-shaker']],
  ['loaf|roll|rolls|slice of bread', ['bread']],
  ['basket|篮子|籃子', ['bread-basket']],
  ['wine|wine glasses|红酒|紅酒|酒杯', ['wine-glass']],
  ['glasses|杯子|玻璃杯', ['wine-glass', 'glass']],
  ['water|glass|cup|drinking glass|水', ['glass']],
  ['drink|drinks|饮料|飲料|饮品|飲品', ['wine-glass', 'glass']],
  ['plates|dish|dishes|碟子|盘|盤', ['plate']],
  ['napkins|serviette|餐巾纸|餐巾紙', ['napkin']],
  ['forks|叉子|叉', ['fork']],
  ['knives|刀子|刀', ['knife']],
  ['spoons|汤匙|匙|勺', ['spoon']],
  ['cutlery|silverware|utensils|餐具', ['fork', 'knife', 'spoon']],
  ['fish|salmon fillet|鱼|魚|鲑鱼', ['salmon']],
  ['lemon|lemons|lemon slices|柠檬|檸檬', ['lemon-slice']],
  ['vegetable|vegetables|蔬菜', ['salad', 'tomato', 'asparagus']],
  ['food|meal|食物|食品|菜', ['salad', 'tomato', 'bread', 'butter', 'asparagus', 'salmon', 'lemon-slice']],
  ['vases', ['vase']],
  ['奶油|牛油', ['butter']],
  ['oats|oatmeal|porridge|燕麦|燕麥', ['sunny-oats']],
  ['muesli|麦片|麥片', ['berry-muesli']],
  ['cereal|谷物|穀物|早餐', ['sunny-oats', 'berry-muesli']],
  ['coffee|咖啡', ['morning-roast']],
  ['tea|茶', ['green-tea']],
  ['jam|marmalade|果酱|果醬', ['cherry-jam']],
  ['soup|汤|湯', ['tomato-soup']],
  ['corn|玉米', ['sweetcorn']],
  ['pasta|noodle|意面|面条|麵條', ['durum-pasta']],
  ['juice|果汁', ['orange-juice', 'apple-juice']],
  ['milk', ['oat-milk']],
  ['water|瓶装水|瓶裝水', ['spring-water']],
  ['rice|大米|香米|白米', ['basmati-rice']],
  ['cocoa|可可', ['dark-cocoa']],
  ['cans|tins|canned food|罐头|罐頭', ['tomato-soup', 'sweetcorn', 'dark-cocoa']],
  ['bottle|瓶子', ['spring-water', 'apple-juice']],
  ['jar|玻璃罐', ['honey', 'cherry-jam']],
  ['carton|纸盒|紙盒', ['orange-juice', 'oat-milk']],
  ['bag|pouch|pouches|袋装|袋裝', ['morning-roast', 'durum-pasta', 'basmati-rice']],
  ['drink|beverage|饮料|飲料|饮品|飲品', ['orange-juice', 'oat-milk', 'spring-water', 'apple-juice']],
  ['product|goods|商品|产品|產品|货品|貨品', Object.keys(shelfLabels)],
  ['price|price label|价格|價格|标价|標價|价格牌', ['price-tag']],
  ['store name|店铺|商店', ['shop']],
  ['product|article|商品', ['item']],
  ['vat|sales tax|税|稅', ['tax']],
  ['sum|amount|总额|總額|总计|總計', ['total']],
  ['bar|column|柱|柱子|柱形|长条|長條', ['wind', 'solar']],
  ['wind|wind power|风电|風電|风力|風力', ['wind']],
  ['solar|solar power|太阳能|太陽能|光伏', ['solar']],
  ['demand|line|用电|用電|需求|折线|折線', ['demand']],
  ['author|byline', ['byline']],
  ['page number|页码|頁碼', ['footer']],
  ['input|url bar', ['address-bar']],
  ['navbar|nav|menu|导航|導覽', ['navigation']],
  ['headline|title|大标题', ['heading']],
  ['placeholder|picture box|占位|预留|預留', ['image']],
  ['sticky note|annotation|便签|便利貼|备注|備註', ['note']],
  ['question|exercise|题目|題目', ['text-line']],
  ['月亮|moonlight', ['moon']],
  ['小船|ship', ['boat']],
  ['crate|crates|货箱|貨箱', ['wooden-crate']],
  ['box|boxes|carton|cartons|箱子', ['cardboard-box', 'wooden-crate']],
  ['drawing|ladder|梯子|图形|圖形', ['diagram']],
];

interface Naming {
  readonly word: string;
  readonly kinds: readonly string[];
}

/** The objects whose kinds the words name, in any of the three languages; longer names win ("wine glass" is no "glass"). */
export function objectsNamed(objects: readonly KnownObject[], words: string): readonly KnownObject[] {
  const kinds = kindsNamed(namingsOf(objects), words.toLowerCase());
  return objects.filter(({ kind }) => kinds.has(kind));
}

function kindsNamed(namings: readonly Naming[], words: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  let rest = words;
  for (const naming of namings) {
    const pattern = new RegExp(patternOf(naming.word), 'g');
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, ' ');
    for (const kind of naming.kinds) kinds.add(kind);
  }
  return kinds;
}

/** Latin words stand alone, in the singular or the plural; Chinese ones anywhere. */
const patternOf = (word: string) => (/^[a-z -]+$/.test(word) ? `\\b${word}(?:e?s)?\\b` : word);

function namingsOf(objects: readonly KnownObject[]): readonly Naming[] {
  const present = new Set(objects.map(({ kind }) => kind));
  const labels = objects.flatMap(({ kind, label }) =>
    Object.values(label).map((word): Naming => ({ word: word.toLowerCase(), kinds: [kind] })),
  );
  const others = otherNames.flatMap(([names, kinds]) =>
    names.split('|').map((word): Naming => ({ word, kinds })),
  );
  return [...labels, ...others]
    .filter(({ kinds }) => kinds.some((kind) => present.has(kind)))
    .sort((one, other) => other.word.length - one.word.length);
}
