import { AutoComplete } from 'antd';
import type { Activity } from '../../shared/contract/campaign.ts';
import { activityKinds, activityStates } from '../../shared/domain/labels.ts';
import type { CampaignYear } from '../app/campaign.ts';
import { useDue } from '../app/useDue.ts';
import { type FormTools, RecordForm } from '../components/RecordForm.tsx';
import { TasksSelect, UnitSelect } from '../components/references.tsx';
import { EndFollowsStart } from './EndFollowsStart.tsx';
import { FigureRows } from './FigureRows.tsx';

/** The usual kinds of activity are offered; any other words are allowed. */
const KindInput = (props: { id?: string; value?: string | null; onChange?: (value: string) => void }) => (
  <AutoComplete
    {...(props.id ? { id: props.id } : {})}
    {...(props.onChange ? { onChange: props.onChange } : {})}
    value={props.value ?? ''}
    options={activityKinds.map((kind) => ({ value: kind }))}
    showSearch={{ filterOption: (text, option) => String(option?.value).includes(text) }}
  />
);

export function ActivityForm({
  activity,
  campaign,
  forTask,
  tools,
}: {
  activity: Activity | null;
  campaign: CampaignYear;
  forTask: number | null;
  tools: FormTools<'activity'>;
}) {
  const { today } = useDue(campaign.id);
  return (
    <RecordForm
      noun="activity"
      record={activity}
      title={activity ? `编辑：${activity.title}` : '新增活动'}
      seed={{
        campaignId: campaign.id,
        state: 'planned',
        startsOn: today,
        endsOn: today,
        taskIds: forTask === null ? [] : [forTask],
      }}
      hidden={['campaignId', 'figures']}
      order={[
        'title',
        'kind',
        'state',
        'startsOn',
        'endsOn',
        'place',
        'leadUnitId',
        'contact',
        'taskIds',
        'description',
      ]}
      wide={{ title: true, place: true }}
      labels={{ state: activityStates }}
      controls={{
        kind: <KindInput />,
        leadUnitId: <UnitSelect label="牵头科室" />,
        taskIds: <TasksSelect label="对应任务" campaignId={campaign.id} />,
      }}
      purpose={forTask === null ? undefined : `task=${forTask}`}
      tools={tools}
    >
      <EndFollowsStart />
      <FigureRows />
    </RecordForm>
  );
}
