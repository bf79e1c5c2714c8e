import ky from 'ky';
const { startChild } = await import('/work/main/bench/child.ts');
const { createClients } = await import('/work/main/bench/clients.ts');
const s = await startChild('/work/main/bench/order-server.ts');
const base = createClients(s.ready);
const url=`${s.ready.url}/ccagent/v1/orders/${s.ready.orderId}`; const headers={authorization:'Bearer x'};
const read=async(p)=>{const t=await p.text(); return JSON.parse(t).id};
const inst=ky.create({timeout:30000});
const H=()=>new Headers(headers);
const v={ fetch:base.fetch,
 fetchText: async()=>read(await fetch(url,{headers})),
 fetchReq: async()=>read(await fetch(new Request(url,{headers}))),
 fetchReqSig: async()=>read(await fetch(new Request(url,{headers,signal:new AbortController().signal}))),
 fetchSig: async()=>read(await fetch(url,{headers,signal:new AbortController().signal})),
 ky0: async()=>read(await ky(url,{headers,timeout:false,retry:0})),
 ky0u: async()=>read(await ky(url,{headers,timeout:false,retry:0,fetch:(r)=>fetch(r.url,{headers:r.headers,signal:r.signal})})),
 ky2: async()=>read(await ky(url,{headers,timeout:30000,retry:2,totalTimeout:120000})),
 sdk: base['occ-agent-sdk'] };
const names=Object.keys(v); const m=Object.fromEntries(names.map(n=>[n,[]]));
for(let r=-3;r<+(process.argv[2]||25);r++) for(let k=0;k<names.length;k++){const n=names[(k+r+3)%names.length]; const b=process.cpuUsage(); for(let i=0;i<150;i++) await v[n](); const u=process.cpuUsage(b); if(r>=0)m[n].push((u.user+u.system)/150);}
const med=a=>a.sort((x,y)=>x-y)[a.length>>1];
for(const n of names) console.log(n.padEnd(14),med(m[n].slice()).toFixed(0), med(m[n].map((x,i)=>x/m.fetch[i])).toFixed(3), 'min',Math.min(...m[n]).toFixed(0));
await s.stop();
