import { kindOrder } from '../change-kinds.js';

/** A hidden kind's insertions read as plain text and its deletions are not there. */
const hiding = kindOrder
  .map(
    (kind) => `
.hide-${kind} ins.k-${kind} { color: inherit; background: none; text-decoration: none; }
.hide-${kind} .k-${kind} > .value, .hide-${kind} .both del.k-${kind} { display: none; }
.hide-${kind} .seam.k-${kind}, .hide-${kind} .tag.k-${kind} { display: none; }
.hide-${kind} .side del.k-${kind} { color: inherit; background: none; text-decoration: none; }`,
  )
  .join('');

/** The comparison: kinds, sections, rows, and the strip that maps the changes. */
export const comparisonStyle: string = `
.bar { padding-right: 2rem; column-gap: .6rem; }
.where { margin-left: auto; }
.both del.k-conversion, .both del.k-damage { display: none; }
.old del.k-conversion, .old del.k-damage { text-decoration: none; background: none !important; color: inherit !important; }
.kinds { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: 0; padding: 0; flex: 1 1 100%; }
.kinds .all { color: var(--quiet); padding: .15rem 0; }
.kinds .button { padding: .15rem .65rem; border-radius: 1rem; }
.kinds .n { font-variant-numeric: tabular-nums; font-weight: 700; margin-left: .35em; }
.verdict { font-weight: 700; margin: 0; } .verdict.counts { color: var(--accent); }
.view { display: grid; grid-template-columns: minmax(10rem, 15rem) minmax(0, 1fr); max-width: 100rem; margin: 0 auto; padding-right: 1.6rem; }
nav.sections { position: sticky; top: 6.5rem; align-self: start; max-height: calc(100vh - 6.5rem); overflow: auto; padding: 1.2rem .8rem 3rem; font-size: .8125rem; line-height: 1.5; }
nav.sections h2 { font-size: .8125rem; font-weight: 400; color: var(--quiet); margin: 0 0 .5rem; letter-spacing: .1em; }
nav.sections h2 small { display: block; font-size: .75rem; letter-spacing: 0; }
nav.sections ol { list-style: none; margin: 0; padding: 0; }
nav.sections a { display: flex; justify-content: space-between; gap: .5em; padding: .15rem .4rem; border-radius: .25rem; text-decoration: none; }
nav.sections a:hover { background: var(--paper); color: var(--accent); }
nav.sections .n { color: var(--accent); font-weight: 700; font-variant-numeric: tabular-nums; }
nav.sections .quiet { color: var(--quiet); }
nav .l2 { padding-left: 1.2em; } nav .l3 { padding-left: 2.2em; } nav .l4, nav .l5, nav .l6 { padding-left: 3.2em; }
main { background: var(--paper); margin: 1.2rem 0 4rem; box-shadow: 0 1px 6px #0002; min-width: 0; }
.heads, .side { display: grid; grid-template-columns: 1fr 1fr; }
.heads { font: 700 .875rem/1.5 var(--hei); border-bottom: 2px solid var(--rule); }
.heads > div { padding: .7rem 1rem .7rem 3.4rem; overflow-wrap: anywhere; }
.heads small { display: block; font-weight: 400; color: var(--quiet); }
.heads > div + div, .side > .old + .new { border-left: 1px solid var(--rule); }
.row { content-visibility: auto; contain-intrinsic-size: auto 5rem; scroll-margin: 7.5rem; }
.old, .new, .both { padding: .1rem 1rem .1rem 3.4rem; min-width: 0; }
.row p { margin: 0; position: relative; line-height: 1.85; }
.row .heading { font-family: var(--hei); font-weight: 700; padding-top: .5em; }
.ln { position: absolute; left: -2.9rem; width: 2.2rem; text-align: right; color: var(--quiet); font: .6875rem/2.6 var(--hei); font-variant-numeric: tabular-nums; user-select: none; }
.row.changed { background: linear-gradient(to right, var(--note) 3px, transparent 3px); }
.row.quiet { background: none; }
.row.here { outline: 2px solid var(--note); outline-offset: -2px; }
.gone { background: repeating-linear-gradient(135deg, transparent 0 6px, #8881 6px 12px); }
.tag { font: .75rem/1.5 var(--hei); color: var(--move); background: var(--move-ground); border-radius: .2rem; padding: .05rem .4rem; display: inline-block; margin: .3rem 0 0; }
.seam { color: var(--move); background: var(--move-ground); border-radius: .2rem; padding: 0 .25em; margin: 0 .1em; }
.seam::before { content: "↵"; }
.value { font: .75rem/1.4 var(--hei); color: var(--note); background: var(--note-ground); border-radius: .2rem; padding: 0 .35em; margin: 0 .2em; white-space: nowrap; display: inline-block; }
.k-conversion, .k-damage { color: var(--note) !important; background: var(--note-ground) !important; text-decoration-style: wavy !important; }
.k-renumbered, .k-reference, .k-frame { color: var(--move); background: var(--move-ground); }
.both { display: none; }
.inline .both { display: block; } .inline .row.has-both > .side { display: none; }
.inline .side, .inline .heads { grid-template-columns: 1fr; } .inline .heads > div + div { border-left: 0; padding-top: 0; }
.inline .side > .old + .new { border-left: 0; }
.inline .row:not(.changed) > .old, .inline .gone { display: none; }
.only .row.far { display: none; }
.none { padding: 3rem; text-align: center; color: var(--quiet); }
.strip { position: fixed; right: 0; top: 0; bottom: 0; width: 1.1rem; background: var(--ground); border-left: 1px solid var(--rule); z-index: 6; }
.strip button { position: absolute; left: 1px; right: 1px; height: 4px; padding: 0; border: 0; background: var(--accent); cursor: pointer; }
.strip button.uncounted { background: var(--quiet); }
${hiding}
@media (max-width: 60rem) {
  .view { grid-template-columns: minmax(0, 1fr); }
  nav.sections { position: static; max-height: 12rem; border-bottom: 1px solid var(--rule); }
  .bar { position: static; }
}
@media (max-width: 44rem) {
  .heads, .side { grid-template-columns: 1fr; }
  .side > .old + .new, .heads > div + div { border-left: 0; border-top: 1px dashed var(--rule); }
  .row:not(.changed) > .old, .gone { display: none; }
  .old, .new, .both, .heads > div { padding-left: 2.6rem; padding-right: .7rem; } .ln { left: -2.5rem; }
}
@media print { .view { display: block; padding: 0; } main { box-shadow: none; margin: 0; } .row { content-visibility: visible; break-inside: avoid; } .strip { display: none; } }
`;
