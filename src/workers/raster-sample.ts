/** Lines of text: enough that a browser thinks it worth while to make the program quick. */
const LINES = 8;

export const SAMPLE_SIZE = { width: 320, height: 160, scale: 2 } as const;

const { width, height } = SAMPLE_SIZE;

const lines = Array.from({ length: LINES }, (_, line) => {
  const y = 16 + 18 * line;
  return (
    `<text x="8" y="${y}" stroke="#fff" stroke-width="2">Sample ${line} نمونه</text>` +
    `<text x="120" y="${y}" font-weight="600">Sample ${line}</text>` +
    `<path d="M200 ${y}C240 ${y - 8} 260 ${y + 8} 300 ${y}" fill="none" stroke="#000" stroke-dasharray="4 2"/>` +
    `<circle cx="200" cy="${y}" r="6" fill="#888" stroke="#000"/>`
  );
});

/** A picture with all that figures are made of: what it does not use stays slow in the first one. */
export const SAMPLE = [
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
  ` font-family="'Source Sans 3',Vazirmatn" font-size="12">`,
  `<rect width="${width}" height="${height}" fill="#fff"/>`,
  ...lines,
  '</svg>',
].join('');
