/** A framework that a format cannot hold, or that comes to more than can be made, with a sentence for the author. */
export class ImpossibleExport extends Error {}
