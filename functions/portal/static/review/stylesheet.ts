/**
 * The look of the review page. A state is told by colour and by shape: dashed where nothing is
 * decided, struck and filled where it goes, underlined where it stays, doubly where an exception
 * shows it.
 */
export const reviewStylesheet = `
.frame.wide { max-width: 110rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; margin: 0; }
.crumb { margin: 0; }
.crumb + h1 { margin: 0 0 .6rem; font-size: 1.4rem; }
.on-paper, .scripted { display: none; }
.live .scripted { display: block; }
.live .unscripted { display: none; }
ul.plain, ol.plain { list-style: none; margin: 0; padding: 0; }
kbd { font: .72rem/1.5 ui-monospace, "Liberation Mono", Menlo, monospace; border: 1px solid
  currentColor; border-radius: 3px; padding: 0 .3rem; margin-left: .4rem; opacity: .75; }
html:not(.live) kbd { display: none; }
.review .inline { align-items: center; gap: .4rem .9rem; }
.review form { margin: 0; }
.review .hint { margin: .2rem 0; font-size: .84rem; }
.review .problem { border-width: 2px; padding: .5rem .8rem; margin: 0 0 .6rem; }
.review .problem h3 { margin: 0; color: var(--bad); }
.review .problem p { margin: 0; }
.review .problem .actions { margin-top: .4rem; }
.review button, .review .button { padding: .3rem .75rem; }
.review button:disabled { opacity: .5; cursor: default; }
.review-head { position: sticky; top: 0; z-index: 4; background: var(--ground); display: flex;
  flex-wrap: wrap; justify-content: space-between; gap: .4rem 1.5rem; padding: .4rem 0;
  border-bottom: 1px solid var(--line); margin-bottom: .8rem; }
#alerts { flex-basis: 100%; }
#alerts:empty { display: none; }
.progress { display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: center; font-size: .9rem; }
.progress progress { width: 8rem; height: .8rem; accent-color: var(--good); }
.progress li { display: inline-flex; gap: .3rem; align-items: center; white-space: nowrap; }
.progress .open { color: var(--warn); font-weight: 600; }
.progress button { font-size: .86rem; padding: .15rem .6rem; }
.show { display: flex; font-size: .9rem; margin: 0; }
.show label { border: 1px solid #4a4f55; padding: .15rem .7rem; background: var(--paper); cursor: pointer; }
.show label + label { border-left: 0; }
.mode { position: absolute; opacity: 0; pointer-events: none; }
#show-marks:checked ~ .review-head [for=show-marks],
#show-standIns:checked ~ .review-head [for=show-standIns],
#show-public:checked ~ .review-head [for=show-public] { background: var(--action); color: #fff;
  border-color: var(--action); }
#show-marks:focus-visible ~ .review-head [for=show-marks],
#show-standIns:focus-visible ~ .review-head [for=show-standIns],
#show-public:focus-visible ~ .review-head [for=show-public] { outline: 3px solid var(--focus);
  outline-offset: 1px; box-shadow: 0 0 0 5px var(--ink); z-index: 1; }
.review-body { display: grid; grid-template-columns: minmax(0, 1fr) minmax(20rem, 27rem);
  gap: 1.25rem; align-items: start; }
.review-text { background: var(--paper); border: 1px solid var(--line); padding: .5rem 2rem 2rem;
  overflow-wrap: anywhere; min-width: 0; }
.review-text #text:focus { outline: none; }
.part > h2 { font-size: .95rem; color: var(--quiet); border-bottom: 1px solid var(--line);
  padding-bottom: .25rem; margin: 1.5rem 0 .75rem; }
.part:first-child > h2 { margin-top: .5rem; }
.passage { white-space: pre-wrap; line-height: 2; margin: .2rem 0; }
.passage.title { font-size: 1.2rem; font-weight: 700; text-align: center; margin: .6rem 0; }
.passage.organMark { color: var(--brand); text-align: center; font-weight: 700; font-size: 1.2rem; }
.passage.documentNumber { text-align: center; }
.passage.heading { font-weight: 600; }
.passage.heading.running { font-weight: 400; }
.passage.paragraph { text-indent: 2em; }
.passage.signature, .passage.date { text-align: right; }
.passage.footnote, .passage.figure, .passage.fact { font-size: .9rem; color: var(--quiet);
  border-left: 3px solid var(--line); padding-left: .6rem; }
.rows { overflow-x: auto; margin: .6rem 0; }
.rows table { font-size: .92rem; }
.rows td { border: 1px solid var(--line); padding: .15rem .5rem; line-height: 1.9; min-width: 3.5rem; }
.rows td:has(> .address) { min-width: 9.5rem; }
.rows .pd:not(.address) { white-space: nowrap; }
.rows .pd.mask { display: inline-block; line-height: 1.5; }
.rows .pd.mask .instead { display: block; margin: 0; }
.rows.long { margin: 0; content-visibility: auto; contain-intrinsic-size: auto 130rem; }
.rows.long table { table-layout: fixed; }
.rows.long + .rows.long td { border-top: 0; }
.pd { color: inherit; text-decoration: none; border-radius: 2px; padding: .05em .15em; cursor: pointer;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; scroll-margin: 6rem 0; text-indent: 0; }
.pd::before { font-size: .72em; font-weight: 700; margin-right: .2em; vertical-align: .1em;
  -webkit-user-select: none; user-select: none; }
.pd.undecided { background: #ffefc2; outline: 1.5px dashed #a86a00; outline-offset: -1px; }
.pd.undecided::before { content: "?"; color: #8a5a00; }
.pd.undecided.faint { background: #f6f1e2; }
.pd.mask { background: #2c3137; color: #fff; }
.pd.mask::before { content: "■"; }
.pd.mask .raw { color: #c9ced4; text-decoration: line-through; }
.pd.mask .instead { margin-left: .35em; font-weight: 600; }
.pd.keep { background: #e3f3e8; border-bottom: 2px solid var(--good); }
.pd.keep::before { content: "✓"; color: var(--good); }
.pd.exempt { background: #e4eefb; border-bottom: 4px double var(--action); }
.pd.exempt::before { content: "例"; color: var(--action); }
.pd .instead { text-decoration: none; }
.pd.undecided .instead { display: none; }
.pd[aria-current] { box-shadow: 0 0 0 3px var(--focus), 0 0 0 5px var(--ink); outline: none; }
.pd:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
.evidence { background: #dff3f5; border-bottom: 2px dotted #00707a; padding: 0 .1em; }
.pd.evidence { border-bottom: 2px dotted #00707a; }
.review > [value=standIns]:checked ~ .review-body .pd.mask .raw { display: none; }
.review > [value=standIns]:checked ~ .review-body .pd.mask .instead { display: inline; margin: 0; }
.review > [value=public]:checked ~ .review-body .pd { background: none; color: inherit; border: 0; padding: 0;
  outline: none; box-shadow: none; }
.review > [value=public]:checked ~ .review-body .pd::before { content: none; }
.review > [value=public]:checked ~ .review-body .pd > .unseen { display: none; }
.review > [value=public]:checked ~ .review-body :is(.pd.mask, .pd.undecided) .raw { display: none; }
.review > [value=public]:checked ~ .review-body :is(.pd.mask, .pd.undecided) .instead { display: inline;
  margin: 0; font-weight: inherit; color: inherit; }
.review > [value=public]:checked ~ .review-body .rows .pd.mask { display: inline; line-height: inherit; }
.review > [value=public]:checked ~ .review-body .pd.undecided { outline: 1.5px dashed #a86a00; }
.review > [value=public]:checked ~ .review-body .evidence { background: none; border: 0; padding: 0; }
.review-side { position: sticky; top: 4rem; max-height: calc(100vh - 4.6rem); overflow-y: auto;
  font-size: .93rem; padding: 5px; margin: -5px; scrollbar-gutter: stable; }
.review-side > :is(section, form, details) { background: var(--paper); border: 1px solid var(--line);
  border-radius: 4px; padding: .6rem .8rem; margin: 0 0 .6rem; }
.review-side > .inspector { border-top: 5px solid var(--line); }
.review-side > .inspector.undecided { border-top-color: #d99a00; }
.review-side > .inspector.mask { border-top-color: #2c3137; }
.review-side > .inspector.keep { border-top-color: var(--good); }
.review-side > .inspector.exempt { border-top-color: var(--action); }
.inspector header { display: flex; align-items: center; gap: .5rem; }
.inspector header .where { margin-left: auto; font-size: .82rem; }
.inspector > .problem { margin-top: .6rem; }
.inspector .type { font-weight: 600; }
.way { display: inline-grid; place-items: center; width: 1.9rem; height: 1.9rem; border: 1px solid
  #4a4f55; border-radius: 3px; text-decoration: none; color: var(--ink); background: #f4f5f7;
  font-size: 1.2rem; line-height: 1; }
.state { display: inline-block; font-size: .8rem; padding: 0 .4rem; border-radius: 2px; white-space:
  nowrap; }
.state.undecided { background: #ffefc2; outline: 1.5px dashed #a86a00; outline-offset: -1px; }
.state.mask { background: #2c3137; color: #fff; }
.state.keep { background: #e3f3e8; border-bottom: 2px solid var(--good); }
.state.exempt { background: #e4eefb; border-bottom: 4px double var(--action); }
dl.change { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; margin: .6rem 0; }
dl.change div { background: #f4f5f7; padding: .3rem .45rem; min-width: 0; }
dl.change dt { font-size: .8rem; color: var(--quiet); }
dl.change dd { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; line-height: 1.4; }
.inspector .facts { font-size: .9rem; margin-bottom: .6rem; }
.decide { border-top: 1px solid var(--line); padding-top: .6rem; display: grid; gap: .4rem; }
.decide > form.inline { display: flex; }
.decide .small { display: flex; flex-wrap: wrap; }
.decide .small:empty { display: none; }
.decide .small button { font-size: .86rem; padding: .15rem .6rem; }
button.primary.mask, button.mask { background: #2c3137; border-color: #2c3137; color: #fff; font-weight: 600; }
button.keep { background: var(--good); border-color: var(--good); color: #fff; }
button.exempt { background: var(--action); border-color: var(--action); color: #fff; }
.everywhere { display: inline-flex; gap: .4rem; align-items: center; cursor: pointer; }
.everywhere input { width: 1.1rem; height: 1.1rem; flex: none; }
.choice-of { border: 1px solid var(--line); border-radius: 3px; margin: 0; padding: .25rem .6rem; }
.choice-of[open] { padding-bottom: .6rem; }
.choice-of summary { color: var(--ink); font-weight: 600; }
.reasons { margin: .3rem 0 .5rem; }
.reasons legend { font-weight: 400; font-size: .85rem; color: var(--quiet); }
.reason { display: flex; gap: .4rem; align-items: center; padding: .1rem 0; cursor: pointer; }
.reason kbd { margin: 0; }
.review input[type=text], .review input[type=search] { width: 100%; padding: .25rem .4rem;
  font: inherit; border: 1px solid #4a4f55; }
.review select { padding: .25rem .3rem; border: 1px solid #4a4f55; width: 100%; }
#exempt .example { margin-left: .6rem; font-size: .8rem; font-weight: 400; color: var(--quiet); }
#exempt, #add, #discardProposals { display: grid; gap: .3rem; justify-items: start; margin-top: .4rem; }
.pick { display: grid; gap: .05rem; width: 100%; min-width: 0; }
.pick label { font-size: .82rem; color: var(--quiet); }
.explained { margin: .6rem 0 0; }
dl.why { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .8rem;
  margin: .3rem 0 0; font-size: .88rem; }
dl.why dt { color: var(--quiet); }
dl.why dd { margin: 0; }
dl.why q { quotes: "“" "”"; margin: 0 .3rem; }
.weight { color: var(--quiet); margin-left: .3rem; font-variant-numeric: tabular-nums; }
.filter, .filter .more { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: .35rem .6rem; }
.filter > :is(details, .inline) { grid-column: 1 / -1; margin: 0; }
.list .group { display: flex; justify-content: space-between; }
.list .group button { font-size: .86rem; padding: .15rem .6rem; }
.candidates { max-height: 26rem; overflow-y: auto; overscroll-behavior: contain; }
ol.candidates { margin-top: .3rem; }
.candidates a { display: grid; grid-template-columns: 4.2rem minmax(0, 1fr) max-content; gap: 0 .5rem;
  align-items: baseline; padding: .25rem .3rem; color: inherit; text-decoration: none;
  border-top: 1px solid var(--line); }
.candidates a:hover { background: #f4f5f7; }
.candidates .here a { background: #fff7e2; box-shadow: inset 4px 0 0 var(--ink); }
.candidates .value { overflow-wrap: anywhere; font-weight: 600; }
.candidates .state { justify-self: start; }
.candidates .quiet { font-size: .8rem; }
.candidates .where { grid-column: 2 / -1; }
.pager { display: flex; justify-content: space-between; margin-top: .5rem; font-size: .88rem; }
.review-foot { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 1.25rem;
  margin-top: 1.25rem; align-items: start; }
.review-foot > * { margin: 0; }
.review-foot > div:empty { display: none; }
.warnings li { border-top: 1px solid var(--line); padding: .5rem 0; }
.warnings li p { margin: 0 0 .2rem; }
.warnings li .inline { display: flex; }
.warnings li.seen b { font-weight: 400; color: var(--quiet); }
#keys { margin-top: 1.25rem; }
dl.keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .25rem 1rem;
  margin: .5rem 0 0; }
dl.keys div { display: flex; gap: .6rem; align-items: baseline; }
dl.keys dt { min-width: 6.5rem; }
dl.keys dt kbd { margin: 0 .3rem 0 0; font-size: .8rem; }
dl.keys dd { margin: 0; }
.selection-menu { position: fixed; z-index: 8; background: var(--paper); border: 1px solid var(--ink);
  border-radius: 4px; box-shadow: 0 4px 16px rgb(0 0 0 / .25); padding: .6rem .8rem; width: 19rem;
  max-width: calc(100vw - 1rem); font-size: .93rem; }
.selection-menu form { display: grid; gap: .45rem; justify-items: start; }
.selection-menu p { margin: 0; }
.selection-menu .chosen { font-weight: 600; overflow-wrap: anywhere; max-height: 5rem; overflow: auto; }
.passage:target, .block:target { background: #fff7e2; }
.review-sheet { font-size: .88rem; }
@media (max-width: 60rem) {
  .review-body { grid-template-columns: minmax(0, 1fr); }
  .review-head { position: static; }
  .live #alerts { position: fixed; top: 0; left: 0; right: 0; z-index: 7; }
  .review-text { padding: .25rem .8rem 1rem; }
  .review-foot { grid-template-columns: minmax(0, 1fr); }
  .review-side { position: static; max-height: none; order: 2; }
  /* What is decided stays at hand while the text is read. */
  .review-side > .inspector { position: fixed; left: 0; right: 0; bottom: 0; z-index: 5; margin: 0;
    max-height: 46vh; overflow-y: auto; box-shadow: 0 -3px 12px rgb(0 0 0 / .25); border-radius: 0; }
  main:has(> .review) { padding-bottom: 50vh; }
  .pd { scroll-margin: 4rem 0 50vh; }
}
@media print {
  .review, .crumb { display: none; }
  .on-paper { display: block; }
  .review-sheet { font-size: 9pt; }
  .review-sheet tr { break-inside: avoid; }
}
`;
