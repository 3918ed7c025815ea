import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import type { ShelfProduct } from '@/lib/tasks/shelf-labels';

/** What stands on the shelf for each product, behind a number of two or more: "three jars of honey". */
export const shelfPackages: Readonly<Record<ShelfProduct, LocalText>> = {
  'sunny-oats': {
    en: 'yellow boxes of Sunny Oats',
    'zh-CN': '盒黄色包装的燕麦片',
    'zh-TW': '盒黃色包裝的燕麥片',
  },
  'berry-muesli': {
    en: 'purple boxes of Berry Muesli',
    'zh-CN': '盒紫色包装的莓果麦片',
    'zh-TW': '盒紫色包裝的莓果麥片',
  },
  'morning-roast': {
    en: 'dark bags of Morning Roast coffee',
    'zh-CN': '袋深色包装的晨间烘焙咖啡',
    'zh-TW': '袋深色包裝的晨間烘焙咖啡',
  },
  'green-tea': {
    en: 'green boxes of Green Tea',
    'zh-CN': '盒绿色包装的绿茶',
    'zh-TW': '盒綠色包裝的綠茶',
  },
  honey: { en: 'jars of Honey', 'zh-CN': '瓶蜂蜜', 'zh-TW': '瓶蜂蜜' },
  'cherry-jam': { en: 'jars of Cherry Jam', 'zh-CN': '瓶樱桃果酱', 'zh-TW': '瓶櫻桃果醬' },
  'tomato-soup': { en: 'red cans of Tomato Soup', 'zh-CN': '罐红色的番茄汤', 'zh-TW': '罐紅色的番茄湯' },
  sweetcorn: { en: 'green cans of Sweetcorn', 'zh-CN': '罐绿色的甜玉米', 'zh-TW': '罐綠色的甜玉米' },
  'durum-pasta': {
    en: 'blue bags of Durum Pasta',
    'zh-CN': '袋蓝色包装的意大利面',
    'zh-TW': '袋藍色包裝的義大利麵',
  },
  'orange-juice': { en: 'cartons of Orange Juice', 'zh-CN': '盒橙汁', 'zh-TW': '盒柳橙汁' },
  'oat-milk': {
    en: 'pale cartons of Oat Milk',
    'zh-CN': '盒浅色包装的燕麦奶',
    'zh-TW': '盒淺色包裝的燕麥奶',
  },
  'spring-water': {
    en: 'blue bottles of Spring Water',
    'zh-CN': '瓶蓝色的矿泉水',
    'zh-TW': '瓶藍色的礦泉水',
  },
  'apple-juice': {
    en: 'amber bottles of Apple Juice',
    'zh-CN': '瓶琥珀色的苹果汁',
    'zh-TW': '瓶琥珀色的蘋果汁',
  },
  'basmati-rice': {
    en: 'dark-red bags of Basmati Rice',
    'zh-CN': '袋深红色包装的巴斯马蒂香米',
    'zh-TW': '袋深紅色包裝的印度香米',
  },
  'dark-cocoa': { en: 'brown cans of Dark Cocoa', 'zh-CN': '罐棕色的黑可可粉', 'zh-TW': '罐棕色的黑可可粉' },
};
