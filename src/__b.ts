import { skewedGraph } from './core/layout/skewed-graph.fixture.ts';
import { arrangeByBlocs, measureLayout } from '#core/layout';
const i = skewedGraph(1500, 3000, [30, 22, 16, 12, 9, 7, 4], 6);
const cc = () => { const u = process.cpuUsage(); return Math.round((u.user + u.system) / 1000); };
let t = cc(); const p = arrangeByBlocs(i); console.log('arrange', cc() - t); t = cc(); measureLayout({ ...i, source: new Uint32Array() }, p); console.log('measure', cc() - t);
