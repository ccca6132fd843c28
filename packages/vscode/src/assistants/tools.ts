import { REPORT_REQUEST, ReportAnswer, type ReportParams } from '@gradus/protocol';
import * as v from 'valibot';
import {
    Disposable,
    LanguageModelTextPart,
    type LanguageModelTool,
    LanguageModelToolResult,
    l10n,
    lm,
    type PreparedToolInvocation
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const Named = v.object({ framework: v.optional(v.string()) });
const OfRole = v.object({ role: v.string(), framework: v.optional(v.string()) });

/** What an assistant in the editor may ask about the frameworks of the workspace. Each only reads. */
export function offerTools(client: BaseLanguageClient): Disposable {
    const framework = (input: unknown): { framework?: string } => {
        const { framework: code } = v.parse(Named, input);
        return code === undefined ? {} : { framework: code };
    };
    return Disposable.from(
        offer(
            client,
            'gradus_check',
            () => l10n.t('Checking the framework'),
            input => ({
                type: 'check',
                ...framework(input)
            })
        ),
        offer(
            client,
            'gradus_explain_role',
            () => l10n.t('Reading the role'),
            input => ({
                type: 'role',
                role: v.parse(OfRole, input).role,
                ...framework(input)
            })
        ),
        offer(
            client,
            'gradus_find_gaps',
            () => l10n.t('Looking for gaps'),
            input => ({
                type: 'gaps',
                ...framework(input)
            })
        )
    );
}

function offer(
    client: BaseLanguageClient,
    name: string,
    message: () => string,
    toParams: (input: unknown) => ReportParams
): Disposable {
    const tool: LanguageModelTool<unknown> = {
        prepareInvocation: (): PreparedToolInvocation => ({ invocationMessage: message() }),
        invoke: async ({ input }, token) => {
            const answer: unknown = await client.sendRequest(REPORT_REQUEST, toParams(input), token);
            return new LanguageModelToolResult([new LanguageModelTextPart(v.parse(ReportAnswer, answer).text)]);
        }
    };
    return lm.registerTool(name, tool);
}
