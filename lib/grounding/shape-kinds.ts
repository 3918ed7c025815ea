import type { EventShape, PictureShape, Shape } from './shape';

export const isOnPicture = (shape: Shape): shape is PictureShape => shape.kind !== 'event';

export const isEvent = (shape: Shape): shape is EventShape => shape.kind === 'event';
