// Makes frameworks of all the published data and checks them: node test/frameworks/whole/check.ts <folder of the data>
import path from 'node:path';
import { TestWorkspace } from '@gradus/language/testing';
import { civilServiceFramework } from '../civil-service.ts';
import { digcompFramework } from '../digcomp.ts';
import { onetFramework } from '../onet.ts';
import { wholeCivilService } from './civil-service.ts';
import { wholeDigcomp } from './digcomp.ts';
import { wholeOnet } from './onet.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the published data are: node test/frameworks/whole/check.ts <folder>');

const onet = await wholeOnet(path.join(folder, 'onet'));
const digcomp = await wholeDigcomp(path.join(folder, 'digcomp-3.0'));
const civilService = await wholeCivilService(path.join(folder, 'uk-civil-service-2012'));
await check('Civil service', civilServiceFramework(civilService));
await check('DigComp', digcompFramework(digcomp));
await check('O*NET as lists', onetFramework(onet, 'lists'));
await check('O*NET as a matrix', onetFramework(onet, 'matrix'));

async function check(name: string, files: Record<string, string>): Promise<void> {
    const start = performance.now();
    const workspace = await TestWorkspace.of(files);
    const built = performance.now();
    const model = workspace.model('framework.gradus');
    const resolved = performance.now();
    const found = Object.keys(files).flatMap(file =>
        workspace.diagnostics(file).map(diagnostic => ({ file, ...diagnostic }))
    );
    const errors = found.filter(({ severity }) => severity === 1);
    const requirements = model.roles.reduce((sum, { requirements }) => sum + requirements.length, 0);
    console.log(
        [
            `${name}: ${Object.keys(files).length} files, ${Object.values(files).join('').length} characters`,
            `  ${model.competencies.length} competencies, ${model.roles.length} roles, ${requirements} requirements`,
            `  read and checked in ${seconds(built - start)}, resolved in ${seconds(resolved - built)}`,
            `  found: ${counted(found.map(({ code }) => String(code)))}`,
            ...errors.slice(0, 10).map(({ file, range, message }) => `  ${file}:${range.start.line + 1} ${message}`)
        ].join('\n')
    );
    if (errors.length > 0) process.exitCode = 1;
}

function seconds(milliseconds: number): string {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}

function counted(codes: readonly string[]): string {
    const counts = [...Map.groupBy(codes, code => code)].map(([code, all]) => `${all.length} ${code}`);
    return counts.join(', ') || 'nothing';
}
