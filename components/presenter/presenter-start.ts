/** `here`: the conversation on screen. `scenes`: those that were prepared, or what is on screen where there are none. */
export type PresenterStart = 'here' | 'scenes';

/** Of the button that begins it, which has the focus again afterwards. */
export const presentButtonId = 'present';
