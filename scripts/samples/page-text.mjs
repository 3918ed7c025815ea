/** What stands on the page. The figure's curve and the table tell the same story as the paragraphs. */
export const pageText = {
  header: ['Journal of Urban Ecology', 'Vol. 12, No. 3'],
  title: ['Street Trees and Summer Heat', 'in Small Cities'],
  byline: 'Elena Marsh, Tomas Oduya and Wei-Lin Chen',
  paragraphs: [
    'Paved streets store the heat of the day and release it at night, which makes summers in town harder to bear than in the fields around it. Large cities have measured this for decades; small ones rarely have. We carried sensors through four streets of Brookfield, a town of 38,000 people, on nineteen clear afternoons in July and August, and recorded the air temperature at a height of 1.5\u00a0m every ten metres.',
    'Shade was by far the strongest influence. Under closed canopies the air was up to 4.1\u00a0°C cooler than on open asphalt, and a single mature lime tree cooled the pavement for about twelve metres in each direction. Lawns without trees helped little. Planting along one side of a street already brought half of the benefit, provided that it was the side that meets the afternoon sun.',
  ],
  figureCaption: 'Figure 1. Air temperature along Station Avenue at 3 p.m., 24 July.',
  tableCaption: 'Table 1. Mean afternoon temperature by type of street.',
  table: {
    columns: ['Street', 'Canopy cover', 'Mean', 'Maximum'],
    rows: [
      ['Linden Street', '62%', '27.4 °C', '29.0 °C'],
      ['Mill Road', '38%', '28.9 °C', '30.6 °C'],
      ['Station Avenue', '17%', '30.2 °C', '32.3 °C'],
      ['Market Square', '3%', '31.5 °C', '33.8 °C'],
    ],
  },
  pageNumber: '214',
};
