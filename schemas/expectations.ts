import { z } from './configured-zod.ts';

/** What a schema expects, in words for people; needed where its parts do not say it by themselves. */
export const expectations = z.registry<{ expected: string }>();
