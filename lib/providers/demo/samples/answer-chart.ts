import 'server-only';
import { chartTruth } from '@/lib/tasks/chart-truth';
import type { LocalText } from '@/lib/tasks/local-text';
import type { ReplyLanguage } from '../language';

const valuesOf = (name: string) => chartTruth.series.find((series) => series.name === name)?.values ?? [];
const [wind, solar, demand] = [valuesOf('Wind'), valuesOf('Solar'), valuesOf('Demand')];
const made = wind.map((value, month) => value + (solar[month] ?? 0));
const surplus = made.map((value, month) => value - (demand[month] ?? 0));
const short = surplus.flatMap((value, month) => (value < 0 ? [month] : []));
const most = Math.max(...surplus);
const best = surplus.indexOf(most);

const nameOf = (month: number) => chartTruth.x.categories[month] ?? '';
const numbered = (months: readonly number[]) => months.map((month) => `${month + 1}`).join('、');
const sums = (separator: string) =>
  short
    .map((month) => `${wind[month]} + ${solar[month]} = ${made[month]} < ${demand[month]}`)
    .join(separator);

const answer: LocalText = {
  en: `**Wind and sun together cover the island’s demand in ${12 - short.length} of the 12 months.** Only ${short.map(nameOf).join(' and ')} fall short.\n\nWhere that can be seen: add the blue and the orange bar of a month and hold the sum against the red line above them. It stays below the line in those months alone (${sums('; ')} GWh). The greatest surplus is in ${nameOf(best)}, where the note says so itself: ${wind[best]} + ${solar[best]} against ${demand[best]}, that is ${most} GWh more than needed.`,
  'zh-CN': `**风电和太阳能加起来，12 个月中有 ${12 - short.length} 个月满足了全岛的用电需求。** 只有 ${numbered(short)} 月不足。\n\n依据：把某个月的蓝色柱和橙色柱相加，再与上方的红色折线比较，只有这几个月的总和低于折线（${sums('；')} GWh）。富余最多的是 ${best + 1} 月，图中的批注也写明了：${wind[best]} + ${solar[best]}，而需求只有 ${demand[best]}，多出 ${most} GWh。`,
  'zh-TW': `**風電和太陽能加起來，12 個月中有 ${12 - short.length} 個月滿足了全島的用電需求。** 只有 ${numbered(short)} 月不足。\n\n依據：把某個月的藍色長條和橘色長條相加，再與上方的紅色折線比較，只有這幾個月的總和低於折線（${sums('；')} GWh）。剩餘最多的是 ${best + 1} 月，圖中的註記也寫明了：${wind[best]} + ${solar[best]}，而需求只有 ${demand[best]}，多出 ${most} GWh。`,
};

/** What the chart says above all, reckoned from its values, and where to see it. */
export function answerChart(language: ReplyLanguage): string {
  return answer[language];
}
