/** A window that a page is tried in; CSS pixels, as such devices report them. */
export interface Device {
  readonly id: 'phone' | 'tablet' | 'desktop';
  readonly width: number;
  readonly height: number;
}

export const devices: readonly Device[] = [
  { id: 'phone', width: 390, height: 844 },
  { id: 'tablet', width: 820, height: 1180 },
  { id: 'desktop', width: 1280, height: 800 },
];

export interface Fitted {
  /** Of the device's pixels, at most 1. */
  readonly scale: number;
  /** On the screen. */
  readonly width: number;
  readonly height: number;
}

/** The device's window as large as this room holds its width; what does not fit in height is scrolled in the page. */
export function fitDevice(device: Device, room: { readonly width: number; readonly height: number }): Fitted {
  const scale = Math.min(1, room.width / device.width);
  return { scale, width: device.width * scale, height: Math.min(device.height * scale, room.height) };
}
