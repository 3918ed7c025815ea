import type { LocalText } from './local-text';

/** What the products of the shelf samples are called; the packages and price tags carry the English names. */
export const shelfLabels = {
  'sunny-oats': { en: 'Sunny Oats', 'zh-CN': '燕麦片', 'zh-TW': '燕麥片' },
  'berry-muesli': { en: 'Berry Muesli', 'zh-CN': '莓果麦片', 'zh-TW': '莓果麥片' },
  'morning-roast': { en: 'Morning Roast coffee', 'zh-CN': '晨间烘焙咖啡', 'zh-TW': '晨間烘焙咖啡' },
  'green-tea': { en: 'Green Tea', 'zh-CN': '绿茶', 'zh-TW': '綠茶' },
  honey: { en: 'Honey', 'zh-CN': '蜂蜜', 'zh-TW': '蜂蜜' },
  'cherry-jam': { en: 'Cherry Jam', 'zh-CN': '樱桃果酱', 'zh-TW': '櫻桃果醬' },
  'tomato-soup': { en: 'Tomato Soup', 'zh-CN': '番茄汤罐头', 'zh-TW': '番茄湯罐頭' },
  sweetcorn: { en: 'Sweetcorn', 'zh-CN': '甜玉米罐头', 'zh-TW': '甜玉米罐頭' },
  'durum-pasta': { en: 'Durum Pasta', 'zh-CN': '意大利面', 'zh-TW': '義大利麵' },
  'orange-juice': { en: 'Orange Juice', 'zh-CN': '橙汁', 'zh-TW': '柳橙汁' },
  'oat-milk': { en: 'Oat Milk', 'zh-CN': '燕麦奶', 'zh-TW': '燕麥奶' },
  'spring-water': { en: 'Spring Water', 'zh-CN': '矿泉水', 'zh-TW': '礦泉水' },
  'apple-juice': { en: 'Apple Juice', 'zh-CN': '苹果汁', 'zh-TW': '蘋果汁' },
  'basmati-rice': { en: 'Basmati Rice', 'zh-CN': '巴斯马蒂香米', 'zh-TW': '印度香米' },
  'dark-cocoa': { en: 'Dark Cocoa', 'zh-CN': '黑可可粉', 'zh-TW': '黑可可粉' },
} as const satisfies Readonly<Record<string, LocalText>>;

export type ShelfProduct = keyof typeof shelfLabels;
