import 'server-only';
import { chartTruth } from '@/lib/tasks/chart-truth';
import type { LocalText } from '@/lib/tasks/local-text';
import { pageTruth } from '@/lib/tasks/page-truth';
import { receiptTruth } from '@/lib/tasks/receipt-truth';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import type { BoxedText } from '@/lib/tasks/still-truth';
import type { FieldValue } from '../wire';
import type { KnownSampleId } from './known-samples';
import { money } from './money';

/** A field of a sample, by the words under which people ask for it. */
export interface KnownField {
  /** What it is called when the request lists no keys. */
  readonly label: LocalText;
  readonly pattern: RegExp;
  readonly value: FieldValue;
}

function field(names: string, pattern: RegExp, value: FieldValue): KnownField {
  const [en = '', simplified = en, traditional = simplified] = names.split('|');
  return { label: { en, 'zh-CN': simplified, 'zh-TW': traditional }, pattern, value };
}

/** The first group of the pattern in the first line that has it, or null. */
function inLines({ lines }: { readonly lines: readonly BoxedText[] }, pattern: RegExp): string | null {
  return lines.map(({ text }) => pattern.exec(text)?.[1]).find((found) => found !== undefined) ?? null;
}

function textOfKind(kind: string): string | null {
  return pageTruth.regions.find((region) => region.kind === kind)?.text ?? null;
}

const { items, date, shop, subtotal, tax, total, currency } = receiptTruth;
const time = inLines(receiptTruth, /^\d{4}-\d{2}-\d{2} (\d{2}:\d{2})$/);
const pieceCount = items.reduce((sum, { quantity }) => sum + quantity, 0);

/** Narrower names stand before the wider ones that they contain: "shop address" before "shop". */
const receiptFields: readonly KnownField[] = [
  field('address|地址|地址', /address|location|地址/, receiptTruth.lines[1]?.text ?? null),
  field('phone|电话|電話', /phone|\btel\b|电话|電話/, inLines(receiptTruth, /^Tel\. (.+)$/)),
  field(
    'receipt number|小票号|收據編號',
    /\b(?:receipt|ticket|invoice|bill|order) (?:no|number|id)\b|小票号|票号|票號|单号|單號|编号|編號|号码|號碼/,
    inLines(receiptTruth, /^Receipt (\d+)/),
  ),
  field(
    'shop|商店|商店',
    /\bshop|store|merchant|vendor|seller|retailer|company|店|商家|商户|商號|超市/,
    shop.text,
  ),
  field('cashier|收银员|收銀員', /cashier|clerk|收银|收銀/, inLines(receiptTruth, /Cashier (.+)$/)),
  field('date and time|日期时间|日期時間', /date.*time|日期.*[时時][间間]/, `${date.text} ${time}`),
  field('date|日期|日期', /date|\bday\b|日期/, date.text),
  field('time|时间|時間', /\btime\b|[时時][间間]/, time),
  field(
    'number of items|商品件数|商品件數',
    /(?:number|count|quantity|no) of|\bcount\b|quantity|件[数數]|[数數]量|[数數]目/,
    String(pieceCount),
  ),
  field(
    'items|商品|品項',
    /\bitems?\b|products|articles|goods|商品|品[项項]|明[细細]/,
    items.map(({ name, quantity, unitCents, amountCents }) => ({
      name,
      quantity,
      unit_price: money(unitCents),
      amount: money(amountCents),
    })),
  ),
  field('subtotal|小计|小計', /sub ?total|\bnet\b|小[计計]|[税稅]前|未[税稅]/, money(subtotal.cents)),
  field('tax rate|税率|稅率', /(?:tax|vat) rate|[税稅]率/, `${tax.percent}%`),
  field('tax|税额|稅額', /\btax\b|\bvat\b|\bgst\b|[税稅]/, money(tax.cents)),
  field('change|找零|找零', /\bchange\b|找零|找回/, inLines(receiptTruth, /^Change (.+)$/)),
  field('currency|币种|幣別', /currency|[币幣][种種别別]|[货貨][币幣]/, currency),
  field(
    'card|银行卡|信用卡',
    /\bcard\b|payment|付款方式|支付方式|卡/,
    inLines(receiptTruth, /^(VISA .*\d{4}) /),
  ),
  field(
    'total|合计|合計',
    /total|amount|\bsum\b|合[计計]|[总總][计計额額]|金[额額]|[应應实實]付/,
    money(total.cents),
  ),
];

const journal = /^(.*) Vol\. (\d+), No\. (\d+)$/.exec(textOfKind('header') ?? '');

const pageFields: readonly KnownField[] = [
  field('journal|期刊|期刊', /journal|magazine|publication|期刊|杂志|雜誌/, journal?.[1] ?? null),
  field('volume|卷|卷', /\bvol|卷/, journal?.[2] ?? null),
  field('issue|期|期', /\bissue\b|\bno\b|期[号號]|^期$/, journal?.[3] ?? null),
  field('page|页码|頁碼', /\bpage\b|[页頁]/, textOfKind('footer')),
  field('title|标题|標題', /title|headline|[标標][题題]|[题題]目/, textOfKind('title')),
  field('authors|作者|作者', /author|written by|byline|作者/, textOfKind('byline')),
];

const chartFields: readonly KnownField[] = [
  field('title|标题|標題', /^title|chart title|headline|[标標][题題]/, chartTruth.title),
  field('subtitle|副标题|副標題', /subtitle|副[标標]/, chartTruth.subtitle),
  field('unit|单位|單位', /\bunit|[单單]位/, chartTruth.y.label),
  field('year|年份|年份', /\byear\b|年/, /\d{4}/.exec(chartTruth.title)?.[0] ?? null),
  field('source|来源|來源', /source|[来來]源|出[处處]/, chartTruth.source.replace(/^Source: /, '')),
  field(
    'series|系列|數列',
    /series|legend|系列|[图圖]例|[数數]列/,
    chartTruth.series.map(({ name }) => name).join(', '),
  ),
];

const textOfElement = (kind: string) =>
  sketchTruth.elements.find((element) => element.kind === kind)?.text ?? null;

const sketchFields: readonly KnownField[] = [
  field('address|网址|網址', /address|url|domain|[网網]址/, textOfElement('address-bar')),
  field('name|名称|名稱', /\bname|brand|logo|shop|site|名[称稱]|品牌|店名/, textOfElement('logo')),
  field('heading|标题|標題', /heading|headline|title|[标標][题題]/, textOfElement('heading')),
];

/** The fields that are known of each sample on which there are any. */
export const knownFields: Readonly<Partial<Record<KnownSampleId, readonly KnownField[]>>> = {
  receipt: receiptFields,
  page: pageFields,
  chart: chartFields,
  sketch: sketchFields,
};
