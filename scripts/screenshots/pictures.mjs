import sharp from 'sharp';

/** Files to attach: what a person might drop on the page. */
export async function photo(name = 'holiday.jpg', hue = 210) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 70% 62%)"/><stop offset="1" stop-color="hsl(${hue + 160} 80% 82%)"/></linearGradient></defs>
    <rect width="1600" height="1067" fill="url(#sky)"/>
    <circle cx="1180" cy="330" r="110" fill="#fff3c4"/>
    <path d="M0 760 380 420 700 720 1010 380 1600 800V1067H0Z" fill="hsl(${hue + 20} 30% 38%)"/>
    <path d="M0 880Q500 760 900 880T1600 850V1067H0Z" fill="hsl(${hue - 90} 34% 34%)"/></svg>`;
  const buffer = await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Takes seconds to be prepared. */
export async function enormousPicture(name = 'panorama.png') {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 };
  const buffer = await sharp({
    create: { width: 4400, height: 3200, channels: 3, background: '#888', noise },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

export const notAPicture = (name = 'notes.jpg') => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from('These are just words.'),
});
