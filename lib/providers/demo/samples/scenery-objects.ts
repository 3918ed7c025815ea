import 'server-only';
import { cratesTruth } from '@/lib/tasks/crates-truth';
import { lakeTruth } from '@/lib/tasks/lake-truth';
import type { LocalText } from '@/lib/tasks/local-text';
import type { CrateKind, LakeKind } from '@/lib/tasks/space-truth';
import type { ReplyLanguage } from '../language';
import type { Cuboid } from '../wire';
import type { KnownObject } from './known-object';

const labels: Readonly<Record<CrateKind | LakeKind, LocalText>> = {
  container: { en: 'container', 'zh-CN': '集装箱', 'zh-TW': '貨櫃' },
  'wooden-crate': { en: 'wooden crate', 'zh-CN': '木箱', 'zh-TW': '木箱' },
  'cardboard-box': { en: 'cardboard box', 'zh-CN': '纸箱', 'zh-TW': '紙箱' },
  toolbox: { en: 'toolbox', 'zh-CN': '工具箱', 'zh-TW': '工具盒' },
  moon: { en: 'moon', 'zh-CN': '圆月', 'zh-TW': '圓月' },
  person: { en: 'person', 'zh-CN': '人', 'zh-TW': '人' },
  boat: { en: 'boat', 'zh-CN': '木船', 'zh-TW': '木船' },
  lantern: { en: 'lantern', 'zh-CN': '灯笼', 'zh-TW': '燈籠' },
};

interface Drawn extends Pick<KnownObject, 'box' | 'point'> {
  readonly kind: CrateKind | LakeKind;
}

const known = ({ kind, box, point }: Drawn): KnownObject => ({
  kind,
  label: labels[kind],
  box,
  point,
  isBackdrop: false,
});

export const crateObjects: readonly KnownObject[] = cratesTruth.cuboids.map(known);
export const lakeObjects: readonly KnownObject[] = lakeTruth.objects.map(known);

/** Every box of the store room as it stands in space. */
export function cratesInSpace(language: ReplyLanguage): readonly Cuboid[] {
  return cratesTruth.cuboids.map(({ kind, numbers }) => ({ label: labels[kind][language], numbers }));
}
