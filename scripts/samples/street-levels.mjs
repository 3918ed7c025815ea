/** Heights that the parts of the street share, in pixels from the top. */

export const groundY = 560;

export const shopTopY = 452;
