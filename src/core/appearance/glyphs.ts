import type { ActorKind } from '#schemas';

/**
 * A sign for each kind of actor: a filled SVG path in a box from −1 to 1 (y downwards), legible
 * from about 10 pixels. Holes run against the outline, so that both fill rules give the same.
 */
export const KIND_GLYPHS: Readonly<Record<ActorKind, string>> = {
  /** A flag on its pole. */
  state: 'M-.7-.9H-.46V.9H-.7ZM-.32-.82H.8L.48-.32L.8.18H-.32Z',
  /** A house with columns. */
  'government-body':
    'M0-.9L.9-.36V-.2H-.9V-.36ZM-.7-.06H-.42V.52H-.7ZM-.14-.06H.14V.52H-.14ZM.42-.06H.7V.52H.42ZM-.9.64H.9V.88H-.9Z',
  /** Two chevrons of rank. */
  'state-force': 'M0-.82L.8-.1V.26L0-.44L-.8.26V-.1ZM0-.14L.8.58V.94L0 .24L-.8.94V.58Z',
  /** Two chevrons that come from the side. */
  'foreign-force': 'M.82 0L.1.8H-.26L.44 0L-.26-.8H.1ZM.14 0L-.58.8H-.94L-.24 0L-.94-.8H-.58Z',
  /** One chevron of rank over a bar: half of the state, half not. */
  'hybrid-force': 'M0-.74L.84.02V.42L0-.32L-.84.42V.02ZM-.84.6H.84V.86H-.84Z',
  /** A wedge. */
  'armed-group': 'M0-.84L.9.74H-.9Z',
  /** A ring. */
  'identity-group': ring(0, 0, 0.84, 0.5),
  /** A ballot over its box. */
  'political-party': 'M-.42-.92H.42V-.14H-.42ZM-.88.02H.88V.84H-.88Z',
  /** A ring of dots. */
  coalition: ringOfDots(6, 0.66, 0.25),
  /** A globe: a ring with equator and meridian. */
  'international-organization': `${ring(0, 0, 0.9, 0.68)}M-.72-.11H-.11V-.72H.11V-.11H.72V.11H.11V.72H-.11V.11H-.72Z`,
  /** Rising bars. */
  company: 'M-.84.1H-.4V.84H-.84ZM-.22-.34H.22V.84H-.22ZM.4-.84H.84V.84H.4Z',
  /** Lines of print. */
  media: 'M-.84-.78H.84V-.34H-.84ZM-.84-.06H.84V.16H-.84ZM-.84.44H.3V.66H-.84Z',
  /** A bubble of speech. */
  'civil-society': 'M-.88-.76H.88V.38H.02L-.42.9V.38H-.88Z',
  /** A disc of which only one half is there. */
  'front-name': 'M0-.86A.86.86 0 0 0 0 .86ZM.14-.86A.86.86 0 0 1 .14.86V.64A.65.65 0 0 0 .14-.64Z',
  /** Head and shoulders. */
  person: `${dot(0, -0.42, 0.42)}M-.78.86C-.78.3-.44.12 0 .12C.44.12.78.3.78.86Z`,
  /** Many heads. */
  population: `${dot(0, -0.5, 0.36)}${dot(-0.52, 0.42, 0.36)}${dot(0.52, 0.42, 0.36)}`,
  /** A question mark. */
  unknown: `M-.56-.36C-.56-.72-.3-.92.02-.92C.36-.92.6-.7.6-.4C.6-.14.44-.02.3.1C.18.2.14.26.14.42H-.16C-.16.16-.08.04.08-.08C.2-.18.28-.26.28-.4C.28-.54.18-.64.02-.64C-.16-.64-.26-.54-.26-.36Z${dot(-0.01, 0.7, 0.2)}`,
};

function dot(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}A${r} ${r} 0 1 1 ${round(x + radius)} ${round(y)}A${r} ${r} 0 1 1 ${round(x - radius)} ${round(y)}Z`;
}

function ring(x: number, y: number, outer: number, inner: number): string {
  const r = round(inner);
  return `${dot(x, y, outer)}M${round(x - inner)} ${round(y)}A${r} ${r} 0 1 0 ${round(x + inner)} ${round(y)}A${r} ${r} 0 1 0 ${round(x - inner)} ${round(y)}Z`;
}

function ringOfDots(count: number, distance: number, radius: number): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    return dot(distance * Math.cos(angle), distance * Math.sin(angle), radius);
  }).join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
