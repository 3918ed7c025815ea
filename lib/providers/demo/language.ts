import type { LocalText } from '@/lib/tasks/local-text';

/** The languages that the demo answers in. */
export type ReplyLanguage = keyof LocalText;

const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const latinWord = /[A-Za-zÀ-ɏ]+/g;

/** Characters that only one of the two scripts writes, from words that people use when they ask about pictures. */
const simplifiedOnly = new Set(
  '这张图个们么吗么说请问标识别动车马灯红绿蓝颜实写详细东两点样为与会对给还没见应该让读谁难开关边处头样总结检测确认识别围时间体关于坐标转换汉语简词语论证据类设备书桌盘刀叉饭鱼鸟龙门窗楼树叶风电话脸发现场远近宽长圆线数几岁环绕单双儿尔从众够并级',
);
const traditionalOnly = new Set(
  '這張圖個們麼嗎說請問標識別動車馬燈紅綠藍顏實寫詳細東兩點樣為與會對給還沒見應該讓讀誰難開關邊處頭總結檢測確認圍時間體於座標轉換漢語簡詞論證據類設備書盤飯魚鳥龍門窗樓樹葉風電話臉發現場遠近寬長圓線數幾歲環繞單雙兒爾從眾夠並級',
);

/**
 * The language of what a person wrote: Chinese where Chinese characters outweigh the Latin words ("以 JSON 格式输出"
 * is Chinese), its script by the characters that only one script has. Null when there is nothing to judge by.
 */
export function detectLanguage(text: string): ReplyLanguage | null {
  const hanCount = text.match(han)?.length ?? 0;
  const wordCount = text.match(latinWord)?.length ?? 0;
  if (hanCount === 0 && wordCount === 0) return null;
  if (hanCount === 0 || hanCount < wordCount || kana.test(text)) return 'en';
  const [simplified, traditional] = [
    countOf(text, simplifiedOnly, traditionalOnly),
    countOf(text, traditionalOnly, simplifiedOnly),
  ];
  return traditional > simplified ? 'zh-TW' : 'zh-CN';
}

function countOf(text: string, characters: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return Array.from(text).filter((character) => characters.has(character) && !others.has(character)).length;
}
