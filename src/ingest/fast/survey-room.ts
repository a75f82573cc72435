import type { SurveyRoom } from '../survey.ts';
import type { Scanner } from './scanner.ts';

/** Room in the scanner's memory, where the ends of lines are counted sixteen bytes at a time. */
export function surveyRoom({ wasm, bytes, room }: Scanner): SurveyRoom {
  let place = -1;
  return {
    view() {
      if (place < 0) place = room(SIZE);
      return bytes().subarray(place, place + SIZE);
    },
    breaks: (size) => wasm.lineBreaks(place, place + size),
  };
}

const SIZE = (1 << 20) + 64;
