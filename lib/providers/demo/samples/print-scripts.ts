import 'server-only';
import type { SampleScript } from './sample-script';

/** What is said of the printed samples, written beside the drawings. */
export const printScripts: Readonly<Record<'receipt' | 'chart' | 'page', SampleScript>> = {
  receipt: {
    description: {
      en: 'A till receipt lies slightly tilted on a wooden table, seen from above.\n\n- **Head.** Below a black leaf logo: *Corner Grove Market*, 48 Linden Street, Brookfield, Tel. 555 0148; then receipt 004182, cashier Maya, 2025-03-14 at 17:42.\n- **Items.** Sourdough loaf 4.20; Oat milk 1 L, 2 × 1.95 = 3.90; Free-range eggs 12 for 3.85; Cheddar, mature 4.10; Cherry tomatoes 2.35; Dark chocolate 70%, 2 × 2.25 = 4.50; Olive oil 500 ml 7.65.\n- **Sum.** Subtotal 30.55, sales tax at 8% 2.44, and in large bold type the total of USD 32.99, paid with a VISA card ending in 4471; change 0.00.\n- **Foot.** “Thank you, see you soon!” above a barcode with the digits 0 004182 250314 7.\n\nThe paper has zigzag edges and a fold across the middle. A cup of coffee with a leaf drawn in its foam is cut off by the top right corner; at the bottom left lie three coins: a silver 1, a golden 10 and a copper-coloured 5.',
      'zh-CN':
        '一张购物小票略微倾斜地放在木桌上，视角为正上方。\n\n- **抬头。** 黑色叶子标志下方依次是：*Corner Grove Market*，48 Linden Street, Brookfield，电话 555 0148；然后是小票号 004182，收银员 Maya，时间 2025-03-14 17:42。\n- **商品。** Sourdough loaf（酸面包）4.20；Oat milk 1 L（燕麦奶）2 × 1.95 = 3.90；Free-range eggs 12（散养鸡蛋）3.85；Cheddar, mature（切达奶酪）4.10；Cherry tomatoes（小番茄）2.35；Dark chocolate 70%（黑巧克力）2 × 2.25 = 4.50；Olive oil 500 ml（橄榄油）7.65。\n- **合计。** 小计 30.55，8% 销售税 2.44，大号粗体字标出总额 USD 32.99，用尾号 4471 的 VISA 卡支付，找零 0.00。\n- **底部。** “Thank you, see you soon!”，下面是条形码，数字为 0 004182 250314 7。\n\n纸的上下边缘呈锯齿状，中间有一道折痕。右上角有一杯拉了叶子花的咖啡，被画面边缘截断；左下角放着三枚硬币：银色的 1、金色的 10 和铜色的 5。',
      'zh-TW':
        '一張購物收據略微傾斜地放在木桌上，視角為正上方。\n\n- **抬頭。** 黑色葉子標誌下方依序是：*Corner Grove Market*，48 Linden Street, Brookfield，電話 555 0148；接著是收據編號 004182，收銀員 Maya，時間 2025-03-14 17:42。\n- **品項。** Sourdough loaf（酸種麵包）4.20；Oat milk 1 L（燕麥奶）2 × 1.95 = 3.90；Free-range eggs 12（放牧雞蛋）3.85；Cheddar, mature（切達起司）4.10；Cherry tomatoes（小番茄）2.35；Dark chocolate 70%（黑巧克力）2 × 2.25 = 4.50；Olive oil 500 ml（橄欖油）7.65。\n- **合計。** 小計 30.55，8% 銷售稅 2.44，以大號粗體標出總額 USD 32.99，用末四碼 4471 的 VISA 卡付款，找零 0.00。\n- **底部。** 「Thank you, see you soon!」，下方是條碼，數字為 0 004182 250314 7。\n\n紙張上下邊緣呈鋸齒狀，中間有一道摺痕。右上角有一杯拉了葉子花的咖啡，被畫面邊緣截斷；左下角放著三枚硬幣：銀色的 1、金色的 10 和銅色的 5。',
    },
    gist: {
      en: 'a till receipt on a wooden table',
      'zh-CN': '木桌上的购物小票',
      'zh-TW': '木桌上的購物收據',
    },
  },
  chart: {
    description: {
      en: 'A chart titled “Clean power on Harbour Island, 2024”: electricity generated and consumed per month, in gigawatt-hours. Two bars stand for each month, and a line runs above them; the axis goes from 0 to 80 GWh.\n\n- **Wind** (blue bars) is strongest in winter: 61 GWh in December and 58 in January. Its low is July with 25.\n- **Solar** (orange bars) is the mirror image: it climbs from 9 GWh in January to 54 in July and falls to 7 in December.\n- **Demand** (red line) peaks at 73 GWh in December and 72 in January, drops to 50 in May, and has a smaller summer peak of 62 in August.\n\nTaken together, wind and solar cover the demand in every month but January and December. The surplus is greatest in May, where a note says so: 33 + 46 GWh against a demand of 50, that is “29 GWh more than needed”. The source at the bottom is the Harbour Island Grid Company, annual report 2024.',
      'zh-CN':
        '一张题为“Clean power on Harbour Island, 2024”（2024 年港湾岛的清洁电力）的图表，显示每月的发电量和用电量，单位为吉瓦时（GWh）。每个月有两根柱子，上方还有一条折线；纵轴从 0 到 80 GWh。\n\n- **风电 Wind**（蓝色柱）冬季最强：12 月 61 GWh，1 月 58 GWh；最低是 7 月的 25 GWh。\n- **太阳能 Solar**（橙色柱）正好相反：从 1 月的 9 GWh 升到 7 月的 54 GWh，再降到 12 月的 7 GWh。\n- **需求 Demand**（红色折线）12 月最高，为 73 GWh，1 月为 72 GWh；5 月降到 50 GWh，8 月又有一个 62 GWh 的小高峰。\n\n除 1 月和 12 月外，风电与太阳能之和每个月都超过需求。富余最多的是 5 月，图中有标注：33 + 46 GWh，而需求只有 50 GWh，即“29 GWh more than needed”（比需求多 29 GWh）。底部注明来源：Harbour Island Grid Company, annual report 2024。',
      'zh-TW':
        '一張題為「Clean power on Harbour Island, 2024」（2024 年港灣島的潔淨電力）的圖表，顯示每月的發電量和用電量，單位為吉瓦時（GWh）。每個月有兩根長條，上方還有一條折線；縱軸從 0 到 80 GWh。\n\n- **風電 Wind**（藍色長條）冬季最強：12 月 61 GWh，1 月 58 GWh；最低是 7 月的 25 GWh。\n- **太陽能 Solar**（橘色長條）正好相反：從 1 月的 9 GWh 升到 7 月的 54 GWh，再降到 12 月的 7 GWh。\n- **需求 Demand**（紅色折線）12 月最高，為 73 GWh，1 月為 72 GWh；5 月降到 50 GWh，8 月又有一個 62 GWh 的小高峰。\n\n除 1 月和 12 月外，風電與太陽能之和每個月都超過需求。剩餘最多的是 5 月，圖中有標註：33 + 46 GWh，而需求只有 50 GWh，也就是「29 GWh more than needed」（比需求多 29 GWh）。底部註明來源：Harbour Island Grid Company, annual report 2024。',
    },
    gist: {
      en: 'a bar and line chart of clean power',
      'zh-CN': '清洁电力的柱形与折线图',
      'zh-TW': '潔淨電力的長條與折線圖',
    },
  },
  page: {
    description: {
      en: 'A page of a journal: *Journal of Urban Ecology*, Vol. 12, No. 3, page 214. In one column, from top to bottom:\n\n- **Title and authors.** “Street Trees and Summer Heat in Small Cities” by Elena Marsh, Tomas Oduya and Wei-Lin Chen.\n- **First paragraph.** Paved streets store heat and release it at night. The authors carried sensors through four streets of Brookfield, a town of 38,000 people, on nineteen clear afternoons in July and August.\n- **Figure 1.** Air temperature along 200 m of Station Avenue at 3 p.m. on 24 July. The curve lies at about 31 °C where houses stand and falls below 28 °C over the two groups of trees drawn under it.\n- **Second paragraph.** Shade was by far the strongest influence: under closed canopies the air was up to 4.1 °C cooler than on open asphalt. Planting one side of a street already brought half of the benefit, if it is the side that meets the afternoon sun.\n- **Table 1.** Four streets with canopy cover, mean and maximum. The more canopy, the cooler: from Linden Street (62%, mean 27.4 °C) to Market Square (3%, mean 31.5 °C).',
      'zh-CN':
        '一页学术期刊：*Journal of Urban Ecology*，第 12 卷第 3 期，第 214 页。单栏排版，从上到下依次是：\n\n- **标题与作者。** “Street Trees and Summer Heat in Small Cities”（小城市的行道树与夏季高温），作者 Elena Marsh、Tomas Oduya 和 Wei-Lin Chen。\n- **第一段。** 铺装路面白天蓄热、夜间放热。作者在七、八月的十九个晴朗下午，带着传感器走过人口 3.8 万的小城 Brookfield 的四条街道。\n- **图 1。** 7 月 24 日下午 3 时沿 Station Avenue 200 米的气温。有房屋的路段曲线在 31 °C 左右，在下方画出的两组树木处降到 28 °C 以下。\n- **第二段。** 遮阴的影响远大于其他因素：树冠郁闭处的气温比裸露的沥青路面最多低 4.1 °C。只在街道一侧种树，只要是下午向阳的一侧，就能取得一半的效果。\n- **表 1。** 四条街道的树冠覆盖率、平均气温和最高气温。树冠越多越凉爽：从 Linden Street（62%，平均 27.4 °C）到 Market Square（3%，平均 31.5 °C）。',
      'zh-TW':
        '一頁學術期刊：*Journal of Urban Ecology*，第 12 卷第 3 期，第 214 頁。單欄排版，由上到下依序是：\n\n- **標題與作者。** 「Street Trees and Summer Heat in Small Cities」（小城市的行道樹與夏季高溫），作者 Elena Marsh、Tomas Oduya 和 Wei-Lin Chen。\n- **第一段。** 鋪面道路白天蓄熱、夜間放熱。作者在七、八月的十九個晴朗下午，帶著感測器走過人口 3.8 萬的小城 Brookfield 的四條街道。\n- **圖 1。** 7 月 24 日下午 3 點沿 Station Avenue 200 公尺的氣溫。有房屋的路段曲線在 31 °C 左右，在下方畫出的兩組樹木處降到 28 °C 以下。\n- **第二段。** 遮蔭的影響遠大於其他因素：樹冠鬱閉處的氣溫比裸露的柏油路面最多低 4.1 °C。只在街道一側種樹，只要是下午向陽的一側，就能得到一半的效果。\n- **表 1。** 四條街道的樹冠覆蓋率、平均氣溫和最高氣溫。樹冠越多越涼爽：從 Linden Street（62%，平均 27.4 °C）到 Market Square（3%，平均 31.5 °C）。',
    },
    gist: {
      en: 'a page of a journal with a figure and a table',
      'zh-CN': '带插图和表格的期刊页面',
      'zh-TW': '附插圖和表格的期刊頁面',
    },
  },
};
