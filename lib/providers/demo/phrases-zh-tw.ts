import 'server-only';
import type { Phrases, Place } from './phrases';

const places: Readonly<Record<Place, string>> = {
  'top-left': '左上方',
  top: '上方',
  'top-right': '右上方',
  left: '左側',
  middle: '中間',
  right: '右側',
  'bottom-left': '左下方',
  bottom: '下方',
  'bottom-right': '右下方',
};

const lightName = { dark: '偏暗', medium: '明暗適中', bright: '明亮' } as const;
const contrastName = { soft: '柔和', medium: '適中', strong: '強烈' } as const;
const shape = (width: number, height: number) =>
  width === height ? '方形' : width > height ? '橫式' : '直式';

export const phrasesZhTw: Phrases = {
  language: 'zh-TW',
  picture: (number) => `圖片 ${number}`,
  video: (number) => `影片 ${number}`,
  heading: (subject) => `${subject}：`,
  size: ({ width, height, format }) =>
    `收到的圖片尺寸為 **${width} × ${height} 像素**（${shape(width, height)}），格式為 ${format.toUpperCase()}。`,
  light: (light, contrast) => `整體${lightName[light]}，對比${contrastName[contrast]}。`,
  colourShare: (colour, percent) => `${colour['zh-TW']}（${percent}%）`,
  colours: (colours) => `主要顏色有${colours}。`,
  regionsTitle: '從顏色來看，比較突出的區域有：',
  regionLine: (label, place, percent) => `- ${label}，位於${places[place]}，約占畫面的 ${percent}%`,
  noRegions: '沒有哪個區域在顏色上明顯突出。',
  regionLabel: (colour) => `${colour['zh-TW']}區域`,
  cannotName: '畫面裡是什麼東西、有沒有人、寫了什麼字、數量多少，光憑顏色無從得知，這需要模型。',
  regionsFound: (count) => `沒有模型看過這張圖片。以下 ${count} 個區域在顏色上比較突出，框由像素計算得出：`,
  colourFound: (count) => `由像素計算，符合該顏色的區域有 ${count} 個：`,
  colourMissing: '沒有找到該顏色的突出區域：',
  cannotMatch: '其中哪一個是您要找的，光憑顏色無法判斷，這需要模型。',
  cannotCount: '數東西需要模型，光憑像素無法得知。能確定的是：',
  cannotRead: '辨識文字需要模型，光憑像素無法得知。能確定的是：',
  cannotSolve: '解題需要讀得懂題目的模型，光憑像素無法得知。能確定的是：',
  cannotAnswer: '這個問題需要看得懂圖片的模型來回答，示範只依像素計算。能確定的是：',
  sampleFound: (count, isPartial) =>
    isPartial
      ? `在這張內建範例圖中找到 ${count} 個：`
      : `這張內建範例圖中有 ${count} 個物件，位置直接取自繪圖資料：`,
  sampleBackdrop: (label) => `${label}沒有列出，直接點名詢問就能取得。`,
  sampleMissing: (labels) => `這張範例圖中沒有這樣的東西。圖中有：${labels}。`,
  sampleCount: (items) =>
    `這張內建範例圖中：${items.map(({ label, count }) => `${label} **${count}** 個`).join('、')}。`,
  sampleNoText: '這張範例圖中沒有文字。',
  sampleNoProblem: '這張範例圖中沒有需要解答的題目。圖中內容：',
  fieldsMissing: '這張範例圖中沒有這些欄位：',
  fieldsUnnamed: "請在方括號中列出需要的欄位，例如 ['標題', '日期']；圖中沒有的欄位會回傳 null。",
  sampleOther:
    '這個問題沒有事先準備的回答，示範也沒有模型可以思考。對這張內建範例圖，它可以描述畫面、找出並指出物件、數數量、辨識文字、擷取欄位，以及寫成文件。以下是畫面描述：',
  compareIntro: (count) => `${count} 張圖片對照如下：`,
  compareRows: { size: '尺寸', format: '格式', light: '明暗', colours: '主要顏色', content: '內容' },
  lightName,
  compareSame: '除了壓縮造成的細微差異，它們的像素相同。',
  compareSizes: (largest) => (largest === null ? '各圖的像素總數相同。' : `圖片 ${largest} 的像素最多。`),
  compareShared: (colours) => `它們都有${colours}。`,
  compareUnshared: '它們沒有共同的主要顏色。',
  compareAlone: '目前只有一張圖片，再加入一張就能比較。先看現有的這一張：',
  noPicture:
    '這是 Sightline 內建的示範：沒有模型，不需要金鑰，資料不會離開這台伺服器。它需要一張圖片。\n\n加入圖片後可以這樣問：\n\n- **「找出所有物件」**——在圖上畫框，邊寫邊顯示\n- **「指出……」**——用點取代框\n- **「描述這張圖片」**——尺寸、顏色和突出的區域\n- **「比較這些圖片」**——加入兩張或更多\n\n任務卡片中的範例圖和範例影片附有事先寫好的回答，可以看到模型的回覆是什麼樣子。想真正理解自己的圖片，請設定金鑰使用 Qwen。',
  addressPicture: (number) => `圖片 ${number} 以網址提供。示範不會連上網路，因此沒有看到它，請直接加入檔案。`,
  addressVideo: (number) => `影片 ${number} 以網址提供。示範不會連上網路，因此沒有看到它，請直接加入檔案。`,
  videoUnseen: (number) =>
    `影片 ${number} 沒有查看：示範只認得自帶的範例影片；其他影片只能看以圖片清單形式提供的影格。這段影片的內容無從得知，需要模型。`,
  frames: ({ number, frameCount, seenCount, width, height, firstColours, lastColours, changeAt }) =>
    `影片 ${number} 共收到 ${frameCount} 個影格，每格 ${width} × ${height} 像素，${seenCount === frameCount ? '已全部查看' : `平均查看了其中 ${seenCount} 格`}。開頭以${firstColours}為主，結尾以${lastColours}為主。${changeAt === null ? '畫面幾乎沒有變化。' : `變化最大的位置在第 ${changeAt} 格之前。`}影片裡發生了什麼，光憑像素無法得知。`,
  clipOther: '對這段內建範例影片，示範能說出發生了什麼、在什麼時間，其他問題需要模型。影片內容：',
  leftOut: (numbers) => `為了維持示範的速度，以下圖片沒有查看：${numbers}。`,
  list: (items) => items.join('、'),
  plan: {
    asked: {
      find: '要求給出框。',
      point: '要求給出點。',
      describe: '要求描述畫面。',
      compare: '要求比較圖片。',
      count: '要求給出數量。',
      read: '要求讀出圖中文字。',
      extract: '要求以 JSON 給出若干欄位。',
      parse: '要求把頁面寫成文件，各部分附框。',
      solve: '要求解題。',
      locate: '要求給出立體框。',
      build: '要求按手繪稿寫出網頁。',
      write: '要求根據畫面寫作。',
      ask: '要求給出答案，並說明依據。',
      watch: '要求說明發生了什麼、在什麼時間。',
      other: '這個要求不屬於像素能回答的範圍。',
    },
    nothingToSee: '沒有可看的像素，回答只能說明需要什麼。',
    decoded: (number, { width, height, format }) =>
      `圖片 ${number} 解碼後為 ${width} × ${height}，${format.toUpperCase()}。`,
    grouped: (colourCount, regionCount) =>
      `像素可歸為 ${colourCount} 種主要顏色。與周圍有對比、又沒有占滿畫面的連通區域：${regionCount} 個。`,
    unknown: '物件的名稱無從得知，回答中要說清楚。',
    isSample: (title, objectCount, lineCount) =>
      `縮圖與內建範例「${title}」一致，繪圖資料中有 ${objectCount} 樣東西、${lineCount} 行文字。可以使用為它準備的回答。`,
    isClip: (number, eventCount) =>
      `影片 ${number} 就是內建範例影片，腳本中有 ${eventCount} 個事件及其時間。可以使用為它準備的回答。`,
    sampleSteps: {
      find: '依從後到前的順序查看繪圖資料，取每樣東西可見部分的邊緣，換算成邊長的千分之幾。',
      point: '每樣東西取其可見部分最靠內的位置，這樣點不會落在旁邊的東西上。',
      describe: '先說整體場景，再從背景說到前景，最後說光線。',
      compare: '先說每張圖是什麼，再說共同點和不同點。',
      count: '依種類在繪圖資料中計數。',
      read: '依閱讀順序取每行文字及其邊框；沒有文字就如實說明。',
      extract: '逐一查找要求的欄位，鍵名照原樣保留，圖中沒有的填 null。',
      parse: '依閱讀順序看完頁面，區分標題、段落、插圖和表格，各給一個框。',
      solve: '先看已知條件和問題，再一步步求解，最後檢驗結果。',
      locate: '從場景配置中取每樣東西的中心、尺寸和轉角，以相機座標系的公尺為單位。',
      build: '從上到下查看草圖，保留其中的文字，並按旁邊的註記去做。',
      write: '先從光線和色彩掌握氣氛，再用三種語氣寫出來。',
      ask: '找出最突出的資訊，用數值核對，再指出在圖中的位置。',
      watch: '這是靜止的圖片，沒有事情發生，描述畫面即可。',
      other: '沒有為這個要求準備回答，說明有哪些，並給出畫面描述。',
    },
  },
};
