/** What the till knew. Amounts are in cents; everything printed follows from the prices here. */
const bought = [
  { name: 'Sourdough loaf', quantity: 1, unitCents: 420 },
  { name: 'Oat milk 1 L', quantity: 2, unitCents: 195 },
  { name: 'Free-range eggs 12', quantity: 1, unitCents: 385 },
  { name: 'Cheddar, mature', quantity: 1, unitCents: 410 },
  { name: 'Cherry tomatoes', quantity: 1, unitCents: 235 },
  { name: 'Dark chocolate 70%', quantity: 2, unitCents: 225 },
  { name: 'Olive oil 500 ml', quantity: 1, unitCents: 765 },
];

const taxPercent = 8;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
export const inDollars = (cents) => (cents / 100).toFixed(2);

function ringUp() {
  const items = bought.map((item) => ({ ...item, amountCents: item.quantity * item.unitCents }));
  const subtotalCents = sum(items.map(({ amountCents }) => amountCents));
  const taxCents = Math.round((subtotalCents * taxPercent) / 100);
  return { items, subtotalCents, taxPercent, taxCents, totalCents: subtotalCents + taxCents };
}

export const receiptGoods = {
  shop: 'Corner Grove Market',
  address: ['48 Linden Street, Brookfield', 'Tel. 555 0148'],
  number: '004182',
  date: '2025-03-14',
  time: '17:42',
  cashier: 'Maya',
  ...ringUp(),
};
