import { faces, measureText } from './lettering.mjs';
import { createScene, rect } from './scene.mjs';
import { corners, createSheet } from './sheet.mjs';

/** What the chart shows; the picture, its labels and the truth are drawn from these numbers. */
const island = {
  title: 'Clean power on Harbour Island, 2024',
  subtitle: 'Electricity generated and consumed per month, in gigawatt-hours',
  source: 'Source: Harbour Island Grid Company, annual report 2024',
  x: {
    label: 'Month',
    categories: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  y: { label: 'GWh', min: 0, max: 80, step: 20 },
  series: [
    {
      name: 'Wind',
      kind: 'bar',
      colour: '#2f6f8f',
      values: [58, 54, 49, 41, 33, 28, 25, 27, 36, 47, 55, 61],
    },
    { name: 'Solar', kind: 'bar', colour: '#f2a93b', values: [9, 15, 26, 37, 46, 52, 54, 47, 33, 20, 11, 7] },
    {
      name: 'Demand',
      kind: 'line',
      colour: '#c2415d',
      values: [72, 68, 63, 55, 50, 53, 60, 62, 52, 56, 64, 73],
    },
  ],
};

const ink = '#1f2733';
const soft = '#5b6573';
const plot = { left: 92, top: 228, right: 1232, bottom: 706 };
const [wind, solar, demand] = island.series;
const slotPx = (plot.right - plot.left) / island.x.categories.length;
const barPx = 30;
const yOf = (value) =>
  plot.bottom - ((plot.bottom - plot.top) * (value - island.y.min)) / (island.y.max - island.y.min);
const centreOf = (month) => plot.left + slotPx * (month + 0.5);

/** Grouped bars of two sources of power under the line of what was used. */
export function drawChart() {
  const scene = createScene(1280, 832);
  scene.paint(rect(0, 0, scene.width, scene.height, '#fcfbf8'));
  scene.paint(rect(48, 40, 44, 5, demand.colour));
  const sheet = createSheet(scene);
  sheet.write({ face: faces.sansBold, text: island.title, size: 36, x: 48, y: 88, colour: ink });
  sheet.write({ face: faces.sans, text: island.subtitle, size: 19, x: 48, y: 121, colour: soft });
  writeLegend(sheet);
  drawAxes(sheet);
  const bars = [wind, solar].flatMap((series, index) => drawBars(sheet, series, index));
  const points = drawLine(sheet);
  drawNote(sheet);
  sheet.write({ face: faces.sans, text: island.source, size: 15.5, x: 48, y: 796, colour: soft });
  return { scene, truth: { ...island, marks: [...bars, ...points], lines: sheet.lines } };
}

function writeLegend(sheet) {
  const style = { face: faces.sansMedium, size: 17, colour: ink };
  let x = 48;
  for (const { name, kind, colour } of island.series) {
    if (kind === 'bar') sheet.scene.paint(rect(x, 147, 17, 17, colour, 'rx="3"'));
    else {
      sheet.draw(
        [
          [x, 155.5],
          [x + 28, 155.5],
        ],
        colour,
        3.4,
      );
      sheet.scene.paint(dot(x + 14, 155.5, colour));
    }
    const textX = x + (kind === 'bar' ? 26 : 38);
    sheet.write({ ...style, text: name, x: textX, y: 162 });
    x = textX + measureText(style.face, name, style.size) + 34;
  }
}

const dot = (cx, cy, colour) =>
  `<circle cx="${cx}" cy="${cy}" r="6" fill="#fcfbf8" stroke="${colour}" stroke-width="3.2"/>`;

function drawAxes(sheet) {
  const style = { face: faces.sans, size: 16.5, colour: soft };
  const { min, max, step, label } = island.y;
  for (let value = min; value <= max; value += step) {
    const y = yOf(value);
    sheet.scene.paint(rect(plot.left, y - 0.6, plot.right - plot.left, 1.2, value === min ? ink : '#dcdcd6'));
    sheet.write({ ...style, text: String(value), x: plot.left - 14, y: y + 6, anchor: 'end' });
  }
  sheet.write({ ...style, text: label, x: 48, y: plot.top - 24 });
  island.x.categories.forEach((month, index) => {
    sheet.write({ ...style, text: month, x: centreOf(index), y: plot.bottom + 29, anchor: 'middle' });
  });
  sheet.write({
    ...style,
    text: island.x.label,
    x: (plot.left + plot.right) / 2,
    y: plot.bottom + 58,
    anchor: 'middle',
  });
}

function drawBars(sheet, { name, colour, values }, place) {
  return values.map((value, month) => {
    const x = Math.round(centreOf(month) + (place - 1) * (barPx + 2) + 1);
    const [top, tall] = [yOf(value), plot.bottom - yOf(value)];
    sheet.scene.paint(
      `<path d="M${x} ${plot.bottom}V${top + 4}q0 -4 4 -4H${x + barPx - 4}q4 0 4 4V${plot.bottom}Z" fill="${colour}"/>`,
    );
    return {
      series: name,
      category: island.x.categories[month],
      value,
      box: sheet.boxOf(corners(x, top, barPx, tall)),
    };
  });
}

function drawLine(sheet) {
  const places = demand.values.map((value, month) => [centreOf(month), yOf(value)]);
  sheet.draw(places, '#fcfbf8', 8);
  sheet.draw(places, demand.colour, 3.4);
  return places.map(([x, y], month) => {
    sheet.scene.paint(dot(x, y, demand.colour));
    return {
      series: demand.name,
      category: island.x.categories[month],
      value: demand.values[month],
      box: sheet.boxOf(corners(x - 7.6, y - 7.6, 15.2, 15.2)),
    };
  });
}

/** The month in which the two sources together surpass demand by most. */
function drawNote(sheet) {
  const surplus = demand.values.map((value, month) => wind.values[month] + solar.values[month] - value);
  const month = surplus.indexOf(Math.max(...surplus));
  const [x, y] = [centreOf(month), yOf(demand.values[month])];
  const style = { face: faces.sansMedium, size: 16, colour: ink, anchor: 'middle', x };
  sheet.write({ ...style, text: `${island.x.categories[month]}: ${surplus[month]} GWh`, y: y - 66 });
  sheet.write({ ...style, face: faces.sans, colour: soft, text: 'more than needed', y: y - 44 });
  sheet.draw(
    [
      [x, y - 34],
      [x, y - 13],
    ],
    soft,
    1.6,
  );
}
