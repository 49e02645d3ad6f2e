export const NAME = 'faultlines';
export const STORES = ['heads', 'snapshots', 'entries'] as const;
