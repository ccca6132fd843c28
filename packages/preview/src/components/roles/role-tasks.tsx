import { Entries } from './role-text.tsx';

/** What a role has to do, numbered as documents print it. */
export function RoleTasks({ tasks }: { readonly tasks: readonly string[] }) {
    return (
        <section class="text">
            <h3 lang="en">Tasks</h3>
            <Entries list numbered entries={tasks} />
        </section>
    );
}
