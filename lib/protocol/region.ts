/** The regions of Model Studio by name: a key belongs to one of them and is refused by the others. */
export const regionNames = ['intl', 'cn', 'us', 'hk'] as const;

export type RegionName = (typeof regionNames)[number];
