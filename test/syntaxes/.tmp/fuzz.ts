import { GrammarAST } from 'langium';
import { loadGrammar, tokenize, colourOf } from '/work/main/test/syntaxes/colours.ts';
import { parse, keywordPlaces } from '/work/main/test/syntaxes/parser-view.ts';
import { GradusGrammar } from '/work/main/packages/language/src/generated/grammar.ts';
let seed = Number(process.argv[2] ?? 1);
const rnd = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const pick = a => a[Math.floor(rnd() * a.length)];
const CODES = ['PC1','2.A.1.a','e-1','Über','A/B','0.5','x_y','1','introduction','levelled','in.on','Ωμέγα','नमस्ते'];
const STR = ['"Title"','“A „b”','„Text“','«x { »','"- not a bullet"','""', '"// no"', '"levels 1..3 {"'];
const BUL = ['- prose { } : "x','• level 1 "x" {','– // x','-','- '];
let BRACES = process.argv[4] === 'braces';
function gen(e, depth) {
  const card = e.cardinality;
  let n = 1;
  if (card === '?') n = rnd() < .5 ? 1 : 0;
  if (card === '*') n = depth > 9 ? 0 : Math.floor(rnd() * 3.2);
  if (card === '+') n = 1 + Math.floor(rnd() * 1.6);
  const out = [];
  if (BRACES && card === '?' && GrammarAST.isGroup(e) && GrammarAST.isKeyword(e.elements[0]) && e.elements[0].value === '{') n = 1;
  for (let i = 0; i < n; i++) out.push(...one(e, depth));
  return out;
}
function one(e, depth) {
  switch (e.$type) {
    case 'Group': case 'UnorderedGroup': return e.elements.flatMap(x => gen(x, depth));
    case 'Alternatives': return gen(pick(e.elements), depth);
    case 'Assignment': return gen(e.terminal, depth);
    case 'CrossReference': return gen(e.terminal, depth);
    case 'Keyword': return [e.value];
    case 'Action': return [];
    case 'RuleCall': {
      const r = e.rule.ref;
      if (r.name === 'CODE') return [pick(CODES)];
      if (r.name === 'STRING') return [pick(STR)];
      if (r.name === 'BULLET') return [pick(BUL)];
      return gen(r.definition, depth + 1);
    }
    default: throw new Error(e.$type);
  }
}
const g = await loadGrammar();
const doc = GradusGrammar().rules.find(r => r.entry);
let bad = 0, ok = 0, err = 0; const N = Number(process.argv[3] ?? 2000);
const seen = new Set();
for (let i = 0; i < N && bad < 12; i++) {
  const toks = gen(doc.definition, 0);
  let text = ''; let prev = '';
  for (const t of toks) {
    const isB = /^[-•–]/.test(prev);
    const kw = /^\p{L}+$|^\.\.$|^:$/u.test(prev);
    const nl = isB || (!kw && rnd() < .3);
    text += (text ? (nl ? (rnd() < .2 ? ' // { c\n' : '\n').slice(isB ? -1 : 0) : rnd() < .03 ? ' ' : ' ') : '') + t; prev = t;
  }
  const view = parse(text);
  if (view.errors.length) { err++; continue; }
  ok++;
  view.keywords.forEach(k => seen.add(k));
  const tm = tokenize(g, text);
  const at = o => { const p = tm.find(p => p.start <= o && o < p.end); return p && colourOf(p); };
  for (const p of view.pieces) {
    let c = new Set(); for (let o = p.start; o < p.end; o++) if (text[o] !== '\n') c.add(at(o));
    const col = [...c];
    if (col.length !== 1 || col[0] !== p.colour) {
      bad++; console.log('---', i, JSON.stringify(text.slice(p.start, p.end)), 'parser', p.colour, 'tm', col.join());
      console.log(text.slice(Math.max(0, p.start - 160), p.start) + '>>>' + text.slice(p.start, p.end) + '<<<' + text.slice(p.end, p.end + 60)); break;
    }
  }
}
console.log({ ok, err, bad, places: keywordPlaces().length, missing: keywordPlaces().filter(k => !seen.has(k)) });
