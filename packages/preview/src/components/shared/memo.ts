import { Component, type FunctionComponent } from 'preact';

/** A component that is drawn anew only when one of its properties is another one. */
export function memo<P extends object>(Draw: FunctionComponent<P>): FunctionComponent<P> {
    class Memo extends Component<P> {
        override shouldComponentUpdate(next: Readonly<P>): boolean {
            const keys = [...Object.keys(this.props), ...Object.keys(next)] as (keyof P)[];
            return keys.some(key => this.props[key] !== next[key]);
        }

        override render() {
            return Draw(this.props);
        }
    }
    // A component that is a class is called like one that is a function.
    return Memo as unknown as FunctionComponent<P>;
}
