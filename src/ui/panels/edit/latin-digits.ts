/** Numbers as the data contract writes them, whichever digits they were typed in. */
export const latinDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
      String(((digit.charCodeAt(0) - 0x0660) % 0x90) % 10),
    )
    .replaceAll('\u066B', '.');
