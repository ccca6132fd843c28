import type { AstNode, AstNodeLocator, LangiumDocument, LangiumDocuments } from 'langium';
import { AstUtils, GrammarUtils, URI } from 'langium';
import type { CodeLensProvider, LangiumServices } from 'langium/lsp';
import * as v from 'valibot';
import type { CodeLens, Command, Location, Position } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { childElements } from '../references/elements-within.ts';
import { type RoleDemand, requirementsFor } from '../references/role-requirements.ts';
import { isValue } from '../references/scale-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';
import { withoutIcons } from '../text/without-icons.ts';
import { demandRange } from '../validation/demands.ts';
import { counted } from '../validation/listing.ts';
import { oneOf } from '../validation/wording.ts';
import { isOpenRemark } from './remarks/conversations.ts';
import { roleDifferences } from './role-differences.ts';
import { roleHeaders } from './role-headers.ts';
import { rolesRequiring } from './roles-requiring.ts';
import type { ShownTitles } from './shown-titles.ts';

/**
 * The client's command that lists places; called with a document's URI, a position in it, and the places. Without
 * places it lists those where what stands there is used.
 */
const SHOW_PLACES = 'gradus.showPlaces';

/** More roles than this nobody looks through, and they are sent for every lens in sight. */
const MAX_LISTED = 200;

/** A lens that says nothing and does nothing. Without a command, VS Code would say that one is missing. */
const NOTHING: Command = { title: '', command: '' };

const Options = v.object({ showPlaces: v.literal(true) });
/** Which element a lens stands above; sent to the client and back, so that its words are found when they are seen. */
const LensData = v.object({
    uri: v.string(),
    path: v.string(),
    /** Its code, which says whether it is still there. */
    name: v.string(),
    of: v.picklist(['requirements', 'remarks'])
});
type LensData = v.InferOutput<typeof LensData>;

/**
 * “Required by 8 roles” above competencies, “Differs from Expert in 3 requirements” above what extends a role or set, and
 * “2 open remarks” above what has some. What they say is computed when they come in sight. Only for clients that say they know the command.
 */
export class CountLenses implements CodeLensProvider {
    private readonly frameworks: () => Frameworks;
    private readonly titles: ShownTitles;
    private readonly index: GradusIndex;
    private readonly documents: LangiumDocuments;
    private readonly locator: AstNodeLocator;
    private offered = false;

    constructor(services: LangiumServices, frameworks: () => Frameworks, titles: ShownTitles) {
        this.frameworks = frameworks;
        this.titles = titles;
        this.index = services.shared.workspace.IndexManager as GradusIndex;
        this.documents = services.shared.workspace.LangiumDocuments;
        this.locator = services.workspace.AstNodeLocator;
        services.shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
            this.offered = v.is(Options, initializationOptions);
        });
    }

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        const root = document.parseResult.value;
        if (!this.offered || !ast.isDocument(root)) return [];
        const lenses: CodeLens[] = [];
        const visit = (element: ast.Element): void => {
            const kinds = countedOf(element);
            const name = kinds.length > 0 ? GrammarUtils.findNodeForProperty(element.$cstNode, 'name') : undefined;
            if (name) {
                const path = this.locator.getAstNodePath(element);
                const place = { uri: document.uri.toString(), path, name: element.name };
                lenses.push(...kinds.map(of => ({ range: name.range, data: { ...place, of } satisfies LensData })));
            }
            childElements(element).forEach(visit);
        };
        root.elements.forEach(visit);
        return lenses;
    }

    /** The lens with its words; with none, until editors ask for lenses anew, where what it stood above is not there. */
    resolveCodeLens(lens: CodeLens): CodeLens {
        // Some editors ask for the words of lenses that have them.
        if (lens.command) return lens;
        const data = v.safeParse(LensData, lens.data);
        const element = data.success ? this.elementOf(data.output) : undefined;
        const { start } = lens.range;
        const isOfRemarks = data.success && data.output.of === 'remarks';
        const command = element && (isOfRemarks ? remarksOf(element, start) : this.commandFor(element, start));
        return { ...lens, command: command ?? NOTHING };
    }

    private elementOf({ uri, path, name }: LensData): ast.Element | undefined {
        const document = this.documents.getDocument(URI.parse(uri));
        const node: AstNode | undefined = document && this.locator.getAstNode(document.parseResult.value, path);
        return ast.isElement(node) && node.name === name ? node : undefined;
    }

    private commandFor(element: AstNode, position: Position): Command | undefined {
        const { uri } = AstUtils.getDocument(element);
        if (ast.isCompetency(element)) {
            const roles = rolesRequiring(element, this.index);
            const title = roles.size === 0 ? 'Required by no role' : `Required by ${counted(roles.size, 'role')}`;
            // A list of requirements would be one of bare codes and levels, without those who take them over.
            const isListed = roles.size > 0 && roles.size <= MAX_LISTED;
            const places = isListed ? [roleHeaders(roles)] : [];
            return { title, command: SHOW_PLACES, arguments: [uri.toString(), position, ...places] };
        }
        return ast.isRole(element) ? this.differences(element, uri, position) : undefined;
    }

    private differences(role: ast.Role, uri: URI, position: Position): Command {
        const { said, dropped } = roleDifferences(role, requirementsFor(this.frameworks(), uri));
        const parents = role.parents.flatMap(({ ref }) =>
            ref ? withoutIcons(this.titles.of(ref, uri) || ref.name) : []
        );
        const from = oneOf(parents, 'and');
        const count = said.length + dropped.length;
        const title = count === 0 ? `Same as ${from}` : `Differs from ${from} in ${counted(count, 'requirement')}`;
        const places = [...said.flatMap(placeOf), ...dropped.flatMap(each => placeOfDropping(each, role))];
        return { title, command: SHOW_PLACES, arguments: [uri.toString(), position, places] };
    }
}

/** What is counted of an element. */
function countedOf(element: ast.Element): LensData['of'][] {
    const kinds: LensData['of'][] = isCounted(element) ? ['requirements'] : [];
    return openRemarks(element).length > 0 ? [...kinds, 'remarks'] : kinds;
}

function openRemarks({ annotations }: ast.Element): readonly ast.Remark[] {
    // Where a text has errors, an element may lack what the type says it has.
    return (annotations ?? []).filter(ast.isRemark).filter(isOpenRemark);
}

function remarksOf(element: AstNode, position: Position): Command | undefined {
    const remarks = ast.isElement(element) ? openRemarks(element) : [];
    if (remarks.length === 0) return undefined;
    const uri = AstUtils.getDocument(element).uri.toString();
    const places = remarks.flatMap(({ $cstNode }) => ($cstNode ? [{ uri, range: $cstNode.range }] : []));
    return { title: counted(remarks.length, 'open remark'), command: SHOW_PLACES, arguments: [uri, position, places] };
}

function isCounted(element: ast.Element): boolean {
    // A value applies to every role, required or not.
    if (ast.isCompetency(element)) return !isValue(element);
    return ast.isRole(element) && element.parents.some(({ ref }) => ref !== undefined);
}

function placeOf({ demand }: RoleDemand): Location[] {
    const range = demandRange(demand);
    return range ? [{ uri: AstUtils.getDocument(demand).uri.toString(), range }] : [];
}

/** Where a role says that it does not take something over; what is not taken, where it does not say so itself. */
function placeOfDropping(taken: RoleDemand, role: ast.Role): Location[] {
    const range = role.dropped.find(each => each.competency?.ref === taken.competency)?.$cstNode?.range;
    return range ? [{ uri: AstUtils.getDocument(role).uri.toString(), range }] : placeOf(taken);
}
