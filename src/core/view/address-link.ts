import { LIMITS } from '#schemas';
import { NO_SELECTION } from './selection.ts';
import type { View } from './view.ts';
import { writeViewLink } from './view-link.ts';

/** What the address bar holds of a view. */
export interface AddressLink {
  readonly link: string;
  /** Whether so much is chosen that the link would be too long to be read again with it. */
  readonly leavesOutSelection: boolean;
}

/** The link of a view for the address, which can always be opened unless the filter is too long. */
export function writeAddressLink(view: View): AddressLink {
  const link = writeViewLink(view);
  if (link.length <= LIMITS.linkBytes || view.selection.kind === 'none') {
    return { link, leavesOutSelection: false };
  }
  const without = writeViewLink({ ...view, selection: NO_SELECTION });
  return { link: without, leavesOutSelection: true };
}
