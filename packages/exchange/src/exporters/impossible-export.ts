/** A framework that a format cannot hold, with a sentence for the author. */
export class ImpossibleExport extends Error {}
