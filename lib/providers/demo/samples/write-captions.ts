import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';

/** Three captions for the night on the lake, ready to post. */
export const lakeCaptions: LocalText = {
  en: 'Three captions for a night on the lake, each in a mood of its own:\n\n### Quiet\n\nThe lake keeps the moon for a while and gives it back one ripple at a time. No hurry out here. One lantern is light enough.\n\n### Playful\n\nRented: one boat. Included in the price: one moon, some 90 stars and a lantern that thinks it is the captain. Would row again.\n\n### For someone far away\n\nWherever you are tonight, look up: we share this one. I have put a light in the boat, in case you come by water.',
  'zh-CN':
    '为这个月夜写了三种不同风格的文案：\n\n### 诗意唯美\n\n湖水把月亮借来一晚，又一圈一圈还给夜色。山在远处睡了，小船不急着靠岸，一盏灯就够亮。\n\n### 轻松俏皮\n\n租船一条，赠：圆月一轮、星星若干、自以为是船长的灯笼一盏。五星好评，下次还来。\n\n### 温情祝福\n\n今晚无论你在哪里，抬头看见的都是同一个月亮。我在船头留了一盏灯，愿它替我照亮你回家的路。',
  'zh-TW':
    '為這個月夜寫了三種不同風格的貼文：\n\n### 詩意唯美\n\n湖水把月亮借來一晚，又一圈一圈還給夜色。山在遠處睡了，小船不急著靠岸，一盞燈就夠亮。\n\n### 輕鬆俏皮\n\n租船一條，附贈：滿月一輪、星星若干、自以為是船長的燈籠一盞。五星好評，下次還來。\n\n### 溫馨祝福\n\n今晚不管你在哪裡，抬頭看見的都是同一個月亮。我在船頭留了一盞燈，願它替我照亮你回家的路。',
};
