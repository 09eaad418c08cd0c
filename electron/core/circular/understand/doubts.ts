import type { Doubt, ParsedCircular, ParsedTask } from '../../../../shared/contract/parsedCircular.ts';

type Missing = { path: 'themes' | 'issued' | 'tasks' | 'period' | 'number'; name: string };

/** What the reader must decide or fill in: claims that fail, fields that a notice of this kind should have, weak reads. */
export function findDoubts(structure: ParsedCircular): Doubt[] {
  return [...claimDoubts(structure), ...missingDoubts(structure), ...weakDoubts(structure)];
}

function claimDoubts(structure: ParsedCircular): Doubt[] {
  return structure.claims.flatMap((claim, index) => {
    if (claim.agrees !== false) return [];
    const issuers = /部门|单位|部委/.test(claim.text);
    const message = issuers
      ? `正文称${claim.text.replace(/^等/, '')}，落款中只找到 ${claim.found} 个单位，请核对发文单位。`
      : `正文称“${claim.text}”，实际找到 ${claim.found} 项，请核对。`;
    return [
      doubt(issuers ? 'issuer-count' : 'claim', `claim-${claim.span.from}`, message, claim.span, `claims.${index}`),
    ];
  });
}

function missingDoubts(structure: ParsedCircular): Doubt[] {
  const kind = structure.kind.value;
  const wanted: Missing[] = [];
  if (!['circular', 'relay', 'action-plan', 'circular-body', 'news', 'news-with-annex'].includes(kind)) return [];
  if (structure.themes.length === 0 && structure.yearTo === null) wanted.push({ path: 'themes', name: '活动主题' });
  if (structure.issued === null && kind !== 'circular-body') wanted.push({ path: 'issued', name: '成文日期' });
  if (structure.tasks.length === 0 && kind !== 'news' && kind !== 'relay') wanted.push({ path: 'tasks', name: '任务' });
  return wanted.map(({ path, name }) =>
    doubt('missing', `missing-${path}`, `没有找到${name}，请补填或确认原文没有。`, null, path),
  );
}

function weakDoubts(structure: ParsedCircular): Doubt[] {
  const doubts: Doubt[] = [];
  if (structure.kind.confidence < 0.75) {
    doubts.push(
      doubt('low-confidence', 'low-kind', `文件类型判断把握不大（${structure.kind.reason}），请确认。`, null, 'kind'),
    );
  }
  const visit = (tasks: readonly ParsedTask[], path: string) => {
    for (const [index, task] of tasks.entries()) {
      const here = `${path}.${index}`;
      if (task.confidence < 0.75) {
        doubts.push(
          doubt('low-confidence', `low-${task.span.from}`, `“${task.title}”：${task.reason}。`, task.span, here),
        );
      }
      visit(task.children, `${here}.children`);
    }
  };
  visit(structure.tasks, 'tasks');
  visit(structure.requirements, 'requirements');
  return doubts;
}

function doubt(kind: Doubt['kind'], key: string, message: string, span: Doubt['span'], path: string): Doubt {
  return { key, kind, message, span, path, candidates: [] };
}
