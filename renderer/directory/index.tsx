import { useAddress } from '../app/filters.ts';
import { ScreenTabs } from '../components/ScreenTabs.tsx';
import { ChecklistList } from './checklist/ChecklistList.tsx';
import { ChecklistPaper } from './checklist/ChecklistPaper.tsx';
import { Duplicates } from './duplicates/Duplicates.tsx';
import { LaboratoryList } from './LaboratoryList.tsx';
import { ProductGroupList } from './ProductGroupList.tsx';
import { StaffList } from './StaffList.tsx';
import { SubjectList } from './SubjectList.tsx';
import { UnitList } from './UnitList.tsx';

/** 名录: who and what the other screens choose from, the same for all years. */
export default function DirectoryScreen() {
  const [search] = useAddress();
  if (search.view === 'duplicates') return <Duplicates />;
  if (search.view === 'print') return <ChecklistPaper />;
  return (
    <ScreenTabs
      label="名录"
      tabs={[
        { key: 'subject', label: '检查对象', show: () => <SubjectList /> },
        { key: 'unit', label: '科室/所/部门', show: () => <UnitList /> },
        { key: 'staff', label: '人员', show: () => <StaffList /> },
        { key: 'laboratory', label: '检验机构', show: () => <LaboratoryList /> },
        { key: 'checklist', label: '检查表', show: () => <ChecklistList /> },
        { key: 'product-group', label: '产品类别', show: () => <ProductGroupList /> },
      ]}
    />
  );
}
