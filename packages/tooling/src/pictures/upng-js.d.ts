/** The part of upng-js that is used here; the package has no types of its own. */
declare module 'upng-js' {
    interface Decoded {
        readonly width: number;
        readonly height: number;
    }
    const upng: {
        /** Reads a PNG. */
        decode(png: ArrayBuffer | Uint8Array): Decoded;
        /** The pixels of each frame, four bytes each. */
        toRGBA8(image: Decoded): ArrayBuffer[];
        /**
         * Writes a PNG, an animated one where there are several frames.
         *
         * @param colours how many there may be; 0 for all
         * @param delays how long each frame is shown, in milliseconds
         */
        encode(
            frames: readonly ArrayBuffer[],
            width: number,
            height: number,
            colours: number,
            delays?: readonly number[]
        ): ArrayBuffer;
    };
    export default upng;
}
