import type { FrameworkModel } from '@gradus/model';
import type { Loss } from './losses.ts';

/** The losses of an export as text for people: nothing where there are none, else a line for each kind. */
export function lossLines(title: string, losses: readonly Loss[]): string[] {
    if (losses.length === 0) return [];
    return [`What ${title} cannot say as the framework does:`, ...losses.map(lossLine)];
}

function lossLine({ fate, name, how, count, examples }: Loss): string {
    const more = count > examples.length ? ', …' : '';
    const what = how === undefined ? name : `${name} ${how}`;
    return `  ${fate}: ${what} (${count}): ${examples.join(', ')}${more}`;
}

/** The losses of an export as JSON for programs: the same bytes for the same model. */
export function lossJson(format: string, { framework }: FrameworkModel, losses: readonly Loss[]): string {
    const { code, title, id } = framework;
    const report = { reportVersion: 1, format, framework: { code, title, id }, losses };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}
