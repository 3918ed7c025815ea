import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import type {
  ChartTruth,
  MathsTruth,
  PageTruth,
  ReceiptTruth,
  SketchTruth,
  TruthBox,
} from '@/lib/tasks/still-truth';
import { type KnownObject, middleOf } from './known-object';
import { money } from './money';

const label = (en: string, simplified: string, traditional: string): LocalText => ({
  en,
  'zh-CN': simplified,
  'zh-TW': traditional,
});

const labels = {
  shop: label('shop name', '店名', '店名'),
  date: label('date', '日期', '日期'),
  item: label('item', '商品', '品項'),
  subtotal: label('subtotal', '小计', '小計'),
  tax: label('tax', '税额', '稅額'),
  total: label('total', '合计', '合計'),
  wind: label('wind bar', '风电柱', '風電長條'),
  solar: label('solar bar', '太阳能柱', '太陽能長條'),
  demand: label('demand point', '用电需求点', '用電需求點'),
  header: label('header', '页眉', '頁首'),
  title: label('title', '标题', '標題'),
  byline: label('authors', '作者', '作者'),
  paragraph: label('paragraph', '段落', '段落'),
  figure: label('figure', '插图', '插圖'),
  caption: label('caption', '图表说明', '圖表說明'),
  table: label('table', '表格', '表格'),
  footer: label('footer', '页脚', '頁尾'),
  'address-bar': label('address bar', '地址栏', '網址列'),
  navigation: label('navigation bar', '导航栏', '導覽列'),
  logo: label('logo', '徽标', '商標'),
  link: label('link', '链接', '連結'),
  button: label('button', '按钮', '按鈕'),
  heading: label('heading', '标题', '標題'),
  text: label('text block', '文本块', '文字區塊'),
  image: label('image placeholder', '图片占位框', '圖片預留框'),
  card: label('card', '卡片', '卡片'),
  note: label('note', '批注', '註記'),
  diagram: label('diagram', '示意图', '示意圖'),
  'text-line': label('line of text', '文字行', '文字行'),
} as const satisfies Readonly<Record<string, LocalText>>;

function object(kind: keyof typeof labels, box: TruthBox, facts?: KnownObject['facts']): KnownObject {
  const known = { kind, label: labels[kind], box, point: middleOf(box), isBackdrop: false };
  return facts === undefined ? known : { ...known, facts };
}

/** What is printed on the receipt, field by field. */
export function receiptObjects(truth: ReceiptTruth): readonly KnownObject[] {
  const { shop, date, items, subtotal, tax, total } = truth;
  return [
    object('shop', shop.box, { text: shop.text }),
    object('date', date.box, { text: date.text }),
    ...items.map(({ name, quantity, amountCents, box }) => ({
      ...object('item', box, { name, amount: money(amountCents) }),
      count: quantity,
    })),
    object('subtotal', subtotal.box, { amount: money(subtotal.cents) }),
    object('tax', tax.box, { amount: money(tax.cents) }),
    object('total', total.box, { amount: money(total.cents) }),
  ];
}

const seriesKinds: Readonly<Record<string, keyof typeof labels>> = {
  Wind: 'wind',
  Solar: 'solar',
  Demand: 'demand',
};

/** Each bar and each point of the line. */
export function chartObjects({ marks }: ChartTruth): readonly KnownObject[] {
  return marks.map(({ series, category, value, box }) =>
    object(seriesKinds[series] ?? 'wind', box, { month: category, value }),
  );
}

export function pageObjects({ regions }: PageTruth): readonly KnownObject[] {
  return regions.map(({ kind, box }) => object(kind, box));
}

export function sketchObjects({ elements }: SketchTruth): readonly KnownObject[] {
  return elements.map(({ kind, text, box }) => object(kind, box, text === '' ? undefined : { text }));
}

export function mathsObjects({ figure, lines }: MathsTruth): readonly KnownObject[] {
  return [...lines.map(({ text, box }) => object('text-line', box, { text })), object('diagram', figure.box)];
}
