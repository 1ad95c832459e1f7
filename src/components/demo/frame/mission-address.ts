import { MISSION_IDS, type MissionId } from '#domain/demo/missions/list.ts';

/** The mission that the address of the page names, as `/demo/#walk-away` does. */
export const missionInAddress = (): MissionId | undefined =>
  MISSION_IDS.find((id) => id === location.hash.slice(1));

/** Names a mission in the address, or none. Back leads out of the demo as before. */
export const nameInAddress = (id?: MissionId): void =>
  history.replaceState(history.state, '', id ? `#${id}` : `${location.pathname}${location.search}`);
