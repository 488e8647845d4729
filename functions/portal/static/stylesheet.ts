/** The portal's only stylesheet; a string, so that every host serves the same bytes. */
export const stylesheet = `:root {
  --ink: #1a1a1a; --quiet: #585d63; --line: #c9ced4; --paper: #ffffff; --ground: #f4f5f7;
  --brand: #9e1b1b; --action: #0b5394; --good: #1b6e3c; --warn: #8a5a00; --bad: #a61b1b;
  --focus: #ffbf47;
}
* { box-sizing: border-box; }
:lang(en) { font-family: "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", system-ui,
  "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
html { font-size: 100%; }
body { margin: 0; color: var(--ink); background: var(--ground); line-height: 1.65;
  font-family: "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
    "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif; }
.frame { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
main.frame { padding-top: 1.25rem; padding-bottom: 3rem; }
a { color: var(--action); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible,
textarea:focus-visible, summary:focus-visible, [tabindex]:focus-visible
  { outline: 3px solid var(--focus); outline-offset: 1px; box-shadow: 0 0 0 5px var(--ink); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 9; }
h1 { font-size: 1.7rem; line-height: 1.35; margin: .5rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
h1 small, h2 small, h3 small, strong small { font-weight: 400; color: var(--quiet);
  font-size: .75em; }
p { margin: 0 0 .75rem; }
.quiet { color: var(--quiet); font-size: .92rem; }
header.site { background: var(--brand); color: #fff; }
header.site .frame { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center;
  padding-top: .6rem; padding-bottom: .6rem; }
header.site a, header.site button.link { color: #fff; }
.brand { font-size: 1.2rem; font-weight: 700; text-decoration: none; letter-spacing: .05em; }
.brand small { font-weight: 400; opacity: .85; letter-spacing: 0; }
.demo-mark { margin-left: auto; font-size: .9rem; }
.who { margin-left: auto; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center;
  font-size: .9rem; }
nav.main { background: var(--paper); border-bottom: 1px solid var(--line); }
nav.main ul { list-style: none; display: flex; flex-wrap: wrap; margin: 0 auto; padding: 0 .5rem;
  max-width: 76rem; }
nav.main a { display: block; padding: .65rem .8rem; text-decoration: none; color: var(--ink);
  border-bottom: 3px solid transparent; }
nav.main a:hover { border-color: var(--line); }
nav.main a[aria-current], nav.main summary.here { border-color: var(--brand); font-weight: 600; }
nav.main details { position: relative; margin: 0; }
nav.main summary { padding: .65rem .8rem; color: var(--ink); border-bottom: 3px solid transparent;
  white-space: nowrap; }
nav.main summary:hover, nav.main details[open] > summary { border-color: var(--line); }
nav.main details > summary.here { border-color: var(--brand); }
nav.main summary small { font-weight: 400; color: var(--quiet); font-size: .88em; }
nav.main details > ul { position: absolute; z-index: 8; min-width: 100%; display: block; padding: .3rem 0;
  background: var(--paper); border: 1px solid var(--line); box-shadow: 0 .3rem .8rem rgb(0 0 0 / 15%); }
nav.main details > ul a { padding: .5rem 1rem; border: 0; border-left: 3px solid transparent;
  white-space: nowrap; }
footer.site { border-top: 1px solid var(--line); color: var(--quiet); font-size: .88rem;
  padding: 1rem 0 2rem; }
.box { background: var(--paper); border: 1px solid var(--line); border-radius: 4px;
  padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
.box > :first-child { margin-top: 0; }
.box > :last-child { margin-bottom: 0; }
.notice { background: #eaf2fb; border-left: 5px solid var(--action); padding: .8rem 1rem;
  margin: 0 0 1.25rem; }
.banner { background: #e8f5ec; border-left: 5px solid var(--good); padding: .8rem 1rem;
  margin: 0 0 1.25rem; font-weight: 600; }
.problem { background: #fdf0f0; border: 3px solid var(--bad); padding: .8rem 1rem;
  margin: 0 0 1.25rem; }
.problem h2 { margin: 0 0 .4rem; font-size: 1.1rem; color: var(--bad); }
.warning { background: #fff7e2; border-left: 5px solid #d99a00; padding: .8rem 1rem;
  margin: 0 0 1.25rem; }
blockquote { margin: .5rem 0 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--line); }
cite { font-style: normal; font-weight: 600; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem;
  border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); white-space: nowrap; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line);
  border-radius: 4px; margin-bottom: 1.25rem; }
.scroll table { min-width: 38rem; }
.scroll td:has(> a) { min-width: 10rem; }
.delta td { white-space: pre-line; }
.nowrap { white-space: nowrap; }
.mark { display: inline-block; border-radius: 3px; padding: 0 .45rem; font-size: .85rem;
  border: 1px solid currentColor; white-space: nowrap; }
.mark.bad { color: #fff; background: var(--bad); border-color: var(--bad); }
.mark.warn { color: var(--warn); background: #fff7e2; }
.mark.good { color: var(--good); background: #e8f5ec; }
.mark.plain { color: var(--quiet); background: var(--paper); }
ol.rail { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem; margin: 0 0 1.25rem;
  padding: 0; counter-reset: gate; }
ol.rail li { flex: 1 1 6.5rem; background: var(--paper); border-top: 5px solid var(--line);
  padding: .4rem .5rem; font-size: .88rem; color: var(--quiet); }
ol.rail li b { display: block; font-weight: 600; }
ol.rail li.passed { border-color: var(--good); color: var(--good); }
ol.rail li.open { border-color: var(--action); color: var(--ink); background: #eaf2fb; }
dl.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem;
  margin: 0; }
dl.facts dt { color: var(--quiet); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
.beside > section { min-width: 0; }
.paper { background: var(--paper); border: 1px solid var(--line); padding: 1rem 1.25rem;
  max-height: 40rem; overflow: auto; overflow-wrap: anywhere; }
.paper p, .paper h4, .paper h5, .paper h6 { margin: .3rem 0; font-size: 1rem; }
.paper p.running { text-indent: 2em; }
.paper .title { font-size: 1.15rem; font-weight: 700; text-align: center; margin: .8rem 0;
  text-wrap: balance; }
.paper .list { white-space: pre-line; }
.paper .centre { text-align: center; }
.paper .right { text-align: right; }
.paper .organ { color: var(--brand); text-align: center; font-weight: 700; font-size: 1.2rem; }
.paper .note { font-size: .88rem; color: var(--quiet); border-left: 3px solid var(--line);
  padding-left: .6rem; }
.paper figure { margin: .8rem 0; text-align: center; }
.paper figure img { max-width: 100%; height: auto; border: 1px solid var(--line); }
.paper figcaption { color: var(--quiet); font-size: .88rem; }
.paper .found { border-left: 4px solid #d99a00; padding-left: .6rem; margin-left: -.9rem;
  scroll-margin-top: 2rem; }
.paper .found:target { background: #fff7e2; border-left-color: var(--bad); }
.paper table { font-size: .9rem; margin: .6rem 0; }
.paper th, .paper td { border: 1px solid var(--line); padding: .25rem .4rem; }
fieldset { border: 0; padding: 0; margin: 0 0 1.1rem; min-width: 0; }
legend { font-weight: 600; padding: 0; margin-bottom: .25rem; }
.field { margin: 0 0 1.1rem; }
.field > label, .label { display: block; font-weight: 600; }
.hint { color: var(--quiet); font-size: .9rem; margin: 0 0 .25rem; }
.error { color: var(--bad); font-weight: 600; margin: 0 0 .25rem; }
.field.wrong, fieldset.wrong { border-left: 4px solid var(--bad); padding-left: .8rem; }
input[type=text], input[type=date], input[type=datetime-local], input[type=number], textarea,
select { font: inherit; padding: .4rem .5rem; border: 2px solid #4a4f55; border-radius: 0;
  background: #fff; max-width: 100%; }
input[type=text], textarea { width: 100%; max-width: 44rem; }
textarea { min-height: 5.5rem; }
input[type=file] { font: inherit; width: 100%; max-width: 44rem; padding: 1.1rem .9rem;
  border: 2px dashed #4a4f55; background: #fff; }
.choice { display: flex; gap: .55rem; align-items: flex-start; margin: .25rem 0; }
.choice input { width: 1.25rem; height: 1.25rem; margin-top: .2rem; flex: none; }
.inline { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
button, .button { font: inherit; cursor: pointer; padding: .5rem 1.1rem; border-radius: 3px;
  border: 1px solid #4a4f55; background: #f4f5f7; color: var(--ink); text-decoration: none;
  display: inline-block; }
button.primary, .button.primary { background: var(--good); border-color: var(--good); color: #fff;
  font-weight: 600; }
button.danger { background: var(--bad); border-color: var(--bad); color: #fff; }
button.link { background: none; border: 0; padding: 0; text-decoration: underline;
  font-size: inherit; line-height: inherit; vertical-align: baseline; }
.who form { display: inline-flex; margin: 0; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
nav.actions { margin-bottom: 1.25rem; }
.findings ul, ul.findings { list-style: none; margin: 0; padding: 0; }
.findings > ul > li, ul.findings > li { border-top: 1px solid var(--line); padding: .7rem 0 .3rem; }
.findings > h3 { margin-bottom: .3rem; }
.findings.blocks > h3 { color: var(--bad); }
.findings.confirms > h3 { color: var(--warn); }
.findings p { margin-bottom: .35rem; }
.findings ul.places { margin: 0 0 .4rem; padding-left: 1.2rem; list-style: disc; }
.findings q { background: #f4f5f7; padding: 0 .2rem; overflow-wrap: anywhere; }
.findings dl.facts { margin-bottom: .35rem; grid-template-columns: max-content 1fr; }
.beside.examined { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); }
.examined .read { position: sticky; top: 0; }
.examined .box > h2, .examined .read > h2 { margin-top: 0; }
.examined .read .paper { max-height: calc(100vh - 5rem); }
details { margin: .4rem 0; }
summary { cursor: pointer; color: var(--action); }
.step { background: var(--paper); border: 1px solid var(--line); border-top: 5px solid
  var(--action); padding: 1rem 1.25rem; margin: 0 0 1.25rem; scroll-margin-top: 1rem; }
.step > h2, .step > h3 { margin-top: 0; font-size: 1.15rem; }
.step form > table, dl.facts.box { margin-bottom: 1.25rem; }
.step.back { border-top-color: #d99a00; }
.step.stop { border-top-color: var(--bad); }
.hash { font-family: ui-monospace, "Liberation Mono", Menlo, monospace; font-size: .82rem;
  overflow-wrap: anywhere; }
mark { background: #ffe3a3; padding: 0 .15em; }
.copied, .differs { color: inherit; text-decoration: none; background: #ffe9b8;
  border-bottom: 2px solid #b87d00; scroll-margin-top: 4rem; }
.copied.moved { border-bottom-style: dashed; }
.differs { background: #fde2e2; border-bottom-color: var(--bad); }
:is(.copied, .differs):target { background: #ffd166; outline: 3px solid var(--ink); }
:is(.copied, .differs) sup { font-size: .7em; line-height: 0; margin-right: .15em; }
.compared .paper { max-height: calc(100vh - 8rem); }
.clocks { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
.clock { background: var(--paper); border: 1px solid var(--line); border-top: 5px solid var(--action);
  padding: .8rem 1rem; break-inside: avoid; }
.clock.bad { border-top-color: var(--bad); }
.clock.warn { border-top-color: #d99a00; }
.clock.good { border-top-color: var(--good); }
.clock h3 { margin: 0; font-size: 1.05rem; }
.clock .left { font-size: 1.6rem; font-weight: 700; margin: .2rem 0; }
.clock.bad .left { color: var(--bad); }
.statement { margin-bottom: 1rem; break-inside: avoid; }
.statement h3 { margin-top: 0; font-size: 1.05rem; }
.cards ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
.card { display: flex; flex-direction: column; gap: .2rem; width: 100%; height: 100%;
  text-align: left; background: var(--paper); border: 1px solid var(--line); }
.card:hover { border-color: var(--action); box-shadow: 0 0 0 1px var(--action); }
.card .roles { color: var(--brand); font-size: .9rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; font: inherit; }
.tiles { list-style: none; display: grid; gap: .5rem; margin: 0 0 1.25rem; padding: 0;
  grid-template-columns: repeat(auto-fit, minmax(6.6rem, 1fr)); }
.tiles a, .tile { display: block; height: 100%; padding: .4rem .7rem; background: var(--paper); color: var(--ink);
  border: 1px solid var(--line); border-top: 5px solid var(--line); text-decoration: none;
  font-size: .9rem; }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tiles a:hover { border-color: var(--action); }
.tiles .bad { border-top-color: var(--bad); }
.tiles .bad b { color: var(--bad); }
.tiles .warn { border-top-color: #d99a00; }
.tiles .warn b { color: var(--warn); }
.tiles .good { border-top-color: var(--good); }
.tiles a[aria-current] { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink);
  font-weight: 600; }
.late { color: var(--bad); font-weight: 600; font-size: .92rem; }
.sort { color: inherit; text-decoration: none; white-space: nowrap; }
.sort span { font-size: .75em; color: var(--quiet); }
.sort:hover { text-decoration: underline; }
.inks { position: absolute; }
.beside > .box > h2 { font-size: 1.05rem; margin-bottom: .5rem; }
.bars { list-style: none; margin: 0 0 .6rem; padding: 0; display: grid; gap: .1rem .75rem;
  grid-template-columns: fit-content(13rem) minmax(4rem, 1fr) auto auto; }
.bars > li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
.bars span { text-align: right; font-variant-numeric: tabular-nums; }
.bars .share { width: 100%; margin: 0; }
.bars a { text-decoration: none; }
.bars a:hover { text-decoration: underline; }
.due-days { border: 0; margin-bottom: .5rem; }
.due-days td { height: 3.1rem; border: 1px solid var(--line); }
.due-days td > span:first-child { font-size: .8rem; color: var(--quiet); }
.due-days td.today { outline: 2px solid var(--ink); outline-offset: -2px; }
.due-days b { display: block; line-height: 1.4; min-height: 1.4em; }
.due-days .mark { min-width: 1.8rem; text-decoration: none; }
.due-days .mark:not(.bad) { color: var(--action); }
.board-filter { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: end; }
.board-filter p { margin: 0 0 .5rem; }
.board-filter :is(input, select, button) { height: 2.6rem; }
.board-filter label { display: block; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .6rem; }
table.figures td, table.figures thead th { text-align: right; font-variant-numeric: tabular-nums; }
table.figures thead th:first-child { text-align: left; }
table.figures th, table.figures td { padding: .25rem .6rem; min-width: 0; }
table.figures th[scope=row] { white-space: nowrap; }
table.figures tr.sum > * { border-top: 2px solid var(--ink); font-weight: 600; }
.weeks { margin-left: 0; margin-right: 0; }
.weeks > svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0;
  padding: 0; font-size: .92rem; }
.legend svg { vertical-align: -2px; }
.legend + .scroll { margin-top: .5rem; }
ol.trace { columns: 20rem; column-gap: 2rem; list-style: none; }
ol.trace li { break-inside: avoid; }
.year { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr));
  margin: 0 0 1.25rem; }
.month { background: var(--paper); border: 1px solid var(--line); table-layout: fixed; align-self: start; }
.month caption { font-weight: 600; padding: .3rem 0; }
.month :is(th, td) { text-align: center; padding: .15rem 0; border: 0; font-size: .9rem; }
.month thead th { border-bottom: 1px solid var(--line); color: var(--quiet); font-weight: 400; }
.month td small { display: block; font-size: .72rem; line-height: 1.1; min-height: 1.1em; }
.month td.off { color: var(--quiet); background: var(--ground); }
.month td.holiday, .month td.override.off { color: var(--bad); background: #fdf0f0; font-weight: 600; }
.month td.makeUpWorkday, .month td.override.on { color: var(--good); background: #e8f5ec; font-weight: 600; }
.month td.override { outline: 2px solid currentColor; outline-offset: -2px; }
.month td.today span:first-child { text-decoration: underline; text-decoration-thickness: 3px; }
th .quiet { font-weight: 400; }
svg.share { display: block; width: 100%; margin-top: .2rem; }
table.on-time td { font-variant-numeric: tabular-nums; }
.rate { display: flex; gap: .6rem; align-items: center; min-width: 9rem; }
.rate span { min-width: 3.6rem; text-align: right; }
table.counted td:nth-child(2) { min-width: 13rem; }
table.counted th[scope=row] { min-width: 12rem; }
table.on-time th[scope=row] { min-width: 11rem; }
table.on-time th:nth-child(2) { width: 30%; }
table.on-time tr.sum > * { border-top: 2px solid var(--ink); font-weight: 600; }
.figure { margin: 0; }
.figure ul { padding-left: 1.1rem; min-width: 12rem; }
form.seek { margin-bottom: .75rem; }
form.seek input { flex: 1 1 14rem; width: auto; }
ul.choices { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 0 .75rem;
  padding: 0; }
ul.choices a { display: block; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 3px;
  background: var(--paper); text-decoration: none; }
ul.choices a[aria-current] { border-color: var(--action); font-weight: 600; }
.later > summary { padding: .4rem .6rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 48rem) {
  .beside, .beside.examined { grid-template-columns: minmax(0, 1fr); }
  .examined .read { position: static; }
  h1 { font-size: 1.4rem; }
  .who { margin-left: 0; }
  nav.main details { position: static; }
  nav.main > ul { position: relative; }
  nav.main details > ul { left: 0; right: 0; }
  dl.facts { grid-template-columns: 1fr; }
  dl.facts dt { margin-top: .4rem; }
  /* Choices that lie beside the screen would be confirmed unseen: rows become blocks. */
  .stacked table { min-width: 0; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked :is(tbody, tr, th, td) { display: block; }
  /* Heads that sort are links, which whoever comes to them by keyboard has to see. */
  .stacked thead:has(.sort) { position: static; width: auto; height: auto; overflow: visible; clip-path: none;
    display: block; border-bottom: 2px solid var(--ink); }
  .stacked thead:has(.sort) tr { display: flex; flex-wrap: wrap; border: 0; }
  .stacked thead:has(.sort) th:not(:has(.sort)) { display: none; }
  .stacked tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .stacked :is(th, td) { border: 0; padding: .2rem .6rem; white-space: normal; }
}
@media print {
  .year { grid-template-columns: repeat(4, 1fr); gap: .6rem; }
  .month { break-inside: avoid; }
  .month :is(th, td, td small) { font-size: .68rem; line-height: 1.15; padding: .05rem 0; }
  body { background: #fff; }
  header.site, nav.main, footer.site, .step, .actions, .skip, .banner, .noprint, form, .board-filter { display: none; }
  .scroll { overflow: visible; border: 0; }
  .scroll table { min-width: 0; }
  tr, .box { break-inside: avoid; }
  .sort span { display: none; }
  .mark, .mark.bad { color: inherit; background: none; }
  .paper, :is(.examined .read, .compared) .paper { max-height: none; overflow: visible; border: 0; padding: 0; }
  .beside.examined { display: block; }
  .examined .read { position: static; }
  .findings > ul > li, ul.findings > li { break-inside: avoid; }
  :is(:is(#package, .findings) details, details.later):not([open])::details-content { content-visibility: visible; block-size: auto; }
  a { color: inherit; text-decoration: none; }
}
`;
