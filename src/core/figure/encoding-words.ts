/** What the key of a figure calls sizes, colours and lines that show something else. */
export interface EncodingWords {
  size(what: string): string;
  colour(what: string): string;
  lines(a: string, b: string): string;
  group(number: string): string;
  range(from: string, to: string): string;
  readonly onlyA: string;
  readonly onlyB: string;
  readonly both: string;
  readonly contradicting: string;
  readonly neither: string;
  /** Metrics by id, and `camps`. */
  readonly metrics: Readonly<Record<string, string>>;
}

const ENGLISH: EncodingWords = {
  size: (what) => `Size: ${what}`,
  colour: (what) => `Colour: ${what}`,
  lines: (a, b) => `Lines: A ${a}, B ${b}`,
  group: (number) => `Group ${number}`,
  range: (from, to) => `${from} to ${to}`,
  onlyA: 'Only A',
  onlyB: 'Only B',
  both: 'Both',
  contradicting: 'Contradicting',
  neither: 'Neither',
  metrics: {
    degree: 'degree',
    strength: 'strength',
    betweenness: 'betweenness',
    closeness: 'closeness',
    'harmonic-closeness': 'harmonic closeness',
    pagerank: 'PageRank',
    'core-number': 'core number',
    'cut-actor': 'cut actors',
    component: 'parts',
    community: 'communities',
    camps: 'camps',
  },
};

const ARABIC: EncodingWords = {
  size: (what) => `الحجم: ${what}`,
  colour: (what) => `اللون: ${what}`,
  lines: (a, b) => `الخطوط: A ${a}، B ${b}`,
  group: (number) => `المجموعة ${number}`,
  range: (from, to) => `${from} إلى ${to}`,
  onlyA: 'A فقط',
  onlyB: 'B فقط',
  both: 'كلاهما',
  contradicting: 'متعارضة',
  neither: 'لا هذا ولا ذاك',
  metrics: {
    degree: 'الدرجة',
    strength: 'القوة',
    betweenness: 'البينية',
    closeness: 'القرب',
    'harmonic-closeness': 'القرب التوافقي',
    pagerank: 'بيج رانك',
    'core-number': 'رقم النواة',
    'cut-actor': 'الفاعلون القاطعون',
    component: 'الأجزاء',
    community: 'الجماعات',
    camps: 'المعسكرات',
  },
};

const PERSIAN: EncodingWords = {
  size: (what) => `اندازه: ${what}`,
  colour: (what) => `رنگ: ${what}`,
  lines: (a, b) => `خط‌ها: A ${a}، B ${b}`,
  group: (number) => `گروه ${number}`,
  range: (from, to) => `${from} تا ${to}`,
  onlyA: 'تنها A',
  onlyB: 'تنها B',
  both: 'هر دو',
  contradicting: 'متناقض',
  neither: 'هیچ‌کدام',
  metrics: {
    degree: 'درجه',
    strength: 'شدت',
    betweenness: 'بینابینی',
    closeness: 'نزدیکی',
    'harmonic-closeness': 'نزدیکی هماهنگ',
    pagerank: 'پیج‌رنک',
    'core-number': 'شمارهٔ هسته',
    'cut-actor': 'بازیگران برشی',
    component: 'بخش‌ها',
    community: 'اجتماع‌ها',
    camps: 'اردوگاه‌ها',
  },
};

/** The words in the language of a figure. */
export function encodingWordsFor(language: string): EncodingWords {
  if (/^ar\b/.test(language)) return ARABIC;
  return /^fa\b/.test(language) ? PERSIAN : ENGLISH;
}
