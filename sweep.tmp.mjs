import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const ledger = JSON.parse(readFileSync('site/pages/data/ledger.json','utf8'));
const c = await b.newContext(); const p = await c.newPage();
p.on('console',m=>{if(m.type()==='error'||m.type()==='warning')console.log('  ',m.type(),m.text().slice(0,300))});
p.on('pageerror',e=>console.log('  pageerror',e.message));
const only = process.argv[2];
for (const {claim} of ledger.lines){ if(only&&!claim.startsWith(only)) continue;
  await p.goto(`http://localhost:4173/claims/${claim}.html`);
  await p.waitForSelector('.panel.try');
  let t=Date.now();
  const has = await p.$('.try form');
  if(!has){console.log(claim,'needs data');}
  else { await p.click('.try .main');
  const a = await p.waitForSelector('.try .answer, .try .problem',{timeout:90000}).catch(()=>null);
  console.log(claim,'try',((Date.now()-t)/1000).toFixed(1), a? (await a.innerText()).slice(0,140).replace(/\n/g,' '):'TIMEOUT');
  if(!a){ continue;} }
  for (const btn of await p.$$('.break .controls-list button')){ t=Date.now(); await btn.click(); await p.waitForTimeout(50);
   const a = await p.waitForSelector('.break .answer, .break .problem',{timeout:90000}).catch(()=>null);
   console.log('   break',await btn.getAttribute('aria-label'),((Date.now()-t)/1000).toFixed(1), a? (await a.innerText()).slice(0,140).replace(/\n/g,' '):'TIMEOUT'); if(!a)break;}
}
await b.close();
