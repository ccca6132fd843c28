import { called, gapsMarkdown, roleMarkdown } from '@gradus/exchange';
import type { GradusSharedServices } from '@gradus/language/lsp';
import type { FrameworkModel, Role } from '@gradus/model';
import { REPORT_REQUEST, type ReportAnswer, ReportParams } from '@gradus/protocol';
import type { Connection } from 'vscode-languageserver';
import { answerRequest } from './answering.ts';
import { modelOf } from './framework-state.ts';
import { problemsText } from './problems-text.ts';

/** More than this are not meant by one name. */
const MAX_ROLES = 3;
/** How many names are given to choose from. */
const MAX_NAMES = 200;

/** Answers with texts about the frameworks of the workspace. They are only read; nothing is changed by asking. */
export function answerReports(shared: GradusSharedServices, connection: Connection): void {
    answerRequest(shared, connection, REPORT_REQUEST, ReportParams, (params): ReportAnswer => {
        return { text: report(shared, params) };
    });
}

function report(shared: GradusSharedServices, params: ReportParams): string {
    const { Frameworks } = shared.gradus;
    const all = [...Frameworks.declaredFolders()].map(folder => ({ folder, code: Frameworks.headerOf(folder)?.name }));
    const asked = params.framework?.toLowerCase();
    const chosen = asked === undefined ? all : all.filter(({ code }) => code?.toLowerCase() === asked);
    if (chosen.length === 0) {
        const codes = all.flatMap(({ code }) => code ?? []);
        return codes.length === 0
            ? 'There is no framework in the workspace.'
            : `No framework has the code ${params.framework}. There are: ${codes.join(', ')}.`;
    }
    if (params.type === 'check') {
        return chosen.map(({ folder }) => problemsText(Frameworks.documentsOf(folder), folder)).join('\n');
    }
    const models = chosen.map(({ folder }) => modelOf(shared, folder, { places: false }));
    return params.type === 'gaps' ? models.map(gapsMarkdown).join('\n') : explained(models, params.role);
}

function explained(models: readonly FrameworkModel[], name: string): string {
    for (const is of [isCalled, isCalledSo]) {
        const found = models.flatMap(model =>
            model.roles.filter(role => is(role, name)).map(role => ({ model, role }))
        );
        if (found.length > MAX_ROLES) break;
        if (found.length > 0) return found.map(({ model, role }) => roleMarkdown(model, role)).join('\n');
    }
    const names = models.flatMap(({ roles }) => roles.map(called));
    const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : '';
    return names.length === 0
        ? 'There are no roles.'
        : `No role is called ${name}. There are: ${names.slice(0, MAX_NAMES).join(', ')}${more}.`;
}

function isCalled({ code, title, aliases }: Role, name: string): boolean {
    const wanted = name.trim().toLowerCase();
    return [code, title, ...aliases].some(each => each.toLowerCase() === wanted);
}

/** Titles are long, and people name the part that matters. */
function isCalledSo({ title, aliases }: Role, name: string): boolean {
    const wanted = name.trim().toLowerCase();
    return wanted !== '' && [title, ...aliases].some(each => each.toLowerCase().includes(wanted));
}
