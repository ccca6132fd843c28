/** What the head of a PNG says, of an animated one as well. */
export interface Picture {
    readonly bytes: number;
    readonly width: number;
    readonly height: number;
    /** How long each frame is shown, in milliseconds; one frame, if it does not move. */
    readonly frames: readonly number[];
    readonly plays: 'once' | 'for ever';
}

const SIGNATURE = '89504e470d0a1a0a';

export function readPng(file: Buffer): Picture {
    if (file.toString('hex', 0, 8) !== SIGNATURE) throw new Error('This is no PNG.');
    const chunks = [...chunksOf(file)];
    const control = chunks.find(({ type }) => type === 'acTL')?.data;
    const frames = chunks.filter(({ type }) => type === 'fcTL').map(({ data }) => delayOf(data));
    return {
        bytes: file.length,
        width: file.readUInt32BE(16),
        height: file.readUInt32BE(20),
        frames: frames.length > 0 ? frames : [0],
        plays: control?.readUInt32BE(4) === 0 ? 'for ever' : 'once'
    };
}

function* chunksOf(file: Buffer): Iterable<{ readonly type: string; readonly data: Buffer }> {
    for (let at = 8; at < file.length; ) {
        const length = file.readUInt32BE(at);
        yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
        at += length + 12;
    }
}

/** A fraction of a second, where 0 below the line means hundredths. */
function delayOf(control: Buffer): number {
    return (control.readUInt16BE(20) / (control.readUInt16BE(22) || 100)) * 1000;
}
