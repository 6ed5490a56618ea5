import { css } from 'lit';

/** How the trail looks. */
export const auditStyles = css`
  .trail { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
  .head { display: grid; gap: 4px; }
  .filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr)); gap: 12px 16px; align-items: start; }
  .filter .buttons { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 8px; }
  .loading { display: grid; gap: 8px; }
  .loading .skeleton { block-size: 40px; }
`;
