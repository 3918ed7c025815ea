/** The same text in every language the product speaks. */
export type LocalText = Readonly<Record<'en' | 'zh-CN' | 'zh-TW', string>>;
