/** What the shelf sells: how each product looks, in how many facings it stands, and what it costs (cents). */
export const products = {
  'sunny-oats': {
    form: 'box',
    name: 'Sunny Oats',
    facings: 2,
    cents: 420,
    main: '#f2b02c',
    deep: '#c67c11',
    mark: '#fff4d6',
  },
  'berry-muesli': {
    form: 'box',
    name: 'Berry Muesli',
    facings: 2,
    cents: 465,
    main: '#8c4a86',
    deep: '#5d2a5a',
    mark: '#fbe3ef',
  },
  'morning-roast': {
    form: 'bag',
    name: 'Morning Roast',
    facings: 2,
    cents: 780,
    main: '#3b4a52',
    deep: '#1f292f',
    mark: '#e8c79a',
  },
  'green-tea': {
    form: 'box',
    name: 'Green Tea',
    facings: 2,
    cents: 390,
    main: '#5f9a62',
    deep: '#37683b',
    mark: '#f1f7df',
  },
  honey: {
    form: 'jar',
    name: 'Honey',
    facings: 3,
    cents: 610,
    main: '#e79a24',
    deep: '#a8600c',
    mark: '#fff6e0',
  },
  'cherry-jam': {
    form: 'jar',
    name: 'Cherry Jam',
    facings: 3,
    cents: 345,
    main: '#c22f3b',
    deep: '#7d1520',
    mark: '#fff1ee',
  },
  'tomato-soup': {
    form: 'can',
    name: 'Tomato Soup',
    facings: 3,
    cents: 215,
    main: '#d3402f',
    deep: '#8f2218',
    mark: '#fff4e8',
  },
  sweetcorn: {
    form: 'can',
    name: 'Sweetcorn',
    facings: 3,
    cents: 165,
    main: '#3f8a4d',
    deep: '#245a30',
    mark: '#ffe27a',
  },
  'durum-pasta': {
    form: 'bag',
    name: 'Durum Pasta',
    facings: 2,
    cents: 255,
    main: '#2f62a3',
    deep: '#1b3d6c',
    mark: '#f7dfa0',
  },
  'orange-juice': {
    form: 'carton',
    name: 'Orange Juice',
    facings: 3,
    cents: 325,
    main: '#f08a24',
    deep: '#b85c0c',
    mark: '#fff3e0',
  },
  'oat-milk': {
    form: 'carton',
    name: 'Oat Milk',
    facings: 3,
    cents: 195,
    main: '#e9e2d2',
    deep: '#b9ae97',
    mark: '#3f6f8f',
  },
  'spring-water': {
    form: 'bottle',
    name: 'Spring Water',
    facings: 4,
    cents: 95,
    main: '#7fc0dc',
    deep: '#3d86aa',
    mark: '#ffffff',
  },
  'apple-juice': {
    form: 'bottle',
    name: 'Apple Juice',
    facings: 4,
    cents: 275,
    main: '#d9a32b',
    deep: '#9a6a10',
    mark: '#f4ffe4',
  },
  'basmati-rice': {
    form: 'bag',
    name: 'Basmati Rice',
    facings: 2,
    cents: 540,
    main: '#b23a55',
    deep: '#741e34',
    mark: '#fdf0dc',
  },
  'dark-cocoa': {
    form: 'can',
    name: 'Dark Cocoa',
    facings: 3,
    cents: 485,
    main: '#5d3a2a',
    deep: '#35201a',
    mark: '#f0d7ae',
  },
};

/** The shelves from top to bottom, each from left to right; null is a free place. */
export const before = {
  shelves: [
    ['sunny-oats', 'berry-muesli', 'morning-roast', 'green-tea', 'honey'],
    ['cherry-jam', 'tomato-soup', 'sweetcorn', 'durum-pasta', null],
    ['orange-juice', 'oat-milk', 'spring-water', 'apple-juice', 'basmati-rice'],
  ],
  prices: {},
};

export const after = {
  shelves: [
    ['sunny-oats', 'berry-muesli', 'morning-roast', 'green-tea', 'dark-cocoa'],
    ['cherry-jam', 'tomato-soup', null, 'durum-pasta', 'honey'],
    ['orange-juice', 'oat-milk', 'basmati-rice', 'apple-juice', 'spring-water'],
  ],
  prices: { 'morning-roast': 690 },
};

export const priceOf = (plan, id) => plan.prices[id] ?? products[id].cents;

/** Where each product stands in a plan: shelf and place are counted from 1, from the top and from the left. */
export const standing = ({ shelves }) =>
  shelves.flatMap((row, shelf) =>
    row.flatMap((id, place) => (id === null ? [] : [{ id, shelf: shelf + 1, place: place + 1 }])),
  );
