import type { AstNode, AstNodeLocator, LangiumDocuments } from 'langium';
import { AstUtils, URI } from 'langium';
import * as v from 'valibot';
import * as ast from '../../generated/ast.ts';

/** An element, by where it is in the tree of its file; its name says whether it is still there. */
const NodePlace = v.object({ uri: v.string(), path: v.string(), name: v.string() });
type NodePlace = v.InferOutput<typeof NodePlace>;

/** What an editor sends back with a proposal to have it explained. */
const CardData = v.object({
    element: NodePlace,
    /** The competency of which the element is a level. */
    competency: v.optional(NodePlace),
    /** The document in which it is proposed. */
    from: v.string()
});

/** What a proposal is explained by. */
export interface CardSubject {
    readonly element: ast.Element;
    readonly competency: ast.Competency | undefined;
    readonly from: URI;
}

/** Writes down for editors what a proposal is of, and finds it again: the card is made for the one that is looked at. */
export class CardSubjects {
    private readonly locator: AstNodeLocator;
    private readonly documents: LangiumDocuments;

    constructor(locator: AstNodeLocator, documents: LangiumDocuments) {
        this.locator = locator;
        this.documents = documents;
    }

    toData({ element, competency, from }: CardSubject): v.InferOutput<typeof CardData> {
        return {
            element: this.placeOf(element),
            ...(competency && { competency: this.placeOf(competency) }),
            from: from.toString()
        };
    }

    /** Nothing where the text has changed since, or the data is not of ours. */
    ofData(data: unknown): CardSubject | undefined {
        const { success, output } = v.safeParse(CardData, data);
        if (!success) return undefined;
        const element = this.find(output.element);
        const competency = output.competency && this.find(output.competency);
        if (!element || (output.competency && !ast.isCompetency(competency))) return undefined;
        return {
            element,
            competency: ast.isCompetency(competency) ? competency : undefined,
            from: URI.parse(output.from)
        };
    }

    private placeOf(element: ast.Element): NodePlace {
        const { uri } = AstUtils.getDocument(element);
        return { uri: uri.toString(), path: this.locator.getAstNodePath(element), name: element.name };
    }

    private find({ uri, path, name }: NodePlace): ast.Element | undefined {
        const document = this.documents.getDocument(URI.parse(uri));
        const node: AstNode | undefined = document && this.locator.getAstNode(document.parseResult.value, path);
        return ast.isElement(node) && node.name === name ? node : undefined;
    }
}
