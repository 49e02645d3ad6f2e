import { applyFilter, buildGraph, countFacets, toggleValue, NO_FILTER, type Filter, type Chip } from './index.ts';
const N=500_000, A=20_000, D=50;
let seed=1; const rnd=(n:number)=>{seed=(Math.imul(seed,1664525)+1013904223)>>>0; return Math.floor(seed/2**32*n)};
const types=['attack','threat','support','alliance','statement','negotiation'];
const words='the iranian foreign minister condemned drone strike on Kata’ib Hizballah base near Baghdad after talks with officials in Erbil and troops moved border'.split(' ');
const sentence=()=>{let s='';for(let k=0;k<12;k++)s+=words[rnd(words.length)]+' ';return s+rnd(5000)};
const pad=(n:number)=>String(n).padStart(2,'0');
const day=()=>`20${pad(10+rnd(11))}-${pad(1+rnd(12))}-${pad(1+rnd(28))}`;
const ds:any={format:'faultlines',version:1,id:'x',title:'x',description:'',coverage:{},license:'',relationshipTypes:[],actorGroups:[1,2,3,4].map(i=>({id:'g'+i,label:'G'+i})),
 actors:Array.from({length:A},(_,i)=>({id:'a'+i,name:'Actor '+i,aliases:[],kind:'state',tags:[],group:i%5?('g'+i%5):undefined})),
 documents:Array.from({length:D},(_,i)=>({id:'d'+i,title:'t',publisher:'p'+i%7,published:i%5?day():undefined,derivedFrom:[]})),
 relationships:Array.from({length:N},(_,i)=>{const s=Math.floor(A*(rnd(1000)/1000)**3);let t=rnd(A);if(t===s)t=(t+1)%A;return{id:'r'+i,type:types[rnd(6)],source:'a'+s,target:'a'+t,temporal:'event',start:day(),summary:sentence(),status:'actual',tags:rnd(4)?[]:['t'+rnd(9)],subtype:rnd(3)?'s'+rnd(40):undefined,
  evidence:Array.from({length:1+rnd(2)},()=>({document:'d'+rnd(D),paragraph:1,paraphrase:sentence(),stance:'supports',voice:rnd(3)?'asserted':'denied'}))}})};
const time=(name:string,f:()=>unknown)=>{const a=performance.now();f();const b=performance.now();console.log(name.padEnd(52),(b-a).toFixed(1),'ms')};
let graph:any; time('buildGraph',()=>{graph=buildGraph(ds)});
const chip=(field:any,values:string[],more:Partial<Chip>={}):Chip=>({field,mode:'include',values,enabled:true,...more});
time('NO_FILTER',()=>applyFilter(graph,NO_FILTER));
let f:Filter=NO_FILTER;
for(const [field,v] of [['type','attack'],['type','threat'],['type','support'],['type','attack'],['document','d1'],['document','d2'],['document','d3'],['group','g1'],['group','g2'],['group','g3'],['tag','t1'],['tag','t2'],['voice','denied'],['voice','denied']] as const){f=toggleValue(f,field,v);time('toggle '+field+' '+v,()=>applyFilter(graph,f));}
for(const field of ['type','document','group','actor','tag','voice'] as const){time('facets first '+field,()=>countFacets(graph,f,field));const g={...f};time('facets again '+field,()=>countFacets(graph,g,field));}
for(const d of [1,2,3]){const g:Filter={...f,window:{ranges:[{from:'2015-01-01',to:`2016-0${d}-01`},{from:'2018-01-01',to:'2018-02-01'}],precision:'certainly',undated:'keep'}};time('window '+d,()=>applyFilter(graph,g))}
for(const d of [1,2,3]){const g:Filter={...f,knownOn:{day:`2016-0${d}-01`,undated:'drop'}};time('knownOn '+d,()=>applyFilter(graph,g))}
for(const v of ['3..','4..','..9']){const g={...f,chips:[...f.chips,chip('degree',[v])]};time('degree '+v,()=>applyFilter(graph,g))}
for(const v of ['a5:1','a5:2','a9:3']){const g={...f,chips:[...f.chips,chip('ego',[v])]};time('ego '+v,()=>applyFilter(graph,g))}
for(const v of ['drone','drone strike','iran 12','bagh']){const g={...f,chips:[...f.chips,chip('text',[v])]};time('text '+v,()=>applyFilter(graph,g))}
const g2:Filter={...f,match:'any',groups:[{match:'any',enabled:true,chips:[chip('type',['attack']),chip('group',['g1'])]},{match:'all',enabled:true,chips:[chip('type',['attack']),chip('document',['d1'])]}]};
time('groups',()=>applyFilter(graph,g2)); time('groups toggled',()=>applyFilter(graph,toggleValue(g2,'type','statement')));
console.log('heap MB',Math.round(process.memoryUsage().heapUsed/1e6));
