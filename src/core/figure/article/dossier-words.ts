/** The texts that a dossier adds to those of a figure. Places such as `{name}` are filled in. */
export interface DossierWords {
  readonly dossier: string;
  readonly kind: string;
  readonly group: string;
  readonly otherNames: string;
  readonly identifiers: string;
  readonly first: string;
  readonly last: string;
  readonly claims: string;
  readonly shown: string;
  readonly hierarchy: string;
  readonly byType: string;
  readonly type: string;
  readonly from: string;
  readonly towards: string;
  readonly mutual: string;
  readonly partners: string;
  readonly time: string;
  readonly cooperation: string;
  readonly conflict: string;
  readonly neither: string;
  readonly timeInWords: string;
  readonly relationships: string;
  readonly sectionFrom: string;
  readonly sectionTowards: string;
  readonly sectionMutual: string;
  readonly contested: string;
  readonly contestedNone: string;
  readonly oneSource: string;
  readonly oneSourceNone: string;
  readonly oneSourceOf: string;
  readonly undated: string;
  readonly hidden: string;
  readonly none: string;
  readonly howToRead: string;
  readonly pageOf: string;
}

const ENGLISH: DossierWords = {
  dossier: 'Dossier',
  kind: 'Kind',
  group: 'Group',
  otherNames: 'Also known as',
  identifiers: 'Identifiers',
  first: 'First date',
  last: 'Last date',
  claims: 'Claims',
  shown: 'Shown',
  hierarchy: 'Place in the hierarchy',
  byType: 'By type and direction',
  type: 'Type',
  from: 'From {name}',
  towards: 'Towards {name}',
  mutual: 'Mutual',
  partners: 'Most with',
  time: 'Over time',
  cooperation: 'Cooperation',
  conflict: 'Conflict',
  neither: 'neither',
  timeInWords:
    'From {from} to {to}: {cooperation} of cooperation, {conflict} of conflict, {neither} of neither kind.',
  relationships: 'Relationships and where they are written',
  sectionFrom: '{type}: from {name}',
  sectionTowards: '{type}: towards {name}',
  sectionMutual: '{type}: mutual',
  contested: 'What is contested',
  contestedNone: 'Nothing that is shown here has evidence against it.',
  oneSource: 'What rests on one source',
  oneSourceNone: 'Nothing that is shown here rests on one source alone.',
  oneSourceOf: '{number} of {all} rest on this document alone',
  undated: 'undated',
  hidden: 'The view hides more relationships than these: {number}.',
  none: 'The view shows no relationship here.',
  howToRead:
    'A number in brackets is a document in the list of sources, ¶ its paragraph. A claim is told as a claim: who says so stands beside the citation, and no badge says what is true.',
  pageOf: '{page} of {pages}',
};

const ARABIC: DossierWords = {
  dossier: 'ملف',
  kind: 'الصنف',
  group: 'المجموعة',
  otherNames: 'أسماء أخرى',
  identifiers: 'المعرّفات',
  first: 'أول تاريخ',
  last: 'آخر تاريخ',
  claims: 'الإفادات',
  shown: 'المعروض',
  hierarchy: 'الموقع في الهرم',
  byType: 'حسب النوع والاتجاه',
  type: 'النوع',
  from: 'من {name}',
  towards: 'نحو {name}',
  mutual: 'متبادل',
  partners: 'الأكثر علاقة',
  time: 'عبر الزمن',
  cooperation: 'تعاون',
  conflict: 'صراع',
  neither: 'لا هذا ولا ذاك',
  timeInWords:
    'من {from} إلى {to}: علاقات التعاون {cooperation}، وعلاقات الصراع {conflict}، وما ليس من أيٍّ منهما {neither}.',
  relationships: 'العلاقات ومواضع ورودها',
  sectionFrom: '{type}: من {name}',
  sectionTowards: '{type}: نحو {name}',
  sectionMutual: '{type}: متبادل',
  contested: 'ما هو موضع خلاف',
  contestedNone: 'لا دليل يعارض شيئًا مما هو معروض هنا.',
  oneSource: 'ما يستند إلى مصدر واحد',
  oneSourceNone: 'لا شيء مما هو معروض هنا يستند إلى مصدر واحد فقط.',
  oneSourceOf: 'يستند إلى هذه الوثيقة وحدها {number} من أصل {all}',
  undated: 'بلا تاريخ',
  hidden: 'علاقات أخرى يخفيها العرض: {number}.',
  none: 'لا يُظهر العرض أي علاقة هنا.',
  howToRead:
    'الرقم بين قوسين وثيقة في قائمة المصادر، وعلامة ¶ رقم الفقرة فيها. يُروى الادعاء على أنه ادعاء: القائل مذكور بجانب الإحالة، ولا تقول أي شارة ما هو الصحيح.',
  pageOf: '{page} من {pages}',
};

const PERSIAN: DossierWords = {
  dossier: 'پرونده',
  kind: 'گونه',
  group: 'گروه',
  otherNames: 'نام‌های دیگر',
  identifiers: 'شناسه‌ها',
  first: 'نخستین تاریخ',
  last: 'آخرین تاریخ',
  claims: 'ادعاها',
  shown: 'نمایش',
  hierarchy: 'جایگاه در سلسله‌مراتب',
  byType: 'بر اساس نوع و جهت',
  type: 'نوع',
  from: 'از {name}',
  towards: 'به سوی {name}',
  mutual: 'دوسویه',
  partners: 'بیشترین رابطه با',
  time: 'در گذر زمان',
  cooperation: 'همکاری',
  conflict: 'کشمکش',
  neither: 'هیچ‌کدام',
  timeInWords:
    'از {from} تا {to}: روابط همکاری {cooperation}، روابط کشمکش {conflict}، و آنچه هیچ‌کدام نیست {neither}.',
  relationships: 'روابط و جایی که نوشته شده‌اند',
  sectionFrom: '{type}: از {name}',
  sectionTowards: '{type}: به سوی {name}',
  sectionMutual: '{type}: دوسویه',
  contested: 'آنچه محل اختلاف است',
  contestedNone: 'برای هیچ‌یک از آنچه اینجا دیده می‌شود شاهدی در رد آن نیست.',
  oneSource: 'آنچه بر یک منبع استوار است',
  oneSourceNone: 'هیچ‌یک از آنچه اینجا دیده می‌شود تنها بر یک منبع استوار نیست.',
  oneSourceOf: '{number} از {all} تنها بر این سند استوار است',
  undated: 'بدون تاریخ',
  hidden: 'روابط دیگری که نما پنهان می‌کند: {number}.',
  none: 'نما اینجا هیچ رابطه‌ای نشان نمی‌دهد.',
  howToRead:
    'عدد درون کروشه سندی در فهرست منابع است و ¶ شمارهٔ بند آن. ادعا همچون ادعا بازگو می‌شود: گویندهٔ آن کنار ارجاع آمده است و هیچ نشانی نمی‌گوید چه چیز درست است.',
  pageOf: '{page} از {pages}',
};

/** The texts of a dossier in a language of the interface; English where there are none. */
export const dossierWordsFor = (language: string): DossierWords =>
  language === 'ar' ? ARABIC : language === 'fa' ? PERSIAN : ENGLISH;

export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
