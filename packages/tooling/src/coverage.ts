/**
 * `npm run coverage`: how many lines and branches of each package its own tests run, beside how many they ran at best. Fails
 * where there are fewer than before. `-- --raise` keeps what was reached, `-- --counted` takes what the last run has counted.
 */
import { forgetCoverage, measuringArguments, readCoverage } from './gates/coverage/measured.ts';
import { judge, raise, readFloors } from './gates/floors.ts';
import { runStep } from './run-step.ts';

/** What is counted differs a little from run to run, where tests wait for something. */
const DISTANCE = 0.5;
const MARGIN = 2;

if (!process.argv.includes('--counted')) {
    await forgetCoverage();
    const tests = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...measuringArguments()];
    const { exitCode } = await runStep(tests);
    if (exitCode !== 0) process.exitCode = exitCode;
}
const measured = await readCoverage();
if (process.argv.includes('--raise')) {
    for (const measure of ['lines', 'branches'] as const) await raise(measure, measured[measure], DISTANCE);
}
const floors = await readFloors();

for (const measure of ['lines', 'branches'] as const) {
    for (const each of judge(measured[measure], floors[measure], MARGIN)) {
        const percent = `${each.measured.toFixed(2).padStart(6)} % of ${measure}`;
        console.log(`${each.package.padEnd(10)} ${percent.padEnd(20)}, at least ${each.floor.toFixed(2)} %`);
        if (each.isBelow) {
            console.error(
                `The tests of packages/${each.package} run fewer ${measure} of it than before: write one for what you ` +
                    'added, or take out what nothing uses.'
            );
            process.exitCode = 1;
        }
        if (each.isAbove) {
            console.log(
                `The tests of packages/${each.package} run more ${measure} of it than before. Keep it: ` +
                    'npm run coverage -- --raise'
            );
        }
    }
}
