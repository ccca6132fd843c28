import { type AstNode, AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { quote } from '../../text/quotes.ts';
import { nameIn } from '../requirement-insertion.ts';
import type { Holder } from './cell-change.ts';

/** Names competencies as the lines beside do: by their titles where most do, else by their codes. */
export class NamesLikeOthers {
    private readonly frameworks: Frameworks;
    private readonly byTitle = new Map<AstNode, boolean>();

    constructor(frameworks: Frameworks) {
        this.frameworks = frameworks;
    }

    /** @returns nothing where the file’s framework does not know the competency */
    nameIn(place: Holder | ast.Matrix, competency: ast.Competency): string | undefined {
        const document = AstUtils.getDocument(place);
        const code = nameIn(document, competency, this.frameworks);
        const { title } = competency;
        if (code !== competency.name || title === undefined || !this.isByTitle(place, document)) return code;
        // Another one can go by the same title.
        const found = this.frameworks.symbolsFor(document.uri).findCompetencyByTitle(title);
        return found?.description.node === competency ? quote(title) : code;
    }

    private isByTitle(place: Holder | ast.Matrix, document: LangiumDocument): boolean {
        const others = othersIn(place);
        // What has none yet is like what stands in its file.
        const like = others.length > 0 ? place : (firstWithSome(document) ?? place);
        let known = this.byTitle.get(like);
        if (known === undefined) {
            const named = othersIn(like);
            known = named.filter(isNamedByTitle).length * 2 > named.length;
            this.byTitle.set(like, known);
        }
        return known;
    }
}

type Named = ast.Requirement | ast.Row;

function othersIn(place: AstNode): readonly Named[] {
    if (ast.isMatrix(place)) return place.rows;
    return ast.isRole(place) || ast.isAdaptation(place)
        ? place.requires.flatMap(({ requirements }) => requirements)
        : [];
}

function firstWithSome({ parseResult: { value } }: LangiumDocument): AstNode | undefined {
    if (!ast.isDocument(value)) return undefined;
    return [...value.elements, ...value.blocks].find(each => othersIn(each).length > 0);
}

function isNamedByTitle({ $cstNode }: Named): boolean {
    const written = GrammarUtils.findNodeForProperty($cstNode, 'competency')?.text ?? '';
    return /^["“„”«»]/.test(written);
}
