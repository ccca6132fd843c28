/** Where Gradus keeps what saves it work the next time. */
export interface CachePlace {
    readonly folder: string;
    /** Tells builds of Gradus apart: what one keeps, no other takes. */
    readonly build: string;
}
