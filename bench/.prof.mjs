const { startChild } = await import('/work/main/bench/child.ts');
const { createClients } = await import('/work/main/bench/clients.ts');
const s = await startChild('/work/main/bench/order-server.ts');
const c = createClients(s.ready)[process.argv[2]];
for (let i=0;i<1000;i++) await c();
const n=+process.argv[3]||6000; const b=process.cpuUsage();
for (let i=0;i<n;i++) await c();
const u=process.cpuUsage(b); console.error(process.argv[2],(u.user+u.system)/n,'us', u.user/n,u.system/n);
await s.stop();
