import { z } from 'zod';

// The page's content policy forbids code made from text, so zod must neither compile its checks
// nor probe whether it could. This has to run before the first schema is made: take `z` from here.
z.config({ jitless: true });

export { z };
