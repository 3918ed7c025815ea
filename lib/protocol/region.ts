/** The regions of Model Studio by name: a key belongs to one of them and is refused by the others. */
export const regionNames = ['intl', 'cn', 'us', 'hk'] as const;

export type RegionName = (typeof regionNames)[number];

/** Where a visitor's own key may belong: a region, or `server`, the endpoint that the server was given by hand. */
export const keyRegionNames = [...regionNames, 'server'] as const;

export type KeyRegionName = (typeof keyRegionNames)[number];
