import type { Page } from '@playwright/test';
import { actionsOn } from './driver/actions.ts';
import { placesOf } from './driver/places.ts';
import { readingsOf } from './driver/readings.ts';

/**
 * The explorer as specs speak of it: `when` does what a user does, `get` tells what a user sees.
 * What differs between screens (sheets, fingers) is known here and nowhere else.
 */
export function driveFaultlines(page: Page, hasTouch: boolean) {
  const places = placesOf(page);
  return { when: actionsOn(page, places, hasTouch), get: readingsOf(page, places) };
}

export type FaultlinesDriver = ReturnType<typeof driveFaultlines>;
