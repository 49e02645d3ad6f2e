import { aDataset } from '#testing';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';

export const arabicNames = () =>
  aDataset()
    .head({ title: 'Names in Arabic and Persian (أسماء)' })
    .actors(
      { id: 'a', name: 'كتائب حزب الله', kind: 'armed-group' },
      { id: 'b', name: 'سپاه پاسداران (IRGC)', kind: 'state-force' },
      { id: 'c', name: 'Kataib — كتائب سيد الشهداء', kind: 'armed-group' },
      { id: 'd', name: 'ʿAsāʾib Ahl al-Ḥaqq', kind: 'armed-group' },
    )
    .documents({ id: 'doc', title: 'بيان صادر عن كتائب حزب الله', publisher: 'إعلام 24' })
    .edge('a', 'alliance', 'b')
    .edge('c', 'support', 'd')
    .edge('d', 'threat', 'a')
    .build();

export const draw = () => drawFigure([viewOf(arabicNames())]);
