import * as model from '@gradus/model';

/* The least that is a model, for tests: each takes what it is about from here and changes that. */

export const ORIGIN: model.Origin = { file: 0, line: 0, character: 0 };
const ID = '6ba7b811-9dad-51d1-80b4-00c04fd430c8';
export const ELEMENT: model.Described = { code: 'F', title: 'Framework', sections: [], origin: ORIGIN, id: ID };
export const HEADER: model.FrameworkHeader = { ...ELEMENT, complete: false, uses: [] };
export const EMPTY: model.FrameworkModel = model.emptyModel(HEADER, ['file:///home/someone/framework.gradus']);
export const COMPETENCY: model.Competency = {
    ...ELEMENT,
    category: 'C',
    kinds: [],
    aliases: [],
    levels: [],
    restricted: false,
    forAll: false,
    descriptors: []
};
export const ROLE: model.Role = {
    ...ELEMENT,
    aliases: [],
    extends: [],
    tasks: [],
    requirements: [],
    excludes: [],
    activities: [],
    specialisations: [],
    openSpecialisations: false
};
