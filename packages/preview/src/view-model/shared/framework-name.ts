import type { PreviewModel } from '@gradus/protocol';

/** What another framework is called: `EU Customs Competency Framework (EUCustoms)`, or its code where that is all that is known. */
export function frameworkName({ frameworks = [] }: PreviewModel, code: string): string {
    const title = frameworks.find(each => each.code === code)?.title;
    return title === undefined || title === code ? code : `${title} (${code})`;
}
