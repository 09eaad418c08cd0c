const steps = ['名单与规则', '封存', '抽取'] as const;

/** Where a draw is: what is done, what comes now. */
export function DrawSteps({ current }: { current: 0 | 1 | 2 }) {
  return (
    <ol className="draw-steps" aria-label="步骤">
      {steps.map((words, index) => (
        <li
          key={words}
          className={index < current ? 'done' : index === current ? 'now' : ''}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <b>{index < current ? '✓' : index + 1}</b>
          {words}
        </li>
      ))}
    </ol>
  );
}
