import { createContext, useContext } from 'react';

const PrintContext = createContext(false);
export const PrintProvider = PrintContext.Provider;

/** Whether what is inside goes to paper right now: lists are then whole, colours those of paper. */
export const useIsPrinting = (): boolean => useContext(PrintContext);
