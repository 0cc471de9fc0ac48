/** The style sheet of reports, for light and dark screens and for print. */
import { Markup } from './markup.js';

export const STYLE = new Markup(`
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1c1b19; --faint: #5e5a52; --rule: #cfc9bd; --tint: #f4f1ea;
  --link: #1f4e79; --good: #1d6234; --bad: #a3201b; --open: #7a5200;
  --series-1: #0068a6; --series-2: #c04a00; --series-3: #00795a; --series-4: #a8447f; --series-5: #806000; --series-6: #55524c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171716; --ink: #e6e2d9; --faint: #a8a297; --rule: #45423c; --tint: #21201e;
    --link: #9ec5ea; --good: #8fd0a0; --bad: #f2a19b; --open: #e3bd6f;
    --series-1: #6db6ec; --series-2: #ff9a5c; --series-3: #4fd0a8; --series-4: #e7a1cc; --series-5: #e6c04a; --series-6: #c8c4bb;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 3.5rem 1.5rem 4rem; max-width: 70rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Charter, 'Bitstream Charter', 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'DejaVu Serif', serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; hyphens: manual;
}
header, section > p, section > .method, section > .believed, section > .verdict, .proposition, .steps, figcaption, footer { max-width: 42rem; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; margin: 0 0 .3rem; }
h3 { font-size: 1.15rem; margin: 0; }
h4, .glossary h3 { font-size: 1rem; font-style: italic; margin: 2rem 0 .5rem; }
sub, sup { font-size: .72em; line-height: 0; }
.typed { font-size: 0; }
.number { color: var(--faint); font-weight: 400; padding-right: .5rem; }
section { margin-top: 3.5rem; }
section.claim { border-top: 1px solid var(--rule); padding-top: 2rem; }
details.claim { border-top: 1px solid var(--rule); margin: 0; }
details.claim:last-child { border-bottom: 1px solid var(--rule); }
details.claim > summary { color: var(--ink); font-size: 1rem; padding: .7rem 0 .7rem 22px; position: relative; list-style: none; }
details.claim > summary::-webkit-details-marker { display: none; }
details.claim > summary::before { content: '▸'; position: absolute; left: 0; color: var(--faint); }
details.claim[open] > summary::before { content: '▾'; }
.glance { margin: .15rem 0 0; font-size: .85rem; }
details.claim > section { border: 0; margin: 0; padding: 0 0 3rem 22px; scroll-margin-top: 5.5rem; }
.back { margin-top: 1.5rem; font-size: .9rem; }
p { margin: .5rem 0; }
.source, .note, footer, figcaption, caption, .means, small, .reach { color: var(--faint); font-size: .85rem; }
.source { margin-top: 0; }
.summary { margin-top: 1.2rem; font-size: 1.08rem; }
.statement { font-size: 1.1rem; margin-top: 1.2rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre, .sizes { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: .82em; }
code { overflow-wrap: anywhere; }
pre { padding: .6rem .8rem; max-width: 42rem; border: 1px solid var(--rule); }
math { font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', 'DejaVu Math TeX Gyre', math; font-size: 1.05em; }
.formula { padding: .25rem 0; margin: .6rem 0; line-height: 1.9; }
.formula > span { display: inline-block; }
.formula math { display: inline math; margin: 0; }
/* What goes on beyond the edge has a shadow there, which the ground that moves with the content covers at the end. */
.formula, .wide, .drawing, pre {
  overflow-x: auto; overflow-y: hidden; background-repeat: no-repeat; background-position: left -1px top, right -1px top, left, right;
  background-size: 2.5rem 100%, 2.5rem 100%, .8rem 100%, .8rem 100%; background-attachment: local, local, scroll, scroll;
  background-image: linear-gradient(to right, var(--paper) 40%, transparent), linear-gradient(to left, var(--paper) 40%, transparent),
    linear-gradient(to right, var(--faint), transparent), linear-gradient(to left, var(--faint), transparent);
}
summary { cursor: pointer; color: var(--link); font-size: .9rem; }
details { margin: .6rem 0; }

.wide { overflow-x: auto; margin: .6rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.4; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); }
caption { text-align: left; padding-bottom: .4rem; }
thead th { border-bottom: 1px solid var(--ink); font-weight: 600; vertical-align: bottom; }
thead small { display: block; font-weight: 400; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
tbody tr + tr > * { border-top: 1px solid var(--rule); }
.figure { text-align: right; white-space: nowrap; }

.ledger td { white-space: nowrap; }
.ledger td small { white-space: normal; }
.contents :is(td, th) { padding-block: .3rem; }
.contents td { white-space: nowrap; }
.contents th[scope=row] { width: 100%; }
nav { margin-top: 3.5rem; }
.contents .paper th { padding-top: 1.2rem; font-style: italic; color: var(--faint); }
.contents a { text-decoration: none; }
.contents a:is(:hover, :focus) { text-decoration: underline; }
.contents .reach { color: var(--faint); font-size: 1em; }
.first dl > div { border-left: 3px solid var(--rule); padding-left: 1rem; margin: 1rem 0; }
.first dt { color: var(--ink); font-weight: 600; font-size: 1rem; }
.first .count { color: var(--faint); font-weight: 400; font-size: .85rem; padding-left: .4rem; }
.first .says { color: var(--faint); font-size: .85rem; }
.first li { margin: .1rem 0; font-size: .92rem; }
.first a { text-decoration: none; }
.first a:is(:hover, :focus) { text-decoration: underline; }
h2.paper { font-size: 1.2rem; margin-bottom: .8rem; }
.controls td:nth-child(3) { width: 40%; }
.readings td, .readings th { white-space: normal; }
.readings td:nth-child(-n + 2) { white-space: nowrap; }
.readings tbody th { padding-top: 1rem; font-weight: 600; }
.readings tbody th small { font-weight: 400; }
ul.plain { list-style: none; margin: 0; padding: 0; }
.badge { font-weight: 600; font-size: .92em; white-space: nowrap; }
.controls .badge { white-space: normal; }
.good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }

dl { margin: .6rem 0; }
dl.verdict { border-left: 3px solid var(--rule); padding-left: 1rem; margin: 1.2rem 0; }
dl.verdict > div { display: grid; grid-template-columns: 6rem 13rem minmax(0, 1fr); gap: 0 1rem; align-items: baseline; padding: .12rem 0; }
dl.verdict > div > dd:last-child:not(.means) { grid-column: 2 / -1; }
dt { color: var(--faint); font-size: .9rem; }
dd { margin: 0; }
dl.certificate > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0 1rem; padding: .15rem 0; }
dl.certificate dd { grid-column: 2; font-size: .95em; }
.parts > li, .steps > li, .method > li { margin: .35rem 0; }
.parts .reach { margin: 0; }
ol, ul { padding-left: 1.4rem; }
.believed li { margin: .25rem 0; }
.believed ul { font-size: .9rem; }
.steps { font-size: .92rem; }

figure { margin: .8rem 0; }
figcaption { margin-top: .5rem; }
.drawing svg { display: block; max-width: none; height: auto; font: 13px Charter, 'Bitstream Charter', Georgia, 'DejaVu Serif', serif; }
.node rect { fill: var(--tint); stroke: var(--faint); stroke-width: 1; }
.stack { fill: none; stroke: var(--faint); }
.node.conclusion rect { stroke: var(--ink); stroke-width: 2; }
.node.cited rect { fill: var(--paper); stroke-dasharray: 5 3; }
.node text { text-anchor: middle; fill: var(--ink); }
.node text.small { fill: var(--faint); font-size: 11px; }
a .node text:not(.small) { fill: var(--link); text-decoration: underline; }
.edge { fill: none; stroke: var(--faint); stroke-width: 1.2; }
.head { fill: var(--faint); }

.exhibit-title { font-weight: 600; margin-bottom: .3rem; }
.exhibit { margin: 1rem 0 1.6rem; }
.drawing.plot svg { width: 100%; min-width: 32rem; max-width: 44rem; }
.plot text { fill: var(--ink); }
.plot .tick, .plot .axis { text-anchor: middle; }
.plot .tick.left { text-anchor: end; }
.plot .tick { fill: var(--faint); font-size: 12px; }
.grid { stroke: var(--rule); stroke-width: .6; fill: none; }
.frame { fill: none; stroke: var(--faint); }
.mark path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linejoin: round; }
.mark path.solid { fill: currentColor; stroke: none; }
.mark .cell { fill: currentColor; fill-opacity: .16; stroke: var(--rule); }
.mark .area { fill: currentColor; fill-opacity: .22; stroke: var(--ink); stroke-width: 1; }
.mark .hatch { stroke-width: 1; stroke-opacity: .6; }
.mark .letter, .plot .cell-note { text-anchor: middle; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; fill: var(--ink); }
.mark .letter { font: 600 15px ui-monospace, 'DejaVu Sans Mono', monospace; }
.plot .cell-note { font-size: 11.5px; }
.series-1 { color: var(--series-1); } .series-2 { color: var(--series-2); } .series-3 { color: var(--series-3); }
.series-4 { color: var(--series-4); } .series-5 { color: var(--series-5); } .series-6 { color: var(--series-6); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: .3rem 0 0; padding: 0; font-size: .85rem; }
.legend svg { vertical-align: -.1em; }
table.exhibit { width: auto; min-width: 50%; }
figure table.exhibit :is(th, td) { padding-block: .15rem; }

.glossary { border-top: 1px solid var(--rule); padding-top: 2rem; }
.glossary h3 { margin-top: 1rem; }
.columns { columns: 20rem; column-gap: 3rem; }
.columns > div { break-inside: avoid; }
.glossary dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .2rem .8rem; font-size: .88rem; margin: 0 0 1rem; }
.glossary dt { color: var(--ink); font-weight: 600; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: .8rem; }

@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.6rem; }
  dl.verdict > div { grid-template-columns: 5.5rem minmax(0, 1fr); padding: .35rem 0; }
  dl.verdict .means { grid-column: 2; }
  dl.certificate > div { grid-template-columns: minmax(0, 1fr); padding: .35rem 0; }
  dl.certificate dd { grid-column: 1; }
  /* Too narrow for columns: each row becomes a block, each cell names its column. */
  thead { position: absolute; clip-path: inset(50%); }
  table, tbody, tr, th, td, caption { display: block; }
  table { border-top: 0; }
  caption { border-bottom: 2px solid var(--ink); }
  tbody tr { padding: .7rem 0; }
  tbody tr + tr { border-top: 1px solid var(--rule); }
  tbody tr + tr > * { border: 0; }
  th, td, .figure, .ledger td { padding: .1rem 0; text-align: left; white-space: normal; }
  .controls td:nth-child(3) { width: auto; }
  .contents tr.paper { padding: 1.2rem 0 .3rem; }
  .contents tr:not(.paper) { padding: .45rem 0; }
  .contents td { display: inline; }
  .contents td + td::before { content: ' · '; }
  .contents td:nth-child(4)::after { content: ' →'; }
  .contents td:nth-child(5)::before { content: ' '; }
  details.claim > :is(summary, section) { padding-left: 1rem; }
  details.claim > section { scroll-margin-top: 8rem; }
  td[data-label] { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 .6rem; }
  td[data-label]::before { content: attr(data-label); color: var(--faint); }
}
@media print {
  :root { --paper: #fff; --ink: #000; --faint: #444; --rule: #999; --tint: #fff; --link: #000; --good: #000; --bad: #000; --open: #000;
    --series-1: #0068a6; --series-2: #c04a00; --series-3: #00795a; --series-4: #a8447f; --series-5: #806000; --series-6: #55524c; }
  html { font-size: 85%; }
  body { max-width: none; padding: 0; }
  details.claim[open] { break-before: page; border: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  figure, tr, .formula { break-inside: avoid; }
  .wide, .drawing, .formula, pre { overflow: visible; background: none; }
  .formula { font-size: .85em; }
  pre { white-space: pre-wrap; }
  .drawing svg { max-width: 100%; max-height: 22cm; }
  a { text-decoration: none; }
}
`);
