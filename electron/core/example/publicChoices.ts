import { publicChoiceFields } from '../../../shared/contract/publicChoice.ts';
import type { WriteContext } from '../context.ts';
import { run } from '../database/index.ts';
import { publicChoiceRecord } from '../sampling/index.ts';
import type { ExampleDirectory } from './directory.ts';
import { createExample } from './exampleWriter.ts';

/** What the people of the county voted for in August 2026. */
const votes: readonly (readonly [product: string, votes: number, group: string | null])[] = [
  ['月饼、糕点', 1264, '糕点'],
  ['食用植物油', 987, '食用植物油'],
  ['奶茶、现制饮料', 846, '饮料'],
  ['学生书包、文具', 701, '学生文具'],
  ['米面制品', 655, '粮食加工品'],
  ['儿童玩具', 498, '儿童玩具'],
  ['电动自行车头盔', 377, '电动自行车头盔'],
  ['插座、充电器', 342, '插座'],
];

/** Stores the vote behind the plan of the public's choice. */
export function createPublicChoice(
  context: WriteContext,
  campaignId: number,
  directory: ExampleDirectory,
  samplingPlanId: number,
): void {
  const { id } = createExample(
    context,
    publicChoiceRecord,
    publicChoiceFields.parse({
      campaignId,
      title: '2026年“你选我检”抽检品种征集',
      channel: '微信公众号问卷、政务大厅意见箱',
      startsOn: '2026-08-03',
      endsOn: '2026-08-16',
      items: votes.map(([name, count, group]) => ({
        name,
        votes: count,
        productGroupId: group === null ? null : directory.productGroupId(group),
      })),
    }),
  );
  run(context.db, 'UPDATE public_choice SET sampling_plan_id = ? WHERE id = ?', [samplingPlanId, id]);
}
