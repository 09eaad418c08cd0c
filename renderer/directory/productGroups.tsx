import type { ReactNode } from 'react';
import { ReferenceSelect } from '../components/ReferenceSelect.tsx';

interface Common {
  label: string;
  id?: string;
  placeholder?: string;
  prefix?: ReactNode;
}
const fullName = (group: { name: string; parentName: string | null }): string =>
  group.parentName === null ? group.name : `${group.parentName} / ${group.name}`;

/** A group of the first level, under which others stand. */
export const FirstLevelSelect = (
  props: Common & { value?: number | null; onChange?: (value: number | null) => void },
) => <ReferenceSelect noun="product-group" filters={{ firstLevel: true }} show={(group) => group.name} {...props} />;

/** A group of either level: of the first one it means all below it too. */
export const GroupFilterSelect = (
  props: Common & { value?: number | null; onChange?: (value: number | null) => void },
) => <ReferenceSelect noun="product-group" show={(group) => group.name} {...props} />;

/** What a subject makes or sells; a new word becomes a group of the first level and can be moved in the directory. */
export const ProductGroupsSelect = (props: Common & { value?: number[]; onChange?: (value: number[]) => void }) => (
  <ReferenceSelect
    noun="product-group"
    multiple
    show={fullName}
    create={(name) => ({ name, parentId: null })}
    {...props}
  />
);
