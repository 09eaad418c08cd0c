import { sampleStates, samplingStages, verdicts } from '../../shared/domain/labels.ts';

/** A column of the exported list: its field, its title, the SQL of somebody who reads it by hand, and how it is written. */
export interface ExportedColumn {
  field: string;
  title: string;
  sql: string;
  labels?: Readonly<Record<string, string>>;
  isDay?: boolean;
}

/** What a person has open in the list of batches. */
export const exportedColumns: readonly ExportedColumn[] = [
  { field: 'number', title: '抽样单编号', sql: 'b.number' },
  { field: 'productName', title: '产品名称', sql: 'b.product_name' },
  { field: 'productGroupName', title: '产品类别', sql: 'g.name' },
  { field: 'subjectName', title: '受检单位', sql: 's.name' },
  { field: 'township', title: '乡镇街道', sql: 's.township' },
  { field: 'stage', title: '抽样环节', sql: 'b.stage', labels: samplingStages },
  { field: 'sampledOn', title: '抽样日期', sql: 'b.sampled_on', isDay: true },
  { field: 'brand', title: '商标', sql: 'b.brand' },
  { field: 'model', title: '规格型号', sql: 'b.model' },
  { field: 'batchNumber', title: '生产日期/批号', sql: 'b.batch_number' },
  { field: 'producer', title: '生产单位', sql: 'b.producer' },
  { field: 'testQuantity', title: '抽样数量', sql: 'b.test_quantity' },
  { field: 'laboratoryName', title: '检验机构', sql: 'l.name' },
  { field: 'reportNumber', title: '报告编号', sql: 'b.report_number' },
  { field: 'reportedOn', title: '报告日期', sql: 'b.reported_on', isDay: true },
  { field: 'verdict', title: '结论', sql: 'b.verdict', labels: verdicts },
  { field: 'state', title: '状态', sql: 'b.state', labels: sampleStates },
  { field: 'note', title: '备注', sql: 'b.note' },
];

export const exportedTables = `sample b JOIN subject s ON s.id = b.subject_id
  LEFT JOIN product_group g ON g.id = b.product_group_id LEFT JOIN laboratory l ON l.id = b.laboratory_id`;
