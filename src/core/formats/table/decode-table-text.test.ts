import { describe, expect, it } from 'vitest';
import { decodeTableText } from './decode-table-text.ts';

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
  const codes = [...(mark ? ['\ufeff'] : []), ...text];
  codes.forEach((unit, index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer, 0, codes.length * 2);
};

describe('the encoding of a table', () => {
  it.each([
    ['utf-8', new TextEncoder().encode('نام,é')],
    ['utf-8', new TextEncoder().encode('\ufeffنام,é')],
    ['utf-16le', utf16('نام,é', true, true)],
    ['utf-16be', utf16('نام,é', false, true)],
  ])('is %s by its mark or by its bytes', (encoding, bytes) => {
    expect(decodeTableText(bytes)).toEqual({ text: 'نام,é', encoding });
  });

  it('is UTF-16 without a mark where every other byte is zero', () => {
    expect(decodeTableText(utf16('Source,Target\na,b', true, false))).toEqual({
      text: 'Source,Target\na,b',
      encoding: 'utf-16le (guessed)',
    });
  });

  it('is a Windows code page by how its letters stand together', () => {
    // "Café,Zoë" and "العراق,ايران" in windows-1252 and windows-1256.
    expect(decodeTableText(Uint8Array.from([67, 97, 102, 0xe9, 44, 90, 111, 0xeb]))).toEqual({
      text: 'Café,Zoë',
      encoding: 'windows-1252',
    });
    const arabic = [0xc7, 0xe1, 0xda, 0xd1, 0xc7, 0xde, 44, 0xc7, 0xed, 0xd1, 0xc7, 0xe4];
    expect(decodeTableText(Uint8Array.from(arabic))).toEqual({
      text: 'العراق,ايران',
      encoding: 'windows-1256',
    });
  });
});
