import { ARABIC_VOCABULARY } from '#core/figure';
import type { vocabularyEn } from './vocabulary-en.ts';

/** The words of the data contract's vocabulary in Arabic. */
export const vocabularyAr: Readonly<Record<keyof typeof vocabularyEn, string>> = {
  ...ARABIC_VOCABULARY,
  'status.planned': 'مخطط لها: أُعلنت أو صدر الأمر بها ولم تُنفَّذ',

  'voice.asserted.definition': 'تقوله الوثيقة نفسها.',
  'voice.attributed.definition': 'تنقل الوثيقة أن أحدًا يقوله.',
  'voice.self-claimed.definition': 'تقول الجهة الفاعلة إنها هي من فعل ذلك.',
  'voice.inferred.definition': 'يستخلصه المرمِّز من النص.',
  'voice.denied.definition': 'تنقل الوثيقة نفيًا.',

  'badge.contested.rule':
    'يؤيدها دليل واحد على الأقل، ويناقضها دليل واحد على الأقل أو ينقل نفيًا لها.',
  'badge.corroborated.rule': 'تؤيدها وثيقتان أو أكثر لا تُستمد إحداها من الأخرى، ولا يعارضها شيء.',
  'badge.single-source.rule': 'تؤيدها وثيقة مستقلة واحدة على الأكثر، ولا يعارضها شيء.',
  'badge.denied-only.rule': 'لا يؤيدها أي دليل؛ ولا تُعرف إلا من أدلة تناقضها أو تنفيها.',

  'documentKind.news-report': 'تقرير إخباري',
  'documentKind.analysis': 'تحليل',
  'documentKind.opinion': 'رأي',
  'documentKind.official-statement': 'بيان رسمي',
  'documentKind.group-statement': 'بيان جماعة',
  'documentKind.sanctions-list': 'قائمة عقوبات',
  'documentKind.dataset': 'مجموعة بيانات',
  'documentKind.other': 'غير ذلك',
};
