/** The ring of an actor group, as around its actors on the graph. */
export function RingSample({ colour }: { colour: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="5.75"
        fill={colour}
        fillOpacity="0.14"
        stroke={colour}
        strokeWidth="2.5"
      />
    </svg>
  );
}

/** The two rings of a group that is drawn as one node. */
export function DoubleRingSample() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="8" cy="8" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

/** The sign of a kind of actor. */
export function GlyphSample({ glyph }: { glyph: string }) {
  return (
    <svg width="16" height="16" viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true">
      <path d={glyph} fill="currentColor" />
    </svg>
  );
}

interface ActorMarkProps {
  readonly glyph: string;
  readonly ring: string;
  readonly fill: string;
  readonly glyphColour: string;
  readonly size?: number;
}

/** An actor as it stands on the graph: ring of its group, sign of its kind. */
export function ActorMark({ glyph, ring, fill, glyphColour, size = 22 }: ActorMarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-12 -12 24 24"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <circle r="10" fill={fill} stroke={ring} strokeWidth="2" />
      <path d={glyph} fill={glyphColour} transform="scale(5.4)" />
    </svg>
  );
}
