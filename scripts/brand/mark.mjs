/** The mark on a ground of 32 × 32: an eye between two corners of the box that is drawn around what it sees. */
export const cornersPath = 'M5 11V7.5A2.5 2.5 0 0 1 7.5 5H11M27 21v3.5a2.5 2.5 0 0 1-2.5 2.5H21';
/** The eye with its pupil cut out, to be filled by the even-odd rule. */
export const eyePath =
  'M5 16C7.6 11.9 11.5 9.7 16 9.7S24.4 11.9 27 16C24.4 20.1 20.5 22.3 16 22.3S7.6 20.1 5 16ZM16 12.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8Z';
