import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const shots = JSON.parse(process.argv[2]);
for (const {url,width,dark,name,full,act} of shots){
  const c = await b.newContext({viewport:{width,height:width<500?844:900},colorScheme:dark?'dark':'light'});
  const p = await c.newPage();
  let bytes=0; p.on('response',async r=>{try{bytes+=(await r.body()).length}catch{}});
  p.on('console',m=>{if(m.type()==='error'||m.type()==='warning')console.log(name,m.type(),m.text().slice(0,300))});
  p.on('pageerror',e=>console.log(name,'pageerror',e.message));
  await p.goto('http://localhost:4173'+url,{waitUntil:'networkidle'});
  const first=bytes;
  if(act) { await p.click(act); await p.waitForSelector('.answer',{timeout:60000}).catch(e=>console.log(name,'no answer')); }
  const w = await p.evaluate(()=>document.documentElement.scrollWidth);
  console.log(name,'bytes',first,'scrollWidth',w);
  await p.screenshot({path:`/tmp/shots/${name}.png`,fullPage:!!full});
  await c.close();
}
await b.close();
