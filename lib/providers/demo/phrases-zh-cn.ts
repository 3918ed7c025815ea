import 'server-only';
import type { Phrases, Place } from './phrases';

const places: Readonly<Record<Place, string>> = {
  'top-left': '左上方',
  top: '上方',
  'top-right': '右上方',
  left: '左侧',
  middle: '中间',
  right: '右侧',
  'bottom-left': '左下方',
  bottom: '下方',
  'bottom-right': '右下方',
};

const lightName = { dark: '偏暗', medium: '明暗适中', bright: '明亮' } as const;
const contrastName = { soft: '柔和', medium: '适中', strong: '强烈' } as const;
const shape = (width: number, height: number) =>
  width === height ? '方形' : width > height ? '横幅' : '竖幅';

export const phrasesZhCn: Phrases = {
  language: 'zh-CN',
  picture: (number) => `图片 ${number}`,
  video: (number) => `视频 ${number}`,
  heading: (subject) => `${subject}：`,
  size: ({ width, height, format }) =>
    `收到的图片尺寸为 **${width} × ${height} 像素**（${shape(width, height)}），格式为 ${format.toUpperCase()}。`,
  light: (light, contrast) => `整体${lightName[light]}，对比${contrastName[contrast]}。`,
  colourShare: (colour, percent) => `${colour['zh-CN']}（${percent}%）`,
  colours: (colours) => `主要颜色有${colours}。`,
  regionsTitle: '从颜色上看，比较突出的区域有：',
  regionLine: (label, place, percent) => `- ${label}，位于${places[place]}，约占画面的 ${percent}%`,
  noRegions: '没有哪个区域在颜色上明显突出。',
  regionLabel: (colour) => `${colour['zh-CN']}区域`,
  cannotName: '画面里是什么东西、有没有人、写了什么字、数量多少，仅凭颜色无从得知，这需要模型。',
  regionsFound: (count) => `没有模型看过这张图片。以下 ${count} 个区域在颜色上比较突出，框由像素计算得出：`,
  colourFound: (count) => `由像素计算，符合该颜色的区域有 ${count} 个：`,
  colourMissing: '没有找到该颜色的突出区域：',
  cannotMatch: '其中哪一个是您要找的，仅凭颜色无法判断，这需要模型。',
  cannotCount: '数东西需要模型，仅凭像素无法得知。能确定的是：',
  cannotRead: '识别文字需要模型，仅凭像素无法得知。能确定的是：',
  cannotSolve: '解题需要能读懂题目的模型，仅凭像素无法得知。能确定的是：',
  cannotAnswer: '这个问题需要能理解图片的模型来回答，演示只根据像素计算。能确定的是：',
  sampleFound: (count, isPartial) =>
    isPartial
      ? `在这张内置示例图中找到 ${count} 个：`
      : `这张内置示例图中有 ${count} 个物体，位置直接取自绘图数据：`,
  sampleBackdrop: (label) => `${label}没有列出，直接点名询问即可得到。`,
  sampleMissing: (labels) => `这张示例图中没有这样的东西。图中有：${labels}。`,
  sampleCount: (items) =>
    `这张内置示例图中：${items.map(({ label, count }) => `${label} **${count}** 个`).join('、')}。`,
  sampleNoText: '这张示例图中没有文字。',
  sampleNoProblem: '这张示例图中没有需要解答的题目。图中内容：',
  fieldsMissing: '这张示例图中没有这些字段：',
  fieldsUnnamed: "请在方括号中列出需要的字段，例如 ['标题', '日期']；图中没有的字段会返回 null。",
  sampleOther:
    '这个问题没有事先准备的回答，演示也没有模型可以思考。对这张内置示例图，它可以描述画面、找出并指出物体、数数量、识别文字、抽取字段，以及写成文档。以下是画面描述：',
  compareIntro: (count) => `${count} 张图片对比如下：`,
  compareRows: { size: '尺寸', format: '格式', light: '明暗', colours: '主要颜色', content: '内容' },
  lightName,
  compareSame: '除压缩造成的细微差异外，它们的像素相同。',
  compareSizes: (largest) => (largest === null ? '各图像素总数相同。' : `图片 ${largest} 的像素最多。`),
  compareShared: (colours) => `它们都有${colours}。`,
  compareUnshared: '它们没有共同的主要颜色。',
  compareAlone: '目前只有一张图片，再添加一张即可比较。先看已有的这一张：',
  noPicture:
    '这是 Sightline 内置的演示：没有模型，不需要密钥，数据不会离开这台服务器。它需要一张图片。\n\n添加图片后可以这样问：\n\n- **“找出所有物体”**——在图上画框，边写边显示\n- **“指出……”**——用点代替框\n- **“描述这张图片”**——尺寸、颜色和突出的区域\n- **“比较这些图片”**——添加两张或更多\n\n任务卡片中的示例图和示例视频配有事先写好的回答，可以看到模型的回复是什么样子。想真正理解自己的图片，请配置密钥使用 Qwen。',
  addressPicture: (number) => `图片 ${number} 以网址给出。演示不会访问网络，因此没有看到它，请直接添加文件。`,
  addressVideo: (number) => `视频 ${number} 以网址给出。演示不会访问网络，因此没有看到它，请直接添加文件。`,
  videoUnseen: (number) =>
    `视频 ${number} 没有查看：演示只认得自带的示例视频；其他视频只能看以图片列表形式给出的帧。这段视频的内容无从得知，需要模型。`,
  frames: ({ number, frameCount, seenCount, width, height, firstColours, lastColours, changeAt }) =>
    `视频 ${number} 共收到 ${frameCount} 帧，每帧 ${width} × ${height} 像素，${seenCount === frameCount ? '已全部查看' : `均匀查看了其中 ${seenCount} 帧`}。开头以${firstColours}为主，结尾以${lastColours}为主。${changeAt === null ? '画面几乎没有变化。' : `变化最大的位置在第 ${changeAt} 帧之前。`}视频里发生了什么，仅凭像素无法得知。`,
  clipOther: '对这段内置示例视频，演示能说出发生了什么、在什么时间，其他问题需要模型。视频内容：',
  leftOut: (numbers) => `为保证演示速度，以下图片没有查看：${numbers}。`,
  list: (items) => items.join('、'),
  plan: {
    asked: {
      find: '要求给出框。',
      point: '要求给出点。',
      describe: '要求描述画面。',
      compare: '要求比较图片。',
      count: '要求给出数量。',
      read: '要求读出图中文字。',
      extract: '要求以 JSON 给出若干字段。',
      parse: '要求把页面写成文档，各部分带框。',
      solve: '要求解题。',
      locate: '要求给出立体框。',
      build: '要求按手绘稿写出网页。',
      write: '要求根据画面写作。',
      ask: '要求给出答案，并说明依据。',
      watch: '要求说明发生了什么、在什么时间。',
      other: '这个要求不属于像素能回答的范围。',
    },
    nothingToSee: '没有可看的像素，回答只能说明需要什么。',
    decoded: (number, { width, height, format }) =>
      `图片 ${number} 解码后为 ${width} × ${height}，${format.toUpperCase()}。`,
    grouped: (colourCount, regionCount) =>
      `像素可归为 ${colourCount} 种主要颜色。与周围有对比、又没有占满画面的连通区域：${regionCount} 个。`,
    unknown: '物体的名称无从得知，回答中要说清楚。',
    isSample: (title, objectCount, lineCount) =>
      `缩略图与内置示例“${title}”一致，绘图数据中有 ${objectCount} 样东西、${lineCount} 行文字。可以使用为它准备的回答。`,
    isClip: (number, eventCount) =>
      `视频 ${number} 就是内置示例视频，脚本中有 ${eventCount} 个事件及其时间。可以使用为它准备的回答。`,
    sampleSteps: {
      find: '按从后到前的顺序查看绘图数据，取每样东西可见部分的边缘，换算成边长的千分之几。',
      point: '每样东西取其可见部分最靠内的位置，这样点不会落在旁边的东西上。',
      describe: '先说整体场景，再从背景说到前景，最后说光线。',
      compare: '先说每张图是什么，再说共同点和不同点。',
      count: '按种类在绘图数据中计数。',
      read: '按阅读顺序取每行文字及其边框；没有文字就如实说明。',
      extract: '逐个查找要求的字段，键名照原样保留，图中没有的填 null。',
      parse: '按阅读顺序看完页面，区分标题、段落、插图和表格，各给一个框。',
      solve: '先看已知条件和问题，再一步步求解，最后检验结果。',
      locate: '从场景布局中取每样东西的中心、尺寸和转角，以相机坐标系的米为单位。',
      build: '从上到下查看草图，保留其中的文字，并按旁边的批注去做。',
      write: '先从光线和色彩把握气氛，再用三种语气写出来。',
      ask: '找出最突出的信息，用数值核对，再指出在图中的位置。',
      watch: '这是静止的图片，没有事情发生，描述画面即可。',
      other: '没有为这个要求准备回答，说明有哪些，并给出画面描述。',
    },
  },
};
