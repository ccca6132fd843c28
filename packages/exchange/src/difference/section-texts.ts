import type { SectionContent, SectionForm } from '@gradus/model';
import { changedSentences } from './aspects.ts';
import { type About, changed, reordered } from './changes.ts';
import type { Change, ElementName } from './difference.ts';
import { Pairing } from './pairing.ts';
import type { Side, Sides } from './sides.ts';

/**
 * The changes of an element’s texts, section by section.
 *
 * @param about what the texts are part of; each change names its section where it is left out
 */
export function changedSections(
    before: readonly SectionContent[],
    after: readonly SectionContent[],
    sides: Sides,
    about?: About
): Change[] {
    const pairing = new Pairing(before, after);
    pairing.linkEqual(
        ({ section }) => sides.key('before', ['section'], section),
        ({ section }) => sides.key('after', ['section'], section)
    );
    const name = (side: Side, { section }: SectionContent): ElementName => sides.name(side, ['section'], section);
    const texts = pairing.entries().flatMap((entry): Change[] => {
        const one: About = about ?? {
            aspect: 'sections',
            of: entry.after ? name('after', entry.after) : name('before', entry.before)
        };
        const sentences = changedSentences(one, entry.before?.entries ?? [], entry.after?.entries ?? []);
        if (entry.before && entry.after) return [...sentences, ...changedForm(one, entry.before, entry.after, sides)];
        // A section without any text has come or gone.
        if (sentences.length === 0) return [{ ...one, how: entry.after ? 'added' : 'removed', weight: 'editorial' }];
        return sentences;
    });
    return [...texts, ...reordered(about ?? { aspect: 'sections' }, 'editorial', pairing, name)];
}

/** Whether it is a text or a list. That follows from how the section is declared, where the change is told. */
function changedForm(about: About, before: SectionContent, after: SectionContent, sides: Sides): Change[] {
    const declaredBefore: SectionForm | undefined = sides.section.findBefore(before.section)?.form;
    const declaredAfter: SectionForm | undefined = sides.section.findAfter(after.section)?.form;
    if (before.form === declaredBefore && after.form === declaredAfter) return [];
    return changed(about, 'editorial', before.form, after.form);
}
