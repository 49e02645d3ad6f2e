import { PERSIAN_VOCABULARY } from '#core/figure';
import type { vocabularyEn } from './vocabulary-en.ts';

/** The words of the data contract's vocabulary in Persian. */
export const vocabularyFa: Readonly<Record<keyof typeof vocabularyEn, string>> = {
  ...PERSIAN_VOCABULARY,
  'status.planned': 'برنامه‌ریزی‌شده: اعلام شده یا دستور آن داده شده، اما انجام نشده',

  'voice.asserted.definition': 'خود سند آن را می‌گوید.',
  'voice.attributed.definition': 'سند گزارش می‌دهد که کسی آن را می‌گوید.',
  'voice.self-claimed.definition': 'طرف کنشگر می‌گوید که خود آن را انجام داده است.',
  'voice.inferred.definition': 'کدگذار آن را از متن نتیجه می‌گیرد.',
  'voice.denied.definition': 'سند تکذیبی را گزارش می‌دهد.',

  'badge.contested.rule':
    'دست‌کم یک شاهد از آن پشتیبانی می‌کند و دست‌کم یک شاهد با آن تناقض دارد یا تکذیبی را گزارش می‌دهد.',
  'badge.corroborated.rule':
    'دو سند یا بیشتر که از یکدیگر گرفته نشده‌اند از آن پشتیبانی می‌کنند و چیزی خلاف آن نیست.',
  'badge.single-source.rule': 'حداکثر یک سند مستقل از آن پشتیبانی می‌کند و چیزی خلاف آن نیست.',
  'badge.denied-only.rule':
    'هیچ شاهدی از آن پشتیبانی نمی‌کند؛ تنها از شواهدی شناخته می‌شود که با آن تناقض دارند یا آن را تکذیب می‌کنند.',

  'documentKind.news-report': 'گزارش خبری',
  'documentKind.analysis': 'تحلیل',
  'documentKind.opinion': 'یادداشت',
  'documentKind.official-statement': 'بیانیهٔ رسمی',
  'documentKind.group-statement': 'بیانیهٔ گروه',
  'documentKind.sanctions-list': 'فهرست تحریم',
  'documentKind.dataset': 'مجموعه‌داده',
  'documentKind.other': 'دیگر',
};
