import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppStore, AppStoreApi } from '#state';

const AppContext = createContext<AppStoreApi | undefined>(undefined);
export const AppProvider = AppContext.Provider;

/** Reads from the store and redraws when what `select` gives has changed. */
export function useApp<Value>(select: (state: AppStore) => Value): Value {
  return useStore(useAppStore(), select);
}

export function useAppStore(): AppStoreApi {
  const store = useContext(AppContext);
  if (!store) throw new Error('useApp needs an AppProvider above it');
  return store;
}
