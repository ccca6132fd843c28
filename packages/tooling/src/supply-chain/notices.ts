import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShippedPackage } from './shipped-packages.ts';

/**
 * What has to be said of the work of others that ships with ours: whose it is and under which terms.
 *
 * @throws Error if a package brings no licence along, for then it must not be shipped
 */
export async function noticesOf(packages: readonly ShippedPackage[]): Promise<string> {
    const notices = await Promise.all(packages.map(noticeOf));
    return ['Gradus contains parts of the following packages.', ...notices]
        .join(`\n\n${'-'.repeat(80)}\n\n`)
        .concat('\n');
}

async function noticeOf({ name, version, license, folder }: ShippedPackage): Promise<string> {
    const files = (await readdir(folder)).filter(file => /^(?:licen[cs]e|notice|thirdpartynotices)/i.test(file)).sort();
    if (!files.some(file => /^licen[cs]e/i.test(file))) {
        throw new Error(`${name} ${version} ships without its licence: there is none in ${folder}.`);
    }
    const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
    return [`${name} ${version} (${license})`, ...texts.map(text => text.replaceAll('\r\n', '\n').trim())].join('\n\n');
}
