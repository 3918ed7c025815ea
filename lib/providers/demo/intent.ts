import 'server-only';

/** What a person wants to be told. */
export type Intent =
  | 'compare'
  | 'parse'
  | 'extract'
  | 'solve'
  | 'locate'
  | 'build'
  | 'write'
  | 'ask'
  | 'read'
  | 'watch'
  | 'point'
  | 'find'
  | 'count'
  | 'describe'
  | 'other';

/** In order: the first pattern that fits decides. The stricter ones stand before those whose words they contain. */
const patterns: readonly (readonly [Intent, RegExp])[] = [
  ['locate', /\bbbox_3d\b|\b3d (?:position|box|location)|\bin 3d\b|3D位置|三[维維](?:定位|位置|框)/i],
  [
    'build',
    /\b(?:web ?page|web ?site|html)\b[^.?!]*\b(?:sketch|design|mock-?up|screenshot)|\b(?:sketch|design|mock-?up|screenshot)\b[^.?!]*\b(?:web ?page|web ?site|html|css)\b|(?:草图|草圖|设计图|設計圖|截图|截圖).{0,24}(?:网页|網頁|html|css)/i,
  ],
  [
    'write',
    /\b(?:picture|image|photo)\b[^.?!]*\bwrite\b|\bwrite\b[^.?!]*\b(?:about|for|from) (?:the|this) (?:picture|image|photo)|文案|貼文|[写寫]一(?:段|首|篇)/i,
  ],
  ['ask', /\bmost important thing\b|最重要的(?:信息|資訊)/i],
  [
    'compare',
    /\bcompar|\bdifferen|\bdiffers?\b|\bversus\b|\bvs\b|\bwhat(?:'s|’s| has| have)? changed\b|比较|比較|对比|對比|比对|比對|区别|區別|差别|差別|差异|差異|不同|(?:有什么|有什麼|哪些)[变變]化/i,
  ],
  [
    'parse',
    /\bqwenvl\s+(?:html|markdown)\b|data-bbox|\bpars(?:e|ing)\b|\blayout\b|\b(?:in)?to (?:html|markdown)\b|解析|版面|[转轉](?:成|换成|換成|换为|換為|换|換|为|為)\s*(?:html|markdown)/i,
  ],
  [
    'extract',
    /\bextract(?![^[{]*\b(?:text|words)\b)|提取(?!.{0,4}文字)|抽取(?!.{0,4}文字)|[擷撷萃]取(?!.{0,4}文字)/i,
  ],
  [
    'solve',
    /\bsolv(?:e|ing)\b|\bstep[- ]by[- ]step\b|\bmath(?:s|ematics|ematical)?\b|\bcalculate\b|解答|解题|解題|求解|数学题|數學題|计算题|計算題|分步/i,
  ],
  [
    'read',
    /text_content|\bline by line\b|\bocr\b|\btranscri|\b(?:all|every|any)\b[^.?!]{0,12}\b(?:text|words|writing)\b|逐行|(?:识别|辨識|辨识|識別).{0,12}(?:文字|字)|所有文字|全部文字/i,
  ],
  ['watch', /start_time|end_time|\bwhat (?:happens|happened|is happening)\b|[发發]生/i],
  [
    'point',
    /point_2d|\bpoint(?:s|ing)?\b|\bclick\b|指出|指向|指给|指給|点出|點出|点选|點選|用点|用點|点标|點標|标点|標點/i,
  ],
  [
    'find',
    /bbox|\bfind\b|\blocate\b|\bdetect|\bspot\b|\bbox(?:es)?\b|\bbounding\b|\boutline\b|\bmark\b|\bhighlight\b|\bground(?:ing)?\b|\bwhere(?:'s| is| are)\b|框出|框选|框選|圈出|定位|标出|標出|标注|標註|标记|標記|找出|找到|找找|检测|檢測|偵測|在哪|哪里|哪裡|哪儿|位置/i,
  ],
  [
    'count',
    /\bhow many\b|\bcount\b|\bnumber of\b|多少|几个|幾個|几辆|幾輛|几只|幾隻|数一数|數一數|数量|數量/i,
  ],
  ['read', /\bread\b|\btext\b|文字|读出|讀出|写了什么|寫了什麼|识别.*字|辨識.*字/i],
  ['watch', /\b(?:video|clip|footage)s?\b|视频|視頻|影片|录像|錄影/i],
  [
    'describe',
    /\bdescri|\bcaption\b|\bwhat(?:'s| is| are| do| can| does)\b|\btell me about\b|\bexplain\b|\bsummar|描述|介绍|介紹|说说|說說|讲讲|講講|看到|看见|看見|是什么|是什麼|有什么|有什麼|有哪些|解释|解釋|概括|画面|畫面/i,
  ],
];

/** "Describe … what is where" is a description although it asks for places: a leading verb decides. */
const opensWithDescribe =
  /^\W*(?:please\s+|can you\s+)?(?:describe|caption|summari[sz]e)\b|^[\s请請]*[你您]?(?:详细|詳細|简单|簡單)?(?:地)?(?:描述|介绍|介紹|概括)/i;
/** What asks for more than a description even behind that verb: a video, or a difference. */
const goesBeyondDescribing =
  /start_time|end_time|\b(?:video|clip|footage)s?\b|\bdifferen|视频|視頻|影片|差异|差異|不同/i;

const asksForEverything =
  /\bevery|\ball\b|\beach\b|\bobjects?\b|\bthings?\b|\bitems?\b|\banything\b|\bregions?\b|\bmain\b|每一|每个|每個|所有|全部|物体|物體|物件|东西|東西|目标|目標|区域|區域|主要/i;

export function readIntent(words: string): Intent {
  if (words === '') return 'describe';
  if (opensWithDescribe.test(words) && !goesBeyondDescribing.test(words)) return 'describe';
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** True when a request names no particular thing: "find every object", "标出主要区域". */
export function isAboutEverything(words: string): boolean {
  return asksForEverything.test(words);
}

/** True when the answer is to be read by a program: JSON, or the keys of a grounding format. */
export function asksForJson(words: string): boolean {
  return /\bjson\b|bbox|point_2d|text_content|start_time|end_time/i.test(words);
}

const namedPicture =
  /(?:\b(?:picture|image|photo)s?|图片|圖片|[图圖])\s*(?:no\.?|#)?\s*(\d{1,4})|第\s*(\d{1,4}|[一二三四五六七八九])\s*[张張幅]/gi;
const namedVideo =
  /(?:\b(?:video|clip)s?|视频|視頻|影片)\s*(?:no\.?|#)?\s*(\d{1,4})|第\s*(\d{1,4}|[一二三四五六七八九])\s*[段部]/gi;
const chineseDigits = ' 一二三四五六七八九';

/** The numbers of the pictures that the words name: "picture 2", "图 2", "第二张". */
export function picturesNamed(words: string): ReadonlySet<number> {
  return numbersIn(words, namedPicture);
}

/** The numbers of the videos that the words name: "video 2", "影片 2", "第二段". */
export function videosNamed(words: string): ReadonlySet<number> {
  return numbersIn(words, namedVideo);
}

function numbersIn(words: string, pattern: RegExp): ReadonlySet<number> {
  const digits = Array.from(words.matchAll(pattern), (match) => match[1] ?? match[2] ?? '');
  return new Set(digits.map((text) => (/\d/.test(text) ? Number(text) : chineseDigits.indexOf(text))));
}
