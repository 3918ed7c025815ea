/** Pictures against each other, and what is made for people who watch. */
export const showingScenes = [
  ...['side-by-side', 'swipe', 'difference'].map((way) => ({
    name: `compare-${way}`,
    async play(screen) {
      await screen.open();
      await screen.run('compare-pictures');
      await screen.button('compare.open').first().click();
      const comparison = screen.page.getByRole('region', { name: screen.word('compare.title'), exact: true });
      await comparison.getByRole('radio', { name: screen.word(`compare.modes.${way}`) }).click();
      await screen.page.waitForTimeout(1500);
    },
  })),
  {
    name: 'presenter',
    async play(screen) {
      await screen.open();
      await screen.button('presenter.present').click();
      await screen.button('presenter.welcome.play').click();
      await screen.page.waitForTimeout(8000);
    },
  },
];
