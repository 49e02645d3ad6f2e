import { type AppStoreApi, readViewLink, type View, writeAddressLink, writeViewLink } from '#state';

/** What the address bar asks for at the start; an unreadable link gives the first view. */
export function readAddress(): View | undefined {
  const link = location.hash.slice(1);
  if (link === '') return undefined;
  const read = readViewLink(link);
  return read.ok ? read.value : undefined;
}

/**
 * Keeps the address at the view: a step of its own for what a user does, replaced for what moves
 * (the camera), so that the back button goes from view to view.
 */
export function syncAddress(store: AppStoreApi): () => void {
  const stopWriting = store.subscribe(
    (state) => state.view,
    (view, before) => {
      // The steps of a story are no places of their own to go back to.
      if (store.getState().presented) return;
      const { link, leavesOutSelection } = writeAddressLink(view);
      if (leavesOutSelection && !writeAddressLink(before).leavesOutSelection) {
        store.getState().notify({ id: 'link.withoutSelection' });
      }
      if (`#${link}` === location.hash || (link === '' && location.hash === '')) return;
      const address = link === '' ? location.pathname + location.search : `#${link}`;
      // What is no step of undo is none of the browser either: the camera and what it needs.
      const isMove = withoutMoves(view) === withoutMoves(before);
      if (isMove) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    },
  );
  const follow = () => {
    // Going back leaves the story that is being presented.
    if (store.getState().presented) store.getState().endStory();
    const read = readViewLink(location.hash.slice(1));
    if (read.ok) store.getState().restoreView(read.value);
    else store.getState().notify({ id: 'link.unreadable' });
  };
  window.addEventListener('popstate', follow);
  return () => {
    stopWriting();
    window.removeEventListener('popstate', follow);
  };
}

const withoutMoves = ({ camera: _, shape: __, ...view }: View) => writeViewLink(view);
