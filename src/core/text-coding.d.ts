// What browsers, workers and Node all have (WHATWG Encoding); the language's own library, which is
// all that the core is compiled against, does not name it. Only src/core/tsconfig.json reads this.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
