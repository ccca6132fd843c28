import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../cli/gradus-command.ts';
import { commit, git, repository } from '../cli/repository.ts';
import { tempFolder } from '../cli/temp-folder.ts';
import { runAction } from './run-action.ts';

/** A repository in which a pull request changes a framework. */
export async function pullRequest(before: string, after: string) {
    const cwd = await repository({ 'framework/a.gradus': before });
    const sha = git(cwd, 'rev-parse', 'HEAD');
    await writeFile(path.join(cwd, 'event.json'), JSON.stringify({ pull_request: { number: 7, base: { sha } } }));
    const change = (text: string) => commit(cwd, { 'framework/a.gradus': text });
    await change(after);
    const tell = async (env: Record<string, string>) => {
        const summary = path.join(await tempFolder({ 'summary.md': '' }), 'summary.md');
        const outcome = await runAction(process.execPath, [path.join(ROOT, 'action/tell-difference.mts')], cwd, {
            GITHUB_EVENT_PATH: path.join(cwd, 'event.json'),
            GITHUB_STEP_SUMMARY: summary,
            GITHUB_REPOSITORY: 'city/competencies',
            GITHUB_REF: '',
            GITHUB_SHA: '',
            GRADUS_PATHS: 'framework\n',
            GRADUS_FRAMEWORK: '',
            GRADUS_COMMENT: 'true',
            GRADUS_TOKEN: '',
            ...env
        });
        return { ...outcome, summary: await readFile(summary, 'utf8') };
    };
    return { cwd, change, tell };
}
