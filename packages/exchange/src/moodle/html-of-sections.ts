import type { SectionContent, SectionDeclaration } from '@gradus/model';

const REFERENCES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

/** Texts of an element as HTML of a few elements; what authors write is text in it. */
export function htmlOfSections(
    sections: readonly SectionContent[],
    declared: readonly Pick<SectionDeclaration, 'code' | 'title'>[],
    heading = ''
): string {
    const blocks = sections.map(({ section, form, entries }) => {
        const title = htmlText(declared.find(({ code }) => code === section)?.title ?? section);
        if (form === 'list') {
            return `<p><strong>${title}</strong></p><ul>${entries.map(entry => `<li>${htmlText(entry)}</li>`).join('')}</ul>`;
        }
        return `<p><strong>${title}</strong></p>${entries.map(entry => `<p>${htmlText(entry)}</p>`).join('')}`;
    });
    const above = heading === '' ? '' : `<h4>${htmlText(heading)}</h4>`;
    return blocks.length === 0 && above === '' ? '' : `${above}${blocks.join('')}`;
}

function htmlText(text: string): string {
    return text.replace(/[&<>"']/g, sign => REFERENCES[sign] ?? sign).replace(/\r\n?|\n/g, '<br>');
}
