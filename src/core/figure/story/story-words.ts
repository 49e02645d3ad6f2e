/** The texts that a story in a file of its own adds to those of a figure. */
export interface StoryWords {
  progress(step: string, steps: string): string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly evidence: string;
}

const ENGLISH: StoryWords = {
  progress: (step, steps) => `${step} of ${steps}`,
  previous: 'Back',
  next: 'Next',
  keys: 'Keys: arrows, Home, End. A source opens what is coded from it.',
  evidence: 'What is coded from here',
};

const ARABIC: StoryWords = {
  progress: (step, steps) => `${step} من ${steps}`,
  previous: 'السابق',
  next: 'التالي',
  keys: 'المفاتيح: الأسهم وHome وEnd. يفتح المصدرُ ما رُمِّز منه.',
  evidence: 'ما رُمِّز من هنا',
};

const PERSIAN: StoryWords = {
  progress: (step, steps) => `${step} از ${steps}`,
  previous: 'قبلی',
  next: 'بعدی',
  keys: 'کلیدها: پیکان‌ها، Home و End. هر منبع آنچه را از آن کدگذاری شده است باز می‌کند.',
  evidence: 'آنچه از اینجا کدگذاری شده است',
};

/** The texts in a language of the interface; English where there are none. */
export const storyWordsFor = (language: string): StoryWords =>
  language === 'ar' ? ARABIC : language === 'fa' ? PERSIAN : ENGLISH;
