import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { ShippedPackage } from './shipped-packages.ts';

/**
 * The software bill of materials of one artefact, in CycloneDX 1.6 as JSON. It has neither the time nor a number of its
 * own, so that the same sources give the same bytes.
 *
 * @param artefact what ships, such as `gradus` for the extension
 */
export function billOfMaterials(
    artefact: { readonly name: string; readonly version: string; readonly license: string },
    packages: readonly ShippedPackage[]
): string {
    const root = componentOf(artefact, Enums.ComponentType.Application);
    const parts = packages.map(each => componentOf(each, Enums.ComponentType.Library));
    const bom = new Models.Bom({
        metadata: new Models.Metadata({ component: root }),
        components: new Models.ComponentRepository(parts)
    });
    for (const { bomRef } of parts) root.dependencies.add(bomRef);
    const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
    return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf(
    { name, version, license }: Pick<ShippedPackage, 'name' | 'version' | 'license'>,
    type: Enums.ComponentType
): Models.Component {
    const [, group, base = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return new Models.Component(type, base, {
        ...(group && { group }),
        version,
        purl,
        bomRef: purl,
        licenses: new Models.LicenseRepository([new Models.LicenseExpression(license)])
    });
}
