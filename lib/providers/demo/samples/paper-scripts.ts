import 'server-only';
import type { SampleScript } from './sample-script';

/** What is said of the samples written by hand, beside the drawings. */
export const paperScripts: Readonly<Record<'sketch' | 'maths', SampleScript>> = {
  sketch: {
    description: {
      en: 'A web page sketched by hand on a sheet of white paper, which lies slightly tilted on a dark wooden table.\n\n- **Browser frame.** Three round buttons and an address bar with “fernhouse.example”.\n- **Navigation.** A leaf logo with the name Fernhouse on the left; the links Plants, Care and About and a button “Cart 2” on the right. A red note with an arrow says “stays on top”.\n- **Opening.** The heading “Green things for small rooms”, two wavy lines for text and a button “Shop now”; on the right a large crossed-out box for an image. A red note points at it: “a real shop, no stock photo”.\n- **Best sellers.** Three cards side by side, each with an image box, a name, a price and a button “Add”: Monstera $24, Pothos $12, Calathea $18.\n- **Footer.** Contact, Shipping, Returns.\n\nA yellow sticky note on the right reads “On phones: one column, cards swipe”. Below it lies a pen with a red tip, cut off by the right edge.',
      'zh-CN':
        '一张手绘的网页草图，画在白纸上，略微倾斜地放在深色木桌上。\n\n- **浏览器边框。** 三个圆形按钮和写着 “fernhouse.example” 的地址栏。\n- **导航。** 左边是叶子标志和店名 Fernhouse；右边是链接 Plants、Care、About 和按钮 “Cart 2”。红色批注带箭头，写着 “stays on top”（固定在顶部）。\n- **首屏。** 标题 “Green things for small rooms”，两条代表正文的波浪线和按钮 “Shop now”；右边是一个打叉的大图片框。红色批注指向它：“a real shop, no stock photo”（用真实店铺的照片，不用图库图）。\n- **畅销商品。** “Best sellers” 下并排三张卡片，各有图片框、名称、价格和按钮 “Add”：Monstera $24、Pothos $12、Calathea $18。\n- **页脚。** Contact、Shipping、Returns。\n\n右侧的黄色便签写着 “On phones: one column, cards swipe”（手机上单栏显示，卡片可滑动）。便签下方有一支红色笔尖的笔，被右边缘截断。',
      'zh-TW':
        '一張手繪的網頁草圖，畫在白紙上，略微傾斜地放在深色木桌上。\n\n- **瀏覽器外框。** 三個圓形按鈕和寫著「fernhouse.example」的網址列。\n- **導覽列。** 左邊是葉子標誌和店名 Fernhouse；右邊是連結 Plants、Care、About 和按鈕「Cart 2」。紅色註記帶箭頭，寫著「stays on top」（固定在頂端）。\n- **首屏。** 標題「Green things for small rooms」，兩條代表內文的波浪線和按鈕「Shop now」；右邊是一個打叉的大圖片框。紅色註記指向它：「a real shop, no stock photo」（用真實店面的照片，不用圖庫照片）。\n- **熱銷商品。** 「Best sellers」下並排三張卡片，各有圖片框、名稱、價格和按鈕「Add」：Monstera $24、Pothos $12、Calathea $18。\n- **頁尾。** Contact、Shipping、Returns。\n\n右側的黃色便利貼寫著「On phones: one column, cards swipe」（手機上單欄顯示，卡片可滑動）。便利貼下方有一支紅色筆尖的筆，被右邊緣截斷。',
    },
    gist: {
      en: 'a hand-drawn sketch of a plant shop’s web page',
      'zh-CN': '植物商店网页的手绘草图',
      'zh-TW': '植栽商店網頁的手繪草圖',
    },
  },
  maths: {
    description: {
      en: 'A sheet of squared paper with three punched holes and a red margin, lying on a wooden table; on it a maths problem in blue handwriting.\n\n- **Head.** “Exercise 14”, underlined, and the date “14 March” on the right.\n- **Problem.** A ladder 6.5 m long leans against a vertical wall; its foot stands 2.5 m from the wall. (a) How high up the wall does the ladder reach? (b) The foot slips 1.4 m further out. How far does the top slide down?\n- **Drawing.** On the left a hatched wall and below it the ground, with a right angle marked between them. The ladder leans against the wall; a dashed line shows it after the slip. The lengths 6.5 m, 2.5 m and 1.4 m are written in, and “h = ?” beside the wall.\n\nTo the right of the drawing lie a blue and white eraser and a yellow pencil.',
      'zh-CN':
        '一张方格纸放在木桌上，左侧有三个装订孔和一条红色页边线，上面用蓝色笔手写了一道数学题。\n\n- **抬头。** 带下划线的 “Exercise 14”，右边是日期 “14 March”。\n- **题目。** 一架长 6.5 m 的梯子靠在竖直的墙上，梯脚离墙 2.5 m。(a) 梯子顶端有多高？(b) 梯脚又向外滑了 1.4 m，顶端下滑了多少？\n- **示意图。** 左边是画了斜线的墙，下面是地面，两者之间标着直角。梯子靠在墙上，虚线表示滑动之后的位置。图中标有 6.5 m、2.5 m 和 1.4 m，墙边写着 “h = ?”。\n\n示意图右边放着一块蓝白相间的橡皮和一支黄色铅笔。',
      'zh-TW':
        '一張方格紙放在木桌上，左側有三個裝訂孔和一條紅色頁邊線，上面用藍色筆手寫了一道數學題。\n\n- **抬頭。** 畫了底線的「Exercise 14」，右邊是日期「14 March」。\n- **題目。** 一架長 6.5 m 的梯子靠在垂直的牆上，梯腳離牆 2.5 m。(a) 梯子頂端有多高？(b) 梯腳又向外滑了 1.4 m，頂端下滑了多少？\n- **示意圖。** 左邊是畫了斜線的牆，下面是地面，兩者之間標著直角。梯子靠在牆上，虛線表示滑動之後的位置。圖中標有 6.5 m、2.5 m 和 1.4 m，牆邊寫著「h = ?」。\n\n示意圖右邊放著一塊藍白相間的橡皮擦和一支黃色鉛筆。',
    },
    gist: {
      en: 'a handwritten maths problem with a drawing',
      'zh-CN': '带示意图的手写数学题',
      'zh-TW': '附示意圖的手寫數學題',
    },
  },
};
