import textmate from 'vscode-textmate';
import { loadGrammar } from '../colours.ts';
const g = await loadGrammar();
const time = line => { let best = 1e9; for (let i = 0; i < 3; i++) { const t = performance.now(); g.tokenizeLine2(line, textmate.INITIAL); best = Math.min(best, performance.now() - t); } return best; };
for (const u of ['a','a.','a ',' ','\u00a0','{','}','{}','"','- ','-','level ','level','level: ',':','/*','/','*','in ','“','«','..','PC1: 2 ','PC1: 2..3 essential ','role R "x" at G in D { ','section s: text for role in x, ','for ','.','/','x-','1..','level      ','framework F { version ','competency C levels ','alias "','"a",','excludes ','»','„“', '"«" ', '"//"', '"- " ', '“"” ', '" - // " ', '«„» ', '/*/**/', '"level "', 'é', 'नि','a\u0301']) {
  for (const pre of ['', '"', 'section s : ', 'competency c ', 'framework f { ', 'level', 'a']) {
  const line = n => (pre + u.repeat(n / u.length)).slice(0, n);
  const a = time(line(10000)), b = time(line(100000));
  if (b / a > 15 || b > 400) console.log(JSON.stringify(pre), JSON.stringify(u), a.toFixed(2), b.toFixed(2), (b / a).toFixed(1));
  }
}
