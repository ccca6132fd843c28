/** What all checks of larger frameworks have in common. */
export const HELD_BY_THE_TREE =
    'The other reads JSON into plain objects, follows references and is done. Gradus reads a tree that knows its ' +
    'places, links it and asks more than ninety rules; each is about a third of the time. A parser made of the grammar, ' +
    'one pass for each type of node, no scopes for codes and levels, and no places or index of references before ' +
    'somebody asks for them brought it from several times as much to where it is. What is left is a tree for checks ' +
    'alone, which would be a second one to keep right.';
