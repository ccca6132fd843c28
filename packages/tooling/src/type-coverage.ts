/**
 * `npm run type-coverage`: how much of each package that ships has a type that TypeScript found, beside what it had at best.
 * A name of type `any` has none, and where a type is claimed (`as`, `!`), it may be wrong. Fails where there is less than
 * before. `-- --list model` says what has none, `-- --raise` keeps what was reached.
 */
import { judge, type Percents, raise, readFloors } from './gates/floors.ts';
import { measureTypes } from './gates/types/measure.ts';

/** So that a claim that is right now and then does not need a lower floor. */
const DISTANCE = 0.05;
const MARGIN = 0.2;

const packages = await measureTypes();
const measured: Percents = Object.fromEntries(packages.map(({ name, percent }) => [name, percent]));
if (process.argv.includes('--raise')) await raise('types', measured, DISTANCE);
const verdicts = judge(measured, (await readFloors()).types, MARGIN);

for (const { package: name, measured: percent, floor } of verdicts) {
    console.log(`${name.padEnd(10)} ${percent.toFixed(2).padStart(6)} %, at least ${floor.toFixed(2)} %`);
}
const listed = process.argv.includes('--list') ? process.argv.slice(process.argv.indexOf('--list') + 1) : [];
for (const { name, untyped } of packages.filter(({ name }) => listed.includes(name))) {
    for (const { file, line, text, isAny } of untyped) {
        console.log(`${file}:${line}: ${isAny ? 'of type any' : 'claimed'}: ${text}`);
    }
    console.log(`${untyped.length} in packages/${name}`);
}
for (const { package: name } of verdicts.filter(({ isBelow }) => isBelow)) {
    console.error(
        `packages/${name} has less that is typed than before. “npm run type-coverage -- --list ${name}” says what is not: ` +
            'give what you added a type, or check it (valibot, a type guard) instead of claiming it with “as”.'
    );
    process.exitCode = 1;
}
for (const { package: name } of verdicts.filter(({ isAbove }) => isAbove)) {
    console.log(`packages/${name} has more that is typed than before. Keep it: npm run type-coverage -- --raise`);
}
