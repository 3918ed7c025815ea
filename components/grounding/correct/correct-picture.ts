/** The id of the picture that takes keys: there is one Stage on the page. */
export const pictureOnStageId = 'picture-on-stage';

export function pictureOnStage(): HTMLElement | null {
  return document.getElementById(pictureOnStageId);
}
